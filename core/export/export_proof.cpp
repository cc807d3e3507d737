#include "core/export/export_proof.h"

#include "core/base/error.h"
#include "core/export/bvh_reader.h"
#include "core/export/camera_axis.h"
#include "core/export/imported_scene.h"
#include "core/io/atomic_file.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <limits>
#include <sstream>

namespace lay {
namespace {

[[noreturn]] void refuse(const std::string& what,
                         const std::string& found,
                         const std::string& expected) {
  throw Error(strCat("The file that was written is wrong: it has ",
                     found,
                     " ",
                     what,
                     " and should have ",
                     expected,
                     ". This is a fault of the program; please report it."));
}

/// The scene's vertices as corners of its triangles, (3F, 3).
Eigen::MatrixX3d cornersOf(const MatrixX3f& vertices, const MatrixX3i& faces) {
  Eigen::MatrixX3d corners(3 * faces.rows(), 3);
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    for (int corner = 0; corner < 3; ++corner) {
      corners.row(3 * f + corner) = vertices.row(faces(f, corner)).cast<double>();
    }
  }
  return corners;
}

double largestDistance(const Eigen::MatrixX3d& a, const Eigen::MatrixX3d& b) {
  if (a.rows() != b.rows()) {
    refuse("triangles", std::to_string(a.rows() / 3), std::to_string(b.rows() / 3));
  }
  const double worst = (a - b).rowwise().norm().maxCoeff();
  // NaN would pass every comparison.
  return std::isfinite(worst) ? worst : std::numeric_limits<double>::infinity();
}

double extent(const Eigen::MatrixX3d& points, UpAxis up) {
  const auto heights = points.col(up == UpAxis::Y ? 1 : 2);
  return heights.maxCoeff() - heights.minCoeff();
}

/// Compares a scene that Assimp read, piece by piece.
class SceneComparison {
 public:
  SceneComparison(const ImportedScene& file, const ExportScene& scene, ExportProof& proof)
      : file_(file), scene_(scene), proof_(proof), metres_(1 / perMetre(scene.unit)) {}

  void compareBones() {
    for (const ExportJoint& joint : scene_.joints) {
      const std::string parent =
          joint.parent < 0 ? "" : scene_.joints[static_cast<std::size_t>(joint.parent)].name;
      if (const std::string other = file_.parentOf(joint.name); other != parent) {
        refuse("a bone '" + joint.name + "'", "'" + other + "' above", "'" + parent + "'");
      }
      if (const auto head = file_.restHead(joint.name)) noteJoint(*head, joint.head);
      ++proof_.num_bones;
    }
  }

  void compareFrames() {
    if (scene_.isAnimated()) {
      const auto found = std::llround(file_.duration() * scene_.fps) + 1;
      const auto expected = static_cast<long long>(scene_.frames.size());
      if (found != expected) {
        refuse("frames", std::to_string(found), std::to_string(expected));
      }
    }
    for (std::size_t f = 0; f < scene_.frames.size(); ++f) {
      const double seconds = static_cast<double>(f) / scene_.fps;
      const Eigen::MatrixX3d corners = file_.cornersAt(seconds);
      const double error =
          largestDistance(corners, cornersOf(scene_.vertices[f], scene_.faces)) * metres_;
      proof_.max_vertex_error = std::max(proof_.max_vertex_error, error);
      proof_.posed_height = extent(corners, scene_.up) * metres_;
      if (scene_.isRigged()) compareJoints(f, seconds);
    }
  }

  /// @param is_gltf the reader may have miscounted the lens; a wrong one is wrong either way.
  void compareCamera(bool is_gltf) {
    const std::optional<ImportedCamera> camera = file_.camera();
    if (!camera) refuse("cameras", "0", "1");
    const PinholeCamera& lens = scene_.camera->intrinsics;
    const double width = is_gltf ? frameAboutAxis(lens).x() : static_cast<double>(lens.width);
    proof_.camera_error_px = cameraError(*camera, width, camera->horizontal_fov);
    if (is_gltf) {
      proof_.camera_error_px = std::min(
          *proof_.camera_error_px, cameraError(*camera, width, camera->miscounted_horizontal_fov));
    }
  }

 private:
  /// @param width of what the camera shows, px.
  [[nodiscard]] double cameraError(const ImportedCamera& camera,
                                   double width,
                                   double horizontal_fov) const {
    const ExportCamera& own = *scene_.camera;
    const double focal = 0.5 * width / std::tan(0.5 * horizontal_fov);
    const Eigen::Vector3d right = camera.forward.cross(camera.up);
    double worst = 0;
    const MatrixX3f& vertices = scene_.vertices.back();
    for (Eigen::Index v = 0; v < vertices.rows(); ++v) {
      const Eigen::Vector3d point = vertices.row(v).transpose().cast<double>();
      const Eigen::Vector3d ray = point - camera.position;
      const Eigen::Vector3d true_ray = own.file_from_camera.transpose() * (point - own.position);
      if (true_ray.z() <= 0) continue;  // behind the camera: in no picture
      const Eigen::Vector2d seen(right.dot(ray), -camera.up.dot(ray));
      const Eigen::Vector2d expected =
          double{own.intrinsics.focal_length} / true_ray.z() * true_ray.head<2>();
      worst = std::max(worst, (focal / camera.forward.dot(ray) * seen - expected).norm());
    }
    return std::isfinite(worst) ? worst : std::numeric_limits<double>::infinity();
  }

  void noteJoint(const Eigen::Vector3d& found, const Eigen::Vector3d& expected) {
    const double error = (found - expected).norm() * metres_;
    proof_.max_joint_error =
        std::max(proof_.max_joint_error,
                 std::isfinite(error) ? error : std::numeric_limits<double>::infinity());
  }

  void compareJoints(std::size_t f, double seconds) {
    const Eigen::MatrixX3d expected = jointPositions(scene_, scene_.frames[f]);
    for (std::size_t j = 0; j < scene_.joints.size(); ++j) {
      noteJoint(file_.headAt(scene_.joints[j].name, seconds),
                expected.row(static_cast<Eigen::Index>(j)).transpose());
    }
  }

  const ImportedScene& file_;
  const ExportScene& scene_;
  ExportProof& proof_;
  double metres_;  ///< of one unit of the file
};

/// What FBX says of its own unit and axes must be what was meant.
void checkAxes(const ImportedScene& file, const ExportScene& scene) {
  const double expected_unit = 100 / perMetre(scene.unit);
  if (const double found = file.centimetresPerUnit().value_or(0);
      std::abs(found - expected_unit) > 1e-6 * expected_unit) {
    refuse("cm to the unit", strCat(found), strCat(expected_unit));
  }
  const int expected_axis = scene.up == UpAxis::Y ? 1 : 2;
  if (const int found = file.upAxis().value_or(-1); found != expected_axis) {
    refuse("as up axis", std::to_string(found), std::to_string(expected_axis));
  }
}

/// Two digits, without an exponent; what is smaller than `least` is within it.
std::string rounded(double value, double least) {
  const double bound = std::max(value, least);
  std::ostringstream text;
  if (bound >= 10) text << std::fixed << std::setprecision(0) << bound;
  if (!(bound >= 10)) text << std::setprecision(2) << bound;
  return text.str();
}

std::string millimetres(double metres) {
  return rounded(1000 * metres, 0.001) + " mm";
}

std::string heightText(double metres, LengthUnit unit) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << metres << " m";
  if (unit == LengthUnit::Centimetre) {
    text << " (" << std::setprecision(0) << 100 * metres << " cm)";
  } else if (unit == LengthUnit::Millimetre) {
    text << " (" << std::setprecision(0) << 1000 * metres << " mm)";
  }
  return text.str();
}

}  // namespace

bool ExportProof::holds() const {
  return max_vertex_error <= kMostExportError && max_joint_error <= kMostExportError &&
         camera_error_px.value_or(0) <= kMostCameraErrorPx;
}

namespace {

/// What a reader of the file need not tell.
ExportProof proofFor(const ExportScene& scene, const std::string& reader) {
  ExportProof proof;
  proof.reader = reader;
  proof.unit = scene.unit;
  proof.up = scene.up;
  proof.num_frames = static_cast<int>(scene.frames.size());
  proof.correctives_error = scene.correctives_error;
  proof.shape_error = scene.shape_error;
  return proof;
}

/// Assimp's reader of BVH turns matrices into quaternions in single precision, which costs up to
/// a tenth of a millimetre; ours does not, and knows nothing of the writer.
ExportProof proveBvh(const std::string& bytes, const ExportScene& scene) {
  const BvhMotion file = BvhMotion::parse(bytes);
  ExportProof proof = proofFor(scene, "our reader of BVH");
  if (file.numFrames() != proof.num_frames) {
    refuse("frames", std::to_string(file.numFrames()), std::to_string(proof.num_frames));
  }
  if (std::abs(file.frameTime() - 1 / scene.fps) > 1e-6) {
    refuse("s between frames", strCat(file.frameTime()), strCat(1 / scene.fps));
  }
  for (int f = 0; f < proof.num_frames; ++f) {
    const Eigen::MatrixX3d all = file.positions(f);
    const Eigen::MatrixX3d expected =
        jointPositions(scene, scene.frames[static_cast<std::size_t>(f)]);
    Eigen::MatrixX3d found(expected.rows(), 3);
    for (std::size_t j = 0; j < scene.joints.size(); ++j) {
      const ExportJoint& joint = scene.joints[j];
      const int at = file.find(joint.name);
      if (at < 0) refuse("bones '" + joint.name + "'", "0", "1");
      const int up = file.joints()[static_cast<std::size_t>(at)].parent;
      const std::string above =
          joint.parent < 0 ? "" : scene.joints[static_cast<std::size_t>(joint.parent)].name;
      const std::string found_above =
          up < 0 ? "" : file.joints()[static_cast<std::size_t>(up)].name;
      if (found_above != above) {
        refuse("above the bone '" + joint.name + "'", "'" + found_above + "'", "'" + above + "'");
      }
      found.row(static_cast<Eigen::Index>(j)) = all.row(at);
    }
    proof.max_joint_error =
        std::max(proof.max_joint_error, largestDistance(found, expected) / perMetre(scene.unit));
    proof.posed_height = extent(found, scene.up) / perMetre(scene.unit);
  }
  proof.num_bones = static_cast<int>(scene.joints.size());
  return proof;
}

}  // namespace

ExportProof proveExport(const std::filesystem::path& path,
                        ExportFormat format,
                        const ExportScene& scene) {
  const std::string bytes = readFile(path);
  if (format == ExportFormat::Bvh) return proveBvh(bytes, scene);
  const ImportedScene file = ImportedScene::read(bytes, std::string(toString(format)));
  ExportProof proof = proofFor(scene, ImportedScene::readerName());
  if (format == ExportFormat::Fbx) checkAxes(file, scene);
  SceneComparison comparison(file, scene, proof);
  if (scene.isRigged()) comparison.compareBones();
  comparison.compareFrames();
  proof.num_vertices = static_cast<int>(scene.rest_vertices.rows());
  if (scene.isRigged()) {
    const Eigen::MatrixX3d rest = file.cornersAtRest();
    const double error =
        largestDistance(rest, cornersOf(scene.rest_vertices, scene.faces)) / perMetre(scene.unit);
    proof.max_vertex_error = std::max(proof.max_vertex_error, error);
    proof.standing_height = extent(rest, scene.up) / perMetre(scene.unit);
  }
  if (scene.camera && canHoldRig(format)) comparison.compareCamera(format != ExportFormat::Fbx);
  return proof;
}

std::string toText(const ExportProof& proof) {
  std::ostringstream text;
  if (proof.num_vertices > 0) {
    text << proof.num_vertices << " vertices within " << millimetres(proof.max_vertex_error)
         << ", ";
  }
  if (proof.num_bones > 0) {
    text << proof.num_bones << " joints within " << millimetres(proof.max_joint_error) << ", ";
  }
  if (proof.num_frames > 1) text << proof.num_frames << " frames, ";
  if (proof.camera_error_px) {
    text << "camera within " << rounded(*proof.camera_error_px, 0.01) << " px, ";
  }
  text << "read back by " << proof.reader << "; height in the file: ";
  if (proof.standing_height) {
    text << heightText(*proof.standing_height, proof.unit) << " standing, ";
  }
  text << heightText(proof.posed_height, proof.unit)
       << (proof.num_vertices > 0 ? " as posed; " : " from joint to joint; ")
       << (proof.up == UpAxis::Y ? "y up" : "z up");
  return text.str();
}

}  // namespace lay
