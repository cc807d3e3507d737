#include "app/cli/photo_person.h"

#include "core/base/error.h"
#include "core/detect/photo_detector.h"
#include "core/image/keypoint_file.h"

namespace lay {
namespace {

Keypoints2d detectedPerson(const RefineInputs& inputs,
                           const Image& photo,
                           std::vector<std::string>& notes) {
  const auto detector = PhotoDetector::installed(ModelRegistry());
  if (!detector || !detector->findsKeypoints()) {
    throw Error(strCat("Nothing tells where the person is: there is no keypoint file. ",
                       howToInstallDetectors()));
  }
  const Detection detection = detector->detect(photo);
  const int count = static_cast<int>(detection.people.size());
  if (count == 0) {
    throw Error(
        strCat("No person was found in ",
               inputs.image.string(),
               ". Try another photo or part of it, or give a keypoint file (--keypoints)."));
  }
  if (inputs.person < 0 || inputs.person >= count) {
    throw InvalidOptions(strCat("--person is ",
                                inputs.person,
                                ", and ",
                                count,
                                count == 1 ? " person was" : " people were",
                                " found in ",
                                inputs.image.string(),
                                ": choose a number from 0 to ",
                                count - 1,
                                " ('layfigure-cli detect --overlay FILE.png' shows who is who)."));
  }
  notes.push_back(strCat(
      "The keypoints were found by ",
      detection.keypoint_detector,
      count > 1 ? strCat("; ", count, " people are in the photo, this is number ", inputs.person)
                : std::string(),
      "."));
  return detection.people[static_cast<std::size_t>(inputs.person)].keypoints;
}

}  // namespace

Keypoints2d findPerson(const RefineInputs& inputs,
                       const Image& photo,
                       std::vector<std::string>& notes) {
  if (inputs.keypoints.empty()) return detectedPerson(inputs, photo, notes);
  KeypointReadOptions options = inputs.reading;
  options.image_width = photo.width;
  options.image_height = photo.height;
  const KeypointFile file = readKeypointFile(inputs.keypoints, options);
  notes.insert(notes.end(), file.notes.begin(), file.notes.end());
  return selectPerson(file, inputs.keypoints, inputs.image, inputs.person, inputs.frame);
}

}  // namespace lay
