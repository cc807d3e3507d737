#pragma once

#include <string>

#include "core/io/array_file.h"

namespace lay {

/// What a file is that people take for a body model: parameters of AMASS, 4D-Humans and others, a
/// joint regressor, STAR, a hand (MANO) or a head (FLAME). A sentence that says so and what to do,
/// or "" when it may be a body model.
[[nodiscard]] std::string whyNoBodyModel(const ArrayFile& file);

}  // namespace lay
