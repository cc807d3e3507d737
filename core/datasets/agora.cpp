#include "core/datasets/agora.h"

#include <array>
#include <fstream>
#include <string_view>

#include "core/base/error.h"

namespace lay {

std::optional<PinholeCamera> agoraCamera(const std::string& image) {
  constexpr float kSensorWidth = 36;  // mm
  const auto has = [&image](std::string_view part) {
    return image.find(part) != std::string::npos;
  };
  float lens = 28;  // mm
  if (has("hdri")) {
    lens = 50;
  } else if (has("cam00") || has("cam01") || has("cam02") || has("cam03")) {
    lens = 18;
  }
  const int width = has("1280x720") ? 1280 : 3840;
  const int height = width * 9 / 16;
  return PinholeCamera::withFocalLength(
      lens / kSensorWidth * static_cast<float>(width), width, height);
}

void refusePandas(const std::filesystem::path& path) {
  // A table says so in its first bytes, and may be gigabytes long.
  std::array<char, 4096> start{};
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), start.size());
  const std::string_view read(start.data(), static_cast<std::size_t>(file.gcount()));
  if (read.find("pandas.core") == std::string_view::npos) return;
  throw FileError(strCat("Cannot read ",
                         path,
                         ": it is a table of pandas, which only pandas can read. Where Python has "
                         "pandas, write the people in it to an .npz beside it:\n",
                         agoraConversion()));
}

std::string agoraConversion() {
  return "  import numpy, pandas\n"
         "  t = pandas.read_pickle(\"validation_0_withjv.pkl\")\n"
         "  p = [(r.imgPath, r.gender[i], r.gt_joints_2d[i], r.gt_joints_3d[i]) for r in "
         "t.itertuples() for i, ok in enumerate(r.isValid) if ok]\n"
         "  numpy.savez(\"validation_0.npz\", **dict(zip((\"imgname\", \"gender\", \"joints2d\", "
         "\"joints3d\"), map(numpy.array, zip(*p)))))";
}

}  // namespace lay
