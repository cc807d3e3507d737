#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

namespace lay {

/// A camera as a reader understood it.
struct ImportedCamera {
  Eigen::Vector3d position{0, 0, 0};
  Eigen::Vector3d forward{0, 0, -1};  ///< unit vectors in the file's frame
  Eigen::Vector3d up{0, 1, 0};
  double horizontal_fov = 0;  ///< rad, across the picture
  /// rad: the same, had the reader multiplied the vertical angle by the aspect instead of its
  /// tangent, as Assimp does with glTF up to 5.2.
  double miscounted_horizontal_fov = 0;
};

/// A file as Assimp, which had no part in writing it, reads it: an independent witness.
class ImportedScene {
 public:
  /// @param extension "fbx", "glb", "gltf", "obj" or "bvh": which reader is asked.
  /// @throws Error with what the reader says when it refuses the file.
  [[nodiscard]] static ImportedScene read(const std::string& bytes, const std::string& extension);

  ~ImportedScene();
  ImportedScene(ImportedScene&&) noexcept;
  ImportedScene& operator=(ImportedScene&&) noexcept;

  /// "Assimp 5.2.4".
  [[nodiscard]] static std::string readerName();

  /// The corners of the largest mesh's triangles, one after the other, (3F, 3): at rest, and
  /// skinned as the animation (or, without one, the nodes) pose it at a time.
  [[nodiscard]] Eigen::MatrixX3d cornersAtRest() const;
  [[nodiscard]] Eigen::MatrixX3d cornersAt(double seconds) const;

  /// The bones of that mesh, or of a file without one the nodes; in the reader's order.
  [[nodiscard]] const std::vector<std::string>& bones() const;
  /// The name of the bone above, "" when the node above is no bone.
  [[nodiscard]] std::string parentOf(const std::string& bone) const;
  /// Where a bone is bound. Nothing for one that moves no vertex.
  [[nodiscard]] std::optional<Eigen::Vector3d> restHead(const std::string& bone) const;
  [[nodiscard]] Eigen::Vector3d headAt(const std::string& bone, double seconds) const;

  [[nodiscard]] bool hasAnimation() const;
  [[nodiscard]] double duration() const;  ///< s, of the first animation

  [[nodiscard]] std::optional<ImportedCamera> camera() const;

  /// What FBX says of itself; nothing in other formats.
  [[nodiscard]] std::optional<double> centimetresPerUnit() const;
  [[nodiscard]] std::optional<int> upAxis() const;  ///< 0 x, 1 y, 2 z

 private:
  ImportedScene();

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace lay
