#include "core/benchmark/benchmark_words.h"

namespace lay {

PartStatements benchmarkStatements(const BodyModel& model,
                                   const SmplParams& truth,
                                   Random& random,
                                   const DisturbStatements& disturbance) {
  PartStatements statements = statementsOf(skeletonPose(model, truth), CaptionOptions(), random);
  disturb(statements, disturbance, random);
  return statements;
}

PartDescriptions benchmarkWords(const BodyModel& model,
                                const SmplParams& truth,
                                Random& random,
                                const DisturbStatements& disturbance) {
  const PartStatements statements = benchmarkStatements(model, truth, random, disturbance);
  PartDescriptions descriptions = writeDescriptions(statements, CaptionOptions(), random);
  for (PartDescription& part : descriptions.parts) part.author = Author::Vlm;
  return descriptions;
}

PartDescriptions unwritten(const PartStatements& statements, Author author) {
  PartDescriptions descriptions;
  for (std::size_t part = 0; part < statements.size(); ++part) {
    descriptions.parts[part].author = author;
    descriptions.parts[part].statements = statements[part];
  }
  return descriptions;
}

}  // namespace lay
