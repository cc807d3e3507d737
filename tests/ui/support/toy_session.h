#pragma once

#include <memory>

#include "ui/document/session.h"

namespace lay {

/// A session with a photo, exact keypoints of a standing toy body and an initial body beside it;
/// runs are scripted.
struct ToySession {
  ToySession();

  /// A whole run: begun, all steps noted, ended.
  void run(int num_steps = 20);
  /// Its steps without the end.
  RefinementResult runWithoutEnd(int num_steps = 20);

  Session session;
};

}  // namespace lay
