#include "core/train/token_features.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <span>

#include "core/nn/body_regressor.h"
#include "core/train/regressor_trainer.h"
#include "core/train/trainer_support.h"

namespace lay {
namespace {

constexpr int kAtOnce = 50;
constexpr int kSaveEvery = 1000;

}  // namespace

void makeTokenSet(const PictureSetSource& source,
                  const std::filesystem::path& body_file,
                  const std::filesystem::path& regressor_file,
                  const std::filesystem::path& out,
                  const std::function<void(int done, int total)>& progress) {
  at::set_num_threads(1);
  const torch::NoGradGuard no_grad;
  const BodyModelPtr body = trainingBody(body_file);
  BodyRegressor regressor = loadBodyRegressor(regressor_file);
  const std::vector<BenchmarkSample> samples = pictureSamples(body, source);
  const int count = static_cast<int>(samples.size());
  const torch::Tensor features = torch::zeros({count, regressor->config().width});
  for (int first = 0; first < count; first += kAtOnce) {
    const int done = std::min(first + kAtOnce, count);
    const auto some = std::span(samples).subspan(static_cast<std::size_t>(first),
                                                 static_cast<std::size_t>(done - first));
    features.slice(0, first, done)
        .copy_(
            regressTokens(regressor, *body, some, source.seed, static_cast<std::uint64_t>(first)));
    if (done % kSaveEvery != 0 && done != count) continue;
    savePictureSet(out,
                   {source.split, source.seed, features.slice(0, 0, done), PictureEyes::Regressor});
    progress(done, count);
  }
}

}  // namespace lay
