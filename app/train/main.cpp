#include <algorithm>
#include <array>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "app/train/command.h"
#include "core/base/error.h"

namespace {

struct Command {
  const char* name;
  const char* help;
  void (*run)(std::span<const std::string> words);
};

constexpr std::array kCommands = {
    Command{"body",
            "learn the body model from MakeHuman and motion capture: --data DIR --out FILE "
            "[--card FILE] [--seed N] [--phenotypes N] [--vertices N]",
            &lay::runBodyCommand},
    Command{
        "denoiser",
        "train the denoiser: --config FILE --data DIR --out FILE [--lifter FILE] [--start FILE] "
        "[--text FILE --vqvae FILE] [--device auto|cpu|cuda]",
        &lay::runDenoiserCommand},
    Command{"align",
            "fine-tune the denoiser on preferences: --config FILE --preferences FILE --out FILE "
            "[--data DIR] [--denoiser FILE] [--loss paper|clip|hinge|dpo|supervised] [--rank N] "
            "[--device auto|cpu|cuda] [--report text|json]",
            &lay::runAlignCommand},
    Command{"adapt",
            "make a whole denoiser of one and its adapters: --adapters FILE --out FILE [--denoiser "
            "FILE]",
            &lay::runAdaptCommand},
    Command{
        "lifter",
        "train the initial predictor: --config FILE --data DIR --out FILE [--device auto|cpu|cuda]",
        &lay::runLifterCommand},
    Command{
        "regressor",
        "train HMR 2.0's regressor by the paper's eq. 1 on drawn pictures: --config FILE --data "
        "DIR --out FILE [--start FILE] [--device auto|cpu|cuda]",
        &lay::runRegressorCommand},
    Command{
        "pictures",
        "draw pictures of samples and keep what MoveNet or a regressor makes of them: --data DIR "
        "--movenet FILE | --regressor FILE --out FILE [--split train|val|test] [--count N] [--seed "
        "N]",
        &lay::runPicturesCommand},
    Command{"image",
            "train the corrector that looks at pictures: --config FILE --data DIR --pictures FILE "
            "--val-pictures FILE and/or --tokens FILE --val-tokens FILE --out FILE [--lifter FILE] "
            "[--sight all|keypoints|nothing]",
            &lay::runImageCommand},
    Command{"vqvae",
            "train the pose VQ-VAE: --config FILE --data DIR --out FILE [--device auto|cpu|cuda]",
            &lay::runPoseVqVaeCommand},
    Command{"text",
            "train the text encoder: --config FILE --data DIR --vqvae FILE --vocabulary FILE --out "
            "FILE [--aligned-vqvae FILE] [--start FILE] [--clip FILE] [--device auto|cpu|cuda]",
            &lay::runTextCommand},
    Command{
        "uncertainty",
        "measure how a denoiser's hypotheses tell its error, and write it into its file: --data "
        "DIR --denoiser FILE [--vqvae FILE --text FILE] [--samples N]",
        &lay::runUncertaintyCommand},
    Command{"critic",
            "learn what the offline critic weighs: --data DIR --out FILE [--samples N] "
            "[--val-samples N] [--seed N]",
            &lay::runCriticCommand},
    Command{"scorer",
            "train the network that scores hypotheses: --data DIR --out FILE [--config FILE] "
            "[--groups N] [--val-groups N] [--device auto|cpu|cuda]",
            &lay::runScorerCommand},
    Command{"calibrate",
            "find the benchmark's scale of angles: --data DIR [--samples N]",
            &lay::runCalibrateCommand},
};

void printHelp(std::ostream& out) {
  out << "layfigure-train learns the files in models/weights.\n\n"
         "Usage: layfigure-train COMMAND [OPTIONS]\n\n";
  for (const auto& command : kCommands) {
    out << "  " << command.name << "\n      " << command.help << "\n";
  }
  out << "\nExit codes: 0 done, 1 something you can put right, 2 a mistake in the program.\n";
}

void run(const std::vector<std::string>& words) {
  const auto found = std::ranges::find_if(
      kCommands, [&](const auto& command) { return words[0] == command.name; });
  if (found == kCommands.end()) {
    throw lay::InvalidOptions(
        lay::strCat("There is no command '", words[0], "'. `layfigure-train --help` lists them."));
  }
  found->run(std::span(words).subspan(1));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty() || words[0] == "--help" || words[0] == "-h") {
    printHelp(words.empty() ? std::cerr : std::cout);
    return words.empty() ? 1 : 0;
  }
  try {
    run(words);
    return 0;
  } catch (const lay::Error& error) {
    std::cerr << "layfigure-train: " << error.what() << "\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "layfigure-train: internal error: " << error.what() << "\n";
    return 2;
  }
}
