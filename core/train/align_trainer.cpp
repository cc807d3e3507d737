#include "core/train/align_trainer.h"

#include <cmath>
#include <cstdio>
#include <limits>
#include <map>

#include <ATen/Parallel.h>

#include "core/base/require_range.h"
#include "core/base/threads.h"
#include "core/diffusion/denoise_step.h"
#include "core/io/safetensors.h"
#include "core/io/sha256.h"
#include "core/nn/low_rank.h"
#include "core/nn/torch_device.h"
#include "core/preference/preference_file.h"
#include "core/refine/joint_uncertainty.h"
#include "core/train/alignment_walk.h"
#include "core/train/alignment_world.h"
#include "core/train/denoiser_trainer.h"
#include "core/train/training_batch.h"
#include "core/train/training_loop.h"

namespace lay {
namespace {

/// Groups for learning and groups for seeing when to stop, by their place in the file: a resumed
/// training has the same.
struct Split {
  std::vector<PreferenceGroup> learn;
  std::vector<PreferenceGroup> held_out;
};

Split splitGroups(std::vector<PreferenceGroup> groups, float held_out) {
  Split split;
  double owed = 0;
  for (PreferenceGroup& group : groups) {
    owed += held_out;
    if (owed >= 1) {
      owed -= 1;
      split.held_out.push_back(std::move(group));
    } else {
      split.learn.push_back(std::move(group));
    }
  }
  if (split.held_out.empty()) split.held_out.push_back(split.learn.back());
  return split;
}

/// Both worlds' answers without noise, and when to stop.
class Judge {
 public:
  Judge(const AlignmentOptions& options,
        const BodyModel& body,
        const std::vector<PreferenceGroup>& held_out,
        const std::vector<MotionClip>& original)
      : options_(options),
        body_(body),
        held_out_(held_out),
        original_(benchmarkSamples(body, original, options.validation_samples, 0)) {}

  /// Of the reference: what is to be bettered, and what the original world's error must stay near.
  AlignmentAudience::Figures measureReference(Denoiser reference) {
    const Figures figures = figuresOf(std::move(reference));
    best_ = figures.preferred_mm;
    reference_mm_ = figures.original.mpjpe;
    std::printf("before: %.2f mm from the preferred bodies, val MPJPE %.2f mm\n",
                figures.preferred_mm,
                figures.original.mpjpe);
    return {figures.preferred_mm, figures.original.mpjpe};
  }

  Validation operator()(Denoiser policy, int step) {
    const Figures figures = figuresOf(std::move(policy));
    const double lost = figures.original.mpjpe - reference_mm_;
    Validation validation{{{"preferred_mm", figures.preferred_mm},
                           {"val_mpjpe_mm", figures.original.mpjpe},
                           {"val_pa_mpjpe_mm", figures.original.pa_mpjpe},
                           {"val_lost_mm", lost}},
                          figures.preferred_mm};
    if (lost > options_.allowed_loss_mm || figures.preferred_mm >= best_) {
      validation.score = std::numeric_limits<double>::infinity();  // never kept
      validation.is_enough = ++stale_ >= options_.patience;
    } else {
      best_ = validation.score;
      stale_ = 0;
    }
    if (options_.audience != nullptr) {
      options_.audience->onValidation(
          step, {figures.preferred_mm, figures.original.mpjpe}, std::isfinite(validation.score));
    }
    return validation;
  }

 private:
  struct Figures {
    double preferred_mm = 0;
    MeanErrors original;
  };

  Figures figuresOf(Denoiser denoiser) {
    WalkNetworks networks;
    networks.step.denoiser = std::move(denoiser);
    const std::vector<SmplParams> answers =
        answersWithoutNoise(networks.step, body_, held_out_, options_.ddim_steps);
    return {distanceFromPreferred(body_, held_out_, answers),
            meanErrors(
                body_, original_, denoiseSamples(networks, body_, original_, options_.ddim_steps))};
  }

  const AlignmentOptions& options_;
  const BodyModel& body_;
  const std::vector<PreferenceGroup>& held_out_;
  std::vector<BenchmarkSample> original_;
  double reference_mm_ = 0;
  double best_ = std::numeric_limits<double>::max();
  int stale_ = 0;
};

/// With the figures of how sure answers are of the denoiser that it was made from: to measure them
/// takes truth, of which preferences have none. (models/cards/alignment.md says how well they fit.)
void saveMadeFrom(const std::filesystem::path& start,
                  const std::filesystem::path& out,
                  const Denoiser& denoiser) {
  std::map<std::string, std::string> inherited = readSafetensorsMetadata(start);
  std::erase_if(inherited, [](const auto& entry) { return entry.first != kUncertaintyKey; });
  saveDenoiser(out, denoiser, std::move(inherited));
}

/// The policy, whichever of its numbers learn.
class Policy {
 public:
  Policy(const AlignmentOptions& options, const torch::TensorOptions& where)
      : options_(options), denoiser_(loadDenoiser(options.start)) {
    denoiser_->to(where.device());
    if (options.rank > 0) {
      adapters_ = LowRankAdapters(*denoiser_, options.rank);
      base_ = sha256OfFile(options.start);
    }
  }

  [[nodiscard]] const Denoiser& denoiser() const { return denoiser_; }
  [[nodiscard]] torch::nn::Module& learner() {
    return adapters_.is_empty() ? static_cast<torch::nn::Module&>(*denoiser_) : *adapters_;
  }
  /// Before each use: after the parameters have changed.
  void refresh() {
    if (!adapters_.is_empty()) adapters_->apply();
  }
  void save() const {
    Denoiser whole(denoiser_->config());
    whole->to(optionsOf(*denoiser_).device());
    copyWeights(*denoiser_, *whole, options_.start.string());
    if (!adapters_.is_empty()) {
      adapters_->addTo(*whole);
      saveAdapters(options_.out.string() + ".adapters", adapters_, base_);
    }
    saveMadeFrom(options_.start, options_.out, whole);
  }

 private:
  const AlignmentOptions& options_;
  Denoiser denoiser_;
  LowRankAdapters adapters_{nullptr};
  std::string base_;
};

std::shared_ptr<const PreferenceBatch> drawBatch(const AlignmentOptions& options,
                                                 const std::vector<PreferenceGroup>& groups,
                                                 const SampleSource& original,
                                                 int step) {
  const std::uint64_t seed = options.seed + 2 + static_cast<std::uint64_t>(step);
  Random random(seed ^ 0xA116ULL);
  std::vector<const PreferenceGroup*> drawn;
  for (int i = 0; i < options.batch; ++i) {
    drawn.push_back(
        &groups[static_cast<std::size_t>(random.below(static_cast<int>(groups.size())))]);
  }
  return preferenceBatch(std::move(drawn), original.draw(options.kept, seed));
}

}  // namespace

void AlignmentOptions::validate() const {
  loss.validate();
  requireRange("rank", rank, 0, 256);
  requireRange("noised_groups", noised_groups, 0, batch);
  requireRange("kept", kept, 0, 4096);
  requireRange("keep_weight", keep_weight, 0.0F, 1e4F);
  requireRange("kl_weight", kl_weight, 0.0F, 1e4F);
  requireRange("held_out", held_out, 0.0F, 0.9F);
  requireRange("patience", patience, 1, 10000);
  requireRange("allowed_loss_mm", allowed_loss_mm, 0.0F, 1000.0F);
  requireRange("ddim_steps", ddim_steps, 1, 50);
}

void alignDenoiser(const AlignmentOptions& options) {
  options.validate();
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  torch::manual_seed(options.seed);
  const torch::TensorOptions where =
      torch::TensorOptions(torch::kFloat).device(toTorch(chooseTrainingDevice(options.device)));
  const BodyModelPtr body = trainingBody(options.body);
  Policy policy(options, where);
  Denoiser reference = loadDenoiser(options.start);
  reference->to(where.device());

  const PreferenceSet file = loadPreferences(options.preferences);
  for (const std::string& notice : file.notices) std::fprintf(stderr, "%s\n", notice.c_str());
  PreferenceGroups groups = preferenceGroups(file.records, residualSigmaOf(reference));
  std::printf("%zu groups teach, %d do not tell their bodies apart\n",
              groups.groups.size(),
              groups.without_difference);
  AlignmentAudience::Beginning beginning;
  beginning.groups = static_cast<int>(groups.groups.size());
  beginning.without_difference = groups.without_difference;
  beginning.steps = options.steps;
  const Split split = splitGroups(std::move(groups.groups), options.held_out);
  beginning.held_out = static_cast<int>(split.held_out.size());
  const SampleSource original(
      body, PoseMixer(originalClips(options.data_dir, "train", split.learn), {}));
  Judge judge(options, *body, split.held_out, originalClips(options.data_dir, "val", split.held_out));
  beginning.before = judge.measureReference(reference);

  torch::optim::AdamW optimizer(policy.learner().parameters(),
                                torch::optim::AdamWOptions(options.learning_rate).weight_decay(0));
  const AlignmentWalk walk(options, *body, reference);
  using BatchPtr = std::shared_ptr<const PreferenceBatch>;
  TrainingTask<BatchPtr> task;
  task.draw = [&](int step) { return drawBatch(options, split.learn, original, step); };
  task.learn = [&](const BatchPtr& batch, int step) {
    Random random(options.seed * 7919 + static_cast<std::uint64_t>(step));
    policy.refresh();
    return walk.learn(policy.denoiser(), *batch, random);
  };
  int steps_done = 0;
  task.begin = [&](int step) {
    beginning.first_step = step;
    if (options.audience != nullptr) options.audience->onBegin(beginning);
    // Taken up again: what was kept before is what is to be bettered.
    if (step > 0 && std::filesystem::exists(options.out)) {
      const torch::NoGradGuard no_grad;
      Denoiser kept = loadDenoiser(options.out);
      kept->to(where.device());
      (void)judge(kept, step);
    }
  };
  task.follow = [&](const BatchPtr&, int step) {
    steps_done = step;
    if (options.audience != nullptr) options.audience->onStep(step);
  };
  task.validate = [&] {
    const torch::NoGradGuard no_grad;
    policy.refresh();
    return judge(policy.denoiser(), steps_done);
  };
  task.keep_best = [&] { policy.save(); };
  runTraining(
      options, policy.learner().parameters(), optimizer, {{"policy", &policy.learner()}}, task);
  if (!std::filesystem::exists(options.out)) {
    std::fprintf(stderr,
                 "Nothing was written to %s: no policy came nearer to what is preferred without "
                 "losing more than %g mm on the original val set. Give more groups, a smaller "
                 "learning_rate or a larger allowed_loss_mm.\n",
                 options.out.c_str(),
                 static_cast<double>(options.allowed_loss_mm));
  }
}

void writeAdaptedDenoiser(const std::filesystem::path& denoiser,
                          const std::filesystem::path& adapters,
                          const std::filesystem::path& out) {
  Denoiser whole = loadDenoiser(denoiser);
  addAdapters(*whole, adapters, sha256OfFile(denoiser));
  saveMadeFrom(denoiser, out, whole);
}

}  // namespace lay
