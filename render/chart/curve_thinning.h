#pragma once

#include "render/chart/drawing.h"

#include <vector>

namespace lay {

/// The same curve with at most four points in each pixel column: where it enters, its lowest and
/// highest point, and where it leaves. Drawn, nobody sees a difference, and a log of a million
/// steps is drawn as fast as one of a thousand. @param points ascending in x.
[[nodiscard]] std::vector<ChartPoint> thinnedCurve(const std::vector<ChartPoint>& points);

}  // namespace lay
