#pragma once

#include <QMetaType>
#include <QString>

namespace lay {

/// Something a person should know, with the way out.
struct Problem {
  enum class Severity { Info, Warning, Error };
  /// What the message's button offers.
  enum class Fix { None, OpenImage, OpenKeypoints, LanguageModel, ShowAnswer, InstallDetectors };

  Severity severity = Severity::Error;
  QString title;
  QString text;
  Fix fix = Fix::None;
};

}  // namespace lay

Q_DECLARE_METATYPE(lay::Problem)
