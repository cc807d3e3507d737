#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/detect/detection.h"
#include "core/image/image.h"
#include "core/registry/model_registry.h"

namespace lay {

struct PhotoDetectorOptions {
  float least_score = 0.5f;            ///< of a person's box, [0, 1]
  int most_people = 20;                ///< the surest are taken
  std::string keypoint_detector = {};  ///< id of an installed one; "" chooses
  int threads = 1;  ///< 0 takes every processor; so small networks gain little from several

  /// @throws InvalidOptions.
  void validate() const;
};

/// Finds the people of a photo, and their keypoints, with the detectors that are installed.
/// Cheap to copy. Any thread, one at a time.
class PhotoDetector {
 public:
  /// Loads what is installed: a person detector, a keypoint detector, or both; a network of the
  /// user's own goes before MoveNet. Nothing when neither is there.
  /// @throws ModelError, FileError when one is there and cannot be used; InvalidOptions.
  [[nodiscard]] static std::optional<PhotoDetector> installed(
      const ModelRegistry& registry, const PhotoDetectorOptions& options = {});

  /// Everybody in the photo. Without a person detector the photo is taken as one person's; without
  /// a keypoint detector people have a box only. Two finds of one body count once. Nobody is a
  /// result, not an error. A stop ends it between two people.
  [[nodiscard]] Detection detect(const Image& image, const std::stop_token& stop = {}) const;

  [[nodiscard]] bool findsKeypoints() const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

/// Loads one installed detector and computes it once, so that a network that cannot be used is
/// refused when it is imported. @throws ModelError, FileError.
void tryDetector(const InstalledModel& model);

/// What a person who has no detectors should do, as a sentence.
[[nodiscard]] std::string howToInstallDetectors();

}  // namespace lay
