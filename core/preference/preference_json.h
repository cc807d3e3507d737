#pragma once

#include "core/exchange/float_json.h"
#include "core/preference/preference_record.h"

namespace lay {

/// A record as JSON; see preferenceToJsonLine. For the .cpp files of this folder only.
[[nodiscard]] FloatJson toJson(const PreferenceRecord& record);

/// @throws Error saying which field is wrong. The record has not been validated.
[[nodiscard]] PreferenceRecord preferenceOf(const FloatJson& json);

}  // namespace lay
