#pragma once

#include <QToolButton>

#include "core/refine/refinement_options.h"

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace lay {

/// A tool button that opens the few settings of a run: how many bodies, how many steps, the seed,
/// the device. Remembered.
class RunOptionsButton : public QToolButton {
  Q_OBJECT
 public:
  explicit RunOptionsButton(QWidget* parent = nullptr);

  /// What the next run is to be started with.
  [[nodiscard]] RefinementOptions options() const;

  /// For this time only: what is remembered stays.
  void setDevice(DeviceChoice choice);

 private:
  QSpinBox* addNumber(QFormLayout* form,
                      const QString& name,
                      const QString& tip,
                      int min,
                      int max,
                      const char* key,
                      int value);

  void addDevice(QFormLayout* form);

  QSpinBox* hypotheses_ = nullptr;
  QSpinBox* ddim_steps_ = nullptr;
  QSpinBox* polish_ = nullptr;
  QSpinBox* seed_ = nullptr;
  QComboBox* device_ = nullptr;
};

}  // namespace lay
