#include "app/train/command.h"
#include "core/base/error.h"

namespace lay {

void runBodyCommand(std::span<const std::string> /*words*/) {
  throw Error(
      "This layfigure-train was built without libarchive, which reads the body's sources. Install "
      "libarchive-dev, configure again and build.");
}

}  // namespace lay
