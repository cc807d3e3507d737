#include "app/cli/chart_output.h"

#include "core/base/error.h"
#include "render/chart/chart_picture.h"
#include "core/io/output_files.h"

#include <algorithm>
#include <cctype>

namespace lay {

void checkChartOutput(const std::string& option, const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  if (extension != ".png") {
    throw InvalidOptions(strCat(option,
                                " is '",
                                path.string(),
                                "'; a name that ends in .png was expected, because charts are "
                                "written as PNG."));
  }
  if (const std::string reason = whyNoCharts(); !reason.empty()) {
    throw Error(strCat("Cannot draw '", path.string(), "': ", reason));
  }
  OutputFiles files;
  (void)files.add(path);  // refuses a place that cannot be written to
}

void storeChart(const std::filesystem::path& path,
                const std::function<void(const std::filesystem::path&)>& write) {
  OutputFiles files;
  write(files.add(path));
  files.commit();
}

std::string withThousands(std::int64_t number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool follows_digit = i > 0 && digits[i - 1] != '-';
    if (follows_digit && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

}  // namespace lay
