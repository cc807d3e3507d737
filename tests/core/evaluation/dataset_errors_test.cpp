#include "core/evaluation/dataset_errors.h"

#include <gmock/gmock.h>

#include <memory>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "tests/support/error_text.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// The toy body, said to be SMPL, so that betas count.
std::shared_ptr<BodyModel> smplToy() {
  auto body = std::make_shared<BodyModel>(*makeToyBody());
  body->family = BodyFamily::Smpl;
  return body;
}

/// Each of the 17 points at a vertex of its own.
PointRegressor someRegressor(int num_vertices) {
  PointRegressor regressor;
  regressor.name = "J_regressor_h36m";
  regressor.num_points = 17;
  regressor.num_vertices = num_vertices;
  for (int i = 0; i < 17; ++i) regressor.terms.push_back({i, 7 + 23 * i, 1.0F});
  return regressor;
}

DatasetSample sampleOf(const SmplParams& params) {
  DatasetSample sample;
  sample.name = "somebody";
  sample.body = DatasetBody{.params = params, .has_transl = true};
  return sample;
}

void expectNoError(const SampleErrors& errors) {
  EXPECT_NEAR(errors.mpjpe, 0, 0.01);
  EXPECT_NEAR(errors.mpjpe_mid_hips, 0, 0.01);
  EXPECT_NEAR(errors.pa_mpjpe, 0, 0.01);
  EXPECT_NEAR(errors.pve, 0, 0.01);
  EXPECT_NEAR(errors.depth, 0, 0.01);
}

TEST(DatasetMeter, TheTruthHasNoErrorWhereverItStands) {
  const auto body = smplToy();
  for (const bool has_regressor : {false, true}) {
    const DatasetMeter meter(
        {body, body, nullptr, nullptr},
        has_regressor ? std::optional(someRegressor(body->numVertices())) : std::nullopt);
    EXPECT_EQ(meter.jointSet(), has_regressor ? JointSet::H36m14 : JointSet::Smpl24);
    SmplParams params = randomPose(3, 0.4F);
    const MeasuredBody truth = meter.truth(sampleOf(params));
    EXPECT_EQ(truth.joints.rows(), has_regressor ? 14 : 24);
    params.transl += Eigen::Vector3f(0.3F, -0.2F, 1);
    expectNoError(meter.compare(meter.answer(params), truth));
  }
}

TEST(DatasetMeter, TheFourteenAreRowsOfTheRegressor) {
  const auto body = smplToy();
  const DatasetMeter meter({body, body, nullptr, nullptr}, someRegressor(body->numVertices()));
  const SmplParams params = randomPose(4, 0.4F);
  const MatrixX3f vertices = pose(*body, params).vertices_in_camera;
  const MeasuredBody measured = meter.answer(params);
  EXPECT_EQ(measured.root, vertices.row(7).transpose());
  EXPECT_EQ(measured.joints.row(0), vertices.row(7 + 23 * 6));    // right ankle
  EXPECT_EQ(measured.joints.row(13), vertices.row(7 + 23 * 10));  // head top
  const Eigen::RowVector3f hips = (vertices.row(7 + 23 * 4) + vertices.row(7 + 23 * 1)) / 2;
  EXPECT_LT((measured.mid_hips.transpose() - hips).norm(), 1e-6F);
}

TEST(DatasetMeter, BothConventionsMeasureAboutTheirOwnPoint) {
  const auto body = smplToy();
  const DatasetMeter meter({body, body, nullptr, nullptr}, std::nullopt);
  MeasuredBody truth;
  truth.joints = meter.answer(randomPose(5, 0.2F)).joints;
  MeasuredBody answer = truth;
  answer.root = {0.03F, 0, 0.04F};
  SampleErrors errors = meter.compare(answer, truth);
  EXPECT_NEAR(errors.mpjpe, 50, 1e-3);
  EXPECT_NEAR(errors.depth, 40, 1e-3);
  EXPECT_NEAR(errors.mpjpe_mid_hips, 0, 1e-3);
  EXPECT_NEAR(errors.pa_mpjpe, 0, 1e-2);
  EXPECT_EQ(errors.pve, 0);  // there is no surface
  answer.root.setZero();
  answer.mid_hips = {0, 0.01F, 0};
  errors = meter.compare(answer, truth);
  EXPECT_NEAR(errors.mpjpe, 0, 1e-3);
  EXPECT_NEAR(errors.mpjpe_mid_hips, 10, 1e-3);
}

TEST(DatasetMeter, MenAndWomenHaveTheirOwnBodies) {
  const auto neutral = smplToy();
  const auto male = smplToy();
  male->v_template *= 1.1F;
  finishBodyModel(*male);
  const DatasetMeter meter({neutral, neutral, male, nullptr}, std::nullopt);
  DatasetSample sample = sampleOf(randomPose(6, 0.2F));
  const MeasuredBody without = meter.truth(sample);
  sample.gender = "male";
  const MeasuredBody man = meter.truth(sample);
  EXPECT_GT(meter.compare(without, man).mpjpe, 10);
  sample.gender = "female";
  expectNoError(meter.compare(without, meter.truth(sample)));
}

TEST(DatasetMeter, BetasOfSmplAreNotPutOnAnotherBody) {
  const auto smpl = smplToy();
  const BodyModelPtr other = makeToyBody();
  EXPECT_TRUE(DatasetMeter({smpl, smpl, nullptr, nullptr}, std::nullopt).usesBetas());
  const DatasetMeter meter({other, other, nullptr, nullptr}, std::nullopt);
  EXPECT_FALSE(meter.usesBetas());
  SmplParams params = randomPose(6, 0.2F);
  params.betas.setConstant(2);
  const MeasuredBody truth = meter.truth(sampleOf(params));
  params.betas.setZero();
  expectNoError(meter.compare(meter.answer(params), truth));
}

TEST(DatasetMeter, MeasuredJointsGoBeforeABodyOnlyWithTheRegressor) {
  const auto body = smplToy();
  DatasetSample sample = sampleOf(randomPose(8, 0.2F));
  DatasetJoints joints;
  joints.set = JointSet::H36m14;
  joints.joints = MatrixX3f::Random(14, 3);
  joints.root = {1, 2, 3};
  sample.joints = joints;
  const DatasetMeter regressed({body, body, nullptr, nullptr}, someRegressor(body->numVertices()));
  const MeasuredBody truth = regressed.truth(sample);
  EXPECT_EQ(truth.joints, joints.joints);
  EXPECT_EQ(truth.root, joints.root);
  EXPECT_EQ(truth.vertices.rows(), body->numVertices());
  EXPECT_NE(truth.surface_root, joints.root);
  EXPECT_EQ(DatasetMeter({body, body, nullptr, nullptr}, std::nullopt).truth(sample).joints.rows(),
            24);
}

TEST(DatasetMeter, TruthOfTheOtherJointsIsRefusedWithTheWayOut) {
  const auto body = smplToy();
  DatasetSample sample;
  sample.name = "somebody";
  sample.joints = DatasetJoints{JointSet::H36m14, MatrixX3f::Zero(14, 3), {0, 0, 0}};
  const DatasetMeter plain({body, body, nullptr, nullptr}, std::nullopt);
  EXPECT_THAT(errorText<Error>([&] { (void)plain.truth(sample); }),
              AllOf(HasSubstr("somebody"), HasSubstr("Give --regressor")));
  sample.joints = DatasetJoints{JointSet::Smpl24, MatrixX3f::Zero(24, 3), {0, 0, 0}};
  EXPECT_EQ(plain.truth(sample).vertices.rows(), 0);
  const DatasetMeter regressed({body, body, nullptr, nullptr}, someRegressor(body->numVertices()));
  EXPECT_THAT(errorText<Error>([&] { (void)regressed.truth(sample); }),
              HasSubstr("Leave --regressor out"));
}

TEST(DatasetMeter, WhatDoesNotFitIsRefused) {
  const auto body = smplToy();
  const DatasetBodies bodies = {body, body, nullptr, nullptr};
  EXPECT_THAT(errorText<ModelError>([&] { (void)DatasetMeter(bodies, someRegressor(6890)); }),
              AllOf(HasSubstr("6890 vertices"), HasSubstr("has 488"), HasSubstr("SMPL has 6890")));
  PointRegressor halpe = someRegressor(body->numVertices());
  halpe.num_points = 26;
  EXPECT_THAT(errorText<ModelError>([&] { (void)DatasetMeter(bodies, halpe); }),
              HasSubstr("Human3.6M's 17 are expected"));
  const auto smaller = smplToy();
  smaller->v_template.conservativeResize(400, 3);
  EXPECT_THROW((void)DatasetMeter({body, body, smaller, nullptr}, std::nullopt), ModelError);
}

}  // namespace
}  // namespace lay
