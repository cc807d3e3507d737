// Keypoints in tables, and what a person makes of their points.
#include "core/base/error.h"
#include "core/image/keypoint_remap.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    lay::KeypointReadOptions options;
    options.image_width = 640;
    options.image_height = 480;
    options.accepts_unknown = true;
    const lay::KeypointFile file = lay::readKeypointFile(lay::scratchFile(data, size), options);
    if (file.mapping.names.size() != file.mapping.targets.size()) std::abort();
    const lay::KeypointFile swapped =
        lay::remapped(file, lay::withSidesSwapped(file.mapping.targets));
    for (const lay::DetectedPerson& person : swapped.people) {
      if (!person.keypoints.points.allFinite()) std::abort();
      if ((person.keypoints.confidence < 0).any()) std::abort();
    }
  } catch (const lay::Error&) {
  }
  return 0;
}
