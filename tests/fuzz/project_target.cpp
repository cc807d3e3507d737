// Project files: SQLite databases of anybody.
#include "core/base/error.h"
#include "core/project/project_file.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const lay::Project project = lay::loadProject(lay::scratchFile(data, size)).project;
    const auto num_photos = static_cast<int>(project.photos.size());
    for (const lay::Person& person : project.people) {
      if (person.photo < 0 || person.photo >= num_photos) std::abort();
      if (!person.subject.keypoints.points.allFinite()) std::abort();
      if (person.choice.run >= static_cast<int>(person.runs.size())) std::abort();
    }
  } catch (const lay::Error&) {
  }
  return 0;
}
