#include "app/train/command.h"

#include <algorithm>
#include <charconv>

#include "core/base/error.h"

namespace lay {

Arguments::Arguments(std::span<const std::string> words, const std::vector<std::string>& known) {
  for (std::size_t i = 0; i < words.size(); i += 2) {
    const std::string name = words[i].starts_with("--") ? words[i].substr(2) : "";
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      std::string list;
      for (const std::string& option : known) list += " --" + option;
      throw InvalidOptions(
          strCat("Unknown option '", words[i], "'; this command takes", list, "."));
    }
    if (i + 1 == words.size()) throw InvalidOptions(strCat("Option --", name, " needs a value."));
    values_[name] = words[i + 1];
  }
}

std::optional<std::string> Arguments::text(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

std::string Arguments::required(const std::string& name) const {
  const auto value = text(name);
  if (!value) throw InvalidOptions(strCat("Option --", name, " is missing."));
  return *value;
}

int Arguments::number(const std::string& name, int fallback, int low) const {
  const auto value = text(name);
  if (!value) return fallback;
  int number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error != std::errc() || end != value->data() + value->size() || number < low) {
    throw InvalidOptions(
        strCat("--", name, " is '", *value, "'; it must be a whole number of at least ", low, "."));
  }
  return number;
}

}  // namespace lay
