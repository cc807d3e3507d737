#include "app/desktop/translation.h"

#include "tests/app/desktop/translation_file.h"
#include "tests/support/temp_dir.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTranslator>

#include <gtest/gtest.h>

#include <vector>

namespace lay {
namespace {

QStringList placeholders(const QString& text) {
  static const QRegularExpression number(QStringLiteral("%[0-9n]"));
  QStringList found;
  for (auto match = number.globalMatch(text); match.hasNext();) {
    found << match.next().captured();
  }
  found.sort();
  found.removeDuplicates();  // each plural form has its own
  return found;
}

struct Source {
  QString path;
  QString text;
};

/// All C++ of a folder of the source tree and the folders in it.
std::vector<Source> sourcesIn(const char* folder) {
  QDirIterator files(sourceFolder() + QLatin1String(folder),
                     {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                     QDir::Files,
                     QDirIterator::Subdirectories);
  std::vector<Source> sources;
  while (files.hasNext()) {
    QFile file(files.next());
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    sources.push_back({file.fileName(), QString::fromUtf8(file.readAll())});
  }
  EXPECT_FALSE(sources.empty()) << folder;
  return sources;
}

TEST(Translation, EveryWordOfTheProgramIsTranslated) {
  const TempDir folder;
  const QString fresh = QString::fromStdString((folder.path() / "fresh.ts").string());
  QProcess lupdate;
  lupdate.setWorkingDirectory(sourceFolder());
  lupdate.start(QStringLiteral(LAY_LUPDATE),
                {QStringLiteral("-silent"),
                 QStringLiteral("-I"),
                 sourceFolder(),
                 QStringLiteral("ui"),
                 QStringLiteral("app/desktop"),
                 QStringLiteral("-ts"),
                 fresh});
  ASSERT_TRUE(lupdate.waitForFinished(60000));
  const auto wanted = messagesOf(fresh);
  const auto german =
      messagesOf(sourceFolder() + QStringLiteral("/resources/translations/layfigure_de.ts"));
  ASSERT_GT(wanted.size(), 400);
  for (auto it = wanted.begin(); it != wanted.end(); ++it) {
    const std::string where =
        it.key().first.toStdString() + ": \"" + it.key().second.toStdString() + "\"";
    ASSERT_TRUE(german.contains(it.key())) << where << " is new; see CONTRIBUTING.md";
    const Message& message = german[it.key()];
    EXPECT_TRUE(message.is_finished && !message.translation.isEmpty()) << where;
    EXPECT_EQ(placeholders(message.translation), placeholders(it.key().second)) << where;
  }
  for (auto it = german.begin(); it != german.end(); ++it) {
    EXPECT_TRUE(wanted.contains(it.key())) << "no longer said: " << it.key().second.toStdString();
  }
}

TEST(Translation, EnglishHasItsPlurals) {
  const auto german =
      messagesOf(sourceFolder() + QStringLiteral("/resources/translations/layfigure_de.ts"));
  const auto english =
      messagesOf(sourceFolder() + QStringLiteral("/resources/translations/layfigure_en.ts"));
  int plurals = 0;
  for (auto it = german.begin(); it != german.end(); ++it) {
    if (!it.key().second.contains(QLatin1String("%n"))) continue;
    ++plurals;
    ASSERT_TRUE(english.contains(it.key()))
        << it.key().second.toStdString() << " is new; see CONTRIBUTING.md";
    EXPECT_TRUE(english[it.key()].is_finished) << it.key().second.toStdString();
    EXPECT_FALSE(english[it.key()].translation.contains(QLatin1String("(s)")));
  }
  EXPECT_EQ(plurals, english.size());
}

TEST(Translation, NoTextOfAWidgetIsLeftRaw) {
  // What a person reads goes through tr(); addresses, names of icons and units are no words.
  const QRegularExpression raw(QStringLiteral(
      "(setText|setToolTip|setWindowTitle|setAccessibleName|setStatusTip|setPlaceholderText|"
      "addItem|addAction|addButton|new QLabel|new QPushButton)\\(\\s*"
      "(QStringLiteral|QLatin1String|QString::fromLatin1)?\\(?\\s*\"[^\"]*([A-Z][a-z]{2}|[a-z] "
      "[a-z])"));
  for (const char* folder : {"/ui", "/app/desktop"}) {
    for (const Source& source : sourcesIn(folder)) {
      const auto match = raw.match(source.text);
      EXPECT_FALSE(match.hasMatch())
          << source.path.toStdString() << ": " << match.captured().toStdString();
    }
  }
}

TEST(Translation, NoNameOfTheCoreIsShownAsItIs) {
  // Names and sentences of the core are English; these say them in the program's language.
  const QRegularExpression raw(
      QStringLiteral("(?<!spokenName\\()(kSmplJointNames|kKeypointNames|kCriticTermNames)\\[|"
                     "fromStdString\\([^()]*(beta_names|->sentence|\\.sentence|\\.reason|"
                     "\\.measured|doubt|notice)\\b|error\\.what\\(\\)"));
  for (const Source& source : sourcesIn("/ui")) {
    const auto match = raw.match(source.text);
    const bool is_door = source.path.endsWith(QStringLiteral("critique_words.cpp")) ||
                         source.path.endsWith(QStringLiteral("job_runner.cpp")) ||
                         // These show none: a setting's words, and which side a point is of.
                         source.path.endsWith(QStringLiteral("keypoint_memory.cpp")) ||
                         source.path.endsWith(QStringLiteral("keypoint_picture.cpp"));
    EXPECT_TRUE(!match.hasMatch() || is_door)
        << source.path.toStdString() << ": " << match.captured().toStdString();
  }
}

TEST(Translation, TheChosenLanguageIsSpoken) {
  QSettings().setValue(QStringLiteral("view/language"), QStringLiteral("de"));
  EXPECT_EQ(installTranslation(*qApp), QStringLiteral("de"));
  EXPECT_EQ(QCoreApplication::translate("lay::MainActions", "&Save"), QStringLiteral("&Speichern"));
  // Translators belong to the application; take them off again for the tests to come.
  for (QTranslator* translator : qApp->findChildren<QTranslator*>()) {
    delete translator;
  }
  QSettings().setValue(QStringLiteral("view/language"), QStringLiteral("en"));
  EXPECT_EQ(installTranslation(*qApp), QStringLiteral("en"));
  EXPECT_EQ(QCoreApplication::translate("lay::MainActions", "&Save"), QStringLiteral("&Save"));
  const auto files = [](int count) {
    return QCoreApplication::translate("lay::ReviewDesk", "%n file(s) in the queue", "", count);
  };
  EXPECT_EQ(files(1), QStringLiteral("1 file in the queue"));
  EXPECT_EQ(files(3), QStringLiteral("3 files in the queue"));
  QSettings().setValue(QStringLiteral("view/language"), QStringLiteral("xx"));
  EXPECT_EQ(installTranslation(*qApp), QStringLiteral("en")) << "a language that there is not";
  QSettings().remove(QStringLiteral("view/language"));
  QLocale::setDefault(QLocale::c());
}

}  // namespace
}  // namespace lay
