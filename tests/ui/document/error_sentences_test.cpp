#include "ui/document/error_sentences.h"

#include "core/io/atomic_file.h"
#include "tests/support/thrown_texts.h"
#include "ui/document/error_tables.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QTranslator>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <set>
#include <string>

namespace lay {
namespace {

/// Makes a text out of each phrase of the tables; of what else is said nothing.
class PhraseTranslator : public QTranslator {
 public:
  using Maker = QString (*)(const QString& english);
  explicit PhraseTranslator(Maker maker) : maker_(maker) {
    QCoreApplication::installTranslator(this);
  }
  ~PhraseTranslator() override { QCoreApplication::removeTranslator(this); }
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context,
                                  const char* text,
                                  const char* /*disambiguation*/,
                                  int /*n*/) const override {
    return QLatin1String(context) == QLatin1String("lay::ErrorSentences")
               ? maker_(QString::fromUtf8(text))
               : QString();
  }

 private:
  Maker maker_;
};

QString inAngles(const QString& english) {
  return QLatin1Char('<') + english + QLatin1Char('>');
}

/// Only the values are left: letters in what is said were not translated.
QString blotted(const QString& english) {
  QString text = english;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == QLatin1Char('%') && i + 1 < text.size() && text[i + 1].isDigit()) {
      ++i;
    } else if (text[i].isLetter()) {
      text[i] = QLatin1Char('.');
    }
  }
  return text;
}

QString said(const char* english) {
  return spokenErrors(QString::fromUtf8(english));
}

/// Files whose texts nobody meets in the window: the start of their paths, and why.
constexpr std::array<std::array<const char*, 2>, 27> kNotForTheWindow = {{
    {"core/base/require_range.h", "names a field of options, which the window keeps in range"},
    {"core/benchmark/", "layfigure-cli's"},
    {"core/body/packed_model", "a mistake of the program"},
    {"core/critic/benchmark_groups", "layfigure-cli's"},
    {"core/critic/body_findings", "a mistake of the program"},
    {"core/critic/critic_report", "layfigure-cli's"},
    {"core/critic/critic_weights", "the bundled file's; layfigure-train's"},
    {"core/critic/critique_reasons", "the offline critic's sentences: critique_words.cpp"},
    {"core/critic/judge_rounds", "options that the window does not offer"},
    {"core/critic/rank_correlation", "layfigure-cli's"},
    {"core/critic/reflection", "layfigure-cli's"},
    {"core/critic/scorer_critic", "layfigure-cli's"},
    {"core/critic/weight_fit", "layfigure-train's"},
    {"core/datasets/", "layfigure-cli's"},
    {"core/evaluation/", "layfigure-cli's"},
    {"core/exchange/steps_file", "layfigure-cli's"},
    {"core/export/bvh_reader", "reads only what was just written"},
    {"core/export/fbx", "a mistake of the program"},
    {"core/kernels/", "mistakes of the program"},
    {"core/language/captioner", "options that the window does not offer"},
    {"core/language/clip_tokenizer", "the bundled vocabulary's"},
    {"core/language/encoder_merges", "layfigure-train's"},
    {"core/language/statement_energy", "a mistake of the program"},
    {"core/nn/", "networks of layfigure-train and layfigure-cli, but for those below"},
    {"core/picture/", "layfigure-train's and layfigure-cli's"},
    {"core/preference/alignment", "layfigure-train's"},
    {"core/train/", "layfigure-train's"},
}};

/// Files of the folders above whose texts are for the window.
const std::set<std::string> kForTheWindowAllTheSame = {
    "core/nn/body_regressor.cpp", "core/nn/torch_device.cpp", "core/nn/weights_io.cpp"};

bool isForTheWindow(const std::string& file) {
  return kForTheWindowAllTheSame.contains(file) ||
         std::none_of(kNotForTheWindow.begin(), kNotForTheWindow.end(), [&file](const auto& line) {
           return file.starts_with(line[0]);
         });
}

TEST(ErrorSentences, EveryTextThatIsThrownIsKnown) {
  const PhraseTranslator translator(blotted);
  const std::filesystem::path root(LAY_SOURCE_DIR);
  int texts = 0;
  for (const char* folder : {"core", "ui", "render/gl", "render/picture"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string file = std::filesystem::relative(entry.path(), root).string();
      const bool is_code = file.ends_with(".cpp") || file.ends_with(".h");
      if (!is_code || !isForTheWindow(file)) continue;
      for (const ThrownText& thrown : thrownTexts(readFile(entry.path()))) {
        ++texts;
        const QString rest = spokenErrors(thrown.text);
        EXPECT_FALSE(std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetter(); }))
            << file << ":" << thrown.line << ": \"" << thrown.text
            << "\" is in no table ui/document/errors_of_*.cpp (" << rest.toStdString() << ")";
      }
    }
  }
  EXPECT_GT(texts, 700);
}

TEST(ErrorSentences, EveryExceptionIsStillThere) {
  const std::filesystem::path root(LAY_SOURCE_DIR);
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "core")) {
    files.insert(std::filesystem::relative(entry.path(), root).string());
  }
  for (const auto& line : kNotForTheWindow) {
    const auto next = files.lower_bound(line[0]);
    EXPECT_TRUE(next != files.end() && next->starts_with(line[0])) << line[0];
  }
  for (const std::string& file : kForTheWindowAllTheSame) EXPECT_TRUE(files.contains(file)) << file;
}

TEST(ErrorSentences, WithoutATranslationEverythingIsSaidAsItIs) {
  for (const char* text : {"",
                           "Cannot read /a.b c/d. e.npz: it is a folder. Name a file.",
                           "Cannot read my %1 file%2: it is empty.",
                           "Something that nobody wrote. With 1.5 sentences: really.\n- yes",
                           "Cannot use b.pkl as a body model: \n- f is missing\n- weights is "
                           "missing\nA body model is another thing."}) {
    EXPECT_EQ(said(text), QString::fromUtf8(text));
  }
}

TEST(ErrorSentences, SentencesAreFoundAroundDotsAndBlanksOfNames) {
  const PhraseTranslator translator(inAngles);
  EXPECT_EQ(
      said("Cannot read /a.b c/my. new file.npz: it is a folder. Name a file."),
      QStringLiteral("<Cannot read /a.b c/my. new file.npz: it is a folder.> <Name a file.>"));
  EXPECT_EQ(said("Cannot write 'x. y.json': No space left on device. Check the disk and the "
                 "folder's permissions."),
            QStringLiteral("<Cannot write 'x. y.json': <No space left on device>.> <Check the disk "
                           "and the folder's permissions.>"));
}

TEST(ErrorSentences, WhatIsNotKnownStaysBetweenWhatIs) {
  const PhraseTranslator translator(inAngles);
  EXPECT_EQ(said("A new sentence. Name a file. Another one (2.5 %)."),
            QStringLiteral("A new sentence. <Name a file.> Another one (2.5 %)."));
}

TEST(ErrorSentences, APhraseInAPlaceIsSaidTooAndLinesOfAListAre) {
  const PhraseTranslator translator(inAngles);
  EXPECT_EQ(said("Cannot use b.pkl as a body model: \n- f is missing\n- a new thing\nSet width and "
                 "height."),
            QStringLiteral("<Cannot use b.pkl as a body model: >\n- <f is missing>\n- a new "
                           "thing\n<Set width and height.>"));
}

TEST(ErrorSentences, NumbersHaveTheLanguagesDecimalPointButNamesDoNot) {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  EXPECT_EQ(said("The height is 0.25 m; a standing height from 0.4 to 3 m is expected."),
            QStringLiteral("The height is 0,25 m; a standing height from 0,4 to 3 m is expected."));
  EXPECT_EQ(said("Cannot read a1.5.npz: it is a folder."),
            QStringLiteral("Cannot read a1.5.npz: it is a folder."));
  QLocale::setDefault(before);
}

TEST(ErrorSentences, AHostileTextTakesNoTime) {
  QElapsedTimer timer;
  timer.start();
  QString text = QStringLiteral("Cannot use '");
  for (int i = 0; i < 3000; ++i) text += QStringLiteral("a. b: c' holds (1) numbers; ");
  EXPECT_EQ(spokenErrors(text), text);
  EXPECT_LT(timer.elapsed(), 5000);
}

TEST(ErrorSentences, NoPhraseIsThereTwice) {
  std::set<std::string> phrases;
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
    for (const char* const phrase : table) EXPECT_TRUE(phrases.insert(phrase).second) << phrase;
  }
}

}  // namespace
}  // namespace lay
