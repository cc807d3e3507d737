#include "ui/window/export_dialog.h"

#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/toy_session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

namespace fs = std::filesystem;

class ExportDialogTest : public testing::Test {
 protected:
  void SetUp() override { QSettings().clear(); }

  void open() {
    dialog = std::make_unique<ExportDialog>(toy.session);
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
  }

  template <typename Widget>
  [[nodiscard]] Widget* find(const char* name) {
    return dialog->findChild<Widget*>(QLatin1String(name));
  }
  void choose(ExportFormat format) {
    auto* combo = find<QComboBox>("exportFormat");
    combo->setCurrentIndex(combo->findData(static_cast<int>(format)));
  }
  void choose(const char* combo, int index) { find<QComboBox>(combo)->setCurrentIndex(index); }
  void nameFile(const fs::path& path) {
    find<QLineEdit>("exportPath")->setText(QString::fromStdString(path.string()));
  }
  /// Presses the button and waits for what comes of it.
  [[nodiscard]] QString outcome() {
    auto* note = find<QLabel>("exportOutcome");
    find<QPushButton>("exportWrite")->click();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return find<QPushButton>("exportWrite")->isEnabled(); }, 10000));
    return note->text();
  }
  [[nodiscard]] QString tone() {
    return find<QLabel>("exportOutcome")->property("tone").toString();
  }
  [[nodiscard]] QString contents() { return find<QLabel>("exportContents")->text(); }

  const TempDir folder;
  ToySession toy;
  std::unique_ptr<ExportDialog> dialog;
};

TEST_F(ExportDialogTest, WritesEachFormatAndShowsItsProof) {
  toy.run(5);
  open();
  for (const ExportFormat format : allExportFormats()) {
    choose(format);
    nameFile(folder.path() / exportFileName("anna", format));
    const QString text = outcome();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Written and read back."))) << text.toStdString();
    EXPECT_EQ(tone(), QStringLiteral("success"));
    EXPECT_TRUE(fs::is_regular_file(folder.path() / exportFileName("anna", format)));
  }
}

TEST_F(ExportDialogTest, APresetSetsUnitAxesAndNamesAndSaysThem) {
  open();
  choose(ExportFormat::Fbx);
  choose("exportPreset", static_cast<int>(ExportPreset::Unreal));
  EXPECT_EQ(dialog->options().unit, LengthUnit::Centimetre);
  EXPECT_EQ(dialog->options().up, UpAxis::Z);
  EXPECT_TRUE(contents().contains(QStringLiteral("170 cm"))) << contents().toStdString();
  EXPECT_TRUE(contents().contains(QStringLiteral("z up. 24 bones: pelvis, thigh_l")))
      << contents().toStdString();
  // glTF has axes and a unit of its own.
  choose(ExportFormat::Glb);
  EXPECT_FALSE(find<QComboBox>("exportUnit")->isEnabled());
  EXPECT_TRUE(contents().contains(QStringLiteral("y up")));
  EXPECT_FALSE(contents().contains(QStringLiteral("cm")));
}

TEST_F(ExportDialogTest, OffersTheRunOnlyWhereThereIsOne) {
  const auto isOffered = [this](ExportWhat what) {
    const auto* items = qobject_cast<QStandardItemModel*>(find<QComboBox>("exportWhat")->model());
    return items->item(static_cast<int>(what))->isEnabled();
  };
  open();
  EXPECT_TRUE(isOffered(ExportWhat::Shown));
  EXPECT_FALSE(isOffered(ExportWhat::WholeRun));
  toy.run(6);
  open();
  EXPECT_TRUE(isOffered(ExportWhat::Final));
  ASSERT_TRUE(isOffered(ExportWhat::WholeRun));
  choose("exportWhat", static_cast<int>(ExportWhat::WholeRun));
  choose(ExportFormat::Glb);
  nameFile(folder.path() / "run.glb");
  EXPECT_TRUE(outcome().contains(QStringLiteral("6 frames")));
}

TEST_F(ExportDialogTest, TheExtensionFollowsTheFormatAndTheButtonSaysReplace) {
  open();
  choose(ExportFormat::Amass);
  nameFile(folder.path() / "a_amass.npz");
  choose(ExportFormat::Bvh);
  EXPECT_EQ(dialog->path(), folder.path() / "a.bvh");
  auto* button = find<QPushButton>("exportWrite");
  EXPECT_EQ(button->text(), QStringLiteral("Export"));
  (void)outcome();
  EXPECT_EQ(button->text(), QStringLiteral("Replace"));
  nameFile(folder.path() / "b.bvh");
  EXPECT_EQ(button->text(), QStringLiteral("Export"));
}

TEST_F(ExportDialogTest, WhatFailsIsSaidInRedAndNothingIsWritten) {
  writeFileAtomically(folder.path() / "taken", "x");
  open();
  choose(ExportFormat::Glb);
  nameFile(folder.path() / "taken" / "a.glb");
  const QString text = outcome();
  EXPECT_TRUE(text.contains(QStringLiteral("is not a folder"))) << text.toStdString();
  EXPECT_EQ(tone(), QStringLiteral("error"));

  SmplParams far = toy.session.initial().value();
  far.transl.z() = 60000;
  toy.session.setInitial(far);
  open();
  choose(ExportFormat::Glb);
  choose("exportPivot", static_cast<int>(Pivot::Camera));
  nameFile(folder.path() / "far.glb");
  EXPECT_TRUE(outcome().startsWith(QStringLiteral("Not written")));
  EXPECT_EQ(tone(), QStringLiteral("error"));
  EXPECT_FALSE(fs::exists(folder.path() / "far.glb"));
}

TEST_F(ExportDialogTest, RemembersWhatWasChosen) {
  open();
  choose(ExportFormat::Bvh);
  choose("exportPreset", static_cast<int>(ExportPreset::Maya));
  choose("exportUnit", static_cast<int>(LengthUnit::Millimetre));
  nameFile(folder.path() / "a.bvh");
  (void)outcome();
  open();
  EXPECT_EQ(dialog->format(), ExportFormat::Bvh);
  EXPECT_EQ(dialog->options().bones, BoneNames::HumanIk);
  EXPECT_EQ(dialog->options().unit, LengthUnit::Millimetre);
}

TEST_F(ExportDialogTest, EveryFieldHasANameForThoseWhoHearIt) {
  open();
  for (const QComboBox* combo : dialog->findChildren<QComboBox*>()) {
    EXPECT_FALSE(combo->accessibleName().isEmpty()) << combo->objectName().toStdString();
  }
  EXPECT_FALSE(find<QLineEdit>("exportPath")->accessibleName().isEmpty());
}

}  // namespace
}  // namespace lay
