#include "core/registry/joint_regressor_file.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lay {
namespace {

constexpr int kSmplVertices = 6890;
constexpr int kSmplXVertices = 10475;

struct Layout {
  const char* name;
  int rows;
  const char* word;  ///< in the file's name, where the rows alone do not tell
};
constexpr std::array<Layout, 6> kLayouts = {{{"h36m17", 17, "h36m"},
                                             {"coco17", 17, "coco"},
                                             {"halpe26", 26, ""},
                                             {"lsp14", 14, ""},
                                             {"j19", 19, ""},
                                             {"extra9", 9, ""}}};

std::string layoutOf(int rows, const std::filesystem::path& path) {
  std::string name = path.filename().string();
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  bool known_rows = false;
  for (const Layout& layout : kLayouts) {
    if (layout.rows != rows) {
      continue;
    }
    known_rows = true;
    if (name.find(layout.word) != std::string::npos) {
      return layout.name;
    }
  }
  throw ModelError(strCat("Cannot use '",
                          path.string(),
                          "' as a joint regressor: it has ",
                          rows,
                          " rows",
                          known_rows
                              ? ", and neither 'h36m' nor 'coco' in its name tells which "
                                "points they are. Rename the file."
                              : "; 17 (H36M, COCO), 26 (Halpe), 14 (LSP), 19 or 9 are known."));
}

}  // namespace

JointRegressor loadJointRegressor(const std::filesystem::path& path) {
  JointRegressor regressor;
  regressor.points = loadPointRegressor(path);
  regressor.layout = layoutOf(regressor.points.num_points, path);
  regressor.family = regressor.points.num_vertices == kSmplVertices    ? "smpl"
                     : regressor.points.num_vertices == kSmplXVertices ? "smplx"
                                                                       : "";
  return regressor;
}

}  // namespace lay
