#pragma once

#include <gmock/gmock.h>

#include <Eigen/Core>

#include <cmath>
#include <ostream>
#include <utility>

namespace lay {

/// What MatrixNear() makes; see there.
class MatrixNearMatcher {
 public:
  using is_gtest_matcher = void;

  MatrixNearMatcher(Eigen::MatrixXd expected, double tolerance)
      : expected_(std::move(expected)), tolerance_(tolerance) {}

  template <typename Derived>
  bool MatchAndExplain(const Eigen::DenseBase<Derived>& matrix,
                       testing::MatchResultListener* listener) const {
    const Eigen::MatrixXd actual = matrix.derived().template cast<double>();
    if (actual.rows() != expected_.rows() || actual.cols() != expected_.cols()) {
      *listener << "which is " << actual.rows() << " x " << actual.cols();
      return false;
    }
    double worst = -1;
    Eigen::Index worst_row = 0;
    Eigen::Index worst_col = 0;
    for (Eigen::Index row = 0; row < actual.rows(); ++row) {
      for (Eigen::Index col = 0; col < actual.cols(); ++col) {
        const double difference = std::abs(actual(row, col) - expected_(row, col));
        // Written so that a NaN is the worst of all and stays it.
        if (!(difference <= worst) && !std::isnan(worst)) {
          worst = difference;
          worst_row = row;
          worst_col = col;
        }
      }
    }
    if (worst <= tolerance_) {
      return true;
    }
    *listener << "whose worst element (" << worst_row << ", " << worst_col << ") is "
              << actual(worst_row, worst_col) << ", expected " << expected_(worst_row, worst_col)
              << ", off by " << worst;
    return false;
  }

  void DescribeTo(std::ostream* out) const { describe("is", out); }
  void DescribeNegationTo(std::ostream* out) const { describe("is not", out); }

 private:
  void describe(const char* verb, std::ostream* out) const {
    *out << verb << " within " << tolerance_ << " of a " << expected_.rows() << " x "
         << expected_.cols() << " matrix";
    if (expected_.size() <= 16) {
      *out << "\n" << expected_;
    }
  }

  Eigen::MatrixXd expected_;
  double tolerance_;
};

/// EXPECT_THAT(actual, MatrixNear(expected, 1e-6)): the same size, and every element within
/// `tolerance`; a NaN is near nothing. Names the worst element when it fails.
template <typename Derived>
MatrixNearMatcher MatrixNear(const Eigen::DenseBase<Derived>& expected, double tolerance) {
  return {expected.derived().template cast<double>(), tolerance};
}

}  // namespace lay
