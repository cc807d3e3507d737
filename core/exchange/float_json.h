#pragma once

#include "core/body/smpl_params.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <vector>

namespace lay {

/// JSON whose numbers are floats, written with the fewest digits that give the same float back;
/// keys keep their order. For .cpp files only, of this folder and of core/preference: no other
/// header of ours shows it.
using FloatJson = nlohmann::basic_json<nlohmann::ordered_map,
                                       std::vector,
                                       std::string,
                                       bool,
                                       std::int64_t,
                                       std::uint64_t,
                                       float>;

/// Adds betas (B), global_orient (3), body_pose (J-1, 3) and transl (3) to an object.
void addParams(FloatJson& object, const SmplParams& params);

/// Reads what addParams adds, of a body of 24, 52 or 55 joints. Nothing is believed unchecked.
/// @throws Error saying which field is wrong, without the file's name.
[[nodiscard]] SmplParams readParams(const FloatJson& object);

/// The numbers of a list of lists, row by row, at most `levels` deep and 300 of them.
/// @throws Error naming the field.
[[nodiscard]] std::vector<float> readNumbers(const FloatJson& object, const char* name, int levels);

}  // namespace lay
