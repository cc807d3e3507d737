#include "app/cli/detector_probe.h"

#include "core/base/error.h"
#include "core/detect/photo_detector.h"

#include <algorithm>
#include <vector>

namespace lay {
namespace {

double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

DetectorTimes measureDetectors(const Image& photo, int repeats) {
  const auto detector = PhotoDetector::installed(ModelRegistry());
  if (!detector) throw Error(howToInstallDetectors());
  DetectorTimes times;
  times.num_people = static_cast<int>(detector->detect(photo).people.size());  // warms caches
  std::vector<double> boxes_ms;
  std::vector<double> keypoints_ms;
  for (int i = 0; i < repeats; ++i) {
    const Detection detection = detector->detect(photo);
    boxes_ms.push_back(detection.boxes_ms);
    keypoints_ms.push_back(detection.keypoints_ms);
  }
  times.boxes_ms = medianOf(std::move(boxes_ms));
  times.keypoints_ms = medianOf(std::move(keypoints_ms));
  return times;
}

}  // namespace lay
