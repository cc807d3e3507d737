#include "core/export/bvh_writer.h"

#include "core/export/euler.h"

#include <array>
#include <charconv>

namespace lay {
namespace {

/// Fixed digits: some readers do not know exponents. A micrometre, a millionth of a degree.
void appendNumber(std::string& text, double value) {
  std::array<char, 64> buffer{};
  const auto written = std::to_chars(
      buffer.data(), buffer.data() + buffer.size(), value + 0.0, std::chars_format::fixed, 6);
  text.append(buffer.data(), written.ptr);
}

void appendVector(std::string& text, const Eigen::Vector3d& v) {
  for (int axis = 0; axis < 3; ++axis) {
    text += ' ';
    appendNumber(text, v[axis]);
  }
}

/// Joints in the order in which the hierarchy names them, which is also the order of the channels.
class BvhHierarchy {
 public:
  explicit BvhHierarchy(const ExportScene& scene) : scene_(scene), children_(scene.joints.size()) {
    for (std::size_t j = 0; j < scene.joints.size(); ++j) {
      const int parent = scene.joints[j].parent;
      if (parent >= 0) children_[static_cast<std::size_t>(parent)].push_back(j);
    }
    text_ = "HIERARCHY\n";
    append(0, 0);
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<std::size_t>& order() const { return order_; }

 private:
  void line(int depth, const std::string& words) {
    text_ += std::string(static_cast<std::size_t>(2 * depth), ' ') + words + "\n";
  }

  void offset(int depth, const Eigen::Vector3d& value) {
    text_ += std::string(static_cast<std::size_t>(2 * depth), ' ') + "OFFSET";
    appendVector(text_, value);
    text_ += '\n';
  }

  void append(std::size_t joint, int depth) {
    order_.push_back(joint);
    const ExportJoint& bone = scene_.joints[joint];
    const bool is_root = bone.parent < 0;
    line(depth, (is_root ? "ROOT " : "JOINT ") + bone.name);
    line(depth, "{");
    const Eigen::Vector3d from_parent =
        is_root ? Eigen::Vector3d(0, 0, 0)
                : Eigen::Vector3d(bone.head -
                                  scene_.joints[static_cast<std::size_t>(bone.parent)].head);
    offset(depth + 1, from_parent);
    line(depth + 1,
         is_root ? "CHANNELS 6 Xposition Yposition Zposition Zrotation Yrotation Xrotation"
                 : "CHANNELS 3 Zrotation Yrotation Xrotation");
    for (const std::size_t child : children_[joint]) append(child, depth + 1);
    if (children_[joint].empty()) {
      line(depth + 1, "End Site");
      line(depth + 1, "{");
      offset(depth + 2, 0.5 * from_parent);
      line(depth + 1, "}");
    }
    line(depth, "}");
  }

  const ExportScene& scene_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::size_t> order_;
  std::string text_;
};

}  // namespace

std::string toBvh(const ExportScene& scene) {
  const BvhHierarchy hierarchy(scene);
  std::string text = hierarchy.text() + "MOTION\nFrames: " + std::to_string(scene.frames.size()) +
                     "\nFrame Time: ";
  appendNumber(text, 1.0 / scene.fps);
  text += '\n';
  std::vector<Eigen::Vector3d> angles(scene.joints.size(), Eigen::Vector3d::Zero());
  for (const ExportFrame& frame : scene.frames) {
    std::string values;
    appendVector(values, frame.root);
    for (const std::size_t j : hierarchy.order()) {
      angles[j] = eulerDegrees(frame.parent_from_joint[j], angles[j]);
      appendVector(values, angles[j].reverse());
    }
    text += values.substr(1) + "\n";
  }
  return text;
}

}  // namespace lay
