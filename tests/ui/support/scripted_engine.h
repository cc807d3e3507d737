#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

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

/// How pretended descriptions are written, and what was asked for. Shared with the job threads.
struct Pen {
  std::chrono::milliseconds word{0};  ///< time each word takes
  std::string error;                  ///< thrown when a language model is asked and it is not empty
  std::string notice;
  std::string raw_answer;  ///< when not empty, nothing else is answered

  std::mutex mutex;  ///< guards what follows
  std::vector<DescribeRequest> requests;
  std::vector<VlmSettings> settings;
  [[nodiscard]] int numRequests();
};

/// What the pen writes of a part.
[[nodiscard]] std::string writtenBy(BodyPart part);

/// A DescribeFunction that writes writtenBy() of each wanted row, word by word: the model's when
/// the settings name one, else generated.
[[nodiscard]] DescribeFunction scriptedDescribe(std::shared_ptr<Pen> pen);

/// A keyring and a server that exist nowhere.
struct PretendedServer {
  std::map<std::string, std::string> keys;  ///< by base URL
  std::vector<std::string> models = {"small-vision", "large-vision"};
  std::string error;      ///< thrown by list and test when not empty
  std::string key_error;  ///< thrown by the keyring when not empty
  std::mutex mutex;       ///< guards all of it
};

/// Adds the server's functions and its keyring's.
void serveBy(Engine& engine, std::shared_ptr<PretendedServer> server);

/// The same with a body and an initial prediction beside the truth, and a pen of its own.
[[nodiscard]] Engine scriptedEngine(BodyModelPtr body,
                                    const Script& script,
                                    std::shared_ptr<Pen> pen = std::make_shared<Pen>());

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
