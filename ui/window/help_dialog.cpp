#include "ui/window/help_dialog.h"

#include <filesystem>
#include <string>

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/resource_paths.h"
#include "ui/live/job_runner.h"

namespace lay {

namespace {

constexpr int kFileRole = Qt::UserRole;

/// The pages in reading order.
QList<QPair<QString, QString>> helpPages() {
  return {{QStringLiteral("first_steps.md"), HelpDialog::tr("First steps")},
          {QStringLiteral("photos_and_keypoints.md"), HelpDialog::tr("Photos and keypoints")},
          {QStringLiteral("descriptions.md"), HelpDialog::tr("Describing the person")},
          {QStringLiteral("posing.md"), HelpDialog::tr("Posing by hand")},
          {QStringLiteral("comparing.md"), HelpDialog::tr("Comparing and choosing")},
          {QStringLiteral("vision_language_models.md"), HelpDialog::tr("Language models")},
          {QStringLiteral("projects.md"), HelpDialog::tr("Projects and recovery")},
          {QStringLiteral("exporting.md"), HelpDialog::tr("Exporting")}};
}

/// A page in a language, or the English one where there is no other.
std::filesystem::path pathOfPage(const std::string& page, const std::string& language) {
  if (language != "en") {
    try {
      return findResourceFile("help/" + language + "/" + page);
    } catch (const FileError&) {  // not translated yet
    }
  }
  return findResourceFile("help/" + page);
}

}  // namespace

QString anchorOf(const QString& heading) {
  QString anchor;
  for (const QChar letter : heading.toLower()) {
    if (letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_')) {
      anchor += letter;
    } else if (letter.isSpace()) {
      anchor += QLatin1Char('-');
    }
  }
  return anchor;
}

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent), pages_(new QListWidget(this)), text_(new QTextBrowser(this)) {
  setWindowTitle(tr("Help"));
  setObjectName(QStringLiteral("help"));
  pages_->setAccessibleName(tr("Pages"));
  pages_->setObjectName(QStringLiteral("helpPages"));
  pages_->setFixedWidth(190);
  for (const auto& [file, title] : helpPages()) {
    auto* item = new QListWidgetItem(title, pages_);
    item->setData(kFileRole, file);
  }
  text_->setAccessibleName(tr("Help text"));
  text_->setOpenLinks(false);
  text_->document()->setDocumentMargin(16);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(text_, &QTextBrowser::anchorClicked, this, &HelpDialog::follow);
  connect(pages_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (item != nullptr) {
      showPage(item->data(kFileRole).toString());
    }
  });
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(pages_);
  row->addWidget(text_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 12);
  column->setSpacing(12);
  column->addLayout(row, 1);
  column->addWidget(buttons);
  resize(880, 620);
  pages_->setCurrentRow(0);
}

QString HelpDialog::currentPage() const {
  const QListWidgetItem* item = pages_->currentItem();
  return item != nullptr ? item->data(kFileRole).toString() : QString();
}

void HelpDialog::showPage(const QString& page) {
  const QString file = page.section(QLatin1Char('#'), 0, 0);
  if (!file.isEmpty() && file != currentPage()) {
    for (int i = 0; i < pages_->count(); ++i) {
      if (pages_->item(i)->data(kFileRole).toString() == file) {
        const QSignalBlocker blocker(pages_);
        pages_->setCurrentRow(i);
      }
    }
  }
  if (!file.isEmpty()) {
    try {
      const QString language = tr("en", "The folder of resources/help that the pages are in");
      const auto path = pathOfPage(file.toStdString(), language.toStdString());
      // So that pictures beside the page are found.
      text_->document()->setBaseUrl(QUrl::fromLocalFile(QString::fromStdString(path.string())));
      text_->setMarkdown(QString::fromStdString(readFile(path)));
    } catch (const FileError& error) {
      text_->setPlainText(describe(error));
    }
  }
  scrollTo(page.section(QLatin1Char('#'), 1));
}

void HelpDialog::follow(const QUrl& link) {
  if (link.scheme() == QLatin1String("http") || link.scheme() == QLatin1String("https")) {
    QDesktopServices::openUrl(link);
    return;
  }
  const QString file = QUrl(link.path()).fileName();
  showPage(link.hasFragment() ? file + QLatin1Char('#') + link.fragment() : file);
}

void HelpDialog::scrollTo(const QString& heading) {
  if (heading.isEmpty()) {
    text_->verticalScrollBar()->setValue(0);
    return;
  }
  for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == heading) {
      QTextCursor cursor(block);
      text_->setTextCursor(cursor);
      text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->value() +
                                           text_->cursorRect(cursor).top());
      return;
    }
  }
}

}  // namespace lay
