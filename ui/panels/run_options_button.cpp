#include "ui/panels/run_options_button.h"

#include "ui/theme/icons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QWidgetAction>

#include <algorithm>
#include <limits>

namespace lay {

RunOptionsButton::RunOptionsButton(QWidget* parent) : QToolButton(parent) {
  setIcon(themedIcon(QStringLiteral("sliders")));
  setToolTip(tr("Settings of the run"));
  setAccessibleName(tr("Settings of the run"));
  setPopupMode(QToolButton::InstantPopup);
  setFocusPolicy(Qt::TabFocus);

  auto* box = new QWidget(this);
  auto* form = new QFormLayout(box);
  form->setContentsMargins(12, 10, 12, 10);
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(8);
  const RefinementOptions defaults;
  hypotheses_ = addNumber(form,
                          tr("Bodies"),
                          tr("Hypotheses followed at once; the first starts without noise"),
                          1,
                          64,
                          "run/hypotheses",
                          defaults.num_hypotheses);
  ddim_steps_ = addNumber(form,
                          tr("Denoising steps"),
                          tr("Steps of the diffusion"),
                          1,
                          50,
                          "run/ddim_steps",
                          defaults.ddim_steps);
  polish_ =
      addNumber(form,
                tr("Polish steps"),
                tr("Second-order steps after the denoising; 0 shows the network's answer alone"),
                0,
                200,
                "run/polish_iterations",
                defaults.polish_iterations);
  seed_ = addNumber(form,
                    tr("Seed"),
                    tr("The same seed gives the same bodies"),
                    0,
                    std::numeric_limits<int>::max(),
                    "run/seed",
                    static_cast<int>(defaults.seed));
  addDevice(form);
  auto* menu = new QMenu(this);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(box);
  menu->addAction(action);
  setMenu(menu);
}

QSpinBox* RunOptionsButton::addNumber(QFormLayout* form,
                                      const QString& name,
                                      const QString& tip,
                                      int min,
                                      int max,
                                      const char* key,
                                      int value) {
  auto* spin = new QSpinBox(this);
  spin->setRange(min, max);
  spin->setValue(QSettings().value(QLatin1String(key), value).toInt());
  spin->setToolTip(tip);
  spin->setAccessibleName(name);
  spin->setMinimumWidth(96);
  connect(spin, &QSpinBox::valueChanged, this, [key](int now) {
    QSettings().setValue(QLatin1String(key), now);
  });
  auto* label = new QLabel(name, this);
  label->setToolTip(tip);
  form->addRow(label, spin);
  return spin;
}

void RunOptionsButton::addDevice(QFormLayout* form) {
  const QString tip =
      tr("Where the networks compute. Auto takes CUDA where there is an NVIDIA card and a LibTorch "
         "for it");
  device_ = new QComboBox(this);
  device_->setAccessibleName(tr("Device"));
  device_->setToolTip(tip);
  const auto add = [this](const QString& word, DeviceChoice choice) {
    const std::string_view key = toString(choice);
    device_->addItem(word, QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size())));
  };
  add(tr("Auto"), DeviceChoice::Auto);
  add(tr("CPU"), DeviceChoice::Cpu);
  add(tr("CUDA"), DeviceChoice::Cuda);
  const QString key = QStringLiteral("run/device");
  // A word that another version wrote counts as Auto.
  device_->setCurrentIndex(std::max(0, device_->findData(QSettings().value(key))));
  connect(device_, &QComboBox::currentIndexChanged, this, [this, key] {
    QSettings().setValue(key, device_->currentData());
  });
  auto* label = new QLabel(tr("Device"), this);
  label->setToolTip(tip);
  form->addRow(label, device_);
}

void RunOptionsButton::setDevice(DeviceChoice choice) {
  const QSignalBlocker blocker(device_);
  const std::string_view key = toString(choice);
  device_->setCurrentIndex(
      device_->findData(QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()))));
}

RefinementOptions RunOptionsButton::options() const {
  RefinementOptions options;
  options.num_hypotheses = hypotheses_->value();
  options.ddim_steps = ddim_steps_->value();
  options.polish_iterations = polish_->value();
  options.seed = static_cast<std::uint64_t>(seed_->value());
  options.device = parseDeviceChoice(device_->currentData().toString().toStdString());
  return options;
}

}  // namespace lay
