#include "core/io/tflite_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tflite_writer.h"

#include <gmock/gmock.h>

#include <random>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class TfliteFileTest : public testing::Test {
 protected:
  TfliteModel read(const std::string& bytes) const {
    const auto path = folder_.path() / "network.tflite";
    writeFileAtomically(path, bytes);
    return readTflite(path);
  }

  std::string problem(const std::string& bytes) const {
    return errorText<ModelError>([&] { (void)read(bytes); });
  }

  TempDir folder_;
};

TEST_F(TfliteFileTest, QuantisedNumbersBecomeReal) {
  TfliteWriter writer;
  const int input = writer.addTensor({1, 4, 4, 2});
  const int weight = writer.addInt8({2, 1, 1, 2}, {10, -20, 127, -128}, {0.5f, 0.25f}, {0, 0}, 0);
  const int bias = writer.addInt32({2}, {3, -4}, {0.125f});
  const int output = writer.addTensor({1, 2, 2, 2});
  writer.addConvolution(3, {input, weight, bias}, output, 2);
  const TfliteModel model = read(writer.bytes(input, output));
  EXPECT_THAT(model.tensors[1].values, ElementsAre(5, -10, 31.75f, -32));
  EXPECT_THAT(model.tensors[2].values, ElementsAre(0.375f, -0.5f));
  EXPECT_FALSE(model.tensors[2].is_integer);
  EXPECT_FALSE(model.tensors[0].isConstant());
  ASSERT_EQ(model.ops.size(), 1U);
  EXPECT_EQ(model.ops[0].kind, TfliteKind::Conv);
  EXPECT_EQ(model.ops[0].stride_h, 2);
  EXPECT_TRUE(model.ops[0].is_same_padding);
  EXPECT_EQ(model.ops[0].activation, TfliteActivation::Relu6);
  EXPECT_THAT(model.inputs, ElementsAre(0));
  EXPECT_THAT(model.outputs, ElementsAre(3));
}

TEST_F(TfliteFileTest, IntegersWithoutAScaleStayIntegers) {
  TfliteWriter writer;
  const int input = writer.addTensor({1, 2, 3});
  const int axis = writer.addInt32({}, {2});
  const int output = writer.addTensor({1, 2}, true);
  writer.addOperation(56, {input, axis}, output);
  const TfliteModel model = read(writer.bytes(input, output));
  EXPECT_TRUE(model.tensors[1].is_integer);
  EXPECT_THAT(model.tensors[1].integers, ElementsAre(2));
}

TEST_F(TfliteFileTest, WhatIsNotReadIsNamed) {
  {
    TfliteWriter writer;
    const int input = writer.addTensor({1, 2});
    writer.addOperation(99, {input}, input);
    EXPECT_THAT(problem(writer.bytes(input, input)), HasSubstr("uses the operation 99"));
  }
  {
    TfliteWriter writer;
    const int input = writer.addTensor({1, 2});
    writer.addOperation(0, {input, 17}, input);
    EXPECT_THAT(problem(writer.bytes(input, input)), HasSubstr("names the tensor 17 of 1"));
  }
  {
    TfliteWriter writer;
    const int input = writer.addTensor({1, 100000, 100000});
    EXPECT_THAT(problem(writer.bytes(input, input)), HasSubstr("a dimension of a tensor"));
  }
  {
    TfliteWriter writer;
    const int input = writer.addFloats({3}, {1, 2});
    EXPECT_THAT(problem(writer.bytes(input, input)), HasSubstr("3 numbers has 8 bytes"));
  }
  {
    TfliteWriter writer;
    const int input = writer.addInt8({2, 2}, {1, 2, 3, 4}, {1, 1, 1}, {}, 0);
    EXPECT_THAT(problem(writer.bytes(input, input)), HasSubstr("3 scales"));
  }
  {
    TfliteWriter writer;
    const int input = writer.addTensor({1, 4, 4, 2});
    writer.addOperation(3, {input, input}, input);
    EXPECT_THAT(problem(writer.bytes(input, input)), HasSubstr("does not say its stride"));
  }
}

TEST_F(TfliteFileTest, DamagedFilesAreRefusedOrReadButNeverTrusted) {
  TfliteWriter writer;
  const int input = writer.addTensor({1, 4, 4, 2});
  const int weight = writer.addInt8({2, 1, 1, 2}, {10, -20, 127, -128}, {0.5f, 0.25f}, {0, 0}, 0);
  const int output = writer.addTensor({1, 2, 2, 2});
  writer.addConvolution(3, {input, weight}, output, 2);
  const std::string whole = writer.bytes(input, output);
  EXPECT_THAT(problem(""), HasSubstr("no TensorFlow Lite file"));
  EXPECT_THAT(problem("TFL3"), HasSubstr("no TensorFlow Lite file"));
  std::mt19937 random(7);
  int refused = 0;
  for (int i = 0; i < 1500; ++i) {
    std::string damaged = whole;
    for (int n = 0; n < 1 + i % 3; ++n)
      damaged[random() % damaged.size()] = static_cast<char>(random());
    if (i % 5 == 0) damaged.resize(random() % damaged.size());
    try {
      const TfliteModel model = read(damaged);
      for (const TfliteOp& op : model.ops) {
        for (const int index : op.inputs) ASSERT_LT(index, static_cast<int>(model.tensors.size()));
      }
    } catch (const ModelError&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 300);
}

TEST_F(TfliteFileTest, MoveNetIsRead) {
  SKIP_WITHOUT_SHARED_DATA();
  const TfliteModel model =
      readTflite(*sharedDataDir() / "detectors" / "movenet_single_pose_lightning_ptq.tflite");
  EXPECT_EQ(model.ops.size(), 157U);
  EXPECT_THAT(model.tensors[static_cast<std::size_t>(model.inputs.at(0))].shape,
              ElementsAre(1, 192, 192, 3));
  std::size_t num_weights = 0;
  for (const TfliteTensor& tensor : model.tensors) num_weights += tensor.values.size();
  EXPECT_EQ(num_weights, 2'325'110U);
}

}  // namespace
}  // namespace lay
