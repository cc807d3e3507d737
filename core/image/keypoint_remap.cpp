#include "core/image/keypoint_remap.h"

#include <algorithm>
#include <initializer_list>

namespace lay {

Keypoints2d keypointsFrom(std::span<const FilePoint> points, std::span<const int> targets) {
  Keypoints2d keypoints;
  for (std::size_t i = 0; i < std::min(points.size(), targets.size()); ++i) {
    const int target = targets[i];
    if (target == kNoKeypoint || !(points[i].confidence > 0)) continue;
    keypoints.points.row(target) = Eigen::RowVector2f(points[i].x, points[i].y);
    keypoints.confidence[target] = points[i].confidence;
  }
  return keypoints;
}

KeypointFile remapped(KeypointFile file, const std::vector<int>& targets) {
  if (targets.size() != file.mapping.targets.size()) return file;
  file.mapping.targets = targets;
  for (DetectedPerson& person : file.people) {
    if (person.points.size() == targets.size()) {
      person.keypoints = keypointsFrom(person.points, targets);
    }
  }
  return file;
}

std::vector<int> withSidesSwapped(std::vector<int> targets) {
  for (int& target : targets) {
    if (target != kNoKeypoint) target = kKeypointMirror[static_cast<std::size_t>(target)];
  }
  return targets;
}

void assignKeypoint(std::vector<int>& targets, int keypoint, int point) {
  std::ranges::replace(targets, keypoint, kNoKeypoint);
  if (point >= 0) targets[static_cast<std::size_t>(point)] = keypoint;
}

int pointOf(std::span<const int> targets, int keypoint) {
  const auto found = std::ranges::find(targets, keypoint);
  return found == targets.end() ? -1 : static_cast<int>(found - targets.begin());
}

bool isLayoutGuessed(const KeypointFile& file) {
  if (file.layout_source != LayoutSource::Number) return false;
  const std::size_t count = file.mapping.targets.size();
  const auto isOneOf = [count](std::initializer_list<std::size_t> counts) {
    return std::ranges::find(counts, count) != counts.end();
  };
  switch (file.format) {
    case KeypointFormat::OpenPose:
      return !isOneOf({15, 18, 25, 135});
    case KeypointFormat::CocoAnnotations:
    case KeypointFormat::CocoResults:
      return !isOneOf({17, 133});
    case KeypointFormat::AlphaPose:
      return !isOneOf({17, 18, 26, 136});
    case KeypointFormat::MmPose:
      return !isOneOf({17, 26, 133});
    case KeypointFormat::DeepLabCut:
    case KeypointFormat::Csv:
      break;
  }
  return true;
}

}  // namespace lay
