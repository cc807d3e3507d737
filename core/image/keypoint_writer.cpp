#include "core/image/keypoint_file.h"
#include "core/io/atomic_file.h"

#include <Eigen/Geometry>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace lay {

namespace {

using OrderedJson = nlohmann::ordered_json;

/// x, y, confidence of each of the layout's points, zeros for those that are missing.
OrderedJson flatNumbers(const Keypoints2d& keypoints, std::span<const int> layout) {
  OrderedJson numbers = OrderedJson::array();
  for (const int keypoint : layout) {
    const bool is_present = keypoints.confidence[keypoint] > 0;
    numbers.push_back(is_present ? keypoints.points(keypoint, 0) : 0);
    numbers.push_back(is_present ? keypoints.points(keypoint, 1) : 0);
    numbers.push_back(is_present ? keypoints.confidence[keypoint] : 0);
  }
  return numbers;
}

OrderedJson annotationOf(const Keypoints2d& keypoints, std::size_t id) {
  Eigen::AlignedBox2f box;
  int count = 0;
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    if (keypoints.confidence[k] <= 0) continue;
    box.extend(keypoints.points.row(k).transpose());
    ++count;
  }
  OrderedJson json = {{"id", id}, {"image_id", 1}, {"category_id", 1}, {"iscrowd", 0}};
  json["num_keypoints"] = count;
  json["keypoints"] = flatNumbers(keypoints, halpeFromCoco17());
  const Eigen::Vector2f size = count == 0 ? Eigen::Vector2f(0, 0) : Eigen::Vector2f(box.sizes());
  const Eigen::Vector2f corner = count == 0 ? Eigen::Vector2f(0, 0) : box.min();
  json["bbox"] = {corner.x(), corner.y(), size.x(), size.y()};
  json["area"] = size.x() * size.y();
  return json;
}

}  // namespace

void writeOpenPose(const std::filesystem::path& path, const Keypoints2d& keypoints) {
  writeOpenPose(path, std::span(&keypoints, 1));
}

void writeOpenPose(const std::filesystem::path& path, std::span<const Keypoints2d> people) {
  OrderedJson list = OrderedJson::array();
  for (const Keypoints2d& keypoints : people) {
    list.push_back(
        {{"person_id", {-1}}, {"pose_keypoints_2d", flatNumbers(keypoints, halpeFromBody25())}});
  }
  const OrderedJson file = {{"version", 1.3}, {"people", std::move(list)}};
  writeFileAtomically(path, file.dump() + "\n");
}

void writeCoco(const std::filesystem::path& path,
               std::span<const Keypoints2d> people,
               const std::string& image_name,
               int image_width,
               int image_height) {
  OrderedJson category = {{"id", 1}, {"name", "person"}};
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    category["keypoints"].push_back(kKeypointNames[static_cast<std::size_t>(k)]);
  }
  OrderedJson file;
  const OrderedJson image = {
      {"id", 1}, {"file_name", image_name}, {"width", image_width}, {"height", image_height}};
  file["images"] = OrderedJson::array({image});
  file["annotations"] = OrderedJson::array();
  for (const Keypoints2d& keypoints : people) {
    file["annotations"].push_back(annotationOf(keypoints, file["annotations"].size() + 1));
  }
  file["categories"] = OrderedJson::array({category});
  writeFileAtomically(path, file.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n");
}

}  // namespace lay
