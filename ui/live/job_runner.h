#pragma once

#include <exception>
#include <functional>
#include <stop_token>
#include <thread>
#include <utility>
#include <variant>

#include <QObject>

namespace lay {

/// What became of a job: its result, or whatever it threw.
template <typename Result>
using Outcome = std::variant<Result, std::exception_ptr>;

/// Runs one job at a time on a thread of its own and delivers the outcome on the GUI thread.
/// Catches everything. The destructor asks the job to stop and waits for it; its outcome is then
/// dropped.
class JobRunner : public QObject {
  Q_OBJECT
 public:
  explicit JobRunner(QObject* parent = nullptr);
  ~JobRunner() override;

  /// Starts `job`; `finished` is called on the GUI thread. A job that is still running is asked to
  /// stop, waited for by the new job's thread (never by the caller), and its outcome is dropped:
  /// the last start wins.
  template <typename Result>
  void start(std::function<Result(std::stop_token)> job,
             std::function<void(Outcome<Result>)> finished) {
    startErased(
        [job = std::move(job), finished = std::move(finished)](std::stop_token stop) -> Delivery {
          Outcome<Result> outcome;
          try {
            outcome = job(std::move(stop));
          } catch (...) {
            outcome = std::current_exception();
          }
          return [finished, outcome = std::move(outcome)] { finished(outcome); };
        });
  }

  void requestStop();
  [[nodiscard]] bool isRunning() const { return running_; }

 private:
  using Delivery = std::function<void()>;
  void startErased(std::function<Delivery(std::stop_token)> job);
  void deliver(int ticket, const Delivery& delivery);

  std::jthread thread_;
  int ticket_ = 0;  // of the last start; older outcomes are dropped
  bool running_ = false;
};

/// The text of an exception for a person, in the program's language; a general sentence for one
/// that has none.
[[nodiscard]] QString describe(const std::exception_ptr& problem);
[[nodiscard]] QString describe(const std::exception& error);

}  // namespace lay
