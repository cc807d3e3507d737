#pragma once

#include "core/train/group_preference.h"
#include "core/train/trainer_support.h"

namespace lay {

/// Who watches a training. Called between its steps, on its thread; throws nothing.
class AlignmentAudience {
 public:
  /// What an answer is worth: how far it is from the preferred bodies of the groups that are held
  /// out, and from the truth of samples of the original world.
  struct Figures {
    double preferred_mm = 0;
    double original_mm = 0;  ///< MPJPE
  };
  struct Beginning {
    int groups = 0;              ///< that teach
    int held_out = 0;            ///< of them, to see when to stop
    int without_difference = 0;  ///< were left out: nobody tells their bodies apart
    int first_step = 0;          ///< of a training that is taken up again: the step it stopped at
    int steps = 0;
    Figures before;
  };

  virtual ~AlignmentAudience() = default;
  virtual void onBegin(const Beginning& beginning) = 0;
  virtual void onStep(int step) = 0;
  /// Once at first where a training is taken up again that has kept something.
  /// @param is_kept it is the best so far, and in the file.
  virtual void onValidation(int step, const Figures& figures, bool is_kept) = 0;
};

/// How a denoiser is fine-tuned on a preference file (arXiv 2602.19180, method P2 section 3).
///
/// data_dir may be empty: then the original world's samples, which hold the policy near its
/// reference, are made of the groups' own bodies before random cameras (alignment_world.h).
struct AlignmentOptions : TrainingOptions {
  std::filesystem::path preferences;  ///< written by `layfigure-cli preferences`
  std::filesystem::path start;        ///< the denoiser to align; also the frozen reference
  GroupLossOptions loss;
  /// Instead of the group loss: plain learning of the best-scored body of each group, as
  /// "supervised fine-tuning on noisy pseudo-labels" of the paper's table 2.
  bool supervised = false;
  int rank = 8;            ///< of the low-rank adapters; 0: all weights learn
  int noised_groups = 2;   ///< of a batch: seen with their bodies noised, too, as the paper does
  int kept = 32;           ///< samples of the original world in each batch that must not change
  float keep_weight = 10;  ///< of their squared distance from the reference's answers
  float kl_weight = 0.1F;  ///< of the same distance on the groups
  float held_out = 0.1F;   ///< of the groups, to see when to stop
  int patience = 6;        ///< validations without getting better before it stops
  /// How much worse (mm MPJPE) the answers on the original val set may become; a policy that is
  /// beyond it is never kept.
  float allowed_loss_mm = 0.1F;
  int ddim_steps = 5;
  AlignmentAudience* audience = nullptr;  ///< may be null

  /// @throws InvalidOptions naming the field.
  void validate() const;
};

/// Fine-tunes the denoiser by the group loss along its own walk. At each time of a DDIM walk that
/// starts without noise, as the single answer does, a group shares the noised state and so (t,
/// epsilon), and policy and reference see the same input; some groups are seen with each body
/// noised to one random time by one noise, too. No 3D truth is read: neither of the groups nor of
/// the original world's samples, whose answers are held to the reference's.
///
/// Validated on held-out groups (how far the answers without noise are from the best-scored bodies)
/// and, against the truth, on the original val set: the best that loses no more than
/// allowed_loss_mm there is kept in options.out, a whole denoiser; with rank > 0 its adapters alone
/// are beside it, FILE.adapters. Resumes from FILE.state when it is there; FILE.log tells of it.
/// @throws Error.
void alignDenoiser(const AlignmentOptions& options);

/// Makes a whole denoiser of one and its adapters, which are a thirtieth of its size and so what
/// people pass on. @throws FileError; ModelError when they were learned for another one.
void writeAdaptedDenoiser(const std::filesystem::path& denoiser,
                          const std::filesystem::path& adapters,
                          const std::filesystem::path& out);

}  // namespace lay
