#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/train/body/morph_target.h"

namespace lay {

/// A person as MakeHuman's macro sliders describe one; every number but the races' is in [0, 1].
struct Phenotype {
  double gender = 0.5;           ///< 0 female, 1 male
  double age = 0.3;              ///< 0 young (25), 1 old (90)
  std::array<double, 3> race{};  ///< african, asian, caucasian; sums to 1
  double muscle = 0.5;
  double weight = 0.5;
  double proportions = 0.5;  ///< 0 uncommon, 1 ideal
  double body_height = 1.7;  ///< m, standing
};

/// An adult drawn from our population: women and men equally often, 25 to 65 years, heights normal
/// about 1.645 and 1.765 m (standard deviation 0.09 m), within 1.45 to 2.05 m.
[[nodiscard]] Phenotype samplePhenotype(Random& random);

/// Turns phenotypes into strengths of the morph targets: a product of the factors a target's name
/// lists (gender x age x race; gender x age x muscle x weight, alone or with height or with
/// proportions).
class MacroTargets {
 public:
  /// @throws FileError when a name has an unknown factor, or a factor's side is missing altogether.
  explicit MacroTargets(const std::vector<MorphTarget>& targets);

  /// Strength of each target, in the order given, for a height slider in [0, 1] (0.5 = no height
  /// target). The phenotype's body_height is not looked at.
  [[nodiscard]] std::vector<double> strengths(const Phenotype& phenotype,
                                              double height_slider) const;

 private:
  struct Factors {
    std::vector<int> indices;  ///< into the table of factor values
  };
  std::vector<Factors> factors_;
};

}  // namespace lay
