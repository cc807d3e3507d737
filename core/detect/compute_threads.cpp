#include "core/detect/compute_threads.h"

#include <ATen/Parallel.h>
#include <opencv2/core/utility.hpp>

namespace lay {

void useThreads(int threads) {
  at::set_num_threads(threads);
  cv::setNumThreads(threads);
}

}  // namespace lay
