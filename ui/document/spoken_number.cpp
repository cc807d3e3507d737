#include "ui/document/spoken_number.h"

#include <QLocale>
#include <QRegularExpression>

namespace lay {

QString spokenNumber(double value, int decimals) {
  return QString::number(value, 'f', decimals).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString spokenFigure(double value, int digits) {
  return QString::number(value, 'g', digits).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString withSpokenPoint(const QString& text) {
  static const QRegularExpression number(
      QStringLiteral("^(-?\\d+)\\.(\\d+(?:e[+-]?\\d+)?)( (?:(?:mm|cm|m|px|s|MB)\\b|%).*)?$"));
  const QRegularExpressionMatch match = number.match(text);
  return match.hasMatch()
             ? match.captured(1) + QLocale().decimalPoint() + match.captured(2) + match.captured(3)
             : text;
}

QString withDataPoint(const QString& text) {
  const QRegularExpression number(QStringLiteral("^-?\\d+") +
                                  QRegularExpression::escape(QLocale().decimalPoint()) +
                                  QStringLiteral("\\d+$"));
  return number.match(text).hasMatch()
             ? QString(text).replace(QLocale().decimalPoint(), QStringLiteral("."))
             : text;
}

}  // namespace lay
