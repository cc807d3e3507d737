#include "core/base/kept_memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lay {

void keepFreedMemory() {
#ifdef __GLIBC__
  constexpr int kMegabyte = 1 << 20;
  // What is larger than the latter is mapped for itself and given back; the library takes no more.
  mallopt(M_TRIM_THRESHOLD, 128 * kMegabyte);
  mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte);
#endif
}

}  // namespace lay
