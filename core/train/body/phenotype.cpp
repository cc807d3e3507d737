#include "core/train/body/phenotype.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace lay {
namespace {

/// The words target names are made of, in the order of the factor table.
constexpr std::array<std::string_view, 17> kFactorNames = {"female",
                                                           "male",
                                                           "young",
                                                           "old",
                                                           "african",
                                                           "asian",
                                                           "caucasian",
                                                           "minmuscle",
                                                           "averagemuscle",
                                                           "maxmuscle",
                                                           "minweight",
                                                           "averageweight",
                                                           "maxweight",
                                                           "minheight",
                                                           "maxheight",
                                                           "uncommonproportions",
                                                           "idealproportions"};

using FactorTable = std::array<double, kFactorNames.size()>;

/// A slider in [0, 1] as strengths of its low, middle and high end; they sum to 1.
std::array<double, 3> threeWays(double slider) {
  const double low = std::max(0.0, 1 - 2 * slider);
  const double high = std::max(0.0, 2 * slider - 1);
  return {low, 1 - low - high, high};
}

FactorTable factorTable(const Phenotype& p, double height_slider) {
  const auto muscle = threeWays(p.muscle);
  const auto weight = threeWays(p.weight);
  const auto height = threeWays(height_slider);
  const auto proportions = threeWays(p.proportions);
  return {1 - p.gender,
          p.gender,
          1 - p.age,
          p.age,
          p.race[0],
          p.race[1],
          p.race[2],
          muscle[0],
          muscle[1],
          muscle[2],
          weight[0],
          weight[1],
          weight[2],
          height[0],
          height[2],
          proportions[0],
          proportions[2]};
}

double clippedNormal(Random& random, double mean, double deviation) {
  return std::clamp(mean + deviation * static_cast<double>(random.normal()), 0.0, 1.0);
}

}  // namespace

Phenotype samplePhenotype(Random& random) {
  Phenotype p;
  const bool male = random.chance(0.5);
  // Not the pure ends: people lie between MakeHuman's two idealised bodies.
  p.gender = male ? 1 - 0.3 * random.uniform() : 0.3 * random.uniform();
  p.age = 0.6 * random.uniform();
  double sum = 0;
  for (double& share : p.race) {  // uniform over mixtures: a flat Dirichlet distribution
    share = -std::log(1.0 - random.uniform());
    sum += share;
  }
  for (double& share : p.race) share /= sum;
  p.muscle = clippedNormal(random, 0.5, 0.25);
  p.weight = clippedNormal(random, 0.5, 0.25);
  p.proportions = clippedNormal(random, 0.5, 0.2);
  do {
    p.body_height = (male ? 1.765 : 1.645) + 0.09 * static_cast<double>(random.normal());
  } while (p.body_height < 1.45 || p.body_height > 2.05);
  return p;
}

MacroTargets::MacroTargets(const std::vector<MorphTarget>& targets) {
  std::map<std::string_view, int> index_of;
  for (std::size_t i = 0; i < kFactorNames.size(); ++i)
    index_of[kFactorNames[i]] = static_cast<int>(i);
  std::array<int, kFactorNames.size()> uses{};
  for (const MorphTarget& target : targets) {
    Factors factors;
    std::string_view rest = target.name;
    rest.remove_prefix(rest.find('/') == std::string_view::npos ? 0 : rest.find('/') + 1);
    while (!rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find('-'));
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      if (word == "universal") continue;  // only says that the target has no race
      const auto found = index_of.find(word);
      if (found == index_of.end()) {
        throw FileError(strCat("Morph target '",
                               target.name,
                               "' has the unknown factor '",
                               word,
                               "'. Expected MakeHuman's macro targets."));
      }
      factors.indices.push_back(found->second);
      ++uses[static_cast<std::size_t>(found->second)];
    }
    factors_.push_back(std::move(factors));
  }
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (uses[i] == 0) {
      throw FileError(strCat("None of the ",
                             targets.size(),
                             " morph targets has the factor '",
                             kFactorNames[i],
                             "'. Expected all of MakeHuman's macro targets."));
    }
  }
}

std::vector<double> MacroTargets::strengths(const Phenotype& phenotype,
                                            double height_slider) const {
  const FactorTable table = factorTable(phenotype, height_slider);
  std::vector<double> result;
  result.reserve(factors_.size());
  for (const Factors& factors : factors_) {
    double product = 1;
    for (const int index : factors.indices) product *= table[static_cast<std::size_t>(index)];
    result.push_back(product);
  }
  return result;
}

}  // namespace lay
