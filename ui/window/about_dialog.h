#pragma once

#include <vector>

#include <QDialog>

#include "ui/live/engine.h"

namespace lay {

/// Version, the models that are in memory with their licences, and credits.
class AboutDialog : public QDialog {
  Q_OBJECT
 public:
  explicit AboutDialog(const std::vector<LoadedModel>& models, QWidget* parent = nullptr);
};

}  // namespace lay
