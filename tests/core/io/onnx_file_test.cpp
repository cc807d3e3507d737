#include "core/io/onnx_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

OnnxWriter convolution() {
  OnnxWriter writer("image", {1, 3, 8, 8});
  writer.addConstant("w", {2, 3, 1, 1}, {1, 2, 3, 4, 5, 6});
  writer.addNode("Conv",
                 {"image", "w", ""},
                 "out",
                 {{"kernel_shape", {1, 1}}, {"group", 1}, {"auto_pad", "VALID"}, {"alpha", 0.5F}});
  writer.addOutput("out", {1, 2, 8, 8});
  return writer;
}

std::string problem(const std::string& bytes) {
  return errorText<ModelError>([&] { (void)parseOnnx(bytes); });
}

TEST(OnnxFile, AGraphIsReadAsItWasWritten) {
  const TempDir folder;
  const auto path = folder.path() / "network.onnx";
  writeFileAtomically(path, convolution().bytes());
  const OnnxModel model = readOnnx(path);
  EXPECT_EQ(model.opset, 11);
  ASSERT_EQ(model.inputs.size(), 1U);
  EXPECT_EQ(model.inputs[0].name, "image");
  EXPECT_THAT(model.inputs[0].shape, ElementsAre(1, 3, 8, 8));
  EXPECT_THAT(model.outputs, ElementsAre("out"));
  EXPECT_THAT(model.constants.at("w").reals, ElementsAre(1, 2, 3, 4, 5, 6));
  ASSERT_EQ(model.nodes.size(), 1U);
  const OnnxNode& node = model.nodes[0];
  EXPECT_EQ(node.kind, "Conv");
  EXPECT_EQ(node.name, "node_out");
  EXPECT_THAT(node.inputs, ElementsAre("image", "w", ""));
  EXPECT_THAT(std::get<std::vector<std::int64_t>>(node.attributes.at("kernel_shape")),
              ElementsAre(1, 1));
  EXPECT_EQ(std::get<std::int64_t>(node.attributes.at("group")), 1);
  EXPECT_EQ(std::get<std::string>(node.attributes.at("auto_pad")), "VALID");
  EXPECT_EQ(std::get<float>(node.attributes.at("alpha")), 0.5F);
}

TEST(OnnxFile, ConstantsThatAreListedAsInputsAreNone) {
  OnnxWriter writer = convolution();
  writer.addInput("w", {2, 3, 1, 1});
  EXPECT_EQ(parseOnnx(writer.bytes()).inputs.size(), 1U);
  writer.addInput("another", {-1, 3});
  const OnnxModel model = parseOnnx(writer.bytes());
  ASSERT_EQ(model.inputs.size(), 2U);
  EXPECT_THAT(model.inputs[1].shape, ElementsAre(-1, 3));
}

TEST(OnnxFile, OperatorsOfOthersKeepTheirDomain) {
  const std::string node =
      protobufBlock(1, "image") + protobufBlock(2, "y") + protobufBlock(4, "Gelu");
  const auto kindIn = [&node](const std::string& domain) {
    const std::string graph = protobufBlock(1, node + protobufBlock(7, domain)) +
                              protobufBlock(11, protobufBlock(1, "image")) +
                              protobufBlock(12, protobufBlock(1, "y"));
    return parseOnnx(protobufNumber(1, 8) + protobufBlock(7, graph)).nodes.front().kind;
  };
  EXPECT_EQ(kindIn(""), "Gelu");
  EXPECT_EQ(kindIn("ai.onnx"), "Gelu");
  EXPECT_EQ(kindIn("com.microsoft"), "com.microsoft.Gelu");
}

TEST(OnnxFile, GraphsWithinGraphsAreLeftUnread) {
  std::string nested = protobufBlock(1, "");
  for (int i = 0; i < 1000; ++i) nested = protobufBlock(1, nested);
  const std::string attribute =
      protobufBlock(1, "body") + protobufBlock(6, nested) + protobufNumber(20, 5);
  const std::string node =
      protobufBlock(2, "y") + protobufBlock(4, "Loop") + protobufBlock(5, attribute);
  const std::string graph = protobufBlock(1, node) + protobufBlock(11, protobufBlock(1, "x")) +
                            protobufBlock(12, protobufBlock(1, "y"));
  const OnnxModel model = parseOnnx(protobufNumber(1, 8) + protobufBlock(7, graph));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(model.nodes[0].attributes.at("body")));
}

TEST(OnnxFile, DamagedFilesAreRefused) {
  const std::string whole = convolution().bytes();
  for (std::size_t length = 0; length + 4 < whole.size(); ++length)
    EXPECT_THROW((void)parseOnnx(whole.substr(0, length)), ModelError) << length;
  EXPECT_THAT(problem(""), HasSubstr("it is no ONNX file"));
  EXPECT_THAT(problem(std::string(1000, '\xFF')), HasSubstr("cut short or damaged"));
  EXPECT_THAT(problem(protobufNumber(1, 8) + protobufBlock(7, protobufBlock(2, "empty"))),
              HasSubstr("no nodes, no input or no output"));
  EXPECT_THAT(problem(protobufNumber(1, 8) + protobufBlock(7, protobufBlock(15, ""))),
              HasSubstr("sparse weights"));
}

}  // namespace
}  // namespace lay
