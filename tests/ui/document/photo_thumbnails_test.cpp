#include "ui/document/photo_thumbnails.h"

#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"
#include "tests/ui/support/scripted_engine.h"
#include "ui/document/session.h"

#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(PhotoThumbnails, AreMadeOfEachPhotoThatCanBeRead) {
  const TempDir folder;
  const PhotoFiles files = writePhotoFiles(folder.path(), *makeToyBody(), standingParams());
  Project project;
  for (int i = 0; i < 3; ++i) {
    ProjectPhoto photo;
    photo.path = files.image;
    photo.content =
        std::make_shared<const std::string>(i == 1 ? "no image" : readFile(files.image));
    project.photos.push_back(photo);
  }
  project.photos.push_back({});  // its file is missing
  project.current_photo = 0;
  Session session;
  PhotoThumbnails thumbnails(session);
  session.document().reset(project);
  EXPECT_TRUE(thumbnails.picture(0).isNull()) << "not on this thread";
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return !thumbnails.picture(0).isNull() && !thumbnails.picture(2).isNull(); }));
  EXPECT_EQ(thumbnails.picture(0).height(), PhotoThumbnails::kLongSide);
  EXPECT_EQ(thumbnails.picture(0).width(), PhotoThumbnails::kLongSide * 320 / 400);
  EXPECT_TRUE(thumbnails.picture(1).isNull());
  EXPECT_TRUE(thumbnails.picture(3).isNull());
}

TEST(PhotoThumbnails, OnePhotoAloneNeedsNone) {
  const TempDir folder;
  const PhotoFiles files = writePhotoFiles(folder.path(), *makeToyBody(), standingParams());
  Session session;
  PhotoThumbnails thumbnails(session);
  Project project;
  project.photos.resize(1);
  project.photos[0].path = files.image;
  project.photos[0].content = std::make_shared<const std::string>(readFile(files.image));
  session.document().reset(project);
  QTest::qWait(50);
  EXPECT_TRUE(thumbnails.picture(0).isNull());
}

}  // namespace
}  // namespace lay
