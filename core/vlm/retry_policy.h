#pragma once

#include <chrono>

namespace lay {

/// How long is waited between tries. Each wait is up to twice as long as the one before, shortened
/// at random by up to half, so that many clients do not come back at once.
struct RetryPolicy {
  std::chrono::milliseconds first{1000};
  std::chrono::milliseconds longest{30000};
  std::chrono::milliseconds while_loading{
      2000};  ///< between looks at a server that loads its model
  std::chrono::milliseconds longest_retry_after{120000};  ///< of what a server may ask for
};

}  // namespace lay
