#include "core/project/start_source.h"

namespace lay {

std::string startSourceText(const StartSource& source) {
  std::string text = source.program;
  if (!source.frame.empty()) text += ", frame " + source.frame;
  if (!source.person.empty()) text += ", person " + source.person;
  if (!source.file.empty()) text += " (" + source.file.filename().string() + ")";
  return text;
}

}  // namespace lay
