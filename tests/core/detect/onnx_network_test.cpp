#include "core/detect/onnx_network.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class OnnxNetworkTest : public testing::Test {
 protected:
  std::filesystem::path write(const OnnxWriter& writer) const {
    const auto path = folder_.path() / "network.onnx";
    writeFileAtomically(path, writer.bytes());
    return path;
  }

  TempDir folder_;
};

TEST_F(OnnxNetworkTest, ComputesAConvolution) {
  // Two outputs of a 1 x 1 convolution: red minus half of green, and 0.25.
  OnnxWriter writer("image", {1, 3, 2, 2});
  writer.addConstant("w", {2, 3, 1, 1}, {1, -0.5f, 0, 0, 0, 0});
  writer.addConstant("b", {2}, {0, 0.25f});
  writer.addNode("Conv", {"image", "w", "b"}, "out", {{"kernel_shape", {1, 1}}});
  writer.addOutput("out", {1, 2, 2, 2});
  const OnnxNetwork network(write(writer));
  const auto outputs = network.run({1, 3, 2, 2}, {1, 2, 3, 4, 10, 10, 10, 10, 0, 0, 0, 0});
  ASSERT_EQ(outputs.size(), 1U);
  EXPECT_THAT(outputs[0].shape, ElementsAre(1, 2, 2, 2));
  EXPECT_THAT(outputs[0].values, ElementsAre(-4, -3, -2, -1, 0.25f, 0.25f, 0.25f, 0.25f));
}

TEST_F(OnnxNetworkTest, WhatIsNotKnownIsSaidWithAWayOut) {
  OnnxWriter writer("image", {1, 3, 2, 2});
  writer.addNode("NoSuchOperation", {"image"}, "out", {});
  writer.addOutput("out", {1, 3, 2, 2});
  const auto path = write(writer);
  EXPECT_THAT(errorText<ModelError>([&] { (void)OnnxNetwork(path); }),
              AllOf(HasSubstr("network.onnx"),
                    HasSubstr("node 'node_out' (NoSuchOperation)"),
                    HasSubstr("Export it again")));
}

TEST_F(OnnxNetworkTest, PicturesOfAnotherSizeAreRefused) {
  OnnxWriter writer("image", {-1, 3, 2, 2});
  writer.addNode("Relu", {"image"}, "out", {});
  writer.addOutput("out", {});
  const OnnxNetwork network(write(writer));
  const std::vector<float> input(24, 1.0f);
  EXPECT_EQ(network.run({2, 3, 2, 2}, input)[0].values, input);
  EXPECT_THAT(errorText<ModelError>([&] {
                (void)network.run({1, 3, 2, 4}, input);
              }),
              HasSubstr("takes (-1, 3, 2, 2) numbers and is given (1, 3, 2, 4)"));
  EXPECT_THROW((void)network.run({24}, input), ModelError);
}

TEST_F(OnnxNetworkTest, WhatFailsOnAPictureIsSaidWithItsNode) {
  OnnxWriter writer("image", {1, 3, -1, -1});
  writer.addConstant("b", {3}, {1, 2, 3});
  writer.addNode("Add", {"image", "b"}, "out", {});
  writer.addOutput("out", {});
  const OnnxNetwork network(write(writer));
  EXPECT_EQ(network.run({1, 3, 1, 3}, std::vector<float>(9, 0.0f))[0].values.size(), 9U);
  EXPECT_THAT(errorText<ModelError>([&] {
                (void)network.run({1, 3, 1, 2}, std::vector<float>(6, 0.0f));
              }),
              AllOf(HasSubstr("network.onnx"), HasSubstr("node 'node_out' (Add): shapes")));
}

TEST_F(OnnxNetworkTest, OneInputIsExpected) {
  OnnxWriter writer("image", {1, 3, 2, 2});
  writer.addInput("more", {1});
  writer.addNode("Add", {"image", "more"}, "out", {});
  writer.addOutput("out", {});
  const auto path = write(writer);
  EXPECT_THAT(errorText<ModelError>([&] { (void)OnnxNetwork(path); }),
              HasSubstr("it has 2 inputs"));
}

TEST_F(OnnxNetworkTest, CutFilesAreRefused) {
  OnnxWriter writer("image", {1, 3, 2, 2});
  writer.addConstant("w", {2, 3, 1, 1}, {1, -0.5f, 0, 0, 0, 0});
  writer.addNode("Conv", {"image", "w"}, "out", {{"kernel_shape", {1, 1}}});
  writer.addOutput("out", {1, 2, 2, 2});
  const std::string whole = writer.bytes();
  const auto path = folder_.path() / "cut.onnx";
  for (const std::size_t length : {std::size_t{0}, std::size_t{1}, whole.size() / 2}) {
    writeFileAtomically(path, whole.substr(0, length));
    EXPECT_THROW(OnnxNetwork{path}, ModelError) << length;
  }
}

}  // namespace
}  // namespace lay
