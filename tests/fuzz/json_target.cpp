// What is read from JSON: keypoints of detectors, and body parameters.
#include "core/base/error.h"
#include "core/exchange/params_file.h"
#include "core/image/keypoint_file.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::filesystem::path path = lay::scratchFile(data, size);
  try {
    const lay::KeypointFile file = lay::readKeypointFile(path);
    for (const lay::DetectedPerson& person : file.people) {
      if (!person.keypoints.points.allFinite()) std::abort();
    }
  } catch (const lay::Error&) {
  }
  try {
    const lay::BodyRecord record = lay::loadParams(path);
    if (!record.params.transl.allFinite()) std::abort();
  } catch (const lay::Error&) {
  }
  return 0;
}
