#include "ui/window/help_dialog.h"

#include "tests/app/desktop/german_speech.h"
#include "tests/app/desktop/translation_file.h"

#include <algorithm>

#include <QDir>
#include <QListWidget>
#include <QMultiMap>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>

#include <gtest/gtest.h>

namespace lay {
namespace {

QString helpText(const QString& page) {
  QFile file(sourceFolder() + QStringLiteral("/resources/help/") + page);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << page.toStdString() << " is missing";
  return QString::fromUtf8(file.readAll());
}

QStringList englishPages() {
  return QDir(sourceFolder() + QStringLiteral("/resources/help"))
      .entryList({QStringLiteral("*.md")}, QDir::Files);
}

/// Fenced code holds '#' and '*' that mean nothing.
QString withoutCode(QString text) {
  static const QRegularExpression code(QStringLiteral("```.*?```"),
                                       QRegularExpression::DotMatchesEverythingOption);
  return text.remove(code);
}

qsizetype countOf(const QString& text, const char* pattern) {
  return text.count(
      QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption));
}

/// A menu's or a button's name without the sign for its key.
QString plainName(QString name) {
  return name.remove(QLatin1Char('&')).trimmed();
}

/// The names between single asterisks: "*File > Open…*" is "File", "Open…".
QStringList namesIn(const QString& page) {
  static const QRegularExpression emphasis(
      QStringLiteral("(?<!\\*)\\*(?![\\s*])([^*\\n]+)(?<!\\s)\\*(?!\\*)"));
  QStringList names;
  for (auto match = emphasis.globalMatch(withoutCode(page)); match.hasNext();) {
    for (const QString& name : match.next().captured(1).split(QStringLiteral(" > "))) {
      names += name;
    }
  }
  return names;
}

TEST(GermanHelp, EveryPageHasItsGermanOneOfTheSameShape) {
  ASSERT_GE(englishPages().size(), 8);
  for (const QString& page : englishPages()) {
    const QString english = helpText(page);
    const QString german = helpText(QStringLiteral("de/") + page);
    EXPECT_NE(english, german) << page.toStdString();
    EXPECT_EQ(countOf(english, "```"), countOf(german, "```")) << page.toStdString();
    for (const char* what : {"^#+ ", "!\\[", "^\\|", "^- ", "^\\d+\\. "}) {
      EXPECT_EQ(countOf(withoutCode(english), what), countOf(withoutCode(german), what))
          << page.toStdString() << ": " << what;
    }
  }
}

TEST(GermanHelp, EveryNameOfAMenuOrButtonIsTheOneThatTheProgramHas) {
  QMultiMap<QString, QString> translations;
  QSet<QString> german_names;
  const auto messages =
      messagesOf(sourceFolder() + QStringLiteral("/resources/translations/layfigure_de.ts"));
  for (auto it = messages.begin(); it != messages.end(); ++it) {
    translations.insert(plainName(it.key().second), plainName(it->translation));
    german_names.insert(plainName(it->translation));
  }
  const QStringList menus = {QStringLiteral("Datei"),
                             QStringLiteral("Bearbeiten"),
                             QStringLiteral("Lauf"),
                             QStringLiteral("Ansicht"),
                             QStringLiteral("Vergleich"),
                             QStringLiteral("Haltung"),
                             QStringLiteral("Hilfe")};
  int compared = 0;
  for (const QString& page : englishPages()) {
    const QString german = helpText(QStringLiteral("de/") + page);
    const QStringList german_here = namesIn(german);
    for (const QString& name : namesIn(helpText(page))) {
      const QStringList allowed = translations.values(name);
      if (allowed.isEmpty()) {
        continue;  // another program's menu, or an emphasis
      }
      ++compared;
      EXPECT_TRUE(std::ranges::any_of(
          allowed, [&](const QString& said) { return german_here.contains(said); }))
          << page.toStdString() << ": \"" << name.toStdString() << "\" should be \""
          << allowed.join(QStringLiteral("\" or \"")).toStdString() << '"';
    }
    for (const QString& menu : menus) {
      const QRegularExpression path(QStringLiteral("\\*%1 > ([^*\\n]+)\\*").arg(menu));
      for (auto match = path.globalMatch(german); match.hasNext();) {
        for (const QString& name : match.next().captured(1).split(QStringLiteral(" > "))) {
          EXPECT_TRUE(german_names.contains(name))
              << page.toStdString() << ": there is no \"" << name.toStdString() << '"';
        }
      }
    }
  }
  EXPECT_GT(compared, 40);
}

TEST(GermanHelp, TheDialogShowsTheGermanPagesAndTheirLinksLeadSomewhere) {
  const GermanSpeech german;
  HelpDialog dialog;
  auto* pages = dialog.findChild<QListWidget*>(QStringLiteral("helpPages"));
  auto* text = dialog.findChild<QTextBrowser*>();
  const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+\\.md(#[^)\\s]+)?|#[^)\\s]+)\\)"));
  EXPECT_EQ(pages->item(0)->text(), QStringLiteral("Erste Schritte"));
  int links = 0;
  for (int i = 0; i < pages->count(); ++i) {
    pages->setCurrentRow(i);
    const QString file = dialog.currentPage();
    const QString source = helpText(QStringLiteral("de/") + file);
    EXPECT_EQ(QStringLiteral("# ") + text->document()->begin().text(),
              source.section(QLatin1Char('\n'), 0, 0));
    for (auto match = link.globalMatch(source); match.hasNext();) {
      const QString target = match.next().captured(1);
      ++links;
      dialog.showPage(target.startsWith(QLatin1Char('#')) ? file + target : target);
      const QString heading = target.section(QLatin1Char('#'), 1);
      EXPECT_TRUE(heading.isEmpty() || anchorOf(text->textCursor().block().text()) == heading)
          << file.toStdString() << " -> " << target.toStdString();
      EXPECT_FALSE(target.startsWith(QStringLiteral(".."))) << "out of the German pages";
    }
  }
  EXPECT_GT(links, 0);
  dialog.showPage(QStringLiteral("nothing.md"));
  EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("nothing.md")));
}

TEST(GermanHelp, PicturesOfPagesAreFound) {
  const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\(([^)]+)\\)"));
  int pictures = 0;
  for (const QString& page : englishPages()) {
    const QString folder = sourceFolder() + QStringLiteral("/resources/help/de/");
    const QString german = helpText(QStringLiteral("de/") + page);
    for (auto match = picture.globalMatch(german); match.hasNext();) {
      ++pictures;
      EXPECT_TRUE(QFile::exists(folder + match.next().captured(1))) << page.toStdString();
    }
  }
  EXPECT_GT(pictures, 0);
}

}  // namespace
}  // namespace lay
