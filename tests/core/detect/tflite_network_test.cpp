#include "core/detect/tflite_network.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tflite_writer.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::FloatNear;
using testing::HasSubstr;
using testing::Pointwise;

class TfliteNetworkTest : public testing::Test {
 protected:
  TfliteNetwork load(TfliteWriter& writer, int input, int output) const {
    const auto path = folder_.path() / "network.tflite";
    writeFileAtomically(path, writer.bytes(input, output));
    return TfliteNetwork(readTflite(path));
  }

  TempDir folder_;
};

std::vector<float> ramp(int count, float step) {
  std::vector<float> values(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    values[static_cast<std::size_t>(i)] = step * static_cast<float>(i % 7 - 3);
  return values;
}

/// TensorFlow's SAME convolution with relu6, written as its definition. @param groups 1, or
/// channels.
std::vector<float> slowConvolution(const std::vector<float>& x,
                                   int size,
                                   int channels,
                                   const std::vector<float>& weight,
                                   int kernel,
                                   int out_channels,
                                   int stride,
                                   bool is_depthwise) {
  const int out_size = (size + stride - 1) / stride;
  const int total = std::max((out_size - 1) * stride + kernel - size, 0);
  std::vector<float> y;
  for (int r = 0; r < out_size; ++r) {
    for (int c = 0; c < out_size; ++c) {
      for (int o = 0; o < out_channels; ++o) {
        float sum = 0;
        for (int i = 0; i < kernel; ++i) {
          for (int j = 0; j < kernel; ++j) {
            const int row = r * stride + i - total / 2;
            const int column = c * stride + j - total / 2;
            if (row < 0 || column < 0 || row >= size || column >= size) continue;
            for (int k = is_depthwise ? o : 0; k < (is_depthwise ? o + 1 : channels); ++k) {
              const int at = is_depthwise ? (i * kernel + j) * channels + k
                                          : ((o * kernel + i) * kernel + j) * channels + k;
              sum += x[static_cast<std::size_t>((row * size + column) * channels + k)] *
                     weight[static_cast<std::size_t>(at)];
            }
          }
        }
        y.push_back(std::clamp(sum, 0.0f, 6.0f));
      }
    }
  }
  return y;
}

TEST_F(TfliteNetworkTest, ConvolutionsPadAsTensorFlowDoes) {
  for (const int size : {5, 6}) {
    for (const int stride : {1, 2}) {
      TfliteWriter writer;
      const int out_size = (size + stride - 1) / stride;
      const std::vector<float> dense = ramp(3 * 3 * 3 * 2, 0.25f);
      const std::vector<float> deep = ramp(3 * 3 * 2, 0.5f);
      const int input = writer.addTensor({1, size, size, 2});
      const int middle = writer.addTensor({1, size, size, 2});
      const int output = writer.addTensor({1, out_size, out_size, 3});
      writer.addConvolution(4, {input, writer.addFloats({1, 3, 3, 2}, deep)}, middle, 1);
      writer.addConvolution(3, {middle, writer.addFloats({3, 3, 3, 2}, dense)}, output, stride);
      const std::vector<float> x = ramp(size * size * 2, 0.4f);
      const std::vector<float> found = load(writer, input, output).run(x);
      const auto expected = slowConvolution(
          slowConvolution(x, size, 2, deep, 3, 2, 1, true), size, 2, dense, 3, 3, stride, false);
      EXPECT_THAT(found, Pointwise(FloatNear(1e-5f), expected)) << size << ' ' << stride;
    }
  }
}

TEST_F(TfliteNetworkTest, ResizingInterpolatesBetweenCentres) {
  TfliteWriter writer;
  const int input = writer.addTensor({1, 1, 2, 1});
  const int output = writer.addTensor({1, 1, 4, 1});
  writer.addResize({input, writer.addInt32({2}, {1, 4})}, output);
  EXPECT_THAT(load(writer, input, output).run(std::vector<float>{0, 8}), ElementsAre(0, 2, 6, 8));
}

TEST_F(TfliteNetworkTest, TheTailThatFindsPeaksIsComputed) {
  // The place of the largest of six numbers as row and column of 2 x 3, then what stands there.
  TfliteWriter writer;
  const int input = writer.addTensor({1, 6});
  const int axis = writer.addInt32({}, {1});
  const int three = writer.addInt32({}, {3});
  const int place = writer.addTensor({1}, true);
  const int row = writer.addTensor({1}, true);
  const int first = writer.addTensor({1}, true);
  const int column = writer.addTensor({1}, true);
  const int both = writer.addTensor({1, 2}, true);
  const int table = writer.addTensor({2, 3});
  const int found = writer.addTensor({1});
  const int real = writer.addTensor({1});
  const int output = writer.addTensor({2});
  writer.addOperation(56, {input, axis}, place);
  writer.addOperation(90, {place, three}, row);
  writer.addOperation(18, {row, three}, first);
  writer.addOperation(41, {place, first}, column);
  writer.addAlong(83, {row, column}, {both}, 1);
  writer.addOperation(22, {input}, table);
  writer.addOperation(107, {table, both}, found);
  writer.addOperation(53, {column}, real);
  writer.addAlong(2, {found, real}, {output}, 0);
  const TfliteNetwork network = load(writer, input, output);
  EXPECT_THAT(network.run(std::vector<float>{1, 2, 3, 4, 5, 4}), ElementsAre(5, 1));
  EXPECT_THAT(network.run(std::vector<float>{1, 9, 9, 4, 5, 4}), ElementsAre(9, 1));
}

TEST_F(TfliteNetworkTest, WhatDoesNotFitTogetherIsRefused) {
  {
    TfliteWriter writer;
    const int input = writer.addTensor({1, 4});
    const int output = writer.addTensor({1, 5});
    writer.addOperation(14, {input}, output);
    EXPECT_THAT(errorText<ModelError>([&] { (void)load(writer, input, output); }),
                HasSubstr("operation 0: a result has another shape"));
  }
  {
    TfliteWriter writer;
    const int input = writer.addTensor({1, 4});
    const int other = writer.addTensor({1, 4});
    const int output = writer.addTensor({1, 4});
    writer.addOperation(0, {input, other}, output);
    EXPECT_THAT(errorText<ModelError>([&] { (void)load(writer, input, output); }),
                HasSubstr("comes before what it needs"));
  }
  {
    TfliteWriter writer;
    const int input = writer.addTensor({2, 3});
    const int output = writer.addTensor({1});
    const int nowhere = writer.addInt32({1, 2}, {7, 7});
    writer.addOperation(107, {input, nowhere}, output);
    EXPECT_THROW((void)load(writer, input, output), ModelError);
  }
}

TEST_F(TfliteNetworkTest, AnyComputedTensorCanBeLookedAt) {
  TfliteWriter writer;
  const int input = writer.addTensor({1, 4});
  const int two = writer.addFloats({1, 4}, {2, 2, 2, 2});
  const int doubled = writer.addTensor({1, 4});
  const int again = writer.addTensor({1, 4});
  writer.addOperation(0, {input, input}, doubled);
  writer.addOperation(0, {doubled, two}, again);
  const TfliteNetwork network = load(writer, input, again);
  const std::vector<float> x = {1, 2, 3, 4};
  const std::vector<int> asked = {again, doubled};
  const auto found = network.runTo(x, asked);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[0], ElementsAre(4, 6, 8, 10));
  EXPECT_THAT(found[1], ElementsAre(2, 4, 6, 8));
  EXPECT_EQ(found[0], network.run(x));
  const std::vector<int> none = {99};
  EXPECT_THROW((void)network.runTo(x, none), std::logic_error);
}

}  // namespace
}  // namespace lay
