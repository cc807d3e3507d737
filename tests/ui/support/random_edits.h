#pragma once

#include <cstdint>

#include "core/base/random.h"
#include "tests/ui/support/toy_session.h"
#include "ui/document/descriptions.h"

namespace lay {

/// A person who does one thing after the other, whatever it is: types, applies, refines, chooses,
/// drags, changes their mind. The same seed does the same things.
class RandomEdits {
 public:
  explicit RandomEdits(std::uint64_t seed);

  /// One action. @param may_undo also undo and redo.
  void act(bool may_undo);
  void actions(int count, bool may_undo);

  [[nodiscard]] ProjectDocument& document() { return toy_.session.document(); }
  [[nodiscard]] Session& session() { return toy_.session; }

 private:
  void type();
  void refine();
  void dragKeypoint();
  void dragCamera();
  void changeShape();
  void constrain();
  void changePeople();
  void changePhotos();
  void predict();

  ToySession toy_;
  Descriptions words_{toy_.session};
  Random random_;
  int num_added_ = 0;  // photos so far
  MergeKey asked_;  // of a camera that calls for a first body
};

/// The project without the ids that are drawn anew each time, so that two that came about in the
/// same way can be compared.
[[nodiscard]] Project withoutIds(Project project);

}  // namespace lay
