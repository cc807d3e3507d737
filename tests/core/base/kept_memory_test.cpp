#include "core/base/kept_memory.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>

#include <sys/resource.h>

namespace lay {
namespace {

long pageFaults() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_minflt;
}

/// Pages that the system must clear for ten arrays of 20 MiB, one after another.
long faultsOfTenArrays() {
  constexpr std::size_t kBytes = std::size_t{20} << 20;
  const long before = pageFaults();
  for (int i = 0; i < 10; ++i) {
    const auto bytes = std::make_unique<unsigned char[]>(kBytes);
    std::memset(bytes.get(), i + 1, kBytes);
  }
  return pageFaults() - before;
}

TEST(KeptMemory, WhatIsFreedIsTakenAgainWithoutTheSystem) {
#ifndef __GLIBC__
  GTEST_SKIP() << "only GNU's C library can be told";
#endif
  keepFreedMemory();
  (void)faultsOfTenArrays();  // the first is new
  EXPECT_LT(faultsOfTenArrays(), 100);
}

}  // namespace
}  // namespace lay
