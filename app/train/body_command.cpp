#include <chrono>
#include <iostream>

#include "app/train/command.h"
#include "core/io/atomic_file.h"
#include "core/train/body/body_card.h"
#include "core/train/body/body_file.h"
#include "core/train/body/body_learner.h"

namespace lay {

void runBodyCommand(std::span<const std::string> words) {
  const auto start = std::chrono::steady_clock::now();
  const Arguments arguments(words, {"data", "out", "card", "seed", "phenotypes", "vertices"});
  BodyLearningOptions options;
  options.data_dir = arguments.required("data");
  options.seed = static_cast<std::uint64_t>(arguments.number("seed", 0, 0));
  options.num_phenotypes = arguments.number("phenotypes", options.num_phenotypes, 1);
  options.num_vertices = arguments.number("vertices", options.num_vertices, 1);
  const std::filesystem::path out = arguments.required("out");

  const auto log = [](const std::string& line) { std::cout << line << std::endl; };
  const LearntBody body = learnBody(options, log);
  saveBodyModel(body.model, out);
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const std::string card = bodyCard(body, options, std::filesystem::file_size(out), seconds);
  if (const auto path = arguments.text("card")) writeFileAtomically(*path, card);
  std::cout << "\n" << card << "\nWritten: " << out.string() << "\n";
}

}  // namespace lay
