#pragma once

#include <cstdint>

#include "core/project/project.h"

namespace lay {

/// A project in which nothing is empty and no two numbers are equal by accident: two people, one of
/// them with two runs of all their steps, words, constraints and an export.
[[nodiscard]] Project makeProject(std::uint64_t seed);

[[nodiscard]] FinishedRunPtr makeRun(std::uint64_t seed, int num_steps = 4, int num_hypotheses = 3);

}  // namespace lay
