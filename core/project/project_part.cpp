#include "core/project/project_part.h"

#include <stdexcept>

#include "core/project/same.h"

namespace lay {

namespace {

// The fields that need no rule of their own.
template <typename Value>
bool isSamePart(const Value& a, const Value& b) {
  if constexpr (requires { isSame(a, b); }) {
    return isSame(a, b);
  } else {
    return a == b;
  }
}

template <auto Field>
void addPerson(std::vector<ProjectPart>& parts, const Project& from, const Project& to, int index) {
  const auto at = static_cast<std::size_t>(index);
  if (!isSamePart(from.people[at].*Field, to.people[at].*Field)) {
    parts.push_back(PersonPart<Field>{index, to.people[at].*Field});
  }
}

template <auto Field>
Person& personOf(Project& project, const PersonPart<Field>& part) {
  return project.people.at(static_cast<std::size_t>(part.person));
}

bool isSameCrowd(const Project& a, const Project& b) {
  if (a.photos.size() != b.photos.size() || a.people.size() != b.people.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.photos.size(); ++i) {
    const ProjectPhoto& x = a.photos[i];
    const ProjectPhoto& y = b.photos[i];
    if (x.path != y.path || x.sha256 != y.sha256 || x.content != y.content ||
        x.is_embedded != y.is_embedded || x.image != y.image) {
      return false;
    }
  }
  for (std::size_t i = 0; i < a.people.size(); ++i) {
    if (a.people[i].id != b.people[i].id || a.people[i].photo != b.people[i].photo) {
      return false;
    }
  }
  return true;
}

struct Exchange {
  Project& project;

  void operator()(EverybodyPart& part) const {
    std::swap(project.photos, part.photos);
    std::swap(project.people, part.people);
  }
  void operator()(CurrentPart& part) const {
    std::swap(project.current_photo, part.photo);
    std::swap(project.current_person, part.person);
  }
  void operator()(CameraPart& part) const {
    std::swap(project.photos.at(static_cast<std::size_t>(part.photo)).camera, part.value);
  }
  // Copies: GCC takes the inside of an optional that is moved from for uninitialised.
  void operator()(StartPart& part) const {
    StartingBody& start = personOf(project, part).start;
    const StartingBody old = start;
    start = part.value;
    part.value = old;
  }
  template <auto Field>
  void operator()(PersonPart<Field>& part) const {
    std::swap(personOf(project, part).*Field, part.value);
  }
};

struct Compare {
  const Project& project;

  bool operator()(const EverybodyPart& part) const {
    return isSame(project.photos, part.photos) && isSame(project.people, part.people);
  }
  bool operator()(const CurrentPart& part) const {
    return project.current_photo == part.photo && project.current_person == part.person;
  }
  bool operator()(const CameraPart& part) const {
    return isSame(project.photos.at(static_cast<std::size_t>(part.photo)).camera, part.value);
  }
  template <auto Field>
  bool operator()(const PersonPart<Field>& part) const {
    return isSamePart(project.people.at(static_cast<std::size_t>(part.person)).*Field, part.value);
  }
};

struct PlaceOf {
  int operator()(const EverybodyPart& /*part*/) const { return 0; }
  int operator()(const CurrentPart& /*part*/) const { return 0; }
  int operator()(const CameraPart& part) const { return part.photo; }
  template <auto Field>
  int operator()(const PersonPart<Field>& part) const {
    return part.person;
  }
};

}  // namespace

std::vector<ProjectPart> differingParts(const Project& from, const Project& to) {
  std::vector<ProjectPart> parts;
  if (!isSameCrowd(from, to)) {
    parts.push_back(EverybodyPart{to.photos, to.people});
  } else {
    for (int i = 0; i < static_cast<int>(to.photos.size()); ++i) {
      const auto at = static_cast<std::size_t>(i);
      if (!isSame(from.photos[at].camera, to.photos[at].camera)) {
        parts.push_back(CameraPart{i, to.photos[at].camera});
      }
    }
    for (int i = 0; i < static_cast<int>(to.people.size()); ++i) {
      addPerson<&Person::subject>(parts, from, to, i);
      addPerson<&Person::start>(parts, from, to, i);
      addPerson<&Person::shape>(parts, from, to, i);
      addPerson<&Person::words>(parts, from, to, i);
      addPerson<&Person::constraints>(parts, from, to, i);
      addPerson<&Person::runs>(parts, from, to, i);
      addPerson<&Person::rejected>(parts, from, to, i);
      addPerson<&Person::rankings>(parts, from, to, i);
      addPerson<&Person::choice>(parts, from, to, i);
    }
  }
  if (from.current_photo != to.current_photo || from.current_person != to.current_person) {
    parts.push_back(CurrentPart{to.current_photo, to.current_person});
  }
  return parts;
}

void exchangePart(Project& project, ProjectPart& part) {
  try {
    std::visit(Exchange{project}, part);
  } catch (const std::out_of_range&) {
    throw std::logic_error("A change of the project speaks of somebody who is not in it.");
  }
}

bool isSamePlace(const ProjectPart& a, const ProjectPart& b) {
  return a.index() == b.index() && std::visit(PlaceOf(), a) == std::visit(PlaceOf(), b);
}

bool isAlready(const Project& project, const ProjectPart& part) {
  return std::visit(Compare{project}, part);
}

}  // namespace lay
