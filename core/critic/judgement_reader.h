#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// What a model said of one candidate.
struct Judgement {
  double score = 0;                ///< [0, 100]
  std::string critique;            ///< one sentence, cleaned; may be empty
  std::vector<std::string> flags;  ///< of kCriticFlags
};

/// A model's answer about some candidates, taken apart.
struct JudgementAnswer {
  std::vector<std::optional<Judgement>> of;  ///< in the order of the ids; nothing: not judged
  int num_clamped = 0;                       ///< scores outside 0..100, moved to its end
  int num_unknown = 0;   ///< items about ids that nobody asked for, or without a usable score
  int num_repeated = 0;  ///< items about an id that had been judged already; the first counts
  std::string problem;   ///< of an answer in which nobody is judged, for the model to read
};

/// The JSON schema of `{"items": [{"id", "score", "critique", "flags"}]}`.
[[nodiscard]] std::string judgementSchema(std::span<const int> ids);

/// Any bytes are taken: prose around the JSON, a bare list, numbers as strings ("85/100", "85 %"),
/// missing, repeated and invented ids.
[[nodiscard]] JudgementAnswer readJudgements(std::string_view text, std::span<const int> ids);

}  // namespace lay
