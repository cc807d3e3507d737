#pragma once

#include <filesystem>
#include <vector>

#include <QString>

#include "core/exchange/prediction_placement.h"

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
/// AMASS's motions, projects (everybody who has a body), and whatever readPrediction() reads, placed
/// in the photo as it places predictions. Told apart by content. Of a video with a frame of the
/// photo's name that frame alone is taken, of any other the first 300 bodies.
/// @param scene the body whose parameters they become, and the photo they are seen in.
/// @param photo its file. @throws FileError.
[[nodiscard]] ComparedFile readComparedFile(const std::filesystem::path& path,
                                            const PlacementScene& scene,
                                            const std::filesystem::path& photo = {});

}  // namespace lay
