#include "core/evaluation/robustness.h"

#include "core/base/error.h"
#include "core/benchmark/benchmark_sample.h"
#include "core/benchmark/benchmark_words.h"
#include "core/benchmark/pose_mixer.h"
#include "core/body/metrics.h"
#include "core/body/skinning.h"
#include "core/evaluation/sample_problem.h"

namespace lay {
namespace {

/// One body with evidence of it.
struct Case {
  BenchmarkSample sample;
  PartDescriptions words;
};

/// Makes case `index` of a row.
using CaseMaker = std::function<Case(std::size_t index)>;

class CaseMakers {
 public:
  CaseMakers(const BodyModel& body, const RobustnessOptions& options)
      : body_(body),
        seed_(options.seed),
        clips_(readMotionClips(options.data_dir, options.split)),
        poses_(evenlySpacedPoses(clips_, options.samples)),
        extreme_(clips_,
                 {.mirror = 0.5F, .recombine = 1, .jitter = 1, .jitter_sigma = 0.4F, .tumble = 1}) {
  }

  [[nodiscard]] std::size_t count() const { return poses_.size(); }

  [[nodiscard]] std::vector<std::pair<std::string, CaseMaker>> all() const {
    std::vector<std::pair<std::string, CaseMaker>> makers;
    for (const float percent : {0.5F, 1.0F, 2.0F, 3.0F, 5.0F}) {
      makers.emplace_back(strCat("keypoint noise ", percent, " %"), [=, this](std::size_t i) {
        return disturbed(i, {.keypoint_noise = percent / 100});
      });
    }
    for (const auto& [name, factor] :
         {std::pair{"focal length 30 % too short", 0.7F}, {"focal length 30 % too long", 1.3F}}) {
      makers.emplace_back(name, [=, this](std::size_t i) {
        Case spoilt = disturbed(i, {});
        mistake(spoilt.sample, factor * spoilt.sample.camera.focal_length);
        return spoilt;
      });
    }
    makers.emplace_back("focal length unknown", [this](std::size_t i) {
      Case spoilt = disturbed(i, {});
      const PinholeCamera& camera = spoilt.sample.camera;
      mistake(spoilt.sample,
              PinholeCamera::withDefaultFocalLength(camera.width, camera.height).focal_length);
      return spoilt;
    });
    makers.emplace_back("limbs missing",
                        [this](std::size_t i) { return disturbed(i, {.missing_limb = 0.5F}); });
    makers.emplace_back("upper body only",
                        [this](std::size_t i) { return disturbed(i, {.half_body = 1}); });
    makers.emplace_back("true description",
                        [this](std::size_t i) { return described(i, {.drop = 0, .wrong = 0}); });
    makers.emplace_back("false description",
                        [this](std::size_t i) { return described(i, {.drop = 0, .wrong = 1}); });
    makers.emplace_back("description of another pose", [this](std::size_t i) {
      Case spoilt = disturbed(i, {});
      spoilt.words = wordsFor(disturbed(other(i), {}).sample, i, {.drop = 0, .wrong = 0});
      return spoilt;
    });
    makers.emplace_back("another person's keypoints",
                        [this](std::size_t i) { return withAnothersKeypoints(i); });
    makers.emplace_back("extreme poses", [this](std::size_t i) {
      Random random(seed_ * 1000003ULL + i);
      const JointRotations pose = extreme_.draw(random);
      return Case{makeBenchmarkSample(body_, pose, {}, seed_, i), {}};
    });
    return makers;
  }

 private:
  [[nodiscard]] std::size_t other(std::size_t i) const {
    return (i + poses_.size() / 2) % poses_.size();
  }

  [[nodiscard]] Case disturbed(std::size_t i, const DisturbanceOptions& options) const {
    return {makeBenchmarkSample(body_, poses_[i], options, seed_, i), {}};
  }

  [[nodiscard]] PartDescriptions wordsFor(const BenchmarkSample& sample,
                                          std::size_t i,
                                          const DisturbStatements& disturbance) const {
    Random random(seed_ * 1000003ULL + i);
    return benchmarkWords(body_, sample.truth, random, disturbance);
  }

  [[nodiscard]] Case described(std::size_t i, const DisturbStatements& disturbance) const {
    Case result = disturbed(i, {});
    result.words = wordsFor(result.sample, i, disturbance);
    return result;
  }

  /// The photograph was taken with another lens than is said. Where the initial body appears stays,
  /// its distance follows.
  static void mistake(BenchmarkSample& sample, float focal_length) {
    const CropCamera crop = translToCropCamera(sample.initial.transl, sample.box, sample.camera);
    sample.camera.focal_length = focal_length;
    sample.initial.transl = cropCameraToTransl(crop, sample.box, sample.camera);
  }

  /// As when a detector has taken somebody in the same place for the person.
  [[nodiscard]] Case withAnothersKeypoints(std::size_t i) const {
    Case result = disturbed(i, {});
    const BenchmarkSample theirs = disturbed(other(i), {}).sample;
    PersonBox& box = result.sample.box;
    result.sample.keypoints = theirs.keypoints;
    const float scale = box.size / theirs.box.size;
    for (int k = 0; k < kKeypointCount; ++k) {
      result.sample.keypoints.points.row(k) =
          box.center.transpose() +
          scale * (theirs.keypoints.points.row(k) - theirs.box.center.transpose());
    }
    return result;
  }

  const BodyModel& body_;
  std::uint64_t seed_;
  std::vector<MotionClip> clips_;
  std::vector<JointRotations> poses_;
  PoseMixer extreme_;
};

/// Nobody watches.
class NoSink : public StepSink {
 public:
  void onStep(DenoisingStepPtr) override {}
};

/// A row's samples, added up.
class RowSums {
 public:
  void add(double initial_mm, double refined_mm, double refined_pa_mm, bool is_doubted) {
    constexpr double kHarm = 5;  // mm: below it nobody would see a difference
    initial_.push_back(initial_mm);
    refined_.push_back(refined_mm);
    refined_pa_.push_back(refined_pa_mm);
    improved_ += refined_mm < initial_mm ? 1 : 0;
    doubted_ += is_doubted ? 1 : 0;
    silent_harm_ += refined_mm > initial_mm + kHarm && !is_doubted ? 1 : 0;
  }

  [[nodiscard]] RobustnessRow row(const std::string& name) const {
    const auto share = [&](int part) { return part / static_cast<double>(initial_.size()); };
    return {name,
            bootstrapMean(initial_, 0),
            bootstrapMean(refined_, 0),
            bootstrapMean(refined_pa_, 0),
            share(improved_),
            share(doubted_),
            share(silent_harm_)};
  }

 private:
  std::vector<double> initial_, refined_, refined_pa_;
  int improved_ = 0;
  int doubted_ = 0;
  int silent_harm_ = 0;
};

}  // namespace

RobustnessReport runRobustness(const BodyModelPtr& body,
                               const Refiner& refiner,
                               const RobustnessOptions& options,
                               const std::function<void(int, int)>& progress) {
  const CaseMakers makers(*body, options);
  const auto rows = makers.all();
  const int total = static_cast<int>(rows.size() * makers.count());
  RefinementOptions run;
  run.num_hypotheses = options.num_hypotheses;
  run.seed = options.seed;
  run.device = options.device;
  RobustnessReport report;
  report.options = options;
  NoSink sink;
  int done = 0;
  for (const auto& [name, make] : rows) {
    RowSums sums;
    for (std::size_t i = 0; i < makers.count(); ++i) {
      const Case spoilt = make(i);
      RefinementProblem problem = sampleProblem(spoilt.sample);
      problem.descriptions = spoilt.words;
      const RefinementResult result = refiner.refine(problem, run, sink, {});
      report.device = result.summary.device;
      const MatrixX3f truth = poseJoints(*body, spoilt.sample.truth).joints_in_camera;
      const MatrixX3f initial = poseJoints(*body, spoilt.sample.initial).joints_in_camera;
      const MatrixX3f refined =
          poseJoints(*body, result.hypotheses.front().params).joints_in_camera;
      sums.add(mpjpe(initial, truth),
               mpjpe(refined, truth),
               paMpjpe(refined, truth),
               !result.summary.doubts.empty());
      progress(++done, total);
    }
    report.rows.push_back(sums.row(name));
  }
  return report;
}

}  // namespace lay
