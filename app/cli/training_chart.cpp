#include "app/cli/training_chart.h"

#include "app/cli/chart_output.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace lay {
namespace {

constexpr std::size_t kMostTogether = 6;        // errors beyond are split by metric
constexpr std::size_t kMostInAChart = 14;       // what two dashes can tell apart
constexpr std::size_t kMostChartsOfOthers = 6;  // beyond, they share charts
constexpr double kLogRatio = 20;  // largest to smallest, from which an axis is logarithmic

using CurvePointers = std::vector<const TrainingCurve*>;

struct Group {
  std::string title;
  std::string unit;
  double factor = 1;  ///< from the log's numbers to the unit
  CurvePointers curves;
};

/// "_r1", "_r10": how often the right one is among the nearest n.
bool isRecall(const std::string& key) {
  const std::size_t at = key.rfind("_r");
  return at != std::string::npos && at + 2 < key.size() &&
         key.find_first_not_of("0123456789", at + 2) == std::string::npos;
}

/// "_r5" before "_r10".
bool comesBefore(const TrainingCurve* a, const TrainingCurve* b) {
  const auto split = [](const std::string& key) {
    const std::size_t digits = isRecall(key) ? key.rfind("_r") + 2 : key.size();
    const std::string number = key.substr(digits);
    return std::tuple(key.substr(0, digits), number.size(), number);
  };
  return split(a->key) < split(b->key);
}

bool isShare(const std::string& key) {
  return isRecall(key) || key.ends_with("_share") || key.ends_with("_accuracy");
}

std::string metricOf(const std::string& key) {
  constexpr std::array<std::pair<const char*, const char*>, 4> kMetrics = {
      {{"pa_mpjpe_mm", "PA-MPJPE"},
       {"mpjpe_mm", "MPJPE"},
       {"depth_mm", "Depth part of the error"},
       {"pve_mm", "PVE"}}};
  for (const auto& [ending, name] : kMetrics) {
    if (key.ends_with(ending)) {
      return name;
    }
  }
  return "Other errors";
}

/// A group for each metric, in the order of their first curves.
std::vector<Group> byMetric(const Group& errors) {
  std::vector<Group> groups;
  for (const TrainingCurve* curve : errors.curves) {
    const std::string metric = metricOf(curve->key);
    auto group = std::find_if(
        groups.begin(), groups.end(), [&](const Group& some) { return some.title == metric; });
    if (group == groups.end()) {
      group = groups.insert(groups.end(), {metric, errors.unit, errors.factor, {}});
    }
    group->curves.push_back(curve);
  }
  return groups;
}

std::vector<Group> grouped(const TrainingCurves& training) {
  Group losses{"Loss", "", 1, {}};
  Group errors{"Errors", "mm", 1, {}};
  Group shares{"Shares", "%", 100, {}};
  Group percents{"Percentages", "%", 1, {}};
  Group others{"Others", "", 1, {}};
  for (const TrainingCurve& curve : training.curves) {
    const std::string& key = curve.key;
    Group& group = key.ends_with("_mm")                    ? errors
                   : key.ends_with("_percent")             ? percents
                   : isShare(key)                          ? shares
                   : key.find("loss") != std::string::npos ? losses
                                                           : others;
    group.curves.push_back(&curve);
  }
  std::stable_sort(shares.curves.begin(), shares.curves.end(), comesBefore);
  std::vector<Group> groups = {losses};
  const std::vector<Group> metrics =
      errors.curves.size() > kMostTogether ? byMetric(errors) : std::vector<Group>{errors};
  groups.insert(groups.end(), metrics.begin(), metrics.end());
  groups.push_back(shares);
  groups.push_back(percents);
  if (others.curves.size() > kMostChartsOfOthers) {
    groups.push_back(others);
  } else {
    for (const TrainingCurve* curve : others.curves) {
      groups.push_back({quantityName(curve->key), "", 1, {curve}});
    }
  }
  return groups;
}

/// Many positive magnitudes: a linear axis would show the first steps only. Percents are compared
/// with 0 and 100.
bool wantsLogarithm(const LineChart& chart) {
  if (chart.unit == "%") {
    return false;
  }
  double low = std::numeric_limits<double>::infinity();
  double high = 0;
  for (const LineSeries& series : chart.series) {
    for (const double value : series.y) {
      if (!std::isnan(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
      }
    }
  }
  return low > 1e-200 && high > kLogRatio * low;
}

LineChart chartOf(const Group& group,
                  const CurvePointers& curves,
                  const TrainingCurves& training,
                  const std::optional<BestReport>& best) {
  LineChart chart;
  chart.title = group.title;
  chart.unit = group.unit;
  chart.x_label = "step";
  for (const TrainingCurve* curve : curves) {
    LineSeries series{quantityName(curve->key), training.steps, curve->values};
    for (double& value : series.y) {
      value *= group.factor;
    }
    chart.series.push_back(std::move(series));
  }
  if (wantsLogarithm(chart)) {
    chart.y_scale = AxisScale::Logarithmic;
  }
  if (best) {
    chart.marked_x = training.steps[best->index];
  }
  return chart;
}

/// A sum of quantities by which a trainer chooses; negative weights for what should be high.
struct CurveMeasure {
  std::vector<std::pair<std::string, double>> terms;
};

const std::vector<double>* valuesOf(const TrainingCurves& training, const std::string& key) {
  const auto found = std::find_if(training.curves.begin(),
                                  training.curves.end(),
                                  [&key](const auto& curve) { return curve.key == key; });
  return found == training.curves.end() ? nullptr : &found->values;
}

/// Each trainer's own, and then what an unknown one is likeliest to mean.
std::vector<CurveMeasure> measures(const TrainingCurves& training) {
  std::vector<CurveMeasure> result = {
      {{{"val_mpjpe_mm", 1}, {"val_words_mpjpe_mm", 1}}},              // denoiser
      {{{"val_text_to_pose_r10", -1}, {"val_pose_to_text_r10", -1}}},  // text encoder
      {{{"val_mpjpe_mm", 1}}}};                                        // lifter, VQ-VAE
  for (const TrainingCurve& curve : training.curves) {
    if (curve.key.starts_with("val_") && curve.key.ends_with("_mm")) {
      result.push_back({{{curve.key, 1}}});
    }
  }
  result.push_back({{{"val_loss", 1}}});
  result.push_back({{{"loss", 1}}});
  return result;
}

std::optional<BestReport> bestBy(const CurveMeasure& measure, const TrainingCurves& training) {
  std::vector<double> sums(training.steps.size(), 0);
  BestReport best;
  for (const auto& [key, weight] : measure.terms) {
    const std::vector<double>* values = valuesOf(training, key);
    if (values == nullptr) {
      return std::nullopt;
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] += weight * (*values)[i];
    }
    best.measure += (best.measure.empty() ? "" : " + ") + quantityName(key);
  }
  double lowest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i] < lowest) {  // false for NaN
      lowest = sums[i];
      best.index = i;
    }
  }
  return std::isfinite(lowest) ? std::optional(best) : std::nullopt;
}

std::string subtitleOf(const TrainingCurves& training, const std::optional<BestReport>& best) {
  const auto last = static_cast<std::int64_t>(training.steps.back());
  std::string text = strCat(withThousands(static_cast<std::int64_t>(training.steps.size())),
                            training.steps.size() == 1 ? " report, step " : " reports up to step ",
                            withThousands(last));
  if (best) {
    const auto step = static_cast<std::int64_t>(training.steps[best->index]);
    text += "; best at step " + withThousands(step) + " by " + best->measure;
  }
  return text;
}

}  // namespace

std::string quantityName(const std::string& key) {
  std::string name = key.ends_with("_mm") ? key.substr(0, key.size() - 3) : key;
  const std::size_t recall = isRecall(name) ? name.rfind("_r") : std::string::npos;
  if (recall != std::string::npos) {
    name = name.substr(0, recall) + " R@" + name.substr(recall + 2);
  }
  std::replace(name.begin(), name.end(), '_', ' ');
  constexpr std::array<std::pair<const char*, const char*>, 3> kAbbreviations = {
      {{"pa mpjpe", "PA-MPJPE"}, {"mpjpe", "MPJPE"}, {"pve", "PVE"}}};
  for (const auto& [word, written] : kAbbreviations) {
    if (const std::size_t at = name.find(word); at != std::string::npos) {
      name.replace(at, std::string(word).size(), written);
    }
  }
  return name;
}

std::optional<BestReport> bestReport(const TrainingCurves& training) {
  for (const CurveMeasure& measure : measures(training)) {
    if (std::optional<BestReport> best = bestBy(measure, training)) {
      return best;
    }
  }
  return std::nullopt;
}

LineChartGrid trainingChart(const TrainingCurves& training, const std::string& title) {
  const std::optional<BestReport> best = bestReport(training);
  LineChartGrid grid;
  grid.title = title;
  grid.subtitle = subtitleOf(training, best);
  for (const Group& group : grouped(training)) {
    for (std::size_t begin = 0; begin < group.curves.size(); begin += kMostInAChart) {
      const std::size_t end = std::min(begin + kMostInAChart, group.curves.size());
      const CurvePointers part(group.curves.begin() + static_cast<std::ptrdiff_t>(begin),
                               group.curves.begin() + static_cast<std::ptrdiff_t>(end));
      grid.charts.push_back(chartOf(group, part, training, best));
    }
  }
  if (grid.charts.size() == 1) {
    grid.plot_height = 320;
  }
  return grid;
}

}  // namespace lay
