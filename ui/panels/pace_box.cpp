#include "ui/panels/pace_box.h"

#include <QSettings>

#include <cstdlib>

namespace lay {

namespace {

/// Enough for an eye to take each step as a step, though it is computed in milliseconds.
constexpr int kLivelyMs = 40;
const char* const kSettingsKey = "run/pace_ms";

}  // namespace

PaceBox::PaceBox(QWidget* parent) : QComboBox(parent) {
  setAccessibleName(tr("Pace of the steps"));
  setToolTip(tr("How long each step is shown at least"));
  setFocusPolicy(Qt::TabFocus);
  addItem(tr("Full speed"), 0);
  addItem(tr("Lively"), kLivelyMs);
  addItem(tr("Easy"), 120);
  addItem(tr("Slow"), 400);
  setPace(
      std::chrono::milliseconds(QSettings().value(QLatin1String(kSettingsKey), kLivelyMs).toInt()));
  connect(this, &QComboBox::currentIndexChanged, this, [this] {
    QSettings().setValue(QLatin1String(kSettingsKey), static_cast<int>(pace().count()));
    Q_EMIT paceChanged(pace());
  });
}

std::chrono::milliseconds PaceBox::pace() const {
  return std::chrono::milliseconds(currentData().toInt());
}

void PaceBox::setPace(std::chrono::milliseconds pace) {
  const auto distance = [&](int row) { return std::llabs(itemData(row).toInt() - pace.count()); };
  int nearest = 0;
  for (int row = 1; row < count(); ++row) {
    nearest = distance(row) < distance(nearest) ? row : nearest;
  }
  setCurrentIndex(nearest);
}

}  // namespace lay
