#include "core/base/error.h"
#include "render/chart/chart_picture.h"

namespace lay {

std::string whyNoCharts() {
  return "this program was built without Cairo. Install libcairo2-dev and configure it again to "
         "get "
         "charts.";
}

double chartTextWidth(const std::string& /*text*/, const ChartTextStyle& /*style*/) {
  throw Error(strCat("Cannot draw a chart: ", whyNoCharts()));
}

std::string chartPng(const ChartDrawing& /*drawing*/, double /*scale*/) {
  throw Error(strCat("Cannot draw a chart: ", whyNoCharts()));
}

}  // namespace lay
