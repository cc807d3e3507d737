#include "render/chart/bar_chart.h"

#include "core/base/error.h"
#include "tests/render/chart/inspect_drawing.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <limits>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(BarChart, TakesWhatAnAblationHas) {
  EXPECT_NO_THROW(exampleBars(BarArrangement::Grouped).validate());
  BarChart chart = exampleBars(BarArrangement::Panels);
  chart.rows[3].values[0].reset();  // one value may be missing
  chart.rows[4].values[0] = BarValue{0, 0, 0};
  EXPECT_NO_THROW(chart.validate());
}

TEST(BarChart, RefusesWhatCannotBeDrawn) {
  const double nan = std::nan("");
  const double infinity = std::numeric_limits<double>::infinity();
  const struct {
    std::function<void(BarChart&)> spoil;
    const char* expected;
  } cases[] = {
      {[](BarChart& c) { c.rows.clear(); }, "0 rows"},
      {[](BarChart& c) { c.rows.resize(201, c.rows.front()); }, "201 rows"},
      {[](BarChart& c) { c.series.clear(); }, "0 series"},
      {[](BarChart& c) { c.rows[2].values.pop_back(); }, "2 values"},
      {[&](BarChart& c) { c.rows[2].values[1]->value = nan; }, "PA-MPJPE nan"},
      {[&](BarChart& c) { c.rows[2].values[1]->high = infinity; }, "inf"},
      {[](BarChart& c) {
         c.rows[2].values[1] = BarValue{-1, -2, 0};
       },
       "-1"},
      {[](BarChart& c) {
         c.rows[2].values[1] = BarValue{5, 6, 7};
       },
       "within its interval"},
      {[&](BarChart& c) { c.series[0].goal = nan; }, "goal is nan"},
      {[](BarChart& c) { c.rows[1].label.assign(301, 'x'); }, "301 letters"},
      {[](BarChart& c) { c.reference_row = 99; }, "reference_row is 99"},
      {[](BarChart& c) { c.decimals = 40; }, "decimals is 40"},
      {[](BarChart& c) { c.width = 1; }, "width is 1"},
      {[](BarChart& c) {
         for (BarRow& row : c.rows) {
           row.values.assign(3, std::nullopt);
         }
       },
       "None of the rows"},
  };
  for (const auto& [spoil, expected] : cases) {
    BarChart chart = exampleBars(BarArrangement::Grouped);
    spoil(chart);
    EXPECT_THAT(errorText<InvalidOptions>([&] { chart.validate(); }), HasSubstr(expected));
  }
}

}  // namespace
}  // namespace lay
