#include "core/export/export_body.h"

#include "core/base/error.h"
#include "core/body/common_body.h"
#include "core/exchange/obj_file.h"
#include "core/export/bvh_writer.h"
#include "core/export/camera_axis.h"
#include "core/export/camera_files.h"
#include "core/export/fbx_writer.h"
#include "core/export/gltf_writer.h"
#include "core/export/params_export.h"
#include "core/io/atomic_file.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <numbers>
#include <sstream>

namespace lay {
namespace {

bool isParameterFile(ExportFormat format) {
  return format == ExportFormat::Amass || format == ExportFormat::Npz ||
         format == ExportFormat::Json;
}

std::string sceneText(const ExportScene& scene,
                      ExportFormat format,
                      const std::filesystem::path& path,
                      const std::string& mtl_file) {
  switch (format) {
    case ExportFormat::Fbx:
      return toFbx(scene);
    case ExportFormat::Glb:
      return toGlb(scene);
    case ExportFormat::Gltf:
      return toGltf(scene);
    case ExportFormat::Bvh:
      return toBvh(scene);
    default:
      return objText(path,
                     {scene.vertices.back(), scene.faces},
                     {scene.name, scene.comment, mtl_file, /*has_normals=*/true});
  }
}

std::string millimetreText(double metres) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(metres < 0.01 ? 1 : 0) << 1000 * metres << " mm";
  return text.str();
}

}  // namespace

std::vector<std::string> exportNotes(const ExportSource& source,
                                     const ExportOptions& options,
                                     ExportFormat format,
                                     const ExportScene& scene) {
  std::vector<std::string> notes;
  constexpr double kWorthSaying = 1e-4;  // m
  if (canHoldRig(format) && scene.isRigged() && scene.correctives_error > kWorthSaying) {
    notes.push_back(strCat("A skeleton bends the skin up to ",
                           millimetreText(scene.correctives_error),
                           " otherwise than the body model, whose correctives change with the pose",
                           options.bakes_correctives ? "; the last pose is exact." : "."));
  }
  if (scene.shape_error > kWorthSaying) {
    notes.push_back(strCat("All frames have the last one's shape; the steps' own were up to ",
                           millimetreText(scene.shape_error),
                           " from it."));
  }
  if (source.frames.size() > 1 && !canHoldAnimation(format)) {
    notes.push_back("OBJ holds one pose: the last one was written.");
  } else if (source.frames.size() > 1 && canHoldRig(format) && !scene.isRigged()) {
    notes.push_back("Without a skeleton there is one pose: the last one was written.");
  }
  if (scene.camera && (format == ExportFormat::Glb || format == ExportFormat::Gltf)) {
    const PinholeCamera& lens = scene.camera->intrinsics;
    const Eigen::Vector2d frame = frameAboutAxis(lens);
    if (frame != Eigen::Vector2d(lens.width, lens.height)) {
      notes.push_back(strCat("glTF has no principal point: its camera shows ",
                             std::lround(frame.x()),
                             " x ",
                             std::lround(frame.y()),
                             " px around the photograph's ",
                             lens.width,
                             " x ",
                             lens.height,
                             ", so that the body lies where it should. FBX and the Blender script "
                             "have it."));
    }
  }
  return notes;
}

namespace {

/// What the owner of the body model says of everything made with it.
void addLicenceNote(const BodyModel& body, std::vector<std::string>& notes) {
  if (body.family == BodyFamily::Smpl || body.family == BodyFamily::SmplH ||
      body.family == BodyFamily::SmplX) {
    notes.push_back(strCat("What is made with ",
                           displayName(body.family),
                           " comes under its licence; look there before you hand the file on."));
  }
}

void noteLostHands(const ExportSource& source, std::vector<std::string>& notes) {
  const bool is_smplx = source.body->numJoints() == kSmplXJointCount;
  const int tree = is_smplx ? kSmplXJointCount : kSmplHJointCount;
  float lost = 0;
  for (const SmplParams& frame : source.frames) {
    lost = std::max(lost, convertPose(frame, tree).lost_angle);
  }
  if (lost < 0.01F) return;
  notes.push_back(strCat("AMASS has fingers in place of SMPL's two hand joints, whose rotation (",
                         std::lround(lost * 180.0F / std::numbers::pi_v<float>),
                         " degrees) is lost."));
}

}  // namespace

ExportedFile exportBody(const ExportSource& source,
                        const ExportOptions& options,
                        ExportFormat format,
                        const std::filesystem::path& folder,
                        const std::string& stem,
                        OutputFiles& files) {
  options.validate();
  checkSource(source);
  ExportedFile result;
  result.format = format;
  result.path = folder / exportFileName(stem, format);
  const std::filesystem::path staged = files.add(result.path);
  const ExportOptions own = optionsInFormat(options, format);
  if (isParameterFile(format)) {
    writeParams(staged, format, source, own);
    result.proof = proveParams(staged, format, source, own);
    if (format == ExportFormat::Amass) noteLostHands(source, result.notes);
    addLicenceNote(*source.body, result.notes);
    return result;
  }
  const ExportScene scene = makeExportScene(source, own);
  std::string mtl_file;
  if (format == ExportFormat::Obj) {
    mtl_file = stem + ".mtl";
    writeFileAtomically(files.add(folder / mtl_file), mtlText(scene.comment));
  }
  writeFileAtomically(staged, sceneText(scene, format, result.path, mtl_file));
  result.proof = proveExport(staged, format, scene);
  result.notes = exportNotes(source, own, format, scene);
  addLicenceNote(*source.body, result.notes);
  return result;
}

void exportCamera(const ExportSource& source,
                  const ExportOptions& options,
                  const std::vector<ExportFormat>& formats,
                  const std::filesystem::path& folder,
                  const std::string& stem,
                  OutputFiles& files) {
  if (!source.camera || !(source.camera->focal_length > 0)) {
    throw InvalidOptions(
        "There is no camera to export: the parameters hold none. Give those that "
        "'layfigure-cli refine' wrote.");
  }
  ExportOptions with_camera = options;
  with_camera.has_camera = true;
  // The script places the camera in Blender itself, which is in metres.
  with_camera.unit = LengthUnit::Metre;
  with_camera.up = UpAxis::Y;
  with_camera.is_rigged = false;
  const ExportScene scene = makeExportScene(source, with_camera);
  const std::string photo_file = scene.photo ? stem + "_photo.jpg" : "";
  if (scene.photo) writeFileAtomically(files.add(folder / photo_file), scene.photo->jpeg);
  writeFileAtomically(files.add(folder / (stem + "_camera.json")),
                      cameraJson(scene, photo_file, stem, formats, options));
  writeFileAtomically(files.add(folder / (stem + "_blender.py")), blenderScript());
}

}  // namespace lay
