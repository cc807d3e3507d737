#include "core/train/training_batch.h"

#include <ATen/Parallel.h>

#include "core/body/skinning.h"

namespace lay {
namespace {

DisturbanceOptions broaderDisturbances(Random& random, float difficulty) {
  DisturbanceOptions options;
  // Detectors differ: from nearly exact to twice as noisy as the benchmark's.
  options.keypoint_noise = difficulty * random.uniform(0.003F, 0.018F);
  options.extra_keypoints = 0.3F;
  options.half_body = 0.06F;
  options.angle_scale =
      difficulty * DisturbanceOptions::kAngleScale * random.uniform(0.6F, 1.4F);
  return options;
}

template <typename Derived>
void copyTo(torch::Tensor& tensor, std::int64_t row, const Eigen::MatrixBase<Derived>& values) {
  float* out = tensor.data_ptr<float>() + row * (tensor.numel() / tensor.size(0));
  using Plain = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  Eigen::Map<Plain>(out, values.rows(), values.cols()) = values;
}

}  // namespace

SampleSource::SampleSource(BodyModelPtr body, PoseMixer poses)
    : body_(std::move(body)), poses_(std::move(poses)) {}

std::vector<BenchmarkSample> SampleSource::draw(int count,
                                                std::uint64_t seed,
                                                float difficulty) const {
  std::vector<BenchmarkSample> samples(static_cast<std::size_t>(count));
  at::parallel_for(0, count, 8, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < end; ++i) {
      Random random(seed * 1000003ULL + static_cast<std::uint64_t>(i));
      const JointRotations pose = poses_.draw(random);
      const DisturbanceOptions options = broaderDisturbances(random, difficulty);
      samples[static_cast<std::size_t>(i)] = makeBenchmarkSample(*body_, pose, options, random);
    }
  });
  return samples;
}

std::vector<BenchmarkSample> benchmarkSamples(const BodyModel& body,
                                              const std::vector<MotionClip>& clips,
                                              int count,
                                              std::uint64_t seed) {
  std::vector<BenchmarkSample> samples;
  std::uint64_t index = 0;
  for (const JointRotations& pose : evenlySpacedPoses(clips, count)) {
    samples.push_back(makeBenchmarkSample(body, pose, DisturbanceOptions(), seed, index++));
  }
  return samples;
}

TruthBatch TruthBatch::to(const torch::TensorOptions& options) const {
  return {x.to(options),
          rotations.to(options),
          joints.to(options),
          image.to(options),
          focal.to(options),
          principal.to(options),
          center.to(options),
          size.to(options)};
}

TruthBatch truthBatch(const BodyModel& body, const std::vector<BenchmarkSample>& samples) {
  const auto count = static_cast<std::int64_t>(samples.size());
  TruthBatch batch;
  batch.x = torch::empty({count, kStateSize});
  batch.rotations = torch::empty({count, kSmplJointCount, 3, 3});
  batch.joints = torch::empty({count, kSmplJointCount, 3});
  batch.image = torch::empty({count, kKeypointCount, 2});
  batch.focal = torch::empty({count});
  batch.principal = torch::empty({count, 2});
  batch.center = torch::empty({count, 2});
  batch.size = torch::empty({count});
  for (std::int64_t i = 0; i < count; ++i) {
    const BenchmarkSample& sample = samples[static_cast<std::size_t>(i)];
    const BodyState state = toBodyState(sample.truth);
    copyTo(batch.x, i, encodeState(state, sample.box, sample.camera));
    Eigen::Matrix<float, 3 * kSmplJointCount, 3> rotations;
    for (int j = 0; j < kSmplJointCount; ++j) rotations.middleRows<3>(3 * j) = state.rotations[j];
    copyTo(batch.rotations, i, rotations);
    copyTo(batch.joints, i, poseJoints(body, sample.truth).joints_in_camera);
    const MatrixX2f image =
        (sample.true_keypoints.points.rowwise() - sample.box.center.transpose()) / sample.box.size;
    copyTo(batch.image, i, image);
    batch.focal[i] = sample.camera.focal_length;
    copyTo(batch.principal, i, sample.camera.principal_point.transpose());
    copyTo(batch.center, i, sample.box.center.transpose());
    batch.size[i] = sample.box.size;
  }
  return batch;
}

torch::Tensor initialStates(const std::vector<BenchmarkSample>& samples) {
  torch::Tensor x = torch::empty({static_cast<std::int64_t>(samples.size()), kStateSize});
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const BenchmarkSample& sample = samples[i];
    copyTo(x,
           static_cast<std::int64_t>(i),
           encodeState(toBodyState(sample.initial), sample.box, sample.camera));
  }
  return x;
}

}  // namespace lay
