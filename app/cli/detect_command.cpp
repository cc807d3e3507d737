#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt_watch.h"
#include "core/io/output_files.h"
#include "app/cli/print_json.h"
#include "core/base/error.h"
#include "core/detect/detection_picture.h"
#include "core/detect/photo_detector.h"
#include "core/image/keypoint_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <iomanip>
#include <iostream>
#include <memory>

namespace lay {
namespace {

struct DetectRequest {
  std::filesystem::path image;
  std::string out;
  std::string form = "openpose";
  std::string overlay;
  std::string truth;
  PhotoDetectorOptions options;
  int repeat = 1;
  bool wants_json = false;
};

/// How well the people were found whose keypoints are known.
struct TruthScore {
  std::vector<float> similarities;  ///< of each true person, the best of those found
  double mean = 0;
};

TruthScore compareWith(const DetectRequest& request, const Image& image, const Detection& found) {
  const KeypointFile truth = readKeypointFile(
      request.truth,
      {.layout = {}, .corrections = {}, .image_width = image.width, .image_height = image.height});
  TruthScore score;
  for (const DetectedPerson* person : peopleOfImage(truth, request.truth, request.image)) {
    // A file of keypoints has no outline; COCO's areas are about half of the box around them.
    const PixelRegion box = regionOf(person->keypoints);
    float best = 0;
    for (const FoundPerson& candidate : found.people) {
      best = std::max(best,
                      keypointSimilarity(
                          candidate.keypoints, person->keypoints, 0.53F * box.width * box.height));
    }
    score.similarities.push_back(best);
    score.mean += best;
  }
  if (!score.similarities.empty()) score.mean /= static_cast<double>(score.similarities.size());
  return score;
}

double rounded(double value, double digits) {
  return std::round(value * digits) / digits;
}

nlohmann::ordered_json personJson(const FoundPerson& person, std::size_t index) {
  const PixelRegion& box = person.box.region;
  nlohmann::ordered_json json;
  json["person"] = index;
  json["score"] = rounded(person.box.score, 1e4);
  json["box"] = {
      rounded(box.x, 100), rounded(box.y, 100), rounded(box.width, 100), rounded(box.height, 100)};
  for (int k = 0; k < kKeypointCount; ++k) {
    if (person.keypoints.confidence[k] <= 0) continue;
    json["keypoints"][std::string(kKeypointNames[static_cast<std::size_t>(k)])] = {
        rounded(person.keypoints.points(k, 0), 100),
        rounded(person.keypoints.points(k, 1), 100),
        rounded(person.keypoints.confidence[k], 1e4)};
  }
  return json;
}

void printPeople(const DetectRequest& request, const Detection& detection) {
  if (detection.people.empty()) {
    std::cout << "no person found in " << request.image.string() << '\n';
  }
  for (std::size_t i = 0; i < detection.people.size(); ++i) {
    const FoundPerson& person = detection.people[i];
    const PixelRegion& box = person.box.region;
    std::cout << "person " << i << ": box " << std::lround(box.x) << ", " << std::lround(box.y)
              << ", " << std::lround(box.width) << " x " << std::lround(box.height) << " px, score "
              << std::fixed << std::setprecision(2) << person.box.score;
    if (detection.has_keypoints) std::cout << ", " << person.keypoints.numPresent() << " keypoints";
    std::cout << '\n';
  }
  std::cout << std::fixed << std::setprecision(1) << "boxes " << detection.boxes_ms
            << " ms, keypoints " << detection.keypoints_ms << " ms\n";
}

void writeKeypoints(const DetectRequest& request,
                    const Image& image,
                    const Detection& detection,
                    const std::filesystem::path& path) {
  std::vector<Keypoints2d> people;
  for (const FoundPerson& person : detection.people) people.push_back(person.keypoints);
  if (request.form == "coco") {
    writeCoco(path, people, request.image.filename().string(), image.width, image.height);
  } else {
    writeOpenPose(path, people);
  }
}

void checkForm(const DetectRequest& request) {
  if (request.form != "openpose" && request.form != "coco") {
    throw InvalidOptions(strCat("--form is '", request.form, "'; openpose or coco is expected."));
  }
  if (request.repeat < 1 || request.repeat > 1000) {
    throw InvalidOptions(strCat("--repeat is ", request.repeat, "; 1 to 1000 is expected."));
  }
}

int runDetect(const DetectRequest& request) {
  checkForm(request);
  const ImagePtr image = loadImage(request.image);
  const auto detector = PhotoDetector::installed(ModelRegistry(), request.options);
  if (!detector) throw Error(howToInstallDetectors());
  if (!request.out.empty() && !detector->findsKeypoints()) {
    throw Error(
        "Only people can be found, not their keypoints: 'layfigure-cli models install movenet' "
        "fetches a small detector of keypoints.");
  }
  const InterruptWatch watch;
  Detection detection = detector->detect(*image, watch.stopToken());
  for (int i = 1; i < request.repeat; ++i) {  // the fastest: the first one warms caches
    const Detection again = detector->detect(*image, watch.stopToken());
    detection.boxes_ms = std::min(detection.boxes_ms, again.boxes_ms);
    detection.keypoints_ms = std::min(detection.keypoints_ms, again.keypoints_ms);
  }
  if (watch.stopToken().stop_requested()) return kExitStopped;
  OutputFiles files;
  if (!request.out.empty()) writeKeypoints(request, *image, detection, files.add(request.out));
  if (!request.overlay.empty())
    savePng(files.add(request.overlay), drawDetection(*image, detection));
  files.commit();
  std::optional<TruthScore> score;
  if (!request.truth.empty()) score = compareWith(request, *image, detection);
  if (request.wants_json) {
    nlohmann::ordered_json json;
    json["image"] = request.image.string();
    json["people"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < detection.people.size(); ++i)
      json["people"].push_back(personJson(detection.people[i], i));
    json["box_detector"] = detection.box_detector;
    json["keypoint_detector"] = detection.keypoint_detector;
    json["boxes_ms"] = rounded(detection.boxes_ms, 100);
    json["keypoints_ms"] = rounded(detection.keypoints_ms, 100);
    if (score) json["similarities"] = score->similarities;
    for (const auto& path : files.paths()) json["files"].push_back(path.string());
    printJson(json);
    return kExitDone;
  }
  printPeople(request, detection);
  if (score) {
    std::cout << std::setprecision(3) << "keypoint similarity (OKS) to " << request.truth << ": "
              << score->mean << " over " << score->similarities.size() << " people\n";
  }
  for (const auto& path : files.paths()) std::cout << path.string() << '\n';
  return kExitDone;
}

}  // namespace

Command makeDetectCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "detect", "Find the people of a photograph and their keypoints, with installed detectors");
  const auto request = std::make_shared<DetectRequest>();
  app->add_option("image", request->image, "The photograph")->required()->type_name("IMAGE");
  app->add_option("--out", request->out, "Write everybody's keypoints as JSON")->type_name("FILE");
  app->add_option("--form", request->form, "Of --out: openpose (BODY_25) or coco")
      ->capture_default_str();
  app->add_option("--overlay", request->overlay, "Draw boxes and keypoints over the photo, a PNG")
      ->type_name("FILE");
  app->add_option("--score", request->options.least_score, "The least score of a person, 0 to 1")
      ->capture_default_str();
  app->add_option("--detector",
                  request->options.keypoint_detector,
                  "Which installed keypoint detector; otherwise your own before MoveNet")
      ->type_name("ID");
  app->add_option("--truth",
                  request->truth,
                  "Known keypoints in any form that is read: tells how similar those found are")
      ->type_name("FILE");
  app->add_option("--threads",
                  request->options.threads,
                  "Threads for the computation; 0 takes every processor")
      ->capture_default_str();
  app->add_option("--repeat", request->repeat, "Detect so often and tell the fastest times")
      ->capture_default_str();
  app->add_flag("--json", request->wants_json, "Print the result as one JSON object");
  app->footer(
      "Nobody in the photo is a result: exit status 0 and an empty list. 'layfigure-cli models "
      "install movenet fastestdet' fetches two small detectors.");
  return {app, [request] { return runDetect(*request); }};
}

}  // namespace lay
