#include "app/cli/training_log_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace lay {
namespace {

using nlohmann::json;

constexpr std::uintmax_t kMaxBytes = 64U << 20U;
constexpr std::size_t kMaxLineBytes = 64U << 10U;
constexpr std::size_t kMaxReports = 200'000;
constexpr std::size_t kMaxKeys = 64;
constexpr double kMaxStep = 1e15;  // beyond it neighbours are the same number

struct Report {
  double step = 0;
  std::vector<std::pair<std::size_t, double>> values;  ///< by the key's number
};

class LogReader {
 public:
  explicit LogReader(std::filesystem::path path) : path_(std::move(path)) {}

  TrainingCurves read() {
    std::error_code error;
    if (const auto bytes = std::filesystem::file_size(path_, error); !error && bytes > kMaxBytes) {
      refuse(strCat("it has ", bytes, " bytes, more than ", kMaxBytes, "."));
    }
    const std::string text = readFile(path_);
    std::string_view rest = text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      addLine(rest.substr(0, end), number);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (reports_.empty()) {
      refuse(broken_lines_ == 0 ? "it is empty."
                                : strCat("none of its ", broken_lines_, " lines is a report."));
    }
    return curves();
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw FileError(strCat("Cannot use '",
                           path_.string(),
                           "': ",
                           what,
                           " The .log file that layfigure-train writes beside the weights was "
                           "expected: one JSON object with a step a line."));
  }

  void addLine(std::string_view line, std::size_t number) {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      return;
    }
    std::optional<Report> report = parse(line);
    if (!report) {
      first_broken_line_ = broken_lines_ == 0 ? number : first_broken_line_;
      ++broken_lines_;
      return;
    }
    if (!reports_.empty() && report->step <= reports_.back().step) {
      ++returns_;
      while (!reports_.empty() && reports_.back().step >= report->step) {
        reports_.pop_back();
      }
    }
    if (reports_.size() == kMaxReports) {
      refuse(strCat("it has more than ", kMaxReports, " reports."));
    }
    reports_.push_back(std::move(*report));
  }

  std::optional<Report> parse(std::string_view line) {
    if (line.size() > kMaxLineBytes) {
      return std::nullopt;
    }
    const json object = json::parse(line, nullptr, /*allow_exceptions=*/false);
    const auto step = object.is_object() ? object.find("step") : object.end();
    if (step == object.end() || !step->is_number()) {
      return std::nullopt;
    }
    Report report;
    report.step = step->get<double>();
    if (!(report.step >= 0 && report.step <= kMaxStep)) {
      return std::nullopt;
    }
    for (const auto& [key, value] : object.items()) {
      if (key != "step" && key != "seconds" && (value.is_number() || value.is_null())) {
        report.values.emplace_back(keyNumber(key),
                                   value.is_null() ? std::nan("") : value.get<double>());
      }
    }
    return report;
  }

  std::size_t keyNumber(const std::string& key) {
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    if (found != keys_.end()) {
      return static_cast<std::size_t>(found - keys_.begin());
    }
    if (keys_.size() == kMaxKeys) {
      refuse(strCat("it reports more than ", kMaxKeys, " quantities."));
    }
    keys_.push_back(key);
    return keys_.size() - 1;
  }

  TrainingCurves curves() const {
    TrainingCurves result;
    result.steps.reserve(reports_.size());
    for (const std::string& key : keys_) {
      result.curves.push_back({key, std::vector<double>(reports_.size(), std::nan(""))});
    }
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      result.steps.push_back(reports_[i].step);
      for (const auto& [key, value] : reports_[i].values) {
        result.curves[key].values[i] = value;
      }
    }
    result.notices = notices();
    std::erase_if(result.curves, [&result](const TrainingCurve& curve) {
      const bool is_bare = std::all_of(
          curve.values.begin(), curve.values.end(), [](double value) { return std::isnan(value); });
      if (is_bare) {
        result.notices.push_back("'" + curve.key + "' is never a number and is left out.");
      }
      return is_bare;
    });
    if (result.curves.empty()) {
      refuse("its reports hold no numbers besides steps and seconds.");
    }
    return result;
  }

  std::vector<std::string> notices() const {
    std::vector<std::string> result;
    if (broken_lines_ > 0) {
      result.push_back(strCat(broken_lines_,
                              broken_lines_ == 1 ? " line is" : " lines are",
                              " no report and left out; the first is line ",
                              first_broken_line_,
                              "."));
    }
    if (returns_ > 0) {
      result.push_back(strCat("The training went back to an earlier step ",
                              returns_ == 1 ? "once" : strCat(returns_, " times"),
                              "; what was written later is drawn."));
    }
    return result;
  }

  std::filesystem::path path_;
  std::vector<std::string> keys_;
  std::vector<Report> reports_;
  std::size_t broken_lines_ = 0;
  std::size_t first_broken_line_ = 0;
  std::size_t returns_ = 0;
};

}  // namespace

TrainingCurves readTrainingLog(const std::filesystem::path& path) {
  return LogReader(path).read();
}

}  // namespace lay
