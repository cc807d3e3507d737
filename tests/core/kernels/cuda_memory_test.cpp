#include "core/kernels/cuda_memory.h"

#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/kernels/cuda_posing.h"
#include "tests/support/cuda.h"
#include "tests/support/error_text.h"
#include "tests/support/random_body.h"

namespace lay {
namespace {

TEST(CudaMemory, WithoutADeviceEverythingSaysSo) {
  if (cudaAvailable()) GTEST_SKIP() << "CUDA: there is a device";
  EXPECT_NE(whyNoCudaKernels(), "");
  EXPECT_THROW(CudaStream(), Error);
  EXPECT_THROW(CudaBuffer(4), Error);
  EXPECT_NO_THROW(CudaBuffer(0));
  const RandomBody random({.num_vertices = 20});
  EXPECT_THAT(errorText<Error>([&] { (void)CudaBody(packBody(random.source())); }),
              testing::HasSubstr("CUDA"));
}

TEST(CudaMemory, WhatGoesUpComesDown) {
  SKIP_WITHOUT_CUDA(whyNoCudaKernels());
  std::vector<std::byte> sent(1000);
  for (std::size_t i = 0; i < sent.size(); ++i) sent[i] = static_cast<std::byte>(i * 7);
  const CudaStream stream;
  CudaBuffer buffer(sent.size());
  buffer.upload(sent, stream);
  CudaBuffer moved = std::move(buffer);
  std::vector<std::byte> back(sent.size());
  moved.download(back, stream);
  EXPECT_EQ(back, sent);
  EXPECT_THROW(moved.upload(std::vector<std::byte>(1001), stream), std::out_of_range);
}

TEST(CudaMemory, TooMuchIsAnErrorAndTheDeviceGoesOn) {
  SKIP_WITHOUT_CUDA(whyNoCudaKernels());
  EXPECT_THAT(errorText<Error>([] { (void)CudaBuffer(std::size_t{1} << 60U); }),
              testing::HasSubstr("allocating memory"));
  EXPECT_NO_THROW(CudaBuffer(16));
  EXPECT_NO_THROW(CudaStream().wait());
}

}  // namespace
}  // namespace lay
