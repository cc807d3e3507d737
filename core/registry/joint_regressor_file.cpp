#include "core/registry/joint_regressor_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npy_format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstring>

namespace lay {
namespace {

constexpr std::size_t kSmplVertices = 6890;
constexpr std::size_t kSmplXVertices = 10475;
constexpr std::size_t kMostVertices = 100'000;
constexpr std::uintmax_t kMaxBytes = std::uintmax_t{64} << 20U;
constexpr float kSumTolerance = 0.02F;

struct Layout {
  const char* name;
  std::size_t rows;
  const char* word;  ///< in the file's name, where the rows alone do not tell
};
constexpr std::array<Layout, 4> kLayouts = {
    {{"h36m17", 17, "h36m"}, {"coco17", 17, "coco"}, {"halpe26", 26, ""}, {"lsp14", 14, ""}}};

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what) {
  throw ModelError(strCat("Cannot use '",
                          path.string(),
                          "' as a joint regressor: ",
                          what,
                          "\nAn .npy file of (joints, vertices) weights is expected, with 17 rows "
                          "(H36M, COCO), 26 (Halpe) or 14 (LSP), each of which sums to 1."));
}

NpyArray readArray(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path, error);
  if (!error && bytes > kMaxBytes) {
    refuse(path, strCat("it has ", bytes, " bytes; at most ", kMaxBytes, " are read."));
  }
  const std::string content = readFile(path);
  std::vector<std::byte> file(content.size());
  std::memcpy(file.data(), content.data(), content.size());
  try {
    return parseNpy(std::move(file));
  } catch (const NpyError& problem) {
    refuse(path, strCat(problem.what(), "."));
  }
}

std::string layoutOf(std::size_t rows, const std::filesystem::path& path) {
  std::string name = path.filename().string();
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  const bool known_rows = std::any_of(
      kLayouts.begin(), kLayouts.end(), [rows](const Layout& l) { return l.rows == rows; });
  for (const Layout& layout : kLayouts) {
    if (layout.rows == rows && name.find(layout.word) != std::string::npos) {
      return layout.name;
    }
  }
  refuse(path,
         known_rows ? strCat("it has ",
                             rows,
                             " rows, and neither 'h36m' nor 'coco' in its name tells which points "
                             "they are. Rename the file.")
                    : strCat("it has ", rows, " rows."));
}

}  // namespace

JointRegressor loadJointRegressor(const std::filesystem::path& path) {
  const NpyArray array = readArray(path);
  if (array.shape.size() != 2 || array.shape[1] == 0 || array.shape[1] > kMostVertices) {
    refuse(path, "its array is not a table of joints by vertices.");
  }
  JointRegressor regressor;
  regressor.layout = layoutOf(array.shape[0], path);
  regressor.family = array.shape[1] == kSmplVertices    ? "smpl"
                     : array.shape[1] == kSmplXVertices ? "smplx"
                                                        : "";
  std::vector<float> values;
  try {
    values = array.toFloats();
  } catch (const FileError&) {
    refuse(path, "it does not hold numbers.");
  }
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  regressor.weights = Eigen::Map<const RowMajor>(values.data(),
                                                 static_cast<Eigen::Index>(array.shape[0]),
                                                 static_cast<Eigen::Index>(array.shape[1]));
  for (Eigen::Index row = 0; row < regressor.weights.rows(); ++row) {
    const float sum = regressor.weights.row(row).sum();
    if (!(std::abs(sum - 1) <= kSumTolerance)) {  // also refuses what is not a number
      refuse(path, strCat("row ", row, " sums to ", sum, " instead of 1."));
    }
  }
  return regressor;
}

}  // namespace lay
