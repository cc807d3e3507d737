#include "core/train/preference_batch.h"

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/body/metrics.h"
#include "core/refine/body_energy.h"

namespace lay {
namespace {

PreferenceGroup groupOf(const PreferenceRecord& record, const StateVector& sigma) {
  const RefinementProblem& seen = record.group.problem;
  PreferenceGroup group;
  group.problem = {
      seen.camera, seen.box, seen.keypoints, seen.keypoints.numPresent() > 0, nullptr, {}};
  auto words = std::make_shared<const WordEvidence>(seen.descriptions);
  if (!words->empty()) group.problem.words = std::move(words);
  group.x_init = encodeState(toBodyState(seen.initial), seen.box, seen.camera);
  const auto count = static_cast<std::int64_t>(record.group.bodies.size());
  group.bodies = torch::empty({count, kStateSize});
  for (std::int64_t i = 0; i < count; ++i) {
    const StateVector x = encodeState(
        toBodyState(record.group.bodies[static_cast<std::size_t>(i)]), seen.box, seen.camera);
    Eigen::Map<StateVector>(group.bodies.data_ptr<float>() + i * kStateSize) =
        (x - group.x_init).cwiseQuotient(sigma).cwiseMax(-8).cwiseMin(8);
  }
  const GroupScores scores = scoresOf(record);
  for (const double advantage : groupAdvantages(scores)) {
    group.advantages.push_back(static_cast<float>(advantage));
  }
  group.scores = scores.scores;
  group.hypotheses = record.group.bodies;
  return group;
}

}  // namespace

PreferenceGroups preferenceGroups(const std::vector<PreferenceRecord>& records,
                                  const StateVector& sigma) {
  PreferenceGroups result;
  for (const PreferenceRecord& record : records) {
    PreferenceGroup group = groupOf(record, sigma);
    if (std::ranges::all_of(group.advantages, [](float a) { return a == 0; })) {
      ++result.without_difference;
    } else {
      result.groups.push_back(std::move(group));
    }
  }
  if (result.groups.empty()) {
    throw InvalidOptions(strCat(
        "None of the ",
        records.size(),
        " groups says that one body is better than another: a group needs two bodies whose scores "
        "differ by more than a point. Judge them with another critic, or rank some yourself."));
  }
  return result;
}

std::shared_ptr<const PreferenceBatch> preferenceBatch(std::vector<const PreferenceGroup*> groups,
                                                       const std::vector<BenchmarkSample>& kept) {
  auto batch = std::make_shared<PreferenceBatch>();
  batch->groups = std::move(groups);
  std::int64_t largest = 0;
  for (const PreferenceGroup* group : batch->groups) {
    largest = std::max(largest, group->bodies.size(0));
  }
  const auto count = static_cast<std::int64_t>(batch->groups.size());
  batch->bodies = torch::zeros({count, largest, kStateSize});
  batch->advantages = torch::zeros({count, largest});
  for (std::int64_t g = 0; g < count; ++g) {
    const PreferenceGroup& group = *batch->groups[static_cast<std::size_t>(g)];
    batch->bodies[g].slice(0, 0, group.bodies.size(0)).copy_(group.bodies);
    for (std::size_t i = 0; i < group.advantages.size(); ++i) {
      batch->advantages[g][static_cast<std::int64_t>(i)] = group.advantages[i];
    }
    batch->rows.push_back({&group.problem, group.x_init});
  }
  for (const BenchmarkSample& sample : kept) {
    batch->kept.push_back({sample.camera, sample.box, sample.keypoints, true, nullptr, {}});
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const BodyState initial = toBodyState(kept[i].initial);
    batch->rows.push_back({&batch->kept[i], encodeState(initial, kept[i].box, kept[i].camera)});
  }
  return batch;
}

double distanceFromPreferred(const BodyModel& body,
                             const std::vector<PreferenceGroup>& groups,
                             const std::vector<SmplParams>& answers) {
  double sum = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const PreferenceGroup& group = groups[g];
    std::vector<std::size_t> order(group.scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](std::size_t i) { return group.advantages[i]; });
    order.resize(std::max<std::size_t>(1, order.size() / 4));
    MatrixX3f preferred = MatrixX3f::Zero(kSmplJointCount, 3);
    for (const std::size_t i : order) {
      preferred += jointsAboutRoot(body, group.hypotheses[i]) / static_cast<float>(order.size());
    }
    sum += mpjpe(jointsAboutRoot(body, answers[g]), preferred);
  }
  return sum / static_cast<double>(std::max<std::size_t>(1, groups.size()));
}

}  // namespace lay
