#include "ui/window/vlm_settings_dialog.h"

#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/document/vlm_preferences.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

const char* const kOllama = "http://localhost:11434/v1";

class VlmSettingsDialogTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    serveBy(engine, server);
  }

  void open() {
    dialog = std::make_unique<VlmSettingsDialog>(engine);
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
  }

  void choosePreset(const char* name) {
    auto* preset = find<QComboBox>("vlmPreset");
    preset->setCurrentIndex(preset->findText(QLatin1String(name)));
    Q_EMIT preset->activated(preset->currentIndex());
  }

  template <typename Widget>
  [[nodiscard]] Widget* find(const char* name) {
    return dialog->findChild<Widget*>(QLatin1String(name));
  }
  [[nodiscard]] QString text(const char* label) { return find<QLabel>(label)->text(); }
  [[nodiscard]] bool says(const char* label, const char* words) {
    return QTest::qWaitFor([&] { return text(label).contains(QLatin1String(words)); });
  }
  void press(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

  Engine engine;
  std::shared_ptr<PretendedServer> server = std::make_shared<PretendedServer>();
  std::unique_ptr<VlmSettingsDialog> dialog;
};

TEST_F(VlmSettingsDialogTest, StartsWithNoModel) {
  open();
  EXPECT_EQ(find<QComboBox>("vlmPreset")->currentIndex(), 0);
  EXPECT_FALSE(find<QLineEdit>("vlmUrl")->isEnabled());
  EXPECT_FALSE(find<QComboBox>("vlmModel")->isEnabled());
  EXPECT_FALSE(find<QPushButton>("vlmTest")->isEnabled());
  EXPECT_TRUE(dialog->settings().base_url.empty());
}

TEST_F(VlmSettingsDialogTest, APresetFillsTheAddressAndItsModelsAreListed) {
  open();
  choosePreset("Ollama");
  EXPECT_EQ(dialog->settings().base_url, kOllama);
  ASSERT_TRUE(says("vlmModelNote", "2 models"));
  EXPECT_EQ(find<QComboBox>("vlmModel")->findText(QStringLiteral("large-vision")), 1);
  EXPECT_TRUE(dialog->settings().model.empty()) << "nothing was chosen for the person";
  find<QLineEdit>("vlmUrl")->setText(QStringLiteral("http://10.0.0.7:9000/v1"));
  EXPECT_EQ(find<QComboBox>("vlmPreset")->currentText(), QStringLiteral("Another server"));
}

TEST_F(VlmSettingsDialogTest, AListThatFailsIsToldInPlace) {
  server->error = "Nobody answers at http://localhost:11434/v1. Is the server running?";
  open();
  choosePreset("Ollama");
  EXPECT_TRUE(says("vlmModelNote", "Is the server running?"));
  EXPECT_EQ(find<QLabel>("vlmModelNote")->property("tone").toString(), QStringLiteral("warning"));
}

TEST_F(VlmSettingsDialogTest, TestsTheConnection) {
  open();
  choosePreset("Ollama");
  find<QComboBox>("vlmModel")->setEditText(QStringLiteral("small-vision"));
  press("vlmTest");
  EXPECT_TRUE(says("vlmTestNote", "small-vision saw the picture"));
  server->error = "The server has no model of this name.";
  press("vlmTest");
  EXPECT_TRUE(says("vlmTestNote", "no model of this name"));
}

TEST_F(VlmSettingsDialogTest, AKeyGoesToTheKeyringAndNowhereElse) {
  open();
  choosePreset("OpenAI");
  ASSERT_TRUE(says("vlmKeyNote", "keyring"));
  EXPECT_FALSE(find<QPushButton>("vlmForgetKey")->isEnabled());
  auto* key = find<QLineEdit>("vlmKey");
  EXPECT_EQ(key->echoMode(), QLineEdit::Password);
  QTest::keyClicks(key, QStringLiteral("sk-secret"));
  press("vlmStoreKey");
  ASSERT_TRUE(QTest::qWaitFor([this] { return find<QPushButton>("vlmForgetKey")->isEnabled(); }));
  EXPECT_TRUE(key->text().isEmpty()) << "written only";
  EXPECT_EQ(server->keys["https://api.openai.com/v1"], "sk-secret");
  dialog->accept();
  for (const QString& name : QSettings().allKeys()) {
    EXPECT_FALSE(QSettings().value(name).toString().contains(QStringLiteral("sk-secret")));
  }
  press("vlmForgetKey");
  EXPECT_TRUE(QTest::qWaitFor([this] {
    const std::lock_guard lock(server->mutex);
    return server->keys.empty();
  }));
}

TEST_F(VlmSettingsDialogTest, AcceptingStoresAKeyThatWasOnlyTyped) {
  open();
  choosePreset("OpenAI");
  QTest::keyClicks(find<QLineEdit>("vlmKey"), QStringLiteral("sk-typed"));
  dialog->accept();
  ASSERT_TRUE(QTest::qWaitFor([this] { return dialog->result() == QDialog::Accepted; }));
  EXPECT_EQ(server->keys["https://api.openai.com/v1"], "sk-typed");
}

TEST_F(VlmSettingsDialogTest, WithoutAKeyringItSaysSoAndStaysOpen) {
  server->key_error = "There is no keyring on this system. Set LAYFIGURE_VLM_KEY instead.";
  open();
  choosePreset("OpenAI");
  EXPECT_TRUE(says("vlmKeyNote", "LAYFIGURE_VLM_KEY"));
  QTest::keyClicks(find<QLineEdit>("vlmKey"), QStringLiteral("sk-lost"));
  dialog->accept();
  QTest::qWait(100);
  EXPECT_TRUE(dialog->isVisible());
  EXPECT_EQ(find<QLineEdit>("vlmKey")->text(), QStringLiteral("sk-lost"));
}

TEST_F(VlmSettingsDialogTest, AcceptedItIsRemembered) {
  open();
  choosePreset("llama.cpp");
  find<QComboBox>("vlmModel")->setEditText(QStringLiteral("large-vision"));
  find<QSpinBox>("vlmTimeout")->setValue(42);
  find<QSpinBox>("vlmSamples")->setValue(3);
  dialog->accept();
  EXPECT_EQ(loadVlmSettings().base_url, "http://127.0.0.1:8080/v1");
  EXPECT_EQ(loadVlmSettings().model, "large-vision");
  EXPECT_EQ(loadVlmSettings().timeout_s, 42);
  EXPECT_EQ(loadVlmSettings().samples, 3);
  open();
  EXPECT_EQ(find<QComboBox>("vlmPreset")->currentText(), QStringLiteral("llama.cpp"));
  EXPECT_EQ(dialog->settings(), loadVlmSettings());
  dialog->reject();
}

TEST_F(VlmSettingsDialogTest, AnAddressThatCannotBeIsRefusedInPlace) {
  open();
  choosePreset("Another server");
  find<QLineEdit>("vlmUrl")->setText(QStringLiteral("localhost:8080"));
  dialog->accept();
  EXPECT_TRUE(dialog->isVisible());
  EXPECT_TRUE(text("vlmTestNote").contains(QStringLiteral("must begin with http://")));
  EXPECT_TRUE(loadVlmSettings().base_url.empty());
}

TEST_F(VlmSettingsDialogTest, EveryControlIsNamed) {
  open();
  for (const QWidget* widget : dialog->findChildren<QWidget*>()) {
    const bool is_control = qobject_cast<const QPushButton*>(widget) != nullptr ||
                            qobject_cast<const QComboBox*>(widget) != nullptr ||
                            qobject_cast<const QSpinBox*>(widget) != nullptr;
    const bool is_qts_own = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                            widget->parentWidget()->inherits("QDialogButtonBox");
    if (is_control && !is_qts_own) {
      EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
    }
  }
}

}  // namespace
}  // namespace lay
