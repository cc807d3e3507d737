#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"
#include "core/project/person.h"

namespace lay {

/// A photograph of a project: its file, and what is known of the camera.
struct ProjectPhoto {
  std::filesystem::path path;  ///< where its file was
  std::string sha256;          ///< of the file's bytes; "" when they are not known
  PinholeCamera camera;
  std::shared_ptr<const std::string> content;  ///< the file's bytes; null when not known
  bool is_embedded = true;  ///< the project file holds `content`; otherwise it names the photo
  ImagePtr image;           ///< decoded: derived, so neither saved nor compared
};

/// A file that was made of what was shown.
struct ExportRecord {
  std::filesystem::path path;
  std::string format;  ///< "obj"
  std::string time;    ///< UTC, ISO 8601: "2026-01-31T12:00:00Z"
  bool operator==(const ExportRecord&) const = default;
};

/// Everything a person works on, as one plain value: what undo changes, what a file holds, what is
/// recovered after a crash. Copying one is cheap: photos, bytes and runs are shared and never
/// change.
struct Project {
  std::string id;       ///< of its own, for the recovery of what was not saved
  std::string body_id;  ///< in the model registry; "" is the bundled body
  std::vector<ProjectPhoto> photos;
  std::vector<Person> people;
  int current_photo = -1;   ///< index, -1 when there is none
  int current_person = -1;  ///< index, -1 when nobody is known in the photo
  std::vector<ExportRecord> exports;

  [[nodiscard]] const Person* person() const;  ///< the current one; null when there is none
  [[nodiscard]] Person* person();
  [[nodiscard]] const ProjectPhoto* photo() const;
  [[nodiscard]] ProjectPhoto* photo();
};

/// 32 random hexadecimal digits.
[[nodiscard]] std::string newProjectId();

/// Now, as ExportRecord has it.
[[nodiscard]] std::string utcNow();

}  // namespace lay
