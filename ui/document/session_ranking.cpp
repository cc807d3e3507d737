// Session's own ranking: what a person says of a run's bodies against each other.
#include <algorithm>

#include "ui/document/session.h"

namespace lay {

const OwnRanking& Session::ownRanking() const {
  static const OwnRanking nothing;
  if (!shown_run_ || person() == nullptr) {
    return nothing;
  }
  return rankingOfRun(person()->rankings, shown_run_->id);
}

void Session::changeRanking(const QString& name,
                            const std::function<void(Person&, OwnRanking&)>& edit) {
  document_.change(name, [&](Project& project) {
    Person& person = *project.person();
    OwnRanking ranking = ownRanking();
    ranking.run = shown_run_->id;
    edit(person, ranking);
    std::erase_if(person.rankings,
                  [&](const OwnRanking& item) { return item.run == ranking.run; });
    if (!ranking.isEmpty()) {
      // In order, so that the order of the deeds makes no difference.
      person.rankings.insert(
          std::ranges::upper_bound(person.rankings, ranking.run, {}, &OwnRanking::run), ranking);
    }
  });
}

void Session::markHypothesis(int hypothesis, OwnMark mark) {
  const std::vector<int> all = shown_run_ ? hypothesisOrder() : std::vector<int>();
  if (std::ranges::find(all, hypothesis) == all.end() ||
      markOf(ownRanking(), hypothesis) == mark) {
    return;
  }
  const QString name = mark == OwnMark::Favourite  ? tr("Choose the best body")
                       : mark == OwnMark::Liked    ? tr("Like a body")
                       : mark == OwnMark::Disliked ? tr("Dislike a body")
                                                   : tr("Take a mark back");
  changeRanking(name, [&](Person& person, OwnRanking& ranking) {
    setMark(ranking, hypothesis, mark);
    if (mark != OwnMark::Favourite) {
      return;
    }
    std::erase(person.rejected, RejectedHypothesis{shown_run_->id, hypothesis});
    if (person.choice.hypothesis != hypothesis) {
      person.choice.hypothesis = hypothesis;
      person.choice.blended_with = -1;
      person.choice.blend = 0;
    }
    person.choice.is_persons_choice = true;
  });
}

void Session::moveHypothesis(const std::vector<int>& shown, int hypothesis, int place) {
  if (!shown_run_ || shown.size() != hypothesisOrder().size()) {
    return;
  }
  changeRanking(tr("Order the bodies"), [&](Person& /*person*/, OwnRanking& ranking) {
    moveTo(ranking, shown, hypothesis, place);
  });
}

void Session::clearRanking() {
  if (!ownRanking().isEmpty()) {
    const QString name = tr("Take the ranking back");
    changeRanking(name, [](Person& /*person*/, OwnRanking& ranking) {
      ranking = {ranking.run, {}, -1, {}, {}};
    });
  }
}

}  // namespace lay
