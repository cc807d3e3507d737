#include "core/train/body/population.h"

#include "core/train/body/weight_smoothing.h"

namespace lay {
namespace {

MatrixX3f meshWithStrengths(const MakeHumanSource& source, const std::vector<double>& strengths) {
  MatrixX3f vertices = source.mesh.vertices;
  for (std::size_t t = 0; t < strengths.size(); ++t) {
    const auto strength = static_cast<float>(strengths[t]);
    if (strength == 0) continue;
    const MorphTarget& target = source.targets[t];
    for (std::size_t i = 0; i < target.vertices.size(); ++i) {
      vertices.row(target.vertices[i]) +=
          strength * target.offsets.row(static_cast<Eigen::Index>(i));
    }
  }
  return vertices;
}

float standingHeight(const MatrixX3f& vertices, int num_skin_vertices) {
  const auto y = vertices.col(1).head(num_skin_vertices);
  return y.maxCoeff() - y.minCoeff();
}

}  // namespace

MakeHumanSource readMakeHuman(const std::filesystem::path& folder) {
  MakeHumanSource source;
  source.mesh = readBaseMesh(folder / "base.obj");
  source.mirror = mirrorVertices(source.mesh);
  const int num_vertices = static_cast<int>(source.mesh.vertices.rows());
  source.targets = readMorphTargets(folder / "macrodetails_targets.tar.xz", num_vertices);
  source.rig = readSourceRig(folder / "default.mhskel",
                             folder / "default_weights.mhw",
                             num_vertices,
                             source.mesh.num_skin_vertices);
  constexpr int kSmoothingRounds = 6;
  source.rig.skin_weights =
      smoothedWeights(source.rig.skin_weights, source.mesh.quads, source.mirror, kSmoothingRounds);
  return source;
}

MatrixX3f phenotypeMesh(const MakeHumanSource& source,
                        const MacroTargets& macros,
                        const Phenotype& phenotype) {
  const int num_skin = source.mesh.num_skin_vertices;
  const auto wanted = static_cast<float>(phenotype.body_height);
  const MatrixX3f middle = meshWithStrengths(source, macros.strengths(phenotype, 0.5));
  const bool taller = wanted > standingHeight(middle, num_skin);
  const MatrixX3f end = meshWithStrengths(source, macros.strengths(phenotype, taller ? 1.0 : 0.0));
  // Between the slider's middle and its end every vertex moves on a line, so we need no more
  // bodies.
  const auto between = [&](float t) { return MatrixX3f((1 - t) * middle + t * end); };
  float low = 0;
  float high = 1;
  if (taller != (standingHeight(end, num_skin) > wanted)) return {0, 3};
  for (int i = 0; i < 16; ++i) {
    const float t = 0.5F * (low + high);
    const bool beyond = (standingHeight(between(t), num_skin) > wanted) == taller;
    (beyond ? high : low) = t;
  }
  return between(0.5F * (low + high));
}

Population samplePopulation(const MakeHumanSource& source, int count, std::uint64_t seed) {
  const MacroTargets macros(source.targets);
  Random random(seed);
  Population population;
  population.vertices.resize(count, 3 * source.mesh.num_skin_vertices);
  population.joints.resize(count, 3 * kSmplJointCount);
  for (int i = 0; i < count;) {
    const Phenotype phenotype = samplePhenotype(random);
    const MatrixX3f mesh = phenotypeMesh(source, macros, phenotype);
    if (mesh.rows() == 0) continue;
    const RestBody body = toTPose(mesh, source.rig);
    population.vertices.row(i) =
        Eigen::Map<const Eigen::RowVectorXf>(body.vertices.data(), body.vertices.size());
    population.joints.row(i) =
        Eigen::Map<const Eigen::RowVectorXf>(body.joints.data(), body.joints.size());
    population.phenotypes.push_back(phenotype);
    ++i;
  }
  return population;
}

Population atPoints(const Population& population,
                    const std::vector<SurfacePoint>& points,
                    const std::vector<int>& mirror) {
  Population result;
  result.joints = population.joints;
  result.phenotypes = population.phenotypes;
  Eigen::MatrixXf sampled(population.vertices.rows(), static_cast<Eigen::Index>(3 * points.size()));
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto columns = sampled.middleCols(static_cast<Eigen::Index>(3 * i), 3);
    columns.setZero();
    for (std::size_t k = 0; k < 3; ++k) {
      if (points[i].weights[k] == 0) continue;
      columns +=
          points[i].weights[k] * population.vertices.middleCols(3 * points[i].vertices[k], 3);
    }
  }
  // The targets are symmetric to a tenth of a millimetre; the body is so exactly.
  result.vertices.resize(sampled.rows(), sampled.cols());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto here = static_cast<Eigen::Index>(3 * i);
    const auto there = static_cast<Eigen::Index>(3 * mirror[i]);
    result.vertices.col(here) = 0.5F * (sampled.col(here) - sampled.col(there));
    for (int axis = 1; axis < 3; ++axis)
      result.vertices.col(here + axis) =
          0.5F * (sampled.col(here + axis) + sampled.col(there + axis));
  }
  return result;
}

Population someOf(const Population& population, int first, int count) {
  const auto begin = population.phenotypes.begin() + first;
  return {population.vertices.middleRows(first, count),
          population.joints.middleRows(first, count),
          {begin, begin + count}};
}

MatrixX3f rowAsPoints(const Eigen::RowVectorXf& row) {
  return Eigen::Map<const MatrixX3f>(row.data(), row.size() / 3, 3);
}

}  // namespace lay
