#include "core/io/mapped_file.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace lay {
namespace {

[[noreturn]] void throwUnmapped(const std::filesystem::path& path, int error_number) {
  throw FileError(
      strCat("Cannot read ", path, ": ", std::generic_category().message(error_number), "."));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) throwUnmapped(path, errno);
  struct stat status = {};
  const bool is_known = ::fstat(file, &status) == 0;
  const int error = is_known ? 0 : errno;
  void* address = nullptr;
  int map_error = 0;
  const bool is_regular = is_known && S_ISREG(status.st_mode);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (is_regular && size > 0) {
    address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    map_error = address == MAP_FAILED ? errno : 0;
  }
  ::close(file);  // the mapping keeps the file
  if (!is_known) throwUnmapped(path, error);
  if (!is_regular) {
    throw FileError(strCat("Cannot read ",
                           path,
                           ": it is ",
                           S_ISDIR(status.st_mode) ? "a folder" : "not a regular file",
                           ". Name a file."));
  }
  if (map_error != 0) throwUnmapped(path, map_error);
  if (address != nullptr) bytes_ = {static_cast<const char*>(address), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace lay
