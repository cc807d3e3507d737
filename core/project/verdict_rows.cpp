#include "core/project/verdict_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "core/base/error.h"

namespace lay {

namespace {

constexpr int kLargestNumber = 1'000'000;
constexpr std::array kMarks = {"none", "favourite", "liked", "disliked"};  // as OwnMark has them

void writeRejected(Database& database,
                   int position,
                   const std::vector<RejectedHypothesis>& rejected) {
  Query(database, "DELETE FROM rejected WHERE person = ?1").bind(1, position).run();
  Query query(database, "INSERT OR IGNORE INTO rejected VALUES (?1,?2,?3)");
  for (const RejectedHypothesis& item : rejected) {
    query.bind(1, position).bindText(2, item.run).bind(3, item.hypothesis).run();
  }
}

void writeRankings(Database& database, int position, const std::vector<OwnRanking>& rankings) {
  Query(database, "DELETE FROM rankings WHERE person = ?1").bind(1, position).run();
  Query query(database, "INSERT INTO rankings VALUES (?1,?2,?3,?4,?5)");
  for (const OwnRanking& ranking : rankings) {
    std::map<int, int> places;  // of every body that is spoken of
    for (const int hypothesis : ranking.liked) places[hypothesis] = -1;
    for (const int hypothesis : ranking.disliked) places[hypothesis] = -1;
    if (ranking.favourite >= 0) places[ranking.favourite] = -1;
    for (std::size_t i = 0; i < ranking.order.size(); ++i) {
      places[ranking.order[i]] = static_cast<int>(i);
    }
    for (const auto& [hypothesis, place] : places) {
      query.bind(1, position)
          .bindText(2, ranking.run)
          .bind(3, hypothesis)
          .bind(4, place)
          .bindText(5, kMarks.at(static_cast<std::size_t>(markOf(ranking, hypothesis))))
          .run();
    }
  }
}

void readRejected(Database& database, std::vector<Person>& people) {
  Query query(database,
              "SELECT person, run, hypothesis FROM rejected ORDER BY person, run, hypothesis");
  while (query.next()) {
    Person& person = personAt(database, people, query.integer(0));
    person.rejected.push_back({query.text(1), query.integer(2, 0, kLargestNumber)});
  }
}

OwnMark markNamed(const Database& database, const std::string& name) {
  const auto found = std::ranges::find(kMarks, name);
  if (found == kMarks.end()) {
    database.refuse(strCat("a body is marked '", name, "', which is no mark."));
  }
  return static_cast<OwnMark>(found - kMarks.begin());
}

/// Places count from 0 without a gap, and are of the run's bodies.
void requireRanking(const Database& database, const Person& person, const OwnRanking& ranking) {
  const auto run = std::ranges::find_if(
      person.runs, [&](const FinishedRunPtr& item) { return item->id == ranking.run; });
  if (run == person.runs.end()) {
    return;
  }
  const std::vector<Hypothesis>& bodies = (*run)->result.hypotheses;
  const auto is_there = [&](int hypothesis) {
    return std::ranges::find(bodies, hypothesis, &Hypothesis::index) != bodies.end();
  };
  const bool is_whole = ranking.order.empty() || ranking.order.size() == bodies.size();
  if (!is_whole || !std::ranges::all_of(ranking.order, is_there) ||
      !std::ranges::all_of(ranking.liked, is_there) ||
      !std::ranges::all_of(ranking.disliked, is_there) ||
      (ranking.favourite >= 0 && !is_there(ranking.favourite))) {
    database.refuse("a ranking speaks of bodies that its run does not have.");
  }
}

void readRankings(Database& database, std::vector<Person>& people) {
  Query query(database,
              "SELECT person, run, hypothesis, place, mark FROM rankings "
              "ORDER BY person, run, place, hypothesis");
  while (query.next()) {
    Person& person = personAt(database, people, query.integer(0));
    if (person.rankings.empty() || person.rankings.back().run != query.text(1)) {
      person.rankings.emplace_back().run = query.text(1);
    }
    OwnRanking& ranking = person.rankings.back();
    const int hypothesis = query.integer(2, 0, kLargestNumber);
    const int place = query.integer(3, -1, kLargestNumber);
    if (place >= 0 && place != static_cast<int>(ranking.order.size())) {
      database.refuse(strCat("place ", ranking.order.size(), " of a ranking is missing."));
    }
    if (place >= 0) ranking.order.push_back(hypothesis);
    const OwnMark mark = markNamed(database, query.text(4));
    if (mark == OwnMark::Favourite && ranking.favourite >= 0) {
      database.refuse("two bodies of one run are said to be the best.");
    }
    if (mark == OwnMark::Favourite) ranking.favourite = hypothesis;
    if (mark == OwnMark::Liked) ranking.liked.push_back(hypothesis);
    if (mark == OwnMark::Disliked) ranking.disliked.push_back(hypothesis);
  }
  for (Person& person : people) {
    for (OwnRanking& ranking : person.rankings) {
      std::ranges::sort(ranking.liked);
      std::ranges::sort(ranking.disliked);
      requireRanking(database, person, ranking);
    }
    std::erase_if(person.rankings, [](const OwnRanking& ranking) { return ranking.isEmpty(); });
  }
}

}  // namespace

Person& personAt(const Database& database, std::vector<Person>& people, std::int64_t index) {
  if (index < 0 || index >= static_cast<std::int64_t>(people.size())) {
    database.refuse(strCat("it speaks of person ", index, " of ", people.size(), "."));
  }
  return people[static_cast<std::size_t>(index)];
}

void writeVerdictRows(Database& database, int position, const Person& person) {
  writeRejected(database, position, person.rejected);
  writeRankings(database, position, person.rankings);
}

void readVerdictRows(Database& database, std::vector<Person>& people) {
  readRejected(database, people);
  readRankings(database, people);
}

}  // namespace lay
