#include "core/exchange/posed_mesh.h"

#include "core/body/skinning.h"

#include "core/base/error.h"

namespace lay {

std::string describeBody(const BodyModel& body) {
  return strCat("Body model: ",
                body.name,
                ", ",
                displayName(body.family),
                " (surface_model_type ",
                toString(body.family),
                "), gender ",
                body.gender,
                ", ",
                body.numVertices(),
                " vertices in the model's order.");
}

TriMesh posedMesh(const BodyModel& body, const SmplParams& params) {
  const PosedBody posed = pose(body, params);
  TriMesh mesh;
  mesh.faces = body.faces;
  mesh.vertices.resize(posed.vertices_in_camera.rows(), 3);
  const Eigen::RowVector3f pelvis = posed.joints_in_camera.row(kPelvis);
  mesh.vertices.col(0) = posed.vertices_in_camera.col(0).array() - pelvis.x();
  mesh.vertices.col(1) = -posed.vertices_in_camera.col(1);
  mesh.vertices.col(2) = pelvis.z() - posed.vertices_in_camera.col(2).array();
  mesh.vertices.col(1).array() -= mesh.vertices.col(1).minCoeff();
  return mesh;
}

}  // namespace lay
