#include "core/language/captioner.h"

#include "core/base/error.h"
#include "core/language/phrase_writer.h"

#include <algorithm>
#include <cctype>

namespace lay {
namespace {

/// Rare codes first, then the order of the body; the chosen keep their order.
void limit(std::vector<Posecode>& codes, int most, Random& random) {
  if (most <= 0 || static_cast<int>(codes.size()) <= most) return;
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    order.emplace_back((codes[i].is_rare ? 0.0 : 1.0) + random.uniform(), i);
  }
  std::sort(order.begin(), order.end());
  order.resize(static_cast<std::size_t>(most));
  std::sort(
      order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<Posecode> kept;
  for (const auto& [rank, index] : order) kept.push_back(codes[index]);
  codes = std::move(kept);
}

/// True when "both hands ..." says the same of the left and the right.
bool canMerge(const Statement& left, const Statement& right) {
  if (sideOf(left.subject) != BodySide::Left || !(mirrored(left) == right)) return false;
  const BodySide object = sideOf(left.object);
  if (left.object != BodyPoint::None && object == BodySide::Right) return false;
  const bool has_side = left.value == StatementClass::Left || left.value == StatementClass::Right;
  return !has_side || left.value == StatementClass::Left;
}

/// One thing to say: a statement, or a left and a right one together.
struct Remark {
  Statement statement;
  std::optional<Statement> twin;
};

using Remarks = std::array<std::vector<Remark>, kBodyPartCount>;

Remarks mergedRemarks(const PartStatements& statements, float merge, Random& random) {
  Remarks remarks;
  PartStatements rest = statements;
  auto& overall = remarks[static_cast<std::size_t>(BodyPart::Overall)];
  for (const Statement& statement : rest[static_cast<std::size_t>(BodyPart::Overall)]) {
    overall.push_back({statement, std::nullopt});
  }
  rest[static_cast<std::size_t>(BodyPart::Overall)].clear();
  for (const auto& [left, right] : {std::pair{BodyPart::LeftArm, BodyPart::RightArm},
                                    std::pair{BodyPart::LeftLeg, BodyPart::RightLeg}}) {
    auto& lefts = rest[static_cast<std::size_t>(left)];
    auto& rights = rest[static_cast<std::size_t>(right)];
    for (auto it = lefts.begin(); it != lefts.end();) {
      const auto twin = std::find_if(rights.begin(), rights.end(), [&](const Statement& other) {
        return canMerge(*it, other);
      });
      if (twin == rights.end() || !random.chance(merge)) {
        ++it;
        continue;
      }
      overall.push_back({*it, *twin});
      rights.erase(twin);
      it = lefts.erase(it);
    }
  }
  for (std::size_t i = 0; i < rest.size(); ++i) {
    for (const Statement& statement : rest[i]) remarks[i].push_back({statement, std::nullopt});
  }
  return remarks;
}

/// Writes the sentences of one part.
class PartWriter {
 public:
  PartWriter(const CaptionOptions& options, const PhraseWriter& phrases, Random& random)
      : options_(options), phrases_(phrases), random_(random) {}

  PartDescription write(const std::vector<Remark>& remarks) {
    for (const Remark& remark : remarks) add(remark);
    finishSentence();
    return std::move(part_);
  }

 private:
  void add(const Remark& remark) {
    const Phrase phrase = phrases_.phrase(remark.statement, remark.twin.has_value(), random_);
    const bool joins = num_clauses_ > 0 && num_clauses_ < 3 && random_.chance(options_.join);
    const bool shares_subject = !phrase.subject.empty() && phrase.subject == last_subject_;
    if (!joins) {
      finishSentence();
      if (!part_.text.empty()) part_.text += ' ';
    }
    std::size_t begin = part_.text.size();
    if (joins && shares_subject) {
      part_.text += " and ";
      begin = part_.text.size();
      part_.text += phrase.predicate;
    } else {
      if (joins) part_.text += random_.chance(0.25) ? "; " : ", and ";
      begin = part_.text.size();
      part_.text += phrase.text();
    }
    if (num_clauses_ == 0) capitalise(begin);
    last_subject_ = phrase.subject;
    ++num_clauses_;
    keep(remark.statement, begin);
    if (remark.twin) keep(*remark.twin, begin);
  }

  void keep(Statement statement, std::size_t begin) {
    statement.range = {begin, part_.text.size()};
    part_.statements.push_back(statement);
  }

  void capitalise(std::size_t at) {
    char& letter = part_.text[at];
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  }

  void finishSentence() {
    if (num_clauses_ == 0) return;
    part_.text += '.';
    num_clauses_ = 0;
    last_subject_.clear();
  }

  const CaptionOptions& options_;
  const PhraseWriter& phrases_;
  Random& random_;
  PartDescription part_;
  std::string last_subject_;
  int num_clauses_ = 0;
};

}  // namespace

CaptionOptions CaptionOptions::complete() {
  CaptionOptions options;
  options.skip = 0;
  options.merge = 0;
  options.join = 0;
  options.max_per_part = 0;
  options.vary_thresholds = false;
  options.vary_wording = false;
  return options;
}

void CaptionOptions::validate() const {
  const auto requireProbability = [](float value, const char* name) {
    if (!(value >= 0 && value <= 1)) {
      throw InvalidOptions(strCat(name, " is ", value, "; it must be from 0 to 1."));
    }
  };
  requireProbability(skip, "skip");
  requireProbability(merge, "merge");
  requireProbability(join, "join");
  if (max_per_part < 0 || max_statements < 0) {
    throw InvalidOptions(strCat("max_per_part is ",
                                max_per_part,
                                " and max_statements is ",
                                max_statements,
                                "; both must be positive, or 0 for no limit."));
  }
}

PartStatements statementsOf(const SkeletonPose& pose,
                            const CaptionOptions& options,
                            Random& random) {
  options.validate();
  const PosecodeThresholds thresholds =
      options.vary_thresholds ? PosecodeThresholds::jittered(random) : PosecodeThresholds();
  std::vector<Posecode> codes = posecodesOf(pose, thresholds);
  std::erase_if(codes,
                [&](const Posecode& code) { return !code.is_rare && random.chance(options.skip); });
  limit(codes, options.max_statements, random);
  PartStatements statements;
  for (int part = 0; part < kBodyPartCount; ++part) {
    std::vector<Posecode> of_part;
    std::copy_if(codes.begin(), codes.end(), std::back_inserter(of_part), [part](const auto& code) {
      return static_cast<int>(code.part) == part;
    });
    limit(of_part, options.max_per_part, random);
    for (const Posecode& code : of_part) {
      statements[static_cast<std::size_t>(part)].push_back(code.statement);
    }
  }
  return statements;
}

PartDescriptions writeDescriptions(const PartStatements& statements,
                                   const CaptionOptions& options,
                                   Random& random) {
  const PhraseWriter phrases = options.vary_wording ? PhraseWriter(random) : PhraseWriter();
  const Remarks remarks = mergedRemarks(statements, options.merge, random);
  PartDescriptions descriptions;
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    descriptions.parts[i] = PartWriter(options, phrases, random).write(remarks[i]);
  }
  return descriptions;
}

PartDescriptions describePose(const SkeletonPose& pose,
                              const CaptionOptions& options,
                              Random& random) {
  return writeDescriptions(statementsOf(pose, options, random), options, random);
}

}  // namespace lay
