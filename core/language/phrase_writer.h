#pragma once

#include "core/base/random.h"
#include "core/language/statement.h"

#include <string>

namespace lay {

/// A clause without capital and full stop. When it has the form "subject is predicate", `subject`
/// is "the left hand is" and `predicate` the rest, so that two can share one subject; else
/// `subject` is empty and `predicate` is all.
struct Phrase {
  std::string subject;
  std::string predicate;

  [[nodiscard]] std::string text() const {
    return subject.empty() ? predicate : subject + ' ' + predicate;
  }
};

/// Puts single statements into words, in one manner of speaking: "the" or "his", "the person" or
/// "she", the same through a whole description.
class PhraseWriter {
 public:
  /// The plainest words: "the", "the person", the first wording of each statement.
  PhraseWriter() = default;
  /// A manner of speaking drawn at random; wordings are drawn with each phrase.
  explicit PhraseWriter(Random& random);

  /// @param of_both the statement (of the left) is meant of left and right.
  [[nodiscard]] Phrase phrase(const Statement& statement, bool of_both, Random& random) const;

 private:
  bool varies_ = false;
  std::string_view article_ = "the";
  std::string_view person_ = "the person";
};

/// One statement as a short plain sentence without capital and full stop, also of negated ones and
/// of named angles: "the left elbow is bent at 90 degrees". For labels and tooltips.
[[nodiscard]] std::string sentenceOf(const Statement& statement);

}  // namespace lay
