#include "core/base/threads.h"

#include <sched.h>

#include <algorithm>
#include <memory>
#include <thread>

namespace lay {

int availableProcessors() {
  // A fixed cpu_set_t holds 1024 processors; the kernel answers EINVAL where the machine has more.
  for (int capacity = CPU_SETSIZE; capacity <= (1 << 16); capacity *= 2) {
    const std::unique_ptr<cpu_set_t, void (*)(cpu_set_t*)> set(CPU_ALLOC(capacity),
                                                               [](cpu_set_t* s) { CPU_FREE(s); });
    const std::size_t bytes = CPU_ALLOC_SIZE(capacity);
    if (set != nullptr && sched_getaffinity(0, bytes, set.get()) == 0) {
      return std::max(1, CPU_COUNT_S(bytes, set.get()));
    }
  }
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace lay
