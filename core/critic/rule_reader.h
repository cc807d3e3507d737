#pragma once

#include <string>
#include <string_view>

#include "core/critic/memory_judge.h"

namespace lay {

/// Bytes of a rule that a model writes: what is longer is no testable sentence.
inline constexpr std::size_t kLongestMinedRule = 300;

/// The JSON schema of `{"rule", "tags"}`.
[[nodiscard]] std::string ruleSchema();

/// Reads one rule out of what a model wrote; any bytes are taken. Refused, with a problem for the
/// model to read: no JSON object with a rule, members of another type, an empty or a long rule.
/// Tags that nobody knows are passed over; a rule without one is of every situation.
[[nodiscard]] MinedRule readRule(std::string_view text);

}  // namespace lay
