#include "core/exchange/prediction_fields.h"

#include "core/base/error.h"
#include "core/geometry/rotation.h"

#include <algorithm>
#include <cmath>

namespace lay {

namespace {

constexpr float kMostMagnitude = 1e6F;
constexpr float kMostBent = 0.05F;  // Frobenius norm between a matrix and the nearest rotation

}  // namespace

bool PredictionFields::has(const std::string& name) const {
  return group_->hasArray(name) || group_->findGroup(name) != nullptr;
}

std::size_t PredictionFields::length(const std::string& name) const {
  if (const auto found = group_->arrays.find(name); found != group_->arrays.end()) {
    return found->second.shape.empty() ? 0 : found->second.shape.front();
  }
  const ArrayGroup* list = group_->findGroup(name);
  return list == nullptr ? 0 : list->arrays.size() + list->groups.size() + list->left_out.size();
}

std::optional<std::vector<float>> PredictionFields::all(const std::string& name) const {
  const auto found = group_->arrays.find(name);
  if (found == group_->arrays.end() || found->second.dtype == DType::Text) return std::nullopt;
  return checked(name, found->second.toFloats());
}

std::vector<float> PredictionFields::require(const std::string& name, std::size_t count) const {
  const auto values = all(name);
  if (!values) refuse(strCat("it has no numbers '", name, "'; it holds: ", group_->names(), "."));
  return counted(name, *values, count);
}

std::optional<std::vector<float>> PredictionFields::row(const std::string& name,
                                                        std::size_t index) const {
  if (const ArrayGroup* list = group_->findGroup(name)) {
    return PredictionFields(*list, *path_).all(std::to_string(index));
  }
  const auto found = group_->arrays.find(name);
  if (found == group_->arrays.end() || found->second.dtype == DType::Text ||
      found->second.shape.empty() || index >= found->second.shape.front()) {
    return std::nullopt;
  }
  // One row alone: a long sequence is asked for each of its frames.
  const std::size_t count = found->second.size() / found->second.shape.front();
  const std::size_t width =
      found->second.bytes.size() / std::max<std::size_t>(found->second.size(), 1);
  NpyArray part;
  part.dtype = found->second.dtype;
  part.shape = {count};
  const auto first =
      found->second.bytes.begin() + static_cast<std::ptrdiff_t>(index * count * width);
  part.bytes.assign(first, first + static_cast<std::ptrdiff_t>(count * width));
  return checked(name, part.toFloats());
}

std::vector<float> PredictionFields::requireRow(const std::string& name,
                                                std::size_t index,
                                                std::size_t count) const {
  const auto values = row(name, index);
  if (!values) {
    refuse(strCat("it has no '", name, "' number ", index, "; it holds: ", group_->names(), "."));
  }
  return counted(name, *values, count);
}

PredictionFields PredictionFields::inner(const std::string& name) const {
  const ArrayGroup* found = group_->findGroup(name);
  if (found == nullptr) {
    refuse(strCat("it has no object '", name, "'; it holds: ", group_->names(), "."));
  }
  return {*found, *path_};
}

void PredictionFields::refuse(const std::string& what) const {
  throw FileError(strCat("Cannot use ", *path_, " as a prediction: ", what));
}

std::vector<float> PredictionFields::checked(const std::string& name,
                                             std::vector<float> values) const {
  for (const float value : values) {
    if (!(std::abs(value) <= kMostMagnitude)) {  // also what is not a number
      refuse(strCat("'", name, "' holds ", value, "; finite numbers were expected."));
    }
  }
  return values;
}

const std::vector<float>& PredictionFields::counted(const std::string& name,
                                                    const std::vector<float>& values,
                                                    std::size_t count) const {
  if (values.size() != count) {
    refuse(strCat("'", name, "' holds ", values.size(), " numbers; ", count, " were expected."));
  }
  return values;
}

MatrixX3f rotationsOfMatrices(const PredictionFields& fields,
                              const std::string& name,
                              const std::vector<float>& values) {
  constexpr std::size_t kSize = 9;
  if (values.size() % kSize != 0) {
    fields.refuse(
        strCat("'", name, "' holds ", values.size(), " numbers; 3 x 3 matrices were expected."));
  }
  MatrixX3f turns(static_cast<Eigen::Index>(values.size() / kSize), 3);
  for (Eigen::Index i = 0; i < turns.rows(); ++i) {
    using RowMajor = Eigen::Matrix<float, 3, 3, Eigen::RowMajor>;
    const Eigen::Matrix3f matrix = Eigen::Map<const RowMajor>(values.data() + kSize * i);
    const Eigen::Matrix3f rotation = nearestRotation(matrix);
    const float bent = (matrix - rotation).norm();
    if (!(bent < kMostBent)) {
      fields.refuse(strCat("'",
                           name,
                           "' holds a matrix that is no rotation (number ",
                           i,
                           " is ",
                           bent,
                           " away from one)."));
    }
    turns.row(i) = matrixToAxisAngle(rotation).transpose();
  }
  return turns;
}

MatrixX3f rowsOfThree(const std::vector<float>& values) {
  return Eigen::Map<const MatrixX3f>(
      values.data(), static_cast<Eigen::Index>(values.size() / 3), 3);
}

}  // namespace lay
