#pragma once

#include <array>
#include <optional>

#include "core/body/smpl_params.h"

namespace lay {

/// Shape coefficients that are tried out: each stands in for that of whatever body is shown until
/// it is taken back. Nothing of a run is changed.
class ShapePreview {
 public:
  /// @param beta 0 to 9. @param value standard deviations; none takes it back.
  void set(int beta, std::optional<float> value) {
    values_.at(static_cast<std::size_t>(beta)) = value;
  }
  void clear() { values_ = {}; }

  [[nodiscard]] std::optional<float> value(int beta) const {
    return values_.at(static_cast<std::size_t>(beta));
  }
  [[nodiscard]] bool isActive() const;
  /// `params` with the coefficients that are tried out.
  [[nodiscard]] SmplParams applied(SmplParams params) const;

  friend bool operator==(const ShapePreview&, const ShapePreview&) = default;

 private:
  std::array<std::optional<float>, kNumBetas> values_;
};

}  // namespace lay
