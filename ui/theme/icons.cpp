#include "ui/theme/icons.h"

#include "ui/theme/theme_manager.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace lay {

namespace {

/// Looks the colour up when it paints, so icons follow a change of theme by themselves.
class ThemedIconEngine : public QIconEngine {
 public:
  ThemedIconEngine(QString name, QString color_name)
      : name_(std::move(name)), color_name_(std::move(color_name)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name_));
    if (!file.open(QIODevice::ReadOnly)) {
      return;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colorFor(mode, state).name().toLatin1());
    QSvgRenderer renderer(svg);
    const int side = std::min(rect.width(), rect.height());
    const QRectF square(rect.x() + (rect.width() - side) / 2.0,
                        rect.y() + (rect.height() - side) / 2.0,
                        side,
                        side);
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, square);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    const QString key = QStringLiteral("lay:%1:%2:%3x%4")
                            .arg(name_, colorFor(mode, state).name())
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
      pixmap = QPixmap(size);
      pixmap.fill(Qt::transparent);
      QPainter painter(&pixmap);
      paint(&painter, QRect(QPoint(0, 0), size), mode, state);
      painter.end();
      QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
  }

  [[nodiscard]] QIconEngine* clone() const override {
    return new ThemedIconEngine(name_, color_name_);
  }

 private:
  [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const {
    const Theme& theme = ThemeManager::current();
    if (mode == QIcon::Disabled) {
      return theme.color(QStringLiteral("faint"));
    }
    if (!color_name_.isEmpty()) {
      return theme.color(color_name_);
    }
    return theme.color(state == QIcon::On ? QStringLiteral("accent") : QStringLiteral("text"));
  }

  QString name_;
  QString color_name_;
};

}  // namespace

QIcon themedIcon(const QString& name) {
  return themedIcon(name, {});
}

QIcon themedIcon(const QString& name, const QString& color_name) {
  return QIcon(new ThemedIconEngine(name, color_name));
}

QIcon applicationIcon() {
  return QIcon(QStringLiteral(":/icons/layfigure.svg"));
}

}  // namespace lay
