#include "core/project/review_file.h"

#include <algorithm>
#include <map>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/image/photo_endings.h"
#include "core/io/atomic_file.h"
#include "core/project/project_file.h"

namespace lay {

namespace {

using ReviewJson = nlohmann::json;

constexpr std::size_t kMaxEntries = 100'000;
constexpr const char* kReviewFormat = "layfigure-review";

bool isPhoto(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return std::ranges::find(kPhotoEndings, ending) != kPhotoEndings.end();
}

std::string keyOf(const ReviewEntry& entry) {
  return (entry.photo.empty() ? entry.project : entry.photo).filename().string();
}

ReviewJson toJson(const ReviewFigures& figures) {
  return {{"has_person", figures.has_person},
          {"worst_px", figures.worst_px},
          {"worst_share", figures.worst_share},
          {"spread_mm", figures.spread_mm},
          {"contradictions", figures.contradictions},
          {"foot_below_mm", figures.foot_below_mm}};
}

ReviewFigures figuresFrom(const ReviewJson& json) {
  ReviewFigures figures;
  figures.has_person = json.at("has_person").get<bool>();
  figures.worst_px = json.at("worst_px").get<float>();
  figures.worst_share = json.at("worst_share").get<float>();
  figures.spread_mm = json.at("spread_mm").get<float>();
  figures.contradictions = json.at("contradictions").get<int>();
  figures.foot_below_mm = json.at("foot_below_mm").get<float>();
  return figures;
}

/// A file that cannot be understood is a person's work all the same: it is refused, not replaced.
void takeKept(const std::filesystem::path& file, std::vector<ReviewEntry>& entries) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    return;
  }
  const auto refuse = [&file](const std::string& why) {
    throw FileError(strCat("'",
                           file.string(),
                           "' is no list of checked files (",
                           why,
                           "). Move it away to begin anew."));
  };
  const ReviewJson json = ReviewJson::parse(readFile(file), nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || json.value("format", ReviewJson()) != kReviewFormat) {
    refuse("it is not JSON of this program");
  }
  try {
    const ReviewJson& kept = json.at("entries");
    for (ReviewEntry& entry : entries) {
      const auto found = kept.find(keyOf(entry));
      if (found == kept.end()) {
        continue;
      }
      entry.is_checked = found->at("checked").get<bool>();
      entry.note = found->at("note").get<std::string>();
      if (found->contains("figures")) {
        entry.figures = figuresFrom(found->at("figures"));
      }
    }
  } catch (const ReviewJson::exception& error) {
    refuse(error.what());
  }
}

}  // namespace

std::vector<ReviewEntry> readReviewFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::map<std::string, ReviewEntry> by_stem;
  std::vector<ReviewEntry> entries;
  for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
    std::error_code ignored;
    if (!item.is_regular_file(ignored) || by_stem.size() >= kMaxEntries) {
      continue;
    }
    const std::filesystem::path& path = item.path();
    if (isProjectFile(path)) {
      by_stem[path.stem().string()].project = path;
    } else if (isPhoto(path)) {
      ReviewEntry& entry = by_stem[path.stem().string()];
      if (!entry.photo.empty()) {  // a.jpg and a.png: the second stands by itself
        entries.push_back({path, {}, false, {}, std::nullopt});
      } else {
        entry.photo = path;
      }
    }
  }
  if (error) {
    throw FileError(strCat("Cannot look into '", folder.string(), "': ", error.message(), "."));
  }
  for (auto& [stem, entry] : by_stem) {
    entries.push_back(std::move(entry));
  }
  if (entries.empty()) {
    throw FileError(strCat("'",
                           folder.string(),
                           "' has neither photographs nor projects. Choose the folder they are in; "
                           "folders inside of it are not looked into."));
  }
  std::ranges::sort(entries, {}, keyOf);
  takeKept(folder / kReviewFileName, entries);
  return entries;
}

bool isReviewFolder(const std::filesystem::path& path) {
  std::error_code error;
  for (const auto& item : std::filesystem::directory_iterator(path, error)) {
    std::error_code ignored;
    if (item.is_regular_file(ignored) && (isProjectFile(item.path()) || isPhoto(item.path()))) {
      return true;
    }
  }
  return false;
}

void saveReview(const std::filesystem::path& folder, const std::vector<ReviewEntry>& entries) {
  ReviewJson kept = ReviewJson::object();
  for (const ReviewEntry& entry : entries) {
    ReviewJson item = {{"checked", entry.is_checked}, {"note", entry.note}};
    if (entry.figures) {
      item["figures"] = toJson(*entry.figures);
    }
    kept[keyOf(entry)] = std::move(item);
  }
  const ReviewJson json = {{"format", kReviewFormat}, {"version", 1}, {"entries", kept}};
  writeFileAtomically(folder / kReviewFileName,
                      json.dump(2, ' ', false, ReviewJson::error_handler_t::replace) + "\n");
}

}  // namespace lay
