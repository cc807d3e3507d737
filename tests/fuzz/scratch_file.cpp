#include "tests/fuzz/fuzz_target.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace lay {

std::filesystem::path scratchFile(const std::uint8_t* data, std::size_t size) {
  static const int file = ::memfd_create("fuzz", 0);
  if (file < 0 || ::ftruncate(file, 0) != 0 ||
      ::pwrite(file, data, size, 0) != static_cast<ssize_t>(size)) {
    throw std::system_error(errno, std::generic_category(), "memfd");
  }
  return "/proc/self/fd/" + std::to_string(file);
}

}  // namespace lay
