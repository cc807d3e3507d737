#include "core/detect/movenet.h"

#include "core/base/error.h"
#include "core/detect/image_crop.h"

#include <algorithm>
#include <utility>

namespace lay {
namespace {

constexpr int kMoveNetInput = 192;  // px
constexpr float kFirstMargin = 1.25f;
constexpr float kSecondMargin = 1.35f;
constexpr float kSureEnough = 0.2f;   // of the published demonstration's crop
constexpr float kLeastScore = 0.05f;  // below it a point is a guess at nothing
constexpr int kFewestSure = 5;

TfliteNetwork loadMoveNet(const TfliteModel& model, const std::filesystem::path& file) {
  TfliteNetwork network(model);
  const std::vector<int> input = {1, kMoveNetInput, kMoveNetInput, 3};
  const std::vector<int> output = {1, 1, kCocoKeypointCount, 3};
  if (network.inputShape() != input || network.outputShape() != output) {
    throw ModelError(strCat("Cannot use the network '",
                            file.string(),
                            "': MoveNet Lightning takes 192 x 192 pixels and gives 17 keypoints, "
                            "and this one does not."));
  }
  return network;
}

/// Side and channels of the maps, in the order of MoveNetMaps.
constexpr std::array<std::array<int, 2>, 5> kMapShapes = {
    {{48, 24}, {24, 24}, {12, 32}, {12, 64}, {6, 320}}};

/// The operation that computes a tensor, or none.
const TfliteOp* makerOf(const TfliteModel& model, int tensor) {
  for (const TfliteOp& op : model.ops) {
    if (std::find(op.outputs.begin(), op.outputs.end(), tensor) != op.outputs.end()) return &op;
  }
  return nullptr;
}

/// The first input of the operation that computes a tensor; -1 when there is none.
int sourceOf(const TfliteModel& model, int tensor) {
  const TfliteOp* const op = makerOf(model, tensor);
  return op == nullptr || op->inputs.empty() ? -1 : op->inputs[0];
}

/// The tensor that the most depthwise convolutions read: where the heads part.
int branchingOf(const TfliteModel& model) {
  std::vector<int> readers(model.tensors.size(), 0);
  for (const TfliteOp& op : model.ops) {
    if (op.kind == TfliteKind::DepthwiseConv) ++readers[static_cast<std::size_t>(op.inputs[0])];
  }
  return static_cast<int>(std::max_element(readers.begin(), readers.end()) - readers.begin());
}

/// What the pyramid adds to a map that it has enlarged: the backbone's own, through a convolution.
int lateralOf(const TfliteModel& model, int enlarged) {
  for (const TfliteOp& op : model.ops) {
    if (op.kind != TfliteKind::Add || op.inputs.size() != 2) continue;
    if (op.inputs[0] == enlarged) return sourceOf(model, op.inputs[1]);
    if (op.inputs[1] == enlarged) return sourceOf(model, op.inputs[0]);
  }
  return -1;
}

/// The tensors of the output and of the maps, found by how the graph is built: a MobileNetV2 whose
/// last map is enlarged three times, each time with the backbone's map of that size added. Empty
/// where it is built otherwise.
std::vector<int> tapsOf(const TfliteModel& model) {
  std::vector<const TfliteOp*> enlargements;
  for (const TfliteOp& op : model.ops) {
    if (op.kind == TfliteKind::ResizeBilinear) enlargements.push_back(&op);
  }
  if (enlargements.size() != 3) return {};
  const int last = sourceOf(model, sourceOf(model, enlargements[0]->inputs[0]));
  const std::vector<int> taps = {model.outputs[0],
                                 branchingOf(model),
                                 enlargements[2]->inputs[0],
                                 enlargements[1]->inputs[0],
                                 lateralOf(model, enlargements[0]->outputs[0]),
                                 last};
  for (std::size_t i = 0; i < kMapShapes.size(); ++i) {
    const auto [size, channels] = kMapShapes[i];
    const int tap = taps[i + 1];
    const std::vector<int> expected = {1, size, size, channels};
    if (tap < 0 || model.tensors[static_cast<std::size_t>(tap)].shape != expected) return {};
  }
  return taps;
}

}  // namespace

void FeatureMap::sample(float x, float y, float* out) const {
  const auto cell = [this](float place) {
    const float limit = static_cast<float>(size - 1);
    const float at = std::clamp(place * static_cast<float>(size) - 0.5f, 0.0f, limit);
    const int low = std::min(static_cast<int>(at), size - 2);
    return std::pair<int, float>(low, at - static_cast<float>(low));
  };
  const auto [column, right] = cell(x);
  const auto [row, down] = cell(y);
  const auto at = [&](int dy, int dx) {
    return values.data() +
           static_cast<std::ptrdiff_t>(channels) * ((row + dy) * size + column + dx);
  };
  const float* const corners[4] = {at(0, 0), at(0, 1), at(1, 0), at(1, 1)};
  for (int c = 0; c < channels; ++c) {
    const float above = corners[0][c] + right * (corners[1][c] - corners[0][c]);
    const float below = corners[2][c] + right * (corners[3][c] - corners[2][c]);
    out[c] = above + down * (below - above);
  }
}

MoveNet::MoveNet(const std::filesystem::path& file) : MoveNet(readTflite(file), file) {}

MoveNet::MoveNet(const TfliteModel& model, const std::filesystem::path& file)
    : network_(loadMoveNet(model, file)), taps_(tapsOf(model)) {}

MoveNetMaps MoveNet::maps(const Image& image, const PersonBox& box) const {
  if (taps_.empty()) {
    throw ModelError(
        "This MoveNet is not built as the published one is: its feature maps cannot be told "
        "apart. 'layfigure-cli models install movenet' fetches the published one.");
  }
  if (!box.isValid()) throw Error("The person's box is empty; at least 3 keypoints are needed.");
  // Keypoints are measured from the first pixel's centre, regions from its edge.
  const PixelRegion square{box.center.x() + 0.5f - box.size / 2,
                           box.center.y() + 0.5f - box.size / 2,
                           box.size,
                           box.size};
  const ImageCrop crop = sampleCrop(image, square, kMoveNetInput, kMoveNetInput);
  const std::vector<float> input(crop.rgb.begin(), crop.rgb.end());
  std::vector<std::vector<float>> found = network_.runTo(input, taps_);
  MoveNetMaps maps;
  for (std::size_t k = 0; k < maps.keypoints.size(); ++k)
    maps.keypoints[k] = {found[0][3 * k + 1], found[0][3 * k], found[0][3 * k + 2]};
  const std::array<FeatureMap*, 5> targets = {
      &maps.fine, &maps.half, &maps.middle, &maps.limbs, &maps.coarse};
  for (std::size_t i = 0; i < targets.size(); ++i)
    *targets[i] = {kMapShapes[i][0], kMapShapes[i][1], std::move(found[i + 1])};
  return maps;
}

Keypoints2d MoveNet::look(const Image& image, const PixelRegion& square) const {
  const ImageCrop crop = sampleCrop(image, square, kMoveNetInput, kMoveNetInput);
  const std::vector<float> input(crop.rgb.begin(), crop.rgb.end());
  const std::vector<float> output = network_.run(input);
  Keypoints2d keypoints;
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    const float* const point = output.data() + 3 * k;  // y, x, score
    if (!(point[2] >= kLeastScore)) continue;
    const int target = halpeFromCoco17()[static_cast<std::size_t>(k)];
    keypoints.points.row(target) =
        crop.toImage(kMoveNetInput * point[1], kMoveNetInput * point[0]).transpose();
    keypoints.confidence[target] = std::min(point[2], 1.0f);
  }
  return keypoints;
}

Keypoints2d MoveNet::find(const Image& image, const PixelRegion& person) const {
  const Keypoints2d first = look(image, widened(person, kFirstMargin));
  if ((first.confidence >= kSureEnough).count() < kFewestSure) return first;
  const Keypoints2d second = look(image, widened(regionOf(first, kSureEnough), kSecondMargin));
  // A look that lost the person is not the better one.
  return second.confidence.sum() >= 0.8f * first.confidence.sum() ? second : first;
}

}  // namespace lay
