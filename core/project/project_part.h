#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/project/project.h"

namespace lay {

/// All photos and people, when some come or go. What those who stay are like is no part of it.
struct EverybodyPart {
  std::vector<ProjectPhoto> photos;
  std::vector<Person> people;
};

/// Who and what is being worked on.
struct CurrentPart {
  int photo = -1;
  int person = -1;
};

/// Which body shows the parameters.
struct ChosenBodyPart {
  std::string id;  ///< as Project::body_id
};

/// The camera of a photo.
struct CameraPart {
  int photo = 0;
  PinholeCamera value;
};

/// One field of one person.
template <auto Field>
struct PersonPart {
  int person = 0;
  std::remove_cvref_t<decltype(std::declval<Person&>().*Field)> value;
};

using SubjectPart = PersonPart<&Person::subject>;
using StartPart = PersonPart<&Person::start>;
using ShapePart = PersonPart<&Person::shape>;
using WordsPart = PersonPart<&Person::words>;
using ConstraintsPart = PersonPart<&Person::constraints>;
using RunsPart = PersonPart<&Person::runs>;
using RejectedPart = PersonPart<&Person::rejected>;
using RankingsPart = PersonPart<&Person::rankings>;
using ChoicePart = PersonPart<&Person::choice>;

/// A part of a project that changes as a whole: what a step of undo keeps.
using ProjectPart = std::variant<EverybodyPart,
                                 CurrentPart,
                                 ChosenBodyPart,
                                 CameraPart,
                                 SubjectPart,
                                 StartPart,
                                 ShapePart,
                                 WordsPart,
                                 ConstraintsPart,
                                 RunsPart,
                                 RejectedPart,
                                 RankingsPart,
                                 ChoicePart>;

/// The parts in which `to` differs from `from`, as `to` has them. Exports are left out: what was
/// written to a disk cannot be undone.
[[nodiscard]] std::vector<ProjectPart> differingParts(const Project& from, const Project& to);

/// Puts the part into the project and what was there into the part. Twice is nothing.
/// @throws std::logic_error for a person or photo that is not there.
void exchangePart(Project& project, ProjectPart& part);

/// Both are of the same field of the same person or photo.
[[nodiscard]] bool isSamePlace(const ProjectPart& a, const ProjectPart& b);

/// The project has it as the part does.
[[nodiscard]] bool isAlready(const Project& project, const ProjectPart& part);

}  // namespace lay
