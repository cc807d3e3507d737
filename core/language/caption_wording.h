#pragma once

#include "core/language/statement.h"

#include <span>
#include <string_view>

namespace lay {

/// How many a wording speaks of.
enum class WordingForm : std::uint8_t {
  Single,  ///< one subject, and an object where the kind has one
  Merged,  ///< left and right at once: "both hands are above the shoulders"
  Pair     ///< between left and right: "the feet are close together"
};

/// Sentences for a kind and class without capital and full stop, at least five. Placeholders:
/// {S} subject with its article, {L} the limb of a joint, {O} object, {P} both of a pair,
/// {N} the person, {j} elbow or knee, {d} and {e} the side that the class names and the other one,
/// {is} is/are, {s} the ending of a verb (points/point), {es} the same (touches/touch),
/// {x} arm or leg, {p} {v} {n} the words of a posture.
[[nodiscard]] std::span<const std::string_view> wordingsOf(const Statement& statement,
                                                           WordingForm form);

/// How a posture is said: "sitting", "sits", "a sitting position".
struct PostureWords {
  StatementClass posture;
  std::string_view participle;
  std::string_view verb;
  std::string_view noun;
};
[[nodiscard]] const PostureWords& postureWords(StatementClass posture);

}  // namespace lay
