#include "app/cli/command.h"
#include "app/cli/describe_photo.h"
#include "app/cli/exit_code.h"
#include "app/cli/refine_inputs.h"
#include "core/base/error.h"
#include "core/body/common_body.h"
#include "core/exchange/params_file.h"
#include "core/language/captioner.h"
#include "core/language/descriptions_file.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace lay {
namespace {

struct DescribeOrder {
  PhotoOrder photo;  ///< its inputs' body is that of saved parameters too
  std::string parts;
  std::optional<std::filesystem::path> params;
  std::optional<std::filesystem::path> out;
  std::optional<std::uint64_t> seed;
  bool wants_json = false;
  bool wants_test = false;
  bool wants_models = false;
  bool stores_key = false;
  bool forgets_key = false;
};

PartDescriptions describeParams(const DescribeOrder& order) {
  const BodyRecord record = loadParams(*order.params);
  const BodyModelPtr body = loadChosenBody(order.photo.inputs.body);
  requireSameBody(*body, record.model_name, *order.params);
  const SkeletonPose pose =
      skeletonPose(*body, convertPose(record.params, body->numJoints()).params);
  Random random(order.seed.value_or(0));
  const CaptionOptions options = order.seed ? CaptionOptions() : CaptionOptions::complete();
  return describePose(pose, options, random);
}

/// One thing at a time, and all that it needs.
void checkOrder(const DescribeOrder& order) {
  const bool has_photo = !order.photo.inputs.image.empty();
  const int num_things = (has_photo ? 1 : 0) + (order.params ? 1 : 0) + (order.wants_test ? 1 : 0) +
                         (order.wants_models ? 1 : 0) + (order.stores_key ? 1 : 0) +
                         (order.forgets_key ? 1 : 0);
  if (num_things != 1) {
    throw InvalidOptions(strCat(
        num_things == 0 ? "There is nothing to describe: " : "There is more than one thing to do: ",
        "give a photograph, or --params, or one of "
        "--test, --list-models, --store-key and --forget-key. "
        "'layfigure-cli describe --help' lists what there is."));
  }
  if (order.params && !order.photo.vlm.base_url.empty()) {
    throw InvalidOptions("--server describes a photograph; saved parameters need no server.");
  }
  constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
  if (has_photo && order.seed.value_or(0) > kLargest) {
    throw InvalidOptions(
        strCat("--seed is ", *order.seed, "; a server takes seeds up to ", kLargest, "."));
  }
}

void print(const DescribeOrder& order, const PartDescriptions& descriptions) {
  if (order.out) saveDescriptions(*order.out, descriptions);
  if (order.wants_json) {
    std::cout << descriptionsToJson(descriptions);
    return;
  }
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    std::string name(nameOf(part));
    name.resize(10, ' ');
    std::cout << name << ' ' << descriptions[part].text << '\n';
  }
}

int runDescribe(DescribeOrder order) {
  checkOrder(order);
  if (order.wants_test) return testServer(order.photo.vlm);
  if (order.wants_models) return listServerModels(order.photo.vlm);
  if (order.stores_key) return storeServerKey(order.photo.vlm);
  if (order.forgets_key) return forgetServerKey(order.photo.vlm);
  if (order.params) {
    print(order, describeParams(order));
    return kExitDone;
  }
  order.photo.parts = partsNamed(order.parts);
  order.photo.vlm.seed = static_cast<int>(order.seed.value_or(0));
  const PhotoWords words = describePhoto(order.photo);
  if (words.was_stopped) return kExitStopped;
  print(order, words.descriptions);
  return kExitDone;
}

void addInputs(CLI::App& app, DescribeOrder& order) {
  RefineInputs& inputs = order.photo.inputs;
  app.add_option("image", inputs.image, "A photograph")->type_name("IMAGE");
  app.add_option("--keypoints",
                 inputs.keypoints,
                 "2D keypoints of the photograph, as 'refine' takes them; otherwise the installed "
                 "detectors find them")
      ->type_name("FILE");
  addKeypointReadOptions(app, inputs.reading);
  app.add_option("--person", inputs.person, "Which person of the keypoint file, counted from 0")
      ->capture_default_str();
  app.add_option("--params", order.params, "Saved parameters instead: params.npz or params.json")
      ->type_name("PARAMS");
  app.add_option("--seed",
                 order.seed,
                 "Of saved parameters: vary wording and choice by this seed; without it everything "
                 "is said plainly. Of a photograph: the seed that the server is given")
      ->type_name("N");
  app.add_option(
         "--body", inputs.body, "Body model the parameters belong to, if it is not the bundled one")
      ->type_name("FILE");
  app.add_option("--parts",
                 order.parts,
                 "Describe these only: any of overall,head,torso,left_arm,right_arm,left_leg,"
                 "right_leg")
      ->type_name("LIST");
  app.add_option("--out", order.out, "Write texts and statements to this file, as --json has them")
      ->type_name("FILE");
  app.add_flag("--json", order.wants_json, "Print texts and statements as one JSON object");
}

void addServer(CLI::App& app, DescribeOrder& order) {
  VlmSettings& vlm = order.photo.vlm;
  app.add_option("--server",
                 vlm.base_url,
                 "Ask a vision-language model at this OpenAI-compatible address, such as "
                 "http://127.0.0.1:8080/v1; without it the first body is described")
      ->type_name("URL");
  app.add_option("--model", vlm.model, "The server's model; otherwise the first that it lists")
      ->type_name("NAME");
  app.add_option("--timeout", vlm.timeout_s, "Seconds for a whole answer")->capture_default_str();
  app.add_option("--retries", vlm.retries, "How often what failed for a while is tried again")
      ->capture_default_str();
  app.add_option(
         "--samples", vlm.samples, "How many answers to ask for; what most of them say is kept")
      ->capture_default_str();
  app.add_option("--temperature", vlm.temperature, "How freely the model chooses its words")
      ->capture_default_str();
  app.add_option("--max-tokens", vlm.max_tokens, "How long an answer may be")
      ->capture_default_str();
  app.add_flag("--test", order.wants_test, "Show a small picture to the server's model");
  app.add_flag("--list-models", order.wants_models, "List the server's models");
  app.add_flag("--store-key",
               order.stores_key,
               "Read the server's key from standard input into the system's keyring");
  app.add_flag("--forget-key", order.forgets_key, "Remove the server's key from the keyring");
}

}  // namespace

Command makeDescribeCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "describe", "Put a person in a photograph, or the pose of saved parameters, into words");
  const auto order = std::make_shared<DescribeOrder>();
  addInputs(*app, *order);
  addServer(*app, *order);
  app->footer(
      "To a server go the person's crop of the photograph, at most 1024 px, and the questions. A "
      "key "
      "is taken\nfrom LAYFIGURE_VLM_KEY, for https://api.openai.com also from OPENAI_API_KEY, else "
      "from the keyring.\nCtrl-C stops (exit status 3).");
  return {app, [order] { return runDescribe(*order); }};
}

}  // namespace lay
