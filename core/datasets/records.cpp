#include "core/datasets/records.h"

#include <algorithm>
#include <cmath>

#include <Eigen/LU>

#include "core/base/error.h"
#include "core/geometry/rotation.h"

namespace lay {
namespace {

bool fits(const std::vector<std::size_t>& shape, const std::vector<std::size_t>& expected) {
  return std::equal(
      shape.begin(), shape.end(), expected.begin(), expected.end(), [](auto has, auto wants) {
        return wants == 0 || has == wants;
      });
}

std::string shapeText(const std::vector<std::size_t>& shape) {
  std::string text;
  for (const std::size_t length : shape) {
    text += strCat(text.empty() ? "" : ", ", length == 0 ? "any" : std::to_string(length));
  }
  return strCat("(", text, ")");
}

}  // namespace

Records recordsOf(const NpyArray& array,
                  const std::vector<std::vector<std::size_t>>& shapes,
                  const std::string& name,
                  const std::filesystem::path& path) {
  const bool is_known = std::any_of(shapes.begin(), shapes.end(), [&array](const auto& expected) {
    return fits(array.shape, expected);
  });
  if (!is_known) {
    std::string expected;
    for (const auto& shape : shapes) {
      expected += strCat(expected.empty() ? "" : " or ", shapeText(shape));
    }
    throw FileError(strCat(path,
                           ": '",
                           name,
                           "' has the shape ",
                           shapeText(array.shape),
                           "; ",
                           expected,
                           " is expected."));
  }
  return {array.shape, array.toFloats()};
}

std::optional<Records> findRecords(const ArrayFile& file,
                                   const std::string& name,
                                   const std::vector<std::vector<std::size_t>>& shapes) {
  const auto found = file.content.arrays.find(name);
  if (found == file.content.arrays.end()) return std::nullopt;
  return recordsOf(found->second, shapes, name, file.path);
}

Records requireRecords(const ArrayFile& file,
                       const std::string& name,
                       const std::vector<std::vector<std::size_t>>& shapes) {
  if (auto records = findRecords(file, name, shapes)) return *std::move(records);
  return recordsOf(file.require(name, shapes.front()), shapes, name, file.path);
}

std::vector<std::string> findTexts(const ArrayFile& file, const std::string& name) {
  const auto found = file.content.arrays.find(name);
  if (found != file.content.arrays.end()) {
    return found->second.dtype == DType::Text ? found->second.toTexts()
                                              : std::vector<std::string>();
  }
  std::vector<std::string> texts;
  if (const ArrayGroup* group = file.content.findGroup(name)) {
    // The items of a list, by their place.
    for (std::size_t i = 0; const std::string* text = group->findText(std::to_string(i)); ++i) {
      texts.push_back(*text);
    }
  }
  return texts;
}

bool allFinite(std::span<const float> numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](float x) { return std::isfinite(x); });
}

SmplParams paramsOf(std::span<const float> pose, std::span<const float> betas) {
  SmplParams params;
  params.global_orient = Eigen::Map<const Eigen::Vector3f>(pose.data());
  params.body_pose = Eigen::Map<const MatrixX3f>(pose.data() + 3, kSmplJointCount - 1, 3);
  params.betas =
      Eigen::Map<const Eigen::VectorXf>(betas.data(), static_cast<Eigen::Index>(betas.size()));
  return params;
}

bool placeByExtrinsics(std::span<const float> extrinsics, DatasetBody& body) {
  constexpr float kTolerance = 0.01F;
  using Matrix4 = Eigen::Matrix<float, 4, 4, Eigen::RowMajor>;
  if (!allFinite(extrinsics)) return false;
  const Matrix4 camera_from_world = Eigen::Map<const Matrix4>(extrinsics.data());
  const Eigen::Matrix3f rotation = camera_from_world.topLeftCorner<3, 3>();
  const float departure =
      (rotation.transpose() * rotation - Eigen::Matrix3f::Identity()).cwiseAbs().maxCoeff();
  if (departure > kTolerance || rotation.determinant() < 0) return false;
  body.camera_from_world = nearestRotation(rotation);
  body.world_in_camera = camera_from_world.topRightCorner<3, 1>();
  return true;
}

void setKeypoint(Keypoints2d& keypoints, int index, float x, float y, float confidence) {
  const bool is_number = std::isfinite(x) && std::isfinite(y) && std::isfinite(confidence);
  if (!is_number || confidence <= 0 || (x == 0 && y == 0)) return;
  keypoints.points.row(index) << x, y;
  keypoints.confidence[index] = std::min(confidence, 1.0F);
}

PinholeCamera cameraOf(const Eigen::Vector2f& focal_lengths,
                       const Eigen::Vector2f& principal_point,
                       const Eigen::Vector2f& size,
                       const std::filesystem::path& path) {
  constexpr float kLargest = 1e6F;  // px
  constexpr float kTolerance = 0.02F;
  const Eigen::Vector2f extent = size.isZero() ? Eigen::Vector2f(2 * principal_point) : size;
  const auto is_sound = [](const Eigen::Vector2f& numbers) {
    return numbers.allFinite() && numbers.minCoeff() >= 1 && numbers.maxCoeff() <= kLargest;
  };
  if (!is_sound(focal_lengths) || !is_sound(principal_point) || !is_sound(extent)) {
    throw FileError(strCat(path,
                           ": the focal lengths (",
                           focal_lengths.transpose(),
                           "), principal point (",
                           principal_point.transpose(),
                           ") and image size (",
                           extent.transpose(),
                           ") are no camera; positive numbers of pixels are expected."));
  }
  if (std::abs(focal_lengths.x() - focal_lengths.y()) > kTolerance * focal_lengths.mean()) {
    throw FileError(strCat(path,
                           ": the focal lengths ",
                           focal_lengths.x(),
                           " and ",
                           focal_lengths.y(),
                           " px differ; a camera with square pixels is expected. Resize images and "
                           "keypoints so that they are square."));
  }
  PinholeCamera camera = PinholeCamera::withFocalLength(focal_lengths.mean(),
                                                        static_cast<int>(std::lround(extent.x())),
                                                        static_cast<int>(std::lround(extent.y())));
  camera.principal_point = principal_point;
  return camera;
}

}  // namespace lay
