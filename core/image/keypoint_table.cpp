#include "core/image/keypoint_table.h"

#include "core/base/error.h"
#include "core/image/csv_rows.h"
#include "core/image/keypoint_mapping.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace lay {
namespace {

constexpr std::size_t kMostPoints = 1024;  // of a person

enum class Coordinate { X, Y, Score };

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return text;
}

bool isOneOf(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 11> kScoreWords = {"score",
                                                          "scores",
                                                          "confidence",
                                                          "conf",
                                                          "c",
                                                          "likelihood",
                                                          "visibility",
                                                          "visible",
                                                          "v",
                                                          "p",
                                                          "prob"};
constexpr std::array<std::string_view, 8> kNameWords = {
    "name", "keypoint", "bodypart", "joint", "part", "label", "point", "landmark"};
constexpr std::array<std::string_view, 8> kPersonWords = {
    "person", "person_id", "individual", "individuals", "id", "track_id", "track", "instance"};
constexpr std::array<std::string_view, 8> kImageWords = {
    "image", "image_id", "file", "filename", "file_name", "frame", "frame_id", "path"};

std::optional<Coordinate> coordinateOf(std::string_view word) {
  if (word == "x") return Coordinate::X;
  if (word == "y") return Coordinate::Y;
  if (isOneOf(word, kScoreWords)) return Coordinate::Score;
  return std::nullopt;
}

void put(RawPoint& point, Coordinate coordinate, float value) {
  (coordinate == Coordinate::X   ? point.x
   : coordinate == Coordinate::Y ? point.y
                                 : point.confidence) = value;
}

/// The place of `name` in a list that grows by it when it is new.
std::size_t placeOf(std::vector<std::string>& names, const std::string& name) {
  const auto place =
      static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  if (place == names.size()) names.push_back(name);
  return place;
}

const std::string& cellAt(const CsvRow& row, std::size_t column) {
  static const std::string kEmpty;
  return column < row.size() ? row[column] : kEmpty;
}

/// Where a file has no scores, a point that is there counts as certain.
void completeScores(RawKeypoints& raw, bool has_scores) {
  for (RawPerson& person : raw.people) {
    person.points.resize(raw.names.empty() ? person.points.size() : raw.names.size());
    for (RawPoint& point : person.points) {
      if (!has_scores) point.confidence = 1;
    }
  }
}

/// A column of numbers: whose, of which point, and which of its numbers.
struct PointColumn {
  std::size_t column = 0;
  std::size_t individual = 0;
  std::size_t point = 0;
  Coordinate coordinate = Coordinate::X;
};

/// "nose_x", "nose.score", "x_nose", "x3": the point and which of its numbers.
std::optional<std::pair<std::string, Coordinate>> splitTitle(const std::string& title) {
  constexpr std::string_view kBetween = "_.-: /";
  const std::size_t last = title.find_last_of(kBetween);
  if (last != std::string::npos && last > 0) {
    if (const auto coordinate = coordinateOf(std::string_view(title).substr(last + 1)))
      return std::pair(title.substr(0, last), *coordinate);
  }
  const std::size_t first = title.find_first_of("_.-: /0123456789");
  if (first == std::string::npos || first == 0) return std::nullopt;
  const auto coordinate = coordinateOf(std::string_view(title).substr(0, first));
  const std::size_t name = title.find_first_not_of(kBetween, first);
  if (!coordinate || name == std::string::npos) return std::nullopt;
  return std::pair(title.substr(name), *coordinate);
}

class TableReader {
 public:
  TableReader(std::vector<CsvRow> rows, const std::filesystem::path& path)
      : rows_(std::move(rows)), path_(path) {}

  RawKeypoints read() {
    if (rows_.empty()) fail("it is empty");
    if (lowered(rows_[0][0]) == "scorer") {
      readDeepLabCut();
    } else if (numNumbers(rows_[0]) == 0) {
      readTitled();
    } else if (std::isnan(csvNumber(rows_[0][0]))) {
      readNamedRows();
    } else {
      readNumbers();
    }
    return std::move(raw_);
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw FileError(strCat(
        "Cannot read the keypoints ",
        path_.string(),
        ": ",
        problem,
        ". A table of keypoints has a row for each point (columns x and y), columns as nose_x and "
        "nose_y, or numbers alone; it is neither JSON nor DeepLabCut's csv."));
  }

  static std::size_t numNumbers(const CsvRow& row) {
    return static_cast<std::size_t>(std::count_if(
        row.begin(), row.end(), [](const auto& cell) { return std::isfinite(csvNumber(cell)); }));
  }

  void requireFewPoints(std::size_t count) const {
    if (count > kMostPoints) fail(strCat("it has ", count, " points for a person"));
  }

  /// A person for each row and individual.
  void readColumns(std::size_t first_row,
                   const std::vector<PointColumn>& columns,
                   std::size_t num_individuals,
                   std::size_t num_index_columns) {
    requireFewPoints(raw_.names.size());
    if ((rows_.size() - first_row) * num_individuals > 4'000'000 / (raw_.names.size() + 1))
      fail("it has too many rows");
    for (std::size_t r = first_row; r < rows_.size(); ++r) {
      std::string image;
      for (std::size_t c = 0; c < num_index_columns; ++c) {
        const std::string& cell = cellAt(rows_[r], c);
        if (!cell.empty()) image.append(image.empty() ? "" : "/").append(cell);
      }
      const std::size_t first = raw_.people.size();
      raw_.people.resize(first + num_individuals);
      for (std::size_t i = first; i < raw_.people.size(); ++i) {
        raw_.people[i].image_name = image;
        raw_.people[i].points.resize(raw_.names.size());
      }
      for (const PointColumn& column : columns) {
        put(raw_.people[first + column.individual].points[column.point],
            column.coordinate,
            csvNumber(cellAt(rows_[r], column.column)));
      }
    }
  }

  // Rows of titles: scorer, perhaps individuals, bodyparts, coords.
  void readDeepLabCut() {
    raw_.format = KeypointFormat::DeepLabCut;
    const CsvRow* individuals = nullptr;
    const CsvRow* bodyparts = nullptr;
    const CsvRow* coords = nullptr;
    std::size_t num_titles = 0;
    for (; num_titles < rows_.size() && coords == nullptr; ++num_titles) {
      const std::string title = lowered(rows_[num_titles][0]);
      if (title == "individuals") individuals = &rows_[num_titles];
      if (title == "bodyparts") bodyparts = &rows_[num_titles];
      if (title == "coords") coords = &rows_[num_titles];
    }
    if (bodyparts == nullptr || coords == nullptr)
      fail("it begins as DeepLabCut's csv but has no rows \"bodyparts\" and \"coords\"");
    std::vector<std::string> people;
    std::vector<PointColumn> columns;
    std::size_t num_index_columns = coords->size();
    bool has_scores = false;
    for (std::size_t c = 1; c < coords->size(); ++c) {
      const auto coordinate = coordinateOf(lowered((*coords)[c]));
      if (!coordinate) continue;
      num_index_columns = std::min(num_index_columns, c);
      has_scores = has_scores || *coordinate == Coordinate::Score;
      columns.push_back({c,
                         placeOf(people, individuals == nullptr ? "" : cellAt(*individuals, c)),
                         placeOf(raw_.names, cellAt(*bodyparts, c)),
                         *coordinate});
    }
    readColumns(num_titles, columns, people.size(), num_index_columns);
    completeScores(raw_, has_scores);
  }

  static std::optional<std::size_t> columnCalled(const CsvRow& titles,
                                                 std::span<const std::string_view> words) {
    for (std::size_t c = 0; c < titles.size(); ++c) {
      if (isOneOf(lowered(titles[c]), words)) return c;
    }
    return std::nullopt;
  }

  void readTitled() {
    raw_.format = KeypointFormat::Csv;
    constexpr std::array<std::string_view, 1> kX = {"x"};
    constexpr std::array<std::string_view, 1> kY = {"y"};
    const auto x = columnCalled(rows_[0], kX);
    const auto y = columnCalled(rows_[0], kY);
    if (x && y) {
      readLong(*x, *y);
    } else {
      readWide();
    }
  }

  void readWide() {
    std::vector<PointColumn> columns;
    bool has_scores = false;
    for (std::size_t c = 0; c < rows_[0].size(); ++c) {
      // Only the end is compared without case: LEye is not leye.
      std::string title = rows_[0][c];
      auto split = splitTitle(title);
      if (!split) split = splitTitle(lowered(title));
      if (!split) continue;
      has_scores = has_scores || split->second == Coordinate::Score;
      columns.push_back({c, 0, placeOf(raw_.names, split->first), split->second});
    }
    if (raw_.names.empty()) {
      fail(strCat("its first row names no coordinates (", rows_[0][0], ", ...)"));
    }
    const auto image = columnCalled(rows_[0], kImageWords);
    readColumns(1, columns, 1, 0);
    for (std::size_t r = 1; image && r < rows_.size(); ++r) {
      raw_.people[r - 1].image_name = cellAt(rows_[r], *image);
    }
    completeScores(raw_, has_scores);
  }

  /// The person whose point a row of the long form holds.
  RawPerson& personOf(const std::string& image, const std::string& person, std::size_t point) {
    std::size_t& at = newest_.try_emplace({image, person}, raw_.people.size()).first->second;
    const bool is_new = at == raw_.people.size();
    // Without a column of persons a point that comes again is another person's.
    const auto is_there = [&] {
      const auto& points = raw_.people[at].points;
      return point < points.size() && !std::isnan(points[point].confidence);
    };
    if (is_new || is_there()) {
      at = raw_.people.size();
      raw_.people.push_back({{}, image, false});
    }
    return raw_.people[at];
  }

  void addPoint(const std::string& image,
                const std::string& person,
                const std::string& name,
                const RawPoint& point) {
    const bool is_index = std::isfinite(csvNumber(name)) && csvNumber(name) >= 0 &&
                          csvNumber(name) < static_cast<float>(kMostPoints);
    const std::size_t place =
        is_index ? static_cast<std::size_t>(csvNumber(name)) : placeOf(raw_.names, name);
    requireFewPoints(place);
    std::vector<RawPoint>& points = personOf(image, person, place).points;
    if (points.size() <= place) points.resize(place + 1);
    points[place] = point;
  }

  void readLong(std::size_t x, std::size_t y) {
    const CsvRow& titles = rows_[0];
    const auto name = columnCalled(titles, kNameWords);
    const auto score = columnCalled(titles, kScoreWords);
    const auto person = columnCalled(titles, kPersonWords);
    const auto image = columnCalled(titles, kImageWords);
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (std::size_t r = 1; r < rows_.size(); ++r) {
      const CsvRow& row = rows_[r];
      const std::string whose = person ? cellAt(row, *person) : "";
      const std::string where = image ? cellAt(row, *image) : "";
      RawPoint point{csvNumber(cellAt(row, x)), csvNumber(cellAt(row, y)), 1.0f};
      if (score) point.confidence = csvNumber(cellAt(row, *score));
      if (score && std::isnan(point.confidence)) point.confidence = 0;
      const std::size_t count = counts[{where, whose}]++;
      addPoint(where, whose, name ? cellAt(row, *name) : std::to_string(count), point);
    }
    for (RawPerson& one : raw_.people)
      one.points.resize(std::max(one.points.size(), raw_.names.size()));
    evenOut();
  }

  /// All people as many points, where a file leaves the missing ones out.
  void evenOut() {
    std::size_t most = raw_.names.size();
    for (const RawPerson& person : raw_.people) most = std::max(most, person.points.size());
    for (RawPerson& person : raw_.people) person.points.resize(most);
  }

  void readNamedRows() {
    raw_.format = KeypointFormat::Csv;
    for (const CsvRow& row : rows_) {
      if (row.size() < 3) fail(strCat("its row '", row[0], "' has no x and y"));
      const float score = row.size() > 3 ? csvNumber(row[3]) : 1.0f;
      addPoint(
          "", "", row[0], {csvNumber(row[1]), csvNumber(row[2]), std::isnan(score) ? 0 : score});
    }
    evenOut();
  }

  void readNumbers() {
    raw_.format = KeypointFormat::Csv;
    std::size_t widest = 0;
    for (const CsvRow& row : rows_) widest = std::max(widest, row.size());
    requireFewPoints(widest / 3);
    const bool counts_up = widest > 3 && countsUp();
    if (widest - (counts_up ? 1 : 0) <= 3) {
      readPointRows(counts_up ? 1 : 0);
      return;
    }
    const auto [first, step] = personRow(widest, counts_up);
    for (const CsvRow& row : rows_) {
      RawPerson person;
      if (first > 0) person.image_name = row[0];
      for (std::size_t c = first; c + step <= widest; c += step) {
        person.points.push_back({csvNumber(cellAt(row, c)),
                                 csvNumber(cellAt(row, c + 1)),
                                 step == 3 ? csvNumber(cellAt(row, c + 2)) : 1.0f});
      }
      raw_.people.push_back(std::move(person));
    }
  }

  /// Whether the first column is 0, 1, 2 ... or 1, 2, 3 ...
  [[nodiscard]] bool countsUp() const {
    const float first = csvNumber(rows_[0][0]);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (csvNumber(rows_[r][0]) != first + static_cast<float>(r)) return false;
    }
    return first == 0 || first == 1;
  }

  void readPointRows(std::size_t first) {
    RawPerson person;
    for (const CsvRow& row : rows_) {
      const bool has_score = row.size() > first + 2;
      person.points.push_back({csvNumber(cellAt(row, first)),
                               csvNumber(cellAt(row, first + 1)),
                               has_score ? csvNumber(row[first + 2]) : 1.0f});
    }
    requireFewPoints(person.points.size());
    raw_.people.push_back(std::move(person));
  }

  /// Where the points of a row begin and how many numbers each has.
  [[nodiscard]] std::pair<std::size_t, std::size_t> personRow(std::size_t width,
                                                              bool counts_up) const {
    const std::array<std::size_t, 2> starts = {counts_up ? 1U : 0U, counts_up ? 0U : 1U};
    for (const std::size_t first : starts) {
      for (const std::size_t step : {std::size_t{3}, std::size_t{2}}) {
        const std::size_t numbers = width - first;
        if (numbers % step == 0 && usualMapping(numbers / step).numMapped() > 0)
          return {first, step};
      }
    }
    fail(strCat("its rows of ", width, " numbers are no layout that is known"));
  }

  std::vector<CsvRow> rows_;
  const std::filesystem::path& path_;
  RawKeypoints raw_;
  std::map<std::pair<std::string, std::string>, std::size_t> newest_;
};

}  // namespace

RawKeypoints readKeypointTable(const std::string& text, const std::filesystem::path& path) {
  return TableReader(csvRows(text), path).read();
}

}  // namespace lay
