#include "core/export/export_options.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::HasSubstr;

TEST(ExportOptions, EveryWordGivesItsValueBack) {
  for (const ExportFormat format : allExportFormats()) {
    EXPECT_EQ(parseExportFormat(toString(format)), format);
  }
  for (const ExportPreset preset : allExportPresets()) {
    EXPECT_EQ(parseExportPreset(toString(preset)), preset);
    EXPECT_NO_THROW(optionsFor(preset).validate());
  }
  for (const BoneNames names : {BoneNames::SmplCapital, BoneNames::Mixamo}) {
    EXPECT_EQ(parseBoneNames(toString(names)), names);
  }
  for (const LengthUnit unit :
       {LengthUnit::Metre, LengthUnit::Centimetre, LengthUnit::Millimetre}) {
    EXPECT_EQ(parseLengthUnit(toString(unit)), unit);
  }
  EXPECT_EQ(parseUpAxis("z"), UpAxis::Z);
  EXPECT_EQ(parsePivot("pelvis"), Pivot::Pelvis);
}

TEST(ExportOptions, AWordThatIsNoneIsAnsweredWithThoseThereAre) {
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parseExportFormat("dae"); }),
              HasSubstr("'dae' is no format; there are fbx, glb, gltf, obj, bvh"));
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parseExportPreset("max"); }),
              HasSubstr("blender, unity, unreal, maya, mixamo"));
}

TEST(ExportOptions, AmassAndSmplDoNotShareAName) {
  EXPECT_EQ(exportFileName("anna", ExportFormat::Amass), "anna_amass.npz");
  EXPECT_EQ(exportFileName("anna", ExportFormat::Npz), "anna.npz");
  EXPECT_EQ(exportFileName("anna", ExportFormat::Glb), "anna.glb");
}

TEST(ExportOptions, RefuseAFrameRateThatIsNone) {
  for (const double fps : {0.0, -1.0, 1e6, std::nan("")}) {
    ExportOptions options;
    options.fps = fps;
    EXPECT_THROW(options.validate(), InvalidOptions) << fps;
  }
}

}  // namespace
}  // namespace lay
