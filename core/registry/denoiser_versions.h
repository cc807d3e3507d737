#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lay {

/// What a fine-tuning on a person's preferences brought. Distances in mm, means over joints.
struct ImprovementFigures {
  int groups = 0;    ///< that taught
  int held_out = 0;  ///< of them, which the figures are of
  double preferred_before_mm = 0;  ///< of the answers from the preferred bodies
  double preferred_after_mm = 0;
  double original_before_mm = 0;  ///< of the answers from the truth of made samples (MPJPE)
  double original_after_mm = 0;

  bool operator==(const ImprovementFigures&) const = default;
};

/// A denoiser that a person accepted.
struct DenoiserVersion {
  std::string id;    ///< also its file's stem
  std::string date;  ///< UTC, ISO 8601
  std::string base;  ///< SHA-256 of the denoiser it was made of
  ImprovementFigures figures;

  bool operator==(const DenoiserVersion&) const = default;
};

/// The denoisers that a person improved, in a folder of theirs, and which of them runs use. None is
/// ever overwritten; going back to another, or to the shipped one, is choosing it. Each call reads
/// the folder anew.
class DenoiserVersions {
 public:
  /// @param folder userDenoiserFolder() unless a test has one of its own. It need not exist.
  explicit DenoiserVersions(std::filesystem::path folder);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// Oldest first. @throws FileError when the list is damaged, or a newer program wrote it.
  [[nodiscard]] std::vector<DenoiserVersion> list() const;
  /// Id of the one that runs use, "" for the shipped one. @throws FileError.
  [[nodiscard]] std::string chosen() const;
  /// Its file; empty for the shipped one. @throws FileError; ModelError when the file is gone,
  /// saying how to go on.
  [[nodiscard]] std::filesystem::path chosenFile() const;
  [[nodiscard]] std::filesystem::path fileOf(const std::string& id) const;

  /// Copies the weights in as a new version and chooses it. @param version without an id.
  /// @return with its id. @throws FileError; then nothing has changed.
  DenoiserVersion add(const std::filesystem::path& weights, DenoiserVersion version) const;
  /// @param id "" for the shipped one. @throws InvalidOptions when there is no such version.
  void choose(const std::string& id) const;
  /// Deletes a version for good; the shipped one is chosen when it was the chosen one.
  void remove(const std::string& id) const;

 private:
  struct Index {
    std::vector<DenoiserVersion> versions;
    std::string chosen;
  };
  [[nodiscard]] Index read() const;
  void write(const Index& index) const;

  std::filesystem::path folder_;
};

/// userDataFolder()/denoisers. @throws FileError.
[[nodiscard]] std::filesystem::path userDenoiserFolder();

/// The file of the denoiser that a person improved and chose there; empty for the shipped one, and
/// where there is no folder that could hold another.
/// @throws as DenoiserVersions::chosenFile.
[[nodiscard]] std::filesystem::path improvedDenoiser();

}  // namespace lay
