#include "core/train/scorer_groups.h"

#include "core/base/error.h"
#include "core/io/safetensors.h"

namespace lay {
namespace {

constexpr const char* kMadeOf = "made_of";
constexpr int kJoints = kSmplJointCount;

/// Goes over every number of one body, to write it or to read it: one order for both.
template <typename Visit>
void visitBody(ScorerEvidence& evidence, Eigen::Index body, const Visit& visit) {
  BodyFindings& found = evidence.findings[static_cast<std::size_t>(body)];
  found.skeleton.conservativeResize(kJoints, 3);
  for (Eigen::Index at = 0; at < found.skeleton.size(); ++at) visit(found.skeleton.data()[at]);
  for (float& value : found.keypoint_error) visit(value);
  for (float& value : found.beyond_range) visit(value);
  for (float* value : {&found.reprojection,
                       &found.joint_limits,
                       &found.unlikeliness,
                       &found.overlap.share,
                       &found.stance.contact_share,
                       &found.stance.off_balance_m,
                       &found.contradiction,
                       &found.change,
                       &found.shape}) {
    visit(*value);
  }
  for (Eigen::Index j = 0; j < kJoints; ++j) visit(evidence.turned(body, j));
}

/// And what all of them are held against.
template <typename Visit>
void visitGroup(ScoredGroup& group, const Visit& visit) {
  ScorerEvidence& evidence = group.evidence;
  for (Eigen::Index at = 0; at < evidence.initial.size(); ++at) visit(evidence.initial.data()[at]);
  for (Eigen::Index k = 0; k < kKeypointCount; ++k) visit(evidence.confidence[k]);
  for (Eigen::Index i = 0; i < group.errors.size(); ++i) {
    visit(group.errors[i]);
    visitBody(evidence, i, visit);
  }
}

constexpr std::int64_t kNumbersOfAll = 3 * kJoints + kKeypointCount;
constexpr std::int64_t kNumbersOfOne =
    1 + 3 * kJoints + kKeypointCount + kJoints + 9 + kJoints;

ScoredGroup emptyGroup(std::int64_t bodies) {
  ScoredGroup group;
  group.evidence.findings.resize(static_cast<std::size_t>(bodies));
  group.evidence.turned.setZero(bodies, kJoints);
  group.evidence.initial.setZero(kJoints, 3);
  group.evidence.confidence.setZero(kKeypointCount);
  group.errors.setZero(bodies);
  return group;
}

}  // namespace

std::vector<ScoredGroup> makeScoredGroups(const BodyModelPtr& body,
                                          const Refiner& refiner,
                                          const BenchmarkGroupOptions& options,
                                          const std::function<void(int done, int of)>& hear) {
  std::vector<ScoredGroup> groups;
  const auto keep = [&](const BenchmarkGroup& made, int done, int of) {
    const GroupEvidence evidence(*body, made.group);
    ScoredGroup group;
    group.evidence = scorerEvidence(*body, made.group, findingsOf(evidence, made.group));
    for (BodyFindings& found : group.evidence.findings) found.statements.clear();
    group.errors.resize(static_cast<Eigen::Index>(made.errors.size()));
    for (std::size_t i = 0; i < made.errors.size(); ++i) {
      group.errors[static_cast<Eigen::Index>(i)] = static_cast<float>(made.errors[i].mpjpe);
    }
    groups.push_back(std::move(group));
    if (hear) hear(done, of);
  };
  forEachBenchmarkGroup(body, refiner, options, keep);
  return groups;
}

void saveScoredGroups(const std::filesystem::path& path,
                      const std::vector<ScoredGroup>& groups,
                      const std::string& made_of) {
  if (groups.empty()) return;
  const auto bodies = static_cast<std::int64_t>(groups.front().errors.size());
  WeightTensor numbers;
  numbers.shape = {static_cast<std::int64_t>(groups.size()),
                   kNumbersOfAll + bodies * kNumbersOfOne};
  for (ScoredGroup group : groups) {
    visitGroup(group, [&](const float& number) { numbers.values.push_back(number); });
  }
  Weights file;
  file.metadata[kMadeOf] = made_of;
  file.tensors["groups"] = std::move(numbers);
  writeSafetensors(path, file, WeightPrecision::Float32);
}

std::vector<ScoredGroup> loadScoredGroups(const std::filesystem::path& path,
                                          const std::string& made_of) {
  std::vector<ScoredGroup> groups;
  if (!std::filesystem::exists(path)) return groups;
  try {
    const Weights file = readSafetensors(path);
    const auto said = file.metadata.find(kMadeOf);
    const auto found = file.tensors.find("groups");
    if (said == file.metadata.end() || said->second != made_of || found == file.tensors.end()) {
      return groups;
    }
    const WeightTensor& numbers = found->second;
    if (numbers.shape.size() != 2 || numbers.shape[1] <= kNumbersOfAll ||
        (numbers.shape[1] - kNumbersOfAll) % kNumbersOfOne != 0) {
      return groups;
    }
    const ScoredGroup empty = emptyGroup((numbers.shape[1] - kNumbersOfAll) / kNumbersOfOne);
    auto next = numbers.values.begin();
    for (std::int64_t g = 0; g < numbers.shape[0]; ++g) {
      groups.push_back(empty);
      visitGroup(groups.back(), [&](float& number) { number = *next++; });
    }
  } catch (const FileError&) {
    groups.clear();
  }
  return groups;
}

}  // namespace lay
