#include "core/detect/pose_network.h"

#include "core/base/error.h"
#include "core/detect/image_crop.h"
#include "core/image/keypoint_mapping.h"

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

constexpr float kLeastPoseScore = 0.05f;

/// The outputs of a network as points. @throws ModelError when they are not what was described.
std::vector<NetworkPoint> pointsOf(const std::vector<NetworkArray>& outputs,
                                   const PoseDescription& description) {
  const auto num_points = mappingOfLayout(description.layout).targets.size();
  const auto refuse = [&](const std::string& problem) {
    throw ModelError(strCat("The pose network '",
                            description.file,
                            "' does not fit its description: ",
                            problem,
                            ". Correct the .json and import it again."));
  };
  const auto is_of_points = [&](const NetworkArray& array, std::size_t dimensions) {
    return array.shape.size() == dimensions && array.shape[0] == 1 &&
           array.shape[1] == static_cast<int>(num_points);
  };
  if (description.output == PoseDescription::Output::Heatmap) {
    for (const NetworkArray& array : outputs) {
      if (!is_of_points(array, 4)) continue;
      return decodeHeatmaps(
          array.values, array.shape[2], array.shape[3], description.width, description.height);
    }
    refuse(strCat("no output is (1, ", num_points, ", rows, columns)"));
  }
  const NetworkArray* x = nullptr;
  const NetworkArray* y = nullptr;
  const auto bins = [&](int pixels) {
    return static_cast<int>(std::lround(static_cast<float>(pixels) * description.simcc_split));
  };
  for (const NetworkArray& array : outputs) {
    if (!is_of_points(array, 3)) continue;
    if (x == nullptr && array.shape[2] == bins(description.width)) {
      x = &array;
    } else if (array.shape[2] == bins(description.height)) {
      y = &array;
    }
  }
  if (x == nullptr || y == nullptr) {
    refuse(strCat("no two outputs are (1, ",
                  num_points,
                  ", ",
                  bins(description.width),
                  ") and (1, ",
                  num_points,
                  ", ",
                  bins(description.height),
                  ")"));
  }
  return decodeSimCc(x->values, y->values, static_cast<int>(num_points), description.simcc_split);
}

std::vector<float> normalised(const ImageCrop& crop, const PoseDescription& description) {
  const std::size_t plane = crop.rgb.size() / 3;
  std::vector<float> input(crop.rgb.size());
  for (std::size_t i = 0; i < plane; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      const std::size_t from = description.is_rgb ? c : 2 - c;
      input[c * plane + i] = (static_cast<float>(crop.rgb[3 * i + from]) - description.mean[c]) /
                             description.deviation[c];
    }
  }
  return input;
}

}  // namespace

PoseNetwork::PoseNetwork(const std::filesystem::path& onnx_file, const PoseDescription& description)
    : network_(onnx_file), description_(description) {
  const std::vector<float> grey(
      std::size_t{3} * static_cast<std::size_t>(description.width * description.height), 0.0f);
  (void)pointsOf(network_.run({1, 3, description.height, description.width}, grey), description);
}

Keypoints2d PoseNetwork::find(const Image& image, const PixelRegion& person) const {
  const float aspect =
      static_cast<float>(description_.width) / static_cast<float>(description_.height);
  const ImageCrop crop = sampleCrop(
      image, widened(person, description_.margin, aspect), description_.width, description_.height);
  const std::vector<NetworkPoint> points = pointsOf(
      network_.run({1, 3, description_.height, description_.width}, normalised(crop, description_)),
      description_);
  const KeypointMapping mapping = mappingOfLayout(description_.layout);
  Keypoints2d keypoints;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const int target = mapping.targets[i];
    if (target == kNoKeypoint || !(points[i].score >= kLeastPoseScore)) continue;
    keypoints.points.row(target) = crop.toImage(points[i].x + 0.5f, points[i].y + 0.5f).transpose();
    keypoints.confidence[target] = points[i].score;
  }
  return keypoints;
}

std::vector<NetworkPoint> decodeHeatmaps(
    std::span<const float> maps, int rows, int columns, int input_width, int input_height) {
  const auto plane = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
  std::vector<NetworkPoint> points;
  for (std::size_t first = 0; plane > 0 && first + plane <= maps.size(); first += plane) {
    const auto map = maps.subspan(first, plane);
    const auto peak = static_cast<int>(std::max_element(map.begin(), map.end()) - map.begin());
    const int row = peak / columns;
    const int column = peak % columns;
    const auto at = [&](int r, int c) {
      return map[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) +
                 static_cast<std::size_t>(c)];
    };
    const auto towards = [](float before, float after) {
      return after > before ? 0.25f : after < before ? -0.25f : 0.0f;
    };
    float x = static_cast<float>(column);
    float y = static_cast<float>(row);
    if (column > 0 && column + 1 < columns) x += towards(at(row, column - 1), at(row, column + 1));
    if (row > 0 && row + 1 < rows) y += towards(at(row - 1, column), at(row + 1, column));
    const float score = map[static_cast<std::size_t>(peak)];
    points.push_back({x * static_cast<float>(input_width) / static_cast<float>(columns),
                      y * static_cast<float>(input_height) / static_cast<float>(rows),
                      std::isfinite(score) ? std::clamp(score, 0.0f, 1.0f) : 0.0f});
  }
  return points;
}

std::vector<NetworkPoint> decodeSimCc(std::span<const float> x_bins,
                                      std::span<const float> y_bins,
                                      int num_points,
                                      float split) {
  std::vector<NetworkPoint> points;
  const std::size_t width = x_bins.size() / static_cast<std::size_t>(num_points);
  const std::size_t height = y_bins.size() / static_cast<std::size_t>(num_points);
  for (std::size_t i = 0; i < static_cast<std::size_t>(num_points); ++i) {
    const auto x = x_bins.subspan(i * width, width);
    const auto y = y_bins.subspan(i * height, height);
    const auto x_peak = std::max_element(x.begin(), x.end());
    const auto y_peak = std::max_element(y.begin(), y.end());
    const float score = std::min(*x_peak, *y_peak);
    points.push_back({static_cast<float>(x_peak - x.begin()) / split,
                      static_cast<float>(y_peak - y.begin()) / split,
                      std::isfinite(score) ? std::clamp(score, 0.0f, 1.0f) : 0.0f});
  }
  return points;
}

}  // namespace lay
