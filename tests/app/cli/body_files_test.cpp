#include "app/cli/body_files.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <sstream>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

TEST(BodyFiles, ListsOfFormatsAreReadOnce) {
  EXPECT_THAT(parseFormats("obj,npz"), ElementsAre(ExportFormat::Obj, ExportFormat::Npz));
  EXPECT_THAT(parseFormats("json,glb,json"), ElementsAre(ExportFormat::Json, ExportFormat::Glb));
}

TEST(BodyFiles, UnknownFormatsAreNamed) {
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parseFormats("obj,dae"); }),
              HasSubstr("'dae'; fbx, glb, gltf, obj, bvh, amass, npz, json are known"));
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parseFormats("jsn"); }),
              HasSubstr("Did you mean 'json'"));
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parseFormats(""); }), HasSubstr("empty"));
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)parseFormats("obj,,npz"); }), HasSubstr("''"));
}

TEST(BodyFiles, APresetCanBeChangedInPart) {
  ExportWishes wishes;
  wishes.preset = "unreal";
  wishes.unit = "m";
  wishes.is_plain = true;
  wishes.pivot = "pelvis";
  const ExportOptions options = wishes.toOptions();
  EXPECT_EQ(options.bones, BoneNames::Unreal);
  EXPECT_EQ(options.up, UpAxis::Z);
  EXPECT_EQ(options.unit, LengthUnit::Metre);
  EXPECT_EQ(options.pivot, Pivot::Pelvis);
  EXPECT_FALSE(options.is_rigged);
  wishes.bones = "biped";
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)wishes.toOptions(); }),
              HasSubstr("'biped' is no set of bone names; there are smpl"));
}

TEST(BodyFiles, AProofThatFailsIsAnErrorAndRedOnATerminal) {
  ExportedFile file;
  file.path = "a.fbx";
  file.proof.reader = "Assimp";
  EXPECT_NO_THROW(requireProofs({file}, false));
  file.proof.max_joint_error = 2e-4;
  EXPECT_THAT(errorText<Error>([&] { requireProofs({file}, true); }), StartsWith("\033[31m'a.fbx'"));
  EXPECT_THAT(errorText<Error>([&] { requireProofs({file}, false); }), StartsWith("'a.fbx'"));
}

TEST(BodyFiles, WhatIsPrintedBeginsWithThePath) {
  ExportedFile file;
  file.path = "out/a.fbx";
  file.notes = {"Something to know."};
  std::ostringstream out;
  printExport(out, file);
  EXPECT_THAT(out.str(), StartsWith("out/a.fbx\n  "));
  EXPECT_THAT(out.str(), HasSubstr("\n  Something to know.\n"));
}

}  // namespace
}  // namespace lay
