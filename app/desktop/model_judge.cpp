#include "app/desktop/model_judge.h"

#include <filesystem>
#include <memory>

#include "core/critic/memory_file.h"
#include "core/critic/surface_overlap.h"
#include "core/critic/vlm_judge.h"
#include "core/vlm/person_crop.h"
#include "render/picture/candidate_picture.h"
#include "ui/document/memory_book.h"

namespace lay {
namespace {

/// The person's own memory; where there is none yet, the rules that we wrote.
CriticMemory ownMemory() {
  const std::filesystem::path file = userMemoryFile();
  return std::filesystem::exists(file) ? loadCriticMemory(file) : seedMemory();
}

}  // namespace

Verdict judgeByModel(const BodyModelPtr& body,
                     const HypothesisGroup& group,
                     const VlmSettings& settings,
                     const std::stop_token& stop) {
  group.validate();
  VlmCriticOptions options;
  options.settings = settings;
  const CandidateTiles tiles = [&body](const HypothesisGroup& judged, int index) {
    const SmplParams& params = judged.bodies[static_cast<std::size_t>(index)];
    return candidatePicture(
        {body, params, judged.problem.camera, judged.photo, judged.problem.keypoints},
        partToSend(*judged.photo, judged.problem.box),
        depthsSeenFromOutside(*body, params));
  };
  VlmJudge judge(body, options, tiles, std::make_shared<const CriticMemory>(ownMemory()));
  const GroupEvidence evidence(*body, group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, group);
  return judge.judge({group, evidence, findings}, stop);
}

}  // namespace lay
