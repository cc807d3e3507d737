#include "app/train/command.h"
#include "core/base/error.h"

namespace lay {

void runPicturesCommand(std::span<const std::string> /*words*/) {
  throw Error(
      "This trainer was built without OpenCV, which MoveNet's pictures need. Build it with OpenCV, "
      "or take a file of image features that another one wrote.");
}

}  // namespace lay
