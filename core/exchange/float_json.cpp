#include "core/exchange/float_json.h"

namespace lay {

void addParams(FloatJson& object, const SmplParams& params) {
  FloatJson rows = FloatJson::array();
  for (Eigen::Index j = 0; j < params.body_pose.rows(); ++j) {
    rows.push_back({params.body_pose(j, 0), params.body_pose(j, 1), params.body_pose(j, 2)});
  }
  object["betas"] =
      std::vector<float>(params.betas.data(), params.betas.data() + params.betas.size());
  object["global_orient"] = {
      params.global_orient.x(), params.global_orient.y(), params.global_orient.z()};
  object["body_pose"] = rows;
  object["transl"] = {params.transl.x(), params.transl.y(), params.transl.z()};
}

}  // namespace lay
