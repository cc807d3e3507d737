#include "core/io/atomic_file.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

namespace lay {
namespace {

namespace fs = std::filesystem;

std::string reason(int error_number) {
  return std::generic_category().message(error_number);
}

/// Closes a file descriptor whatever happens.
class Descriptor {
 public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] bool isOpen() const { return descriptor_ >= 0; }

  /// False when the system reports that what was written is not safe.
  bool close() {
    const int descriptor = std::exchange(descriptor_, -1);
    return descriptor < 0 || ::close(descriptor) == 0;
  }

 private:
  int descriptor_;
};

/// Removes the file at the end, unless it has been kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
  ~TemporaryFile() {
    if (!kept_) {
      ::unlink(path_.c_str());
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }
  void keep() { kept_ = true; }

 private:
  fs::path path_;
  bool kept_ = false;
};

[[noreturn]] void throwCannotWrite(const fs::path& path, int error_number) {
  throw FileError(
      strCat("Cannot write ",
             path,
             ": ",
             reason(error_number),
             ". Choose another place, or free space and check the folder's permissions."));
}

/// A name beside `path` that nobody else in this process or another one uses.
fs::path temporaryName(const fs::path& path) {
  static std::atomic<unsigned> counter = 0;
  fs::path name = path;
  name += strCat(".", ::getpid(), ".", counter.fetch_add(1), ".tmp");
  return name;
}

void writeAll(int descriptor, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      throwCannotWrite(path, written < 0 ? errno : EIO);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// The file a chain of symbolic links ends at, so that saving replaces the file and not the link.
fs::path linkTarget(const fs::path& path) {
  std::error_code error;
  const fs::path target = fs::is_symlink(path, error) ? fs::canonical(path, error) : path;
  return error ? path : target;
}

/// The rename itself must reach the disk too. Some file systems cannot flush a folder: no harm.
void flushFolder(const fs::path& folder) {
  const Descriptor descriptor(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.isOpen()) {
    ::fsync(descriptor.get());
  }
}

}  // namespace

std::string readFile(const fs::path& path) {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status = {};
  if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
    throw FileError(strCat("Cannot read ", path, ": ", reason(errno), "."));
  }
  if (!S_ISREG(status.st_mode)) {
    throw FileError(strCat("Cannot read ",
                           path,
                           ": it is ",
                           S_ISDIR(status.st_mode) ? "a folder" : "not a regular file",
                           ". Name a file."));
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) {
      // One more read tells the end; files in /proc say they are empty and are not.
      bytes.resize(filled + 4096);
    }
    const ssize_t count = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      throw FileError(strCat("Cannot read ", path, ": ", reason(errno), "."));
    }
    if (count == 0) {
      bytes.resize(filled);
      return bytes;
    }
    filled += static_cast<std::size_t>(count);
  }
}

void writeFileAtomically(const fs::path& path, std::string_view bytes) {
  const fs::path target = linkTarget(path);
  const fs::path name = temporaryName(target);
  Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.isOpen()) {
    throwCannotWrite(path, errno);
  }
  TemporaryFile temporary(name);

  struct stat old_status = {};
  if (::stat(target.c_str(), &old_status) == 0) {
    // Who may read the old file may read the new one. Best effort: the content matters more.
    [[maybe_unused]] const int ignored = ::fchmod(file.get(), old_status.st_mode & 07777);
  }
  writeAll(file.get(), bytes, path);
  if (::fsync(file.get()) != 0 || !file.close()) {
    throwCannotWrite(path, errno);
  }
  if (::rename(temporary.path().c_str(), target.c_str()) != 0) {
    throwCannotWrite(path, errno);
  }
  temporary.keep();
  flushFolder(target.parent_path());
}

}  // namespace lay
