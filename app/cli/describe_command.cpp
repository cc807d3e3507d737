#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/refine_inputs.h"
#include "core/body/common_body.h"
#include "core/exchange/params_file.h"
#include "core/language/captioner.h"
#include "core/language/descriptions_file.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace lay {
namespace {

struct DescribeOrder {
  std::filesystem::path params;
  std::optional<std::filesystem::path> body;
  std::optional<std::uint64_t> seed;
  bool wants_json = false;
};

int runDescribe(const DescribeOrder& request) {
  const BodyRecord record = loadParams(request.params);
  const BodyModelPtr body = loadChosenBody(request.body);
  requireSameBody(*body, record.model_name, request.params);
  const SkeletonPose pose =
      skeletonPose(*body, convertPose(record.params, body->numJoints()).params);
  Random random(request.seed.value_or(0));
  const CaptionOptions options = request.seed ? CaptionOptions() : CaptionOptions::complete();
  const PartDescriptions descriptions = describePose(pose, options, random);
  if (request.wants_json) {
    std::cout << descriptionsToJson(descriptions);
    return kExitDone;
  }
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    std::string name(nameOf(part));
    name.resize(10, ' ');
    std::cout << name << ' ' << descriptions[part].text << '\n';
  }
  return kExitDone;
}

}  // namespace

Command makeDescribeCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand("describe", "Put the pose of saved parameters into words");
  const auto request = std::make_shared<DescribeOrder>();
  app->add_option("--params", request->params, "params.npz or params.json")
      ->required()
      ->type_name("PARAMS");
  app->add_option("--seed",
                  request->seed,
                  "Vary wording and choice by this seed; without it everything is said plainly")
      ->type_name("N");
  app->add_option("--body",
                  request->body,
                  "Body model the parameters belong to, if it is not the bundled one")
      ->type_name("FILE");
  app->add_flag("--json", request->wants_json, "Print texts and statements as one JSON object");
  return {app, [request] { return runDescribe(*request); }};
}

}  // namespace lay
