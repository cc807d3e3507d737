#include "tests/support/keypoint_samples.h"

#include <functional>
#include <sstream>
#include <utility>

namespace lay {
namespace {

/// The text of one point's numbers.
using PointText = std::function<std::string(float x, float y, float confidence)>;

template <typename... Parts>
std::string cat(const Parts&... parts) {
  std::ostringstream out;
  out.precision(8);
  (out << ... << parts);
  return out.str();
}

std::string flat(float x, float y, float confidence) {
  return cat(x, ",", y, ",", confidence);
}

std::string replaceAll(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

/// Points of a person in the order of a layout, parted by commas. Points that we have no
/// counterpart for get numbers that would be noticed.
std::string pointsIn(const std::string& layout,
                     int person,
                     const PointText& text = flat,
                     const std::vector<int>& missing = {}) {
  const Keypoints2d truth = samplePerson(person);
  std::string result;
  for (const int target : mappingOfLayout(layout).targets) {
    const bool is_missing = std::find(missing.begin(), missing.end(), target) != missing.end();
    if (!result.empty()) result += ",";
    if (target == kNoKeypoint) {
      result += text(11, 13, 0.875f);
    } else if (is_missing) {
      result += text(0, 0, 0);
    } else {
      result += text(truth.points(target, 0), truth.points(target, 1), truth.confidence[target]);
    }
  }
  return result;
}

std::string openPosePeople(const std::string& key, const std::vector<std::string>& people) {
  std::string list;
  for (const std::string& numbers : people) {
    list += cat(list.empty() ? "" : ",",
                R"({"person_id":[-1],")",
                key,
                R"(":[)",
                numbers,
                R"(],"face_keypoints_2d":[1,2,0.5],"hand_left_keypoints_2d":[]})");
  }
  return cat(R"({"version":1.3,"people":[)", list, "]}");
}

void addOpenPose(std::vector<KeypointSample>& samples) {
  const std::string key = "pose_keypoints_2d";
  const auto add = [&](KeypointSample sample) {
    sample.file_name = sample.name + ".json";
    sample.format = KeypointFormat::OpenPose;
    samples.push_back(std::move(sample));
  };
  for (const char* layout : {"body25", "body18", "mpi15", "body135"}) {
    add({.name = cat("openpose_", layout),
         .text = openPosePeople(key, {pointsIn(layout, 0)}),
         .layout = layout});
  }
  add({.name = "openpose_first_versions",
       .text = openPosePeople("pose_keypoints", {pointsIn("body18", 0)}),
       .layout = "body18"});
  add({.name = "openpose_two_people",
       .text = openPosePeople(key, {pointsIn("body25", 0), pointsIn("body25", 1)}),
       .layout = "body25",
       .num_people = 2});
  add({.name = "openpose_nobody", .text = openPosePeople(key, {}), .num_people = 0});
  const std::vector<int> unseen = {kKpRightEye, kKpLeftAnkle};
  add({.name = "openpose_missing_joints",
       .text = openPosePeople(key, {pointsIn("body25", 0, flat, unseen)}),
       .layout = "body25",
       .missing = unseen});
  const PointText unit = [](float x, float y, float c) {
    return flat(x / kSampleWidth, y / kSampleHeight, c);
  };
  add({.name = "openpose_keypoint_scale_3",
       .text = openPosePeople(key, {pointsIn("body25", 0, unit, unseen)}),
       .layout = "body25",
       .missing = unseen,
       .note = "fractions of the image (0 to 1)"});
  const PointText centred = [](float x, float y, float c) {
    return flat(2 * x / kSampleWidth - 1, 2 * y / kSampleHeight - 1, c);
  };
  add({.name = "openpose_keypoint_scale_4",
       .text = openPosePeople(key, {pointsIn("body25", 0, centred, unseen)}),
       .layout = "body25",
       .missing = unseen,
       .note = "fractions of the image (-1 to 1)"});
  add({.name = "openpose_body25b_said",
       .text = openPosePeople(key, {pointsIn("body25b", 0)}),
       .layout = "body25b",
       .options = {.layout = "body25b", .corrections = {}}});
}

std::string cocoEntry(const std::string& image_id, const std::string& numbers) {
  return cat(R"({"image_id":)",
             image_id,
             R"(,"category_id":1,"keypoints":[)",
             numbers,
             R"(],"bbox":[1,2,3,4],"score":0.9,"segmentation":[[1,2,3]]})");
}

void addCoco(std::vector<KeypointSample>& samples) {
  const auto add = [&](KeypointSample sample) {
    sample.file_name = sample.name + ".json";
    samples.push_back(std::move(sample));
  };
  const std::string images =
      R"("images":[{"id":7,"file_name":"train/photo_01.jpg"},{"id":8,"file_name":"train/photo_02.jpg"}])";
  const PointText visible = [](float x, float y, float c) {
    return cat(x, ",", y, ",", c > 0 ? 2 : 0);
  };
  add({.name = "coco_annotations",
       .text = cat("{",
                   images,
                   R"(,"annotations":[)",
                   cocoEntry("7", pointsIn("coco17", 3, visible)),
                   ",",
                   cocoEntry("8", pointsIn("coco17", 0, visible, {kKpNose})),
                   ",",
                   cocoEntry("8", pointsIn("coco17", 1, visible, {kKpNose})),
                   R"(],"categories":[{"id":1,"name":"person"}]})"),
       .format = KeypointFormat::CocoAnnotations,
       .layout = "coco17",
       .num_people = 2,
       .missing = {kKpNose},
       .has_confidences = false});
  // The names of a category go before the number of points: 17 points in Human3.6M's order.
  std::string names;
  for (const std::string& name : mappingOfLayout("h36m17").names)
    names += cat(names.empty() ? "" : ",", "\"", name, "\"");
  add({.name = "coco_annotations_with_names",
       .text = cat("{",
                   images,
                   R"(,"annotations":[)",
                   cocoEntry("8", pointsIn("h36m17", 0)),
                   R"(],"categories":[{"id":1,"keypoints":[)",
                   names,
                   "]}]}"),
       .format = KeypointFormat::CocoAnnotations,
       .layout = "named"});
  add({.name = "coco_results",
       .text = cat("[",
                   cocoEntry("2", pointsIn("coco17", 0)),
                   ",",
                   cocoEntry("1", pointsIn("coco17", 2)),
                   "]"),
       .format = KeypointFormat::CocoResults,
       .layout = "coco17"});
  const PointText python = [](float x, float y, float c) {
    return c > 0 ? flat(x, y, c) : "NaN,NaN,NaN";
  };
  add({.name = "coco_results_nan",
       .text = cat("[", cocoEntry("2", pointsIn("coco17", 0, python, {kKpLeftEar})), "]"),
       .format = KeypointFormat::CocoResults,
       .layout = "coco17",
       .missing = {kKpLeftEar}});
  add({.name = "coco_results_nobody",
       .text = "[]",
       .format = KeypointFormat::CocoResults,
       .num_people = 0});
}

std::string alphaPoseEntry(const std::string& image, const std::string& numbers) {
  return cat(R"({"image_id":)",
             image,
             R"(,"category_id":1,"keypoints":[)",
             numbers,
             R"(],"score":2.9131,"box":[1.5,2.5,30,40],"idx":[0.0]})");
}

void addAlphaPose(std::vector<KeypointSample>& samples) {
  const auto add = [&](KeypointSample sample) {
    sample.file_name = sample.name + ".json";
    sample.format = KeypointFormat::AlphaPose;
    samples.push_back(std::move(sample));
  };
  const std::string here = "\"photo_02.jpg\"";
  const std::string elsewhere = "\"photo_01.jpg\"";
  for (const char* layout : {"coco17", "halpe26", "halpe136"}) {
    add({.name = cat("alphapose_", layout),
         .text = cat("[",
                     alphaPoseEntry(elsewhere, pointsIn(layout, 4)),
                     ",",
                     alphaPoseEntry(here, pointsIn(layout, 0)),
                     ",",
                     alphaPoseEntry(here, pointsIn(layout, 1)),
                     "]"),
         .layout = layout,
         .num_people = 2});
  }
  add({.name = "alphapose_for_eval",
       .text = cat("[", alphaPoseEntry("2", pointsIn("coco17", 0)), "]"),
       .layout = "coco17"});
  add({.name = "alphapose_scores_above_one",
       .text = cat(
           "[",
           alphaPoseEntry(
               here,
               pointsIn(
                   "coco17", 0, [](float x, float y, float /*c*/) { return flat(x, y, 1.0371f); })),
           "]"),
       .layout = "coco17",
       .has_confidences = false,
       .note = "those above 1 count as 1"});
  add({.name = "alphapose_open",
       .text = cat(
           R"({"photo_01.jpg":{"version":"AlphaPose v0.3","people":[{"pose_keypoints_2d":[)",
           pointsIn("body18", 4),
           R"(]}]},"photo_02.jpg":{"version":"AlphaPose v0.3","people":[{"pose_keypoints_2d":[)",
           pointsIn("body18", 0),
           "]}]}}"),
       .layout = "body18"});
  add({.name = "alphapose_cmu",
       .text = cat(R"({"photo_02.jpg":{"version":"AlphaPose v0.3","bodies":[{"joints":[)",
                   pointsIn("body18", 0),
                   R"(]},{"joints":[)",
                   pointsIn("body18", 1),
                   R"(]}]},"photo_03.jpg":{"version":"AlphaPose v0.3","bodies":[]}})"),
       .layout = "body18",
       .num_people = 2});
  add({.name = "alphapose_cmu_of_one_image",
       .text = cat(
           R"({"version":"AlphaPose v0.3","bodies":[{"joints":[)", pointsIn("body18", 0), "]}]}"),
       .layout = "body18"});
}

/// MMPose parts coordinates and scores.
std::string mmPoseInstance(const std::string& layout, int person) {
  const PointText pair = [](float x, float y, float) { return cat("[", x, ",", y, "]"); };
  const PointText score = [](float, float, float c) { return cat(c); };
  return cat(R"({"keypoints":[)",
             pointsIn(layout, person, pair),
             R"(],"keypoint_scores":[)",
             pointsIn(layout, person, score),
             R"(],"bbox":[[1,2,3,4]],"bbox_score":0.97})");
}

void addMmPose(std::vector<KeypointSample>& samples) {
  const auto add = [&](KeypointSample sample) {
    sample.file_name = sample.name + ".json";
    sample.format = KeypointFormat::MmPose;
    samples.push_back(std::move(sample));
  };
  std::string names;
  const std::vector<std::string> coco = mappingOfLayout("coco17").names;
  for (std::size_t i = 0; i < coco.size(); ++i)
    names += cat(i == 0 ? "" : ",", "\"", i, "\":\"", coco[i], "\"");
  add({.name = "mmpose_video",
       .text = cat(R"({"meta_info":{"dataset_name":"coco","num_keypoints":17,"keypoint_id2name":{)",
                   names,
                   R"(}},"instance_info":[{"frame_id":1,"instances":[)",
                   mmPoseInstance("coco17", 4),
                   R"(]},{"frame_id":2,"instances":[)",
                   mmPoseInstance("coco17", 0),
                   ",",
                   mmPoseInstance("coco17", 1),
                   R"(]},{"frame_id":3,"instances":[]}]})"),
       .layout = "named",
       .num_people = 2});
  for (const char* layout : {"coco17", "halpe26", "wholebody133"}) {
    add({.name = cat("mmpose_image_", layout),
         .text = cat("[", mmPoseInstance(layout, 0), "]"),
         .layout = layout});
  }
  add({.name = "mmpose_inferencer",
       .text = cat(R"({"predictions":[[)", mmPoseInstance("coco17", 0), "]]}"),
       .layout = "coco17"});
}

/// Names of the keypoints as people who label them write them.
std::string humanName(int keypoint) {
  static const std::vector<std::string> kSpoken = {
      "nose",    "leye",      "reye",      "LeftEar",    "RightEar",  "left shoulder", "shoulder_r",
      "L_elbow", "R_elbow",   "leftwrist", "rightwrist", "left_hip",  "right_hip",     "LKnee",
      "RKnee",   "LAnkle",    "RAnkle",    "headTop",    "neck",      "pelvis",        "LBigToe",
      "RBigToe", "LSmallToe", "RSmallToe", "LHeel",      "right_heel"};
  return kSpoken.at(static_cast<std::size_t>(keypoint));
}

void addDeepLabCut(std::vector<KeypointSample>& samples) {
  const auto add = [&](KeypointSample sample) {
    sample.file_name = sample.name + ".csv";
    sample.format = KeypointFormat::DeepLabCut;
    sample.layout = "named";
    samples.push_back(std::move(sample));
  };
  const auto titles = [](const std::string& title, int times, const auto& text) {
    std::string row = title;
    for (int k = 0; k < kKeypointCount; ++k) {
      for (int i = 0; i < times; ++i) row.append(1, ',').append(text(k, i));
    }
    return row;
  };
  const auto scorer = [](int, int) { return std::string("DLC_resnet50"); };
  const auto part = [](int k, int) { return humanName(k); };
  const auto coords = [](int, int i) {
    return std::string(i == 0 ? "x" : i == 1 ? "y" : "likelihood");
  };
  add({.name = "deeplabcut_video",
       .text = cat(titles("scorer", 3, scorer),
                   "\n",
                   titles("bodyparts", 3, part),
                   "\n",
                   titles("coords", 3, coords),
                   "\n1,",
                   pointsIn("halpe26", 4),
                   "\n2,",
                   pointsIn("halpe26", 0),
                   "\n")});
  const auto twice = [](const std::string& row) { return cat(row, row.substr(row.find(','))); };
  const auto whose = [&](const std::string& name) {
    return titles("", 3, [&](int, int) { return name; });
  };
  add({.name = "deeplabcut_many_individuals",
       .text = cat(twice(titles("scorer", 3, scorer)),
                   "\nindividuals",
                   whose("anna"),
                   whose("bert"),
                   "\n",
                   twice(titles("bodyparts", 3, part)),
                   "\n",
                   twice(titles("coords", 3, coords)),
                   "\n2,",
                   pointsIn("halpe26", 0),
                   ",",
                   pointsIn("halpe26", 1),
                   "\n"),
       .num_people = 2});
  const PointText labelled = [](float x, float y, float c) { return c > 0 ? cat(x, ",", y) : ","; };
  add({.name = "deeplabcut_labels",
       .text = cat(titles("scorer,,", 2, scorer),
                   "\r\n",
                   titles("bodyparts,,", 2, part),
                   "\r\n",
                   titles("coords,,", 2, coords),
                   "\r\nlabeled-data,dance,photo_01.jpg,",
                   pointsIn("halpe26", 4, labelled),
                   "\r\nlabeled-data,dance,photo_02.jpg,",
                   pointsIn("halpe26", 0, labelled, {kKpLeftHeel}),
                   "\r\n"),
       .missing = {kKpLeftHeel},
       .has_confidences = false});
}

void addPlainTables(std::vector<KeypointSample>& samples) {
  const auto add = [&](KeypointSample sample) {
    if (sample.file_name.empty()) sample.file_name = sample.name + ".csv";
    sample.format = KeypointFormat::Csv;
    samples.push_back(std::move(sample));
  };
  const auto rows = [](int person, const std::string& before, bool has_score, float scale) {
    const Keypoints2d truth = samplePerson(person);
    std::string text;
    for (int k = 0; k < kKeypointCount; ++k) {
      text += cat(before, humanName(k), ",", truth.points(k, 0), ",", truth.points(k, 1));
      text += has_score ? cat(",", scale * truth.confidence[k], "\n") : "\n";
    }
    return text;
  };
  add({.name = "csv_rows_of_points",
       .text = cat("name,x,y,score\n", rows(0, "", true, 1)),
       .layout = "named"});
  add({.name = "csv_rows_in_per_cent",
       .text = cat("joint,X,Y,Confidence\n", rows(0, "", true, 100)),
       .layout = "named",
       .note = "per cent"});
  add({.name = "csv_rows_of_people_and_frames",
       .text = cat("frame,person,keypoint,x,y,score\n",
                   rows(4, "1,0,", true, 1),
                   rows(0, "2,0,", true, 1),
                   rows(1, "2,1,", true, 1)),
       .layout = "named",
       .num_people = 2});
  add({.name = "csv_rows_without_titles",
       .text = rows(0, "", false, 1),
       .layout = "named",
       .has_confidences = false});
  std::string titles = "image";
  for (int k = 0; k < kKeypointCount; ++k)
    titles += cat(",", humanName(k), "_x,", humanName(k), "_y,", humanName(k), "_conf");
  add({.name = "csv_columns",
       .text = cat(titles,
                   "\nphoto_01.jpg,",
                   pointsIn("halpe26", 4),
                   "\nphoto_02.jpg,",
                   pointsIn("halpe26", 0),
                   "\n"),
       .layout = "named"});
  const PointText line = [](float x, float y, float c) { return cat(x, " ", y, " ", c, "\n"); };
  const auto lines = [&](const std::string& layout) {
    return replaceAll(pointsIn(layout, 0, line), "\n,", "\n");
  };
  add({.name = "txt_numbers_of_points",
       .file_name = "txt_numbers_of_points.txt",
       .text = lines("coco17"),
       .layout = "coco17"});
  add({.name = "csv_a_row_for_each_person",
       .text = cat(pointsIn("coco17", 0), "\n", pointsIn("coco17", 1), "\n"),
       .layout = "coco17",
       .num_people = 2});
  const PointText german = [](float x, float y, float c) {
    return replaceAll(cat(x, ";", y, ";", c), ".", ",");
  };
  std::string text = "\xEF\xBB\xBFName;x;y;Score\r\n";
  const Keypoints2d truth = samplePerson(0);
  for (int k = 0; k < kKeypointCount; ++k)
    text += cat("\"",
                humanName(k),
                "\";",
                german(truth.points(k, 0), truth.points(k, 1), truth.confidence[k]),
                "\r\n");
  add({.name = "csv_decimal_commas", .text = text, .layout = "named"});
  const PointText unit = [](float x, float y, float c) {
    return cat(x / kSampleWidth, ",", y / kSampleHeight, ",", c, "\n");
  };
  add({.name = "csv_blazepose_fractions",
       .text = "x,y,visibility\n" + replaceAll(pointsIn("blazepose33", 0, unit), "\n,", "\n"),
       .layout = "blazepose33",
       .note = "fractions of the image (0 to 1)"});
  add({.name = "csv_names_of_ones_own",
       .text = cat("name,x,y,score\npunkt_a,",
                   truth.points(kKpNose, 0),
                   ",",
                   truth.points(kKpNose, 1),
                   ",",
                   truth.confidence[kKpNose],
                   "\npunkt_b,",
                   truth.points(kKpLeftWrist, 0),
                   ",",
                   truth.points(kKpLeftWrist, 1),
                   ",",
                   truth.confidence[kKpLeftWrist],
                   "\n"),
       .layout = "named",
       .options = {.layout = {}, .corrections = "punkt_a=nose,1=left_wrist"}});
}

}  // namespace

Keypoints2d samplePerson(int index) {
  Keypoints2d person;
  for (int k = 0; k < kKeypointCount; ++k) {
    const auto i = static_cast<float>(k);
    const auto p = static_cast<float>(index);
    person.points.row(k) =
        Eigen::RowVector2f(100.25f + 31 * p + 7.5f * i, 60.5f + 9 * p + 13.25f * i);
    person.confidence[k] = 0.25f + 0.0078125f * (i + p);
  }
  return person;
}

std::vector<KeypointSample> keypointSamples() {
  std::vector<KeypointSample> samples;
  addOpenPose(samples);
  addCoco(samples);
  addAlphaPose(samples);
  addMmPose(samples);
  addDeepLabCut(samples);
  addPlainTables(samples);
  for (KeypointSample& sample : samples) {
    sample.options.image_width = kSampleWidth;
    sample.options.image_height = kSampleHeight;
  }
  return samples;
}

}  // namespace lay
