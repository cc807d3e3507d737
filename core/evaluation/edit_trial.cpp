#include "core/evaluation/edit_trial.h"

#include <map>
#include <optional>

#include "core/base/error.h"
#include "core/evaluation/edit_witness.h"
#include "core/evaluation/sample_problem.h"
#include "core/language/statement_energy.h"

namespace lay {
namespace {

/// A statement that is further from true than this, in tolerances, is an edit.
constexpr double kClearlyFalse = 1.5;

class Silent : public StepSink {
 public:
  void onStep(DenoisingStepPtr) override {}
};

/// Joints whose place an edit is about: what the moving joints carry. When the trunk moves, the
/// legs may turn to give way, but they are to stay where they are.
JointMask carriedBy(JointMask moving) {
  if (moving.test(kPelvis)) {
    for (const SmplJoint joint : {kPelvis, kLeftHip, kRightHip, kLeftKnee, kRightKnee}) {
      moving.reset(static_cast<std::size_t>(joint));
    }
  }
  JointMask carried;
  for (int j = 1; j < kSmplJointCount; ++j) {
    const auto parent = static_cast<std::size_t>(kSmplParents[j]);
    carried.set(static_cast<std::size_t>(j), carried.test(parent) || moving.test(parent));
  }
  return carried;
}

/// Sums that become an EditOutcome.
struct Tally {
  int edits = 0;
  int impossible = 0;
  int satisfied = 0;
  double untouched = 0;
  double moved = 0;
  double before_px = 0;
  double after_px = 0;
  double seconds = 0;

  void add(const Tally& other) {
    edits += other.edits;
    impossible += other.impossible;
    satisfied += other.satisfied;
    untouched += other.untouched;
    moved += other.moved;
    before_px += other.before_px;
    after_px += other.after_px;
    seconds += other.seconds;
  }

  [[nodiscard]] EditOutcome outcome() const {
    EditOutcome outcome;
    outcome.edits = edits;
    outcome.impossible = impossible;
    if (edits == 0) return outcome;
    outcome.satisfied = static_cast<double>(satisfied) / edits;
    outcome.untouched_joints_mm = untouched / edits;
    outcome.moved_joints_mm = moved / edits;
    outcome.reprojection_px = before_px / edits;
    outcome.reprojection_change = after_px / before_px - 1;
    outcome.seconds_per_edit = seconds / edits;
    return outcome;
  }
};

/// One refined sample and the edits that its keypoints allow.
class EditedSample {
 public:
  EditedSample(const BodyModel& body,
               const Refiner& refiner,
               const WitnessSearch& search,
               const EditTrialOptions& options,
               const BenchmarkSample& sample,
               std::uint64_t index)
      : body_(body), refiner_(refiner), search_(search), random_(options.seed * 7919 + index) {
    run_.seed = options.seed;
    run_.device = options.device;
    problem_ = sampleProblem(sample);
    Silent silent;
    RefinementResult result = refiner.refine(problem_, run_, silent, {});
    shown_ = result.hypotheses.front().params;
    device_ = result.summary.device;
    posed_ = poseJoints(body, shown_);
  }

  Tally edit(EditKind kind) {
    Tally tally;
    const auto statement = allowed(kind);
    if (!statement) {
      tally.impossible = 1;
      return tally;
    }
    const RefinementProblem edited = editedProblem(problem_, shown_, {*statement});
    Silent silent;
    const RefinementResult result = refiner_.refine(edited, run_, silent, {});
    const PosedJoints after = poseJoints(body_, result.hypotheses.front().params);
    tally.edits = 1;
    tally.seconds = result.summary.seconds;
    tally.satisfied =
        StatementEnergy({*statement}).check(skeletonPose(after)).front().is_satisfied ? 1 : 0;
    measureMoves(carriedBy(*edited.moving), after, tally);
    tally.before_px = reprojection(posed_);
    tally.after_px = reprojection(after);
    return tally;
  }

  [[nodiscard]] const Device& device() const { return device_; }

 private:
  [[nodiscard]] double reprojection(const PosedJoints& posed) const {
    return reprojectionError(problem_.keypoints, posed.keypoints_in_camera, problem_.camera);
  }

  /// One of the statements of this kind that are false now and that a witness makes true.
  std::optional<Statement> allowed(EditKind kind) {
    std::vector<Statement> possible;
    for (const Statement& statement : statementsOf(kind)) {
      const StatementMeaning meaning = meaningOf(statement);
      if (violation(meaning, skeletonPose(posed_)) <= kClearlyFalse) continue;
      for (const PosedJoints& witness : witnesses(jointsMovedBy({statement}))) {
        if (violation(meaning, skeletonPose(witness)) > 0) continue;
        possible.push_back(statement);
        break;
      }
    }
    if (possible.empty()) return std::nullopt;
    return possible[static_cast<std::size_t>(random_.below(static_cast<int>(possible.size())))];
  }

  const std::vector<PosedJoints>& witnesses(const JointMask& moving) {
    const auto key = moving.to_ulong();
    const auto found = witnesses_.find(key);
    if (found != witnesses_.end()) return found->second;
    return witnesses_[key] = search_.find(problem_, shown_, moving, random_);
  }

  void measureMoves(const JointMask& carried, const PosedJoints& after, Tally& tally) const {
    int num_carried = 0;
    for (int j = 0; j < kSmplJointCount; ++j) {
      const double way =
          1000 * (after.joints_in_camera.row(j) - posed_.joints_in_camera.row(j)).norm();
      const bool is_carried = carried.test(static_cast<std::size_t>(j));
      (is_carried ? tally.moved : tally.untouched) += way;
      num_carried += is_carried ? 1 : 0;
    }
    tally.moved /= std::max(1, num_carried);
    tally.untouched /= std::max(1, kSmplJointCount - num_carried);
  }

  const BodyModel& body_;
  const Refiner& refiner_;
  const WitnessSearch& search_;
  Random random_;
  RefinementOptions run_;
  RefinementProblem problem_;
  SmplParams shown_;
  PosedJoints posed_;
  Device device_;
  std::map<unsigned long, std::vector<PosedJoints>> witnesses_;
};

}  // namespace

EditReport runEditTrial(const BodyModelPtr& body,
                        const Refiner& refiner,
                        const EditTrialOptions& options,
                        const std::function<void(int done, int total)>& progress) {
  const std::vector<MotionClip> clips = readMotionClips(options.data_dir, options.split);
  const std::vector<JointRotations> poses = evenlySpacedPoses(clips, options.samples);
  const WitnessSearch search(*body, evenlySpacedPoses(clips, 2000), options.witnesses);
  std::array<Tally, kEditKindCount> tallies;
  EditReport report;
  report.options = options;
  for (std::size_t i = 0; i < poses.size(); ++i) {
    const BenchmarkSample sample =
        makeBenchmarkSample(*body, poses[i], DisturbanceOptions(), options.seed, i);
    EditedSample edited(*body, refiner, search, options, sample, i);
    for (int kind = 0; kind < kEditKindCount; ++kind) {
      tallies[static_cast<std::size_t>(kind)].add(edited.edit(static_cast<EditKind>(kind)));
    }
    report.device = edited.device();
    progress(static_cast<int>(i) + 1, static_cast<int>(poses.size()));
  }
  Tally all;
  for (std::size_t kind = 0; kind < tallies.size(); ++kind) {
    report.by_kind[kind] = tallies[kind].outcome();
    all.add(tallies[kind]);
  }
  report.all = all.outcome();
  return report;
}

}  // namespace lay
