#include "core/detect/movenet.h"

#include "core/base/error.h"
#include "core/detect/image_crop.h"

#include <algorithm>

namespace lay {
namespace {

constexpr int kMoveNetInput = 192;  // px
constexpr float kFirstMargin = 1.25f;
constexpr float kSecondMargin = 1.35f;
constexpr float kSureEnough = 0.2f;   // of the published demonstration's crop
constexpr float kLeastScore = 0.05f;  // below it a point is a guess at nothing
constexpr int kFewestSure = 5;

TfliteNetwork loadMoveNet(const std::filesystem::path& file) {
  TfliteNetwork network(readTflite(file));
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

}  // namespace

MoveNet::MoveNet(const std::filesystem::path& file) : network_(loadMoveNet(file)) {}

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
