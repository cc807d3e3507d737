#pragma once

#include <memory>

#include <QObject>

#include "ui/live/engine.h"
#include "ui/live/job_runner.h"

namespace lay {

class DescribeRelay;

/// Has descriptions written in the background, one request at a time: the window's only door to a
/// DescribeFunction. GUI thread.
class DescriptionWriter : public QObject {
  Q_OBJECT
 public:
  explicit DescriptionWriter(DescribeFunction describe, QObject* parent = nullptr);
  ~DescriptionWriter() override;

  /// False where nobody can describe anything.
  [[nodiscard]] bool canWrite() const { return static_cast<bool>(describe_); }
  /// Asks; a request still going is given up first.
  void start(const DescribeRequest& request, const VlmSettings& settings);
  /// Gives the request up: neither finished() nor failed() follows.
  void stop();
  [[nodiscard]] bool isRunning() const { return is_running_; }

 Q_SIGNALS:
  void runningChanged(bool running);
  void textArrived(lay::BodyPart part, const QString& text);
  void progressed(const QString& what);
  void finished(const lay::DescribeResult& result);
  void failed(const QString& text);

 private:
  void deliver(const Outcome<DescribeResult>& outcome);
  void setRunning(bool running);

  DescribeFunction describe_;
  bool is_running_ = false;
  std::shared_ptr<DescribeRelay> relay_;
  JobRunner runner_;  // last: joined before the relay goes
};

}  // namespace lay
