#include "core/train/body/body_learner.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/body/skinning.h"
#include "core/geometry/rotation.h"
#include "core/train/body/body_anchors.h"
#include "core/train/body/decimation.h"
#include "core/train/body/joint_regression.h"
#include "core/train/body/population.h"
#include "core/train/body/surface_visibility.h"

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

/// Details that people look at are kept longer; what nobody sees goes first.
std::vector<double> detailImportance(const SourceRig& rig, const std::vector<float>& visibility) {
  std::vector<double> importance(visibility.size(), 1.0);
  for (std::size_t v = 0; v < importance.size(); ++v) {
    const int joint = rig.skin_weights.joints[v][0];
    if (visibility[v] <= 0) {
      importance[v] = 0.02;
    } else if (joint == kLeftHand || joint == kRightHand || joint == kLeftFoot ||
               joint == kRightFoot) {
      importance[v] = 2.0;
    } else if (joint == kHead) {
      importance[v] = 3.0;
    }
  }
  return importance;
}

/// Weights as lengths: a bend needs vertices where the weights change.
Eigen::MatrixXf weightAttributes(const SkinWeights& weights) {
  constexpr float kMetresPerWeight = 0.004F;
  Eigen::MatrixXf attributes =
      Eigen::MatrixXf::Zero(static_cast<Eigen::Index>(weights.joints.size()), kSmplJointCount);
  for (std::size_t v = 0; v < weights.joints.size(); ++v) {
    for (std::size_t i = 0; i < 4; ++i) {
      attributes(static_cast<Eigen::Index>(v), weights.joints[v][i]) +=
          kMetresPerWeight * weights.weights[v][i];
    }
  }
  return attributes;
}

template <typename T>
std::vector<T> picked(const std::vector<T>& all, const std::vector<int>& indices) {
  std::vector<T> result;
  result.reserve(indices.size());
  for (const int i : indices) result.push_back(all[static_cast<std::size_t>(i)]);
  return result;
}

/// The mirror map of the kept vertices, in their own numbers.
std::vector<int> keptMirror(const std::vector<int>& mirror, const std::vector<int>& kept) {
  std::vector<int> result;
  for (const int v : kept) {
    const auto at = std::ranges::lower_bound(kept, mirror[static_cast<std::size_t>(v)]);
    result.push_back(static_cast<int>(at - kept.begin()));
  }
  return result;
}

void measureJoints(const BodyModel& model, const Population& people, LearntBody& body) {
  double sum = 0;
  for (Eigen::Index i = 0; i < people.vertices.rows(); ++i) {
    const MatrixX3f joints =
        regressedJoints(model.joint_regressor, rowAsPoints(people.vertices.row(i)));
    const Eigen::VectorXf errors = (joints - rowAsPoints(people.joints.row(i))).rowwise().norm();
    sum += errors.mean();
    body.joint_error_max = std::max(body.joint_error_max, static_cast<double>(errors.maxCoeff()));
  }
  body.joint_error_mean = sum / static_cast<double>(people.vertices.rows());
}

void measureHeights(LearntBody& body) {
  Eigen::VectorXf betas = Eigen::VectorXf::Zero(kNumBetas);
  body.height_mean = bodyHeight(body.model, betas);
  betas[0] = -2;
  body.height_small = bodyHeight(body.model, betas);
  betas[0] = 2;
  body.height_tall = bodyHeight(body.model, betas);
}

void compareWithReference(const std::filesystem::path& path, LearntBody& body) {
  if (!std::filesystem::exists(path)) return;
  const BodyModelPtr reference = loadBodyModel(path);
  const TriMesh ours{body.model.v_template, body.model.faces};
  const TriMesh theirs{reference->v_template, reference->faces};
  body.to_reference = surfaceDistance(ours, theirs);
  body.from_reference = surfaceDistance(theirs, ours);
}

void learnShape(const Population& people,
                const Population& held_out,
                const std::vector<int>& mirror,
                LearntBody& body,
                const Log& log) {
  BodyModel& model = body.model;
  const ShapeSpace space = learnShapeSpace(people, model.faces, kNumBetas);
  body.explained = space.explained;
  body.held_out = reconstructionError(space, held_out, model.faces);
  model.v_template = space.v_template;
  model.shapedirs = space.shapedirs;
  model.joint_regressor = learnJointRegressor(people, mirror, {});
  // The regressed pelvis is the origin that posing turns the body about.
  const Eigen::RowVector3f pelvis =
      regressedJoints(model.joint_regressor, model.v_template).row(kPelvis);
  model.v_template.rowwise() -= pelvis;
  measureJoints(model, held_out, body);
  log(strCat("shape: 10 components hold ",
             std::round(1000 * body.explained.sum()) / 10,
             " % of the variance; held-out people ",
             millimetres(body.held_out.mean),
             " mean, ",
             millimetres(body.held_out.worst_person),
             " the worst; joints ",
             millimetres(body.joint_error_mean),
             " mean, ",
             millimetres(body.joint_error_max),
             " the worst"));
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
  const auto train = withTurnedWrists(
      evenlySpacedPoses(readMotionClips(options.data_dir, "train"), options.num_train_poses),
      options.seed);
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
  const TriMesh full{rowAsPoints(all.vertices.colwise().mean()),
                     triangulated(source.mesh, source.mirror)};
  const auto visibility = surfaceVisibility(full, 64);
  log(strCat("population: ",
             all.size(),
             " people; ",
             std::ranges::count(visibility, 0.0F),
             " vertices are never seen"));

  const DecimatedMesh mesh = decimate(full,
                                      {.num_vertices = options.num_vertices,
                                       .importance = detailImportance(source.rig, visibility),
                                       .mirror = source.mirror,
                                       .attributes = weightAttributes(source.rig.skin_weights)});
  LearntBody body;
  BodyModel& model = body.model;
  model.name = "lay_body";
  model.gender = "neutral";
  model.faces = mesh.faces;
  model.skin_weights = {picked(source.rig.skin_weights.joints, mesh.kept),
                        picked(source.rig.skin_weights.weights, mesh.kept)};
  body.source_vertices = mesh.kept;
  body.topology = meshTopology(mesh.faces, static_cast<int>(mesh.kept.size()));
  log(strCat("mesh: ",
             body.topology.num_vertices,
             " vertices, ",
             body.topology.num_faces,
             " faces, Euler characteristic ",
             body.topology.eulerCharacteristic(),
             body.topology.isClosedManifold() ? ", closed manifold" : ", NOT a closed manifold"));

  Population people = withVertices(all, mesh.kept);
  Population held_out{people.vertices.bottomRows(options.num_held_out),
                      people.joints.bottomRows(options.num_held_out)};
  people = {people.vertices.topRows(options.num_phenotypes).eval(),
            people.joints.topRows(options.num_phenotypes).eval()};
  const auto mirror = keptMirror(source.mirror, mesh.kept);
  learnShape(people, held_out, mirror, body, log);
  learnPose(options, body, log);
  const MatrixX3f joints = regressedJoints(model.joint_regressor, model.v_template);
  const auto bones = picked(source.rig.main_bone, mesh.kept);
  const auto kept_visibility = picked(visibility, mesh.kept);
  model.keypoint_anchors = findKeypointAnchors(
      {model.v_template, joints, model.skin_weights, bones, mirror, kept_visibility});
  finishBodyModel(model);
  measureHeights(body);
  compareWithReference(options.data_dir / "body" / "reference_body.npz", body);
  return body;
}

}  // namespace lay
