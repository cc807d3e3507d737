#include "ui/document/error_sentences.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include "ui/document/error_tables.h"
#include "ui/document/spoken_number.h"

namespace lay {

namespace {

/// Longer texts are said as they are from here on: nobody reads them, and the search is quadratic.
constexpr qsizetype kMostPieces = 24;
constexpr int kDeepest = 4;  // values in values

/// A phrase of the tables: what stands around its values.
struct ErrorPattern {
  const char* english = nullptr;
  QStringList literals;    ///< one more than it has values
  std::vector<int> order;  ///< the number of each value, in the text's order
  int weight = 0;          ///< letters of the literals
};

struct SpokenSpan {
  QString text;
  int weight = 0;  ///< letters that were translated
};

ErrorPattern patternOf(const char* english) {
  static const QRegularExpression value(QStringLiteral("%([1-9])"));
  ErrorPattern pattern;
  pattern.english = english;
  const QString text = QString::fromUtf8(english);
  qsizetype begin = 0;
  for (auto match = value.globalMatch(text); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    pattern.literals += text.mid(begin, found.capturedStart() - begin);
    pattern.order.push_back(found.captured(1).toInt());
    begin = found.capturedEnd();
  }
  pattern.literals += text.mid(begin);
  for (const QString& literal : pattern.literals)
    pattern.weight += static_cast<int>(literal.size());
  return pattern;
}

const std::vector<ErrorPattern>& errorPatterns() {
  static const std::vector<ErrorPattern> kPatterns = [] {
    std::vector<ErrorPattern> patterns;
    for (const auto& table : {errorsOfFiles(),
                              errorsOfArrays(),
                              errorsOfBodies(),
                              errorsOfModels(),
                              errorsOfNetworks(),
                              errorsOfPhotos(),
                              errorsOfProjects(),
                              errorsOfServers(),
                              errorsOfFeedback(),
                              errorsOfExchange()}) {
      for (const char* const english : table) patterns.push_back(patternOf(english));
    }
    return patterns;
  }();
  return kPatterns;
}

/// What stands for the values when all of `text` is an instance of the pattern.
std::optional<QStringList> valuesIn(QStringView text, const ErrorPattern& pattern) {
  const QStringList& literals = pattern.literals;
  if (literals.size() == 1) {
    return text == literals.front() ? std::optional<QStringList>(QStringList()) : std::nullopt;
  }
  if (!text.startsWith(literals.front()) || !text.endsWith(literals.back()) ||
      text.size() < literals.front().size() + literals.back().size()) {
    return std::nullopt;
  }
  QStringList values;
  qsizetype at = literals.front().size();
  const qsizetype end = text.size() - literals.back().size();
  for (qsizetype i = 1; i + 1 < literals.size(); ++i) {
    const qsizetype found = text.left(end).indexOf(literals[i], at);
    if (found < 0) return std::nullopt;
    values += text.mid(at, found - at).toString();
    at = found + literals[i].size();
  }
  values += text.mid(at, end - at).toString();
  return values;
}

/// The sentence with texts in the places of its values, which may hold a %1 themselves.
QString withValues(const QString& sentence, const std::array<QString, 10>& values) {
  QString filled;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const QChar next = i + 1 < sentence.size() ? sentence[i + 1] : QChar();
    if (sentence[i] == QLatin1Char('%') && next >= QLatin1Char('1') && next <= QLatin1Char('9')) {
      filled += values[static_cast<std::size_t>(next.digitValue())];
      ++i;
    } else {
      filled += sentence[i];
    }
  }
  return filled;
}

/// Says one text and remembers its parts, which come up again and again in the search.
class ErrorSpeaker {
 public:
  /// The split into known sentences that leaves the least untranslated.
  SpokenSpan say(const QString& text, int depth) {
    if (const auto known = said_.constFind(text); known != said_.constEnd()) return *known;
    static const QRegularExpression gap(QStringLiteral("\\n+(?:- )?|(?<=[.?:)\"'!]) (?=\\S)"));
    std::vector<qsizetype> begins = {0};
    std::vector<qsizetype> ends;
    for (auto match = gap.globalMatch(text);
         match.hasNext() && static_cast<qsizetype>(begins.size()) < kMostPieces;) {
      const QRegularExpressionMatch found = match.next();
      ends.push_back(found.capturedStart());
      begins.push_back(found.capturedEnd());
    }
    ends.push_back(text.size());
    const std::size_t count = ends.size();
    std::vector<SpokenSpan> best(count + 1);
    for (std::size_t i = count; i-- > 0;) {
      const auto follow = [&](std::size_t last, const SpokenSpan& first) -> SpokenSpan {
        const qsizetype next = last + 1 < count ? begins[last + 1] : text.size();
        return {first.text + text.mid(ends[last], next - ends[last]) + best[last + 1].text,
                first.weight + best[last + 1].weight};
      };
      best[i] = follow(i, {text.mid(begins[i], ends[i] - begins[i]), 0});
      for (std::size_t last = i; last < count; ++last) {
        const SpokenSpan whole =
            instance(QStringView(text).mid(begins[i], ends[last] - begins[i]), depth);
        if (whole.weight + best[last + 1].weight > best[i].weight) best[i] = follow(last, whole);
      }
    }
    said_.insert(text, best.front());
    return best.front();
  }

 private:
  /// All of `text` as one phrase of the tables; without weight when it is none.
  SpokenSpan instance(QStringView text, int depth) {
    SpokenSpan best;
    for (const ErrorPattern& pattern : errorPatterns()) {
      const auto values = valuesIn(text, pattern);
      if (!values) continue;
      std::array<QString, 10> spoken;
      int weight = pattern.weight;
      for (qsizetype i = 0; i < values->size(); ++i) {
        const SpokenSpan value = sayValue((*values)[i], depth + 1);
        spoken[static_cast<std::size_t>(pattern.order[static_cast<std::size_t>(i)])] = value.text;
        weight += value.weight;
      }
      if (weight <= best.weight) continue;
      best.text =
          withValues(QCoreApplication::translate("lay::ErrorSentences", pattern.english), spoken);
      best.weight = weight;
    }
    return best;
  }

  SpokenSpan sayValue(const QString& value, int depth) {
    if (const QString number = withSpokenPoint(value); number != value) return {number, 0};
    if (depth > kDeepest || value.isEmpty()) return {value, 0};
    qsizetype blanks = 0;
    while (blanks < value.size() && value[blanks].isSpace()) ++blanks;
    if (value.mid(blanks).startsWith(QLatin1String("- "))) blanks += 2;
    const SpokenSpan rest = say(value.mid(blanks), depth);
    return {value.left(blanks) + rest.text, rest.weight};
  }

  QHash<QString, SpokenSpan> said_;
};

}  // namespace

QString spokenErrors(const QString& english) {
  return english.isEmpty() ? english : ErrorSpeaker().say(english, 0).text;
}

QString spokenErrors(const std::string& english) {
  return spokenErrors(QString::fromStdString(english));
}

}  // namespace lay
