#include "core/body/body_model_file.h"
#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>

namespace lay {
namespace {

using testing::HasSubstr;
using testing::Not;

class BodyModelFile : public testing::Test {
 protected:
  BodyModelPtr reload() {
    writeNpz(path_, arrays_, false);
    return loadBodyModel(path_);
  }

  // The text of the error that the file gives.
  std::string problem() {
    try {
      static_cast<void>(reload());
    } catch (const ModelError& error) {
      return error.what();
    }
    ADD_FAILURE() << "the file was accepted";
    return "";
  }

  void edit(const std::string& name, const std::function<void(std::vector<float>&)>& change) {
    std::vector<float> values = arrays_.at(name).toFloats();
    change(values);
    arrays_[name] = NpyArray::fromFloats(arrays_.at(name).shape, values);
  }

  void editInts(const std::string& name, std::size_t index, std::int32_t value) {
    std::vector<std::int32_t> values = arrays_.at(name).toInts();
    values.at(index) = value;
    arrays_[name] = NpyArray::fromInts(arrays_.at(name).shape, values);
  }

  TempDir folder_;
  std::filesystem::path path_ = folder_.path() / "body.npz";
  BodyModelPtr toy_ = makeToyBody();
  NpzArrays arrays_ = modelFileArrays(*toy_);
};

TEST_F(BodyModelFile, RoundTripKeepsTheBody) {
  const BodyModelPtr body = reload();
  EXPECT_EQ(body->name, "toy_body");
  EXPECT_EQ(body->gender, "neutral");
  EXPECT_EQ(body->faces, toy_->faces);
  const SmplParams params = randomPose(1, 0.5f);
  EXPECT_THAT(pose(*body, params).vertices_in_camera,
              MatrixNear(pose(*toy_, params).vertices_in_camera, 1e-6));
  EXPECT_THAT(poseJoints(*body, params).keypoints_in_camera,
              MatrixNear(poseJoints(*toy_, params).keypoints_in_camera, 1e-6));
  for (int k = 0; k < kKeypointCount; ++k) {
    EXPECT_EQ(body->keypoint_anchors[k].vertices, toy_->keypoint_anchors[k].vertices);
  }
}

TEST_F(BodyModelFile, PosedirsAreKeptWhereTheyAreNotZero) {
  const BodyModelPtr body = reload();
  for (std::size_t j = 0; j < body->posedirs.size(); ++j) {
    EXPECT_EQ(body->posedirs[j].vertices, toy_->posedirs[j].vertices);
    EXPECT_EQ(body->posedirs[j].offsets, toy_->posedirs[j].offsets);
  }
}

TEST_F(BodyModelFile, NameAndGenderMayBeMissing) {
  arrays_.erase("name");
  arrays_.erase("gender");
  const BodyModelPtr body = reload();
  EXPECT_EQ(body->name, "body");
  EXPECT_EQ(body->gender, "neutral");
}

TEST_F(BodyModelFile, AnchorsAreFoundWhenTheFileHasNone) {
  arrays_.erase("keypoint_joints");
  arrays_.erase("keypoint_vertices");
  const BodyModelPtr body = reload();
  EXPECT_EQ(body->keypoint_anchors[kKpNose].vertices, toy_->keypoint_anchors[kKpNose].vertices);
}

TEST_F(BodyModelFile, MoreThanTenShapesAreCut) {
  const std::vector<float> ten = arrays_.at("shapedirs").toFloats();
  const std::size_t rows = ten.size() / 10;
  std::vector<float> twelve(12 * rows, 9.0f);
  for (std::size_t row = 0; row < rows; ++row) {
    std::copy_n(ten.begin() + static_cast<std::ptrdiff_t>(10 * row),
                10,
                twelve.begin() + static_cast<std::ptrdiff_t>(12 * row));
  }
  arrays_["shapedirs"] = NpyArray::fromFloats({rows / 3, 3, 12}, twelve);
  EXPECT_EQ(reload()->shapedirs, toy_->shapedirs);
}

TEST_F(BodyModelFile, UnsignedRootParentIsAccepted) {
  edit("kintree_table", [](auto& tree) { tree[0] = 4294967295.0f; });
  EXPECT_EQ(reload()->numVertices(), toy_->numVertices());
}

TEST_F(BodyModelFile, SmallFifthWeightIsDropped) {
  edit("weights", [](auto& weights) {
    std::fill_n(weights.begin(), 24, 0.0f);
    weights[0] = 0.4f;
    weights[1] = 0.3f;
    weights[2] = 0.2f;
    weights[3] = 0.0995f;
    weights[4] = 0.0005f;
  });
  const BodyModelPtr body = reload();
  const auto& weights = body->skin_weights.weights[0];
  EXPECT_NEAR(weights[0] + weights[1] + weights[2] + weights[3], 1, 1e-6);
  EXPECT_EQ(body->skin_weights.joints[0][3], 3);
}

TEST_F(BodyModelFile, EveryProblemIsListedAtOnce) {
  arrays_.erase("f");
  arrays_["J_regressor"] = NpyArray::fromFloats({23, 2}, std::vector<float>(46, 0.5f));
  edit("weights", [](auto& weights) { weights[24] += 0.5f; });
  edit("posedirs", [](auto& values) { values[7] = std::numeric_limits<float>::quiet_NaN(); });
  editInts("kintree_table", 4, 2);
  const std::string text = problem();
  EXPECT_THAT(text, HasSubstr(path_.string()));
  EXPECT_THAT(text, HasSubstr("f is missing"));
  EXPECT_THAT(text, HasSubstr("J_regressor has shape (23, 2); (24, 488) is expected"));
  EXPECT_THAT(text, HasSubstr("weights of vertex 1 sum to 1.5"));
  EXPECT_THAT(text, HasSubstr("posedirs holds 1 number"));
  EXPECT_THAT(text, HasSubstr("kintree_table gives joint 4 the parent 2"));
  EXPECT_THAT(text, Not(HasSubstr("shapedirs has")));
}

TEST_F(BodyModelFile, FacesOutOfRangeAreRefused) {
  editInts("f", 5, 488);
  EXPECT_THAT(problem(), HasSubstr("f refers to vertex 488; the body has vertices 0 to 487"));
  editInts("f", 5, -1);
  EXPECT_THAT(problem(), HasSubstr("f refers to vertex -1"));
}

TEST_F(BodyModelFile, QuadsAreRefused) {
  arrays_["f"] = NpyArray::fromInts({2, 4}, {0, 1, 2, 3, 4, 5, 6, 7});
  EXPECT_THAT(problem(), HasSubstr("f has shape (2, 4); (2, 3) is expected"));
}

TEST_F(BodyModelFile, TooManyBigWeightsAreRefused) {
  edit("weights", [](auto& weights) {
    std::fill_n(weights.begin(), 24, 0.0f);
    std::fill_n(weights.begin(), 5, 0.2f);
  });
  EXPECT_THAT(problem(), HasSubstr("vertex 0 follows more than 4 joints"));
}

TEST_F(BodyModelFile, NegativeWeightsAreRefused) {
  edit("weights", [](auto& weights) {
    weights[5] = -0.2f;
    weights[6] = 0.2f;
  });
  EXPECT_THAT(problem(), HasSubstr("negative -0.2"));
}

TEST_F(BodyModelFile, RegressorMustAverage) {
  edit("J_regressor", [](auto& values) {
    for (float& value : values) value *= 2;
  });
  EXPECT_THAT(problem(), HasSubstr("J_regressor's row of the pelvis sums to 2"));
}

TEST_F(BodyModelFile, AnotherSkeletonIsRefused) {
  const std::size_t num_vertices = toy_->numVertices();
  arrays_["weights"] =
      NpyArray::fromFloats({num_vertices, 55}, std::vector<float>(55 * num_vertices, 1.0f / 55));
  EXPECT_THAT(problem(), HasSubstr("weights has shape (488, 55); (488, 24) is expected"));
}

TEST_F(BodyModelFile, CentimetresAreRefused) {
  for (const char* name : {"v_template", "shapedirs", "posedirs"}) {
    edit(name, [](auto& values) {
      for (float& value : values) value *= 100;
    });
  }
  EXPECT_THAT(problem(), HasSubstr("v_template is 170 high"));
}

TEST_F(BodyModelFile, OtherAxesAreRefused) {
  edit("v_template", [](auto& values) {  // z up, facing -y
    for (std::size_t v = 0; v < values.size(); v += 3) {
      const float y = values[v + 1];
      values[v + 1] = -values[v + 2];
      values[v + 2] = y;
    }
  });
  EXPECT_THAT(problem(), HasSubstr("does not stand along +y"));
}

TEST_F(BodyModelFile, ExchangedSidesAreRefused) {
  edit("v_template", [](auto& values) {
    for (std::size_t v = 0; v < values.size(); v += 3) values[v] = -values[v];
  });
  EXPECT_THAT(problem(), HasSubstr("the body's left side is not at +x"));
}

TEST_F(BodyModelFile, JointsThatAreNotOppositeAreRefused) {
  // The left wrist's row becomes that of the left elbow: a body with one short arm.
  edit("J_regressor", [&](auto& values) {
    const auto num_vertices = static_cast<std::ptrdiff_t>(toy_->numVertices());
    std::copy_n(values.begin() + kLeftElbow * num_vertices,
                num_vertices,
                values.begin() + kLeftWrist * num_vertices);
  });
  EXPECT_THAT(problem(), HasSubstr("mirror image of the right_wrist"));
}

TEST_F(BodyModelFile, HolesAreAWarning) {
  const std::vector<std::int32_t> faces = arrays_.at("f").toInts();
  arrays_["f"] = NpyArray::fromInts({faces.size() / 3 - 1, 3}, {faces.begin() + 3, faces.end()});
  writeNpz(path_, arrays_, false);
  EXPECT_THAT(readBodyModel(path_).report.warnings,
              testing::Contains(HasSubstr("3 edges belong to one face only")));
}

TEST_F(BodyModelFile, HugeTablesAreRefused) {
  arrays_["f"] = NpyArray::fromInts({600000, 3}, std::vector<std::int32_t>(1800000, 0));
  EXPECT_THAT(problem(), HasSubstr("f has 600000 entries; at most 500000 are read"));
}

TEST_F(BodyModelFile, AFifthWeightOfSomeSizeIsAWarning) {
  edit("weights", [](auto& weights) {
    std::fill_n(weights.begin(), 24, 0.0f);
    std::fill_n(weights.begin(), 4, 0.24f);
    weights[4] = 0.04f;
  });
  writeNpz(path_, arrays_, false);
  const BodyModelReport report = readBodyModel(path_).report;
  EXPECT_NEAR(report.largest_lost_weight, 0.04, 1e-5);
  EXPECT_THAT(report.warnings, testing::Contains(HasSubstr("more than four joints")));
}

TEST_F(BodyModelFile, ASoundBodyHasNoWarnings) {
  writeNpz(path_, arrays_, false);
  const BodyModelReport report = readBodyModel(path_).report;
  EXPECT_TRUE(report.warnings.empty()) << report.warnings.front();
  EXPECT_TRUE(report.dropped.empty());
  EXPECT_EQ(report.num_vertices, toy_->numVertices());
}

TEST_F(BodyModelFile, BadAnchorsAreRefused) {
  editInts("keypoint_joints", 3, 24);
  editInts("keypoint_vertices", 0, 9999);
  const std::string text = problem();
  EXPECT_THAT(text, HasSubstr("keypoint_joints moves the left_ear with joint 24"));
  EXPECT_THAT(text, HasSubstr("keypoint_vertices refers to vertex 9999"));
}

TEST_F(BodyModelFile, TextInsteadOfNumbersIsRefused) {
  arrays_["v_template"] = NpyArray::fromText("not a body");
  arrays_["f"] = NpyArray::fromTexts({"a", "b", "c"});
  EXPECT_THAT(problem(), HasSubstr("v_template has shape ()"));
}

TEST_F(BodyModelFile, EmptyArchiveListsEveryKey) {
  arrays_.clear();
  const std::string text = problem();
  for (const char* key :
       {"v_template", "f", "shapedirs", "posedirs", "J_regressor", "weights", "kintree_table"}) {
    EXPECT_THAT(text, HasSubstr(std::string("- ") + key + " is missing"));
  }
}

TEST_F(BodyModelFile, MissingAndTruncatedFilesAreFileErrors) {
  EXPECT_THROW(static_cast<void>(loadBodyModel(folder_.path() / "absent.npz")), FileError);
  writeNpz(path_, arrays_, true);
  const std::string bytes = readFile(path_);
  writeFileAtomically(path_, std::string_view(bytes).substr(0, bytes.size() / 2));
  EXPECT_THROW(static_cast<void>(loadBodyModel(path_)), FileError);
}

TEST(ReferenceBody, LoadsSparsely) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(*sharedDataDir() / "body" / "reference_body.npz");
  EXPECT_EQ(body->numVertices(), 13380);
  EXPECT_EQ(body->name, "reference_body");
  Eigen::Index num_offsets = 0;
  for (const auto& corrective : body->posedirs) num_offsets += corrective.offsets.size();
  EXPECT_LT(num_offsets, 13380 * 3 * 207 / 20);
}

}  // namespace
}  // namespace lay
