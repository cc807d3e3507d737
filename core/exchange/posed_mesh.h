#pragma once

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/geometry/tri_mesh.h"

#include <string>

namespace lay {

/// What posedMesh's frame is, in words, for the head of a file.
inline constexpr const char* kPosedMeshFrame =
    "metres, y up, x as in the photograph (right), z towards the photographer; the pelvis is above "
    "the origin, "
    "the lowest vertex at y = 0; turned and posed as in the photograph.";

/// Name, gender, kind and size of a body in one line, for the head of a file.
[[nodiscard]] std::string describeBody(const BodyModel& body);

/// The posed surface for other programs: the camera frame turned half round its x axis (so y is up
/// and the mesh is not mirrored), moved so that the pelvis is above the origin and the lowest
/// vertex at y = 0. Vertices in the model's order.
[[nodiscard]] TriMesh posedMesh(const BodyModel& body, const SmplParams& params);

}  // namespace lay
