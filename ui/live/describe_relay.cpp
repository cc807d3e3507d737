#include "ui/live/describe_relay.h"

#include <utility>

#include "ui/document/error_sentences.h"

namespace lay {

DescribeRelay::DescribeRelay(QObject* parent) : QObject(parent) {}

void DescribeRelay::onText(BodyPart part, const std::string& text) {
  {
    const std::lock_guard lock(mutex_);
    texts_[static_cast<std::size_t>(part)] = text;
  }
  announce();
}

void DescribeRelay::onProgress(const std::string& what) {
  {
    const std::lock_guard lock(mutex_);
    progress_ = what;
  }
  announce();
}

void DescribeRelay::announce() {
  if (!announced_.exchange(true)) {
    QMetaObject::invokeMethod(this, &DescribeRelay::deliver, Qt::QueuedConnection);
  }
}

void DescribeRelay::deliver() {
  // Clear before taking: a word that arrives now announces itself again.
  announced_ = false;
  decltype(texts_) texts;
  std::optional<std::string> progress;
  {
    const std::lock_guard lock(mutex_);
    texts = std::exchange(texts_, {});
    progress = std::exchange(progress_, std::nullopt);
  }
  if (progress) {
    Q_EMIT progressed(spokenErrors(*progress));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i]) {
      Q_EMIT textArrived(static_cast<BodyPart>(i), QString::fromStdString(*texts[i]));
    }
  }
}

}  // namespace lay
