#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lay {

/// `--name value` pairs of a command line.
class Arguments {
 public:
  /// @param known names without dashes. @throws InvalidOptions for anything else, naming it and
  /// what is known.
  Arguments(std::span<const std::string> words, const std::vector<std::string>& known);

  [[nodiscard]] std::optional<std::string> text(const std::string& name) const;
  /// @throws InvalidOptions when it was not given.
  [[nodiscard]] std::string required(const std::string& name) const;
  /// @throws InvalidOptions when it is not a whole number of at least `low`.
  [[nodiscard]] int number(const std::string& name, int fallback, int low) const;

 private:
  std::map<std::string, std::string> values_;
};

/// The trainer's commands; each throws lay::Error for what a person can mend.
void runBodyCommand(std::span<const std::string> words);
void runLifterCommand(std::span<const std::string> words);
void runRegressorCommand(std::span<const std::string> words);
void runPicturesCommand(std::span<const std::string> words);
void runImageCommand(std::span<const std::string> words);
void runDenoiserCommand(std::span<const std::string> words);
void runAlignCommand(std::span<const std::string> words);
void runAdaptCommand(std::span<const std::string> words);
void runPoseVqVaeCommand(std::span<const std::string> words);
void runScorerCommand(std::span<const std::string> words);
void runTextCommand(std::span<const std::string> words);
void runUncertaintyCommand(std::span<const std::string> words);
void runCalibrateCommand(std::span<const std::string> words);
void runCriticCommand(std::span<const std::string> words);

}  // namespace lay
