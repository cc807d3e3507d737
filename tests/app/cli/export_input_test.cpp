#include "app/cli/export_input.h"

#include "app/cli/refine_inputs.h"
#include "core/base/error.h"
#include "core/exchange/motion_file.h"
#include "core/exchange/steps_file.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ExportInput, AStepsFileTakesItsCameraFromParameters) {
  const TempDir dir;
  const BodyModelPtr body = loadChosenBody({});
  DenoisingStep step;
  step.hypotheses.resize(1);
  writeFileAtomically(dir.path() / "s.jsonl", stepToJsonLine(step, *body));
  BodyRecord record;
  record.model_name = body->name;
  saveParams(dir.path() / "none.json", record);
  record.camera = PinholeCamera::withFocalLength(500, 64, 48);
  saveParams(dir.path() / "p.json", record);

  ExportInput input;
  input.params = dir.path() / "s.jsonl";
  std::string note;
  EXPECT_FALSE(loadExportSource(input, note).camera);
  input.camera = dir.path() / "p.json";
  EXPECT_EQ(loadExportSource(input, note).camera.value().focal_length, 500);
  input.camera = dir.path() / "none.json";
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)loadExportSource(input, note); }),
              HasSubstr("holds no camera"));
}

TEST(ExportInput, AMotionGivesItsLastFrameOrAllOfThem) {
  const TempDir dir;
  MotionRecord motion;
  for (std::uint64_t f = 0; f < 4; ++f) motion.frames.push_back(randomPose(f + 1, 0.2F));
  saveMotion(dir.path() / "m.npz", motion);
  ExportInput input;
  input.params = dir.path() / "m.npz";
  std::string note;
  ASSERT_EQ(loadExportSource(input, note).frames.size(), 1U);
  EXPECT_EQ(loadExportSource(input, note).frames[0].transl, motion.frames[3].transl);
  input.is_animated = true;
  EXPECT_EQ(loadExportSource(input, note).frames.size(), 4U);
  input.step = 1;
  EXPECT_EQ(loadExportSource(input, note).frames.size(), 2U);
}

}  // namespace
}  // namespace lay
