#include "app/cli/project_groups.h"
#include "core/base/error.h"

namespace lay {

ProjectGroups readProjectGroups(const std::filesystem::path& /*path*/) {
  throw Error(
      "This layfigure-cli was built without SQLite and OpenSSL, which projects need. Install "
      "libsqlite3-dev and libssl-dev, configure again and build.");
}

}  // namespace lay
