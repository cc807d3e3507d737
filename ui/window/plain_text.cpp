#include "ui/window/plain_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace lay {

QString withLinks(const QString& text) {
  static const QRegularExpression address(QStringLiteral(R"((https?://[\w./-]*[\w/]))"));
  QString html;
  for (const QString& paragraph : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
    QString line = paragraph.toHtmlEscaped();
    line.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    line.replace(address, QStringLiteral("<a href=\"\\1\">\\1</a>"));
    html += QStringLiteral("<p>%1</p>").arg(line);
  }
  return html;
}

}  // namespace lay
