#include "core/onnx/onnx_window.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class OnnxWindowTest : public testing::Test {
 protected:
  [[nodiscard]] OnnxWindow window(const OnnxSizes& kernel, const OnnxSizes& sizes) {
    return windowOf(OnnxCall(node_, 13, {}, budget_), kernel, sizes);
  }

  OnnxNode node_;
  OnnxBudget budget_{OnnxLimits{}};
};

TEST_F(OnnxWindowTest, StepsAreCountedWithPadding) {
  EXPECT_EQ(window({3, 3}, {7, 5}).steps(0, 7), 5);
  node_.attributes["strides"] = OnnxSizes{2, 1};
  node_.attributes["dilations"] = OnnxSizes{1, 2};
  node_.attributes["pads"] = OnnxSizes{1, 0, 1, 2};
  const OnnxWindow moved = window({3, 3}, {7, 5});
  EXPECT_EQ(moved.steps(0, 7), 4);
  EXPECT_EQ(moved.reach(1), 5);
  EXPECT_EQ(moved.steps(1, 5), 3);
  EXPECT_THAT(moved.padding(), ElementsAre(0, 2, 1, 1));
  EXPECT_FALSE(moved.isPaddedEvenly());
  EXPECT_EQ(moved.withLeadingDimension().rank(), 3U);
  EXPECT_THAT(errorText<ModelError>([&] { (void)moved.steps(1, 2); }),
              HasSubstr("reaches over 5 of 4"));
}

TEST_F(OnnxWindowTest, TheSameSizePutsTheOddOneWhereItIsSaid) {
  node_.attributes["strides"] = OnnxSizes{2};
  node_.attributes["auto_pad"] = std::string("SAME_UPPER");
  EXPECT_THAT(window({3}, {6}).before, ElementsAre(0));
  EXPECT_THAT(window({3}, {6}).after, ElementsAre(1));
  EXPECT_EQ(window({3}, {6}).steps(0, 6), 3);
  node_.attributes["auto_pad"] = std::string("SAME_LOWER");
  EXPECT_THAT(window({3}, {6}).before, ElementsAre(1));
  node_.attributes["auto_pad"] = std::string("SOMEHOW");
  EXPECT_THROW((void)window({3}, {6}), ModelError);
}

TEST_F(OnnxWindowTest, NumbersThatMakeNoSenseAreRefused) {
  EXPECT_THROW((void)window({3}, {7, 5}), ModelError);
  EXPECT_THROW((void)window({}, {}), ModelError);
  EXPECT_THROW((void)window({0, 3}, {7, 5}), ModelError);
  EXPECT_THROW((void)window({1 << 20, 3}, {7, 5}), ModelError);
  for (const char* name : {"strides", "dilations"}) {
    for (const OnnxSizes& wrong : {OnnxSizes{0, 1}, OnnxSizes{1}, OnnxSizes{1, 1 << 20}}) {
      node_.attributes[name] = wrong;
      EXPECT_THAT(errorText<ModelError>([&] { (void)window({3, 3}, {7, 5}); }), HasSubstr(name));
    }
    node_.attributes.erase(name);
  }
  for (const OnnxSizes& wrong : {OnnxSizes{0, 1}, OnnxSizes{0, 0, 0, -1}}) {
    node_.attributes["pads"] = wrong;
    EXPECT_THROW((void)window({3, 3}, {7, 5}), ModelError);
  }
}

TEST_F(OnnxWindowTest, PaddingHasItsValue) {
  node_.attributes["pads"] = OnnxSizes{1, 0};
  const OnnxCall call(node_, 13, {}, budget_);
  const at::Tensor x = padded(call, at::ones({1, 1, 2}), window({2}, {2}), 7);
  EXPECT_TRUE(at::equal(x, at::tensor({7.0F, 1.0F, 1.0F}).reshape({1, 1, 3})));
}

}  // namespace
}  // namespace lay
