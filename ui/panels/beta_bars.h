#pragma once

#include <Eigen/Core>

#include <QWidget>

namespace lay {

/// The shape coefficients as bars to the left and right of the mean body, in standard deviations.
class BetaBars : public QWidget {
  Q_OBJECT
 public:
  explicit BetaBars(QWidget* parent = nullptr);

  /// @param betas (B) standard deviations.
  void setBetas(const Eigen::VectorXf& betas);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Eigen::VectorXf betas_;
};

}  // namespace lay
