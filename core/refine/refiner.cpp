#include "core/refine/refiner.h"

#include <ATen/Parallel.h>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/io/safetensors.h"
#include "core/nn/text_encoder.h"
#include "core/nn/torch_device.h"
#include "core/refine/refinement_run.h"

namespace lay {

struct Refiner::Impl {
  BodyModelPtr body;
  DenoiserNetworks networks;
  TextEncoder text{nullptr};
  std::optional<UncertaintyScale> uncertainty;

  void moveTo(const torch::Device& device) {
    networks.denoiser->to(device);
    if (!networks.poses.is_empty()) networks.poses->to(device);
    if (!text.is_empty()) text->to(device);
  }
};

namespace {

/// E_t of the descriptions' texts, normalised; empty when nothing is written or nobody reads it.
Eigen::VectorXf latentOf(TextEncoder& encoder, const PartDescriptions& descriptions) {
  if (encoder.is_empty() || joinedText(descriptions).empty()) return {};
  const torch::NoGradGuard no_grad;
  const torch::Tensor z = toPlain(unitLatents(encoder->forward({partTexts(descriptions)})));
  return Eigen::Map<const Eigen::VectorXf>(z.data_ptr<float>(), z.numel());
}

}  // namespace

Refiner::Refiner(BodyModelPtr body, const RefinerFiles& files) : impl_(std::make_unique<Impl>()) {
  impl_->body = std::move(body);
  impl_->networks.denoiser = loadDenoiser(files.denoiser);
  impl_->uncertainty = uncertaintyIn(readSafetensorsMetadata(files.denoiser));
  if (!files.hasTexts()) return;
  impl_->networks.poses = loadPoseVqVae(files.pose_vqvae);
  impl_->text = loadTextEncoder(files.text_encoder);
  const PoseVqVaeConfig& space = impl_->networks.poses->config();
  const TextEncoderConfig& words = impl_->text->config();
  if (space.tokens != words.tokens || space.size != words.size) {
    throw ModelError(strCat("The text encoder ",
                            files.text_encoder.string(),
                            " writes latents of ",
                            words.tokens,
                            " x ",
                            words.size,
                            ", the pose space ",
                            files.pose_vqvae.string(),
                            " has ",
                            space.tokens,
                            " x ",
                            space.size,
                            ". Install the two that were trained together."));
  }
}

Refiner::~Refiner() = default;
Refiner::Refiner(Refiner&&) noexcept = default;
Refiner& Refiner::operator=(Refiner&&) noexcept = default;

RefinementResult Refiner::refine(const RefinementProblem& problem,
                                 const RefinementOptions& options,
                                 StepSink& sink,
                                 std::stop_token stop) const {
  problem.validate();
  options.validate();
  at::set_num_threads(options.threads > 0 ? options.threads : availableProcessors());
  const Device device = resolveTorchDevice(options.device);
  return onDevice(device, [&] {
    impl_->moveTo(toTorch(device));
    const bool is_read = options.text_weight > 0 && options.word_routes != WordRoutes::Statements;
    TextLatents latents;
    if (is_read) latents.said = latentOf(impl_->text, problem.descriptions);
    if (latents.said.size() > 0 && options.ask_mirrored) {
      latents.mirrored = latentOf(impl_->text, mirrored(problem.descriptions));
    }
    return RefinementRun(*impl_->body,
                         impl_->networks,
                         impl_->uncertainty,
                         std::move(latents),
                         device,
                         problem,
                         options,
                         sink,
                         std::move(stop))
        .execute();
  });
}

}  // namespace lay
