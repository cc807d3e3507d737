#include "core/export/bvh_reader.h"

#include "core/base/error.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <charconv>

namespace lay {
namespace {

constexpr int kMostBvhJoints = 1000;
constexpr int kMostBvhChannels = 6;
constexpr int kMostBvhFrames = 10000000;

/// The file's words one after the other.
class BvhWords {
 public:
  explicit BvhWords(std::string_view text) : text_(text) {}

  /// "" at the end.
  std::string_view next() {
    const std::size_t begin = text_.find_first_not_of(" \t\r\n", at_);
    if (begin == std::string_view::npos) return {};
    at_ = std::min(text_.find_first_of(" \t\r\n", begin), text_.size());
    return text_.substr(begin, at_ - begin);
  }

  void expect(std::string_view word) {
    if (const std::string_view found = next(); found != word) refuse(found, word);
  }

  template <typename Number>
  Number number() {
    const std::string_view word = next();
    Number value{};
    const auto result = std::from_chars(word.data(), word.data() + word.size(), value);
    if (word.empty() || result.ec != std::errc() || result.ptr != word.data() + word.size()) {
      refuse(word, "a number");
    }
    return value;
  }

  [[noreturn]] static void refuse(std::string_view found, std::string_view expected) {
    throw Error(strCat(
        "The BVH file has '", found, "' where ", expected, " was expected. Write it again."));
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

Eigen::Vector3d axisOf(char letter) {
  return letter == 'X'   ? Eigen::Vector3d::UnitX()
         : letter == 'Y' ? Eigen::Vector3d::UnitY()
                         : Eigen::Vector3d::UnitZ();
}

bool isChannel(std::string_view word) {
  const bool has_axis = !word.empty() && word[0] >= 'X' && word[0] <= 'Z';
  return has_axis && (word.substr(1) == "position" || word.substr(1) == "rotation");
}

void readChannels(BvhWords& words, BvhMotion::Joint& joint) {
  const int count = words.number<int>();
  if (count < 0 || count > kMostBvhChannels) words.refuse(std::to_string(count), "0 to 6 channels");
  for (int c = 0; c < count; ++c) {
    const std::string_view channel = words.next();
    if (!isChannel(channel)) words.refuse(channel, "a channel");
    joint.channels.emplace_back(channel);
  }
}

/// The hierarchy, up to and with the word MOTION.
std::vector<BvhMotion::Joint> readHierarchy(BvhWords& words) {
  std::vector<BvhMotion::Joint> joints;
  std::vector<int> open;  // the joints around the place that is read
  words.expect("HIERARCHY");
  for (std::string_view word = words.next(); word != "MOTION"; word = words.next()) {
    const bool is_joint = word == "ROOT" || word == "JOINT" || word == "End";
    if (is_joint && static_cast<int>(joints.size()) < kMostBvhJoints) {
      BvhMotion::Joint joint;
      joint.name = words.next();
      joint.parent = open.empty() ? -1 : open.back();
      words.expect("{");
      open.push_back(static_cast<int>(joints.size()));
      joints.push_back(std::move(joint));
    } else if (word == "OFFSET" && !open.empty()) {
      for (int axis = 0; axis < 3; ++axis) joints.back().offset[axis] = words.number<double>();
    } else if (word == "CHANNELS" && !open.empty()) {
      readChannels(words, joints.back());
    } else if (word == "}" && !open.empty()) {
      open.pop_back();
    } else {
      words.refuse(word, "a joint or the end of one");
    }
  }
  if (joints.empty() || !open.empty()) words.refuse("MOTION", "a whole hierarchy");
  return joints;
}

}  // namespace

BvhMotion BvhMotion::parse(std::string_view text) {
  BvhMotion motion;
  BvhWords words(text);
  motion.joints_ = readHierarchy(words);
  for (const Joint& joint : motion.joints_) {
    motion.num_channels_ += static_cast<int>(joint.channels.size());
  }
  words.expect("Frames:");
  motion.num_frames_ = words.number<int>();
  words.expect("Frame");
  words.expect("Time:");
  motion.frame_time_ = words.number<double>();
  if (motion.num_frames_ < 0 || motion.num_frames_ > kMostBvhFrames) {
    BvhWords::refuse(std::to_string(motion.num_frames_), "a number of frames");
  }
  const auto count =
      static_cast<std::size_t>(motion.num_frames_) * static_cast<std::size_t>(motion.num_channels_);
  if (count > text.size()) BvhWords::refuse("the end", "a value for each channel of each frame");
  for (std::size_t i = 0; i < count; ++i) motion.values_.push_back(words.number<double>());
  if (const std::string_view rest = words.next(); !rest.empty()) words.refuse(rest, "the end");
  return motion;
}

int BvhMotion::find(const std::string& name) const {
  for (std::size_t j = 0; j < joints_.size(); ++j) {
    if (joints_[j].name == name && !joints_[j].channels.empty()) return static_cast<int>(j);
  }
  return -1;
}

Eigen::MatrixX3d BvhMotion::positions(int frame) const {
  Eigen::MatrixX3d result(static_cast<Eigen::Index>(joints_.size()), 3);
  std::vector<Eigen::Matrix3d> turns(joints_.size());
  const double* value = values_.data() + static_cast<std::ptrdiff_t>(frame) *
                                             static_cast<std::ptrdiff_t>(num_channels_);
  for (std::size_t j = 0; j < joints_.size(); ++j) {
    const Joint& joint = joints_[j];
    Eigen::Vector3d place = joint.offset;
    Eigen::Matrix3d turn = Eigen::Matrix3d::Identity();
    for (const std::string& channel : joint.channels) {
      const Eigen::Vector3d axis = axisOf(channel[0]);
      if (channel.ends_with("position")) {
        place += (*value - place.dot(axis)) * axis;
      } else {
        turn = turn * Eigen::AngleAxisd(*value * EIGEN_PI / 180, axis).toRotationMatrix();
      }
      ++value;
    }
    const bool is_root = joint.parent < 0;
    const auto up = static_cast<std::size_t>(is_root ? 0 : joint.parent);
    if (!is_root) {
      place = result.row(joint.parent).transpose() + turns[up] * place;
      turn = turns[up] * turn;
    }
    result.row(static_cast<Eigen::Index>(j)) = place.transpose();
    turns[j] = turn;
  }
  return result;
}

}  // namespace lay
