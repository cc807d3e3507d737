#pragma once

#include <filesystem>
#include <vector>

#include <QString>

#include "core/body/adapted_body.h"

namespace lay {

/// One body of a file: a frame, or one of several people.
struct ComparedEntry {
  QString label;      ///< "Frame 12"; "" when there is only one
  SmplParams params;  ///< of the working body
};

/// What another program, or a measurement, says of the person.
struct ComparedFile {
  QString name;                        ///< of the file
  std::vector<ComparedEntry> entries;  ///< never empty
  /// False where the file knows no camera (AMASS): such a body is put where the shown one stands,
  /// and turned as it is; what is compared is its pose.
  bool has_place = true;
  QString note;  ///< what did not come along, for the person who looks; "" when all did
};

/// The one door by which bodies to compare with come in: our parameters and motions (.npz, .json),
/// AMASS's motions, and projects (everybody who has a body). Told apart by content.
/// @param body whose parameters they become. @throws FileError.
[[nodiscard]] ComparedFile readComparedFile(const std::filesystem::path& path,
                                            const AdaptedBody& body);

}  // namespace lay
