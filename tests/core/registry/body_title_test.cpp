#include "core/registry/body_title.h"

#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(BodyTitle, NamesModelAndGender) {
  BodyModel body = *makeToyBody();
  body.gender = "female";
  body.family = BodyFamily::SmplX;
  EXPECT_EQ(bodyTitle(body), "SMPL-X, female");
  body.family = BodyFamily::Lay;
  EXPECT_EQ(bodyTitle(body), "Lay body, female");
  body.family = BodyFamily::Other;
  body.name = "my_body";
  EXPECT_EQ(bodyTitle(body), "my_body, female");
}

TEST(BodyTitle, OfInstalledModels) {
  InstalledModel model;
  model.id = "mine";
  model.family = "smpl";
  model.gender = "male";
  model.num_vertices = 6890;
  model.num_joints = 24;
  model.num_betas = 10;
  model.height_m = 1.7184F;
  EXPECT_EQ(modelTitle(model), "SMPL, male");
  EXPECT_EQ(modelSummary(model), "SMPL, male: 6890 vertices, 24 joints, 10 betas, 1.72 m");
  model.family = "other";
  EXPECT_EQ(modelTitle(model), "mine, male");
  model.role = ModelRole::JointRegressor;
  model.layout = "h36m17";
  model.num_joints = 17;
  model.family = "smpl";
  EXPECT_EQ(modelSummary(model), "H36M, 17 points of SMPL");
  model.family = "";
  EXPECT_EQ(modelTitle(model), "H36M, 17 points of 6890 vertices");
}

}  // namespace
}  // namespace lay
