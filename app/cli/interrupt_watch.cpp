#include "app/cli/interrupt_watch.h"

#include <chrono>
#include <csignal>

namespace lay {
namespace {

// A handler may do no more than set this: request_stop() takes locks.
volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int /*signal*/) {
  interrupted = 1;
}

void setHandler(void (*handler)(int), int flags) {
  struct sigaction action = {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
}

}  // namespace

InterruptWatch::InterruptWatch() {
  interrupted = 0;
  setHandler(onInterrupt, static_cast<int>(SA_RESETHAND | SA_RESTART));
  watcher_ = std::jthread([this](const std::stop_token& end) {
    while (!end.stop_requested() && interrupted == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    if (interrupted != 0) stop_.request_stop();
  });
}

InterruptWatch::~InterruptWatch() {
  watcher_.request_stop();
  watcher_.join();
  setHandler(SIG_DFL, 0);
}

}  // namespace lay
