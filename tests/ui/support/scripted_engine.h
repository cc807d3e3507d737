#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>

#include "ui/live/engine.h"

namespace lay {

/// How a pretended refinement goes.
struct Script {
  int num_steps = 20;
  int num_adaptation = 6;             ///< of them, including the initial body
  int num_hypotheses = 4;             ///< hypothesis 2 ends best when there are as many
  int throw_at = -1;                  ///< step at which it throws lay::Error
  std::chrono::milliseconds step{0};  ///< time each step takes
  SmplParams truth;                   ///< where the best hypothesis arrives
  Device device;                      ///< what the run says it computed on
};

/// An upright body 3.5 m in front of the camera.
[[nodiscard]] SmplParams standingParams();

/// A RefineFunction that walks from the problem's initial body to the script's truth: no network,
/// no file.
[[nodiscard]] RefineFunction scriptedRefine(const Script& script);

/// The same with a body and an initial prediction beside the truth.
[[nodiscard]] Engine scriptedEngine(BodyModelPtr body, const Script& script);

/// A photo and keypoints of a known body in files.
struct PhotoFiles {
  std::filesystem::path image;      ///< 320 x 400 px
  std::filesystem::path keypoints;  ///< exact projections of the body
};

/// Writes `<stem>.png` and `<keypoint_stem>.json` into `folder`.
[[nodiscard]] PhotoFiles writePhotoFiles(const std::filesystem::path& folder,
                                         const BodyModel& body,
                                         const SmplParams& params,
                                         const char* stem = "photo",
                                         const char* keypoint_stem = "photo_keypoints");

}  // namespace lay
