#include "core/exchange/float_json.h"

#include "core/base/error.h"
#include "core/body/body_family.h"

namespace lay {
namespace {

constexpr std::size_t kMostListed = 300;

void appendNumbers(const FloatJson& value, int levels, std::vector<float>& numbers) {
  if (value.is_number() && numbers.size() < kMostListed) {
    numbers.push_back(value.get<float>());
    return;
  }
  if (!value.is_array() || levels == 0) throw Error("a list of at most 300 numbers was expected");
  for (const FloatJson& item : value) appendNumbers(item, levels - 1, numbers);
}

}  // namespace

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

std::vector<float> readNumbers(const FloatJson& object, const char* name, int levels) {
  if (!object.is_object() || !object.contains(name))
    throw Error(strCat("there is no '", name, "'"));
  std::vector<float> numbers;
  try {
    appendNumbers(object[name], levels, numbers);
  } catch (const Error& error) {
    throw Error(strCat("'", name, "': ", error.what()));
  }
  return numbers;
}

SmplParams readParams(const FloatJson& object) {
  const std::vector<float> betas = readNumbers(object, "betas", 1);
  const std::vector<float> turns = readNumbers(object, "body_pose", 2);
  const std::vector<float> root = readNumbers(object, "global_orient", 1);
  const std::vector<float> transl = readNumbers(object, "transl", 1);
  const auto rows = static_cast<Eigen::Index>(turns.size() / 3);
  if (betas.size() < kNumBetas || turns.size() % 3 != 0 ||
      !isKnownJointCount(static_cast<int>(rows) + 1) || root.size() != 3 || transl.size() != 3) {
    throw Error(strCat("betas, body_pose, global_orient and transl have ",
                       betas.size(),
                       ", ",
                       turns.size(),
                       ", ",
                       root.size(),
                       " and ",
                       transl.size(),
                       " numbers; 10 or more, 69 (153, 162), 3 and 3 were expected"));
  }
  SmplParams params;
  params.betas =
      Eigen::Map<const Eigen::VectorXf>(betas.data(), static_cast<Eigen::Index>(betas.size()));
  params.body_pose = Eigen::Map<const MatrixX3f>(turns.data(), rows, 3);
  params.global_orient = {root[0], root[1], root[2]};
  params.transl = {transl[0], transl[1], transl[2]};
  if (!isFinite(params)) throw Error("a number is not finite");
  return params;
}

}  // namespace lay
