#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// The names in an answer of /v1/models, in its order, none twice; nothing when it is no such list.
/// A list of nothing (Ollama's "data": null) is empty.
[[nodiscard]] std::optional<std::vector<std::string>> modelIdsIn(std::string_view body);

}  // namespace lay
