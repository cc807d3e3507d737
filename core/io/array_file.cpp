#include "core/io/array_file.h"

#include "core/base/error.h"
#include "core/io/array_group_builder.h"
#include "core/io/atomic_file.h"
#include "core/io/inflate.h"
#include "core/io/npy_format.h"
#include "core/io/zip_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lay {
namespace {

constexpr std::string_view kNpyMagic = "\x93NUMPY";
constexpr std::string_view kZipMagic = "PK";
constexpr std::string_view kNpySuffix = ".npy";

struct KnownFormat {
  std::string_view magic;
  std::string_view way_out;
};

/// What people mistake for one of ours, or what their tools write by default.
constexpr std::array<KnownFormat, 7> kOtherFormats = {{
    {"BZh", "it is compressed by bzip2; save it uncompressed or with zlib"},
    {"\xfd"
     "7zXZ",
     "it is compressed by xz; save it uncompressed or with zlib"},
    {"\x5d\x00\x00", "it is compressed by LZMA; save it uncompressed or with zlib"},
    {"\x04\x22\x4d\x18", "it is compressed by LZ4; save it uncompressed or with zlib"},
    {"\x89HDF", "it is an HDF5 file; save its arrays with numpy.savez"},
    {"MATLAB 5.0", "it is a MATLAB file; save its arrays with numpy.savez"},
    {"version https://git-lfs",
     "it only stands for a file that Git LFS keeps elsewhere; fetch it with 'git lfs pull'"},
}};

class ArrayFileReader {
 public:
  ArrayFileReader(const std::filesystem::path& path, const ArrayFileOptions& options)
      : prefix_(strCat("Cannot read ", path, ": ")), options_(options) {
    file_.path = path;
  }

  [[nodiscard]] ArrayFile read(std::string contents) {
    requireSize(contents.size());
    if (looksDeflated(contents)) {
      contents = inflateBytes(contents, file_.path, options_.limits.most_bytes);
    }
    builder_.emplace(options_, contents.size(), prefix_);
    if (contents.starts_with(kZipMagic)) {
      readArchive(contents);
    } else if (contents.starts_with(kNpyMagic)) {
      file_.format = ArrayFileFormat::Npy;
      readNpy("",
              {reinterpret_cast<const std::byte*>(contents.data()),
               reinterpret_cast<const std::byte*>(contents.data()) + contents.size()});
    } else if (looksLikePickle(contents)) {
      file_.format = ArrayFileFormat::Pickle;
      builder_->addRoot(parsePickle(std::move(contents), file_.path, options_.limits),
                        file_.content);
    } else {
      refuse(contents);
    }
    return std::move(file_);
  }

  void requireSize(std::uintmax_t size) const {
    if (size > options_.limits.most_bytes) {
      fail(strCat("it is ",
                  size,
                  " bytes long; files of up to ",
                  options_.limits.most_bytes,
                  " bytes are read"));
    }
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw FileError(strCat(prefix_, what, "."));
  }

  void readArchive(std::string_view archive) {
    file_.format = ArrayFileFormat::Npz;
    const ZipReader zip(archive, file_.path);
    const bool is_checkpoint =
        std::any_of(zip.entries().begin(), zip.entries().end(), [](const ZipEntry& entry) {
          return entry.name == "data.pkl" || entry.name.ends_with("/data.pkl");
        });
    if (is_checkpoint) {
      fail(
          "it is a checkpoint of PyTorch, which is not read; save its arrays with numpy.savez, or "
          "its weights as safetensors");
    }
    std::size_t bytes_left = options_.limits.most_array_bytes;
    for (const ZipEntry& entry : zip.entries()) {
      if (!entry.name.ends_with(kNpySuffix) || entry.name.size() == kNpySuffix.size()) {
        continue;
      }
      if (entry.size > bytes_left) {
        fail(strCat("its arrays are more than ",
                    options_.limits.most_array_bytes,
                    " bytes, the most allowed"));
      }
      bytes_left -= entry.size;
      readNpy(entry.name.substr(0, entry.name.size() - kNpySuffix.size()), zip.extract(entry));
    }
  }

  void readNpy(const std::string& name, std::vector<std::byte> bytes) {
    try {
      const std::string_view view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
      const auto pickle_offset = objectPickleOffset(view);
      if (!pickle_offset) {
        builder_->addArray(name, parseNpy(std::move(bytes)), file_.content);
        return;
      }
      builder_->add(
          name,
          parsePickle(std::string(view.substr(*pickle_offset)), file_.path, options_.limits),
          file_.content);
    } catch (const NpyError& error) {
      fail(strCat("array '", name, "': ", error.what()));
    }
  }

  [[noreturn]] void refuse(std::string_view contents) const {
    for (const KnownFormat& known : kOtherFormats) {
      if (contents.starts_with(known.magic)) {
        fail(std::string(known.way_out));
      }
    }
    fail(contents.empty() ? "it is empty"
                          : "it is none of the files that are read here: .npz, .npy and .pkl");
  }

  std::string prefix_;
  const ArrayFileOptions& options_;
  ArrayFile file_;
  std::optional<ArrayGroupBuilder> builder_;
};

}  // namespace

const ArrayGroup* ArrayGroup::findGroup(std::string_view name) const {
  for (const NamedArrayGroup& named : groups) {
    if (named.name == name) {
      return &named.group;
    }
  }
  return nullptr;
}

const std::string* ArrayGroup::findText(std::string_view name) const {
  const auto found = texts.find(std::string(name));
  return found == texts.end() ? nullptr : &found->second;
}

std::string ArrayGroup::names() const {
  std::string all;
  const auto add = [&all](const std::string& name, const char* kind) {
    all += strCat(all.empty() ? "" : ", ", name.empty() ? "(unnamed)" : name, kind);
  };
  for (const auto& [name, array] : arrays) add(name, "");
  for (const auto& [name, text] : texts) {
    if (!arrays.contains(name)) add(name, " (a text)");
  }
  for (const auto& [name, matrix] : sparse) {
    if (!arrays.contains(name)) add(name, " (sparse)");
  }
  for (const NamedArrayGroup& named : groups) add(named.name, " (a group)");
  for (const auto& [name, reason] : left_out) add(name, " (left out)");
  return all;
}

const NpyArray& ArrayFile::require(const std::string& name,
                                   const std::vector<std::size_t>& shape) const {
  if (!content.arrays.contains(name)) {
    if (const auto left = content.left_out.find(name); left != content.left_out.end()) {
      throw FileError(strCat(path, ": '", name, "' cannot be used: ", left->second));
    }
    if (!content.names().empty()) {
      throw FileError(strCat(path, " has no array '", name, "'; it holds: ", content.names(), "."));
    }
  }
  return requireArray(content.arrays, name, shape, path);
}

ArrayFile readArrayFile(const std::filesystem::path& path, const ArrayFileOptions& options) {
  ArrayFileReader reader(path, options);
  // A file that is too long is not read at all.
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  if (!unknown) {
    reader.requireSize(size);
  }
  return reader.read(readFile(path));
}

ArrayFile parseArrayFile(std::string contents,
                         const std::filesystem::path& path,
                         const ArrayFileOptions& options) {
  return ArrayFileReader(path, options).read(std::move(contents));
}

}  // namespace lay
