#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/export/corrective_shapes.h"
#include "core/export/export_source.h"

namespace lay {

/// A bone at rest. Every bone's axes are the file's own: SMPL's joints have no rotation at rest.
struct ExportJoint {
  std::string name;
  int parent = -1;                ///< -1 for the root; a parent stands before its children
  Eigen::Vector3d head{0, 0, 0};  ///< file frame and unit
};

/// The skeleton at one time.
struct ExportFrame {
  std::vector<Eigen::Matrix3d> parent_from_joint;  ///< (J); of the root: file_from_joint
  Eigen::Vector3d root{0, 0, 0};                   ///< position of the root joint
};

/// The camera in the file's frame.
struct ExportCamera {
  PinholeCamera intrinsics;
  Eigen::Matrix3d file_from_camera;  ///< rotation; camera axes x right, y down, z forward
  Eigen::Vector3d position{0, 0, 0};
  double picture_depth = 0;  ///< distance of the image plane: behind everything that is posed
};

/// The photograph as it is put into a file.
struct ExportPhoto {
  std::string jpeg;
  int width = 0;   ///< px
  int height = 0;  ///< px
};

/// Everything that a file of a body tells, in the file's own unit and axes: what writers write and
/// what is compared with what a reader makes of the file.
struct ExportScene {
  std::string name;     ///< of the body: a plain word
  std::string comment;  ///< who wrote it, which body, which frame, in lines
  LengthUnit unit = LengthUnit::Metre;
  UpAxis up = UpAxis::Y;
  double fps = 24;
  MatrixX3f rest_vertices;          ///< (V, 3) T-pose, standing at the origin
  MatrixX3i faces;                  ///< (F, 3)
  SkinWeights skin;                 ///< (V)
  std::vector<ExportJoint> joints;  ///< (J), or empty: a plain surface
  std::vector<ExportFrame> frames;  ///< (N >= 1)
  CorrectiveShapes correctives;     ///< what each frame adds to the rest surface; in glTF only
  std::vector<MatrixX3f> vertices;  ///< (N) of (V, 3): the surface that each frame must show
  std::optional<ExportCamera> camera;
  std::optional<ExportPhoto> photo;

  double standing_height = 0;    ///< m, of the shape in the T-pose
  double correctives_error = 0;  ///< m: largest distance of a frame's surface from the body's own,
                                 ///< whose correctives change with the pose
  double shape_error = 0;        ///< m: what the steps' own shapes differed from the one exported

  [[nodiscard]] bool isRigged() const { return !joints.empty(); }
  [[nodiscard]] bool isAnimated() const { return frames.size() > 1; }
};

/// The unit and axes that `format` is written in: those of the options where the format leaves a
/// choice.
[[nodiscard]] ExportOptions optionsInFormat(const ExportOptions& options, ExportFormat format);

/// Poses the frames and turns everything into the file's frame.
/// @throws InvalidOptions as ExportOptions::validate and checkSource do.
[[nodiscard]] ExportScene makeExportScene(const ExportSource& source, const ExportOptions& options);

/// Positions (J, 3) of the joints in a frame.
[[nodiscard]] Eigen::MatrixX3d jointPositions(const ExportScene& scene, const ExportFrame& frame);

/// Linear blend skinning of the rest surface with what a frame adds to it, in double precision:
/// (V, 3). @param frame index.
[[nodiscard]] MatrixX3f skinnedVertices(const ExportScene& scene, std::size_t frame);

/// The photograph's corners on the image plane, (4, 3): top left, top right, bottom right, bottom
/// left. Needs a camera.
[[nodiscard]] Eigen::Matrix<double, 4, 3> pictureCorners(const ExportCamera& camera);

}  // namespace lay
