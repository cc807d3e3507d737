#include "core/train/body/morph_target.h"

#include "core/base/error.h"
#include "core/train/body/text_lines.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace lay {
namespace {

constexpr float kMetresPerUnit = 0.1F;
constexpr std::string_view kFolder = "macrodetails/";
constexpr std::string_view kSuffix = ".target";
// The largest of MakeHuman's targets has about 1 MB; more is not a target.
constexpr std::size_t kMaxEntryBytes = std::size_t{64} << 20U;

struct CloseArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};
using ArchivePtr = std::unique_ptr<archive, CloseArchive>;

[[noreturn]] void failOn(const std::filesystem::path& path, archive* handle) {
  const char* reason = archive_error_string(handle);
  throw FileError(strCat("Cannot read the archive ",
                         path.string(),
                         ": ",
                         reason != nullptr ? reason : "unknown reason",
                         ". Expected MakeHuman's macro targets as a tar.xz."));
}

ArchivePtr openArchive(const std::filesystem::path& path) {
  ArchivePtr handle(archive_read_new());
  archive_read_support_filter_all(handle.get());
  archive_read_support_format_tar(handle.get());
  constexpr std::size_t kBlockBytes = 65536;
  if (archive_read_open_filename(handle.get(), path.c_str(), kBlockBytes) != ARCHIVE_OK) {
    failOn(path, handle.get());
  }
  return handle;
}

std::string readEntry(const std::filesystem::path& path, archive* handle) {
  std::string text;
  std::array<char, 65536> block{};
  for (;;) {
    const la_ssize_t count = archive_read_data(handle, block.data(), block.size());
    if (count < 0) failOn(path, handle);
    if (count == 0) return text;
    text.append(block.data(), static_cast<std::size_t>(count));
    if (text.size() > kMaxEntryBytes) {
      throw FileError(strCat("The archive ",
                             path.string(),
                             " holds a file of more than ",
                             kMaxEntryBytes >> 20U,
                             " MB; that is no morph target."));
    }
  }
}

}  // namespace

MorphTarget parseMorphTarget(std::string_view text, const std::string& name, int num_vertices) {
  MorphTarget target;
  target.name = name;
  std::vector<float> numbers;
  std::string_view line;
  for (int number = 1; takeLine(text, line); ++number) {
    const auto words = splitWords(line);
    if (words.empty() || words[0].front() == '#') continue;
    const std::string where = strCat("Morph target ", name, ", line ", number);
    if (words.size() != 4) {
      throw FileError(strCat(where, ": ", words.size(), " words; expected 'index dx dy dz'."));
    }
    const int vertex = wordToInt(words[0], where);
    if (vertex < 0 || vertex >= num_vertices) {
      throw FileError(
          strCat(where, ": vertex ", vertex, " is not among the base mesh's ", num_vertices, "."));
    }
    target.vertices.push_back(vertex);
    for (int axis = 1; axis <= 3; ++axis) {
      numbers.push_back(kMetresPerUnit * wordToFloat(words[static_cast<std::size_t>(axis)], where));
    }
  }
  target.offsets = Eigen::Map<const MatrixX3f>(
      numbers.data(), static_cast<Eigen::Index>(target.vertices.size()), 3);
  return target;
}

std::vector<MorphTarget> readMorphTargets(const std::filesystem::path& path, int num_vertices) {
  const ArchivePtr handle = openArchive(path);
  std::vector<MorphTarget> targets;
  for (;;) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle.get(), &entry);
    if (status == ARCHIVE_EOF) break;
    if (status != ARCHIVE_OK) failOn(path, handle.get());
    const char* raw_name = archive_entry_pathname(entry);
    std::string_view name = raw_name != nullptr ? raw_name : "";
    if (!name.ends_with(kSuffix)) continue;
    name.remove_suffix(kSuffix.size());
    if (name.starts_with(kFolder)) name.remove_prefix(kFolder.size());
    const std::string target_name(name);  // the entry's own text dies with the next read
    targets.push_back(parseMorphTarget(readEntry(path, handle.get()), target_name, num_vertices));
  }
  if (targets.empty()) {
    throw FileError(strCat("The archive ", path.string(), " holds no .target file."));
  }
  std::ranges::sort(targets, {}, &MorphTarget::name);
  return targets;
}

}  // namespace lay
