#pragma once

#include "app/desktop/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <gtest/gtest.h>

namespace lay {

/// The program speaks German as long as one of these lives.
class GermanSpeech {
 public:
  GermanSpeech() {
    QSettings().setValue(QStringLiteral("view/language"), QStringLiteral("de"));
    EXPECT_EQ(installTranslation(*qApp), QStringLiteral("de"));
  }
  ~GermanSpeech() {
    // Translators belong to the application; take them off again for the tests to come.
    for (QTranslator* translator : qApp->findChildren<QTranslator*>()) {
      delete translator;
    }
    QSettings().remove(QStringLiteral("view/language"));
    QLocale::setDefault(QLocale::c());
  }
  GermanSpeech(const GermanSpeech&) = delete;
  GermanSpeech& operator=(const GermanSpeech&) = delete;
  GermanSpeech(GermanSpeech&&) = delete;
  GermanSpeech& operator=(GermanSpeech&&) = delete;
};

}  // namespace lay
