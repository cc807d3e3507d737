// Session's photos: which the project has, and which of them is shown.
#include <algorithm>

#include "ui/document/photo_reading.h"
#include "ui/document/session.h"

namespace lay {

namespace {

bool isDecoded(const Project& project, int photo) {
  return photo >= 0 && photo < static_cast<int>(project.photos.size()) &&
         project.photos[static_cast<std::size_t>(photo)].image != nullptr;
}

}  // namespace

void Session::addPhoto(const Photo& photo, const std::vector<Subject>& people) {
  document_.change(tr("Add a photo"), [&](Project& project) {
    const int index = static_cast<int>(project.photos.size());
    project.photos.push_back(projectPhotoOf(photo));
    project.photos.back().image.reset();  // many large ones would fill the memory
    for (const Subject& subject : people) {
      project.people.push_back(newPerson(subject, index));
    }
  });
}

void Session::showPhoto(int index) {
  if (!isDecoded(document_.project(), index) || index == shownPhoto()) {
    return;
  }
  document_.change(tr("Show another photo"), [this, index](Project& project) {
    project.current_photo = index;
    project.current_person = personIn(index);
  });
}

void Session::removePhoto(int index) {
  const int next = photoAfterRemoval(index);
  if (!isDecoded(document_.project(), next)) {
    return;
  }
  const int next_person =
      next == shownPhoto() ? document_.project().current_person : personIn(next);
  document_.change(tr("Remove a photo"), [index, next, next_person](Project& project) {
    const std::string person =
        next_person >= 0 ? project.people[static_cast<std::size_t>(next_person)].id : "";
    std::erase_if(project.people, [index](const Person& item) { return item.photo == index; });
    for (Person& item : project.people) {
      item.photo -= item.photo > index ? 1 : 0;
    }
    project.photos.erase(project.photos.begin() + index);
    project.current_photo = next > index ? next - 1 : next;
    const auto current = std::ranges::find(project.people, person, &Person::id);
    project.current_person =
        next_person >= 0 ? static_cast<int>(current - project.people.begin()) : -1;
  });
}

int Session::photoAfterRemoval(int index) const {
  if (index < 0 || index >= numPhotos() || numPhotos() < 2) {
    return -1;
  }
  const int shown = shownPhoto();
  return index != shown ? shown : index + 1 < numPhotos() ? index + 1 : index - 1;
}

void Session::setDecoded(int index, ImagePtr image) {
  if (index >= 0 && index < numPhotos()) {
    document_.record([&](Project& project) {
      project.photos[static_cast<std::size_t>(index)].image = std::move(image);
    });
  }
}

void Session::notePerson() {
  if (const Person* shown = person(); shown != nullptr) {
    std::erase(last_people_, shown->id);
    last_people_.insert(last_people_.begin(), shown->id);
  }
}

int Session::personIn(int photo) const {
  const std::vector<Person>& people = document_.project().people;
  const auto isHere = [photo](const Person& item) { return item.photo == photo; };
  for (const std::string& id : last_people_) {
    const auto last = std::ranges::find(people, id, &Person::id);
    if (last != people.end() && isHere(*last)) {
      return static_cast<int>(last - people.begin());
    }
  }
  auto found = std::ranges::find_if(
      people, [&](const Person& item) { return isHere(item) && item.subject.box.isValid(); });
  if (found == people.end()) {
    found = std::ranges::find_if(people, isHere);
  }
  return found != people.end() ? static_cast<int>(found - people.begin()) : -1;
}

}  // namespace lay
