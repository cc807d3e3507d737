#include "core/export/params_export.h"

#include "core/base/error.h"
#include "core/body/common_body.h"
#include "core/body/skinning.h"
#include "core/exchange/amass_file.h"
#include "core/exchange/motion_file.h"
#include "core/geometry/rotation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lay {
namespace {

/// From the camera's axes to AMASS's world, z up, before the pivot is moved.
Eigen::Matrix3d worldFromCamera() {
  Eigen::Matrix3d turn;
  turn << 1, 0, 0, 0, 0, 1, 0, -1, 0;  // camera forward becomes +y, camera down becomes -z
  return turn;
}

Eigen::Vector3d worldOffset(const ExportSource& source, Pivot pivot) {
  const Eigen::Vector3d y_up = pivotOffset(source, pivot);
  return {y_up.x(), -y_up.z(), y_up.y()};
}

Eigen::Vector3d restPelvis(const BodyModel& body, const Eigen::VectorXf& betas) {
  SmplParams rest;
  rest.betas = betas;
  rest.body_pose = MatrixX3f::Zero(body.numJoints() - 1, 3);
  return poseJoints(body, rest).joints_in_camera.row(kPelvis).transpose().cast<double>();
}

/// A frame in AMASS's world: turned and moved as the world is, about the pelvis.
SmplParams toWorld(const SmplParams& frame,
                   const Eigen::Vector3d& pelvis,
                   const Eigen::Vector3d& offset) {
  SmplParams result = frame;
  const Eigen::Matrix3f turned =
      worldFromCamera().cast<float>() * axisAngleToMatrix(frame.global_orient);
  result.global_orient = matrixToAxisAngle(turned);
  const Eigen::Vector3d in_world =
      worldFromCamera() * (pelvis + frame.transl.cast<double>()) + offset;
  result.transl = (in_world - pelvis).cast<float>();
  return result;
}

AmassMotion amassOf(const ExportSource& source, const ExportOptions& options) {
  const int num_joints =
      source.body->numJoints() == kSmplXJointCount ? kSmplXJointCount : kSmplHJointCount;
  const Eigen::Vector3d offset = worldOffset(source, options.pivot);
  const Eigen::Vector3d pelvis = restPelvis(*source.body, source.frames.back().betas);
  AmassMotion motion;
  for (const SmplParams& frame : framesOfOneShape(source)) {
    motion.frames.push_back(toWorld(convertPose(frame, num_joints).params, pelvis, offset));
  }
  motion.framerate = options.fps;
  motion.model_name = source.body->name;
  motion.gender = source.body->gender;
  motion.surface_model_type = std::string(toString(source.body->family));
  return motion;
}

PinholeCamera cameraFor(const ExportSource& source, const ExportOptions& options) {
  return options.has_camera ? source.camera.value_or(PinholeCamera()) : PinholeCamera();
}

BodyRecord recordOf(const ExportSource& source, const ExportOptions& options) {
  BodyRecord record;
  record.params = source.frames.back();
  record.camera = cameraFor(source, options);
  record.model_name = source.body->name;
  record.gender = source.body->gender;
  record.surface_model_type = std::string(toString(source.body->family));
  record.initial_source = source.initial_source;
  return record;
}

MotionRecord motionOf(const ExportSource& source, const ExportOptions& options) {
  MotionRecord record;
  record.frames = source.frames;
  record.fps = options.fps;
  record.camera = cameraFor(source, options);
  record.model_name = source.body->name;
  record.gender = source.body->gender;
  record.surface_model_type = std::string(toString(source.body->family));
  return record;
}

/// The frames of a file that writeParams wrote, for the source's body, and those that it must hold.
struct ReadFrames {
  std::vector<SmplParams> found;
  std::vector<SmplParams> expected;
};

ReadFrames readFrames(const std::filesystem::path& path,
                      ExportFormat format,
                      const ExportSource& source,
                      const ExportOptions& options) {
  ReadFrames frames;
  if (format == ExportFormat::Amass) {
    for (const SmplParams& frame : loadAmass(path).frames) {
      frames.found.push_back(convertPose(frame, source.body->numJoints()).params);
    }
    const Eigen::Vector3d offset = worldOffset(source, options.pivot);
    const Eigen::Vector3d pelvis = restPelvis(*source.body, source.frames.back().betas);
    for (const SmplParams& frame : framesOfOneShape(sourceForAmass(source))) {
      frames.expected.push_back(toWorld(frame, pelvis, offset));
    }
    return frames;
  }
  frames.expected = source.frames;
  if (source.frames.size() == 1) {
    frames.found = {loadParams(path).params};
  } else {
    frames.found = loadMotion(path).frames;
  }
  return frames;
}

}  // namespace

ExportSource sourceForAmass(const ExportSource& source) {
  ExportSource result = source;
  const int num_joints =
      source.body->numJoints() == kSmplXJointCount ? kSmplXJointCount : kSmplHJointCount;
  for (SmplParams& frame : result.frames) {
    frame = convertPose(convertPose(frame, num_joints).params, source.body->numJoints()).params;
  }
  return result;
}

void writeParams(const std::filesystem::path& path,
                 ExportFormat format,
                 const ExportSource& source,
                 const ExportOptions& options) {
  if (format == ExportFormat::Amass) {
    saveAmass(path, amassOf(source, options));
  } else if (source.frames.size() == 1) {
    saveParams(path, recordOf(source, options));
  } else {
    saveMotion(path, motionOf(source, options));
  }
}

ExportProof proveParams(const std::filesystem::path& path,
                        ExportFormat format,
                        const ExportSource& source,
                        const ExportOptions& options) {
  const ReadFrames frames = readFrames(path, format, source, options);
  if (frames.found.size() != frames.expected.size()) {
    throw Error(strCat("The file that was written is wrong: it has ",
                       frames.found.size(),
                       " frames and should have ",
                       frames.expected.size(),
                       ". This is a fault of the program; please report it."));
  }
  ExportProof proof;
  proof.reader = "our reader of parameters";
  proof.up = format == ExportFormat::Amass ? UpAxis::Z : UpAxis::Y;
  proof.num_bones = source.body->numJoints();
  proof.num_vertices = source.body->numVertices();
  proof.num_frames = static_cast<int>(frames.found.size());
  const auto worse = [](double& worst, const MatrixX3f& a, const MatrixX3f& b) {
    const auto error = static_cast<double>((a - b).rowwise().norm().maxCoeff());
    worst = std::max(worst, std::isfinite(error) ? error : std::numeric_limits<double>::infinity());
  };
  for (std::size_t f = 0; f < frames.found.size(); ++f) {
    const PosedBody found = pose(*source.body, frames.found[f]);
    const PosedBody expected = pose(*source.body, frames.expected[f]);
    worse(proof.max_vertex_error, found.vertices_in_camera, expected.vertices_in_camera);
    worse(proof.max_joint_error, found.joints_in_camera, expected.joints_in_camera);
    const auto heights = found.vertices_in_camera.col(proof.up == UpAxis::Z ? 2 : 1);
    proof.posed_height = static_cast<double>(heights.maxCoeff() - heights.minCoeff());
  }
  proof.standing_height = static_cast<double>(bodyHeight(*source.body, frames.found.back().betas));
  if (format == ExportFormat::Amass) proof.shape_error = shapeChange(source);
  return proof;
}

}  // namespace lay
