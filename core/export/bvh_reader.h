#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <Eigen/Core>

namespace lay {

/// A BVH file as it stands: any channels in any order.
class BvhMotion {
 public:
  /// A joint or, with no channels, the end of the last one.
  struct Joint {
    std::string name;
    int parent = -1;                    ///< a parent stands before its children
    Eigen::Vector3d offset{0, 0, 0};    ///< from the parent, in the file's unit
    std::vector<std::string> channels;  ///< "Xposition", "Zrotation", ...
  };

  /// @throws Error saying what stands where something else was expected.
  [[nodiscard]] static BvhMotion parse(std::string_view text);

  [[nodiscard]] const std::vector<Joint>& joints() const { return joints_; }
  [[nodiscard]] int numFrames() const { return num_frames_; }
  [[nodiscard]] double frameTime() const { return frame_time_; }  ///< s
  /// The index of the joint of that name, -1 for none.
  [[nodiscard]] int find(const std::string& name) const;

  /// Positions (J, 3) of all joints in a frame: rotations are applied in the order of the channels,
  /// position channels stand in place of the offset.
  [[nodiscard]] Eigen::MatrixX3d positions(int frame) const;

 private:
  std::vector<Joint> joints_;
  std::vector<double> values_;  ///< (frames, channels)
  int num_frames_ = 0;
  int num_channels_ = 0;
  double frame_time_ = 0;
};

}  // namespace lay
