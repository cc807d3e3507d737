#pragma once

#include "core/language/statement_meaning.h"

#include <optional>
#include <span>
#include <vector>

namespace lay {

/// The measures that descriptions commonly speak of (those of the captioner), each at a place of
/// its own, so that a network can be told what is said in a row of fixed length.
inline constexpr int kWordSlotCount = 81;
/// Postures and crossings, which no single measure tells: one flag each.
inline constexpr int kWordFlagCount = 22;

/// @return (kWordSlotCount) measures, mirrored pairs next to each other by side.
[[nodiscard]] std::span<const Measure> wordSlots();
/// Nothing for a measure that has no place.
[[nodiscard]] std::optional<int> wordSlotOf(const Measure& measure);
/// Nothing for a statement that is neither a posture nor a crossing.
[[nodiscard]] std::optional<int> wordFlagOf(const Statement& statement);

/// What is said, by place. Negated statements and measures without a place are left out: they act
/// through their energy alone.
struct SaidMeasures {
  struct Said {
    int slot = 0;
    StatementTerm term;
  };
  std::vector<Said> terms;
  std::vector<int> flags;
};

[[nodiscard]] SaidMeasures saidMeasures(const std::vector<Statement>& statements);

}  // namespace lay
