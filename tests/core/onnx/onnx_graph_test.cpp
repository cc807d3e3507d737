#include "core/onnx/onnx_graph.h"

#include "core/base/error.h"
#include "tests/core/onnx/onnx_cases.h"
#include "tests/support/onnx_writer.h"

#include <gmock/gmock.h>

#include <thread>

namespace lay {
namespace {

using testing::AllOf;
using testing::HasSubstr;

at::Tensor row(float a, float b) {
  return at::tensor({a, b}).reshape({1, 2});
}

OnnxWriter doubling() {
  OnnxWriter writer("x", {1, 2});
  writer.addNode("Add", {"x", "x"}, "twice", {});
  writer.addNode("Add", {"twice", "twice"}, "y", {});
  writer.addOutput("y", {1, 2});
  return writer;
}

std::vector<at::Tensor> computed(const OnnxGraph& graph, const at::Tensor& x) {
  return graph.run(std::span(&x, 1));
}

/// "" when nothing is wrong.
std::string problem(const OnnxWriter& writer, const OnnxLimits& limits = {}) {
  try {
    const OnnxGraph graph(parseOnnx(writer.bytes()), limits);
    (void)computed(graph, at::ones({1, 2}));
    return "";
  } catch (const ModelError& error) {
    return error.what();
  }
}

TEST(OnnxGraph, WholeNetworksGiveWhatNumPyGives) {
  expectOnnxCases("networks");
}

TEST(OnnxGraph, NumbersOfEveryTypeAreRead) {
  expectOnnxCases("stored");
}

TEST(OnnxGraph, ComputesWhatOutputsNeedAndNoMore) {
  OnnxWriter writer = doubling();
  writer.addNode("NoSuchOperator", {"x"}, "unused", {});
  writer.addOutput("twice", {1, 2});
  writer.addOutput("x", {1, 2});
  const OnnxGraph graph(parseOnnx(writer.bytes()));
  const auto outputs = computed(graph, row(1.0F, -2.0F));
  ASSERT_EQ(outputs.size(), 3U);
  EXPECT_TRUE(at::equal(outputs[0], row(4.0F, -8.0F)));
  EXPECT_TRUE(at::equal(outputs[1], row(2.0F, -4.0F)));
  EXPECT_TRUE(at::equal(outputs[2], row(1.0F, -2.0F)));
  EXPECT_THROW((void)graph.run({}), std::logic_error);
}

TEST(OnnxGraph, SeveralThreadsMayRunIt) {
  const OnnxGraph graph(parseOnnx(doubling().bytes()));
  std::vector<std::thread> threads;
  std::vector<float> sums(4, 0.0F);
  for (std::size_t t = 0; t < sums.size(); ++t) {
    threads.emplace_back([&graph, &sums, t] {
      for (int i = 0; i < 50; ++i)
        sums[t] +=
            computed(graph, at::full({1, 2}, static_cast<double>(t)))[0].sum().item().toFloat();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t t = 0; t < sums.size(); ++t) EXPECT_EQ(sums[t], 50 * 8 * static_cast<float>(t));
}

TEST(OnnxGraph, AnUnknownOperatorIsNamed) {
  OnnxWriter writer("x", {1, 2});
  writer.addNode("NoSuchOperator", {"x"}, "y", {});
  writer.addOutput("y", {1, 2});
  EXPECT_THAT(problem(writer),
              HasSubstr("node 'node_y' (NoSuchOperator): this operator is not known here"));
}

TEST(OnnxGraph, NamesThatLeadNowhereAreRefused) {
  {
    OnnxWriter writer("x", {1, 2});  // each needs the other
    writer.addNode("Add", {"x", "b"}, "a", {});
    writer.addNode("Add", {"x", "a"}, "b", {});
    writer.addOutput("b", {1, 2});
    EXPECT_THAT(problem(writer),
                AllOf(HasSubstr("node 'node_a'"), HasSubstr("'b' is needed before")));
  }
  {
    OnnxWriter writer("x", {1, 2});
    writer.addNode("Relu", {"x"}, "a", {});
    writer.addOutput("z", {1, 2});
    EXPECT_THAT(problem(writer), HasSubstr("'z' is needed before"));
  }
  {
    OnnxWriter writer = doubling();
    writer.addNode("Relu", {"x"}, "y", {});
    EXPECT_THAT(problem(writer), HasSubstr("two things in it are called 'y'"));
  }
  {
    OnnxWriter writer("x", {1, 2});
    writer.addNode("Add", {"x", ""}, "y", {});
    writer.addOutput("y", {1, 2});
    EXPECT_THAT(problem(writer), HasSubstr("its input 1 is missing"));
  }
  {
    OnnxWriter writer("x", {1, 2});
    writer.addNode("Relu", {"x"}, std::vector<std::string>{"y", "z"}, {});
    writer.addOutput("z", {1, 2});
    EXPECT_THAT(problem(writer), HasSubstr("it has 1 outputs, not 2"));
  }
}

TEST(OnnxGraph, OldOperatorSetsAreRefused) {
  OnnxWriter writer = doubling();
  writer.setOpset(6);
  EXPECT_THAT(problem(writer), HasSubstr("version 6, before 7"));
}

TEST(OnnxGraph, WhatWouldTakeAllMemoryOrAllTimeIsRefused) {
  OnnxWriter wide("x", {1, 2});
  std::string last = "x";
  for (int i = 0; i < 60; ++i) {
    const std::string next = strCat("x", i);
    wide.addNode("Concat", {last, last}, next, {{"axis", 1}});
    last = next;
  }
  wide.addOutput(last, {});
  OnnxLimits limits;
  limits.most_elements = 1000;
  EXPECT_THAT(problem(wide, limits), HasSubstr("would have more than 1000 numbers"));
  limits = {};
  limits.most_elements_in_all = 4;  // x is not needed any more when y is computed
  EXPECT_EQ(problem(doubling(), limits), "");
  limits.most_elements_in_all = 3;
  EXPECT_THAT(problem(doubling(), limits), HasSubstr("more than 3 numbers would be in use"));
  limits = {};
  limits.most_work = 5;
  EXPECT_THAT(problem(doubling(), limits), HasSubstr("more than 5 multiplications"));
}

}  // namespace
}  // namespace lay
