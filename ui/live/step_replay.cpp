#include "ui/live/step_replay.h"

#include <algorithm>
#include <utility>

namespace lay {

namespace {

/// A surface of 13,000 vertices takes 160 KB: a whole default run of one hypothesis fits into 4 MB.
constexpr std::size_t kMostKept = 32;

}  // namespace

void StepReplay::reset(BodyModelPtr body) {
  body_ = std::move(body);
  recent_.clear();
}

PosedBodyPtr StepReplay::posed(int step, int hypothesis, const SmplParams& params) {
  if (!body_) {
    return nullptr;
  }
  const auto known = std::find_if(recent_.begin(), recent_.end(), [&](const Entry& entry) {
    return entry.step == step && entry.hypothesis == hypothesis;
  });
  if (known != recent_.end()) {
    std::rotate(recent_.begin(), known, known + 1);
    return recent_.front().body;
  }
  recent_.push_front({step, hypothesis, std::make_shared<const PosedBody>(pose(*body_, params))});
  if (recent_.size() > kMostKept) {
    recent_.pop_back();
  }
  return recent_.front().body;
}

}  // namespace lay
