// The main of the window's test programs: a Qt application whose settings, and what a person makes,
// live in a folder of their own.
#include "tests/support/temp_dir.h"

#include <QApplication>
#include <QSettings>
#include <QSurfaceFormat>

#include <gmock/gmock.h>

int main(int argc, char** argv) {
  testing::InitGoogleMock(&argc, argv);
  const lay::TempDir settings;
  QCoreApplication::setOrganizationName(QStringLiteral("layfigure-test"));
  QCoreApplication::setApplicationName(QStringLiteral("layfigure-test"));
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(
      QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(settings.path().string()));
  qputenv("LAYFIGURE_USER_DATA", QByteArray::fromStdString((settings.path() / "data").string()));
  qputenv("LAYFIGURE_STATE", QByteArray::fromStdString((settings.path() / "state").string()));
  QSurfaceFormat format;
  format.setVersion(4, 1);
  format.setProfile(QSurfaceFormat::CoreProfile);
  format.setDepthBufferSize(24);
  QSurfaceFormat::setDefaultFormat(format);
  const QApplication application(argc, argv);
  return RUN_ALL_TESTS();
}
