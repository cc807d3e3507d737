#include "core/export/export_scene.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/exchange/posed_mesh.h"
#include "core/export/rig_names.h"
#include "core/image/image_edit.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cctype>

namespace lay {
namespace {

/// The longest side of a photograph inside a file: sharp on a screen, a few MB at most.
constexpr int kMostPixels = 4096;

// Camera axes turned half round x: y up, z towards the photographer. Not a mirror image.
const Eigen::Matrix3d kYUpFromCamera = Eigen::Vector3d(1, -1, -1).asDiagonal();

Eigen::Matrix3d rotationOf(const Eigen::Vector3f& axis_angle) {
  const Eigen::Vector3d exact = axis_angle.cast<double>();
  const double angle = exact.norm();
  if (angle == 0) return Eigen::Matrix3d::Identity();
  return Eigen::AngleAxisd(angle, exact / angle).toRotationMatrix();
}

/// From metres, y up, to the file.
struct FileFrame {
  double scale = 1;
  Eigen::Matrix3d turn = Eigen::Matrix3d::Identity();

  explicit FileFrame(const ExportOptions& options) : scale(perMetre(options.unit)) {
    if (options.up == UpAxis::Z) turn << 1, 0, 0, 0, 0, -1, 0, 1, 0;  // faces -y, as z-up rigs do
  }

  [[nodiscard]] Eigen::Vector3d point(const Eigen::Vector3d& p) const { return scale * (turn * p); }
  [[nodiscard]] Eigen::Matrix3d rotation(const Eigen::Matrix3d& r) const {
    return turn * r * turn.transpose();
  }
  [[nodiscard]] MatrixX3f points(const Eigen::MatrixX3d& rows) const {
    return (scale * rows * turn.transpose()).cast<float>();
  }
};

/// What the pose adds to the rest surface (SMPL, Loper et al. 2015, eq. 9): (V, 3) m.
Eigen::MatrixX3d correctiveOffsets(const BodyModel& body, const SmplParams& params) {
  Eigen::MatrixX3d offsets = Eigen::MatrixX3d::Zero(body.numVertices(), 3);
  for (std::size_t j = 0; j < body.posedirs.size(); ++j) {
    const PoseCorrective& corrective = body.posedirs[j];
    if (corrective.vertices.empty()) continue;
    const Eigen::Matrix<double, 3, 3, Eigen::RowMajor> change =
        rotationOf(params.body_pose.row(static_cast<Eigen::Index>(j))) -
        Eigen::Matrix3d::Identity();
    const Eigen::VectorXd moved = corrective.offsets.cast<double>() *
                                  Eigen::Map<const Eigen::Matrix<double, 9, 1>>(change.data());
    for (std::size_t i = 0; i < corrective.vertices.size(); ++i) {
      offsets.row(corrective.vertices[i]) +=
          moved.segment<3>(static_cast<Eigen::Index>(3 * i)).transpose();
    }
  }
  return offsets;
}

/// Rest joints (J, 3) m of a shape.
Eigen::MatrixX3d restJoints(const BodyModel& body, const Eigen::VectorXf& betas) {
  MatrixX3f joints = body.joint_template;
  const Eigen::Index count = std::min(betas.size(), body.joint_shapedirs.cols());
  Eigen::Map<Eigen::VectorXf> flat(joints.data(), joints.size());
  flat.noalias() += body.joint_shapedirs.leftCols(count) * betas.head(count);
  return joints.cast<double>();
}

std::string plainName(const std::string& name) {
  std::string result;
  for (const char c : name) {
    result += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  }
  return result.empty() ? "body" : result;
}

std::vector<ExportFrame> framesIn(const FileFrame& file,
                                  const std::vector<SmplParams>& frames,
                                  const Eigen::Vector3d& root_at_rest,
                                  const Eigen::Vector3d& offset) {
  std::vector<ExportFrame> result;
  result.reserve(frames.size());
  for (const SmplParams& params : frames) {
    ExportFrame frame;
    frame.parent_from_joint.push_back(
        file.rotation(kYUpFromCamera * rotationOf(params.global_orient)));
    for (Eigen::Index j = 0; j < params.body_pose.rows(); ++j) {
      frame.parent_from_joint.push_back(file.rotation(rotationOf(params.body_pose.row(j))));
    }
    frame.root =
        file.point(kYUpFromCamera * (root_at_rest + params.transl.cast<double>()) + offset);
    result.push_back(std::move(frame));
  }
  return result;
}

ExportCamera cameraIn(const FileFrame& file,
                      const ExportSource& source,
                      const std::vector<PosedBody>& posed,
                      const Eigen::Vector3d& offset) {
  ExportCamera camera;
  camera.intrinsics = *source.camera;
  camera.file_from_camera = file.turn * kYUpFromCamera;
  camera.position = file.point(offset);
  double farthest = 0;
  for (const PosedBody& body : posed) {
    farthest = std::max(farthest, double{body.vertices_in_camera.col(2).maxCoeff()});
  }
  camera.picture_depth = file.scale * std::max(1.0, 1.25 * farthest);
  return camera;
}

ExportPhoto photoFor(const Image& image) {
  const Image small = cropped(image, {0, 0, image.width, image.height}, kMostPixels);
  return {jpegBytes(small), small.width, small.height};
}

std::string commentFor(const ExportSource& source, const ExportOptions& options) {
  const char* const axes = options.up == UpAxis::Y ? "y up" : "z up";
  return strCat("Written by Layfigure\n",
                describeBody(*source.body),
                "\nUnit: ",
                toString(options.unit),
                ", ",
                axes,
                ", x as in the photograph (right); origin: ",
                toString(options.pivot));
}

/// The surface of each frame: skinned, and how far that is from the body's own. The last one is
/// the body's own, as what is written must show it.
void addSurfaces(ExportScene& scene,
                 const FileFrame& file,
                 const std::vector<PosedBody>& posed,
                 const Eigen::Vector3d& offset,
                 bool bakes_correctives) {
  for (std::size_t f = 0; f < posed.size(); ++f) {
    Eigen::MatrixX3d exact =
        posed[f].vertices_in_camera.cast<double>() * kYUpFromCamera.transpose();
    exact.rowwise() += offset.transpose();
    MatrixX3f own = file.points(exact);
    if (!scene.isRigged()) {
      scene.vertices.push_back(std::move(own));
      continue;
    }
    MatrixX3f skinned = skinnedVertices(scene, f);
    const double off =
        static_cast<double>((skinned - own).rowwise().norm().maxCoeff()) / file.scale;
    scene.correctives_error = std::max(scene.correctives_error, off);
    const bool is_last = f + 1 == posed.size();
    const bool is_exact = is_last || !scene.correctives.shapes.empty();
    scene.vertices.push_back(std::move(is_exact && bakes_correctives ? own : skinned));
  }
}

/// What each frame's correctives add to a rest surface that has the last one's.
CorrectiveShapes correctivesOf(const BodyModel& body,
                               const FileFrame& file,
                               const std::vector<SmplParams>& frames) {
  constexpr double kTolerance = 2e-5;  // m: what is written is proven to 1e-4
  const Eigen::MatrixX3d last = correctiveOffsets(body, frames.back());
  std::vector<MatrixX3f> offsets;
  offsets.reserve(frames.size());
  for (const SmplParams& params : frames) {
    offsets.push_back(file.points(correctiveOffsets(body, params) - last));
  }
  return correctiveShapes(offsets, static_cast<float>(kTolerance * file.scale));
}

}  // namespace

ExportOptions optionsInFormat(const ExportOptions& options, ExportFormat format) {
  ExportOptions result = options;
  const bool is_gltf = format == ExportFormat::Glb || format == ExportFormat::Gltf;
  result.animates_correctives = is_gltf && options.bakes_correctives;
  result.is_rigged = canHoldRig(format) ? options.is_rigged : format == ExportFormat::Bvh;
  if (format == ExportFormat::Fbx || format == ExportFormat::Obj || format == ExportFormat::Bvh) {
    return result;
  }
  result.unit = LengthUnit::Metre;
  result.up = format == ExportFormat::Amass ? UpAxis::Z : UpAxis::Y;
  return result;
}

ExportScene makeExportScene(const ExportSource& source, const ExportOptions& options) {
  options.validate();
  checkSource(source);
  const BodyModel& body = *source.body;
  const FileFrame file(options);
  const Eigen::Vector3d offset = pivotOffset(source, options.pivot);
  std::vector<SmplParams> frames = framesOfOneShape(source);
  if (!options.is_rigged) frames = {frames.back()};
  std::vector<PosedBody> posed;
  for (const SmplParams& params : frames) posed.push_back(pose(body, params));

  ExportScene scene;
  scene.name = plainName(body.name);
  scene.comment = commentFor(source, options);
  scene.unit = options.unit;
  scene.up = options.up;
  scene.fps = options.fps;
  scene.faces = body.faces;
  scene.skin = body.skin_weights;
  scene.standing_height = double{bodyHeight(body, frames.back().betas)};
  if (options.is_rigged) scene.shape_error = shapeChange(source);

  Eigen::MatrixX3d rest = shapedVertices(body, frames.back().betas).cast<double>();
  const Eigen::MatrixX3d joints = restJoints(body, frames.back().betas);
  const Eigen::RowVector3d stand(-joints(0, 0), -rest.col(1).minCoeff(), -joints(0, 2));
  if (options.bakes_correctives) rest += correctiveOffsets(body, frames.back());
  rest.rowwise() += stand;
  scene.rest_vertices = file.points(rest);
  scene.frames = framesIn(file, frames, joints.row(0).transpose(), offset);
  if (options.is_rigged) {
    const std::vector<std::string> names = rigNames(body.joint_names, options.bones);
    for (int j = 0; j < body.numJoints(); ++j) {
      scene.joints.push_back({names[static_cast<std::size_t>(j)],
                              body.parents[static_cast<std::size_t>(j)],
                              file.point((joints.row(j) + stand).transpose())});
    }
  }
  if (scene.isRigged() && scene.isAnimated() && options.animates_correctives) {
    scene.correctives = correctivesOf(body, file, frames);
  }
  addSurfaces(scene, file, posed, offset, options.bakes_correctives);
  if (options.has_camera && source.camera && source.camera->focal_length > 0) {
    scene.camera = cameraIn(file, source, posed, offset);
    if (source.photo) scene.photo = photoFor(*source.photo);
  }
  return scene;
}

namespace {

/// Global rotation and position of every joint.
struct PosedSkeleton {
  std::vector<Eigen::Matrix3d> rotations;
  std::vector<Eigen::Vector3d> positions;
};

PosedSkeleton poseSkeleton(const ExportScene& scene, const ExportFrame& frame) {
  PosedSkeleton posed;
  for (std::size_t j = 0; j < scene.joints.size(); ++j) {
    const ExportJoint& joint = scene.joints[j];
    if (joint.parent < 0) {
      posed.rotations.push_back(frame.parent_from_joint[j]);
      posed.positions.push_back(frame.root);
      continue;
    }
    const auto parent = static_cast<std::size_t>(joint.parent);
    posed.positions.emplace_back(posed.positions[parent] +
                                 posed.rotations[parent] *
                                     (joint.head - scene.joints[parent].head));
    posed.rotations.emplace_back(posed.rotations[parent] * frame.parent_from_joint[j]);
  }
  return posed;
}

}  // namespace

Eigen::MatrixX3d jointPositions(const ExportScene& scene, const ExportFrame& frame) {
  const PosedSkeleton posed = poseSkeleton(scene, frame);
  Eigen::MatrixX3d positions(static_cast<Eigen::Index>(scene.joints.size()), 3);
  for (std::size_t j = 0; j < scene.joints.size(); ++j) {
    positions.row(static_cast<Eigen::Index>(j)) = posed.positions[j].transpose();
  }
  return positions;
}

MatrixX3f skinnedVertices(const ExportScene& scene, std::size_t frame) {
  const PosedSkeleton posed = poseSkeleton(scene, scene.frames[frame]);
  const MatrixX3f surface =
      scene.rest_vertices +
      mixedShapes(scene.correctives, static_cast<Eigen::Index>(frame), scene.rest_vertices.rows());
  MatrixX3f vertices(surface.rows(), 3);
  for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
    const Eigen::Vector3d rest = surface.row(v).transpose().cast<double>();
    Eigen::Vector3d sum = Eigen::Vector3d::Zero();
    const auto row = static_cast<std::size_t>(v);
    for (std::size_t slot = 0; slot < 4; ++slot) {
      const double weight = double{scene.skin.weights[row][slot]};
      if (weight == 0) continue;
      const auto j = static_cast<std::size_t>(scene.skin.joints[row][slot]);
      sum += weight * (posed.rotations[j] * (rest - scene.joints[j].head) + posed.positions[j]);
    }
    vertices.row(v) = sum.transpose().cast<float>();
  }
  return vertices;
}

Eigen::Matrix<double, 4, 3> pictureCorners(const ExportCamera& camera) {
  const PinholeCamera& lens = camera.intrinsics;
  // Pixels are measured from the centre of the top-left one: the picture begins half a pixel
  // before.
  const double left = -0.5 - double{lens.principal_point.x()};
  const double top = -0.5 - double{lens.principal_point.y()};
  const double right = left + lens.width;
  const double bottom = top + lens.height;
  const double per_pixel = camera.picture_depth / double{lens.focal_length};
  Eigen::Matrix<double, 4, 3> corners;
  corners << left, top, 0, right, top, 0, right, bottom, 0, left, bottom, 0;
  corners *= per_pixel;
  corners.col(2).setConstant(camera.picture_depth);
  corners = (corners * camera.file_from_camera.transpose()).eval();
  corners.rowwise() += camera.position.transpose();
  return corners;
}

}  // namespace lay
