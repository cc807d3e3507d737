#include "render/tools/contact_sheet.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <array>
#include <memory>

#include "core/body/skinning.h"
#include "render/picture/picture_renderer.h"

namespace lay {
namespace {

constexpr float kDegree = 0.017453293F;
constexpr float kDistance = 12;  // m: a long lens

struct JudgedBend {
  int joint;
  Eigen::Vector3f axis;  // unit, parent's frame
  float side_azimuth;    // degrees: where the bend is seen best besides the front
  float half_height;     // m
};

const std::array<JudgedBend, 5>& judgedBends() {
  static const std::array<JudgedBend, 5> bends = {{{kLeftElbow, {0, -1, 0}, -30, 0.30F},
                                                   {kLeftKnee, {1, 0, 0}, 90, 0.45F},
                                                   {kLeftHip, {-1, 0, 0}, 90, 0.50F},
                                                   {kLeftShoulder, {0, -1, 0}, 60, 0.42F},
                                                   {kLeftShoulder, {0, 0, -1}, 150, 0.42F}}};
  return bends;
}

/// Camera frame (x right, y down, z forward) from the model's, the target on the axis.
Eigen::Isometry3f cameraFromModel(const SheetCell& cell) {
  Eigen::Isometry3f transform = Eigen::Isometry3f::Identity();
  transform.linear() =
      Eigen::AngleAxisf(180 * kDegree, Eigen::Vector3f::UnitX()).toRotationMatrix() *
      Eigen::AngleAxisf(-cell.azimuth_deg * kDegree, Eigen::Vector3f::UnitY()).toRotationMatrix();
  transform.translation() = Eigen::Vector3f(0, 0, kDistance) - transform.linear() * cell.target;
  return transform;
}

/// Skin, with a dot about each keypoint's vertices.
MatrixX3f anchorColors(const BodyModel& model) {
  MatrixX3f colors(model.numVertices(), 3);
  colors.rowwise() = Eigen::RowVector3f(0.80F, 0.66F, 0.57F);
  for (const KeypointAnchor& anchor : model.keypoint_anchors) {
    for (const int v : anchor.vertices) colors.row(v) = Eigen::RowVector3f(0.85F, 0.05F, 0.1F);
  }
  return colors;
}

Scene sceneOf(const BodyModel& model, const SheetCell& cell, int width, int height) {
  const Eigen::Isometry3f view = cameraFromModel(cell);
  MatrixX3f vertices = pose(model, cell.params).vertices_in_camera * view.linear().transpose();
  vertices.rowwise() += view.translation().transpose();
  Scene scene;
  const float focal = 0.5F * static_cast<float>(height) * kDistance / cell.half_height;
  scene.camera = PinholeCamera::withFocalLength(focal, width, height);
  scene.faces = std::make_shared<const MatrixX3i>(model.faces);
  SceneBody body;
  body.vertices = std::make_shared<const MatrixX3f>(std::move(vertices));
  if (cell.shows_anchors)
    body.vertex_colors = std::make_shared<const MatrixX3f>(anchorColors(model));
  scene.bodies = {body};
  return scene;
}

void paste(const Image& picture, int left, int top, Image& sheet) {
  for (int row = 0; row < picture.height; ++row) {
    const auto from = picture.rgb.begin() + static_cast<std::ptrdiff_t>(3) * row * picture.width;
    std::copy(
        from,
        from + static_cast<std::ptrdiff_t>(3) * picture.width,
        sheet.rgb.begin() + static_cast<std::ptrdiff_t>(3) * ((top + row) * sheet.width + left));
  }
}

}  // namespace

ContactSheet bendSheet(const BodyModel& model) {
  ContactSheet sheet{.columns = 6, .cell_width = 170, .cell_height = 170, .cells = {}};
  for (const JudgedBend& bend : judgedBends()) {
    for (const float azimuth : {0.0F, bend.side_azimuth}) {
      for (const float angle : {0.0F, 90.0F, 120.0F}) {
        SheetCell cell;
        cell.params.body_pose.row(bend.joint - 1) = (angle * kDegree * bend.axis).transpose();
        cell.azimuth_deg = azimuth;
        cell.target = model.joint_template.row(bend.joint).transpose();
        cell.half_height = bend.half_height;
        sheet.cells.push_back(cell);
      }
    }
  }
  return sheet;
}

ContactSheet betaSheet(const BodyModel& model) {
  ContactSheet sheet{.columns = 12, .cell_width = 100, .cell_height = 190, .cells = {}};
  for (int beta = 0; beta < model.numBetas(); ++beta) {
    for (const float azimuth : {20.0F, 90.0F}) {
      for (const float value : {-2.0F, 0.0F, 2.0F}) {
        SheetCell cell;
        cell.params.betas[beta] = value;
        // Arms down, so that the picture can be narrow.
        cell.params.body_pose.row(kLeftShoulder - 1) << 0, 0, -75 * kDegree;
        cell.params.body_pose.row(kRightShoulder - 1) << 0, 0, 75 * kDegree;
        cell.azimuth_deg = azimuth;
        cell.target = {0, -0.13F, 0};
        cell.half_height = 1.1F;
        sheet.cells.push_back(cell);
      }
    }
  }
  return sheet;
}

ContactSheet anchorSheet(const BodyModel& model) {
  ContactSheet sheet{.columns = 4, .cell_width = 300, .cell_height = 300, .cells = {}};
  const auto look = [&](Eigen::Vector3f target, float azimuth, float half_height) {
    SheetCell cell;
    cell.azimuth_deg = azimuth;
    cell.target = std::move(target);
    cell.half_height = half_height;
    cell.shows_anchors = true;
    sheet.cells.push_back(cell);
  };
  const Eigen::Vector3f head =
      model.joint_template.row(kHead).transpose() + Eigen::Vector3f(0, 0.08F, 0.03F);
  for (const float azimuth : {0.0F, 45.0F, 90.0F}) look(head, azimuth, 0.16F);
  const Eigen::Vector3f face = model.keypoint_template.row(kKpNose).transpose();
  look(face, 15, 0.07F);
  const Eigen::Vector3f foot = model.joint_template.row(kLeftFoot).transpose();
  for (const float azimuth : {10.0F, 80.0F, 170.0F}) look(foot, azimuth, 0.20F);
  look(face, 75, 0.07F);
  return sheet;
}

Image renderContactSheet(const BodyModel& model, const ContactSheet& sheet) {
  const int rows =
      (static_cast<int>(sheet.cells.size()) + sheet.columns - 1) / std::max(1, sheet.columns);
  Image image;
  image.width = sheet.columns * sheet.cell_width;
  image.height = rows * sheet.cell_height;
  image.rgb.assign(std::size_t{3} * static_cast<std::size_t>(image.width) *
                       static_cast<std::size_t>(image.height),
                   255);
  PictureRenderer renderer;
  PictureOptions options;
  options.light_samples = 16;
  options.theme = RenderTheme::studio();
  for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
    const Image picture = renderer.renderBody(
        sceneOf(model, sheet.cells[i], sheet.cell_width, sheet.cell_height), options);
    const int column = static_cast<int>(i) % sheet.columns;
    const int row = static_cast<int>(i) / sheet.columns;
    paste(picture, column * sheet.cell_width, row * sheet.cell_height, image);
  }
  return image;
}

}  // namespace lay
