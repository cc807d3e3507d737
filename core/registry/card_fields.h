#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lay {

/// One flat JSON object of a few fields: what the small files of the registry hold.
struct CardFields {
  std::map<std::string, std::string> texts;
  std::map<std::string, double> numbers;
  std::map<std::string, std::vector<std::string>> lists;  ///< of texts

  /// "" or 0 where the field is absent.
  [[nodiscard]] std::string text(const std::string& name) const;
  [[nodiscard]] double number(const std::string& name) const;
};

/// Reads a file that anybody may have written: at most 256 KB, two levels deep, one object. Fields
/// of other kinds than the three are passed over.
/// @throws FileError naming the file and what is wrong.
[[nodiscard]] CardFields readCardFields(const std::filesystem::path& path);

/// Writes the file atomically, the fields in alphabetical order. @throws FileError.
void writeCardFields(const std::filesystem::path& path, const CardFields& fields);

}  // namespace lay
