#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/benchmark/benchmark_sample.h"
#include "core/body/body_model.h"
#include "core/evaluation/band_check.h"
#include "core/evaluation/error_table.h"
#include "core/refine/refiner.h"
#include "core/refine/score_guidance.h"

namespace lay {

/// Which samples of the built-in benchmark are run.
struct AblationOptions {
  std::filesystem::path data_dir;  ///< holds mocap/
  std::string split = "test";      ///< test (the table) or val (tuning)
  int samples = 1000;              ///< evenly spaced over the split's frames
  int num_hypotheses = 8;
  int polish_iterations = 15;
  std::uint64_t seed = 0;
  DeviceChoice device = DeviceChoice::Auto;  ///< of the networks
  /// Only the initial prediction, keypoints, all conditions, and the same with an image.
  bool is_brief = false;
};

/// What is compared.
struct AblationSubjects {
  const Refiner& refiner;
  /// arXiv 2502.03836 as printed (DenoiserDesign::Paper); null: its rows are left out.
  const Refiner* paper = nullptr;
  /// Our walk with 26 tokens (DenoiserDesign::Tokens); null: its rows are left out.
  const Refiner* tokens = nullptr;
  const ScoreGuidance* guidance = nullptr;  ///< null: its row is left out
  /// Another first body of a sample; empty: the benchmark's own, as wrong as an image regressor's.
  std::function<SmplParams(const BenchmarkSample& sample)> start = {};
  /// What a picture of sample `index` makes of its first body; empty: the rows with images are left
  /// out.
  std::function<SmplParams(const BenchmarkSample& sample, int index)> look = {};
};

struct AblationReport {
  AblationOptions options;
  std::vector<AblationRow> rows;
  /// Of the answers of "w/ all conditions"; nothing where the denoiser's band was never measured.
  std::optional<BandCheck> band;
  double several_modes_share = 0;  ///< of the same runs: kept alternatives that really differ
  Device device;                   ///< that the networks computed on
};

/// Told after each sample: (done, of).
using AblationProgress = std::function<void(int done, int total)>;

/// Runs every row on the same samples: `Standard Gaussian`, `Initial Prediction`, `no conditions`
/// (the denoiser's prior alone), `w/ text`, and with keypoints alone, with statements, with G_text
/// and with both of them (`w/ all conditions`): the answer that the run's own energy picks and
/// hypothesis 0, both with and without the polish; `oracle best of N` of the last; the paper as
/// printed; a denoiser of 26 tokens; and the baselines `SMPLify-style` (robust reprojection, pose
/// and shape prior by Levenberg-Marquardt from the same start) and `score guidance`. Where pictures
/// are looked at, `w/ image` is the first body as they correct it and nothing else, and the other
/// rows with an image are runs that start from it. "w/o text" is "w/ keypoints", "w/o keypoints" is
/// "w/ text".
/// @throws Error when the data are missing.
[[nodiscard]] AblationReport runAblation(const BodyModelPtr& body,
                                         const AblationSubjects& subjects,
                                         const AblationOptions& options,
                                         const AblationProgress& progress);

}  // namespace lay
