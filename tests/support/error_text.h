#pragma once

#include <gtest/gtest.h>

#include <string>

namespace lay {

/// The text of the ErrorType that `action` throws; a failure, and "", when it throws nothing. Other
/// exceptions pass through and fail the test.
template <typename ErrorType, typename Action>
std::string errorText(const Action& action) {
  try {
    action();
  } catch (const ErrorType& error) {
    return error.what();
  }
  ADD_FAILURE() << "Expected an error, none was thrown.";
  return {};
}

}  // namespace lay
