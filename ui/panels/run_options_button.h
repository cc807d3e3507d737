#pragma once

#include <QToolButton>

#include "core/refine/refinement_options.h"

class QCheckBox;
class QFormLayout;
class QSpinBox;

namespace lay {

/// A tool button that opens the few settings of a run: how many bodies, how many steps, the seed.
/// Remembered.
class RunOptionsButton : public QToolButton {
  Q_OBJECT
 public:
  explicit RunOptionsButton(QWidget* parent = nullptr);

  /// What the next run is to be started with.
  [[nodiscard]] RefinementOptions options() const;

 private:
  QSpinBox* addNumber(QFormLayout* form,
                      const QString& name,
                      const QString& tip,
                      int min,
                      int max,
                      const char* key,
                      int value);

  QSpinBox* hypotheses_ = nullptr;
  QSpinBox* ddim_steps_ = nullptr;
  QSpinBox* polish_ = nullptr;
  QSpinBox* seed_ = nullptr;
};

}  // namespace lay
