#include "core/io/npz.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npy_format.h"
#include "core/io/zip_reader.h"
#include "core/io/zip_writer.h"

#include <string_view>
#include <utility>

namespace lay {
namespace {

constexpr std::string_view kSuffix = ".npy";

/// "(24, 3)"; a length of 0 is "any" in an expected shape.
std::string shapeText(const std::vector<std::size_t>& shape, bool zero_is_any) {
  std::string text;
  for (const std::size_t length : shape) {
    text += text.empty() ? "" : ", ";
    text += zero_is_any && length == 0 ? "any" : std::to_string(length);
  }
  return "(" + text + ")";
}

bool fits(const std::vector<std::size_t>& shape, const std::vector<std::size_t>& expected) {
  if (shape.size() != expected.size()) {
    return false;
  }
  for (std::size_t d = 0; d < shape.size(); ++d) {
    if (expected[d] != 0 && shape[d] != expected[d]) {
      return false;
    }
  }
  return true;
}

}  // namespace

NpzArrays readNpz(const std::filesystem::path& path) {
  const std::string archive = readFile(path);
  const ZipReader reader(archive, path);
  NpzArrays arrays;
  for (const ZipEntry& entry : reader.entries()) {
    // Other files may travel in the archive; they are none of ours.
    if (!entry.name.ends_with(kSuffix) || entry.name.size() == kSuffix.size()) {
      continue;
    }
    const std::string name = entry.name.substr(0, entry.name.size() - kSuffix.size());
    try {
      arrays.emplace(name, parseNpy(reader.extract(entry)));
    } catch (const NpyError& error) {
      throw FileError(strCat("Cannot read ", path, ": array '", name, "': ", error.what(), "."));
    }
  }
  return arrays;
}

void writeNpz(const std::filesystem::path& path, const NpzArrays& arrays, bool compress) {
  ZipWriter writer(path);
  for (const auto& [name, array] : arrays) {
    writer.add(name + std::string(kSuffix), formatNpy(array), compress);
  }
  writeFileAtomically(path, writer.finish());
}

const NpyArray& requireArray(const NpzArrays& arrays,
                             const std::string& name,
                             const std::vector<std::size_t>& shape,
                             const std::filesystem::path& path) {
  const auto found = arrays.find(name);
  if (found == arrays.end()) {
    std::string names;
    for (const auto& [other, array] : arrays) {
      names += strCat(names.empty() ? "" : ", ", other);
    }
    throw FileError(strCat(
        path, " has no array '", name, "'; it holds: ", names.empty() ? "nothing" : names, "."));
  }
  if (!fits(found->second.shape, shape)) {
    throw FileError(strCat("The array '",
                           name,
                           "' of ",
                           path,
                           " has the shape ",
                           shapeText(found->second.shape, false),
                           "; expected ",
                           shapeText(shape, true),
                           "."));
  }
  return found->second;
}

}  // namespace lay
