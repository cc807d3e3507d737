#include "ui/window/smpl_guide_dialog.h"

#include "core/registry/model_licence.h"
#include "ui/document/core_sentences.h"
#include "ui/window/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lay {

SmplGuideDialog::SmplGuideDialog(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Why is SMPL not included?"));
  auto* heading = new QLabel(tr("Why is SMPL not included?"), this);
  heading->setProperty("role", QStringLiteral("title"));
  auto* text = new QTextBrowser(this);
  text->setOpenExternalLinks(true);
  text->setAccessibleName(tr("Why SMPL is not included, and how to use it"));
  text->setHtml(withLinks(spokenSentences(whySmplIsNotIncluded())));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  QPushButton* import =
      buttons->addButton(tr("Import a body model…"), QDialogButtonBox::ActionRole);
  import->setObjectName(QStringLiteral("guideImport"));
  import->setAccessibleName(tr("Import a body model"));
  connect(import, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT importRequested();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(14);
  column->addWidget(heading);
  column->addWidget(text, 1);
  column->addWidget(buttons);
  resize(580, 440);
}

}  // namespace lay
