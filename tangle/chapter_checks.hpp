#pragma once

#include "snapshots.hpp"
#include "stage.hpp"

namespace tangle {

// What can be asked of a chapter only at its end. Each reports what is wrong.

/// A chunk must be part of some root at some moment of the chapter that defines it.
void check_unused(const Stage& stage, const Snapshots& snapshots);

/// Every exercise has both parts, and a number of its own.
void check_exercises(const Stage& stage, const Snapshots& snapshots);

/// The build's list of the chapter says what the chapter begins.
void check_list(const Stage& stage);

/// No two figures have one name.
void check_figures(const Stage& stage);

/// Transcripts and figures run the chapter's programs.
void check_commands(const Stage& stage);

}  // namespace tangle
