#pragma once

#include <nlohmann/json.hpp>

#include "played.hpp"

namespace tangle {

/// What every page says of every chapter.
nlohmann::ordered_json make_contents(const PlayedBook& book);

/// How many words of prose each section has. They stand apart, so that a word that moves no line
/// makes no page or figure again but its own.
nlohmann::ordered_json make_words(const PlayedBook& book);

}  // namespace tangle
