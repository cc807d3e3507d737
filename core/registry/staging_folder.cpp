#include "core/registry/staging_folder.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <string>
#include <system_error>

namespace lay {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrefix = ".staging-";
constexpr std::uintmax_t kSpareBytes = std::uintmax_t{16} << 20U;

[[noreturn]] void refuse(const fs::path& folder, const std::string& why) {
  throw FileError(
      strCat("Cannot write to the folder of models '",
             folder.string(),
             "': ",
             why,
             ". Check its permissions and the disk, or set LAYFIGURE_MODELS to a folder "
             "that can be written."));
}

void clearOldOnes(const fs::path& models) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(models, error)) {
    std::error_code ignored;
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(ignored);
    const std::string name = entry.path().filename().string();
    const bool is_left_over = name.starts_with(kPrefix) || name.starts_with(".leaving-");
    if (!ignored && is_left_over && age > std::chrono::hours(24)) {
      fs::remove_all(entry.path(), ignored);
    }
  }
}

}  // namespace

StagingFolder::StagingFolder(const fs::path& models) {
  static std::atomic<unsigned> counter = 0;
  path_ = models / strCat(kPrefix, ::getpid(), "-", counter.fetch_add(1));
  std::error_code error;
  fs::create_directories(models, error);
  if (!error) {
    clearOldOnes(models);
    fs::create_directory(path_, error);
  }
  if (error) {
    refuse(models, error.message());
  }
}

StagingFolder::~StagingFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path StagingFolder::makeRoom(std::uintmax_t bytes) {
  std::error_code error;
  const fs::space_info space = fs::space(path_, error);
  if (!error && space.available < bytes + kSpareBytes) {
    refuse(path_.parent_path(),
           strCat("the model takes ",
                  (bytes >> 20U) + 1,
                  " MB and the disk has ",
                  space.available >> 20U,
                  " MB free"));
  }
  fs::path room = path_ / std::to_string(next_++);
  fs::create_directory(room, error);
  if (error) {
    refuse(path_.parent_path(), error.message());
  }
  return room;
}

void flushFile(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor >= 0) {
    ::fsync(descriptor);
    ::close(descriptor);
  }
}

}  // namespace lay
