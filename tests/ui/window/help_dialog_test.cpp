#include "ui/window/help_dialog.h"

#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"

#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(HelpDialog, ShowsEveryPageThatComesWithTheProgram) {
  HelpDialog dialog;
  auto* pages = dialog.findChild<QListWidget*>(QStringLiteral("helpPages"));
  auto* text = dialog.findChild<QTextBrowser*>();
  ASSERT_NE(pages, nullptr);
  ASSERT_GE(pages->count(), 4);
  QSet<QString> titles;
  for (int i = 0; i < pages->count(); ++i) {
    pages->setCurrentRow(i);
    EXPECT_GT(text->toPlainText().size(), 400) << dialog.currentPage().toStdString();
    EXPECT_FALSE(text->toPlainText().contains(QStringLiteral("not installed")));
    titles << text->document()->begin().text();
  }
  EXPECT_EQ(titles.size(), pages->count()) << "another page each time";
}

TEST(HelpDialog, EveryLinkBetweenPagesLeadsSomewhere) {
  HelpDialog dialog;
  auto* pages = dialog.findChild<QListWidget*>(QStringLiteral("helpPages"));
  auto* text = dialog.findChild<QTextBrowser*>();
  const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+\\.md(#[^)\\s]+)?|#[^)\\s]+)\\)"));
  int links = 0;
  for (int i = 0; i < pages->count(); ++i) {
    pages->setCurrentRow(i);
    const QString file = dialog.currentPage();
    const QString source =
        QString::fromStdString(readFile(findResourceFile("help/" + file.toStdString())));
    for (auto match = link.globalMatch(source); match.hasNext();) {
      const QString target = match.next().captured(1);
      if (target.startsWith(QLatin1String("..")) || target.startsWith(QLatin1String("http"))) {
        continue;
      }
      ++links;
      dialog.showPage(target.startsWith(QLatin1Char('#')) ? file + target : target);
      EXPECT_FALSE(text->toPlainText().contains(QStringLiteral("not installed")))
          << target.toStdString();
      const QString heading = target.section(QLatin1Char('#'), 1);
      EXPECT_TRUE(heading.isEmpty() || anchorOf(text->textCursor().block().text()) == heading)
          << file.toStdString() << " -> " << target.toStdString();
    }
  }
  EXPECT_GT(links, 0);
}

TEST(HelpDialog, AHeadingIsScrolledTo) {
  HelpDialog dialog;
  dialog.show();
  dialog.showPage(QStringLiteral("descriptions.md#what-is-understood"));
  auto* text = dialog.findChild<QTextBrowser*>();
  EXPECT_EQ(text->textCursor().block().text(), QStringLiteral("What is understood"));
  dialog.showPage(QStringLiteral("projects.md"));
  EXPECT_EQ(text->verticalScrollBar()->value(), 0);
  EXPECT_EQ(dialog.currentPage(), QStringLiteral("projects.md"));
  dialog.showPage(QStringLiteral("nothing.md"));
  EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("nothing.md")));
}

TEST(HelpDialog, AnchorsAreGitHubs) {
  EXPECT_EQ(anchorOf(QStringLiteral("What is understood")), QStringLiteral("what-is-understood"));
  EXPECT_EQ(anchorOf(QStringLiteral("Ctrl+Z, and more")), QStringLiteral("ctrlz-and-more"));
}

}  // namespace
}  // namespace lay
