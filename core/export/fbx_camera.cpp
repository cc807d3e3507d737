#include "core/export/camera_axis.h"
#include "core/export/euler.h"
#include "core/export/fbx_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lay {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kFilm = 36.0;  // mm: the longer side of small film, whose lenses people know

double degreesAcross(double pixels, double focal_length) {
  return 2 * std::atan(0.5 * pixels / focal_length) * 180.0 / std::numbers::pi;
}

/// The film is a square as wide as the picture's longer side, which every program takes alike:
/// those that fit the picture into the film, and those that measure along the longer side.
void addLens(FbxNode& attribute, const ExportCamera& camera, double per_metre) {
  const PinholeCamera& lens = camera.intrinsics;
  const double longer = std::max(lens.width, lens.height);
  const double focal = double{lens.focal_length};
  const Eigen::Vector2d off = axisFromMiddle(lens);
  const double film_inches = kFilm / kMillimetresPerInch;
  const bool is_wide = lens.width >= lens.height;
  FbxProperties(attribute)
      .vector("Position", "Vector", camera.position)
      .choice("AspectRatioMode", 2)  // fixed resolution
      .number("AspectWidth", lens.width)
      .number("AspectHeight", lens.height)
      .number("FilmWidth", film_inches)
      .number("FilmHeight", film_inches)
      .number("FilmAspectRatio", 1.0)
      .number("FilmOffsetX", -off.x() / longer * film_inches)
      .number("FilmOffsetY", off.y() / longer * film_inches)
      .choice("ApertureMode", 3)           // the focal length rules
      .choice("GateFit", is_wide ? 2 : 1)  // horizontal, vertical
      .number("FocalLength", focal / longer * kFilm)
      .number("FieldOfView", degreesAcross(lens.width, focal))
      .number("FieldOfViewX", degreesAcross(lens.width, focal))
      .number("FieldOfViewY", degreesAcross(lens.height, focal))
      .number("NearPlane", 0.01 * per_metre)
      .number("FarPlane", std::max(100 * per_metre, 2 * camera.picture_depth));
}

void addPicture(FbxParts& parts, const ExportScene& scene) {
  const Eigen::Matrix<double, 4, 3> corners = pictureCorners(*scene.camera);
  MatrixX3i faces(2, 3);
  faces << 0, 3, 2, 0, 2, 1;  // counter-clockwise as the camera sees them
  MatrixX2f uv(4, 2);
  uv << 0, 1, 1, 1, 1, 0, 0, 0;
  const Eigen::Vector3d none = Eigen::Vector3d::Zero();
  const FbxParts::Object model = addFbxModel(parts, "photo", "Mesh", none, none);
  const FbxParts::Object geometry = addFbxSurface(parts, "photo", corners.cast<float>(), faces, uv);
  const FbxParts::Object material = addFbxMaterial(parts, "photo", Eigen::Vector3d::Ones(), true);
  const std::string file = scene.name + "_photo.jpg";
  const FbxParts::Object texture = parts.add("Texture", "photo", "Texture", "");
  texture.node.child("Type", "TextureVideoClip");
  texture.node.child("Version", 202);
  texture.node.child("TextureName", "photo");
  FbxProperties(texture.node).text("UVSet", "UVMap").flag("UseMaterial", true);
  texture.node.child("Media", "photo");
  texture.node.child("FileName", file);
  texture.node.child("RelativeFilename", file);
  const FbxParts::Object video = parts.add("Video", "photo", "Video", "Clip");
  video.node.child("Type", "Clip");
  FbxProperties(video.node).text("Path", file);
  video.node.child("UseMipMap", 0);
  video.node.child("Filename", file);
  video.node.child("RelativeFilename", file);
  video.node.child("Content").addBytes(scene.photo->jpeg);
  parts.connect(geometry.id, model.id);
  parts.connect(material.id, model.id);
  parts.connect(video.id, texture.id);
  parts.connect(texture.id, material.id, "DiffuseColor");
  parts.connect(texture.id, material.id, "EmissiveColor");
  parts.connect(model.id, 0);
}

}  // namespace

void addFbxCamera(FbxParts& parts, const ExportScene& scene) {
  if (!scene.camera) return;
  const ExportCamera& camera = *scene.camera;
  // A camera of FBX looks along its own x axis, y up; ours along z, y down.
  Eigen::Matrix3d camera_from_fbx;
  camera_from_fbx << 0, 0, 1, 0, -1, 0, 1, 0, 0;
  const Eigen::Vector3d angles =
      eulerDegrees(camera.file_from_camera * camera_from_fbx, Eigen::Vector3d::Zero());
  const FbxParts::Object model =
      addFbxModel(parts, "photo_camera", "Camera", camera.position, angles);
  const FbxParts::Object attribute =
      parts.add("NodeAttribute", "photo_camera", "NodeAttribute", "Camera");
  addLens(attribute.node, camera, perMetre(scene.unit));
  attribute.node.child("TypeFlags", "Camera");
  attribute.node.child("GeometryVersion", 124);
  parts.connect(attribute.id, model.id);
  parts.connect(model.id, 0);
  if (scene.photo) addPicture(parts, scene);
}

}  // namespace lay
