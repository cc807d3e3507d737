#include "core/datasets/dataset_folder.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/support/dataset_files.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string refusal(DatasetKind kind,
                    const std::filesystem::path& folder,
                    const std::string& split) {
  return errorText<FileError>([&] { (void)readDataset(kind, folder, split); });
}

/// One person that either reader of records takes.
NpzArrays onePerson() {
  std::vector<float> points;
  for (int k = 0; k < 24; ++k) points.insert(points.end(), {100.0F + 9 * k, 200.0F + 7 * k});
  return {{"imgname", NpyArray::fromTexts({"ag_validationset_hdri_50mm_5_10_00000.png"})},
          {"joints2d", NpyArray::fromFloats({1, 24, 2}, points)},
          {"joints3d", NpyArray::fromFloats({1, 24, 3}, std::vector<float>(72, 0.5F))}};
}

TEST(DatasetKind, NamesGoBothWays) {
  for (const char* name : {"3dpw", "h36m", "agora"}) {
    EXPECT_EQ(toString(datasetKindOf(name)), name);
    EXPECT_NE(defaultSplit(datasetKindOf(name)), "");
  }
  EXPECT_THAT(errorText<InvalidOptions>([] { (void)datasetKindOf("coco"); }),
              AllOf(HasSubstr("'coco'"), HasSubstr("3dpw, h36m and agora")));
}

TEST(ReadDataset, AllSequencesOfASplitInOrder) {
  SKIP_WITHOUT_DATASET_FILES();
  const auto folder = *datasetFilesDir() / "3dpw";
  const DatasetSamples test = readDataset(DatasetKind::ThreeDpw, folder, "test");
  ASSERT_EQ(test.samples.size(), 12U);
  EXPECT_EQ(test.num_left_out, 3);
  EXPECT_THAT(test.samples.front().name, HasSubstr("courtyard_walk_00"));
  EXPECT_THAT(test.samples.back().name, HasSubstr("street_alone_01"));
  EXPECT_EQ(readDataset(DatasetKind::ThreeDpw, folder, "validation").samples.size(), 2U);
  EXPECT_EQ(readDataset(DatasetKind::H36m, *datasetFilesDir() / "h36m", "valid").samples.size(),
            4U);
}

TEST(ReadDataset, TellsWhatA3dpwFolderHolds) {
  const TempDir dir;
  EXPECT_THAT(refusal(DatasetKind::ThreeDpw, dir.path() / "nowhere", "test"),
              AllOf(HasSubstr("nowhere"), HasSubstr("sequenceFiles/test/*.pkl")));
  EXPECT_THAT(refusal(DatasetKind::ThreeDpw, dir.path(), "test"),
              HasSubstr("sequenceFiles/test/*.pkl"));
  std::filesystem::create_directories(dir.path() / "sequenceFiles/test");
  EXPECT_THAT(refusal(DatasetKind::ThreeDpw, dir.path(), "test"), HasSubstr("no sequence (*.pkl)"));
  EXPECT_THAT(errorText<InvalidOptions>(
                  [&] { (void)readDataset(DatasetKind::ThreeDpw, dir.path(), "val"); }),
              HasSubstr("train, validation and test"));
}

TEST(ReadDataset, TellsWhatAFolderOfRecordsHolds) {
  const TempDir dir;
  EXPECT_THAT(refusal(DatasetKind::H36m, dir.path() / "nowhere", "valid"), HasSubstr("nowhere"));
  EXPECT_THAT(refusal(DatasetKind::H36m, dir.path(), "valid"),
              HasSubstr("neither .npz nor .pkl files"));
  writeFileAtomically(dir.path() / "h36m_train.npz", "x");
  EXPECT_THAT(refusal(DatasetKind::H36m, dir.path(), "valid"),
              AllOf(HasSubstr("'valid'"), HasSubstr("h36m_train.npz"), HasSubstr("--split")));
}

TEST(ReadDataset, AConvertedTableOfAgoraGoesBeforeTheTable) {
  const TempDir dir;
  const char* table =
      "\x80\x02"
      "cpandas.core.frame\nDataFrame\nq";
  writeFileAtomically(dir.path() / "validation_0_withjv.pkl", table);
  EXPECT_THAT(refusal(DatasetKind::Agora, dir.path(), "validation"), HasSubstr("numpy.savez("));
  writeNpz(dir.path() / "validation_0.npz", onePerson());
  const DatasetSamples people = readDataset(DatasetKind::Agora, dir.path(), "validation");
  ASSERT_EQ(people.samples.size(), 1U);
  EXPECT_EQ(people.samples[0].joints->set, JointSet::Smpl24);
  EXPECT_EQ(people.samples[0].camera.width, 3840);
}

TEST(ReadDataset, AnEmptySplitIsSaid) {
  const TempDir dir;
  NpzArrays arrays = onePerson();
  arrays["joints2d"] = NpyArray::fromFloats({1, 24, 2}, std::vector<float>(48, 0.0F));
  writeNpz(dir.path() / "validation.npz", arrays);
  EXPECT_THAT(
      refusal(DatasetKind::Agora, dir.path(), "validation"),
      AllOf(HasSubstr("Nobody"), HasSubstr("all 1 people lack"), Not(HasSubstr("It holds"))));
}

}  // namespace
}  // namespace lay
