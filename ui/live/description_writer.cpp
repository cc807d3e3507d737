#include "ui/live/description_writer.h"

#include <utility>

#include "ui/live/delete_where_it_lives.h"
#include "ui/live/describe_relay.h"

namespace lay {

DescriptionWriter::DescriptionWriter(DescribeFunction describe, QObject* parent)
    : QObject(parent), describe_(std::move(describe)) {}

DescriptionWriter::~DescriptionWriter() = default;

void DescriptionWriter::start(const DescribeRequest& request, const VlmSettings& settings) {
  if (!describe_) {
    return;
  }
  stop();
  relay_ = std::shared_ptr<DescribeRelay>(new DescribeRelay, deleteWhereItLives<DescribeRelay>);
  connect(relay_.get(), &DescribeRelay::textArrived, this, &DescriptionWriter::textArrived);
  connect(relay_.get(), &DescribeRelay::progressed, this, &DescriptionWriter::progressed);
  setRunning(true);
  runner_.start<DescribeResult>(
      [describe = describe_, relay = relay_, request, settings](const std::stop_token& stop) {
        return describe(request, settings, *relay, stop);
      },
      [this](const Outcome<DescribeResult>& outcome) { deliver(outcome); });
}

void DescriptionWriter::stop() {
  runner_.requestStop();
  if (relay_) {
    relay_->disconnect(this);
    relay_.reset();
  }
  setRunning(false);
}

void DescriptionWriter::deliver(const Outcome<DescribeResult>& outcome) {
  if (!is_running_) {
    return;  // given up
  }
  relay_.reset();
  setRunning(false);
  if (const auto* problem = std::get_if<std::exception_ptr>(&outcome)) {
    Q_EMIT failed(lay::describe(*problem));
  } else {
    Q_EMIT finished(std::get<DescribeResult>(outcome));
  }
}

void DescriptionWriter::setRunning(bool running) {
  if (std::exchange(is_running_, running) != running) {
    Q_EMIT runningChanged(running);
  }
}

}  // namespace lay
