#include "state.hpp"

#include <utility>

namespace tangle {

std::string State::key(std::string_view name, bool is_file) {
    return (is_file ? "file=" : "#") + std::string(name);
}

Chunk* State::find(std::string_view name, bool is_file) {
    const auto found = by_name_.find(key(name, is_file));
    return found == by_name_.end() ? nullptr : found->second;
}

const Chunk* State::find(std::string_view name, bool is_file) const {
    const auto found = by_name_.find(key(name, is_file));
    return found == by_name_.end() ? nullptr : found->second;
}

Chunk& State::add(std::string_view name, bool is_file) {
    all_.push_back(std::make_unique<Chunk>());
    Chunk& chunk = *all_.back();
    chunk.name = name;
    chunk.is_file = is_file;
    by_name_[key(name, is_file)] = &chunk;
    dead_.erase(key(name, is_file));
    return chunk;
}

std::string State::epitaph(std::string_view name, bool is_file) const {
    const auto found = dead_.find(key(name, is_file));
    return found == dead_.end() ? std::string{} : found->second;
}

void State::bury(const Chunk& chunk, std::string epitaph) {
    dead_[key(chunk.name, chunk.is_file)] = std::move(epitaph);
}

}  // namespace tangle
