#include "core/nn/torch_device.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/cuda.h>
#include <torch/nn/modules/linear.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(TorchDevice, ThereIsAReasonExactlyWhereThereIsNoCuda) {
  if (torch::cuda::is_available()) {
    EXPECT_EQ(resolveTorchDevice(DeviceChoice::Auto).isCuda(), whyNoCuda().empty());
  } else {
    EXPECT_THAT(whyNoCuda(), HasSubstr("CUDA"));
    EXPECT_FALSE(resolveTorchDevice(DeviceChoice::Auto).isCuda());
    EXPECT_THAT(resolveTorchDevice(DeviceChoice::Cuda).notice, HasSubstr(whyNoCuda()));
  }
  EXPECT_FALSE(resolveTorchDevice(DeviceChoice::Cpu).isCuda());
}

TEST(TorchDevice, IsLibTorchsOwn) {
  EXPECT_TRUE(toTorch({Device::Kind::Cpu, ""}).is_cpu());
  EXPECT_TRUE(toTorch({Device::Kind::Cuda, ""}).is_cuda());
}

TEST(TorchDevice, InputsTakeAModulesDeviceAndType) {
  torch::nn::Linear linear(3, 2);
  EXPECT_EQ(optionsOf(*linear).dtype(), torch::kFloat);
  linear->to(torch::kDouble);
  EXPECT_EQ(optionsOf(*linear).dtype(), torch::kDouble);
  EXPECT_TRUE(optionsOf(*linear).device().is_cpu());
}

TEST(TorchDevice, PlainTensorsAreContiguousFloats) {
  const torch::Tensor tensor = torch::arange(6, torch::kDouble).view({2, 3}).t().requires_grad_();
  const torch::Tensor plain = toPlain(tensor);
  ASSERT_TRUE(plain.is_contiguous());
  EXPECT_EQ(plain.scalar_type(), torch::kFloat);
  EXPECT_FALSE(plain.requires_grad());
  EXPECT_EQ(plain.data_ptr<float>()[1], 3);
}

TEST(OnDevice, CudasErrorsBecomeOursWithAWayOut) {
  const auto fails = [] { TORCH_CHECK(false, "CUDA out of memory.\nTried to allocate"); };
  const std::string text = errorText<Error>([&] { onDevice({Device::Kind::Cuda, ""}, fails); });
  EXPECT_THAT(text, HasSubstr("CUDA out of memory."));
  EXPECT_THAT(text, Not(HasSubstr("Tried")));
  EXPECT_THAT(text, HasSubstr("device cpu"));
  EXPECT_THROW(onDevice({Device::Kind::Cpu, ""}, fails), c10::Error);
  EXPECT_EQ(onDevice({Device::Kind::Cuda, ""}, [] { return 3; }), 3);
}

}  // namespace
}  // namespace lay
