#include "tests/bench/bench_body.h"

#include "core/body/packed_model.h"
#include "core/io/resource_paths.h"

#include <cmath>

namespace lay {

namespace {

PackedBody makeBody(BenchBody which) {
  if (which == BenchBody::Ours) return packedBody(*bundledBody());
  return packBody(RandomBody({.num_vertices = 6890, .corrective_share = 1}).source());
}

}  // namespace

BodyModelPtr bundledBody() {
  static const BodyModelPtr kBody = loadBodyModel(findModelFile("lay_body.npz"));
  return kBody;
}

BenchCase::BenchCase(BenchBody which, int count)
    : body(makeBody(which)), poses(makeRandomPoses(count, body.num_joints, body.num_betas, 1)) {
  const std::size_t bodies = static_cast<std::size_t>(count);
  vertices.resize(bodies * 3 * body.num_vertices);
  joints.resize(bodies * 3 * body.num_joints);
  cotangents.resize(vertices.size());
  for (std::size_t i = 0; i < cotangents.size(); ++i) {
    cotangents[i] = std::sin(static_cast<float>(i));
  }
  tangents.resize(bodies * 3 * body.num_joints);
  betas.resize(bodies * body.num_betas);
  transl.resize(bodies * 3);
}

PoseArrays BenchCase::pose() const {
  return {
      poses.count, poses.rotations.data(), poses.betas.data(), body.num_betas, poses.transl.data()};
}

double BenchCase::forwardBytes() const {
  const std::size_t lanes = body.correctives.size() + body.skin_weights.size();
  const std::size_t shaped = std::size_t{3} * body.num_groups * poses.count;
  return static_cast<double>((lanes + shaped) * sizeof(Lanes) +
                             body.vertex_of_lane.size() * sizeof(int));
}

double BenchCase::pullBytes() const {
  // Rest surface and cotangents are as large as the shaped surface; the shape directions are new.
  return forwardBytes() + static_cast<double>(body.shapedirs.size() * sizeof(Lanes) +
                                              cotangents.size() * sizeof(float));
}

}  // namespace lay
