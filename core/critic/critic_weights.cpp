#include "core/critic/critic_weights.h"

#include <nlohmann/json.hpp>

#include <cmath>

#include "core/base/error.h"
#include "core/io/atomic_file.h"

namespace lay {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "layfigure-critic";
constexpr int kVersion = 1;

[[noreturn]] void refuseWeights(const std::filesystem::path& path, const std::string& what) {
  throw FileError(strCat("Cannot use '",
                         path.string(),
                         "' as a critic's weights: ",
                         what,
                         " Make new ones with `layfigure-train critic`."));
}

}  // namespace

double CriticWeights::energy(const Eigen::RowVectorXd& terms) const {
  return Eigen::Map<const Eigen::RowVectorXd>(weights.data(), kCriticTermCount).dot(terms);
}

CriticWeights readCriticWeights(const std::filesystem::path& path) {
  const Json json = Json::parse(readFile(path), nullptr, false);
  if (!json.is_object() || json.value("format", Json()) != kFormat) {
    refuseWeights(path, "it is not a file of that kind.");
  }
  if (json.value("version", Json()) != kVersion) {
    refuseWeights(path,
                  strCat("its version is ",
                         json.value("version", Json()).dump(),
                         "; this program reads ",
                         kVersion,
                         "."));
  }
  const Json terms = json.value("weights", Json());
  CriticWeights result;
  for (std::size_t k = 0; k < kCriticTermCount; ++k) {
    const std::string name(kCriticTermNames[k]);
    const Json value = terms.is_object() ? terms.value(name, Json()) : Json();
    if (!value.is_number() || !(value.get<double>() >= 0) || !(value.get<double>() < 1e6)) {
      refuseWeights(path, strCat("the weight of '", name, "' is not a number from 0 up."));
    }
    result.weights[k] = value.get<double>();
  }
  if (json.value("made_by", Json()).is_string()) result.made_by = json["made_by"];
  return result;
}

void writeCriticWeights(const std::filesystem::path& path, const CriticWeights& weights) {
  Json json = {{"format", kFormat}, {"version", kVersion}, {"made_by", weights.made_by}};
  for (std::size_t k = 0; k < kCriticTermCount; ++k) {
    json["weights"][std::string(kCriticTermNames[k])] = std::round(weights.weights[k] * 1e6) / 1e6;
  }
  writeFileAtomically(path, json.dump(1) + "\n");
}

}  // namespace lay
