#include "app/cli/photo_person.h"

#include "app/cli/exit_code.h"
#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/app/cli/detector_folder.h"
#include "tests/support/environment.h"
#include "tests/support/error_text.h"
#include "tests/support/keypoint_samples.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(PhotoPerson, KeypointFilesAreReadWithThePhotosSizeAndTheCorrections) {
  const TempDir folder;
  Image photo;
  photo.width = kSampleWidth;
  photo.height = kSampleHeight;
  for (const KeypointSample& sample : keypointSamples()) {
    if (sample.name != "csv_blazepose_fractions" && sample.name != "mmpose_video") continue;
    RefineInputs inputs;
    inputs.image = folder.path() / "another name.jpg";
    inputs.keypoints = folder.path() / sample.file_name;
    if (sample.name == "mmpose_video") inputs.frame = std::string("2");  // GCC 12 warns of a bare "2"
    inputs.reading.corrections = "left_wrist=right_wrist,right_wrist=-";
    writeFileAtomically(inputs.keypoints, sample.text);
    std::vector<std::string> notes;
    const Keypoints2d found = findPerson(inputs, photo, notes);
    const Keypoints2d truth = samplePerson(0);
    EXPECT_NEAR(found.points(kKpLeftKnee, 0), truth.points(kKpLeftKnee, 0), 1e-3F);
    EXPECT_NEAR(found.points(kKpRightWrist, 0), truth.points(kKpLeftWrist, 0), 1e-3F);
    EXPECT_EQ(found.confidence[kKpLeftWrist], 0);
    EXPECT_EQ(notes.size(), sample.note.empty() ? 0U : 1U);
  }
}

TEST(PhotoPerson, WithoutFileAndDetectorsTheWayOutIsSaid) {
  const DetectorFolder folder;
  const ScopedVariable models("LAYFIGURE_MODELS", folder.path().string());
  Image photo;
  photo.width = 64;
  photo.height = 48;
  photo.rgb.assign(std::size_t{3} * 64 * 48, 127);
  std::vector<std::string> notes;
  const std::string text = errorText<Error>([&] { (void)findPerson({}, photo, notes); });
  EXPECT_THAT(text, HasSubstr("no keypoint file"));
  EXPECT_THAT(text, HasSubstr("models install"));
}

TEST(PhotoPerson, DetectorsFindThePerson) {
  SKIP_WITHOUT_SHARED_DATA();
  const DetectorFolder folder;
  folder.installPublished();
  const ScopedVariable models("LAYFIGURE_MODELS", folder.path().string());
  RefineInputs inputs;
  inputs.image = *sharedDataDir() / "images" / "squat.png";
  const ImagePtr photo = loadImage(inputs.image);
  std::vector<std::string> notes;
  EXPECT_GE(findPerson(inputs, *photo, notes).numPresent(), 15);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_THAT(notes[0], HasSubstr("found by movenet"));
  inputs.person = 1;
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)findPerson(inputs, *photo, notes); }),
              HasSubstr("1 person was found"));
  const Image black{
      photo->width, photo->height, std::vector<std::uint8_t>(photo->rgb.size(), 0), std::nullopt};
  EXPECT_THAT(errorText<Error>([&] { (void)findPerson(inputs, black, notes); }),
              HasSubstr("No person was found"));
}

}  // namespace
}  // namespace lay
