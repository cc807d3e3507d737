#include "core/body/body_model_file.h"
#include "core/critic/memory_file.h"
#include "core/exchange/params_file.h"
#include "core/exchange/prediction_file.h"
#include "core/image/image.h"
#include "core/image/keypoint_file.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "core/preference/preference_file.h"
#include "core/project/project_file.h"
#include "core/project/review_file.h"
#include "core/registry/body_title.h"
#include "core/registry/model_import.h"
#include "core/registry/model_licence.h"
#include "core/registry/model_registry.h"
#include "core/vlm/vlm_describer.h"
#include "tests/app/desktop/german_speech.h"
#include "tests/support/environment.h"
#include "tests/support/temp_dir.h"
#include "ui/document/error_sentences.h"
#include "ui/document/spoken_number.h"
#include "ui/live/job_runner.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <string>

namespace lay {
namespace {

/// The program speaks German, and files are damaged in a folder of their own.
class GermanErrors : public testing::Test {
 protected:
  /// What the window says of what `deed` throws, without the folder.
  QString saidOf(const std::function<void()>& deed) const {
    try {
      deed();
    } catch (...) {
      return describe(std::current_exception())
          .remove(QString::fromStdString(folder.path().string()) + QLatin1Char('/'));
    }
    return QStringLiteral("nothing was thrown");
  }

  std::filesystem::path file(const std::string& name, const std::string& content) const {
    const std::filesystem::path path = folder.path() / name;
    writeFileAtomically(path, content);
    return path;
  }

  GermanSpeech speech;
  TempDir folder;
};

/// English words that no German sentence holds.
void expectNoEnglish(const QString& said) {
  static const QRegularExpression english(
      QStringLiteral("\\b(the|is|it|not|cannot|of|and|expected|with|read|file|has|are|or)\\b"));
  static const QRegularExpression address(QStringLiteral("https?://\\S+"));
  EXPECT_FALSE(english.match(QString(said).remove(address)).hasMatch()) << said.toStdString();
}

void expectSaid(const QString& said, const char* german) {
  EXPECT_EQ(said.toStdString(), german);
  expectNoEnglish(said);
}

TEST_F(GermanErrors, OfPhotosAndTheirKeypoints) {
  expectSaid(
      saidOf([&] { (void)loadImage(folder.path() / "fehlt. hier.jpg"); }),
      "\"fehlt. hier.jpg\" kann nicht gelesen werden: Datei oder Verzeichnis nicht gefunden.");
  expectSaid(saidOf([&] { (void)loadImage(file("text.png", "kein Bild")); }),
             "Das Bild text.png kann nicht geöffnet werden: Es ist beschädigt oder kein Bild. "
             "Gelesen werden JPEG, PNG, WebP, TIFF, BMP und HEIC.");
  expectSaid(saidOf([&] { (void)loadImage(file("leer.png", "")); }),
             "Das Bild leer.png kann nicht geöffnet werden: Die Datei ist leer. Kopieren Sie es "
             "noch einmal, oder laden Sie es neu herunter.");
  const QString broken = saidOf([&] { (void)readKeypointFile(file("k.json", R"({"people": [)")); });
  EXPECT_TRUE(broken.startsWith(QStringLiteral(
      "Die Keypoints k.json können nicht gelesen werden: Die Datei ist kein JSON oder "
      "abgeschnitten (")))
      << broken.toStdString();
  expectSaid(
      saidOf([&] { (void)readKeypointFile(file("k.json", R"({"people": [{"a": 1}]})")); }),
      "Die Keypoints k.json können nicht gelesen werden: Person 0 hat kein Array "
      "„pose_keypoints_2d“. Gelesen werden JSON von OpenPose („people“ mit „pose_keypoints_2d“), "
      "COCO (Annotationen oder Ergebnisse mit „keypoints“), AlphaPose und MMPose sowie CSV von "
      "DeepLabCut und anderen.");
}

TEST_F(GermanErrors, OfArraysAndModels) {
  expectSaid(saidOf([&] { (void)readNpz(file("a.npz", "PK\x03\x04 abgeschnitten, zu Ende")); }),
             "\"a.npz\" kann nicht gelesen werden: Sie ist kein Zip-Archiv, oder das Ende fehlt.");
  writeNpz(folder.path() / "m.npz", {{"v_template", NpyArray::fromFloats({1, 3}, {0, 1, 0})}});
  const QString refused = saidOf([&] { (void)readBodyModel(folder.path() / "m.npz"); });
  EXPECT_TRUE(refused.startsWith(QStringLiteral(
      "m.npz ist als Körpermodell nicht zu gebrauchen: \n- f fehlt\n- shapedirs fehlt\n")))
      << refused.toStdString();
  expectNoEnglish(refused);
  expectSaid(
      saidOf([&] { (void)ModelRegistry(folder.path()).require("mein_koerper"); }),
      "Es ist kein Modell „mein_koerper“ installiert. Es gibt: lay-body. „layfigure-cli models "
      "import DATEI“ installiert eines.");
  const QString nothing = saidOf([&] {
    ModelImport(ModelRegistry(folder.path() / "models")).add(file("n.zip", "kein Archiv"));
  });
  expectNoEnglish(nothing);
}

TEST_F(GermanErrors, OfProjectsAndWhatIsKept) {
  expectSaid(
      saidOf([&] { (void)loadProject(file("p.layfigure", "anderes")); }),
      "\"p.layfigure\" kann nicht geöffnet werden: Es ist kein Projekt von Layfigure, oder nur "
      "der Anfang wurde kopiert. Öffnen Sie eine Datei, die auf .layfigure endet.");
  std::filesystem::create_directory(folder.path() / "leer");
  expectSaid(saidOf([&] { (void)readReviewFolder(folder.path() / "leer"); }),
             "In „leer“ sind weder Fotos noch Projekte. Wählen Sie den Ordner, in dem sie liegen; "
             "Unterordner werden nicht durchsucht.");
  expectSaid(saidOf([&] { (void)memoryFromJson(R"({"version": 99})", "g.json"); }),
             "„g.json“ ist als Gedächtnis eines Kritikers nicht zu gebrauchen: Sie ist eine andere "
             "Art von Datei.");
  expectSaid(saidOf([&] { (void)loadPreferences(file("b.jsonl", "")); }),
             "Die Datei der Bewertungen „b.jsonl“ ist nicht zu gebrauchen: Sie ist leer. "
             "`layfigure-cli preferences build` legt eine an.");
}

TEST_F(GermanErrors, OfWhatOtherProgramsWrote) {
  expectSaid(saidOf([&] { (void)loadParams(file("params.json", "[1, 2]")); }),
             "„params.json“ ist als Körperparameter nicht zu gebrauchen: Ihr JSON ist ein array; "
             "erwartet wurde ein Objekt mit betas, body_pose, global_orient und transl.");
  const QString prediction =
      saidOf([&] { (void)readPrediction(file("v.json", R"({"anderes": [1, 2]})")); });
  EXPECT_TRUE(prediction.startsWith(
      QStringLiteral("\"v.json\" ist als Vorhersage nicht zu gebrauchen: Die Datei enthält ")))
      << prediction.toStdString();
  expectNoEnglish(prediction);
}

TEST_F(GermanErrors, OfServers) {
  const ScopedVariable no_key("LAYFIGURE_VLM_KEY", "");
  VlmSettings settings;
  settings.base_url = "http://127.0.0.1:1/v1";
  settings.model = "modell";
  settings.retries = 0;
  const QString said = saidOf([&] { (void)makeTestVlmFunction()(settings, {}); });
  EXPECT_TRUE(said.startsWith(QStringLiteral("Unter http://127.0.0.1:1/v1 antwortet nichts (")) &&
              said.endsWith(QStringLiteral(
                  "). Starten Sie den Server, und prüfen Sie Host, Port und Proxy.")))
      << said.toStdString();
  settings.base_url = "ftp://anderswo";
  expectSaid(saidOf([&] { settings.validate(); }),
             "Die Grundadresse (base_url) ist „ftp://anderswo“; sie muss mit http:// oder https:// "
             "beginnen, wie http://127.0.0.1:8080/v1.");
}

TEST_F(GermanErrors, LicencesAndTitlesOfModels) {
  for (const char* family : {"smpl", "smplh", "smplx", "star"}) {
    expectNoEnglish(spokenErrors(licenceOf(family)->text));
  }
  InstalledModel model;
  model.family = "smpl";
  model.gender = "female";
  model.num_vertices = 6890;
  model.num_joints = 24;
  model.num_betas = 10;
  model.height_m = 1.66F;
  EXPECT_EQ(spokenErrors(modelSummary(model)),
            QStringLiteral("SMPL, weiblich: 6890 Punkte, 24 Gelenke, 10 Betas, 1,66 m"));
}

TEST_F(GermanErrors, NumbersHaveACommaEverywhere) {
  EXPECT_EQ(spokenNumber(1234.5, 1), QStringLiteral("1234,5"));
  EXPECT_EQ(spokenErrors(std::string("The camera's pixels are not square (fx 1000.5, fy 1010.25); "
                                     "their mean is used.")),
            QStringLiteral("Die Pixel der Kamera sind nicht quadratisch (fx 1000,5, fy 1010,25); "
                           "verwendet wird das Mittel."));
}

}  // namespace
}  // namespace lay
