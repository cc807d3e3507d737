#pragma once

#include "core/geometry/types.h"
#include "core/io/array_file.h"

#include <Eigen/Core>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lay {

/// Takes checked numbers out of a group of a prediction file, for one row (a frame or a person) at
/// a time. All functions throw FileError naming the file, the field and what was expected.
class PredictionFields {
 public:
  PredictionFields(const ArrayGroup& group, const std::filesystem::path& path)
      : group_(&group), path_(&path) {}

  [[nodiscard]] const ArrayGroup& group() const { return *group_; }
  [[nodiscard]] const std::filesystem::path& path() const { return *path_; }
  [[nodiscard]] bool has(const std::string& name) const;
  /// The length of the first dimension of an array, or the number of entries of a list; 0 when
  /// there is neither.
  [[nodiscard]] std::size_t length(const std::string& name) const;
  /// All numbers of an array: finite, within 1e6 of zero. Nothing when it is not there.
  [[nodiscard]] std::optional<std::vector<float>> all(const std::string& name) const;
  /// All numbers of an array that must be there, `count` of them.
  [[nodiscard]] std::vector<float> require(const std::string& name, std::size_t count) const;
  /// The numbers of row `index` of an array, or of the list's item `index`. Nothing when the field
  /// is not there or has no such row.
  [[nodiscard]] std::optional<std::vector<float>> row(const std::string& name,
                                                      std::size_t index) const;
  /// The same of a field that must be there, with `count` numbers.
  [[nodiscard]] std::vector<float> requireRow(const std::string& name,
                                              std::size_t index,
                                              std::size_t count) const;
  /// The object under `name`, which must be there.
  [[nodiscard]] PredictionFields inner(const std::string& name) const;

  [[noreturn]] void refuse(const std::string& what) const;

 private:
  [[nodiscard]] std::vector<float> checked(const std::string& name,
                                           std::vector<float> values) const;
  [[nodiscard]] const std::vector<float>& counted(const std::string& name,
                                                  const std::vector<float>& values,
                                                  std::size_t count) const;

  const ArrayGroup* group_;
  const std::filesystem::path* path_;
};

/// Axis-angle vectors (n, 3) of n row-major rotation matrices. Those that rounding has bent are
/// straightened; what is no rotation at all is refused.
/// @param name of the field, for the texts of errors.
/// @throws FileError.
[[nodiscard]] MatrixX3f rotationsOfMatrices(const PredictionFields& fields,
                                            const std::string& name,
                                            const std::vector<float>& values);

/// (n, 3) of 3n numbers.
[[nodiscard]] MatrixX3f rowsOfThree(const std::vector<float>& values);

}  // namespace lay
