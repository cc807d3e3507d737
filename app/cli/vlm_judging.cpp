#include "app/cli/vlm_judging.h"

#include <filesystem>
#include <iostream>

#include "app/cli/pictures.h"
#include "core/base/error.h"
#include "core/critic/memory_file.h"
#include "core/critic/offline_critic.h"
#include "core/critic/vlm_judge.h"
#include "core/project/project.h"

namespace lay {

VlmCriticOptions vlmCriticOptions(const VlmSettings& settings) {
  VlmCriticOptions options;
  options.settings = settings;
  options.on_progress = [](const std::string& what) {
    std::cerr << "layfigure-cli: " << what << '\n';
  };
  return options;
}

CandidateTiles candidateTiles(const BodyModelPtr& body) {
  if (const std::string why = whyNoPictures(); !why.empty()) {
    throw Error(strCat("A vision-language model judges pictures, and there are none: ", why));
  }
  return [body](const HypothesisGroup& group, int index) {
    return drawCandidate({body,
                          group.bodies[static_cast<std::size_t>(index)],
                          group.problem.camera,
                          group.photo,
                          group.problem.keypoints},
                         group.problem.box);
  };
}

JudgeMaker vlmJudges(const BodyModelPtr& body, const VlmSettings& settings) {
  return [body, options = vlmCriticOptions(settings), tiles = candidateTiles(body)](
             std::shared_ptr<const CriticMemory> memory, MemoryUse use) {
    return std::make_unique<VlmJudge>(body, options, tiles, std::move(memory), use);
  };
}

Verdict judgeWithMemory(const BodyModelPtr& body,
                        const HypothesisGroup& group,
                        const VlmSettings& settings,
                        const std::string& memory_file,
                        bool is_frozen,
                        std::stop_token stop) {
  group.validate();
  const bool is_new = !is_frozen && !std::filesystem::exists(memory_file);
  const auto memory =
      std::make_shared<CriticMemory>(is_new ? seedMemory() : readMemoryFile(memory_file));
  const std::unique_ptr<MemoryJudge> judge = vlmJudges(body, settings)(memory, {});
  const GroupEvidence evidence(*body, group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, group);
  Verdict verdict = judge->judge({group, evidence, findings}, stop);
  if (is_frozen || stop.stop_requested()) return verdict;
  const Verdict witness = OfflineCritic(body, loadCriticWeights()).score(group);
  learnFromVerdict(*memory, judge->lastSeen(), verdict, witness, utcNow());
  writeMemoryFile(memory_file, *memory);
  return verdict;
}

}  // namespace lay
