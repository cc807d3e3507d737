#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace lay {

/// What a person must have read before a model of theirs is installed.
struct ModelLicence {
  std::string key;      ///< "smpl": what is remembered as shown
  std::string title;    ///< "SMPL"
  std::string text;     ///< plain text, paragraphs with an empty line between
  std::string address;  ///< where its owner gives it away: a web page
};

/// The licence of a family of body models ("smpl", "smplh", "smplx", "star"); null where none is
/// known, as for a body of one's own making.
[[nodiscard]] const ModelLicence* licenceOf(const std::string& family);

/// Why SMPL is not among the files of this program, and how to get and use it; plain text.
[[nodiscard]] std::string whySmplIsNotIncluded();

/// Which licences a person has been shown and has agreed to: `licences.json` in the folder of
/// installed models. A file that cannot be read counts as empty: asking twice does no harm.
class ShownLicences {
 public:
  explicit ShownLicences(const std::filesystem::path& model_folder);

  /// When it was agreed to, "2026-01-31T12:00:00Z"; "" when it was not.
  [[nodiscard]] std::string shownAt(const std::string& key) const;

  /// Remembers that the licence was shown now. @throws FileError.
  void remember(const std::string& key);

 private:
  std::filesystem::path path_;
  std::map<std::string, std::string> times_;
};

/// Now, in UTC, as "2026-01-31T12:00:00Z".
[[nodiscard]] std::string timeStamp();

}  // namespace lay
