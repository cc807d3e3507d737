#include "ui/panels/body_chooser.h"

#include "ui/theme/icons.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

namespace lay {

BodyChooser::BodyChooser(BodyLibrary& library, QWidget* parent)
    : QWidget(parent),
      library_(library),
      bodies_(new QComboBox(this)),
      import_(new QToolButton(this)) {
  bodies_->setObjectName(QStringLiteral("bodies"));
  bodies_->setAccessibleName(tr("Body model"));
  bodies_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  bodies_->setMinimumContentsLength(12);
  import_->setObjectName(QStringLiteral("importBody"));
  import_->setIcon(themedIcon(QStringLiteral("import")));
  import_->setIconSize({18, 18});
  import_->setProperty("role", QStringLiteral("small"));
  import_->setFocusPolicy(Qt::TabFocus);
  import_->setAccessibleName(tr("Import a body model"));
  import_->setToolTip(
      tr("Import a body model of your own: SMPL, SMPL-H or SMPL-X as downloaded. Dropping the file "
         "onto the window does the same."));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(bodies_, 1);
  row->addWidget(import_);
  connect(bodies_, &QComboBox::activated, this, [this](int index) {
    const QString id = bodies_->itemData(index).toString();
    if (id != current_) {
      Q_EMIT chosen(id);
    }
  });
  connect(import_, &QToolButton::clicked, this, &BodyChooser::importRequested);
  connect(&library_, &BodyLibrary::changed, this, &BodyChooser::refresh);
  refresh();
}

void BodyChooser::setCurrent(const QString& id) {
  current_ = id;
  refresh();
}

void BodyChooser::refresh() {
  const QSignalBlocker blocker(bodies_);
  bodies_->clear();
  auto* model = qobject_cast<QStandardItemModel*>(bodies_->model());
  for (const BodyItem& body : library_.bodies()) {
    bodies_->addItem(body.is_broken ? tr("%1 (broken)").arg(body.title) : body.title, body.id);
    const int row = bodies_->count() - 1;
    bodies_->setItemData(row, body.details, Qt::ToolTipRole);
    if (body.is_broken && model != nullptr) {
      model->item(row)->setEnabled(false);
    }
  }
  bodies_->setCurrentIndex(bodies_->findData(current_));
  bodies_->setPlaceholderText(QFileInfo(current_).fileName());  // a file that is not installed
  bodies_->setToolTip(bodies_->currentIndex() < 0 ? current_ : library_.body(current_).details);
}

}  // namespace lay
