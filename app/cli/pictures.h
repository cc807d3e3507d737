#pragma once

#include "core/image/picture_subject.h"

#include <filesystem>
#include <string>

namespace lay {

/// Why this program cannot draw here; "" when it can. Two files hold these functions, and CMake
/// picks one: pictures.cpp with the renderer, pictures_absent.cpp without.
[[nodiscard]] std::string whyNoPictures();

/// Draws the body over its photograph, and from the side, as PNG files. Needs no display.
/// @throws Error when there is no OpenGL; FileError when a file cannot be written.
void drawPictures(const PictureSubject& subject,
                  const std::filesystem::path& overlay_path,
                  const std::filesystem::path& side_path);

/// By which a judge sees a hypothesis: the person's part of the photo with the body over it and,
/// beside it, the body from the side at 90 degrees; 512 px high each.
/// @throws Error when there is no OpenGL.
[[nodiscard]] Image drawCandidate(const PictureSubject& subject, const PersonBox& box);

/// A photograph of a posed body that nobody took: as the camera sees it, on a plain backdrop, for
/// judges that need one where there is only a pose.
/// @throws Error when there is no OpenGL.
[[nodiscard]] Image drawnPhoto(const PictureSubject& subject);

/// Median time to draw one frame of a window of 1280 x 800 pixels, ms: the photo's view and the
/// side view, both at that size, read back.
/// @throws Error when there is no OpenGL.
[[nodiscard]] double measureFrameMs(const PictureSubject& subject);

}  // namespace lay
