#include "ui/document/vlm_preferences.h"

#include <QSettings>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(VlmPreferences, AreRememberedWithoutAKey) {
  QSettings().clear();
  EXPECT_EQ(loadVlmSettings(), VlmSettings());
  VlmSettings settings;
  settings.base_url = "http://localhost:11434/v1";
  settings.model = "small-vision";
  settings.timeout_s = 90;
  settings.samples = 3;
  saveVlmSettings(settings);
  EXPECT_EQ(loadVlmSettings(), settings);
  for (const QString& key : QSettings().allKeys()) {
    EXPECT_FALSE(key.contains(QStringLiteral("key"))) << key.toStdString();
  }
}

TEST(VlmPreferences, WhatCannotBeUsedCountsAsNothing) {
  QSettings().clear();
  QSettings().setValue(QStringLiteral("language_model/base_url"), QStringLiteral("gopher://x"));
  EXPECT_EQ(loadVlmSettings(), VlmSettings());
  QSettings().clear();
  QSettings().setValue(QStringLiteral("language_model/timeout_s"), -4);
  EXPECT_EQ(loadVlmSettings(), VlmSettings());
  QSettings().clear();
}

}  // namespace
}  // namespace lay
