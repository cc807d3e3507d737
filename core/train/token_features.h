#pragma once

#include <functional>

#include "core/train/picture_set.h"

namespace lay {

/// Draws a picture of each sample's box and keeps the token I that a regressor makes of it, in a
/// file that is written anew after every thousand. Sample by sample the pictures show what
/// makePictureSet's do, in the size that the regressor takes.
/// @param body lay_body.npz. @param regressor HMR 2.0's weights, of any size.
/// @param progress told (done, of) now and then.
/// @throws FileError, ModelError.
void makeTokenSet(const PictureSetSource& source,
                  const std::filesystem::path& body,
                  const std::filesystem::path& regressor,
                  const std::filesystem::path& out,
                  const std::function<void(int done, int total)>& progress);

}  // namespace lay
