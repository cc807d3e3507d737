#include "app/cli/sample_files.h"

#include "core/io/resource_paths.h"

namespace lay {

SampleFiles findSample() {
  return {findResourceFile("sample/sample.jpg"), findResourceFile("sample/sample_keypoints.json")};
}

}  // namespace lay
