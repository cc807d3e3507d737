#include "core/base/worker_pool.h"

#include <algorithm>
#include <chrono>

namespace lay {

namespace {

// Loops come in rows: a worker that has just finished looks for the next one this long before it
// sleeps, because waking it takes longer than many a loop.
constexpr auto kLookOut = std::chrono::microseconds(30);

template <typename Condition>
bool waitBriefly(const Condition& condition) {
  const auto end = std::chrono::steady_clock::now() + kLookOut;
  do {
    for (int i = 0; i < 64; ++i) {
      if (condition()) return true;
    }
  } while (std::chrono::steady_clock::now() < end);
  return condition();
}

}  // namespace

WorkerPool::WorkerPool(int num_workers) {
  for (int worker = 1; worker < num_workers; ++worker) {
    threads_.emplace_back([this, worker] { serve(worker); });
  }
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    ++round_;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::takeItems(int worker) {
  for (int item = next_item_++; item < count_; item = next_item_++) call_(context_, item, worker);
}

void WorkerPool::serve(int worker) {
  std::uint64_t seen = 0;
  for (;;) {
    const auto isNew = [&] { return round_.load(std::memory_order_acquire) != seen; };
    if (!waitBriefly(isNew)) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, isNew);
    }
    seen = round_.load(std::memory_order_acquire);
    if (stopping_) return;
    takeItems(worker);
    num_busy_.fetch_sub(1, std::memory_order_release);
  }
}

void WorkerPool::runErased(int count, Call call, const void* context) {
  if (threads_.empty() || count <= 1) {
    for (int item = 0; item < count; ++item) call(context, item, 0);
    return;
  }
  call_ = call;
  context_ = context;
  count_ = count;
  next_item_ = 0;
  num_busy_ = static_cast<int>(threads_.size());
  {
    const std::lock_guard lock(mutex_);
    round_.fetch_add(1, std::memory_order_release);
  }
  wake_.notify_all();
  takeItems(0);
  // A thread that woke late may still look for an item: it must have gone before `work` does.
  const auto isDone = [&] { return num_busy_.load(std::memory_order_acquire) == 0; };
  while (!waitBriefly(isDone)) std::this_thread::yield();
}

}  // namespace lay
