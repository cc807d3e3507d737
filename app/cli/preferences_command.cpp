#include "app/cli/benchmark_request.h"
#include "app/cli/chosen_critic.h"
#include "app/cli/command.h"
#include "app/cli/device_option.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt_watch.h"
#include "app/cli/model_files.h"
#include "app/cli/print_json.h"
#include "app/cli/project_groups.h"
#include "app/cli/refine_inputs.h"
#include "core/base/error.h"
#include "core/benchmark/foreign_samples.h"
#include "core/evaluation/sample_problem.h"
#include "core/io/sha256.h"
#include "core/preference/hypothesis_sampler.h"
#include "core/preference/preference_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

namespace lay {
namespace {

struct PreferencesRequest {
  std::string file;  ///< the preference file
  std::string data;
  std::string split = "train";
  std::string world = "foreign";
  std::string project;
  std::string from;
  int samples = 200;
  int first = 0;
  std::string denoiser;
  std::string critic = "energy";
  GroupSamplingOptions sampling;
  bool wants_json = false;
};

void tell(const std::vector<std::string>& notices) {
  for (const std::string& notice : notices) std::cerr << notice << "\n";
}

HypothesisGroup groupOf(const BenchmarkSample& sample, std::string id) {
  HypothesisGroup group;
  group.id = std::move(id);
  group.problem = sampleProblem(sample);
  return group;
}

/// Makes group `index`, or says that there is none of that number.
using GroupMaker = std::function<HypothesisGroup(int index)>;

GroupMaker benchmarkGroups(const PreferencesRequest& request, const BodyModelPtr& body) {
  const auto seed = request.sampling.seed;
  const std::string prefix = strCat(request.world, ":", request.split, ":", seed, ":");
  if (request.world == "foreign") {
    const auto source = std::make_shared<ForeignSamples>(body, request.data, request.split);
    return [=](int i) {
      return groupOf(source->make(seed, static_cast<std::uint64_t>(i)), strCat(prefix, i));
    };
  }
  const auto poses = std::make_shared<std::vector<JointRotations>>(evenlySpacedPoses(
      readMotionClips(request.data, request.split), request.first + request.samples));
  return [=](int i) {
    const auto index = static_cast<std::size_t>(i);
    return groupOf(makeBenchmarkSample(*body, (*poses)[index], {}, seed, index),
                   strCat(prefix, i, "/", poses->size()));
  };
}

void checkBuild(const PreferencesRequest& request) {
  request.sampling.validate();
  if (request.data.empty() == request.project.empty()) {
    throw InvalidOptions(
        "preferences build needs something to sample: --data DIR for the built-in benchmark, or "
        "--project FILE for the photos of a project.");
  }
  if (!request.project.empty()) return;
  if (request.split != "train" && request.split != "val") {
    throw InvalidOptions(strCat(
        "--split is '", request.split, "'; preferences are built of train or val, never of test."));
  }
  if (request.world != "foreign" && request.world != "benchmark") {
    throw InvalidOptions(
        strCat("--world is '", request.world, "'; foreign and benchmark are known."));
  }
  if (request.samples < 1 || request.first < 0) {
    throw InvalidOptions("--samples must be at least 1, --first at least 0.");
  }
  checkBenchmarkData(request.data);
}

int runBuild(const PreferencesRequest& request) {
  checkBuild(request);
  tellDevice(request.sampling.device);
  const BodyModelPtr body = loadChosenBody({});
  RefinerFiles files = findRefinerFiles();
  if (!request.denoiser.empty()) files.denoiser = request.denoiser;
  const Refiner refiner = loadRefinerOf(body, files);
  const std::string denoiser = sha256OfFile(files.denoiser);
  const std::unique_ptr<Critic> critic = makeChosenCritic(request.critic, body);
  PreferenceWriter writer(request.file);
  std::vector<HypothesisGroup> people;
  GroupMaker make;
  int count = request.samples;
  if (request.project.empty()) {
    make = benchmarkGroups(request, body);
  } else {
    ProjectGroups project = readProjectGroups(request.project);
    tell(project.notices);
    people = std::move(project.people);
    count = static_cast<int>(people.size());
    make = [&](int i) { return people[static_cast<std::size_t>(i)]; };
  }
  const InterruptWatch watch;
  int made = 0;
  for (int i = 0; i < count; ++i) {
    HypothesisGroup group = make(i + (request.project.empty() ? request.first : 0));
    if (writer.has(group.id)) continue;
    PreferenceRecord record = makePreference(
        *body, refiner, *critic, std::move(group), request.sampling, watch.stopToken());
    if (watch.stopToken().stop_requested()) {
      std::cerr << made << " groups were added to '" << request.file
                << "'. The same command goes on where this stopped.\n";
      return kExitStopped;
    }
    record.denoiser = denoiser;
    writer.add(record);
    ++made;
    showBenchmarkProgress(i + 1, count);
  }
  std::cout << made << " groups of " << request.sampling.size << " were added to '" << request.file
            << "', judged by the critic '" << critic->name() << "'; " << count - made
            << " were there already.\n";
  return kExitDone;
}

int runJudge(const PreferencesRequest& request) {
  PreferenceSet set = loadPreferences(request.from);
  tell(set.notices);
  const std::unique_ptr<Critic> critic = makeChosenCritic(request.critic, loadChosenBody({}));
  int done = 0;
  for (PreferenceRecord& record : set.records) {
    judge(record, *critic);
    showBenchmarkProgress(++done, static_cast<int>(set.records.size()));
  }
  savePreferences(request.file, set.records);
  std::cout << set.records.size() << " groups, judged by the critic '" << critic->name()
            << "', were written to '" << request.file << "'.\n";
  return kExitDone;
}

nlohmann::ordered_json summaryOf(const PreferenceSet& set) {
  nlohmann::ordered_json json;
  json["groups"] = set.records.size();
  json["left_out"] = set.notices.size();
  int bodies = 0;
  int ranked = 0;
  int teaching = 0;
  std::map<std::string, int> critics;
  for (const PreferenceRecord& record : set.records) {
    bodies += static_cast<int>(record.group.bodies.size());
    ranked += record.persons ? 1 : 0;
    const std::vector<double> advantages = groupAdvantages(scoresOf(record));
    teaching += std::ranges::any_of(advantages, [](double a) { return a != 0; }) ? 1 : 0;
    ++critics[record.critic.empty() ? "nobody" : strCat(record.critic, " ", record.critic_version)];
  }
  json["bodies"] = bodies;
  json["ranked_by_a_person"] = ranked;
  json["teaching"] = teaching;
  json["critics"] = critics;
  return json;
}

int runShow(const PreferencesRequest& request) {
  const PreferenceSet set = loadPreferences(request.file);
  tell(set.notices);
  const nlohmann::ordered_json summary = summaryOf(set);
  if (request.wants_json) {
    printJson(summary);
    return kExitDone;
  }
  std::printf("%d groups with %d bodies; %d tell their bodies apart, %d were ranked by a person\n",
              summary["groups"].get<int>(),
              summary["bodies"].get<int>(),
              summary["teaching"].get<int>(),
              summary["ranked_by_a_person"].get<int>());
  for (const auto& [critic, count] : summary["critics"].items()) {
    std::printf("  judged by %s: %d\n", critic.c_str(), count.get<int>());
  }
  return kExitDone;
}

int runExport(const PreferencesRequest& request) {
  std::vector<PreferenceRecord> records;
  if (!request.project.empty()) {
    ProjectGroups project = readProjectGroups(request.project);
    tell(project.notices);
    records = std::move(project.choices);
    if (records.empty()) {
      throw Error(strCat("Nobody chose a hypothesis in '",
                         request.project,
                         "': there is nothing to export. Choose one in the hypotheses strip, save "
                         "the project and try again."));
    }
  } else {
    PreferenceSet set = loadPreferences(request.from);
    tell(set.notices);
    std::erase_if(set.records, [](const PreferenceRecord& record) { return !record.persons; });
    records = std::move(set.records);
    if (records.empty()) {
      throw Error(strCat("No group in '", request.from, "' was ranked by a person."));
    }
  }
  savePreferences(request.file, records);
  std::cout << records.size() << " groups were written to '" << request.file << "'.\n";
  return kExitDone;
}

int runImport(const PreferencesRequest& request) {
  PreferenceSet from = loadPreferences(request.from);
  tell(from.notices);
  std::vector<PreferenceRecord> records;
  if (std::filesystem::exists(request.file)) {
    PreferenceSet there = loadPreferences(request.file);
    if (!there.notices.empty()) {
      tell(there.notices);
      throw FileError(strCat(
          "'", request.file, "' is damaged and would lose these lines. Import into another file."));
    }
    records = std::move(there.records);
  }
  const auto count = from.records.size();
  const int added = mergePreferences(records, std::move(from.records));
  savePreferences(request.file, records);
  std::cout << added << " groups were added to '" << request.file << "', "
            << count - static_cast<std::size_t>(added) << " replaced.\n";
  return kExitDone;
}

void addCriticOption(CLI::App& app, std::string& critic) {
  app.add_option(
         "--critic",
         critic,
         "energy (the run's own measure), offline (weights learned on groups with truth) or "
         "scorer (a network that learned on such)")
      ->capture_default_str();
}

CLI::App* addJudge(CLI::App& parent, PreferencesRequest& request) {
  CLI::App* app = parent.add_subcommand(
      "judge", "Have a file's groups judged anew; a person's rankings stay and overrule");
  app->add_option("file", request.from, "The preference file")->required()->type_name("FILE");
  app->add_option("--out", request.file, "The file to write")->required()->type_name("FILE");
  addCriticOption(*app, request.critic);
  return app;
}

CLI::App* addBuild(CLI::App& parent, PreferencesRequest& request) {
  CLI::App* app = parent.add_subcommand(
      "build",
      "Sample groups of hypotheses and have each judged together; goes on where it stopped");
  GroupSamplingOptions& sampling = request.sampling;
  app->add_option("--out", request.file, "The preference file, made or added to")
      ->required()
      ->type_name("FILE");
  app->add_option("--data", request.data, "Folder that holds mocap/: the built-in benchmark")
      ->type_name("DIR");
  app->add_option("--project", request.project, "Instead: the people of a project")
      ->type_name("FILE");
  app->add_option("--split", request.split, "train or val")->capture_default_str();
  app->add_option("--world",
                  request.world,
                  "foreign: other cameras and another image regressor than the networks know; or "
                  "benchmark")
      ->capture_default_str();
  app->add_option("--samples", request.samples, "How many groups")->capture_default_str();
  app->add_option("--first", request.first, "The number of the first one")->capture_default_str();
  app->add_option("--group", sampling.size, "Hypotheses in each")->capture_default_str();
  app->add_option("--polish", sampling.polish_iterations, "Polishing steps of each")
      ->capture_default_str();
  app->add_option("--seed", sampling.seed, "Of samples and noise")->capture_default_str();
  app->add_option("--denoiser", request.denoiser, "Another denoiser than the installed one")
      ->type_name("FILE");
  addCriticOption(*app, request.critic);
  addDeviceOption(*app, sampling.device);
  return app;
}

}  // namespace

Command makePreferencesCommand(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand(
      "preferences", "Groups of judged hypotheses, which 'layfigure-train align' learns from");
  app->require_subcommand(1);
  const auto request = std::make_shared<PreferencesRequest>();
  CLI::App* build = addBuild(*app, *request);
  CLI::App* judging = addJudge(*app, *request);
  CLI::App* show = app->add_subcommand("show", "What a preference file holds");
  show->add_option("file", request->file, "The preference file")->required()->type_name("FILE");
  show->add_flag("--json", request->wants_json, "Print one JSON object");
  CLI::App* out = app->add_subcommand(
      "export", "What a person prefers, as JSON lines: of a project, or of a preference file");
  out->add_option("--out", request->file, "The file to write")->required()->type_name("FILE");
  CLI::Option* project =
      out->add_option(
             "--project", request->project, "Its runs whose bodies were ranked, or of which one was chosen")
          ->type_name("FILE");
  CLI::Option* from = out->add_option("--from", request->from, "Its groups that a person ranked")
                          ->type_name("FILE");
  project->excludes(from);
  CLI::App* in = app->add_subcommand(
      "import", "Add another file's groups; a person's ranking of the same bodies is kept");
  in->add_option("file", request->from, "The file to import")->required()->type_name("FILE");
  in->add_option("--into", request->file, "The preference file")->required()->type_name("FILE");
  return {app, [=] {
            if (build->parsed()) return runBuild(*request);
            if (judging->parsed()) return runJudge(*request);
            if (show->parsed()) return runShow(*request);
            if (in->parsed()) return runImport(*request);
            if (project->empty() && from->empty()) {
              throw InvalidOptions("preferences export needs --project FILE or --from FILE.");
            }
            return runExport(*request);
          }};
}

}  // namespace lay
