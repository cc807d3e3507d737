#pragma once

#include <vector>

#include <QWidget>

namespace lay {

/// How far answers are from the bodies that a person prefers, as a training goes on: a curve of what
/// was measured, and a line where it began. Lower is better.
class ImprovementChart : public QWidget {
  Q_OBJECT
 public:
  explicit ImprovementChart(QWidget* parent = nullptr);

  struct Point {
    int step = 0;
    double mm = 0;
    bool is_kept = false;  ///< the best so far
  };

  /// Empties it. @param before_mm of the denoiser that is improved.
  void begin(int steps, double before_mm);
  void add(const Point& point);
  [[nodiscard]] const std::vector<Point>& points() const { return points_; }

  [[nodiscard]] QSize sizeHint() const override { return {360, 130}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, 100}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QPointF placeOf(int step, double mm, const QRectF& frame) const;
  [[nodiscard]] double highest() const;
  void tell();

  int steps_ = 1;
  double before_mm_ = 0;
  std::vector<Point> points_;
};

}  // namespace lay
