#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "core/io/output_files.h"
#include "app/cli/print_json.h"
#include "core/base/error.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <map>
#include <memory>

namespace lay {
namespace {

struct KeypointsRequest {
  std::filesystem::path file;
  std::string image;
  KeypointReadOptions options;
  std::string out;
  bool wants_json = false;
};

std::string targetName(int target) {
  return target == kNoKeypoint ? "-"
                               : std::string(kKeypointNames[static_cast<std::size_t>(target)]);
}

/// How many people each image or frame has, in the order of names.
std::map<std::string, int> peopleByImage(const KeypointFile& file) {
  std::map<std::string, int> counts;
  for (const DetectedPerson& person : file.people) ++counts[person.image_name];
  return counts;
}

void printFile(const KeypointFile& file) {
  std::cout << toString(file.format) << ", layout " << file.mapping.layout << ", "
            << file.people.size() << (file.people.size() == 1 ? " person" : " people") << '\n';
  for (const std::string& note : file.notes) std::cout << "note: " << note << '\n';
  for (const auto& [image, count] : peopleByImage(file)) {
    if (!image.empty()) std::cout << "  " << image << ": " << count << '\n';
  }
  constexpr int kWidth = 20;
  for (std::size_t i = 0; i < file.mapping.names.size(); ++i) {
    std::cout << std::setw(4) << i << "  " << std::left << std::setw(kWidth)
              << file.mapping.names[i] << std::right << " " << targetName(file.mapping.targets[i])
              << '\n';
  }
}

void printFileAsJson(const KeypointFile& file) {
  nlohmann::ordered_json json;
  json["format"] = toString(file.format);
  json["layout"] = file.mapping.layout;
  json["mapping"] = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < file.mapping.names.size(); ++i) {
    json["mapping"].push_back({{"point", i},
                               {"name", file.mapping.names[i]},
                               {"keypoint", targetName(file.mapping.targets[i])}});
  }
  json["people"] = nlohmann::ordered_json::array();
  for (const DetectedPerson& person : file.people) {
    json["people"].push_back(
        {{"image", person.image_name}, {"keypoints", person.keypoints.numPresent()}});
  }
  json["notes"] = file.notes;
  printJson(json);
}

int runKeypoints(const KeypointsRequest& request) {
  KeypointReadOptions options = request.options;
  if (!request.image.empty()) {
    const ImagePtr image = loadImage(request.image);
    options.image_width = image->width;
    options.image_height = image->height;
  }
  const KeypointFile file = readKeypointFile(request.file, options);
  if (!request.out.empty()) {
    std::vector<Keypoints2d> people;
    if (request.image.empty()) {
      for (const DetectedPerson& person : file.people) people.push_back(person.keypoints);
    } else {
      for (const DetectedPerson* person : peopleOfImage(file, request.file, request.image))
        people.push_back(person->keypoints);
    }
    OutputFiles files;
    writeOpenPose(files.add(request.out), people);
    files.commit();
  }
  if (request.wants_json) {
    printFileAsJson(file);
  } else {
    printFile(file);
  }
  return kExitDone;
}

}  // namespace

Command makeKeypointsCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "keypoints", "Tell what a keypoint file is and which of its points become which keypoint");
  const auto request = std::make_shared<KeypointsRequest>();
  app->add_option("file",
                  request->file,
                  "OpenPose, COCO, AlphaPose or MMPose JSON; csv of DeepLabCut and others")
      ->required()
      ->type_name("FILE");
  app->add_option("--image",
                  request->image,
                  "Its photograph: turns fractions into pixels, and --out takes its people only")
      ->type_name("IMAGE");
  addKeypointReadOptions(*app, request->options);
  app->add_option("--out", request->out, "Write the people as OpenPose BODY_25 JSON")
      ->type_name("FILE");
  app->add_flag("--json", request->wants_json, "Print one JSON object");
  return {app, [request] { return runKeypoints(*request); }};
}

void addKeypointReadOptions(CLI::App& app, KeypointReadOptions& options) {
  std::string known;
  for (const std::string& layout : knownLayouts()) known += (known.empty() ? "" : ", ") + layout;
  app.add_option("--layout",
                 options.layout,
                 "The layout of the points, where the file is silent or wrong: " + known)
      ->type_name("NAME");
  app.add_option("--map",
                 options.corrections,
                 "Correct the mapping: POINT=KEYPOINT,..., as 4=left_wrist,tail=-")
      ->type_name("LIST");
}

}  // namespace lay
