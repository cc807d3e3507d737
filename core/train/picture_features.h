#pragma once

#include <functional>

#include "core/train/picture_set.h"

namespace lay {

/// Draws a picture of each sample's box and keeps what MoveNet makes of it, in a file that is
/// written anew after every thousand, so that an interrupted one holds what is done.
/// @param body lay_body.npz. @param movenet MoveNet Lightning's .tflite file.
/// @param progress told (done, of) now and then.
/// @throws FileError, ModelError.
void makePictureSet(const PictureSetSource& source,
                    const std::filesystem::path& body,
                    const std::filesystem::path& movenet,
                    const std::filesystem::path& out,
                    const std::function<void(int done, int total)>& progress);

}  // namespace lay
