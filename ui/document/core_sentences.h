#pragma once

#include <string>

#include <QString>

namespace lay {

/// What the core tells a person in whole sentences, in the program's language: the doubts about a
/// result (doubtsAbout) and the words about SMPL (whySmplIsNotIncluded). A sentence that is not
/// known is said as it is.
[[nodiscard]] QString spokenSentences(const std::string& english);

/// The same of an ExportProof's line, phrase by phrase.
[[nodiscard]] QString spokenProof(const std::string& english);

}  // namespace lay
