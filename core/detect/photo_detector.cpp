#include "core/detect/photo_detector.h"

#include "core/base/error.h"
#include "core/base/kept_memory.h"
#include "core/base/threads.h"
#include "core/detect/box_detector.h"
#include "core/detect/compute_threads.h"
#include "core/detect/movenet.h"
#include "core/detect/pose_network.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace lay {
namespace {

constexpr float kSureKeypoint = 0.3f;
constexpr int kFewestOfBox = 4;
constexpr int kFewestOfPhoto = 5;  // of a photo that is taken as one person's
constexpr float kSameBody = 0.7f;  // similarity of the keypoints of two boxes

double millisecondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

int numSure(const Keypoints2d& keypoints) {
  return static_cast<int>((keypoints.confidence >= kSureKeypoint).count());
}

std::unique_ptr<KeypointDetector> loadKeypointDetector(const InstalledModel& model) {
  if (model.family == "pose_network") {
    return std::make_unique<PoseNetwork>(model.file, readPoseDescription(model.settings, model.id));
  }
  if (model.family == "movenet") return std::make_unique<MoveNet>(model.file);
  throw ModelError(strCat("The keypoint detector '",
                          model.id,
                          "' is of the kind '",
                          model.family,
                          "', which is not known here. Remove it ('layfigure-cli models remove ",
                          model.id,
                          "')."));
}

BoxDetector loadBoxDetector(const InstalledModel& model) {
  if (model.family == "fastestdet") return BoxDetector(model.file);
  throw ModelError(strCat("The person detector '",
                          model.id,
                          "' is of the kind '",
                          model.family,
                          "', which is not known here. Remove it ('layfigure-cli models remove ",
                          model.id,
                          "')."));
}

/// The keypoint detector to use: the one that was named, else the user's own, else MoveNet.
std::optional<InstalledModel> chooseKeypointDetector(const ModelRegistry& registry,
                                                     const std::string& id) {
  std::optional<InstalledModel> chosen;
  if (!id.empty()) {
    chosen = registry.require(id);
    if (chosen->role != ModelRole::KeypointDetector) {
      throw InvalidOptions(strCat(
          "'", id, "' is a ", toString(chosen->role), ", and a keypoint detector is needed."));
    }
    return chosen;
  }
  for (const InstalledModel& model : registry.list()) {
    if (model.role != ModelRole::KeypointDetector || !model.problem.empty()) continue;
    if (!chosen || chosen->family == "movenet") chosen = model;
  }
  return chosen;
}

}  // namespace

void PhotoDetectorOptions::validate() const {
  if (!(least_score >= 0 && least_score < 1)) {
    throw InvalidOptions(
        strCat("least_score is ", least_score, "; from 0 to below 1 is expected."));
  }
  if (most_people < 1) {
    throw InvalidOptions(strCat("most_people is ", most_people, "; at least 1 is expected."));
  }
  if (threads < 0) {
    throw InvalidOptions(strCat("threads is ", threads, "; 0 or more is expected."));
  }
}

struct PhotoDetector::Impl {
  PhotoDetectorOptions options;
  std::optional<BoxDetector> boxes;
  std::unique_ptr<KeypointDetector> keypoints;
  std::string box_id;
  std::string keypoint_id;

  /// Whether a body is one that a surer box has already.
  [[nodiscard]] static bool isThereAlready(const Detection& detection, const FoundPerson& person) {
    return std::any_of(
        detection.people.begin(), detection.people.end(), [&](const FoundPerson& other) {
          const PixelRegion body = regionOf(other.keypoints);
          const float area = 0.5f * body.width * body.height;
          return area > 0 &&
                 keypointSimilarity(person.keypoints, other.keypoints, area) > kSameBody;
        });
  }

  void findKeypoints(const Image& image, Detection& detection, const std::stop_token& stop) const {
    const auto start = std::chrono::steady_clock::now();
    const std::vector<FoundPerson> boxes_found = std::exchange(detection.people, {});
    for (const FoundPerson& box : boxes_found) {
      if (stop.stop_requested()) break;
      FoundPerson person = box;
      person.keypoints = keypoints->find(image, box.box.region);
      // Boxes of flags, dumb-bells and lamps have no body in them.
      const bool is_body = numSure(person.keypoints) >= kFewestOfBox;
      if (is_body && !isThereAlready(detection, person)) detection.people.push_back(person);
    }
    detection.has_keypoints = true;
    detection.keypoint_detector = keypoint_id;
    detection.keypoints_ms = millisecondsSince(start);
  }

  void findBoxes(const Image& image, Detection& detection) const {
    const auto start = std::chrono::steady_clock::now();
    for (const PersonBoxFound& box : boxes->find(image, options.least_score)) {
      if (static_cast<int>(detection.people.size()) >= options.most_people) break;
      detection.people.push_back({box, {}});
    }
    detection.box_detector = box_id;
    detection.boxes_ms = millisecondsSince(start);
  }
};

std::optional<PhotoDetector> PhotoDetector::installed(const ModelRegistry& registry,
                                                      const PhotoDetectorOptions& options) {
  options.validate();
  auto impl = std::make_shared<Impl>();
  impl->options = options;
  for (const InstalledModel& model : registry.list()) {
    if (model.role != ModelRole::PersonDetector || !model.problem.empty() || impl->boxes) continue;
    impl->boxes = loadBoxDetector(model);
    impl->box_id = model.id;
  }
  if (const auto model = chooseKeypointDetector(registry, options.keypoint_detector)) {
    impl->keypoints = loadKeypointDetector(*model);
    impl->keypoint_id = model->id;
  }
  if (!impl->boxes && !impl->keypoints) return std::nullopt;
  keepFreedMemory();
  PhotoDetector detector;
  detector.impl_ = std::move(impl);
  return detector;
}

Detection PhotoDetector::detect(const Image& image, const std::stop_token& stop) const {
  useThreads(impl_->options.threads > 0 ? impl_->options.threads : availableProcessors());
  Detection detection;
  if (impl_->boxes) {
    impl_->findBoxes(image, detection);
  } else {
    const PixelRegion whole = {
        0, 0, static_cast<float>(image.width), static_cast<float>(image.height)};
    detection.people.push_back({{whole, 1}, {}});
  }
  if (impl_->keypoints) impl_->findKeypoints(image, detection, stop);
  if (!impl_->boxes && impl_->keypoints) {
    std::erase_if(detection.people, [](const FoundPerson& person) {
      return numSure(person.keypoints) < kFewestOfPhoto;
    });
    for (FoundPerson& person : detection.people) {
      person.box = {widened(regionOf(person.keypoints), 1.1f),
                    person.keypoints.confidence.maxCoeff()};
    }
  }
  return detection;
}

bool PhotoDetector::findsKeypoints() const {
  return impl_->keypoints != nullptr;
}

void tryDetector(const InstalledModel& model) {
  if (model.role == ModelRole::KeypointDetector) {
    (void)loadKeypointDetector(model);
  } else {
    (void)loadBoxDetector(model);
  }
}

std::string howToInstallDetectors() {
  return "No detector is installed. 'layfigure-cli models install movenet fastestdet' fetches two "
         "small ones (4 MB), or give a keypoint file.";
}

}  // namespace lay
