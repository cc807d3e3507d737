#include "ui/document/opener.h"

#include "ui/document/photo_reading.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/ui/support/opener_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>
#include <vector>

namespace lay {
namespace {

void writeText(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

class OpenerTest : public OpenerFixture {
 protected:
  void SetUp() override {
    Script script;
    script.truth = standingParams();
    use(scriptedEngine(body, script));
  }
};

TEST_F(OpenerTest, FindsTheKeypointsBesideTheImageAndPredictsABody) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(problems.empty());
  ASSERT_TRUE(session.photo().has_value());
  EXPECT_EQ(session.photo()->image->width, 320);
  ASSERT_TRUE(session.subject().has_value());
  EXPECT_EQ(session.subject()->keypoint_path, files.keypoints);
  EXPECT_EQ(session.subject()->num_people, 1);
  EXPECT_TRUE(session.initial().has_value());
  EXPECT_EQ(session.body(), body);
}

TEST_F(OpenerTest, FindsBothNamesOfKeypointFiles) {
  const PhotoFiles files =
      writePhotoFiles(folder.path(), *body, standingParams(), "photo", "photo");
  EXPECT_EQ(keypointsBeside(files.image), files.keypoints);
  writeText(folder.path() / "photo_keypoints.json", "{}");
  EXPECT_EQ(keypointsBeside(files.image), folder.path() / "photo_keypoints.json");
  EXPECT_EQ(keypointsBeside(folder.path() / "other.png"), std::nullopt);
}

TEST_F(OpenerTest, SaysThatKeypointsAreMissingAndShowsThePhoto) {
  const PhotoFiles files =
      writePhotoFiles(folder.path(), *body, standingParams(), "photo", "elsewhere");
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.photo().has_value());
  EXPECT_FALSE(session.subject().has_value());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().fix, Problem::Fix::OpenKeypoints);
  EXPECT_EQ(problems.front().severity, Problem::Severity::Info);

  opener->openKeypoints(files.keypoints);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.initial().has_value());
}

TEST_F(OpenerTest, KeepsTheOldPhotoWhenTheNewOneIsCorruptOrMissing) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  const ImagePtr before = session.photo()->image;
  writeText(folder.path() / "corrupt.jpg", "this is no image");
  for (const char* name : {"corrupt.jpg", "missing.jpg"}) {
    problems.clear();
    opener->openImage(folder.path() / name);
    ASSERT_TRUE(settles());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().severity, Problem::Severity::Error);
    EXPECT_TRUE(problems.front().text.contains(QString::fromLatin1(name)));
    EXPECT_EQ(session.photo()->image, before);
    EXPECT_TRUE(session.initial().has_value());
  }
}

TEST_F(OpenerTest, RefusesJsonThatHoldsNobody) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  const std::vector<std::string> texts = {
      "{}", "[1, 2", R"({"version": 1.3, "people": []})", R"({"cats": 9})"};
  for (const std::string& text : texts) {
    problems.clear();
    writeText(folder.path() / "bad.json", text);
    opener->openKeypoints(folder.path() / "bad.json");
    ASSERT_TRUE(settles());
    ASSERT_EQ(problems.size(), 1U) << text;
    EXPECT_EQ(problems.front().fix, Problem::Fix::OpenKeypoints);
    EXPECT_FALSE(problems.front().text.isEmpty());
    EXPECT_EQ(session.subject()->keypoint_path, files.keypoints);
    EXPECT_TRUE(session.initial().has_value());
  }
}

TEST_F(OpenerTest, OpensThePhotoEvenIfItsKeypointsAreBad) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  writeText(files.keypoints, "{}");
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.photo().has_value());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().severity, Problem::Severity::Warning);
}

TEST_F(OpenerTest, AsksForAPersonThatDoesNotExistIsRefused) {
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image, files.keypoints, 5);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(session.photo().has_value());
  EXPECT_FALSE(session.subject().has_value());
  EXPECT_EQ(problems.size(), 1U);
}

/// An OpenPose file with the people of two others.
void joinPeople(const std::filesystem::path& a,
                const std::filesystem::path& b,
                const std::filesystem::path& joined) {
  const auto read = [](const std::filesystem::path& path) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(readFile(path))).object();
  };
  QJsonObject all = read(a);
  QJsonArray people = all[QStringLiteral("people")].toArray();
  people.append(read(b)[QStringLiteral("people")].toArray()[0]);
  all[QStringLiteral("people")] = people;
  writeText(joined, QJsonDocument(all).toJson().toStdString());
}

TEST_F(OpenerTest, ChangesToAnotherPersonOfTheFile) {
  SmplParams aside = standingParams();
  aside.transl.x() += 0.8F;
  const PhotoFiles a = writePhotoFiles(folder.path(), *body, standingParams(), "a", "one");
  const PhotoFiles b = writePhotoFiles(folder.path(), *body, aside, "b", "two");
  joinPeople(a.keypoints, b.keypoints, folder.path() / "a_keypoints.json");
  opener->openImage(a.image);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.subject()->num_people, 2);
  const float x = session.subject()->keypoints.points(kKpNeck, 0);
  opener->selectPerson(1);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.subject()->person, 1);
  EXPECT_GT(session.subject()->keypoints.points(kKpNeck, 0), x + 20);
  EXPECT_TRUE(session.initial().has_value());
}

TEST_F(OpenerTest, TellsThatModelsAreMissing) {
  Engine engine = scriptedEngine(body, {});
  engine.load_body = [](const std::string&) -> AdaptedBody {
    throw ModelError("No body model. Set $LAYFIGURE_MODELS.");
  };
  use(engine);
  const PhotoFiles files = writePhotoFiles(folder.path(), *body, standingParams());
  opener->openImage(files.image);
  ASSERT_TRUE(settles());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems.front().text.contains(QStringLiteral("LAYFIGURE_MODELS")));
  EXPECT_TRUE(session.subject().has_value());
  EXPECT_FALSE(session.initial().has_value());
}

TEST_F(OpenerTest, WantsThePhotoBeforeKeypoints) {
  opener->openKeypoints(folder.path() / "any.json");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().fix, Problem::Fix::OpenImage);
}

TEST_F(OpenerTest, TheLastOfTwoImagesWins) {
  const PhotoFiles a = writePhotoFiles(folder.path(), *body, standingParams(), "a", "a");
  const PhotoFiles b = writePhotoFiles(folder.path(), *body, standingParams(), "b", "b");
  opener->openImage(a.image);
  opener->openImage(b.image);
  ASSERT_TRUE(settles());
  EXPECT_EQ(session.photo()->path, b.image);
  EXPECT_TRUE(problems.empty());
}

}  // namespace
}  // namespace lay
