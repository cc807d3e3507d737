#pragma once

#include <array>
#include <atomic>
#include <mutex>
#include <optional>

#include <QObject>

#include "core/vlm/describer.h"

namespace lay {

/// Carries a description that is being written from the job thread to the GUI thread. At most one
/// event is in flight however fast words arrive; of each row only the newest text travels.
class DescribeRelay : public QObject, public DescribeSink {
  Q_OBJECT
 public:
  explicit DescribeRelay(QObject* parent = nullptr);

  // Job thread.
  void onText(BodyPart part, const std::string& text) override;
  void onProgress(const std::string& what) override;

 Q_SIGNALS:
  // GUI thread.
  void textArrived(lay::BodyPart part, const QString& text);
  void progressed(const QString& what);

 private:
  void announce();
  void deliver();

  std::atomic<bool> announced_ = false;
  std::mutex mutex_;  // guards what follows
  std::array<std::optional<std::string>, kBodyPartCount> texts_;
  std::optional<std::string> progress_;
};

}  // namespace lay
