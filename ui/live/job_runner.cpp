#include "ui/live/job_runner.h"

#include <memory>
#include <new>

#include "ui/document/error_sentences.h"

namespace lay {

JobRunner::JobRunner(QObject* parent) : QObject(parent) {}

JobRunner::~JobRunner() =
    default;  // ~jthread asks to stop and joins; posted outcomes die with this object

void JobRunner::requestStop() {
  thread_.request_stop();
}

void JobRunner::startErased(std::function<Delivery(std::stop_token)> job) {
  thread_.request_stop();
  running_ = true;
  const int ticket = ++ticket_;
  // The predecessor is joined on the new thread: the GUI thread must never wait for a job.
  auto predecessor = std::make_shared<std::jthread>(std::move(thread_));
  thread_ = std::jthread([this, ticket, predecessor, job = std::move(job)](std::stop_token stop) {
    if (predecessor->joinable()) {
      predecessor->join();
    }
    Delivery delivery = job(std::move(stop));
    QMetaObject::invokeMethod(
        this,
        [this, ticket, delivery = std::move(delivery)] { deliver(ticket, delivery); },
        Qt::QueuedConnection);
  });
}

void JobRunner::deliver(int ticket, const Delivery& delivery) {
  if (ticket != ticket_) {
    return;
  }
  running_ = false;
  delivery();
}

QString describe(const std::exception_ptr& problem) {
  try {
    std::rethrow_exception(problem);
  } catch (const std::exception& error) {
    return describe(error);
  } catch (...) {
    return QObject::tr("Something unexpected went wrong that says nothing about itself.");
  }
}

QString describe(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
    return QObject::tr(
        "There is not enough memory for this. Close other programs or use a smaller image.");
  }
  return spokenErrors(QString::fromUtf8(error.what()));
}

}  // namespace lay
