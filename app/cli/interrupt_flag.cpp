#include "app/cli/interrupt_flag.h"

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

InterruptFlag::InterruptFlag() {
  interrupted = 0;
  setHandler(onInterrupt, static_cast<int>(SA_RESETHAND | SA_RESTART));
}

InterruptFlag::~InterruptFlag() {
  setHandler(SIG_DFL, 0);
}

bool InterruptFlag::isSet() const {
  return interrupted != 0;
}

}  // namespace lay
