#include "core/preference/preference_file.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>

#include <fcntl.h>   // open
#include <unistd.h>  // write, fsync

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/preference/preference_json.h"

namespace lay {
namespace {

constexpr std::uintmax_t kMostBytes = 1ULL << 31U;
constexpr std::size_t kMostLine = 16U << 20U;
constexpr int kMostDepth = 8;
constexpr std::size_t kMostNotices = 20;

[[noreturn]] void refuseFile(const std::filesystem::path& path, const std::string& what) {
  throw FileError(strCat("Cannot use the preference file '",
                         path.string(),
                         "': ",
                         what,
                         ". `layfigure-cli preferences build` makes one."));
}

/// Calls take(line, number) for every line; the last need not end with a line break.
template <typename Take>
void forEachLine(const std::string& content, const Take& take) {
  int number = 0;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    take(std::string_view(content).substr(at, end - at), ++number);
    at = end + 1;
  }
}

void appendDurably(const std::filesystem::path& path, std::string_view bytes) {
  const auto failed = [&](const char* what) {
    throw FileError(strCat("Cannot ",
                           what,
                           " '",
                           path.string(),
                           "': ",
                           std::generic_category().message(errno),
                           ". What was written before is safe; make room, or name another file."));
  };
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (descriptor < 0) failed("open");
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      ::close(descriptor);
      failed("write to");
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  const bool is_safe = ::fsync(descriptor) == 0;
  ::close(descriptor);
  if (!is_safe) failed("write to");
}

bool haveSameBodies(const PreferenceRecord& a, const PreferenceRecord& b) {
  return std::ranges::equal(
      a.group.bodies, b.group.bodies, [](const SmplParams& x, const SmplParams& y) {
        return x.betas == y.betas && x.body_pose == y.body_pose &&
               x.global_orient == y.global_orient && x.transl == y.transl;
      });
}

}  // namespace

std::string preferenceToJsonLine(const PreferenceRecord& record) {
  try {
    record.validate();
  } catch (const InvalidOptions& error) {
    throw InvalidOptions(strCat("The group '",
                                record.group.id,
                                "' cannot be kept as a preference: ",
                                error.what(),
                                ". Judge it again."));
  }
  if (record.group.problem.moving || !record.group.problem.constraints.empty()) {
    throw InvalidOptions(strCat("The group '",
                                record.group.id,
                                "' cannot be kept as a preference: it was edited or posed by hand. "
                                "Refine the photo without constraints first."));
  }
  return toJson(record).dump(-1, ' ', false, FloatJson::error_handler_t::replace) + "\n";
}

PreferenceRecord preferenceFromJsonLine(std::string_view line) {
  if (line.size() > kMostLine) throw Error("it is longer than 16 MiB");
  const auto keep = [](int depth, FloatJson::parse_event_t /*event*/, FloatJson& /*value*/) {
    return depth <= kMostDepth;
  };
  PreferenceRecord record = preferenceOf(FloatJson::parse(line, keep, /*allow_exceptions=*/false));
  record.validate();
  return record;
}

PreferenceSet loadPreferences(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::uintmax_t size = std::filesystem::file_size(path, ignored);
  if (!ignored && size > kMostBytes) refuseFile(path, "it is larger than 2 GiB");
  const std::string content = readFile(path);
  PreferenceSet set;
  std::map<std::string, std::size_t> places;
  int left_out = 0;
  forEachLine(content, [&](std::string_view line, int number) {
    if (line.empty()) return;
    try {
      PreferenceRecord record = preferenceFromJsonLine(line);
      const auto [place, is_new] = places.try_emplace(record.group.id, set.records.size());
      if (is_new) {
        set.records.push_back(std::move(record));
      } else {
        set.records[place->second] = std::move(record);
      }
    } catch (const Error& error) {
      if (static_cast<std::size_t>(++left_out) > kMostNotices) return;
      set.notices.push_back(
          strCat("Line ", number, " of '", path.string(), "' was left out: ", error.what(), "."));
    }
  });
  if (set.records.empty()) {
    refuseFile(path, set.notices.empty() ? "it is empty" : set.notices.front());
  }
  if (static_cast<std::size_t>(left_out) > kMostNotices) {
    set.notices.push_back(strCat(left_out - kMostNotices, " more lines were left out."));
  }
  return set;
}

void savePreferences(const std::filesystem::path& path,
                     const std::vector<PreferenceRecord>& records) {
  std::string content;
  for (const PreferenceRecord& record : records) content += preferenceToJsonLine(record);
  writeFileAtomically(path, content);
}

PreferenceWriter::PreferenceWriter(std::filesystem::path path) : path_(std::move(path)) {
  if (!std::filesystem::exists(path_)) {
    appendDurably(path_, "");
    return;
  }
  const std::string content = readFile(path_);
  const std::size_t whole = content.rfind('\n') == std::string::npos ? 0 : content.rfind('\n') + 1;
  forEachLine(content.substr(0, whole), [&](std::string_view line, int number) {
    if (line.empty()) return;
    try {
      ids_.insert(preferenceFromJsonLine(line).group.id);
    } catch (const Error& error) {
      refuseFile(path_, strCat("line ", number, ": ", error.what()));
    }
  });
  // Only the start of a record may be cut away: anything else is somebody's own file.
  if (whole < content.size()) {
    if (whole == 0 && !content.starts_with("{\"format\":\"layfigure-preferences\"")) {
      refuseFile(path_, "it holds something else");
    }
    std::filesystem::resize_file(path_, whole);
  }
}

void PreferenceWriter::add(const PreferenceRecord& record) {
  appendDurably(path_, preferenceToJsonLine(record));
  ids_.insert(record.group.id);
}

int mergePreferences(std::vector<PreferenceRecord>& into, std::vector<PreferenceRecord> from) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < into.size(); ++i) places[into[i].group.id] = i;
  int added = 0;
  for (PreferenceRecord& record : from) {
    const auto [place, is_new] = places.try_emplace(record.group.id, into.size());
    if (is_new) {
      into.push_back(std::move(record));
      ++added;
      continue;
    }
    PreferenceRecord& there = into[place->second];
    if (!record.persons && haveSameBodies(there, record)) record.persons = there.persons;
    there = std::move(record);
  }
  return added;
}

}  // namespace lay
