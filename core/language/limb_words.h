#pragma once

#include "core/language/lexicon.h"

namespace lay {

/// Where a limb bends: its elbow or knee; None for other points.
[[nodiscard]] BodyPoint bendOf(BodyPoint point);

/// What of a limb stands somewhere: the hand of an arm, the foot of a leg, else the point itself.
[[nodiscard]] BodyPoint tipOf(BodyPoint point);

/// The limb that points when a hand or a foot does.
[[nodiscard]] BodyPoint pointerOf(BodyPoint point);

/// "slightly" makes forward slightly forward; other classes and degrees stay.
[[nodiscard]] StatementClass slight(StatementClass value, Degree degree);

}  // namespace lay
