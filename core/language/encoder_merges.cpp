#include "core/language/encoder_merges.h"

#include <sstream>

#include "core/base/error.h"
#include "core/io/safetensors.h"

namespace lay {

std::string mergesText(const std::vector<BpeMerge>& merges) {
  std::ostringstream text;
  for (const BpeMerge& merge : merges)
    text << merge.left << ' ' << merge.right << ' ' << merge.token << '\n';
  return text.str();
}

std::vector<BpeMerge> parseMerges(const std::string& text) {
  std::vector<BpeMerge> merges;
  std::istringstream stream(text);
  BpeMerge merge;
  while (stream >> merge.left >> merge.right >> merge.token) merges.push_back(merge);
  return merges;
}

std::vector<BpeMerge> encoderMerges(const std::filesystem::path& path) {
  const std::map<std::string, std::string> metadata = readSafetensorsMetadata(path);
  const auto merges = metadata.find("merges");
  if (merges == metadata.end()) {
    throw ModelError(strCat(path.string(),
                            " is not a text encoder: it names no merges. Train one with "
                            "`layfigure-train text`."));
  }
  return parseMerges(merges->second);
}

}  // namespace lay
