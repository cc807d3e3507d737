#include "core/image/keypoint_mapping.h"

#include "core/base/error.h"
#include "core/body/keypoint_layout.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

namespace lay {
namespace {

bool isLower(char c) {
  return std::islower(static_cast<unsigned char>(c)) != 0;
}

bool isUpper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

/// "LBigToe" -> "l", "big", "toe"; "Left Wrist" -> "left", "wrist".
std::vector<std::string> wordsOf(std::string_view name) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool is_letter = isLower(c) || isUpper(c);
    const bool starts_word =
        isUpper(c) && i > 0 &&
        (isLower(name[i - 1]) || (i + 1 < name.size() && isLower(name[i + 1])));
    if ((!is_letter || starts_word) && !words.back().empty()) words.emplace_back();
    if (is_letter) {
      words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      words.back() += c;  // "shoulder1" is not the shoulder: of two it does not say which
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

struct Named {
  std::string_view word;
  int left;  ///< or the only one
  int right;
};

constexpr std::array<Named, 20> kPaired = {{{"eye", kKpLeftEye, kKpRightEye},
                                            {"ear", kKpLeftEar, kKpRightEar},
                                            {"shoulder", kKpLeftShoulder, kKpRightShoulder},
                                            {"elbow", kKpLeftElbow, kKpRightElbow},
                                            {"wrist", kKpLeftWrist, kKpRightWrist},
                                            {"hip", kKpLeftHip, kKpRightHip},
                                            {"knee", kKpLeftKnee, kKpRightKnee},
                                            {"ankle", kKpLeftAnkle, kKpRightAnkle},
                                            {"bigtoe", kKpLeftBigToe, kKpRightBigToe},
                                            {"toe", kKpLeftBigToe, kKpRightBigToe},
                                            {"footindex", kKpLeftBigToe, kKpRightBigToe},
                                            {"smalltoe", kKpLeftSmallToe, kKpRightSmallToe},
                                            {"littletoe", kKpLeftSmallToe, kKpRightSmallToe},
                                            {"heel", kKpLeftHeel, kKpRightHeel},
                                            {"sho", kKpLeftShoulder, kKpRightShoulder},
                                            {"elb", kKpLeftElbow, kKpRightElbow},
                                            {"wri", kKpLeftWrist, kKpRightWrist},
                                            {"kne", kKpLeftKnee, kKpRightKnee},
                                            {"ank", kKpLeftAnkle, kKpRightAnkle},
                                            {"toes", kKpLeftBigToe, kKpRightBigToe}}};

constexpr std::array<std::pair<std::string_view, int>, 15> kSingle = {{{"nose", kKpNose},
                                                                       {"neck", kKpNeck},
                                                                       {"thorax", kKpNeck},
                                                                       {"headtop", kKpHeadTop},
                                                                       {"tophead", kKpHeadTop},
                                                                       {"topofhead", kKpHeadTop},
                                                                       {"vertex", kKpHeadTop},
                                                                       {"midhip", kKpMidHip},
                                                                       {"hipmid", kKpMidHip},
                                                                       {"hipcenter", kKpMidHip},
                                                                       {"centerhip", kKpMidHip},
                                                                       {"hips", kKpMidHip},
                                                                       {"hip", kKpMidHip},
                                                                       {"pelvis", kKpMidHip},
                                                                       {"root", kKpMidHip}}};

enum class Side { None, Left, Right };

int lookUp(std::string_view word, Side side) {
  if (side == Side::None) {
    for (const auto& [single, keypoint] : kSingle) {
      if (single == word) return keypoint;
    }
    return kNoKeypoint;
  }
  for (const Named& paired : kPaired) {
    if (paired.word == word) return side == Side::Left ? paired.left : paired.right;
  }
  return kNoKeypoint;
}

Side sideOf(const std::string& word) {
  if (word == "left" || word == "l" || word == "lt") return Side::Left;
  if (word == "right" || word == "r" || word == "rt") return Side::Right;
  return Side::None;
}

/// "leftwrist", "lwrist": a side written together with the joint.
int lookUpJoined(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, Side>, 4> kStarts = {
      {{"left", Side::Left}, {"right", Side::Right}, {"l", Side::Left}, {"r", Side::Right}}};
  for (const auto& [start, side] : kStarts) {
    if (!word.starts_with(start)) continue;
    const int found = lookUp(word.substr(start.size()), side);
    if (found != kNoKeypoint) return found;
  }
  return kNoKeypoint;
}

struct Layout {
  std::string_view id;
  std::string_view
      names;  ///< with spaces between; further points up to `count` have no counterpart
  std::size_t count;
  bool is_usual;  ///< what a file of so many points has when it does not say
};

// The orders of the published layouts: OpenPose's output documentation (BODY_25, BODY_25B, COCO 18,
// MPI 15, BODY_135), COCO and COCO-WholeBody, Halpe (AlphaPose), MPII, LSP, CrowdPose, Human3.6M as
// VideoPose3D and MMPose have it, MediaPipe's pose landmarks.
constexpr std::string_view kCocoNames =
    "nose left_eye right_eye left_ear right_ear left_shoulder right_shoulder left_elbow "
    "right_elbow left_wrist right_wrist left_hip right_hip left_knee right_knee left_ankle "
    "right_ankle ";
constexpr std::string_view kHalpeNames =
    "nose left_eye right_eye left_ear right_ear left_shoulder right_shoulder left_elbow "
    "right_elbow left_wrist right_wrist left_hip right_hip left_knee right_knee left_ankle "
    "right_ankle head_top neck mid_hip left_big_toe right_big_toe left_small_toe right_small_toe "
    "left_heel right_heel ";
constexpr std::string_view kWholeBodyNames =
    "nose left_eye right_eye left_ear right_ear left_shoulder right_shoulder left_elbow "
    "right_elbow left_wrist right_wrist left_hip right_hip left_knee right_knee left_ankle "
    "right_ankle left_big_toe left_small_toe left_heel right_big_toe right_small_toe right_heel ";
constexpr std::array<Layout, 14> kLayouts = {{
    {"coco17", kCocoNames, 17, true},
    {"halpe26", kHalpeNames, 26, true},
    {"body25",
     "Nose Neck RShoulder RElbow RWrist LShoulder LElbow LWrist MidHip RHip RKnee RAnkle LHip "
     "LKnee LAnkle REye LEye REar LEar LBigToe LSmallToe LHeel RBigToe RSmallToe RHeel",
     25,
     true},
    {"body18",
     "Nose Neck RShoulder RElbow RWrist LShoulder LElbow LWrist RHip RKnee RAnkle LHip LKnee "
     "LAnkle REye LEye REar LEar",
     18,
     true},
    {"body25b",
     "Nose LEye REye LEar REar LShoulder RShoulder LElbow RElbow LWrist RWrist LHip RHip LKnee "
     "RKnee LAnkle RAnkle UpperNeck HeadTop LBigToe LSmallToe LHeel RBigToe RSmallToe RHeel",
     25,
     false},
    {"mpi15",
     "HeadTop Neck RShoulder RElbow RWrist LShoulder LElbow LWrist RHip RKnee RAnkle LHip LKnee "
     "LAnkle Chest",
     15,
     true},
    {"mpii16",
     "right_ankle right_knee right_hip left_hip left_knee left_ankle pelvis thorax upper_neck "
     "head_top right_wrist right_elbow right_shoulder left_shoulder left_elbow left_wrist",
     16,
     true},
    {"lsp14",
     "right_ankle right_knee right_hip left_hip left_knee left_ankle right_wrist right_elbow "
     "right_shoulder left_shoulder left_elbow left_wrist neck head_top",
     14,
     false},
    {"crowdpose14",
     "left_shoulder right_shoulder left_elbow right_elbow left_wrist right_wrist left_hip "
     "right_hip left_knee right_knee left_ankle right_ankle top_head neck",
     14,
     false},
    {"h36m17",
     "pelvis right_hip right_knee right_ankle left_hip left_knee left_ankle spine thorax jaw "
     "head_top left_shoulder left_elbow left_wrist right_shoulder right_elbow right_wrist",
     17,
     false},
    {"blazepose33",
     "nose left_eye_inner left_eye left_eye_outer right_eye_inner right_eye right_eye_outer "
     "left_ear right_ear mouth_left mouth_right left_shoulder right_shoulder left_elbow "
     "right_elbow left_wrist right_wrist left_pinky right_pinky left_index right_index left_thumb "
     "right_thumb left_hip right_hip left_knee right_knee left_ankle right_ankle left_heel "
     "right_heel left_foot_index right_foot_index",
     33,
     true},
    {"wholebody133", kWholeBodyNames, 133, true},
    {"halpe136", kHalpeNames, 136, true},
    {"body135",
     "Nose LEye REye LEar REar LShoulder RShoulder LElbow RElbow LWrist RWrist LHip RHip LKnee "
     "RKnee LAnkle RAnkle UpperNeck HeadTop LBigToe LSmallToe LHeel RBigToe RSmallToe RHeel",
     135,
     true},
}};

KeypointMapping mappingOf(const Layout& layout) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < layout.names.size();) {
    const std::size_t end = std::min(layout.names.find(' ', at), layout.names.size());
    if (end > at) names.emplace_back(layout.names.substr(at, end - at));
    at = end + 1;
  }
  while (names.size() < layout.count) names.push_back(strCat("point ", names.size()));
  KeypointMapping mapping = mappingOfNames(names);
  mapping.layout = layout.id;
  return mapping;
}

std::optional<std::size_t> pointCalled(const KeypointMapping& mapping, std::string_view text) {
  for (std::size_t i = 0; i < mapping.names.size(); ++i) {
    if (mapping.names[i] == text) return i;
  }
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  const bool is_index = error == std::errc() && end == text.data() + text.size();
  return is_index && index < mapping.names.size() ? std::optional(index) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

void correctOne(KeypointMapping& mapping, std::string_view correction) {
  const std::size_t equals = correction.rfind('=');
  const std::string_view from = trimmed(correction.substr(0, equals));
  const std::string_view to =
      equals == std::string_view::npos ? "" : trimmed(correction.substr(equals + 1));
  const auto point = pointCalled(mapping, from);
  const int target = keypointFromName(to);
  if (!point || (target == kNoKeypoint && to != "-")) {
    throw InvalidOptions(strCat("The mapping '",
                                correction,
                                "' is not understood: POINT=KEYPOINT is expected, where POINT is a "
                                "name or a number from 0 to ",
                                mapping.names.empty() ? 0 : mapping.names.size() - 1,
                                " and KEYPOINT a name as left_wrist, or '-' for none."));
  }
  if (target != kNoKeypoint) {
    std::replace(mapping.targets.begin(), mapping.targets.end(), target, kNoKeypoint);
  }
  mapping.targets[*point] = target;
}

}  // namespace

int KeypointMapping::numMapped() const {
  return static_cast<int>(std::count_if(
      targets.begin(), targets.end(), [](int target) { return target != kNoKeypoint; }));
}

int keypointFromName(std::string_view name) {
  Side side = Side::None;
  std::string joint;
  for (const std::string& word : wordsOf(name)) {
    const Side said = sideOf(word);
    if (said == Side::None) {
      joint += word;
    } else if (side != Side::None) {
      return kNoKeypoint;  // "left right": both, or neither
    } else {
      side = said;
    }
  }
  const int found = lookUp(joint, side);
  return found == kNoKeypoint && side == Side::None ? lookUpJoined(joint) : found;
}

KeypointMapping mappingOfNames(const std::vector<std::string>& names) {
  KeypointMapping mapping;
  mapping.layout = "named";
  mapping.names = names;
  for (const std::string& name : names) {
    const int target = keypointFromName(name);
    // Two names for one point: the first is kept.
    const bool is_taken =
        std::find(mapping.targets.begin(), mapping.targets.end(), target) != mapping.targets.end();
    mapping.targets.push_back(is_taken ? kNoKeypoint : target);
  }
  return mapping;
}

std::vector<std::string> knownLayouts() {
  std::vector<std::string> ids;
  ids.reserve(kLayouts.size());
  for (const Layout& layout : kLayouts) ids.emplace_back(layout.id);
  return ids;
}

KeypointMapping mappingOfLayout(const std::string& id) {
  std::string known;
  for (const Layout& layout : kLayouts) {
    if (layout.id == id) return mappingOf(layout);
    known += strCat(known.empty() ? "" : ", ", layout.id);
  }
  throw InvalidOptions(strCat("There is no keypoint layout '", id, "'. There are: ", known, "."));
}

KeypointMapping usualMapping(std::size_t num_points) {
  for (const Layout& layout : kLayouts) {
    if (layout.is_usual && layout.count == num_points) return mappingOf(layout);
  }
  return {};
}

KeypointMapping corrected(KeypointMapping mapping, std::string_view corrections) {
  for (std::size_t at = 0; at < corrections.size();) {
    const std::size_t end = std::min(corrections.find(',', at), corrections.size());
    const std::string_view one = trimmed(corrections.substr(at, end - at));
    if (!one.empty()) correctOne(mapping, one);
    at = end + 1;
  }
  return mapping;
}

}  // namespace lay
