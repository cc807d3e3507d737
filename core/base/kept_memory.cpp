#include "core/base/kept_memory.h"

#include <algorithm>
#include <limits>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lay {

void keepFreedMemory([[maybe_unused]] std::size_t most) {
#ifdef __GLIBC__
  // What is larger is mapped for itself and given back; more than this the library does not take.
  constexpr int kLargestArray = 32 << 20;  // bytes
  constexpr std::size_t kLimit = std::numeric_limits<int>::max();
  mallopt(M_MMAP_THRESHOLD, kLargestArray);
  mallopt(M_TRIM_THRESHOLD, static_cast<int>(std::min(most, kLimit)));
#endif
}

}  // namespace lay
