#pragma once

#include "core/base/random.h"
#include "core/language/disturb_statements.h"
#include "core/language/part_descriptions.h"
#include "core/language/posecodes.h"

namespace lay {

/// How a pose is put into words.
struct CaptionOptions {
  float skip = 0.15F;  ///< probability that a statement of no rarity is left out
  float merge =
      0.95F;          ///< probability that what is true of left and right is said once, in overall
  float join = 0.4F;  ///< probability that two sentences become one
  int max_per_part = 5;         ///< statements of one part; rare ones stay; 0: all
  int max_statements = 0;       ///< of the whole description; 0: all
  bool vary_thresholds = true;  ///< draw the classes' borders a little elsewhere each time
  bool vary_wording = true;     ///< choose among wordings and pronouns, else the plainest

  /// Everything, in the plainest words, each part complete in its own row: for showing to a person.
  [[nodiscard]] static CaptionOptions complete();
  /// @throws InvalidOptions naming the field.
  void validate() const;
};

/// What a caption says before it is put into words: posecodes by part, thinned by the options.
[[nodiscard]] PartStatements statementsOf(const SkeletonPose& pose,
                                          const CaptionOptions& options,
                                          Random& random);

/// Statements in English sentences, by part. The result's statements are those given, with their
/// ranges in the text; merged ones stand in overall.
[[nodiscard]] PartDescriptions writeDescriptions(const PartStatements& statements,
                                                 const CaptionOptions& options,
                                                 Random& random);

/// statementsOf and writeDescriptions: a pose in words. Deterministic for a generator's state.
[[nodiscard]] PartDescriptions describePose(const SkeletonPose& pose,
                                            const CaptionOptions& options,
                                            Random& random);

}  // namespace lay
