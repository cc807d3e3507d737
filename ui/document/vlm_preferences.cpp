#include "ui/document/vlm_preferences.h"

#include <QSettings>
#include <QString>

#include "core/base/error.h"

namespace lay {

namespace {

const char* const kUrlKey = "language_model/base_url";
const char* const kModelKey = "language_model/model";
const char* const kTimeoutKey = "language_model/timeout_s";
const char* const kSamplesKey = "language_model/samples";

}  // namespace

VlmSettings loadVlmSettings() {
  const QSettings remembered;
  const VlmSettings defaults;
  VlmSettings settings;
  settings.base_url = remembered.value(QLatin1String(kUrlKey)).toString().toStdString();
  settings.model = remembered.value(QLatin1String(kModelKey)).toString().toStdString();
  settings.timeout_s = remembered.value(QLatin1String(kTimeoutKey), defaults.timeout_s).toInt();
  settings.samples = remembered.value(QLatin1String(kSamplesKey), defaults.samples).toInt();
  try {
    settings.validate();
  } catch (const InvalidOptions&) {
    return defaults;  // written by another version, or by hand
  }
  return settings;
}

void saveVlmSettings(const VlmSettings& settings) {
  QSettings remembered;
  remembered.setValue(QLatin1String(kUrlKey), QString::fromStdString(settings.base_url));
  remembered.setValue(QLatin1String(kModelKey), QString::fromStdString(settings.model));
  remembered.setValue(QLatin1String(kTimeoutKey), settings.timeout_s);
  remembered.setValue(QLatin1String(kSamplesKey), settings.samples);
}

}  // namespace lay
