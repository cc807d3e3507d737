#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// A point that has no counterpart among ours.
inline constexpr int kNoKeypoint = -1;

/// Which of our 26 keypoints each point of a foreign layout is.
struct KeypointMapping {
  std::string layout;              ///< "body25"; "named" when the file names its points itself
  std::vector<std::string> names;  ///< of the file's points, in its order
  std::vector<int> targets;        ///< as many: Halpe-26 indices, or kNoKeypoint

  [[nodiscard]] int numMapped() const;
  bool operator==(const KeypointMapping&) const = default;
};

/// The keypoint that a name means: "left_wrist", "LWrist", "Left Wrist", "wrist_l" ...; kNoKeypoint
/// for what we have no point for, or a name that leaves the side open.
[[nodiscard]] int keypointFromName(std::string_view name);

/// The mapping of names, in their order.
[[nodiscard]] KeypointMapping mappingOfNames(const std::vector<std::string>& names);

/// Identifiers of the layouts that are known: "coco17", "body25", "halpe26" ...
[[nodiscard]] std::vector<std::string> knownLayouts();

/// @throws InvalidOptions when no layout is called so (it lists those there are).
[[nodiscard]] KeypointMapping mappingOfLayout(const std::string& layout);

/// The layout that a file with so many points usually has; an empty mapping when none is usual.
[[nodiscard]] KeypointMapping usualMapping(std::size_t num_points);

/// Corrects a mapping: "4=left_wrist,tail=-" makes point 4 (or the point called so) the left wrist
/// and gives "tail" no counterpart. A target belongs to one point: the one that had it loses it.
/// @throws InvalidOptions naming what was not understood.
[[nodiscard]] KeypointMapping corrected(KeypointMapping mapping, std::string_view corrections);

}  // namespace lay
