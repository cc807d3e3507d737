#pragma once

#include <array>
#include <vector>

#include <QWidget>

class QSplitter;

namespace lay {

/// Up to four views beside and below each other, of which a person chooses which are to be seen:
/// one fills the place, two stand side by side, three are one beside two, four are a square. Sizes
/// are a person's, too.
class ViewGrid : public QWidget {
  Q_OBJECT
 public:
  explicit ViewGrid(QWidget* parent = nullptr);

  /// At the end of those that are there; seen or not is said by setShown().
  void add(QWidget* view);
  [[nodiscard]] int count() const { return static_cast<int>(views_.size()); }
  /// The last view that is seen stays.
  void setShown(int view, bool shown);
  [[nodiscard]] bool isShown(int view) const;
  [[nodiscard]] int numShown() const;

  [[nodiscard]] QByteArray saveState() const;
  /// @return false when it is no state of these views: nothing changes.
  bool restoreState(const QByteArray& state);

 Q_SIGNALS:
  void shownChanged();

 private:
  void arrange();

  struct View {
    QWidget* widget;
    bool shown;
  };
  std::vector<View> views_;
  QSplitter* columns_;
  std::array<QSplitter*, 2> rows_;
};

}  // namespace lay
