#include "core/detect/compute_threads.h"

#include <ATen/Parallel.h>
#include <malloc.h>
#include <opencv2/core/utility.hpp>

namespace lay {

void useThreads(int threads) {
  at::set_num_threads(threads);
  cv::setNumThreads(threads);
}

void keepFreedMemory() {
  constexpr int kMegabyte = 1 << 20;
  static const bool kIsSet = mallopt(M_TRIM_THRESHOLD, 128 * kMegabyte) == 1 &&
                             mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte) == 1;
  static_cast<void>(kIsSet);  // without it all is slower, and nothing else
}

}  // namespace lay
