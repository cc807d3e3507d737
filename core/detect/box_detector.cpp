#include "core/detect/box_detector.h"

#include "core/base/error.h"
#include "core/detect/image_crop.h"
#include "core/detect/onnx_network.h"

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

constexpr int kBoxInput = 352;  // px
constexpr float kMostOverlap = 0.45f;

float sigmoid(float x) {
  return 1 / (1 + std::exp(-x));
}

}  // namespace

struct BoxDetector::Impl {
  OnnxNetwork network;
  std::string path;

  [[nodiscard]] NetworkArray output(const std::vector<float>& input) const {
    std::vector<NetworkArray> outputs = network.run({1, 3, kBoxInput, kBoxInput}, input);
    const bool is_known = outputs.size() == 1 && outputs[0].shape.size() == 4 &&
                          outputs[0].shape[0] == 1 && outputs[0].shape[1] > 5;
    if (!is_known) {
      throw ModelError(strCat("Cannot use the network '",
                              path,
                              "': it is no FastestDet, whose one output has a row of cells for "
                              "each kind of thing."));
    }
    return std::move(outputs[0]);
  }
};

BoxDetector::BoxDetector(const std::filesystem::path& file)
    : impl_(std::make_shared<Impl>(Impl{OnnxNetwork(file), file.string()})) {
  const std::vector<float> zeros(std::size_t{3} * kBoxInput * kBoxInput, 0.0f);
  (void)impl_->output(zeros);
}

std::vector<PersonBoxFound> BoxDetector::find(const Image& image, float least_score) const {
  const PixelRegion whole = {
      0, 0, static_cast<float>(image.width), static_cast<float>(image.height)};
  const ImageCrop small = sampleCrop(image, whole, kBoxInput, kBoxInput);
  constexpr std::size_t kPlane = std::size_t{kBoxInput} * kBoxInput;
  std::vector<float> input(3 * kPlane);
  for (std::size_t i = 0; i < kPlane; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {  // blue first
      input[c * kPlane + i] = static_cast<float>(small.rgb[3 * i + 2 - c]) / 255;
    }
  }
  const NetworkArray output = impl_->output(input);
  return withoutOverlaps(decodeFastestDet(output.values,
                                          output.shape[2],
                                          output.shape[3],
                                          output.shape[1] - 5,
                                          image.width,
                                          image.height,
                                          least_score),
                         kMostOverlap);
}

std::vector<PersonBoxFound> decodeFastestDet(std::span<const float> output,
                                             int rows,
                                             int columns,
                                             int classes,
                                             int image_width,
                                             int image_height,
                                             float least_score) {
  const auto plane = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
  const auto value = [&](int channel, std::size_t cell) {
    return output[static_cast<std::size_t>(channel) * plane + cell];
  };
  const auto width = static_cast<float>(image_width);
  const auto height = static_cast<float>(image_height);
  std::vector<PersonBoxFound> boxes;
  for (std::size_t cell = 0; cell < plane; ++cell) {
    const float person = value(5, cell);
    bool is_person = true;
    for (int c = 1; c < classes; ++c) is_person = is_person && value(5 + c, cell) <= person;
    const float score =
        std::pow(std::max(value(0, cell), 0.0f), 0.6f) * std::pow(std::max(person, 0.0f), 0.4f);
    if (!is_person || !(score > least_score)) continue;
    const auto column = static_cast<float>(cell % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(cell / static_cast<std::size_t>(columns));
    const float w = sigmoid(value(3, cell)) * width;
    const float h = sigmoid(value(4, cell)) * height;
    const float x = (column + std::tanh(value(1, cell))) / static_cast<float>(columns) * width;
    const float y = (row + std::tanh(value(2, cell))) / static_cast<float>(rows) * height;
    if (!std::isfinite(x + y + w + h) || !(w > 0) || !(h > 0)) continue;
    boxes.push_back({{x - 0.5f * w, y - 0.5f * h, w, h}, std::min(score, 1.0f)});
  }
  return boxes;
}

std::vector<PersonBoxFound> withoutOverlaps(std::vector<PersonBoxFound> boxes, float most_overlap) {
  std::stable_sort(
      boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  std::vector<PersonBoxFound> kept;
  for (const PersonBoxFound& box : boxes) {
    const bool is_new = std::none_of(kept.begin(), kept.end(), [&](const PersonBoxFound& other) {
      return overlap(other.region, box.region) > most_overlap;
    });
    if (is_new) kept.push_back(box);
  }
  return kept;
}

}  // namespace lay
