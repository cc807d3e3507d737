#include "core/onnx/onnx_call.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class OnnxCallTest : public testing::Test {
 protected:
  [[nodiscard]] OnnxCall call() { return {node_, 13, inputs_, budget_}; }

  OnnxNode node_;
  std::vector<at::Tensor> inputs_ = {
      at::tensor({1.5F, 2.5F}), at::Tensor(), at::tensor({4, -1}, at::kLong)};
  OnnxBudget budget_{OnnxLimits{}};
};

TEST_F(OnnxCallTest, InputsAreThereAndOfTheirKind) {
  EXPECT_TRUE(call().hasInput(0));
  EXPECT_FALSE(call().hasInput(1));
  EXPECT_FALSE(call().hasInput(7));
  EXPECT_THAT(call().realsIn(0), ElementsAre(1.5F, 2.5F));
  EXPECT_THAT(call().wholesIn(2), ElementsAre(4, -1));
  EXPECT_THAT(errorText<ModelError>([&] { (void)call().in(1); }),
              HasSubstr("its input 1 is missing"));
  EXPECT_THROW((void)call().in(3), ModelError);
  EXPECT_THROW((void)call().realIn(2), ModelError);
  EXPECT_THROW((void)call().wholesIn(0), ModelError);
}

TEST_F(OnnxCallTest, AttributesAreThereAndOfTheirKind) {
  node_.attributes["alpha"] = 0.5F;
  node_.attributes["axis"] = std::int64_t{-2};
  node_.attributes["mode"] = std::string("linear");
  node_.attributes["axes"] = OnnxSizes{1, 2};
  node_.attributes["scales"] = std::vector<float>{2, 3};
  EXPECT_EQ(call().real("alpha", 1), 0.5F);
  EXPECT_EQ(call().real("beta", 1), 1);
  EXPECT_EQ(call().whole("axis", 0), -2);
  EXPECT_EQ(call().text("mode", "nearest"), "linear");
  EXPECT_THAT(call().wholes("axes"), ElementsAre(1, 2));
  EXPECT_THAT(call().reals("scales"), ElementsAre(2, 3));
  EXPECT_TRUE(call().wholes("perm").empty());
  EXPECT_THAT(errorText<ModelError>([&] { (void)call().whole("alpha", 0); }),
              HasSubstr("its attribute 'alpha' is of another kind"));
  EXPECT_THROW((void)call().tensor("value"), ModelError);
}

TEST_F(OnnxCallTest, AxesComeAsInputOrAttribute) {
  EXPECT_FALSE(call().wholesOf(1, "axes").has_value());
  node_.attributes["axes"] = OnnxSizes{1};
  EXPECT_THAT(call().wholesOf(1, "axes").value(), ElementsAre(1));
  EXPECT_THAT(call().wholesOf(2, "axes").value(), ElementsAre(4, -1));
  EXPECT_EQ(axisOf(-1, 3), 2);
  EXPECT_THROW((void)axisOf(3, 3), ModelError);
  EXPECT_THROW((void)axisOf(-4, 3), ModelError);
  EXPECT_THROW((void)axisOf(0, 0), ModelError);
}

TEST_F(OnnxCallTest, ConstantsBecomeTensors) {
  const at::Tensor reals = toTensor({{2, 1}, OnnxElement::Real, {1, 2}, {}});
  EXPECT_TRUE(at::equal(reals, at::tensor({1.0F, 2.0F}).reshape({2, 1})));
  EXPECT_EQ(toTensor({{}, OnnxElement::Whole, {}, {5}}).item().toLong(), 5);
  EXPECT_EQ(toTensor({{2}, OnnxElement::Logical, {}, {0, 1}}).scalar_type(), at::kBool);
  EXPECT_EQ(toTensor({{0, 3}, OnnxElement::Real, {}, {}}).numel(), 0);
}

}  // namespace
}  // namespace lay
