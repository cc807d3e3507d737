#pragma once

#include <sstream>
#include <stdexcept>
#include <string>

namespace lay {

/// Joins values with operator<<: strCat("step ", 3) is "step 3".
template <typename... Args>
[[nodiscard]] std::string strCat(const Args&... args) {
  std::ostringstream out;
  (out << ... << args);
  return out.str();
}

/// A problem a person can do something about. The text says what failed, with the value; what was
/// expected; and the way out. Programs catch it at three doors only: the job runner, a program's
/// main, and opening a file.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file cannot be read or written, or is not what it should be. The text names the file.
class FileError : public Error {
 public:
  using Error::Error;
};

/// An options struct holds a value it cannot work with. The text names the field.
class InvalidOptions : public Error {
 public:
  using Error::Error;
};

/// A body model or trained weights are missing, damaged or do not fit together.
class ModelError : public Error {
 public:
  using Error::Error;
};

/// A server cannot be reached, refuses, or answers what cannot be used. The text names its address.
class NetworkError : public Error {
 public:
  using Error::Error;
};

}  // namespace lay
