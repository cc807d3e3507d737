#pragma once

#include <QString>

class QCoreApplication;

namespace lay {

/// Puts the program into the language that a person chose in the preferences, else that of the
/// system, else English. Call before anything is worded.
/// @return "de" or "en".
QString installTranslation(QCoreApplication& application);

}  // namespace lay
