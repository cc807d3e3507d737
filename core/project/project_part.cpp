#include "core/project/project_part.h"

#include <algorithm>
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
void addField(std::vector<ProjectPart>& parts, const Person& from, const Person& to, int index) {
  if (!isSamePart(from.*Field, to.*Field)) {
    parts.push_back(PersonPart<Field>{index, to.*Field});
  }
}

void addPerson(std::vector<ProjectPart>& parts, const Person& from, const Person& to, int index) {
  addField<&Person::subject>(parts, from, to, index);
  addField<&Person::start>(parts, from, to, index);
  addField<&Person::shape>(parts, from, to, index);
  addField<&Person::words>(parts, from, to, index);
  addField<&Person::constraints>(parts, from, to, index);
  addField<&Person::runs>(parts, from, to, index);
  addField<&Person::rejected>(parts, from, to, index);
  addField<&Person::rankings>(parts, from, to, index);
  addField<&Person::choice>(parts, from, to, index);
}

template <auto Field>
Person& personOf(Project& project, const PersonPart<Field>& part) {
  return project.people.at(static_cast<std::size_t>(part.person));
}

bool isSameFile(const ProjectPhoto& a, const ProjectPhoto& b) {
  return a.path == b.path && a.sha256 == b.sha256 && a.content == b.content &&
         a.is_embedded == b.is_embedded;
}

bool isSameCrowd(const Project& a, const Project& b) {
  if (a.photos.size() != b.photos.size() || a.people.size() != b.people.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.photos.size(); ++i) {
    if (!isSameFile(a.photos[i], b.photos[i]) || a.photos[i].image != b.photos[i].image) {
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

/// The one that is the other project's too; null when it is new.
const ProjectPhoto* sameIn(const std::vector<ProjectPhoto>& photos, const ProjectPhoto& photo) {
  const auto same = std::ranges::find_if(
      photos, [&photo](const ProjectPhoto& other) { return isSameFile(other, photo); });
  return same != photos.end() ? &*same : nullptr;
}

const Person* sameIn(const std::vector<Person>& people, const Person& person) {
  const auto same = std::ranges::find(people, person.id, &Person::id);
  return same != people.end() ? &*same : nullptr;
}

/// Who is there before and after stays as they are: what was recorded of them meanwhile is no
/// matter of who came and went.
void keepWhoStays(const EverybodyPart& before, Project& project) {
  for (ProjectPhoto& photo : project.photos) {
    if (const ProjectPhoto* same = sameIn(before.photos, photo)) {
      photo = *same;
    }
  }
  for (Person& person : project.people) {
    if (const Person* same = sameIn(before.people, person)) {
      const int photo = person.photo;  // others may have come or gone before it
      person = *same;
      person.photo = photo;
    }
  }
}

struct Exchange {
  Project& project;

  void operator()(EverybodyPart& part) const {
    std::swap(project.photos, part.photos);
    std::swap(project.people, part.people);
    keepWhoStays(part, project);
  }
  void operator()(CurrentPart& part) const {
    std::swap(project.current_photo, part.photo);
    std::swap(project.current_person, part.person);
  }
  void operator()(ChosenBodyPart& part) const { std::swap(project.body_id, part.id); }
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
  bool operator()(const ChosenBodyPart& part) const { return project.body_id == part.id; }
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
  int operator()(const ChosenBodyPart& /*part*/) const { return 0; }
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
  }
  for (int i = 0; i < static_cast<int>(to.photos.size()); ++i) {
    const ProjectPhoto& photo = to.photos[static_cast<std::size_t>(i)];
    const ProjectPhoto* old = sameIn(from.photos, photo);
    if (old != nullptr && !isSame(old->camera, photo.camera)) {
      parts.push_back(CameraPart{i, photo.camera});
    }
  }
  for (int i = 0; i < static_cast<int>(to.people.size()); ++i) {
    const Person& person = to.people[static_cast<std::size_t>(i)];
    if (const Person* old = sameIn(from.people, person)) {
      addPerson(parts, *old, person, i);
    }
  }
  if (from.body_id != to.body_id) {
    parts.push_back(ChosenBodyPart{to.body_id});
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
