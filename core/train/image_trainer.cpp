#include "core/train/image_trainer.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cstdio>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/body/skinning.h"
#include "core/diffusion/pose_codec.h"
#include "core/image/image_feature_size.h"
#include "core/nn/torch_device.h"
#include "core/train/body_loss.h"
#include "core/train/lifter_trainer.h"
#include "core/train/training_batch.h"
#include "core/train/training_loop.h"

namespace lay {
namespace {

constexpr int kLiftsPerPicture = 3;

/// Joints of the samples' first bodies about the root, (N, 24, 3).
torch::Tensor initialJoints(const BodyModel& body, const std::vector<BenchmarkSample>& samples) {
  torch::Tensor joints =
      torch::empty({static_cast<std::int64_t>(samples.size()), kSmplJointCount, 3});
  float* out = joints.data_ptr<float>();
  for (const BenchmarkSample& sample : samples) {
    MatrixX3f posed = poseJoints(body, sample.initial).joints_in_camera;
    posed.rowwise() -= Eigen::RowVector3f(posed.row(0));
    out = std::copy(posed.data(), posed.data() + posed.size(), out);
  }
  return joints;
}

struct ImageBatch {
  torch::Tensor x;         // (N, 157)
  torch::Tensor joints;    // (N, 24, 3)
  torch::Tensor features;  // (N, kImageFeatureSize)
  TruthBatch truth;
};

/// The features of the same pictures by either eyes or both, side by side.
PictureSet whatWasSeen(const std::filesystem::path& pictures, const std::filesystem::path& tokens) {
  if (tokens.empty()) return loadPictureSet(pictures);
  PictureSet of_tokens = loadPictureSet(tokens, PictureEyes::Regressor);
  if (pictures.empty()) return of_tokens;
  PictureSet set = loadPictureSet(pictures);
  if (set.split != of_tokens.split || set.seed != of_tokens.seed ||
      set.count() != of_tokens.count()) {
    throw InvalidOptions(strCat("'",
                                pictures.string(),
                                "' and '",
                                tokens.string(),
                                "' are not of the same pictures. Make both with the same --split, "
                                "--count and --seed."));
  }
  set.features = torch::cat({set.features, of_tokens.features}, 1);
  return set;
}

/// Pictures with the samples they show and what the lifter makes of several detections of each.
class PictureSource {
 public:
  PictureSource(BodyModelPtr body, const ImageTrainingOptions& options, bool is_training)
      : body_(std::move(body)) {
    set_ = is_training ? whatWasSeen(options.pictures, options.tokens)
                       : whatWasSeen(options.validation_pictures, options.validation_tokens);
    const std::string expected = is_training ? "train" : "val";
    if (set_.split != expected) {
      throw InvalidOptions(strCat(
          "The pictures are of '", set_.split, "', and those of '", expected, "' are needed."));
    }
    samples_ = pictureSamples(body_, {options.data_dir, set_.split, set_.count(), set_.seed});
    Lifter lifter = loadLifter(options.lifter);
    const torch::NoGradGuard no_grad;
    Random random(options.seed + 77);
    for (int i = 0; i < (is_training ? kLiftsPerPicture : 1); ++i) {
      std::vector<BenchmarkSample> detected = samples_;
      for (BenchmarkSample& sample : detected) {
        if (i > 0) redetect(sample, random);
      }
      lifted_.push_back(liftSamples(lifter, *body_, detected));
    }
  }

  [[nodiscard]] const std::vector<BenchmarkSample>& samples() const { return samples_; }
  [[nodiscard]] const torch::Tensor& features() const { return set_.features; }
  [[nodiscard]] const BodyModel& body() const { return *body_; }

  /// The same samples with the lifter's bodies as their first ones.
  [[nodiscard]] std::vector<BenchmarkSample> liftedSamples() const {
    std::vector<BenchmarkSample> samples = samples_;
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i].initial = lifted_[0][i];
    return samples;
  }

  [[nodiscard]] ImageBatch draw(int count, float lifted_share, std::uint64_t seed) const {
    Random random(seed);
    std::vector<BenchmarkSample> samples;
    std::vector<std::int64_t> places;
    for (int i = 0; i < count; ++i) {
      const int place = random.below(set_.count());
      places.push_back(place);
      BenchmarkSample sample = samples_[static_cast<std::size_t>(place)];
      if (random.chance(lifted_share)) {
        sample.initial = lifted_[static_cast<std::size_t>(random.below(kLiftsPerPicture))]
                                [static_cast<std::size_t>(place)];
      } else {
        DisturbanceOptions disturbance;
        disturbance.angle_scale *= random.uniform(0.7F, 1.3F);
        disturbBody(*body_, sample, disturbance, random);
      }
      samples.push_back(std::move(sample));
    }
    const torch::Tensor index = torch::tensor(places, torch::kLong);
    return {initialStates(samples),
            initialJoints(*body_, samples),
            set_.features.index_select(0, index),
            truthBatch(*body_, samples)};
  }

 private:
  /// Another detection of the same picture: the box stays, because the picture is of it.
  static void redetect(BenchmarkSample& sample, Random& random) {
    const PersonBox box = sample.box;
    disturbKeypoints(sample, DisturbanceOptions(), random);
    sample.box = box;
  }

  BodyModelPtr body_;
  PictureSet set_;
  std::vector<BenchmarkSample> samples_;
  std::vector<std::vector<SmplParams>> lifted_;  // [detection][picture]
};

MeanErrors errorsOf(ImageCorrector& corrector,
                    const BodyModel& body,
                    const std::vector<BenchmarkSample>& samples,
                    const torch::Tensor& features) {
  const torch::Tensor x = correctedStates(corrector, body, samples, features);
  std::vector<SmplParams> bodies;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const float* const row = x.data_ptr<float>() + static_cast<std::int64_t>(i) * kStateSize;
    bodies.push_back(toSmplParams(
        decodeState(Eigen::Map<const StateVector>(row), samples[i].box, samples[i].camera)));
  }
  return meanErrors(body, samples, bodies);
}

void setUnitsOf(ImageCorrector& corrector,
                const PictureSource& source,
                const torch::Tensor& sigma) {
  corrector->setUnits(
      source.features().mean(0), source.features().std(0, true).clamp_min(1e-3), sigma);
}

/// What both kinds of first bodies come to on the val pictures.
class ImageValidation {
 public:
  ImageValidation(const PictureSource& source, int patience)
      : source_(source), lifted_(source.liftedSamples()), patience_(patience) {}

  Validation operator()(ImageCorrector& corrector) {
    const MeanErrors initial =
        errorsOf(corrector, source_.body(), source_.samples(), source_.features());
    const MeanErrors lifted = errorsOf(corrector, source_.body(), lifted_, source_.features());
    Validation validation{{{"val_mpjpe_mm", initial.mpjpe},
                           {"val_pa_mpjpe_mm", initial.pa_mpjpe},
                           {"val_depth_mm", initial.depth},
                           {"val_lifted_mpjpe_mm", lifted.mpjpe},
                           {"val_lifted_pa_mpjpe_mm", lifted.pa_mpjpe}},
                          initial.mpjpe + lifted.mpjpe};
    waited_ = validation.score < best_ ? 0 : waited_ + 1;
    best_ = std::min(best_, validation.score);
    validation.is_enough = waited_ >= patience_;
    return validation;
  }

 private:
  const PictureSource& source_;
  std::vector<BenchmarkSample> lifted_;
  int patience_;
  int waited_ = 0;
  double best_ = 1e9;
};

torch::optim::AdamW optimizerOf(const ImageCorrectorImpl& corrector,
                                const ImageTrainingOptions& options) {
  const auto group = [&](std::vector<torch::Tensor> parameters, double decay) {
    return torch::optim::OptimizerParamGroup(
        std::move(parameters),
        std::make_unique<torch::optim::AdamWOptions>(
            torch::optim::AdamWOptions(options.learning_rate).weight_decay(decay)));
  };
  return torch::optim::AdamW(
      std::vector<torch::optim::OptimizerParamGroup>{
          group(corrector.pictureParameters(), options.weight_decay),
          group(corrector.bodyParameters(), 0.01)},
      torch::optim::AdamWOptions(options.learning_rate));
}

}  // namespace

torch::Tensor correctedStates(ImageCorrector& corrector,
                              const BodyModel& body,
                              const std::vector<BenchmarkSample>& samples,
                              const torch::Tensor& features) {
  const torch::NoGradGuard no_grad;
  const torch::TensorOptions where = optionsOf(*corrector);
  return toPlain(corrector->forward(initialStates(samples).to(where),
                                    initialJoints(body, samples).to(where),
                                    features.to(where)));
}

void trainImageCorrector(const ImageTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  const PictureSource source(body, options, true);
  const PictureSource validation_source(body, options, false);
  const SkeletonLayer skeleton(body, where);
  const BodyLoss loss(skeleton, {});
  ImageCorrectorConfig network = options.network;
  network.has_movenet = !options.pictures.empty();
  network.token =
      static_cast<int>(source.features().size(1)) - (network.has_movenet ? kImageFeatureSize : 0);
  ImageCorrector corrector(network);
  ImageCorrector average(network);
  const ImageBatch first = source.draw(2048, options.lifted_share, options.seed);
  const torch::Tensor sigma = (first.truth.x - first.x).std(0, true).clamp_min(0.02);
  setUnitsOf(corrector, source, sigma);
  setUnitsOf(average, source, sigma);
  corrector->to(where.device());
  average->to(where.device());
  average->eval();
  const torch::Tensor unit = sigma.to(where);
  torch::optim::AdamW optimizer = optimizerOf(*corrector, options);
  MovingAverage moving(*corrector, *average, 0.999);
  ImageValidation validate(validation_source, options.patience);
  TrainingTask<ImageBatch> task;
  task.draw = [&](int step) {
    return source.draw(options.batch,
                       options.lifted_share,
                       (options.seed + 1) * 1000003ULL + static_cast<std::uint64_t>(step));
  };
  task.learn = [&](const ImageBatch& batch, int) {
    const torch::Tensor x =
        corrector->forward(batch.x.to(where), batch.joints.to(where), batch.features.to(where));
    const torch::Tensor value = loss(x, batch.truth.to(where), unit).mean();
    value.backward();
    return value.item<double>();
  };
  task.begin = [&](int) {  // what there is to be won: a fresh corrector corrects nothing
    for (const auto& [name, value] : ImageValidation(validation_source, 1)(average).values)
      std::printf("  at first %s %.4g\n", name.c_str(), value);
  };
  task.follow = [&](const ImageBatch&, int step) { moving.update(step); };
  task.validate = [&] { return validate(average); };
  task.keep_best = [&] { saveImageCorrector(options.out, average); };
  runTraining(options,
              corrector->parameters(),
              optimizer,
              {{"corrector", corrector.get()}, {"average", average.get()}},
              task);
}

}  // namespace lay
