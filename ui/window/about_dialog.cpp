#include "ui/window/about_dialog.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lay {

namespace {

/// Text of a file as Markdown, which would take some of its characters for something else.
QString escaped(const std::string& text) {
  QString safe = QString::fromStdString(text);
  for (const char* special : {"\\", "`", "*", "_", "[", "]", "<", "|", "#"}) {
    safe.replace(QLatin1String(special), QLatin1Char('\\') + QLatin1String(special));
  }
  return safe;
}

QString listOf(const std::vector<LoadedModel>& models) {
  if (models.empty()) {
    return AboutDialog::tr(
        "**Loaded models.** None yet: they are loaded with the first photo.\n\n");
  }
  QString list = AboutDialog::tr("**Loaded models**") + QStringLiteral("\n\n");
  for (const LoadedModel& model : models) {
    list += AboutDialog::tr("- **%1**: %2, from %3")
                .arg(escaped(model.name), escaped(model.licence), escaped(model.file)) +
            QLatin1Char('\n');
  }
  return list + QLatin1Char('\n');
}

}  // namespace

AboutDialog::AboutDialog(const std::vector<LoadedModel>& models, QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(tr("About Layfigure"));
  auto* logo = new QLabel(this);
  logo->setPixmap(applicationIcon().pixmap(88, 88));
  auto* name = new QLabel(tr("Layfigure"), this);
  name->setProperty("role", QStringLiteral("title"));
  auto* version = new QLabel(tr("Version %1").arg(QCoreApplication::applicationVersion()), this);
  version->setProperty("role", QStringLiteral("muted"));
  auto* what = new QLabel(tr("Recovers and corrects a human body from one photograph."), this);
  what->setWordWrap(true);

  auto* credits = new QTextBrowser(this);
  credits->setOpenExternalLinks(true);
  credits->setAccessibleName(tr("Licences and credits"));
  credits->setMarkdown(
      listOf(models) +
      tr("**Licence.** Layfigure is free software under the Apache License 2.0.\n\n"
         "**Body.** The shape space was learned from the MakeHuman base mesh and targets, which "
         "are in the public domain "
         "(CC0 1.0).\n\n"
         "**Motion.** The data used in this project was obtained from mocap.cs.cmu.edu. The "
         "database was created with "
         "funding from NSF EIA-0196217.\n\n"
         "**Libraries.** Qt 6 (LGPL 3), LibTorch (BSD), oneDNN (Apache 2.0), OpenCV (Apache 2.0), "
         "libheif (LGPL 3), "
         "Eigen (MPL 2.0), libepoxy "
         "(MIT), nlohmann/json (MIT), SQLite (public domain), zlib (zlib licence)."));

  auto* words = new QVBoxLayout;
  words->setSpacing(4);
  words->addWidget(name);
  words->addWidget(version);
  words->addWidget(what);
  words->addStretch(1);
  auto* top = new QHBoxLayout;
  top->setSpacing(20);
  top->addWidget(logo, 0, Qt::AlignTop);
  top->addLayout(words, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 24, 24, 16);
  column->setSpacing(16);
  column->addLayout(top);
  column->addWidget(credits, 1);
  column->addWidget(buttons);
  resize(560, 520);
}

}  // namespace lay
