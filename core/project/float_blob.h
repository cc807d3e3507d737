#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/body/smpl_params.h"

namespace lay {

/// Numbers of one body in a project file: betas (10), body_pose (23, 3), global_orient (3),
/// transl (3).
inline constexpr std::size_t kParamsInBlob = kNumBetas + 3 * (kSmplJointCount - 1) + 3 + 3;

/// Arrays in a project file are little-endian float32 without a header.
[[nodiscard]] std::string toBlob(std::span<const float> numbers);

/// @throws FileError unless it holds exactly `count` numbers. @param source name of the file, and
/// @param what of the array, for the error.
[[nodiscard]] std::vector<float> floatsFromBlob(std::string_view blob,
                                                std::size_t count,
                                                const std::string& source,
                                                const char* what);

/// Appends kParamsInBlob numbers. @throws InvalidOptions for a body of another number of joints or
/// betas.
void appendParams(std::vector<float>& numbers, const SmplParams& params);

/// @param numbers at least kParamsInBlob.
[[nodiscard]] SmplParams paramsFromNumbers(std::span<const float> numbers);

}  // namespace lay
