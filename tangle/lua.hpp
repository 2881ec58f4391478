#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tangle {

/// A JSON value as Lua writes it: objects and arrays are tables, null is nil.
std::string lua(const nlohmann::ordered_json& json);

}  // namespace tangle
