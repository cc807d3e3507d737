#include "ui/document/body_library.h"

#include "tests/ui/support/model_folder.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>

namespace lay {
namespace {

class BodyLibraryTest : public testing::Test {
 protected:
  [[nodiscard]] bool settles() {
    return QTest::qWaitFor([this] { return !library.isBusy(); });
  }

  ModelFolder folder;
  BodyLibrary library{ModelRegistry()};
  QSignalSpy licence{&library, &BodyLibrary::licenceNeeded};
  QSignalSpy imported{&library, &BodyLibrary::imported};
  QSignalSpy failed{&library, &BodyLibrary::failed};
};

TEST_F(BodyLibraryTest, AlwaysHasOurs) {
  ASSERT_EQ(library.bodies().size(), 1);
  EXPECT_EQ(library.bodies().front().id, QString());
  EXPECT_EQ(library.body(QStringLiteral("gone")).title, QStringLiteral("Lay body, neutral"));
}

TEST_F(BodyLibraryTest, ImportsOnceTheLicenceIsAgreedTo) {
  library.importFiles({folder.write("SMPLH_MALE.npz", BodyFamily::SmplH, "male")});
  ASSERT_TRUE(settles());
  ASSERT_EQ(licence.count(), 1);
  EXPECT_EQ(licence[0][0].toString(), QStringLiteral("SMPL-H"));
  EXPECT_TRUE(licence[0][1].toString().contains(QStringLiteral("mano.is.tue.mpg.de")));
  EXPECT_EQ(imported.count(), 0);
  EXPECT_EQ(library.bodies().size(), 1);
  library.agree();
  ASSERT_TRUE(settles());
  ASSERT_EQ(imported.count(), 1);
  EXPECT_EQ(imported[0][0].toString(), QStringLiteral("smplh-male"));
  ASSERT_EQ(library.bodies().size(), 2);
  EXPECT_EQ(library.bodies()[1].title, QStringLiteral("SMPL-H, male"));

  library.importFiles({folder.write("SMPLH_FEMALE.npz", BodyFamily::SmplH, "female")});
  ASSERT_TRUE(settles());
  EXPECT_EQ(licence.count(), 1) << "shown once";
  EXPECT_EQ(imported.count(), 2);
}

TEST_F(BodyLibraryTest, DecliningLeavesNothing) {
  library.importFiles({folder.write("SMPLH_MALE.npz", BodyFamily::SmplH)});
  ASSERT_TRUE(settles());
  library.decline();
  library.agree();  // too late
  ASSERT_TRUE(settles());
  EXPECT_EQ(imported.count(), 0);
  EXPECT_TRUE(std::filesystem::is_empty(folder.models()));
}

TEST_F(BodyLibraryTest, TellsAWrongFile) {
  const auto path = folder.models().parent_path() / "photo.npz";
  std::ofstream(path) << "JFIF";
  library.importFiles({path});
  ASSERT_TRUE(settles());
  ASSERT_EQ(failed.count(), 1);
  EXPECT_TRUE(failed[0][0].value<Problem>().text.contains(QStringLiteral("photo.npz")));
}

TEST_F(BodyLibraryTest, ListsBrokenOnesAndTellsTwinsApart) {
  for (const char* name : {"one", "two"}) {
    ModelImport import(ModelRegistry(), {.id = name, .gender = "male"});
    import.add(folder.write(std::string(name) + ".npz", BodyFamily::SmplH, name));
    (void)import.install();
  }
  library.refresh();
  ASSERT_EQ(library.bodies().size(), 3);
  EXPECT_EQ(library.bodies()[1].title, QStringLiteral("SMPL-H, male (one)"));
  std::filesystem::remove(folder.models() / "two" / "two.npz");
  library.refresh();
  EXPECT_TRUE(library.bodies()[2].is_broken);
  EXPECT_EQ(library.bodies()[1].title, QStringLiteral("SMPL-H, male"));
}

TEST(BodyLibrary, KnowsModelFilesByTheirNames) {
  for (const char* name : {"SMPL.pkl", "a.npz", "J.npy", "SMPL_python_v.1.1.0.ZIP", "/tmp"}) {
    EXPECT_TRUE(BodyLibrary::isModelFile(name)) << name;
  }
  for (const char* name : {"photo.jpg", "photo.json", "body.obj"}) {
    EXPECT_FALSE(BodyLibrary::isModelFile(name)) << name;
  }
}

}  // namespace
}  // namespace lay
