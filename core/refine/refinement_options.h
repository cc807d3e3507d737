#pragma once

#include <cstdint>

#include "core/base/device.h"

namespace lay {

/// Where the sampler's first state comes from.
enum class StartDistribution {
  InitialPrediction,  ///< normal around the initial prediction (the method)
  StandardGaussian    ///< normal around the mean body: exists to reproduce the ablation row
};

/// How descriptions reach a run: as statements that are measured, as a text that is read by the
/// text encoder, or both. One alone exists for the ablation.
enum class WordRoutes { Both, Statements, Text };

/// How a run is carried out. Defaults are what the desktop starts with.
struct RefinementOptions {
  int num_hypotheses = 8;  ///< the first starts without noise; 1..64
  int ddim_steps = 5;      ///< 5 visits t = 80, 60, 40, 20, 0 of T = 100; 1..50
  float eta = 0.0F;        ///< DDIM noise, 0 = deterministic, 1 = DDPM
  int polish_iterations =
      15;  ///< second-order steps after the denoising; 0 = the network alone; 0..200
  float keypoint_weight =
      1.0F;  ///< scales the keypoints' confidence; 0 leaves them out of the run; 0..1
  float text_weight = 1.0F;  ///< of the descriptions' statements; 0 leaves the words out; 0..10
  WordRoutes word_routes = WordRoutes::Both;
  /// Keypoints, or words that nobody wrote, which the first answer contradicts by far are left out
  /// and the run starts anew; the summary's doubts say so. Not in an edit.
  bool leave_out_contradictions = true;
  /// The network is asked about the first hypothesis in the mirror, too, and the mean of both
  /// answers counts (see MirroredTwin). Not in an edit.
  bool ask_mirrored = true;
  std::uint64_t seed = 0;
  int threads = 1;  ///< of LibTorch; 0 = all processors. The network is small: more pay from about
                    ///< 32 hypotheses
  /// Where the networks compute. The polish, which is a few milliseconds of small matrices, stays
  /// on the processor.
  DeviceChoice device = DeviceChoice::Auto;
  StartDistribution start = StartDistribution::InitialPrediction;

  /// @throws InvalidOptions, e.g. "num_hypotheses is 0; it must be in 1..64".
  void validate() const;
};

}  // namespace lay
