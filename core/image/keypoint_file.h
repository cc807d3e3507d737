#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/keypoint_mapping.h"
#include "core/image/keypoints.h"

namespace lay {

/// A point as the file has it, px of the photo. A point of confidence 0 is missing.
struct FilePoint {
  float x = 0;
  float y = 0;
  float confidence = 0;  ///< [0, 1]
};

/// One person of a keypoint file.
struct DetectedPerson {
  Keypoints2d keypoints;
  std::string image_name;  ///< the file's word for the image or frame ("" when it has none)
  std::vector<FilePoint> points = {};  ///< all of the file's, in its order, whatever became of them
};

/// What a keypoint file was recognised as.
enum class KeypointFormat {
  OpenPose,
  CocoAnnotations,
  CocoResults,
  AlphaPose,
  MmPose,
  DeepLabCut,
  Csv
};

/// "OpenPose", "COCO annotations" ...: for people.
[[nodiscard]] const char* toString(KeypointFormat format);

/// What told which of ours a file's points are.
enum class LayoutSource {
  Asked,   ///< KeypointReadOptions::layout
  Names,   ///< the file's own
  Number,  ///< how many they are
  Unknown  ///< nothing: none of them is known
};

/// Nothing tells which point is which, and somebody has to say it.
class UnknownLayoutError : public FileError {
 public:
  using FileError::FileError;
};

struct KeypointFile {
  KeypointFormat format = KeypointFormat::OpenPose;
  LayoutSource layout_source = LayoutSource::Number;
  KeypointMapping mapping;             ///< which of ours the file's points became
  /// Those with at least one present keypoint, or point when none is mapped; in the file's order.
  std::vector<DetectedPerson> people;
  std::vector<std::string> notes;      ///< what was done to the numbers, in sentences
};

/// What the file itself does not say, or says wrongly.
struct KeypointReadOptions {
  std::string layout = {};       ///< one of knownLayouts(); "" leaves it to the file
  std::string corrections = {};  ///< as corrected() takes them: "4=left_wrist,9=-"
  int image_width = 0;      ///< px, of the photo; 0: not known, and fractions of it are refused
  int image_height = 0;
  bool accepts_unknown = false;  ///< points that nothing tells apart are no error: none is mapped
};

/// Reads keypoints of OpenPose, COCO (annotations, results), AlphaPose (its three forms), MMPose
/// (JSON), DeepLabCut and plain tables (csv), told apart by content. The layout of the points comes
/// from their names where the file has names, else from their number.
/// COCO visibilities 1 (hidden) and 2 (visible) become confidences 0.6 and 1; confidences in per
/// cent are divided, others above 1 clamped; coordinates that are fractions of the image (0 to 1,
/// or -1 to 1) become pixels; a point at (0, 0) or with a number that is not finite counts as
/// missing.
/// @throws FileError when the file is missing, or is of another kind (what was found and what is
/// read is said), or holds fractions and the image's size is not known; UnknownLayoutError;
/// InvalidOptions.
[[nodiscard]] KeypointFile readKeypointFile(const std::filesystem::path& path,
                                            const KeypointReadOptions& options = {});

/// The people of the image (by file name or frame number, when the file names images; all of them
/// otherwise). @param frame names the image or frame itself, "" leaves it to the image's name.
/// @throws FileError when the file has several images and none of them is this one.
[[nodiscard]] std::vector<const DetectedPerson*> peopleOfImage(
    const KeypointFile& file,
    const std::filesystem::path& keypoint_path,
    const std::filesystem::path& image_path,
    const std::string& frame = "");

/// Person `index` of peopleOfImage().
/// @throws FileError when nobody is in the file, or the index does not exist (it says how many there are).
[[nodiscard]] Keypoints2d selectPerson(const KeypointFile& file,
                                       const std::filesystem::path& keypoint_path,
                                       const std::filesystem::path& image_path,
                                       int index,
                                       const std::string& frame = "");

/// Writes one person as OpenPose BODY_25 JSON. @throws FileError.
void writeOpenPose(const std::filesystem::path& path, const Keypoints2d& keypoints);

/// The same of any number of people, nobody included.
void writeOpenPose(const std::filesystem::path& path, std::span<const Keypoints2d> people);

/// Writes people as COCO annotations: one image, 17 keypoints each, confidences in the place of
/// visibilities, and a box around the keypoints. @throws FileError.
void writeCoco(const std::filesystem::path& path,
               std::span<const Keypoints2d> people,
               const std::string& image_name,
               int image_width,
               int image_height);

}  // namespace lay
