#include "core/train/body/body_learner.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/train/body/bend_poses.h"
#include "core/train/body/body_anchors.h"
#include "core/train/body/body_mesh.h"
#include "core/train/body/crossing_mender.h"
#include "core/train/body/joint_regression.h"
#include "core/train/body/population.h"
#include "core/train/body/self_intersection.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

using Log = std::function<void(const std::string&)>;

constexpr int kSmplVertexCount = 6890;

std::string millimetres(double metres) {
  return strCat(std::round(metres * 1e5) / 100, " mm");
}

void measureJoints(const BodyModel& model, const Population& people, LearntBody& body) {
  double sum = 0;
  for (Eigen::Index i = 0; i < people.vertices.rows(); ++i) {
    const MatrixX3f joints =
        regressedJoints(model.joint_regressor, rowAsPoints(people.vertices.row(i)));
    const Eigen::VectorXf errors = (joints - rowAsPoints(people.joints.row(i))).rowwise().norm();
    sum += errors.mean();
    Eigen::Index worst = 0;
    const auto largest = static_cast<double>(errors.maxCoeff(&worst));
    if (largest <= body.joint_error_max) continue;
    body.joint_error_max = largest;
    body.joint_error_worst = static_cast<int>(worst);
  }
  body.joint_error_mean = sum / static_cast<double>(people.vertices.rows());
}

MatrixX3f shapedBy(const BodyModel& model, int beta, float value) {
  return model.v_template + value * rowAsPoints(model.shapedirs.col(beta).transpose());
}

void measureShapes(LearntBody& body) {
  const BodyModel& model = body.model;
  const auto measured = [&](const MatrixX3f& vertices) {
    return measureBody(vertices, model.faces, regressedJoints(model.joint_regressor, vertices));
  };
  const auto crossings = [&](const MatrixX3f& vertices) {
    return static_cast<int>(selfIntersections(vertices, model.faces).size());
  };
  body.average = measured(model.v_template);
  body.crossings = crossings(model.v_template);
  for (int k = 0; k < kNumBetas; ++k) {
    body.one_more.push_back(measured(shapedBy(model, k, 1)));
    for (const float value : {-2.0F, 2.0F})
      body.crossings_extreme =
          std::max(body.crossings_extreme, crossings(shapedBy(model, k, value)));
  }
  Eigen::VectorXf betas = Eigen::VectorXf::Zero(kNumBetas);
  body.height_mean = bodyHeight(model, betas);
  betas[0] = -2;
  body.height_small = bodyHeight(model, betas);
  betas[0] = 2;
  body.height_tall = bodyHeight(model, betas);
}

void compareWithReference(const std::filesystem::path& path, LearntBody& body) {
  if (!std::filesystem::exists(path)) return;
  const BodyModelPtr reference = loadBodyModel(path);
  const TriMesh ours{body.model.v_template, body.model.faces};
  const TriMesh theirs{reference->v_template, reference->faces};
  body.to_reference = surfaceDistance(ours, theirs);
  body.from_reference = surfaceDistance(theirs, ours);
  body.joints_to_reference = static_cast<double>(
      (body.model.joint_template - reference->joint_template).rowwise().norm().mean());
}

/// Turns the components into axes with names.
void nameBetas(ShapeSpace& space, const Population& people, LearntBody& body) {
  const auto measures = shapeMeasures(people, body.model.faces);
  const Eigen::MatrixXd axes = namedAxes(space.scores, measures);
  space.shapedirs *= axes.cast<float>();
  space.scores *= axes.cast<float>();
  body.correlations = axisCorrelations(space.scores.cast<double>(), measures);
  body.model.beta_names.resize(measures.size());
  for (const ShapeMeasure& measure : measures)
    body.model.beta_names[static_cast<std::size_t>(measure.beta)] = measure.name;
}

/// The regressed pelvis is the origin that posing turns the body about, whatever its shape.
void putPelvisAtOrigin(const BodyModel& model, ShapeSpace& space) {
  const auto pelvisOf = [&](const MatrixX3f& vertices) {
    return Eigen::RowVector3f(regressedJoints(model.joint_regressor, vertices).row(kPelvis));
  };
  space.v_template.rowwise() -= pelvisOf(space.v_template);
  for (Eigen::Index k = 0; k < space.shapedirs.cols(); ++k) {
    MatrixX3f moved = rowAsPoints(space.shapedirs.col(k).transpose());
    moved.rowwise() -= pelvisOf(moved);
    space.shapedirs.col(k) = Eigen::Map<const Eigen::VectorXf>(moved.data(), moved.size());
  }
}

void learnShape(const Population& people,
                const Population& held_out,
                const std::vector<int>& mirror,
                LearntBody& body,
                const Log& log) {
  BodyModel& model = body.model;
  ShapeSpace space = learnShapeSpace(people, model.faces, kNumBetas);
  nameBetas(space, people, body);
  model.joint_regressor = learnJointRegressor(people, mirror, {});
  putPelvisAtOrigin(model, space);
  body.mended = mendCrossings(space, model.faces, mirror);
  body.explained = space.explained;
  body.held_out = reconstructionError(space, held_out, model.faces);
  model.v_template = space.v_template;
  model.shapedirs = space.shapedirs;
  measureJoints(model, held_out, body);
  log(strCat("shape: 10 components hold ",
             std::round(1000 * body.explained) / 10,
             " % of the variance; held-out people ",
             millimetres(body.held_out.mean),
             " mean, ",
             millimetres(body.held_out.worst_person),
             " the worst; joints ",
             millimetres(body.joint_error_mean),
             " mean, ",
             millimetres(body.joint_error_max),
             " the worst (",
             kSmplJointNames[static_cast<std::size_t>(body.joint_error_worst)],
             ")"));
}

/// The recordings hardly turn the wrists; in a third of the poses we turn them about the forearm,
/// up to 90 degrees either way.
std::vector<JointRotations> withTurnedWrists(std::vector<JointRotations> poses,
                                             std::uint64_t seed) {
  constexpr float kLargest = 1.57F;  // rad
  Random random(seed);
  for (std::size_t i = 0; i < poses.size(); i += 3) {
    for (const int wrist : {kLeftWrist, kRightWrist}) {
      const Eigen::AngleAxisf turn(random.uniform(-kLargest, kLargest), Eigen::Vector3f::UnitX());
      const Eigen::Matrix3f turned = turn * axisAngleToMatrix(poses[i].row(wrist).transpose());
      poses[i].row(wrist) = matrixToAxisAngle(turned).transpose();
    }
  }
  return poses;
}

void learnPose(const BodyLearningOptions& options, LearntBody& body, const Log& log) {
  BodyModel& model = body.model;
  auto train = withTurnedWrists(
      evenlySpacedPoses(readMotionClips(options.data_dir, "train"), options.num_train_poses),
      options.seed);
  const auto bends = randomBends(options.num_bend_poses, options.seed + 1);
  train.insert(train.end(), bends.begin(), bends.end());
  const auto val =
      evenlySpacedPoses(readMotionClips(options.data_dir, "val"), options.num_val_poses);
  const MatrixX3f joints = regressedJoints(model.joint_regressor, model.v_template);
  Eigen::MatrixXf posedirs = Eigen::MatrixXf::Zero(model.v_template.size(), kPoseFeatureCount);
  body.before = correctiveResidual(model.v_template, joints, model.skin_weights, posedirs, val);
  posedirs = learnPoseCorrectives(model.v_template, joints, model.skin_weights, train, {});
  body.after = correctiveResidual(model.v_template, joints, model.skin_weights, posedirs, val);
  model.posedirs = sparsePosedirs(posedirs);
  log(strCat("pose correctives on ",
             val.size(),
             " val poses: mean ",
             millimetres(body.before.mean),
             " -> ",
             millimetres(body.after.mean),
             ", p99 ",
             millimetres(body.before.percentile_99),
             " -> ",
             millimetres(body.after.percentile_99)));
}

}  // namespace

void BodyLearningOptions::validate() const {
  const auto atLeast = [](const char* field, int value, int least) {
    if (value < least)
      throw InvalidOptions(strCat(field, " is ", value, "; it must be at least ", least, "."));
  };
  atLeast("num_phenotypes", num_phenotypes, kNumBetas + 2);
  atLeast("num_held_out", num_held_out, 1);
  atLeast("num_vertices", num_vertices, 1000);
  atLeast("num_train_poses", num_train_poses, 1);
  atLeast("num_val_poses", num_val_poses, 1);
  if (std::abs(num_vertices - kSmplVertexCount) < 8) {
    throw InvalidOptions(
        strCat("num_vertices is ",
               num_vertices,
               "; a mesh of ",
               kSmplVertexCount,
               " vertices would be taken for SMPL's. Ask for at least 8 more or fewer."));
  }
}

LearntBody learnBody(const BodyLearningOptions& options, const Log& log) {
  options.validate();
  const MakeHumanSource source = readMakeHuman(options.data_dir / "body");
  log(strCat("MakeHuman: ",
             source.mesh.num_skin_vertices,
             " skin vertices, ",
             source.targets.size(),
             " morph targets"));
  // One draw, then a split: both halves come from the same distribution.
  const Population all =
      samplePopulation(source, options.num_phenotypes + options.num_held_out, options.seed);
  const BodyMesh mesh =
      makeBodyMesh(source, rowAsPoints(all.vertices.colwise().mean()), options.num_vertices);
  log(strCat(
      "population: ", all.size(), " people; ", mesh.num_unseen_source, " vertices are never seen"));
  LearntBody body;
  BodyModel& model = body.model;
  model.name = "lay_body";
  model.gender = "neutral";
  model.faces = mesh.faces;
  model.skin_weights = mesh.skin_weights;
  for (const SurfacePoint& point : mesh.points)
    body.source_vertices.push_back(point.nearestVertex());
  body.topology = meshTopology(mesh.faces, static_cast<int>(mesh.points.size()));
  log(strCat("mesh: ",
             body.topology.num_vertices,
             " vertices, ",
             body.topology.num_faces,
             " faces, Euler characteristic ",
             body.topology.eulerCharacteristic(),
             body.topology.isClosedManifold() ? ", closed manifold" : ", NOT a closed manifold"));

  const Population sampled = atPoints(all, mesh.points, mesh.mirror);
  learnShape(someOf(sampled, 0, options.num_phenotypes),
             someOf(sampled, options.num_phenotypes, options.num_held_out),
             mesh.mirror,
             body,
             log);
  learnPose(options, body, log);
  const MatrixX3f joints = regressedJoints(model.joint_regressor, model.v_template);
  model.keypoint_anchors = findKeypointAnchors(
      {model.v_template, joints, model.skin_weights, mesh.main_bone, mesh.mirror, mesh.visibility});
  finishBodyModel(model);
  measureShapes(body);
  body.quality = meshQuality(model.v_template, model.faces);
  body.smoothness = weightSmoothness(model.skin_weights, model.faces);
  body.asymmetry = asymmetry(model.v_template, mesh.mirror);
  body.volumes = bendVolumes(model);
  compareWithReference(options.data_dir / "body" / "reference_body.npz", body);
  return body;
}

}  // namespace lay
