#pragma once

#include <chrono>

#include <QComboBox>

namespace lay {

/// The least time each step is to be seen, live and when played again. Remembered.
class PaceBox : public QComboBox {
  Q_OBJECT
 public:
  explicit PaceBox(QWidget* parent = nullptr);

  [[nodiscard]] std::chrono::milliseconds pace() const;
  /// The nearest pace that is offered.
  void setPace(std::chrono::milliseconds pace);

 Q_SIGNALS:
  void paceChanged(std::chrono::milliseconds pace);
};

}  // namespace lay
