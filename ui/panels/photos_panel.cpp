#include "ui/panels/photos_panel.h"

#include <QListWidget>
#include <QPainter>
#include <QPixmap>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/document/session.h"
#include "ui/theme/icons.h"

namespace lay {

namespace {

constexpr QSize kPicture(72, 56);
constexpr QSize kCell(84, 84);

/// In the middle of a frame of its own, so that names stand in one line.
QIcon iconOf(const QImage& picture, qreal ratio) {
  QPixmap frame(kPicture * ratio);
  frame.fill(Qt::transparent);
  QPainter painter(&frame);
  const QSize size = picture.size().scaled(frame.size(), Qt::KeepAspectRatio);
  const QPoint corner((frame.width() - size.width()) / 2, frame.height() - size.height());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(QRect(corner, size), picture);
  painter.end();
  frame.setDevicePixelRatio(ratio);
  QIcon icon;
  for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) {
    icon.addPixmap(frame, mode);  // else Qt would colour the selected one
  }
  return icon;
}

}  // namespace

PhotosPanel::PhotosPanel(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), thumbnails_(session), list_(new QListWidget(this)) {
  list_->setObjectName(QStringLiteral("photos"));
  list_->setAccessibleName(tr("Photos of the project"));
  list_->setViewMode(QListView::IconMode);
  list_->setFlow(QListView::LeftToRight);
  list_->setMovement(QListView::Static);
  list_->setResizeMode(QListView::Adjust);
  list_->setIconSize(kPicture);
  list_->setGridSize(kCell);
  list_->setUniformItemSizes(true);
  list_->setTextElideMode(Qt::ElideMiddle);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setMinimumHeight(kCell.height() + 4);
  list_->setContextMenuPolicy(Qt::ActionsContextMenu);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 6);
  column->addWidget(list_);
  connect(list_, &QListWidget::currentRowChanged, this, &PhotosPanel::photoChosen);
  connect(&session, &Session::photosChanged, this, &PhotosPanel::refresh);
  connect(&thumbnails_, &PhotoThumbnails::made, this, &PhotosPanel::refresh);
  refresh();
}

void PhotosPanel::refresh() {
  const QSignalBlocker blocker(list_);
  const auto& photos = session_.document().project().photos;
  while (list_->count() > static_cast<int>(photos.size())) {
    delete list_->takeItem(list_->count() - 1);
  }
  while (list_->count() < static_cast<int>(photos.size())) {
    list_->addItem(new QListWidgetItem);
  }
  for (int i = 0; i < list_->count(); ++i) {
    const ProjectPhoto& photo = photos[static_cast<std::size_t>(i)];
    const QString path = QString::fromStdString(photo.path.string());
    const bool is_missing = !photo.content && !photo.image;
    const QImage picture = thumbnails_.picture(i);
    QListWidgetItem* item = list_->item(i);
    item->setText(QString::fromStdString(photo.path.filename().string()));
    item->setToolTip(is_missing ? tr("%1\nThe file is missing.").arg(path) : path);
    item->setIcon(picture.isNull() ? themedIcon(is_missing ? QStringLiteral("warning")
                                                           : QStringLiteral("open-image"),
                                                QStringLiteral("muted"))
                                   : iconOf(picture, devicePixelRatioF()));
  }
  list_->setCurrentRow(session_.shownPhoto());
}

}  // namespace lay
