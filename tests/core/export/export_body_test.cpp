#include "core/export/export_body.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/core/export/export_fixture.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_family.h"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>

namespace lay {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Files of this process can grow to `bytes` and no further, as on a full disk, while it lives.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit = {bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, SIG_DFL);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_ = {};
};

int numFiles(const fs::path& folder) {
  return static_cast<int>(
      std::distance(fs::recursive_directory_iterator(folder), fs::recursive_directory_iterator()));
}

TEST(ExportBody, WritesEveryFormatAndEachProvesItself) {
  const TempDir dir;
  for (const int num_frames : {1, 4}) {
    const ExportSource source = someSource(num_frames);
    for (const ExportPreset preset : {ExportPreset::Blender, ExportPreset::Unreal}) {
      for (const ExportFormat format : allExportFormats()) {
        OutputFiles files;
        const ExportedFile file =
            exportBody(source, optionsFor(preset), format, dir.path(), "anna", files);
        files.commit();
        EXPECT_TRUE(file.proof.holds()) << toString(format) << ' ' << toText(file.proof);
        EXPECT_TRUE(fs::is_regular_file(file.path)) << file.path;
        EXPECT_GT(file.proof.posed_height, 1);
      }
    }
  }
  EXPECT_THAT(readFile(dir.path() / "anna.obj"), HasSubstr("mtllib anna.mtl"));
  EXPECT_THAT(readFile(dir.path() / "anna.mtl"), HasSubstr("newmtl skin"));
}

TEST(ExportBody, WithoutASkeletonTheSurfaceIsThePosedOne) {
  const TempDir dir;
  ExportOptions options;
  options.is_rigged = false;
  for (const ExportFormat format : {ExportFormat::Fbx, ExportFormat::Glb, ExportFormat::Obj}) {
    OutputFiles files;
    const ExportedFile file =
        exportBody(someSource(2), options, format, dir.path(), "plain", files);
    EXPECT_TRUE(file.proof.holds()) << toText(file.proof);
    EXPECT_EQ(file.proof.num_bones, 0);
    EXPECT_THAT(file.notes, Contains(HasSubstr("one pose")));
  }
  EXPECT_TRUE(fs::is_empty(dir.path()));  // nothing was committed
}

TEST(ExportBody, SaysWhatASkeletonCannotHold) {
  const TempDir dir;
  ExportSource source = someSource(2, 0.6F);
  source.frames[0].betas[0] += 0.5F;
  OutputFiles files;
  const ExportedFile file = exportBody(source, {}, ExportFormat::Fbx, dir.path(), "anna", files);
  EXPECT_THAT(file.notes, Contains(HasSubstr("the last pose is exact")));
  EXPECT_THAT(file.notes, Contains(HasSubstr("All frames have the last one's shape")));
  ExportSource still = someSource(1);
  still.camera->principal_point.x() += 40;
  EXPECT_THAT(exportBody(still, {}, ExportFormat::Fbx, dir.path(), "one", files).notes, IsEmpty());
  EXPECT_THAT(exportBody(still, {}, ExportFormat::Glb, dir.path(), "one", files).notes,
              Contains(HasSubstr("no principal point")));
}

// Every frame of a glTF animation is the body model's own surface, read back by another program.
TEST(ExportBody, AnimationsInGltfFollowTheCorrectives) {
  const TempDir dir;
  const ExportSource source = someSource(6, 0.6F);
  for (const ExportFormat format : {ExportFormat::Glb, ExportFormat::Gltf}) {
    OutputFiles files;
    const ExportedFile file = exportBody(source, {}, format, dir.path(), "anna", files);
    EXPECT_TRUE(file.proof.holds()) << toText(file.proof);
    EXPECT_LT(file.proof.correctives_error, kMostExportError);
    EXPECT_THAT(file.notes, Not(Contains(HasSubstr("A skeleton bends"))));
  }
  OutputFiles files;
  const ExportedFile fbx = exportBody(source, {}, ExportFormat::Fbx, dir.path(), "anna", files);
  EXPECT_GT(fbx.proof.correctives_error, 10 * kMostExportError) << "what it would be without";
  ExportOptions pure;
  pure.bakes_correctives = false;
  const ExportedFile clean =
      exportBody(source, pure, ExportFormat::Glb, dir.path(), "pure", files);
  EXPECT_TRUE(clean.proof.holds()) << toText(clean.proof);
  EXPECT_THAT(clean.notes, Contains(HasSubstr("A skeleton bends")));
}

TEST(ExportBody, SaysWhoseLicenceABodyIsUnder) {
  const TempDir dir;
  ExportSource source;
  source.body = makeToyFamilyBody(BodyFamily::SmplX);
  source.frames = {randomFamilyPose(kSmplXJointCount, 2, 0.3F)};
  OutputFiles files;
  for (const ExportFormat format : {ExportFormat::Fbx, ExportFormat::Amass}) {
    const ExportedFile file = exportBody(source, {}, format, dir.path(), "x", files);
    EXPECT_THAT(file.notes, Contains(HasSubstr("SMPL-X comes under its licence")));
    EXPECT_TRUE(file.proof.holds()) << toText(file.proof);
    EXPECT_EQ(file.proof.num_bones, 55);
  }
}

TEST(ExportBody, OnAFullDiskTheOldFileStaysAndTheMessageNamesTheWayOut) {
  const TempDir dir;
  for (const ExportFormat format : allExportFormats()) {
    const fs::path old = dir.path() / exportFileName("anna", format);
    writeFileAtomically(old, "old");
    const FullDisk full(512);
    const std::string text = errorText<FileError>([&] {
      OutputFiles files;
      (void)exportBody(someSource(3), {}, format, dir.path(), "anna", files);
      files.commit();
    });
    EXPECT_THAT(text, HasSubstr("Choose another place, or free space")) << toString(format);
    EXPECT_EQ(readFile(old), "old");
  }
  EXPECT_EQ(numFiles(dir.path()), static_cast<int>(allExportFormats().size()));
}

TEST(ExportBody, AFolderThatIsAFileIsRefusedBeforeAnythingIsWritten) {
  const TempDir dir;
  writeFileAtomically(dir.path() / "taken", "x");
  OutputFiles files;
  EXPECT_THAT(errorText<FileError>([&] {
                (void)exportBody(
                    someSource(1), {}, ExportFormat::Glb, dir.path() / "taken", "a", files);
              }),
              HasSubstr("is not a folder"));
  EXPECT_THROW((void)exportBody({}, {}, ExportFormat::Glb, dir.path(), "a", files), InvalidOptions);
}

TEST(ExportBody, TheCamerasFilesNeedACamera) {
  const TempDir dir;
  ExportSource source = someSource(1);
  {
    OutputFiles files;
    exportCamera(source, {}, {ExportFormat::Obj}, dir.path(), "anna", files);
    files.commit();
  }
  for (const char* name : {"anna_camera.json", "anna_photo.jpg", "anna_blender.py"}) {
    EXPECT_TRUE(fs::is_regular_file(dir.path() / name)) << name;
  }
  source.camera.reset();
  OutputFiles files;
  EXPECT_THROW(exportCamera(source, {}, {ExportFormat::Obj}, dir.path(), "b", files),
               InvalidOptions);
}

}  // namespace
}  // namespace lay
