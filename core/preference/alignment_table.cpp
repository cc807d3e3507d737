#include "core/preference/alignment_table.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/base/require_range.h"
#include "core/benchmark/foreign_samples.h"
#include "core/body/metrics.h"
#include "core/evaluation/body_errors.h"
#include "core/evaluation/sample_problem.h"
#include "core/preference/hypothesis_sampler.h"
#include "core/refine/body_energy.h"

namespace lay {
namespace {

/// A cell's samples.
struct CellSums {
  std::vector<double> mpjpe, pa_mpjpe, pve;

  void add(const SampleErrors& errors) {
    mpjpe.push_back(errors.mpjpe);
    pa_mpjpe.push_back(errors.pa_mpjpe);
    pve.push_back(errors.pve);
  }
};

/// Cells by name, in the order of their first sample.
class Cells {
 public:
  CellSums& operator[](const std::string& column) {
    const auto found = std::ranges::find(names_, column);
    if (found == names_.end()) names_.push_back(column);
    return cells_[column];
  }
  void append(const std::string& subject, std::vector<AlignmentRow>& rows) const {
    for (const std::string& name : names_) {
      const CellSums& cell = cells_.at(name);
      rows.push_back({subject,
                      name,
                      static_cast<int>(cell.mpjpe.size()),
                      bootstrapMean(cell.mpjpe, 0),
                      bootstrapMean(cell.pa_mpjpe, 0),
                      bootstrapMean(cell.pve, 0)});
    }
  }

 private:
  std::vector<std::string> names_;
  std::map<std::string, CellSums> cells_;
};

class TableRunner {
 public:
  TableRunner(const BodyModel& body, Critic& scorer, const AlignmentTableOptions& options)
      : body_(body), scorer_(scorer), options_(options) {}

  void run(const Refiner& refiner, const BenchmarkSample& sample, int index, Cells& cells) {
    HypothesisGroup group;
    group.id = strCat("sample ", index);
    group.problem = sampleProblem(sample);
    GroupSamplingOptions sampling;
    sampling.polish_iterations = options_.polish_iterations;
    sampling.seed = options_.seed + static_cast<std::uint64_t>(index);
    sampling.device = options_.device;
    for (std::size_t d = 0; d < options_.draws.size(); ++d) {
      if (index >= options_.draw_samples[d]) continue;
      sampling.size = options_.draws[d];
      const SampledBodies sampled = sampleBodies(refiner, group.problem, sampling);
      group.bodies = sampled.bodies;
      if (d == 0) {
        cells["single answer"].add(
            errorsOf(sampled.bodies[static_cast<std::size_t>(sampled.picked)]));
        cells["without noise"].add(errorsOf(sampled.bodies.front()));
      }
      addDraw(group, strCat(" of ", options_.draws[d]), cells);
    }
  }

  [[nodiscard]] SampleErrors errorsOf(const SmplParams& answer) const {
    return bodyErrors(pose(body_, answer), truth_);
  }

  /// Whose errors are told from now on.
  void lookAt(const BenchmarkSample& sample) { truth_ = pose(body_, sample.truth); }

 private:
  /// A mean of skeletons has no surface.
  [[nodiscard]] SampleErrors errorsOf(const MatrixX3f& joints) const {
    SampleErrors errors;
    errors.mpjpe = mpjpe(joints, truth_.joints_in_camera);
    errors.pa_mpjpe = paMpjpe(joints, truth_.joints_in_camera);
    return errors;
  }

  void addDraw(const HypothesisGroup& group, const std::string& of, Cells& cells) {
    MatrixX3f mean = MatrixX3f::Zero(kSmplJointCount, 3);
    std::vector<SampleErrors> errors;
    SampleErrors least;
    for (const SmplParams& body : group.bodies) {
      errors.push_back(errorsOf(body));
      least = errors.size() == 1 ? errors.front() : leastOf(least, errors.back());
      mean += jointsAboutRoot(body_, body) / static_cast<float>(group.bodies.size());
    }
    cells["mean" + of].add(errorsOf(mean));
    const int chosen = rankedByScore(scorer_.score(group).critiques).front();
    cells["scorer" + of].add(errors[static_cast<std::size_t>(chosen)]);
    cells["oracle" + of].add(least);
  }

  const BodyModel& body_;
  Critic& scorer_;
  const AlignmentTableOptions& options_;
  PosedBody truth_;
};

std::vector<BenchmarkSample> samplesOf(const BodyModelPtr& body,
                                       const AlignmentTableOptions& options) {
  std::vector<BenchmarkSample> samples;
  if (options.foreign) {
    const ForeignSamples source(body, options.data_dir, options.split);
    for (int i = 0; i < options.samples; ++i) {
      samples.push_back(source.make(0, static_cast<std::uint64_t>(i)));
    }
    return samples;
  }
  std::uint64_t index = 0;
  for (const JointRotations& rotations :
       evenlySpacedPoses(readMotionClips(options.data_dir, options.split), options.samples)) {
    samples.push_back(makeBenchmarkSample(*body, rotations, {}, 0, index++));
  }
  // The columns of many draws take the first ones only, which must not be one clip's.
  Random random(options.seed);
  for (std::size_t i = samples.size(); i > 1; --i) {
    std::swap(samples[i - 1], samples[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
  return samples;
}

}  // namespace

void AlignmentTableOptions::validate() const {
  requireRange("samples", samples, 2, 100000);
  if (draws.empty() || draws.size() != draw_samples.size()) {
    throw InvalidOptions("draws and draw_samples must be lists of the same length.");
  }
  for (const int draw : draws) requireRange("draws", draw, 1, HypothesisGroup::kMaxGroup);
  for (const int count : draw_samples) requireRange("draw_samples", count, 0, samples);
}

std::vector<AlignmentRow> alignmentTable(const BodyModelPtr& body,
                                         const std::vector<AlignmentSubject>& subjects,
                                         Critic& scorer,
                                         const AlignmentTableOptions& options,
                                         const std::function<void(int, int)>& progress) {
  options.validate();
  const std::vector<BenchmarkSample> samples = samplesOf(body, options);
  TableRunner runner(*body, scorer, options);
  std::vector<AlignmentRow> rows;
  const int total = static_cast<int>(samples.size() * subjects.size());
  int done = 0;
  for (const AlignmentSubject& subject : subjects) {
    Cells cells;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      runner.lookAt(samples[i]);
      if (&subject == &subjects.front()) {
        cells["initial prediction"].add(runner.errorsOf(samples[i].initial));
      }
      runner.run(*subject.refiner, samples[i], static_cast<int>(i), cells);
      progress(++done, total);
    }
    cells.append(subject.name, rows);
  }
  return rows;
}

}  // namespace lay
