#include "tests/support/golden_image.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace lay {

namespace {

std::filesystem::path goldenFile(const std::string& name) {
  return std::filesystem::path(LAY_SOURCE_DIR) / "tests" / "golden" / (name + ".png");
}

std::string writeEvidence(const std::string& name, const Image& actual, const Image& differences) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "layfigure-golden";
  std::filesystem::create_directories(folder);
  savePng(folder / (name + ".actual.png"), actual);
  savePng(folder / (name + ".diff.png"), differences);
  return folder.string();
}

}  // namespace

std::string differenceFromGolden(const std::string& name,
                                 const Image& actual,
                                 GoldenTolerance tolerance) {
  const char* update = std::getenv("LAY_UPDATE_GOLDEN");
  if (update != nullptr && std::string(update) == "1") {
    savePng(goldenFile(name), actual);
    return {};
  }
  const ImagePtr golden = loadImage(goldenFile(name));
  if (golden->width != actual.width || golden->height != actual.height) {
    return strCat("the picture is ",
                  actual.width,
                  " x ",
                  actual.height,
                  ", ",
                  goldenFile(name).string(),
                  " is ",
                  golden->width,
                  " x ",
                  golden->height);
  }
  Image differences = actual;
  double sum = 0;
  int worst = 0;
  for (std::size_t i = 0; i < actual.rgb.size(); ++i) {
    const int difference = std::abs(int{actual.rgb[i]} - int{golden->rgb[i]});
    sum += difference;
    worst = std::max(worst, difference);
    differences.rgb[i] = static_cast<std::uint8_t>(std::min(255, 8 * difference));
  }
  const double mean = sum / static_cast<double>(actual.rgb.size());
  if (mean <= tolerance.mean && worst <= tolerance.worst) return {};
  return strCat("the picture differs from ",
                goldenFile(name).string(),
                " by ",
                mean,
                " in the mean (allowed ",
                tolerance.mean,
                ") and ",
                worst,
                " at worst (allowed ",
                tolerance.worst,
                "). See ",
                writeEvidence(name, actual, differences),
                "; LAY_UPDATE_GOLDEN=1 accepts the new picture");
}

}  // namespace lay
