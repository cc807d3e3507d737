#include "core/project/project.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <random>

namespace lay {

namespace {

template <typename Item>
auto* itemAt(std::vector<Item>& items, int index) {
  return index >= 0 && index < static_cast<int>(items.size())
             ? &items[static_cast<std::size_t>(index)]
             : nullptr;
}

}  // namespace

Person* Project::person() {
  return itemAt(people, current_person);
}

const Person* Project::person() const {
  return const_cast<Project*>(this)->person();  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

ProjectPhoto* Project::photo() {
  return itemAt(photos, current_photo);
}

const ProjectPhoto* Project::photo() const {
  return const_cast<Project*>(this)->photo();  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

std::string newProjectId() {
  std::random_device source;
  std::string id;
  for (int i = 0; i < 4; ++i) {
    std::array<char, 9> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", static_cast<unsigned>(source()));
    id += digits.data();
  }
  return id;
}

std::string utcNow() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

}  // namespace lay
