#include "ui/window/licence_dialog.h"

#include "ui/window/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lay {

LicenceDialog::LicenceDialog(const QString& title, const QString& text, QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(tr("Licence of %1").arg(title));
  auto* heading = new QLabel(tr("Before %1 is imported").arg(title), this);
  heading->setProperty("role", QStringLiteral("title"));
  auto* body = new QTextBrowser(this);
  body->setObjectName(QStringLiteral("licenceText"));
  body->setOpenExternalLinks(true);
  body->setAccessibleName(tr("The licence in short"));
  body->setHtml(withLinks(text));
  auto* buttons = new QDialogButtonBox(this);
  QPushButton* agree =
      buttons->addButton(tr("I have this licence and keep to it"), QDialogButtonBox::AcceptRole);
  agree->setObjectName(QStringLiteral("agree"));
  agree->setDefault(true);
  agree->setMinimumWidth(agree->sizeHint().width() + 32);  // default buttons are bold
  QPushButton* cancel = buttons->addButton(tr("Do not import"), QDialogButtonBox::RejectRole);
  cancel->setObjectName(QStringLiteral("decline"));
  for (QPushButton* button : {agree, cancel}) {
    button->setAccessibleName(button->text());
  }
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(14);
  column->addWidget(heading);
  column->addWidget(body, 1);
  column->addWidget(buttons);
  resize(540, 320);
}

}  // namespace lay
