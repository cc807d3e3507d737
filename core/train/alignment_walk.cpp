#include "core/train/alignment_walk.h"

#include <algorithm>
#include <cmath>

#include "core/nn/torch_device.h"

namespace lay {
namespace {

StateMatrix plainStates(const torch::Tensor& tensor) {
  const torch::Tensor plain = toPlain(tensor);
  return Eigen::Map<const StateMatrix>(plain.data_ptr<float>(), plain.size(0), plain.size(1));
}

}  // namespace

AlignmentWalk::AlignmentWalk(const AlignmentOptions& options,
                             const BodyModel& body,
                             Denoiser reference)
    : options_(options),
      body_(body),
      reference_(std::move(reference)),
      sigma_(residualSigmaOf(reference_)),
      where_(optionsOf(*reference_)) {}

DenoiserInput AlignmentWalk::inputOf(std::span<const DenoiserRow> rows,
                                     const torch::Tensor& r_t,
                                     int timestep,
                                     const torch::Tensor& present) const {
  DenoiserInput input;
  input.r_t = r_t;
  input.timestep = torch::full({r_t.size(0)}, static_cast<float>(timestep), where_);
  input.features = featureBatch(body_, rows, plainStates(present), sigma_).to(where_);
  torch::Tensor presence = torch::zeros({r_t.size(0), 3});
  for (std::int64_t i = 0; i < r_t.size(0); ++i) {
    presence[i][1] = rows[static_cast<std::size_t>(i)].problem->has_keypoints ? 1 : 0;
  }
  input.presence = presence.to(where_);
  return input;
}

torch::Tensor AlignmentWalk::lossOf(const torch::Tensor& policy,
                                    const torch::Tensor& reference,
                                    const torch::Tensor& bodies,
                                    const torch::Tensor& advantages) const {
  const torch::Tensor losses = denoisingLosses(policy, bodies);
  if (options_.supervised) return losses.gather(1, advantages.argmax(1, true)).mean();
  return groupPreferenceLoss(
             losses, denoisingLosses(reference, bodies), advantages, options_.loss) +
         options_.kl_weight * (policy - reference).square().mean();
}

torch::Tensor AlignmentWalk::fromNoNoise(Denoiser& policy, const PreferenceBatch& batch) const {
  const auto groups = static_cast<std::int64_t>(batch.groups.size());
  const auto count = static_cast<std::int64_t>(batch.rows.size());
  const torch::Tensor bodies = batch.bodies.to(where_);
  const torch::Tensor advantages = batch.advantages.to(where_);
  const std::vector<int> times = schedule_.ddimTimesteps(options_.ddim_steps);
  torch::Tensor r_t = torch::zeros({count, kStateSize}, where_);
  torch::Tensor present = torch::zeros({count, kStateSize}, where_);
  torch::Tensor total = torch::zeros({}, where_);
  for (std::size_t i = 0; i < times.size(); ++i) {
    const DenoiserInput input = inputOf(batch.rows, r_t, times[i], present);
    const torch::Tensor r = policy->forward(input);
    torch::Tensor r_reference;
    {
      const torch::NoGradGuard no_grad;
      r_reference = reference_->forward(input);
    }
    // As in the denoiser's own training: what is nearer to the answer weighs more.
    const double weight = std::pow(0.85, static_cast<double>(times.size() - 1 - i));
    total =
        total +
        weight * lossOf(r.slice(0, 0, groups), r_reference.slice(0, 0, groups), bodies, advantages);
    if (count > groups) {
      const torch::Tensor moved = (r - r_reference).slice(0, groups, count).square().mean();
      total = total + weight * options_.keep_weight * moved;
    }
    present = r.detach().clamp(-8, 8);
    if (i + 1 == times.size()) break;
    const DdimUpdate update =
        ddimUpdate(schedule_.alphaCumprod(times[i]), schedule_.alphaCumprod(times[i + 1]), 0);
    r_t = update.x_start * present + update.x_t * r_t;
  }
  return total;
}

torch::Tensor AlignmentWalk::fromNoisedBodies(Denoiser& policy,
                                              const PreferenceBatch& batch,
                                              Random& random) const {
  const auto groups = std::min<std::int64_t>(options_.noised_groups,
                                             static_cast<std::int64_t>(batch.groups.size()));
  const torch::Tensor bodies = batch.bodies.slice(0, 0, groups).to(where_);
  const torch::Tensor advantages = batch.advantages.slice(0, 0, groups).to(where_);
  const std::int64_t members = bodies.size(1);
  std::vector<DenoiserRow> rows;
  for (std::int64_t g = 0; g < groups; ++g) {
    rows.insert(
        rows.end(), static_cast<std::size_t>(members), batch.rows[static_cast<std::size_t>(g)]);
  }
  const torch::Tensor noise = torch::randn({groups, 1, kStateSize}, where_);
  const auto noised = [&](int t) {
    const double alpha = schedule_.alphaCumprod(t);
    return (std::sqrt(alpha) * bodies + std::sqrt(1 - alpha) * noise)
        .reshape({groups * members, kStateSize});
  };
  const std::vector<int> times = schedule_.ddimTimesteps(options_.ddim_steps);
  const int at = random.below(static_cast<int>(times.size()));
  torch::Tensor present = torch::zeros({groups * members, kStateSize}, where_);
  if (at > 0) {  // where the step before would have left it
    const torch::NoGradGuard no_grad;
    const int before = times[static_cast<std::size_t>(at - 1)];
    present = reference_->forward(inputOf(rows, noised(before), before, present)).clamp(-8, 8);
  }
  const int t = times[static_cast<std::size_t>(at)];
  const DenoiserInput input = inputOf(rows, noised(t), t, present);
  const auto shape = bodies.sizes();
  const torch::Tensor r = policy->forward(input).reshape(shape);
  torch::Tensor r_reference;
  {
    const torch::NoGradGuard no_grad;
    r_reference = reference_->forward(input).reshape(shape);
  }
  return lossOf(r, r_reference, bodies, advantages);
}

double AlignmentWalk::learn(Denoiser policy, const PreferenceBatch& batch, Random& random) const {
  torch::Tensor loss = fromNoNoise(policy, batch);
  if (options_.noised_groups > 0) loss = loss + fromNoisedBodies(policy, batch, random);
  if (loss.requires_grad()) loss.backward();
  return loss.item<double>();
}

std::vector<SmplParams> answersWithoutNoise(DenoiserNetworks& networks,
                                            const BodyModel& body,
                                            const std::vector<PreferenceGroup>& groups,
                                            int ddim_steps) {
  std::vector<DenoiserRow> rows;
  for (const PreferenceGroup& group : groups) rows.push_back({&group.problem, group.x_init});
  const NoiseSchedule schedule;
  const DdimSampler sampler(schedule, schedule.ddimTimesteps(ddim_steps), 0);
  StateMatrix present = StateMatrix::Zero(static_cast<Eigen::Index>(rows.size()), kStateSize);
  std::vector<Random> no_noise;
  const StateMatrix r = sampler.sample(
      present,
      [&](const StateMatrix& r_t, int t) {
        return denoiseStep(networks, body, rows, r_t, t, present);
      },
      no_noise,
      [&](const StateMatrix&, const StateMatrix& r_start, int) {
        present = r_start;
        return true;
      });
  const StateVector sigma = residualSigmaOf(networks.denoiser);
  std::vector<SmplParams> answers;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const StateVector x =
        groups[i].x_init +
        sigma.cwiseProduct(StateVector(r.row(static_cast<Eigen::Index>(i)).transpose()));
    const DenoiserProblem& problem = groups[i].problem;
    answers.push_back(toSmplParams(decodeState(x, problem.box, problem.camera)));
  }
  return answers;
}

}  // namespace lay
