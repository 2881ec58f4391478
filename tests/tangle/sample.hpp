#pragma once

#include <string>
#include <vector>

/// Copies the chapters of book/ into the folder `chapters`; returns their paths, in order.
std::vector<std::string> write_sample();
