#include "core/train/denoiser_trainer.h"

#include <memory>

#include <ATen/Parallel.h>

#include "core/base/threads.h"
#include "core/benchmark/benchmark_words.h"
#include "core/diffusion/denoise_step.h"
#include "core/nn/torch_device.h"
#include "core/train/body_loss.h"
#include "core/train/lifter_trainer.h"
#include "core/train/training_batch.h"
#include "core/train/training_loop.h"

namespace lay {
namespace {

/// Samples with everything a walk over them needs, made on the processor.
struct WalkBatch {
  TruthBatch truth;
  torch::Tensor x_init;      // (N, 157)
  torch::Tensor presence;    // (N, 3); texts are filled in by the walk
  torch::Tensor zero_noise;  // (N, 1) 1: starts without noise and follows its own predictions
  std::vector<DenoiserProblem> problems;  // (N)
  std::vector<DenoiserRow> rows;          // (N), point into problems
};

std::vector<DenoiserProblem> problemsOf(const std::vector<BenchmarkSample>& samples) {
  std::vector<DenoiserProblem> problems;
  for (const BenchmarkSample& sample : samples) {
    problems.push_back({sample.camera, sample.box, sample.keypoints, true, nullptr, {}});
  }
  return problems;
}

void connectRows(WalkBatch& batch) {
  batch.rows.clear();
  for (std::size_t i = 0; i < batch.problems.size(); ++i) {
    const float* x = batch.x_init.data_ptr<float>() + static_cast<std::int64_t>(i) * kStateSize;
    batch.rows.push_back({&batch.problems[i], Eigen::Map<const StateVector>(x)});
  }
}

/// What the benchmark says of some samples, put where the denoiser hears it.
class WordTeller {
 public:
  WordTeller(const BodyModel& body, TextEncoder text) : body_(body), text_(std::move(text)) {}

  void tell(DenoiserProblem& problem,
            const BenchmarkSample& sample,
            SampleWords words,
            Random& random) {
    if (words == SampleWords::None) return;
    const bool is_read = words != SampleWords::Statements && !text_.is_empty();
    const PartDescriptions said =
        is_read ? benchmarkWords(body_, sample.truth, random)
                : unwritten(benchmarkStatements(body_, sample.truth, random), Author::Vlm);
    if (words != SampleWords::Text) problem.words = std::make_shared<const WordEvidence>(said);
    if (!is_read) return;
    texts_.push_back(partTexts(said));
    readers_.push_back(&problem);
  }

  /// Reads all the texts that were told, in one batch.
  void read() {
    if (texts_.empty()) return;
    const torch::NoGradGuard no_grad;
    const torch::Tensor latents = toPlain(unitLatents(text_->forward(texts_)));
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      const float* row = latents.data_ptr<float>() + static_cast<std::int64_t>(i) * latents.size(1);
      readers_[i]->text_latent = Eigen::Map<const Eigen::VectorXf>(row, latents.size(1));
    }
  }

 private:
  const BodyModel& body_;
  TextEncoder text_;
  std::vector<PartTexts> texts_;
  std::vector<DenoiserProblem*> readers_;
};

SampleWords drawnWords(const DenoiserTrainingOptions& options, Random& random) {
  if (!random.chance(options.word_share)) return SampleWords::None;
  const float route = random.uniform(0, 1);
  return route < options.one_route_share       ? SampleWords::Statements
         : route < 2 * options.one_route_share ? SampleWords::Text
                                               : SampleWords::Both;
}

float difficultyAt(const DenoiserTrainingOptions& options, int step) {
  constexpr float kEasiest = DenoiserTrainingOptions::kEasiest;
  const float grown = options.curriculum * static_cast<float>(options.steps);
  return grown > 0 ? std::min(1.0F, kEasiest + (1 - kEasiest) * static_cast<float>(step) / grown)
                   : 1.0F;
}

class WalkSource {
 public:
  WalkSource(const DenoiserTrainingOptions& options, const BodyModelPtr& body, TextEncoder text)
      : options_(options),
        text_(std::move(text)),
        source_(body, PoseMixer(readMotionClips(options.data_dir, "train"), options.poses)) {
    if (!options.lifter.empty()) lifter_ = loadLifter(options.lifter);
  }

  std::unique_ptr<WalkBatch> make(int count, std::uint64_t seed, float difficulty = 1) const {
    std::vector<BenchmarkSample> samples = source_.draw(count, seed, difficulty);
    startSomeFromTheLifter(samples);
    auto batch = std::make_unique<WalkBatch>();
    batch->truth = truthBatch(source_.body(), samples);
    batch->x_init = initialStates(samples);
    batch->problems = problemsOf(samples);
    batch->presence = torch::zeros({count, 3});
    batch->zero_noise = torch::zeros({count, 1});
    Random random(seed ^ 0x5EEDULL);
    WordTeller teller(source_.body(), text_);
    for (int i = 0; i < count; ++i) {
      DenoiserProblem& problem = batch->problems[static_cast<std::size_t>(i)];
      problem.has_keypoints = !random.chance(options_.drop_keypoints);
      batch->presence[i][1] = problem.has_keypoints ? 1 : 0;
      batch->zero_noise[i][0] = random.chance(options_.zero_noise_share) ? 1 : 0;
      const SampleWords words = drawnWords(options_, random);
      teller.tell(problem, samples[static_cast<std::size_t>(i)], words, random);
    }
    teller.read();
    connectRows(*batch);
    return batch;
  }

 private:
  void startSomeFromTheLifter(std::vector<BenchmarkSample>& samples) const {
    if (lifter_.is_empty()) return;
    const auto share =
        static_cast<std::ptrdiff_t>(options_.lifted_share * static_cast<float>(samples.size()));
    const std::vector<BenchmarkSample> lifted(samples.begin(), samples.begin() + share);
    Lifter lifter = lifter_;
    const std::vector<SmplParams> bodies = liftSamples(lifter, source_.body(), lifted);
    for (std::size_t i = 0; i < bodies.size(); ++i) samples[i].initial = bodies[i];
  }

  const DenoiserTrainingOptions& options_;
  TextEncoder text_;
  SampleSource source_;
  Lifter lifter_{nullptr};
};

StateMatrix toStateMatrix(const torch::Tensor& tensor) {
  const torch::Tensor plain = toPlain(tensor);
  return Eigen::Map<const StateMatrix>(plain.data_ptr<float>(), plain.size(0), plain.size(1));
}

/// Walks a batch from high noise to none and adds up the gradients of every step's loss. Returns
/// the last step's mean loss.
double walk(const DenoiserTrainingOptions& options,
            const NoiseSchedule& schedule,
            const BodyModel& body,
            const BodyLoss& loss,
            DenoiserNetworks& networks,
            const WalkBatch& batch,
            Random& random) {
  Denoiser& denoiser = networks.denoiser;
  const torch::TensorOptions where = optionsOf(*denoiser);
  const TruthBatch truth = batch.truth.to(where);
  const torch::Tensor x_init = batch.x_init.to(where);
  const torch::Tensor zero_noise = batch.zero_noise.to(where);
  const torch::Tensor presence = batch.presence.to(where);
  const torch::Tensor& sigma = denoiser->residualSigma();
  const StateVector sigma_vector = residualSigmaOf(denoiser);
  const torch::Tensor r_true = (truth.x - x_init) / sigma;
  const torch::Tensor noise = torch::randn_like(r_true);
  std::vector<int> times = schedule.ddimTimesteps(options.ddim_steps);
  // Times move a little, so that walks of other lengths are not foreign to the network.
  const int shift =
      random.chance(0.5) ? 0 : random.below(schedule.numTimesteps() / options.ddim_steps);
  for (int& t : times) t = std::min(t + (t > 0 ? shift : 0), schedule.numTimesteps() - 1);
  const auto noised = [&](int t) {
    const double alpha = schedule.alphaCumprod(t);
    return std::sqrt(alpha) * r_true + std::sqrt(1 - alpha) * noise;
  };
  torch::Tensor present = torch::zeros_like(r_true);
  torch::Tensor follow = torch::zeros_like(r_true);
  double last = 0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    DenoiserInput input;
    input.r_t = zero_noise * follow + (1 - zero_noise) * noised(times[i]);
    input.timestep = torch::full({r_true.size(0)}, static_cast<float>(times[i]), where);
    const StateMatrix seen = toStateMatrix(present);
    input.features = featureBatch(body, batch.rows, seen, sigma_vector).to(where);
    const TextGradientBatch text = textGradientBatch(
        networks.poses, denoiser->config().text_loss, batch.rows, seen, sigma_vector);
    input.text_gradient = text.gradient;
    input.presence = presence.clone();
    input.presence.select(1, 2).copy_(text.presence);
    const torch::Tensor r = denoiser->forward(input);
    const torch::Tensor value = loss(x_init + sigma * r, truth, sigma).mean();
    const double weight = std::pow(0.85, static_cast<double>(times.size() - 1 - i));
    (value * weight).backward();
    last = value.item<double>();
    present = r.detach().clamp(-8, 8);
    if (i + 1 == times.size()) break;
    const DdimUpdate update =
        ddimUpdate(schedule.alphaCumprod(times[i]), schedule.alphaCumprod(times[i + 1]), 0);
    follow = update.x_start * present + update.x_t * follow;
  }
  return last;
}

}  // namespace

std::vector<SmplParams> denoiseSamples(WalkNetworks& networks,
                                       const BodyModel& body,
                                       const std::vector<BenchmarkSample>& samples,
                                       int ddim_steps,
                                       SampleWords words) {
  WalkBatch batch;
  batch.x_init = initialStates(samples);
  batch.problems = problemsOf(samples);
  WordTeller teller(body, networks.text);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    Random random(i);
    teller.tell(batch.problems[i], samples[i], words, random);
  }
  teller.read();
  connectRows(batch);
  const NoiseSchedule schedule;
  StateMatrix present = StateMatrix::Zero(static_cast<Eigen::Index>(samples.size()), kStateSize);
  std::vector<Random> no_noise;
  const DdimSampler sampler(schedule, schedule.ddimTimesteps(ddim_steps), 0);
  const StateMatrix r = sampler.sample(
      present,
      [&](const StateMatrix& r_t, int t) {
        return denoiseStep(networks.step, body, batch.rows, r_t, t, present);
      },
      no_noise,
      [&](const StateMatrix&, const StateMatrix& r_start, int) {
        present = r_start;
        return true;
      });
  const StateVector sigma = residualSigmaOf(networks.step.denoiser);
  std::vector<SmplParams> bodies;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const StateVector x =
        batch.rows[i].x_init +
        sigma.cwiseProduct(StateVector(r.row(static_cast<Eigen::Index>(i)).transpose()));
    bodies.push_back(toSmplParams(decodeState(x, samples[i].box, samples[i].camera)));
  }
  return bodies;
}

namespace {

/// Without words and with them, by either route and by both. The best network is the one that is
/// best at both.
Validation validationOf(WalkNetworks& networks,
                        const BodyModel& body,
                        const std::vector<BenchmarkSample>& samples,
                        int ddim_steps) {
  const auto errorsWith = [&](SampleWords words) {
    return meanErrors(body, samples, denoiseSamples(networks, body, samples, ddim_steps, words));
  };
  const MeanErrors errors = errorsWith(SampleWords::None);
  const MeanErrors told = errorsWith(SampleWords::Both);
  Validation validation{{{"val_mpjpe_mm", errors.mpjpe},
                         {"val_pa_mpjpe_mm", errors.pa_mpjpe},
                         {"val_depth_mm", errors.depth},
                         {"val_words_mpjpe_mm", told.mpjpe},
                         {"val_words_pa_mpjpe_mm", told.pa_mpjpe},
                         {"val_words_depth_mm", told.depth}},
                        errors.mpjpe + told.mpjpe};
  if (networks.text.is_empty()) return validation;
  validation.values.emplace_back("val_statements_mpjpe_mm",
                                 errorsWith(SampleWords::Statements).mpjpe);
  validation.values.emplace_back("val_text_mpjpe_mm", errorsWith(SampleWords::Text).mpjpe);
  return validation;
}

}  // namespace

void trainDenoiser(const DenoiserTrainingOptions& options) {
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  WalkNetworks networks;
  if (!options.text_encoder.empty()) {
    networks.step.poses = loadPoseVqVae(options.vqvae);
    networks.step.poses->to(where.device());
    networks.text = loadTextEncoder(options.text_encoder);
    networks.text->to(where.device());
  }
  const WalkSource source(options, body, networks.text);
  const std::vector<BenchmarkSample> validation = benchmarkSamples(
      *body, readMotionClips(options.data_dir, "val"), options.validation_samples, 0);
  const SkeletonLayer skeleton(body, where);
  const BodyLoss loss(skeleton, {});
  const NoiseSchedule schedule;

  Denoiser denoiser(options.network);
  Denoiser average(options.network);
  if (!options.start.empty()) {
    copyWeights(*loadDenoiser(options.start), *denoiser, options.start.string());
  }
  denoiser->to(where.device());
  average->to(where.device());
  const auto first = source.make(4096, options.seed + 1);
  // The paper's residual is diffused in the units of the parameters.
  const torch::Tensor sigma = options.network.design == DenoiserDesign::Paper
                                  ? torch::ones({kStateSize})
                                  : (first->truth.x - first->x_init).std(0, true).clamp_min(0.02);
  denoiser->setResidualSigma(sigma);
  average->setResidualSigma(sigma);
  torch::optim::AdamW optimizer(
      denoiser->parameters(), torch::optim::AdamWOptions(options.learning_rate).weight_decay(1e-4));
  MovingAverage moving(*denoiser, *average, 0.999);
  WalkNetworks validated = networks;
  validated.step.denoiser = average;
  networks.step.denoiser = denoiser;
  using BatchPtr = std::shared_ptr<const WalkBatch>;  // its rows point into it
  TrainingTask<BatchPtr> task;
  task.draw = [&](int step) -> BatchPtr {
    return source.make(options.batch,
                       options.seed + 2 + static_cast<std::uint64_t>(step),
                       difficultyAt(options, step));
  };
  task.learn = [&](const BatchPtr& batch, int step) {
    Random random(options.seed * 7919 + static_cast<std::uint64_t>(step));
    return walk(options, schedule, *body, loss, networks.step, *batch, random);
  };
  task.follow = [&](const BatchPtr&, int step) { moving.update(step); };
  task.validate = [&] { return validationOf(validated, *body, validation, options.ddim_steps); };
  task.keep_best = [&] { saveDenoiser(options.out, average); };
  runTraining(options,
              denoiser->parameters(),
              optimizer,
              {{"denoiser", denoiser.get()}, {"average", average.get()}},
              task);
}

}  // namespace lay
