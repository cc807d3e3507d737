#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/critic/critic.h"
#include "core/critic/judge_rounds.h"
#include "core/vlm/retry_policy.h"
#include "core/vlm/vlm_settings.h"

namespace lay {

/// The picture by which a hypothesis is judged: over the photo and, beside it, from the side at 90
/// degrees, where mistakes in depth show.
using CandidateTiles = std::function<Image(const HypothesisGroup& group, int body)>;

/// Called with what is being done, as a sentence without a full stop.
using CriticProgress = std::function<void(const std::string& what)>;

/// What a VLM is told beside the pictures, one a line.
struct CriticAdvice {
  std::vector<std::string> rules;
  /// (G) or empty: rationales of judged cases that are like a body, told with its picture.
  std::vector<std::vector<std::string>> cases;
};
using AdviceFor = std::function<CriticAdvice(const HypothesisGroup& group)>;

struct VlmCriticOptions {
  VlmSettings settings;  ///< must name a server
  RoundOptions rounds;
  RetryPolicy retry = {};
  AdviceFor advice = {};            ///< may be empty
  CriticProgress on_progress = {};  ///< may be empty
};

/// The critique agent of arXiv 2602.19180: a vision-language model on a server is shown the person
/// and pictures of the hypotheses, and gives a score and a sentence for each. An answer that cannot
/// be read is asked for once more; what stays unread, and whom it left out, is said in the notices,
/// and they are not judged.
class VlmCritic : public Critic {
 public:
  /// @throws InvalidOptions when the settings name no server.
  VlmCritic(VlmCriticOptions options, CandidateTiles tiles);

  [[nodiscard]] std::string name() const override;
  [[nodiscard]] std::string version() const override;
  /// @throws InvalidOptions without a photo; NetworkError.
  [[nodiscard]] Verdict score(const HypothesisGroup& group, std::stop_token stop = {}) override;

 private:
  VlmCriticOptions options_;
  CandidateTiles tiles_;
};

}  // namespace lay
