#include "tests/support/coloured_people.h"

#include "core/io/atomic_file.h"
#include "tests/support/onnx_writer.h"

#include <vector>

namespace lay {

ColouredPhoto colouredPhoto(int width, int height, const PixelRegion& person) {
  ColouredPhoto photo;
  photo.person = person;
  photo.image.width = width;
  photo.image.height = height;
  photo.image.rgb.assign(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
  photo.dots << person.x + 0.5f * person.width, person.y + 0.2f * person.height,
      person.x + 0.8f * person.width, person.y + 0.5f * person.height,
      person.x + 0.2f * person.width, person.y + 0.7f * person.height;
  constexpr float kRadius = 6;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int k = 0; k < 3; ++k) {
        const Eigen::RowVector2f here(static_cast<float>(x), static_cast<float>(y));
        if ((here - photo.dots.row(k)).norm() > kRadius) continue;
        photo.image.rgb[static_cast<std::size_t>(3 * (y * width + x) + k)] = 255;
      }
    }
  }
  return photo;
}

ColouredNetwork writeColouredNetwork(const std::filesystem::path& folder, bool is_simcc) {
  constexpr int kPoints = 17;
  // Point k answers to colour k and to nothing else: a blur of 5 x 5 px.
  std::vector<float> weight(std::size_t{kPoints} * 3 * 25, 0.0f);
  for (std::size_t k = 0; k < 3; ++k) {
    for (std::size_t i = 0; i < 25; ++i) weight[(k * 3 + k) * 25 + i] = 1.0f / 25;
  }
  OnnxWriter writer("image", {1, 3, 128, 96});
  writer.addConstant("w", {kPoints, 3, 5, 5}, weight);
  if (!is_simcc) {
    writer.addNode("Conv",
                   {"image", "w"},
                   "heat",
                   {{"kernel_shape", {5, 5}}, {"strides", {4, 4}}, {"pads", {2, 2, 2, 2}}});
    writer.addOutput("heat", {1, kPoints, 32, 24});
  } else {
    writer.addNode("Conv",
                   {"image", "w"},
                   "blurred",
                   {{"kernel_shape", {5, 5}}, {"strides", {1, 1}}, {"pads", {2, 2, 2, 2}}});
    // The largest of each column and of each row, then one bin for each pixel.
    writer.addNode(
        "MaxPool", {"blurred"}, "columns", {{"kernel_shape", {128, 1}}, {"strides", {1, 1}}});
    writer.addNode(
        "MaxPool", {"blurred"}, "rows", {{"kernel_shape", {1, 96}}, {"strides", {1, 1}}});
    writer.addNode("Squeeze", {"columns"}, "simcc_x", {{"axes", {2}}});
    writer.addNode("Squeeze", {"rows"}, "simcc_y", {{"axes", {3}}});
    writer.addOutput("simcc_x", {1, kPoints, 96});
    writer.addOutput("simcc_y", {1, kPoints, 128});
  }
  ColouredNetwork network;
  network.onnx = folder / "coloured.onnx";
  network.json = folder / "coloured.json";
  network.description =
      std::string(R"({"format":"layfigure-pose-network","version":1,"file":"coloured.onnx",)") +
      R"("title":"Coloured dots","input":{"width":96,"height":128,"order":"rgb",)" +
      R"("mean":[0,0,0],"std":[255,255,255]},"layout":"coco17","simcc_split":1,"output":)" +
      (is_simcc ? R"("simcc"})" : R"("heatmap"})");
  writeFileAtomically(network.onnx, writer.bytes());
  writeFileAtomically(network.json, network.description);
  return network;
}

}  // namespace lay
