#pragma once

#include <string>

#include <QString>

namespace lay {

/// What the core tells a person of a failure, or adds to a result as a note, in the program's
/// language: sentence by sentence, the values in them as they are (those that are phrases of the
/// core themselves are translated too, numbers get the language's decimal point). What is not known
/// is said as it is; nothing is lost.
[[nodiscard]] QString spokenErrors(const QString& english);
[[nodiscard]] QString spokenErrors(const std::string& english);

}  // namespace lay
