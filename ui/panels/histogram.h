#pragma once

#include <vector>

#include <QWidget>

namespace lay {

/// How often values occur: bars over bins of a round width. Rest the mouse on a bar to read what is
/// in it, click it to choose that. GUI thread.
class Histogram : public QWidget {
  Q_OBJECT
 public:
  struct Value {
    double value = 0;
    int id = 0;  ///< told by barClicked()
    QString name;
  };
  struct Bin {
    double from = 0;
    double to = 0;  ///< the last bin holds its end, too
    std::vector<Value> values;
  };

  explicit Histogram(QWidget* parent = nullptr);

  /// @param unit after numbers, " px". @param empty_text while there are no values.
  void setValues(std::vector<Value> values, const QString& unit, const QString& empty_text);
  [[nodiscard]] const std::vector<Bin>& bins() const { return bins_; }

  /// Bins of a width of 1, 2 or 5 times a power of ten, from 0 or below to the largest value.
  /// @param at_most bins. Values that are not finite are left out.
  [[nodiscard]] static std::vector<Bin> binsOf(const std::vector<Value>& values, int at_most);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  /// Where a bar is in this widget.
  [[nodiscard]] QRectF barRect(int bin) const;

 Q_SIGNALS:
  void barClicked(const std::vector<int>& ids);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  [[nodiscard]] QRectF plotArea() const;
  [[nodiscard]] int binAt(const QPointF& position) const;

  std::vector<Bin> bins_;
  QString unit_;
  QString empty_text_;
  int hovered_ = -1;
};

}  // namespace lay
