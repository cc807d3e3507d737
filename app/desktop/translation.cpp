#include "app/desktop/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

// Resources of a static library are not found by themselves; not in a namespace, says Qt.
static void findTranslations() {
  Q_INIT_RESOURCE(translations);
}

namespace lay {

QString installTranslation(QCoreApplication& application) {
  const QString chosen = QSettings().value(QStringLiteral("view/language")).toString();
  const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
  if (!chosen.isEmpty()) {
    QLocale::setDefault(locale);
  }
  findTranslations();
  auto* ours = new QTranslator(&application);
  const bool is_known =
      locale.language() != QLocale::English &&
      ours->load(
          locale, QStringLiteral("layfigure"), QStringLiteral("_"), QStringLiteral(":/i18n"));
  if (!is_known) {
    // English words are in the program itself, but for "1 file" and "2 files".
    if (ours->load(QStringLiteral(":/i18n/layfigure_en.qm"))) {
      QCoreApplication::installTranslator(ours);
    }
    return QStringLiteral("en");
  }
  // Qt's own words: the buttons of its dialogs.
  auto* theirs = new QTranslator(&application);
  if (theirs->load(locale,
                   QStringLiteral("qtbase"),
                   QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(theirs);
  } else {
    delete theirs;
  }
  QCoreApplication::installTranslator(ours);
  return locale.name().section(QLatin1Char('_'), 0, 0);
}

}  // namespace lay
