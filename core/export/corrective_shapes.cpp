#include "core/export/corrective_shapes.h"

#include <algorithm>

namespace lay {
namespace {

float largest(const MatrixX3f& offsets) {
  return offsets.rows() == 0 ? 0 : offsets.rowwise().norm().maxCoeff();
}

/// Whether the frames between two keys lie on the straight line between them.
bool isStraight(const std::vector<MatrixX3f>& offsets,
                std::size_t from,
                std::size_t to,
                float tolerance) {
  for (std::size_t f = from + 1; f < to; ++f) {
    const float share = static_cast<float>(f - from) / static_cast<float>(to - from);
    const MatrixX3f line = (1 - share) * offsets[from] + share * offsets[to];
    if (largest(offsets[f] - line) > tolerance) return false;
  }
  return true;
}

/// The frames that are keys: the first, the last, and what is needed between them.
std::vector<std::size_t> keyFrames(const std::vector<MatrixX3f>& offsets, float tolerance) {
  std::vector<std::size_t> keys = {0};
  for (std::size_t f = 1; f < offsets.size(); ++f) {
    if (f + 1 == offsets.size() || !isStraight(offsets, keys.back(), f + 1, tolerance)) {
      keys.push_back(f);
    }
  }
  return keys;
}

}  // namespace

CorrectiveShapes correctiveShapes(const std::vector<MatrixX3f>& offsets, float tolerance) {
  const std::vector<std::size_t> keys = keyFrames(offsets, tolerance);
  CorrectiveShapes result;
  std::vector<Eigen::Index> shape_of_key(keys.size(), -1);
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (largest(offsets[keys[k]]) <= tolerance) continue;  // the rest surface itself
    shape_of_key[k] = static_cast<Eigen::Index>(result.shapes.size());
    result.shapes.push_back(offsets[keys[k]]);
  }
  result.weights = Eigen::MatrixXf::Zero(static_cast<Eigen::Index>(offsets.size()),
                                         static_cast<Eigen::Index>(result.shapes.size()));
  const auto add = [&](std::size_t frame, std::size_t key, float weight) {
    if (shape_of_key[key] >= 0) {
      result.weights(static_cast<Eigen::Index>(frame), shape_of_key[key]) += weight;
    }
  };
  add(keys.front(), 0, 1);
  for (std::size_t k = 1; k < keys.size(); ++k) {
    for (std::size_t f = keys[k - 1] + 1; f <= keys[k]; ++f) {
      const float share =
          static_cast<float>(f - keys[k - 1]) / static_cast<float>(keys[k] - keys[k - 1]);
      add(f, k - 1, 1 - share);
      add(f, k, share);
    }
  }
  return result;
}

MatrixX3f mixedShapes(const CorrectiveShapes& shapes,
                      Eigen::Index frame,
                      Eigen::Index num_vertices) {
  MatrixX3f mixed = MatrixX3f::Zero(num_vertices, 3);
  for (std::size_t k = 0; k < shapes.shapes.size(); ++k) {
    const float weight = shapes.weights(frame, static_cast<Eigen::Index>(k));
    if (weight != 0) mixed += weight * shapes.shapes[k];
  }
  return mixed;
}

}  // namespace lay
