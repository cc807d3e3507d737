#pragma once

#include <QMetaType>
#include <QString>

namespace lay {

/// Something a person should know, with the way out.
struct Problem {
  enum class Severity { Info, Warning, Error };
  /// What the message's button offers.
  enum class Fix {
    None,
    OpenImage,
    OpenKeypoints,
    MapKeypoints,
    LanguageModel,
    ShowAnswer,
    InstallDetectors
  };

  Severity severity = Severity::Error;
  QString title;
  QString text;
  Fix fix = Fix::None;
  QString file = {};  ///< that the way out is about, where it is about one
};

}  // namespace lay

Q_DECLARE_METATYPE(lay::Problem)
