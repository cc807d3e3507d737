#pragma once

#include <cstdlib>
#include <optional>
#include <string>

namespace lay {

/// An environment variable for the length of a scope; "" unsets it. For tests that run one thread.
class ScopedVariable {
 public:
  ScopedVariable(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    set(value);
  }
  ~ScopedVariable() { set(old_.value_or("")); }
  ScopedVariable(const ScopedVariable&) = delete;
  ScopedVariable& operator=(const ScopedVariable&) = delete;

 private:
  void set(const std::string& value) const {
    value.empty() ? unsetenv(name_) : setenv(name_, value.c_str(), 1);
  }

  const char* name_;
  std::optional<std::string> old_;
};

}  // namespace lay
