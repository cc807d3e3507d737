#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/detect/detection.h"
#include "core/image/keypoint_file.h"
#include "core/project/project.h"
#include "ui/document/problem.h"
#include "ui/document/session.h"
#include "ui/live/engine.h"

namespace lay {

/// A photo with its file's bytes, and the camera that it speaks of. @throws FileError.
[[nodiscard]] Photo readPhoto(const std::filesystem::path& path);

/// As a project holds it.
[[nodiscard]] ProjectPhoto projectPhotoOf(const Photo& photo);

/// A project of a photo in which nobody is known yet.
[[nodiscard]] Project projectOf(const Photo& photo, const std::string& body_id);

/// Somebody new. @param photo index in Project::photos.
[[nodiscard]] Person newPerson(const Subject& subject, int photo);

/// Somebody of a photo. With too few keypoints to be worked on there is no box; that is said when
/// somebody chooses them. @param file they come from; empty for those whom detectors found.
[[nodiscard]] Subject subjectOf(const Keypoints2d& keypoints,
                                int person,
                                int num_people,
                                const std::filesystem::path& file);

/// What a first body that the photo corrected says it starts from.
inline constexpr const char* kSeenSource = "keypoints and photo (MoveNet)";

/// Our own first body of somebody in a photo: by their keypoints, corrected by the photo where the
/// engine can look at it, which its source says. What fails in looking costs no more than that. For
/// a thread of its own.
/// @throws Error what the engine's predictor throws.
[[nodiscard]] StartingBody firstBody(const Engine& engine,
                                     const BodyModelPtr& body,
                                     const Subject& subject,
                                     const PinholeCamera& camera,
                                     const Image& photo);

/// A photo's keypoint file, with the mapping that a person chose for files of its layout.
/// @throws FileError; UnknownLayoutError where nothing tells which point is which and nobody has
/// said it.
[[nodiscard]] KeypointFile readKeypoints(const std::filesystem::path& keypoints,
                                         const Image& image);

/// Whether which point is which was only guessed: what to say of it. @param file its path.
[[nodiscard]] std::optional<Problem> layoutDoubt(const KeypointFile& keypoints,
                                                 const std::filesystem::path& file);

/// The file's people of this photo, `person` among them, who must have keypoints enough to be
/// worked on. @throws FileError, InvalidOptions.
[[nodiscard]] std::vector<Subject> peopleOf(const KeypointFile& file,
                                            const std::filesystem::path& keypoints,
                                            const std::filesystem::path& image_path,
                                            int person);

/// Both at once: everybody in the photo. @throws what they throw.
[[nodiscard]] std::vector<Subject> readPeople(const std::filesystem::path& keypoints,
                                              const std::filesystem::path& image_path,
                                              const Image& image,
                                              int person);

/// Those whom detectors found, the surest first.
[[nodiscard]] std::vector<Subject> subjectsOf(const Detection& detection);

/// The place of the first who can be worked on, 0 when nobody can.
[[nodiscard]] int firstUsable(const std::vector<Subject>& people);

/// `<stem>_keypoints.json` or `<stem>.json` beside the image, the first that exists.
[[nodiscard]] std::optional<std::filesystem::path> keypointsBeside(
    const std::filesystem::path& image);

/// Whether a person wants photos inside their project files (a preference).
[[nodiscard]] bool embedsPhotos();

/// A project's photo as it is looked at; a grey one stands in for a file that is gone.
/// @throws FileError where photo and camera do not agree.
[[nodiscard]] ImagePtr decoded(const ProjectPhoto& photo);

/// Decodes the photo that an opened project shows. @throws FileError as decoded() does.
void decodeShownPhoto(Project& project);

}  // namespace lay
