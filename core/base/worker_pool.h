#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace lay {

/// Threads that wait for short pieces of work, for loops too brief to start threads for (handing
/// over costs some microseconds). The caller decides who works in parallel: nothing in core makes a
/// pool of its own. One run() at a time.
///
///   WorkerPool pool(2);                       // the caller and one thread
///   pool.run(items, [&](int item, int worker) { ... });
class WorkerPool {
 public:
  /// @param num_workers with the calling thread; at least 1, which starts no thread.
  explicit WorkerPool(int num_workers);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  [[nodiscard]] int numWorkers() const { return static_cast<int>(threads_.size()) + 1; }

  /// Calls work(item, worker) once for each item in [0, count), each worker (0 is the caller) one
  /// at a time, in no order; returns when all are done. `work` must not throw: an exception ends
  /// the program.
  template <typename Work>
  void run(int count, const Work& work) {
    runErased(
        count,
        [](const void* context, int item, int worker) noexcept {
          (*static_cast<const Work*>(context))(item, worker);
        },
        &work);
  }

 private:
  using Call = void (*)(const void* context, int item, int worker) noexcept;

  void runErased(int count, Call call, const void* context);
  void serve(int worker);
  void takeItems(int worker);

  Call call_ = nullptr;
  const void* context_ = nullptr;
  int count_ = 0;
  std::atomic<int> next_item_ = 0;
  std::atomic<int> num_busy_ = 0;         // threads that have not finished this round
  std::atomic<std::uint64_t> round_ = 0;  // changes when there is work
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<std::thread> threads_;
};

}  // namespace lay
