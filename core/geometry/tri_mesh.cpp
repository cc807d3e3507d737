#include "core/geometry/tri_mesh.h"

#include <Eigen/Geometry>

namespace lay {

MatrixX3f vertexNormals(const MatrixX3f& vertices, const MatrixX3i& faces) {
  MatrixX3f normals = MatrixX3f::Zero(vertices.rows(), 3);
  for (Eigen::Index i = 0; i < faces.rows(); ++i) {
    const Eigen::RowVector3f a = vertices.row(faces(i, 0));
    const Eigen::RowVector3f ab = vertices.row(faces(i, 1)) - a;
    const Eigen::RowVector3f ac = vertices.row(faces(i, 2)) - a;
    // The cross product is as long as twice the triangle's area: the weight wanted.
    const Eigen::RowVector3f weighted_normal = ab.cross(ac);
    for (int corner = 0; corner < 3; ++corner) {
      normals.row(faces(i, corner)) += weighted_normal;
    }
  }
  for (Eigen::Index i = 0; i < normals.rows(); ++i) {
    const float length = normals.row(i).norm();
    if (length > 0) {
      normals.row(i) /= length;
    }
  }
  return normals;
}

}  // namespace lay
