#include "ui/theme/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

static void initLayfigureResources() {
  Q_INIT_RESOURCE(layfigure);  // not inside a namespace, says Qt
}

namespace lay {

namespace {

constexpr int kNumSeries = 6;

QByteArray readResource(const QString& path) {
  initLayfigureResources();
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

Eigen::Vector3f toRgb(const QColor& color) {
  return {static_cast<float>(color.redF()),
          static_cast<float>(color.greenF()),
          static_cast<float>(color.blueF())};
}

Theme Theme::load(const QString& name) {
  const QJsonObject file =
      QJsonDocument::fromJson(readResource(QStringLiteral(":/themes/%1.json").arg(name))).object();
  Theme theme;
  theme.name_ = name;
  theme.is_dark_ = file[QStringLiteral("is_dark")].toBool();
  const QJsonObject colors = file[QStringLiteral("colors")].toObject();
  for (auto it = colors.begin(); it != colors.end(); ++it) {
    theme.colors_.insert(it.key(), QColor(it.value().toString()));
  }
  return theme;
}

QColor Theme::color(const QString& name) const {
  return colors_.value(name, Qt::magenta);
}

QColor Theme::series(int i) const {
  return color(QStringLiteral("series_%1").arg(i % kNumSeries + 1));
}

QPalette Theme::palette() const {
  QPalette palette;
  const auto set = [&](QPalette::ColorRole role, const char* name) {
    palette.setColor(role, color(QString::fromLatin1(name)));
  };
  set(QPalette::Window, "window");
  set(QPalette::WindowText, "text");
  set(QPalette::Base, "field");
  set(QPalette::AlternateBase, "panel");
  set(QPalette::Text, "text");
  set(QPalette::Button, "raised");
  set(QPalette::ButtonText, "text");
  set(QPalette::BrightText, "on_accent");
  set(QPalette::ToolTipBase, "raised");
  set(QPalette::ToolTipText, "text");
  set(QPalette::PlaceholderText, "faint");
  set(QPalette::Highlight, "accent");
  set(QPalette::HighlightedText, "on_accent");
  set(QPalette::Link, "accent");
  set(QPalette::LinkVisited, "accent");
  set(QPalette::Light, "hover");
  set(QPalette::Midlight, "raised");
  set(QPalette::Mid, "border");
  set(QPalette::Dark, "border_strong");
  set(QPalette::Shadow, "field");
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, color(QStringLiteral("faint")));
  }
  return palette;
}

QString Theme::styleSheet() const {
  QString sheet = QString::fromUtf8(readResource(QStringLiteral(":/themes/layfigure.qss")));
  for (auto it = colors_.begin(); it != colors_.end(); ++it) {
    sheet.replace(QStringLiteral("@%1@").arg(it.key()), it.value().name());
  }
  return sheet.replace(QStringLiteral("@name@"), name_);
}

RenderTheme Theme::renderTheme() const {
  RenderTheme theme = is_dark_ ? RenderTheme::dark() : RenderTheme::light();
  theme.background_top = toRgb(color(QStringLiteral("view_top")));
  theme.background_bottom = toRgb(color(QStringLiteral("view_bottom")));
  theme.letterbox = toRgb(color(QStringLiteral("letterbox")));
  return theme;
}

}  // namespace lay
