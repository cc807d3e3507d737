#include "ui/document/memory_book.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <QUndoCommand>

#include "core/base/error.h"
#include "core/critic/memory_file.h"
#include "core/io/resource_paths.h"
#include "ui/live/job_runner.h"

namespace lay {

/// Two whole memories: they are small, and whoever evicts what is told nothing of the rest.
class MemoryBook::Step : public QUndoCommand {
 public:
  Step(MemoryBook& book, const QString& name, CriticMemory before, CriticMemory after)
      : QUndoCommand(name), book_(book), before_(std::move(before)), after_(std::move(after)) {}
  void undo() override { book_.put(before_); }
  void redo() override { book_.put(after_); }

 private:
  MemoryBook& book_;
  CriticMemory before_;
  CriticMemory after_;
};

MemoryBook::MemoryBook(std::filesystem::path file, QObject* parent)
    : QObject(parent), file_(std::move(file)) {
  reload();
}

void MemoryBook::reload() {
  trouble_.clear();
  memory_ = seedMemory();
  std::error_code ignored;
  if (std::filesystem::exists(file_, ignored)) {
    try {
      memory_ = loadCriticMemory(file_);
    } catch (const Error& error) {
      memory_ = CriticMemory();
      trouble_ = describe(error);
    }
  }
  stack_.clear();
  Q_EMIT changed();
}

void MemoryBook::tell(const QString& title, const std::exception& error) {
  Q_EMIT failed({Problem::Severity::Warning, title, describe(error), Problem::Fix::None});
}

bool MemoryBook::put(const CriticMemory& memory) {
  try {
    std::error_code ignored;
    std::filesystem::create_directories(file_.parent_path(), ignored);
    saveCriticMemory(file_, memory);
  } catch (const Error& error) {
    tell(tr("The memory could not be kept"), error);
    return false;
  }
  memory_ = memory;
  Q_EMIT changed();
  return true;
}

void MemoryBook::change(const QString& name, const std::function<void(CriticMemory&)>& edit) {
  if (!trouble_.isEmpty()) {
    Q_EMIT failed({Problem::Severity::Warning,
                   tr("The memory cannot be changed"),
                   trouble_,
                   Problem::Fix::None});
    return;
  }
  CriticMemory after = memory_;
  try {
    edit(after);
  } catch (const Error& error) {
    tell(tr("The memory was not changed"), error);
    return;
  }
  if (!(after == memory_)) {
    stack_.push(new Step(*this, name, memory_, std::move(after)));
  }
}

void MemoryBook::addRule(MemoryRule rule) {
  change(tr("Add a rule"), [&](CriticMemory& memory) {
    if (std::ranges::find(memory.rules(), rule.text, &MemoryRule::text) != memory.rules().end()) {
      throw Error(strCat("There is a rule '", rule.text, "' already. Edit that one."));
    }
    memory.addRule(std::move(rule));
  });
}

void MemoryBook::editRule(std::size_t rule, MemoryRule to) {
  change(tr("Edit a rule"), [&](CriticMemory& memory) { memory.editRule(rule, std::move(to)); });
}

void MemoryBook::removeRule(std::size_t rule) {
  change(tr("Delete a rule"), [&](CriticMemory& memory) { memory.removeRule(rule); });
}

void MemoryBook::removePrototype(std::size_t prototype) {
  change(tr("Delete a case"), [&](CriticMemory& memory) { memory.removePrototype(prototype); });
}

void MemoryBook::importFrom(const std::filesystem::path& other) {
  change(tr("Import a memory"), [&](CriticMemory& memory) {
    const CriticMemory from = readMemoryFile(other);
    for (const MemoryRule& rule : from.rules()) {
      memory.addRule(rule);
    }
    for (const MemoryPrototype& prototype : from.prototypes()) {
      if (std::ranges::find(memory.prototypes(), prototype) == memory.prototypes().end()) {
        memory.addPrototype(prototype);
      }
    }
  });
}

void MemoryBook::exportTo(const std::filesystem::path& other) {
  try {
    writeMemoryFile(other, memory_);
  } catch (const Error& error) {
    tell(tr("The memory could not be exported"), error);
  }
}

std::filesystem::path userMemoryFile() {
  return userDataFolder() / "critic_memory.sqlite";
}

}  // namespace lay
