#pragma once

#include "core/base/error.h"

namespace lay {

/// A file belongs to another process that is alive.
class FileInUse : public FileError {
 public:
  using FileError::FileError;
};

}  // namespace lay
