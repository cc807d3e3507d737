#pragma once

#include <iostream>

namespace lay {

/// The one JSON object that a command prints: names of files may hold bytes that are no UTF-8,
/// which must not cost the output. @param json of nlohmann's library.
template <typename Json>
void printJson(const Json& json) {
  std::cout << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace lay
