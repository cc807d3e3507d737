#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/keypoints.h"
#include "core/language/part_descriptions.h"
#include "core/project/database.h"
#include "core/project/start_source.h"
#include "core/refine/pose_constraints.h"
#include "core/refine/refinement_options.h"

namespace lay {

// Values that more than one table holds.

/// Five columns from `index` on: focal_length, principal_x, principal_y, width, height.
void bindCamera(Query& query, int index, const PinholeCamera& camera);
/// @throws FileError for a camera that cannot be: no size, no focal length.
[[nodiscard]] PinholeCamera cameraAt(const Database& database, const Query& query, int column);

/// Three columns from `index` on: x, y, size.
void bindBox(Query& query, int index, const PersonBox& box);
[[nodiscard]] PersonBox boxAt(const Database& database, const Query& query, int column);

[[nodiscard]] std::string keypointsToBlob(const Keypoints2d& keypoints);
/// @throws FileError for numbers that are not finite, and confidences outside [0, 1].
[[nodiscard]] Keypoints2d keypointsFromBlob(const Database& database, const std::string& blob);

[[nodiscard]] std::string paramsToBlob(const SmplParams& params);
/// @throws FileError for a wrong size, and numbers that are not finite.
/// A standing height, m; NULL: it is not known.
void bindHeight(Query& query, int index, std::optional<float> height_m);
/// @throws FileError for a height that nobody has.
[[nodiscard]] std::optional<float> heightAt(const Database& database,
                                            const Query& query,
                                            int column);

[[nodiscard]] SmplParams paramsFromBlob(const Database& database,
                                        const std::string& blob,
                                        const char* what);

/// Four columns from `index` on: file, program, frame, person; NULL: our own guess.
void bindSource(Query& query, int index, const std::optional<StartSource>& source);
[[nodiscard]] std::optional<StartSource> sourceAt(const Query& query, int column);

[[nodiscard]] std::string optionsToJson(const RefinementOptions& options);
/// What is missing or not of its kind keeps its default: options are told, not obeyed.
[[nodiscard]] RefinementOptions optionsFromJson(const std::string& json);

/// {"targets": [{"joint": 7, "pixel": [x, y], "depth_from_root": z}], "locked": [18, 20]}: what is
/// left open is missing.
[[nodiscard]] std::string constraintsToJson(const PoseConstraints& constraints);
/// @throws FileError when they are not valid.
[[nodiscard]] PoseConstraints constraintsFromJson(const Database& database,
                                                  const std::string& json);

/// Descriptions that can be read again, whatever they are: texts, statements and ranges beyond what
/// is read are cut, so that no text makes a project unreadable.
[[nodiscard]] std::string wordsToJson(PartDescriptions words);

[[nodiscard]] std::string textsToJson(const std::vector<std::string>& texts);
/// @throws FileError when it is not a list of texts.
[[nodiscard]] std::vector<std::string> textsFromJson(const Database& database,
                                                     const std::string& json);

}  // namespace lay
