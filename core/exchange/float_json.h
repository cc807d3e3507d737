#pragma once

#include "core/body/smpl_params.h"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace lay {

/// JSON whose numbers are floats, written with the fewest digits that give the same float back;
/// keys keep their order. For the .cpp files of this folder only: no header of ours shows it to
/// anyone else.
using FloatJson = nlohmann::basic_json<nlohmann::ordered_map,
                                       std::vector,
                                       std::string,
                                       bool,
                                       std::int64_t,
                                       std::uint64_t,
                                       float>;

/// Adds betas (B), global_orient (3), body_pose (J-1, 3) and transl (3) to an object.
void addParams(FloatJson& object, const SmplParams& params);

}  // namespace lay
