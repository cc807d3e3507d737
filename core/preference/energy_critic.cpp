#include "core/preference/energy_critic.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/refine/body_energy.h"

namespace lay {
namespace {

/// What a run goes by, but for two things. A critic does not know which body started without noise.
/// And the mean of a group is no answer where some of it were polished more freely than others: a
/// body's distance from it counts as a normal error of 22 mm would, not of 10.
float energyOf(const BodyEnergy& terms) {
  BodyEnergy judged = terms;
  judged.from_noise = false;
  judged.from_mean_mm *= 10.0F / 22.0F;
  return judged.total();
}

std::string sentenceOf(const BodyEnergy& terms) {
  const float words = terms.words.value_or(0);
  if (words > terms.evidence && words > terms.joint_limits) {
    return "It contradicts what is said of the person.";
  }
  if (terms.joint_limits > terms.evidence) return "Joints are turned further than joints turn.";
  return strCat("Its keypoints lie ",
                std::round(10 * terms.reprojection_px) / 10,
                " px from where they were seen; its joints ",
                std::round(terms.from_mean_mm),
                " mm from the mean of the group.");
}

}  // namespace

Verdict EnergyCritic::score(const HypothesisGroup& group, std::stop_token /*stop*/) {
  group.validate();
  const WordEvidence words(group.problem.descriptions);
  const std::vector<BodyEnergy> terms =
      bodyEnergies(*body_, group.problem, group.bodies, words.empty() ? nullptr : &words);
  std::vector<float> energies;
  for (const BodyEnergy& of_body : terms) energies.push_back(energyOf(of_body));
  std::vector<float> sorted = energies;
  std::ranges::sort(sorted);
  const float best = sorted.front();
  const float unit = sorted[sorted.size() / 2] - best;
  Verdict verdict;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    Critique critique;
    const float behind = energies[i] - best;
    critique.score = behind <= 0 ? kBestScore
                     : unit > 0  ? kBestScore * std::exp2(-behind / unit)
                                 : kWorstScore;
    critique.sentence = sentenceOf(terms[i]);
    verdict.critiques.push_back(std::move(critique));
  }
  return verdict;
}

}  // namespace lay
