#include "core/export/export_proof.h"

#include "core/base/error.h"
#include "core/export/bvh_writer.h"
#include "core/export/fbx_writer.h"
#include "core/export/gltf_writer.h"
#include "core/io/atomic_file.h"
#include "tests/core/export/export_fixture.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

/// Writes `written` and compares the file with `meant`.
ExportProof proofOf(ExportFormat format, const ExportScene& written, const ExportScene& meant) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "a.bin";
  writeFileAtomically(path,
                      format == ExportFormat::Fbx   ? toFbx(written)
                      : format == ExportFormat::Bvh ? toBvh(written)
                                                    : toGlb(written));
  return proveExport(path, format, meant);
}

TEST(ExportProof, HoldsForEveryRigInEveryUnitAndAxis) {
  for (const ExportPreset preset : allExportPresets()) {
    for (const ExportFormat format : {ExportFormat::Fbx, ExportFormat::Glb, ExportFormat::Bvh}) {
      for (const int num_frames : {1, 4}) {
        const ExportScene scene = makeExportScene(someSource(num_frames, 1.5F),
                                                  optionsInFormat(optionsFor(preset), format));
        const ExportProof proof = proofOf(format, scene, scene);
        EXPECT_TRUE(proof.holds())
            << toString(preset) << ' ' << toString(format) << ' ' << toText(proof);
        EXPECT_LT(proof.max_vertex_error, 2e-5);
        EXPECT_LT(proof.max_joint_error, 2e-5);
        EXPECT_EQ(proof.num_bones, 24);
        EXPECT_EQ(proof.num_frames, num_frames);
        if (format != ExportFormat::Bvh) {
          // Correctives of the pose may lift the crown by a little.
          EXPECT_NEAR(proof.standing_height.value(), scene.standing_height, 0.02);
          EXPECT_LT(proof.camera_error_px.value(), 0.05);
        }
      }
    }
  }
}

TEST(ExportProof, SeesAVertexThatIsOutOfPlace) {
  const ExportScene meant = makeExportScene(someSource(1), {});
  ExportScene written = meant;
  written.rest_vertices(17, 1) += 0.001F;
  const ExportProof proof = proofOf(ExportFormat::Glb, written, meant);
  EXPECT_NEAR(proof.max_vertex_error, 0.001, 1e-5);
  EXPECT_FALSE(proof.holds());
}

TEST(ExportProof, SeesAWrongRotationAWrongWeightAndAWrongCamera) {
  const ExportScene meant = makeExportScene(someSource(3), {});
  ExportScene written = meant;
  written.frames[1].parent_from_joint[kLeftKnee].setIdentity();
  EXPECT_GT(proofOf(ExportFormat::Fbx, written, meant).max_joint_error, 0.01);

  written = meant;
  for (auto& weights : written.skin.weights) weights = {1, 0, 0, 0};
  EXPECT_GT(proofOf(ExportFormat::Glb, written, meant).max_vertex_error, 1e-3);

  written = meant;
  written.camera->intrinsics.focal_length *= 1.1F;
  const ExportProof proof = proofOf(ExportFormat::Fbx, written, meant);
  EXPECT_GT(proof.camera_error_px.value(), 5);
  EXPECT_FALSE(proof.holds());
}

TEST(ExportProof, RefusesAFileThatIsAnotherScene) {
  const ExportScene meant = makeExportScene(someSource(3), {});
  ExportScene written = meant;
  written.unit = LengthUnit::Centimetre;  // the same numbers, a hundredth of the size
  EXPECT_THAT(errorText<Error>([&] { (void)proofOf(ExportFormat::Fbx, written, meant); }),
              HasSubstr("cm to the unit"));
  written = meant;
  written.frames.pop_back();
  EXPECT_THAT(errorText<Error>([&] { (void)proofOf(ExportFormat::Glb, written, meant); }),
              HasSubstr("2 frames and should have 3"));
  written = meant;
  written.joints[kLeftKnee].parent = kPelvis;
  EXPECT_THAT(errorText<Error>([&] { (void)proofOf(ExportFormat::Bvh, written, meant); }),
              HasSubstr("left_knee"));
}

TEST(ExportProof, IsToldInWords) {
  ExportProof proof;
  proof.reader = "Assimp 5.2.4";
  proof.num_vertices = 10;
  proof.num_bones = 24;
  proof.max_vertex_error = 1.2e-6;
  proof.standing_height = 1.744;
  proof.posed_height = 1.62;
  proof.unit = LengthUnit::Centimetre;
  EXPECT_EQ(toText(proof),
            "10 vertices within 0.0012 mm, 24 joints within 0.001 mm, read back by Assimp 5.2.4; "
            "height in the file: 1.74 m (174 cm) standing, 1.62 m (162 cm) as posed; y up");
}

}  // namespace
}  // namespace lay
