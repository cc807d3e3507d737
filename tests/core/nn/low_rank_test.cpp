#include "core/nn/low_rank.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <torch/autograd.h>
#include <torch/nn/modules/container/sequential.h>

#include "core/base/error.h"
#include "core/nn/ada_layer_norm.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

class LowRank : public testing::Test {
 protected:
  LowRank() {
    torch::manual_seed(2);
    network_ = AdaLnBlock(8, 12, 6);
    const torch::NoGradGuard no_grad;
    for (torch::Tensor& weight : network_->parameters()) weight.normal_();
    h_ = torch::randn({3, 8});
    e_ = torch::randn({3, 6});
  }

  torch::Tensor answer() { return network_->forward(h_, e_); }
  static void shake(LowRankAdapters& adapters) {
    const torch::NoGradGuard no_grad;
    for (torch::Tensor& factor : adapters->parameters()) factor.normal_(0, 0.3);
  }

  AdaLnBlock network_{nullptr};
  torch::Tensor h_, e_;
  const TempDir dir_;
};

TEST_F(LowRank, FreshAdaptersChangeNothing) {
  const torch::Tensor before = answer();
  LowRankAdapters adapters(*network_, 2);
  adapters->apply();
  EXPECT_TRUE(torch::equal(answer(), before));
}

TEST_F(LowRank, OnlyTheAdaptersLearnAndAllOfThemDo) {
  LowRankAdapters adapters(*network_, 2);
  shake(adapters);
  adapters->apply();
  answer().square().sum().backward();
  EXPECT_EQ(adapters->parameters().size(), 6);  // two of each linear map
  for (const torch::Tensor& factor : adapters->parameters()) {
    ASSERT_TRUE(factor.grad().defined());
    EXPECT_GT(factor.grad().abs().max().item<float>(), 0);
  }
  for (const auto& weight : network_->named_parameters()) {
    if (weight.key().find("weight") == std::string::npos) continue;
    EXPECT_FALSE(weight.value().grad().defined()) << weight.key();
  }
}

TEST_F(LowRank, AddedForGoodTheyDoTheSame) {
  LowRankAdapters adapters(*network_, 2);
  shake(adapters);
  const torch::Tensor own = answer();
  adapters->apply();
  const torch::Tensor adapted = answer();
  EXPECT_FALSE(torch::allclose(adapted, own));
  adapters->release();
  EXPECT_TRUE(torch::equal(answer(), own));
  adapters->addTo(*network_);
  EXPECT_TRUE(torch::allclose(answer(), adapted, 1e-4, 1e-5));
}

TEST_F(LowRank, AFileHoldsThemForOneNetwork) {
  LowRankAdapters adapters(*network_, 2);
  shake(adapters);
  adapters->apply();
  const torch::Tensor adapted = answer();
  adapters->release();
  const std::filesystem::path path = dir_.path() / "a.safetensors";
  saveAdapters(path, adapters, "hash");
  EXPECT_THAT(errorText<ModelError>([&] { addAdapters(*network_, path, "other"); }),
              testing::HasSubstr("SHA-256 hash"));
  addAdapters(*network_, path, "hash");
  EXPECT_TRUE(torch::allclose(answer(), adapted, 2e-2, 2e-2));  // halves
}

TEST_F(LowRank, WhatCannotBeIsRefused) {
  EXPECT_THROW(LowRankAdapters(*network_, 0), InvalidOptions);
  torch::nn::Sequential nothing;
  EXPECT_THROW(LowRankAdapters(*nothing, 2), InvalidOptions);
  LowRankAdapters adapters(*network_, 2);
  AdaLnBlock other(4, 12, 6);
  EXPECT_THAT(errorText<ModelError>([&] { adapters->addTo(*other); }),
              testing::HasSubstr("another shape"));
}

}  // namespace
}  // namespace lay
