// Runs with their steps as rows.
#include <bitset>

#include "core/base/error.h"
#include "core/language/descriptions_file.h"
#include "core/project/float_blob.h"
#include "core/project/project_rows.h"
#include "core/project/row_values.h"

namespace lay {

namespace {

constexpr int kMaxSteps = 10'000;
constexpr int kMaxHypotheses = 1000;
constexpr int kMaxNoisedNumbers = 10'000;
constexpr std::size_t kMaxTerms = 100;
constexpr int kMaxCount = 1'000'000;

std::string joinedTerms(const std::vector<GuidanceLoss>& losses) {
  std::string terms;
  for (const GuidanceLoss& loss : losses) {
    terms += loss.term + "\n";
  }
  return terms;
}

std::vector<std::string> splitTerms(const std::string& terms) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < terms.size();) {
    const std::size_t end = std::min(terms.find('\n', begin), terms.size());
    lines.push_back(terms.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

void writeStep(Query& query, const std::string& run, int position, const DenoisingStep& step) {
  const HypothesisState empty;
  const HypothesisState& model = step.hypotheses.empty() ? empty : step.hypotheses.front();
  const std::string terms = joinedTerms(model.losses);
  std::vector<float> numbers;
  for (const HypothesisState& state : step.hypotheses) {
    if (state.x_t.size() != model.x_t.size() || joinedTerms(state.losses) != terms) {
      throw std::logic_error("The hypotheses of a step differ in what they hold.");
    }
    appendParams(numbers, state.x_start);
    numbers.push_back(state.score);
    for (const GuidanceLoss& loss : state.losses) {
      numbers.push_back(loss.value);
    }
    numbers.insert(numbers.end(), state.x_t.begin(), state.x_t.end());
  }
  query.bindText(1, run)
      .bind(2, position)
      .bind(3, step.index)
      .bindText(4, step.phase == Phase::Adaptation ? "adaptation" : "polish")
      .bind(5, step.timestep)
      .bind(6, step.alpha_cumprod)
      .bind(7, step.elapsed_s)
      .bind(8, static_cast<int>(step.hypotheses.size()))
      .bindText(9, terms)
      .bind(10, static_cast<int>(model.x_t.size()))
      .bindBlob(11, toBlob(numbers))
      .run();
}

void writeSteps(Database& database, const FinishedRun& run) {
  Query query(database, "INSERT INTO steps VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
  const int count = run.history->size();
  for (int i = 0; i < count; ++i) {
    writeStep(query, run.id, i, *run.history->at(i));
  }
}

void writeHypotheses(Database& database, const FinishedRun& run) {
  Query query(database, "INSERT INTO hypotheses VALUES (?1,?2,?3,?4,?5,?6,?7)");
  int rank = 0;
  for (const Hypothesis& hypothesis : run.result.hypotheses) {
    query.bindText(1, run.id)
        .bind(2, rank++)
        .bind(3, hypothesis.index)
        .bind(4, hypothesis.score)
        .bind(5, hypothesis.reprojection_px)
        .bind(6, hypothesis.mode)
        .bindBlob(7, paramsToBlob(hypothesis.params))
        .run();
  }
}

void bindProblem(Query& query, const RefinementProblem& problem) {
  bindCamera(query, 4, problem.camera);
  bindBox(query, 9, problem.box);
  query.bindBlob(12, keypointsToBlob(problem.keypoints))
      .bindBlob(13, paramsToBlob(problem.initial))
      .bindText(14, wordsToJson(problem.descriptions));
  query.bindText(30, constraintsToJson(problem.constraints));
  bindHeight(query, 31, problem.height_m);
  if (problem.moving) {
    query.bind(15, static_cast<std::int64_t>(problem.moving->to_ullong()));
  } else {
    query.bindNull(15);
  }
}

void bindBranch(Query& query, const std::optional<RunBranch>& branch) {
  query.bindNull(32).bindNull(33).bindNull(34);
  if (branch) {
    query.bindText(32, branch->run).bind(33, branch->step).bind(34, branch->hypothesis);
  }
}

void bindSummary(Query& query, const RefinementResult& result) {
  const RefinementSummary& summary = result.summary;
  query.bindText(20, toString(summary.termination))
      .bind(21, summary.steps)
      .bind(22, summary.seconds)
      .bind(23, summary.initial_reprojection_px)
      .bind(24, summary.refined_reprojection_px)
      .bind(25, summary.initial_score)
      .bindText(26, textsToJson(summary.doubts))
      .bindText(27, toString(summary.device.kind))
      .bindText(28, summary.device.notice);
  if (result.uncertainty_mm) {
    query.bindBlob(29, toBlob(*result.uncertainty_mm));
  } else {
    query.bindNull(29);
  }
}

DenoisingStepPtr readStep(const Database& database, const Query& query) {
  auto step = std::make_shared<DenoisingStep>();
  step->index = query.integer(0, 0, kMaxCount);
  const std::string phase = query.text(1);
  if (phase != "adaptation" && phase != "polish") {
    database.refuse(strCat("a step's phase is '", phase, "'."));
  }
  step->phase = phase == "polish" ? Phase::Polish : Phase::Adaptation;
  step->timestep = query.integer(2, 0, kMaxCount);
  step->alpha_cumprod = query.number(3);
  step->elapsed_s = query.real(4);
  const auto count = static_cast<std::size_t>(query.integer(5, 0, kMaxHypotheses));
  const std::vector<std::string> terms = splitTerms(query.text(6));
  if (terms.size() > kMaxTerms) {
    database.refuse(strCat("a step has ", terms.size(), " losses."));
  }
  const auto x_t_size = static_cast<std::size_t>(query.integer(7, 0, kMaxNoisedNumbers));
  const std::size_t stride = kParamsInBlob + 1 + terms.size() + x_t_size;
  const std::vector<float> numbers =
      floatsFromBlob(query.blob(8), count * stride, database.name(), "step");
  for (std::size_t i = 0; i < count; ++i) {
    std::span<const float> rest(numbers.data() + i * stride, stride);
    HypothesisState state;
    state.x_start = paramsFromNumbers(rest);
    rest = rest.subspan(kParamsInBlob);
    state.score = rest.front();
    rest = rest.subspan(1);
    for (const std::string& term : terms) {
      state.losses.push_back({term, rest.front()});
      rest = rest.subspan(1);
    }
    state.x_t.assign(rest.begin(), rest.end());
    step->hypotheses.push_back(std::move(state));
  }
  return step;
}

std::shared_ptr<const StepHistory> readSteps(Database& database, const std::string& id) {
  auto history = std::make_shared<StepHistory>();
  Query query(database,
              "SELECT number, phase, timestep, alpha_cumprod, elapsed_s, num_hypotheses, terms, "
              "x_t_size, states FROM steps WHERE run = ?1 ORDER BY position");
  query.bindText(1, id);
  std::size_t num_hypotheses = 0;
  while (query.next()) {
    const DenoisingStepPtr step = readStep(database, query);
    if (history->size() >= kMaxSteps) {
      database.refuse(strCat("a run has more than ", kMaxSteps, " steps."));
    }
    if (history->size() > 0 && step->hypotheses.size() != num_hypotheses) {
      database.refuse("the steps of a run differ in the number of their hypotheses.");
    }
    num_hypotheses = step->hypotheses.size();
    history->append(step);
  }
  return history;
}

std::vector<Hypothesis> readHypotheses(Database& database, const std::string& id) {
  std::vector<Hypothesis> hypotheses;
  Query query(database,
              "SELECT number, score, reprojection_px, mode, params FROM hypotheses WHERE run = ?1 "
              "ORDER BY rank");
  query.bindText(1, id);
  while (query.next()) {
    if (hypotheses.size() >= kMaxHypotheses) {
      database.refuse("a run has too many hypotheses.");
    }
    Hypothesis hypothesis;
    hypothesis.index = query.integer(0, 0, kMaxHypotheses - 1);
    hypothesis.score = query.number(1);
    hypothesis.reprojection_px = query.number(2);
    hypothesis.mode = query.integer(3, 0, kMaxHypotheses);
    hypothesis.params = paramsFromNumbers(
        floatsFromBlob(query.blob(4), kParamsInBlob, database.name(), "hypothesis"));
    hypotheses.push_back(std::move(hypothesis));
  }
  return hypotheses;
}

RefinementProblem readProblem(const Database& database, const Query& query) {
  RefinementProblem problem;
  problem.camera = cameraAt(database, query, 2);
  problem.box = boxAt(database, query, 7);
  problem.keypoints = keypointsFromBlob(database, query.blob(10));
  problem.initial = paramsFromBlob(database, query.blob(11), "a run's initial body");
  problem.descriptions = descriptionsFromJson(query.text(12), database.name());
  problem.constraints = constraintsFromJson(database, query.text(28));
  problem.height_m = heightAt(database, query, 29);
  if (!query.isNull(13)) {
    const std::int64_t bits = query.integer(13);
    if (bits < 0 || bits >= std::int64_t{1} << kSmplJointCount) {
      database.refuse(strCat("joints that move are given as ", bits, "."));
    }
    problem.moving = JointMask(static_cast<unsigned long long>(bits));
  }
  return problem;
}

RefinementResult readResult(const Database& database, const Query& query) {
  RefinementResult result;
  RefinementSummary& summary = result.summary;
  const std::string termination = query.text(18);
  summary.termination = termination == toString(Termination::Cancelled) ? Termination::Cancelled
                                                                        : Termination::Completed;
  summary.steps = query.integer(19, 0, kMaxCount);
  summary.seconds = query.real(20);
  summary.initial_reprojection_px = query.number(21);
  summary.refined_reprojection_px = query.number(22);
  summary.initial_score = query.number(23);
  summary.doubts = textsFromJson(database, query.text(24));
  summary.device.kind =
      query.text(25) == toString(Device::Kind::Cuda) ? Device::Kind::Cuda : Device::Kind::Cpu;
  summary.device.notice = query.text(26);
  if (!query.isNull(27)) {
    const std::vector<float> lengths =
        floatsFromBlob(query.blob(27), kSmplJointCount, database.name(), "uncertainty");
    result.uncertainty_mm.emplace();
    std::copy(lengths.begin(), lengths.end(), result.uncertainty_mm->begin());
  }
  return result;
}

/// What readers rely on: a hypothesis of the result is one of every step.
void requireOneCrew(const Database& database, const FinishedRun& run) {
  const int steps = run.history->size();
  const std::size_t crew = steps > 0 ? run.history->at(0)->hypotheses.size() : 0;
  if (steps == 0 || crew == 0 || run.result.hypotheses.empty()) {
    database.refuse("a run has no steps or no hypotheses.");
  }
  for (const Hypothesis& hypothesis : run.result.hypotheses) {
    if (hypothesis.index >= static_cast<int>(crew)) {
      database.refuse(
          strCat("a run's result names hypothesis ", hypothesis.index, " of ", crew, "."));
    }
  }
}

}  // namespace

void writeRunRows(Database& database, const FinishedRun& run) {
  Query known(database, "SELECT 1 FROM runs WHERE id = ?1");
  if (known.bindText(1, run.id).next()) {
    return;
  }
  Query query(
      database,
      "INSERT INTO runs VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,"
      "?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31,?32,?33,?34,?35,?36,?37,?38)");
  query.bindText(1, run.id).bindText(2, run.body_id).bindText(3, optionsToJson(run.options));
  bindProblem(query, run.problem);
  query.bindBlob(16, paramsToBlob(run.before))
      .bindBlob(17, paramsToBlob(run.first))
      .bindText(18, wordsToJson(run.told_before))
      .bind(19, run.expected_steps);
  bindSummary(query, run.result);
  bindBranch(query, run.branch);
  bindSource(query, 35, run.first_source);
  query.run();
  writeHypotheses(database, run);
  writeSteps(database, run);
}

FinishedRunPtr readRunRows(Database& database, const std::string& id) {
  Query query(
      database,
      "SELECT body, options, focal_length, principal_x, principal_y, width, height, box_x, box_y, "
      "box_size, keypoints, initial, descriptions, moving, body_before, body_first, told_before, "
      "expected_steps, termination, num_steps, seconds, initial_reprojection_px, "
      "refined_reprojection_px, initial_score, doubts, device, device_notice, uncertainty_mm, "
      "constraints, standing_height, branch_run, branch_step, branch_hypothesis, first_file, "
      "first_program, first_frame, first_person FROM runs WHERE id = ?1");
  if (!query.bindText(1, id).next()) {
    database.refuse(strCat("a run ('", id, "') is missing."));
  }
  auto run = std::make_shared<FinishedRun>();
  run->id = id;
  run->body_id = query.text(0);
  run->options = optionsFromJson(query.text(1));
  run->problem = readProblem(database, query);
  run->before = paramsFromBlob(database, query.blob(14), "the body before a run");
  run->first = paramsFromBlob(database, query.blob(15), "the first body of a run");
  run->first_source = sourceAt(query, 33);
  run->told_before = descriptionsFromJson(query.text(16), database.name());
  run->expected_steps = query.integer(17, 0, kMaxCount);
  run->result = readResult(database, query);
  run->result.hypotheses = readHypotheses(database, id);
  run->history = readSteps(database, id);
  if (!query.isNull(30)) {
    // Told, not obeyed: the other run may have been taken back since.
    run->branch = RunBranch{
        query.text(30), query.integer(31, 0, kMaxSteps), query.integer(32, 0, kMaxHypotheses)};
  }
  requireOneCrew(database, *run);
  return run;
}

}  // namespace lay
