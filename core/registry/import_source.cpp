#include "core/registry/import_source.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/zip_reader.h"
#include "core/registry/pose_description.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <string_view>
#include <system_error>

namespace lay {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostCandidates = 64;
constexpr std::size_t kMostFilesLookedAt = 50'000;
constexpr int kMostFoldersDeep = 8;
constexpr std::uintmax_t kMaxArchiveBytes = std::uintmax_t{4} << 30U;

std::string lowerExtension(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return extension;
}

bool isModelName(const fs::path& path) {
  const std::string extension = lowerExtension(path);
  return extension == ".npz" || extension == ".pkl" || extension == ".npy" ||
         extension == ".tflite" || extension == ".onnx";
}

/// Folders and files that tools leave behind: .git, ._name, __MACOSX.
bool isHidden(const fs::path& relative) {
  return std::any_of(relative.begin(), relative.end(), [](const fs::path& part) {
    const std::string name = part.string();
    return name == "__MACOSX" || (name.size() > 1 && name[0] == '.' && name != "..");
  });
}

std::string megabytes(std::uintmax_t bytes) {
  return strCat((bytes + (1U << 20U) - 1) >> 20U, " MB");
}

void requireModelSize(const ImportSource& source) {
  if (source.bytes > kMaxModelBytes) {
    throw FileError(strCat("'",
                           source.description,
                           "' has ",
                           megabytes(source.bytes),
                           ". Body models have less than ",
                           megabytes(kMaxModelBytes),
                           "."));
  }
}

ImportSource plainFile(const fs::path& path) {
  std::error_code error;
  ImportSource source;
  source.file_name = path.filename().string();
  source.description = path.string();
  source.bytes = fs::file_size(path, error);
  if (error) {
    throw FileError(strCat("Cannot read '", path.string(), "': ", error.message(), "."));
  }
  source.copy_to = [path](const fs::path& target) {
    std::error_code problem;
    fs::copy_file(path, target, problem);
    if (problem) {
      throw FileError(strCat("Cannot copy '",
                             path.string(),
                             "' to '",
                             target.parent_path().string(),
                             "': ",
                             problem.message(),
                             ". Free space on the disk, or check the permissions."));
    }
    // A file from a read-only medium must not stay unwritable for its owner.
    fs::permissions(target, fs::perms::owner_write, fs::perm_options::add, problem);
  };
  return source;
}

/// The network that a description speaks of.
ImportSource describedNetwork(const fs::path& description) {
  const std::string text = readFile(description);
  const PoseDescription read = readPoseDescription(text, description.string());
  ImportSource source = plainFile(description.parent_path() / read.file);
  source.settings = text;
  return source;
}

std::vector<ImportSource> inFolder(const fs::path& folder) {
  std::vector<ImportSource> sources;
  std::error_code error;
  std::size_t looked_at = 0;
  auto entry = fs::recursive_directory_iterator(
      folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (++looked_at > kMostFilesLookedAt) {
      throw FileError(strCat("The folder '",
                             folder.string(),
                             "' holds more than ",
                             kMostFilesLookedAt,
                             " files. Name the folder with the models inside it."));
    }
    std::error_code ignored;
    const fs::path& path = entry->path();
    const bool is_hidden = isHidden(path.filename());
    if (entry->is_directory(ignored) && (is_hidden || entry.depth() >= kMostFoldersDeep)) {
      entry.disable_recursion_pending();
    } else if (!is_hidden && isModelName(path) && entry->is_regular_file(ignored)) {
      sources.push_back(plainFile(path));
    }
  }
  if (error) {
    throw FileError(strCat("Cannot read the folder '", folder.string(), "': ", error.message()));
  }
  return sources;
}

std::vector<ImportSource> inZip(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(path, error);
  if (!error && bytes >= kMaxArchiveBytes) {
    throw FileError(strCat("The archive '",
                           path.string(),
                           "' has ",
                           megabytes(bytes),
                           "; less than ",
                           megabytes(kMaxArchiveBytes),
                           " can be read. Unpack it and import the folder."));
  }
  // The reader keeps a view; the sources share what it looks at.
  const auto archive = std::make_shared<const std::string>(readFile(path));
  const auto reader = std::make_shared<const ZipReader>(*archive, path);
  std::vector<ImportSource> sources;
  for (const ZipEntry& entry : reader->entries()) {
    if (!isModelName(entry.name) || isHidden(entry.name)) {
      continue;
    }
    ImportSource source;
    source.file_name = fs::path(entry.name).filename().string();
    source.description = strCat(path.string(), ": ", entry.name);
    source.bytes = entry.size;
    source.copy_to = [archive, reader, entry](const fs::path& target) {
      const std::vector<std::byte> content = reader->extract(entry);
      writeFileAtomically(target, {reinterpret_cast<const char*>(content.data()), content.size()});
    };
    sources.push_back(std::move(source));
  }
  return sources;
}

void refuseOtherArchives(const fs::path& path) {
  constexpr std::array<std::string_view, 9> kPacked = {
      ".tar", ".gz", ".tgz", ".xz", ".bz2", ".7z", ".rar", ".txz", ".zst"};
  if (std::find(kPacked.begin(), kPacked.end(), lowerExtension(path)) != kPacked.end()) {
    throw FileError(strCat("'",
                           path.string(),
                           "' is packed in a way that is not read here. Unpack it and import the "
                           "folder; .zip files are read as they are."));
  }
}

}  // namespace

std::vector<ImportSource> findImportSources(const fs::path& path) {
  std::error_code error;
  const bool is_folder = fs::is_directory(path, error);
  const bool is_zip = !is_folder && lowerExtension(path) == ".zip";
  if (!is_folder && !is_zip) {
    if (fs::is_regular_file(path, error)) {
      refuseOtherArchives(path);
    }
    ImportSource source =
        lowerExtension(path) == ".json" ? describedNetwork(path) : plainFile(path);
    requireModelSize(source);
    return {std::move(source)};
  }
  std::vector<ImportSource> sources = is_folder ? inFolder(path) : inZip(path);
  if (sources.empty()) {
    throw FileError(strCat("There is no model file in '",
                           path.string(),
                           "': nothing in it is called *.npz, *.pkl, *.npy, *.tflite or *.onnx."));
  }
  if (sources.size() > kMostCandidates) {
    throw FileError(strCat("'",
                           path.string(),
                           "' holds ",
                           sources.size(),
                           " files that may be models, more than ",
                           kMostCandidates,
                           ". Name those that are to be imported."));
  }
  for (const ImportSource& source : sources) {
    requireModelSize(source);
  }
  std::sort(sources.begin(), sources.end(), [](const ImportSource& a, const ImportSource& b) {
    const bool a_is_npz = lowerExtension(a.file_name) == ".npz";
    const bool b_is_npz = lowerExtension(b.file_name) == ".npz";
    return a_is_npz != b_is_npz ? a_is_npz : a.description < b.description;
  });
  return sources;
}

}  // namespace lay
