#include "core/image/keypoint_file.h"

#include "core/base/error.h"
#include "core/image/keypoint_json.h"
#include "core/image/keypoint_remap.h"
#include "core/image/keypoint_table.h"
#include "core/io/atomic_file.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lay {

namespace {

constexpr float kHiddenConfidence = 0.6f;
constexpr int kFewestNamed = 5;         // names that are understood, for a layout by names
constexpr float kMaxCoordinate = 1e6f;  // px

bool isPresent(const RawPoint& point) {
  return std::isfinite(point.x) && std::isfinite(point.y) && std::abs(point.x) <= kMaxCoordinate &&
         std::abs(point.y) <= kMaxCoordinate && std::isfinite(point.confidence) &&
         point.confidence > 0 && (point.x != 0 || point.y != 0);
}

/// Calls `visit` for every point that is there.
template <typename Visit>
void forEachPresent(const RawKeypoints& raw, const Visit& visit) {
  for (const RawPerson& person : raw.people) {
    for (const RawPoint& point : person.points) {
      if (isPresent(point)) visit(point);
    }
  }
}

/// Turns raw numbers into people in our layout.
class KeypointInterpreter {
 public:
  KeypointInterpreter(RawKeypoints raw,
                      const std::filesystem::path& path,
                      const KeypointReadOptions& options)
      : raw_(std::move(raw)), path_(path), options_(options) {}

  KeypointFile read() {
    file_.format = raw_.format;
    chooseMapping();
    for (RawPerson& person : raw_.people) {
      if (person.has_visibilities) replaceVisibilities(person.points);
    }
    scaleConfidences();
    scaleFractions();
    const bool is_unknown = file_.mapping.numMapped() == 0;
    for (const RawPerson& person : raw_.people) {
      std::vector<FilePoint> points = filePoints(person.points);
      DetectedPerson detected{mapped(points), person.image_name, std::move(points)};
      const bool is_there = is_unknown ? std::ranges::any_of(person.points, isPresent)
                                       : detected.keypoints.numPresent() > 0;
      if (is_there) file_.people.push_back(std::move(detected));
    }
    return std::move(file_);
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw FileError(strCat("Cannot read the keypoints ", path_.string(), ": ", problem));
  }

  [[noreturn]] void refuseUnknown(const std::string& problem) const {
    throw UnknownLayoutError(strCat("Cannot read the keypoints ", path_.string(), ": ", problem));
  }

  /// Files put together from several may hold people of several images in several layouts. Where
  /// their numbers of points tell them apart, and nobody has said what is what, each is read in
  /// their own.
  [[nodiscard]] bool isToldByNumber(std::size_t count) const {
    return options_.layout.empty() && options_.corrections.empty() && raw_.names.empty() &&
           !usualMapping(count).names.empty();
  }

  /// How many points the people have, the first if they differ; 0 when nobody has any.
  [[nodiscard]] std::size_t numPoints() const {
    std::size_t count = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < raw_.people.size(); ++i) {
      const std::size_t own = raw_.people[i].points.size();
      if (own == 0) continue;
      const bool other_image = raw_.people[i].image_name != raw_.people[first].image_name;
      if (count != 0 && own != count && other_image && isToldByNumber(own)) continue;
      if (count != 0 && own != count) {
        fail(strCat("entry ",
                    i,
                    " has ",
                    own,
                    " points and entry ",
                    first,
                    " has ",
                    count,
                    ". One layout in a file is expected."));
      }
      if (count == 0) first = i;
      count = own;
    }
    return count;
  }

  void chooseMapping() {
    const std::size_t count = numPoints();
    if (!options_.layout.empty()) {
      file_.mapping = mappingOfLayout(options_.layout);
      requireCount(count);
      file_.layout_source = LayoutSource::Asked;
    } else if (count > 0 && raw_.names.size() == count) {
      file_.mapping = mappingOfNames(raw_.names);
      file_.layout_source = LayoutSource::Names;
    }
    if (options_.layout.empty() && file_.mapping.numMapped() < kFewestNamed) {
      KeypointMapping usual = usualMapping(count);
      if (!usual.names.empty()) {
        file_.mapping = std::move(usual);
        file_.layout_source = LayoutSource::Number;
      }
    }
    if (file_.mapping.names.empty() && count > 0) {
      if (options_.corrections.empty() && !options_.accepts_unknown) refuseLayout(count);
      file_.layout_source = LayoutSource::Unknown;
      file_.mapping.layout = "unknown";
      for (std::size_t i = 0; i < count; ++i) {
        file_.mapping.names.push_back(strCat("point ", i));
        file_.mapping.targets.push_back(kNoKeypoint);
      }
    }
    file_.mapping = corrected(std::move(file_.mapping), options_.corrections);
    if (count > 0 && file_.mapping.numMapped() == 0) {
      file_.layout_source = LayoutSource::Unknown;
      if (options_.accepts_unknown) return;
      refuseUnknown(
          "none of its points is known by name. Say which they are: POINT=KEYPOINT, as "
          "'0=nose,1=left_shoulder'.");
    }
  }

  void requireCount(std::size_t count) const {
    if (count == 0 || count == file_.mapping.names.size()) return;
    fail(strCat("each person has ",
                count,
                " points, and the layout ",
                options_.layout,
                " has ",
                file_.mapping.names.size(),
                "."));
  }

  [[noreturn]] void refuseLayout(std::size_t count) const {
    std::string known;
    for (const std::string& layout : knownLayouts()) {
      known += strCat(known.empty() ? "" : ", ", layout);
    }
    refuseUnknown(
        strCat("each person has ",
               count,
               " points without names, which is no layout that is told by its number. Name the "
               "layout (",
               known,
               ") or say which point is which."));
  }

  // Unless one is a fraction: then they are a detector's scores in an annotation's clothes.
  static void replaceVisibilities(std::vector<RawPoint>& points) {
    const bool are_scores = std::any_of(points.begin(), points.end(), [](const RawPoint& point) {
      return std::isfinite(point.confidence) && point.confidence != std::floor(point.confidence);
    });
    if (are_scores) return;
    for (RawPoint& point : points) {
      if (point.confidence == 1) point.confidence = kHiddenConfidence;
      if (point.confidence == 2) point.confidence = 1;
    }
  }

  void scaleConfidences() {
    float greatest = 0;
    forEachPresent(raw_, [&](const RawPoint& p) { greatest = std::max(greatest, p.confidence); });
    if (!(greatest > 1)) return;
    const bool is_per_cent = greatest > 20 && greatest <= 100;
    for (RawPerson& person : raw_.people) {
      for (RawPoint& point : person.points) {
        if (is_per_cent) point.confidence /= 100;
        point.confidence = std::min(point.confidence, 1.0f);
      }
    }
    file_.notes.push_back(
        strCat("Its confidences go up to ",
               greatest,
               is_per_cent ? "; they were taken as per cent." : "; those above 1 count as 1."));
  }

  // OpenPose's --keypoint_scale 3 and 4, and many detectors, write fractions of the image's size.
  void scaleFractions() {
    constexpr float kBeyond = 1.5f;  // a point may lie outside the image
    constexpr int kFewest = 3;
    float largest = 0;
    float least = 0;
    int count = 0;
    forEachPresent(raw_, [&](const RawPoint& point) {
      largest = std::max({largest, std::abs(point.x), std::abs(point.y)});
      least = std::min({least, point.x, point.y});
      ++count;
    });
    if (count < kFewest || largest > kBeyond) return;
    if (options_.image_width <= 0 || options_.image_height <= 0) {
      fail(
          "its coordinates are fractions of the image, whose size is not known here; pixels are "
          "expected (OpenPose: --keypoint_scale 0).");
    }
    const bool is_signed = least < -0.5f;
    const auto to_pixels = [is_signed](float value, int size) {
      return (is_signed ? 0.5f * (value + 1) : value) * static_cast<float>(size);
    };
    for (RawPerson& person : raw_.people) {
      for (RawPoint& point : person.points) {
        if (!isPresent(point)) point.confidence = 0;
        point.x = to_pixels(point.x, options_.image_width);
        point.y = to_pixels(point.y, options_.image_height);
      }
    }
    file_.notes.push_back(strCat("Its coordinates are fractions of the image (",
                                 is_signed ? "-1" : "0",
                                 " to 1); they were scaled to ",
                                 options_.image_width,
                                 " x ",
                                 options_.image_height,
                                 " pixels."));
  }

  [[nodiscard]] Keypoints2d mapped(const std::vector<FilePoint>& points) const {
    const bool is_usual = points.size() == file_.mapping.targets.size();
    const std::vector<int> targets =
        is_usual ? file_.mapping.targets : usualMapping(points.size()).targets;
    return keypointsFrom(points, targets);
  }

  [[nodiscard]] static std::vector<FilePoint> filePoints(const std::vector<RawPoint>& points) {
    std::vector<FilePoint> file_points;
    file_points.reserve(points.size());
    for (const RawPoint& point : points) {
      file_points.push_back(isPresent(point) ? FilePoint{point.x, point.y, point.confidence}
                                             : FilePoint{});
    }
    return file_points;
  }

  RawKeypoints raw_;
  const std::filesystem::path& path_;
  const KeypointReadOptions& options_;
  KeypointFile file_;
};

/// JSON begins with a bracket or, where it is another kind of JSON, with a literal.
bool looksLikeJson(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && (text[first] == '{' || text[first] == '[');
}

/// Tables are text; a photo or an archive is neither JSON nor a table.
bool isText(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return c >= 0x20 || c == '\t' || c == '\r' || c == '\n';
  });
}

}  // namespace

const char* toString(KeypointFormat format) {
  switch (format) {
    case KeypointFormat::OpenPose:
      return "OpenPose";
    case KeypointFormat::CocoAnnotations:
      return "COCO annotations";
    case KeypointFormat::CocoResults:
      return "COCO results";
    case KeypointFormat::AlphaPose:
      return "AlphaPose";
    case KeypointFormat::MmPose:
      return "MMPose";
    case KeypointFormat::DeepLabCut:
      return "DeepLabCut";
    case KeypointFormat::Csv:
      return "csv";
  }
  return "";
}

KeypointFile readKeypointFile(const std::filesystem::path& path,
                              const KeypointReadOptions& options) {
  const std::string text = readFile(path);
  const std::string_view body =
      std::string_view(text).substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  if (text.empty() || !isText(text)) {
    throw FileError(
        strCat("Cannot read the keypoints ",
               path.string(),
               text.empty() ? ": the file is empty" : ": it is neither JSON nor a table",
               ". JSON of OpenPose, COCO, AlphaPose and MMPose is read, and csv of "
               "DeepLabCut and others."));
  }
  const std::string content(body);
  RawKeypoints raw =
      looksLikeJson(content) ? readKeypointJson(content, path) : readKeypointTable(content, path);
  return KeypointInterpreter(std::move(raw), path, options).read();
}

}  // namespace lay
