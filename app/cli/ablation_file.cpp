#include "app/cli/ablation_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <system_error>

namespace lay {
namespace {

using nlohmann::json;

constexpr std::uintmax_t kMaxBytes = 16U << 20U;
constexpr int kMaxDepth = 8;

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what) {
  throw FileError(strCat("Cannot use '",
                         path.string(),
                         "': ",
                         what,
                         " The output of 'layfigure-cli ablate --json' was expected."));
}

json parse(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path, error);
  if (!error && bytes > kMaxBytes) {
    refuse(path, strCat("it has ", bytes, " bytes, more than ", kMaxBytes, "."));
  }
  bool is_too_deep = false;
  const auto watch = [&is_too_deep](int depth, json::parse_event_t, json&) {
    is_too_deep = is_too_deep || depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  json parsed;
  try {
    parsed = json::parse(readFile(path), watch);
  } catch (const json::exception& problem) {
    refuse(path, strCat("it is not JSON (", problem.what(), ")."));
  }
  if (is_too_deep || !parsed.is_object()) {
    refuse(path, is_too_deep ? "its values are nested too deeply." : "it is no JSON object.");
  }
  return parsed;
}

int count(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_integer()) {
    return 0;
  }
  const auto value = found->get<double>();  // whatever integer it is, without overflow
  return value >= 0 && value <= std::numeric_limits<int>::max() ? static_cast<int>(value) : 0;
}

std::string text(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

/// NaN for null, which is how JSON says it.
double number(const std::filesystem::path& path, const json& value, const std::string& name) {
  if (value.is_null()) {
    return std::nan("");
  }
  if (!value.is_number()) {
    refuse(path, name + " is no number.");
  }
  return value.get<double>();
}

Estimate estimate(const std::filesystem::path& path, const json& row, const std::string& metric) {
  const std::string where = "'" + metric + "' of the row '" + text(row, "name") + "'";
  const auto mean = row.find(metric);
  const auto interval = row.find(metric + "_interval");
  if (mean == row.end() || interval == row.end()) {
    refuse(path, where + " or its interval is missing.");
  }
  if (!interval->is_array() || interval->size() != 2) {
    refuse(path, "the interval of " + where + " is not a pair.");
  }
  return {number(path, *mean, where),
          number(path, (*interval)[0], where),
          number(path, (*interval)[1], where)};
}

}  // namespace

AblationReport readAblationFile(const std::filesystem::path& path) {
  const json table = parse(path);
  AblationReport report;
  report.options.split = text(table, "split");
  report.options.samples = count(table, "samples");
  report.options.num_hypotheses = count(table, "hypotheses");
  report.options.polish_iterations = count(table, "polish");
  const auto rows = table.find("rows");
  if (rows == table.end() || !rows->is_array() || rows->empty()) {
    refuse(path, "it has no rows.");
  }
  for (const json& entry : *rows) {
    if (!entry.is_object() || text(entry, "name").empty()) {
      refuse(path, strCat("row ", report.rows.size() + 1, " has no name."));
    }
    AblationRow row;
    row.name = text(entry, "name");
    row.mpjpe_mm = estimate(path, entry, "mpjpe_mm");
    row.pa_mpjpe_mm = estimate(path, entry, "pa_mpjpe_mm");
    row.depth_mm = estimate(path, entry, "depth_mm");
    report.rows.push_back(std::move(row));
  }
  return report;
}

}  // namespace lay
