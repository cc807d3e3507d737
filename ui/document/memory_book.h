#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include <QObject>
#include <QUndoStack>

#include "core/critic/critic_memory.h"
#include "ui/document/problem.h"

namespace lay {

/// A critic's memory in a file, to be read and changed by a person. Every change is a step of undo
/// and in the file at once. A file that is damaged, or of a newer program, is said and never
/// written. GUI thread.
class MemoryBook : public QObject {
  Q_OBJECT
 public:
  /// @param file need not exist: then the rules that we wrote are shown, and the first change makes
  /// it.
  explicit MemoryBook(std::filesystem::path file, QObject* parent = nullptr);

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] const CriticMemory& memory() const { return memory_; }
  /// Why it cannot be changed; "" when it can.
  [[nodiscard]] const QString& trouble() const { return trouble_; }
  [[nodiscard]] QUndoStack& undoStack() { return stack_; }

  /// Reads the file anew; what was done before cannot be undone any more.
  void reload();
  /// failed() tells of texts that are empty, or there already.
  void addRule(MemoryRule rule);
  void editRule(std::size_t rule, MemoryRule to);
  void removeRule(std::size_t rule);
  void removePrototype(std::size_t prototype);
  /// Adds the rules and prototypes of another memory, JSON or database.
  void importFrom(const std::filesystem::path& other);
  /// @param other ends in .json, or is a database.
  void exportTo(const std::filesystem::path& other);

 Q_SIGNALS:
  void changed();
  void failed(const lay::Problem& problem);

 private:
  class Step;
  void change(const QString& name, const std::function<void(CriticMemory&)>& edit);
  /// @return whether it is in the file.
  bool put(const CriticMemory& memory);
  void tell(const QString& title, const std::exception& error);

  std::filesystem::path file_;
  CriticMemory memory_;
  QString trouble_;
  QUndoStack stack_;
};

/// userDataFolder()/critic_memory.sqlite. @throws FileError.
[[nodiscard]] std::filesystem::path userMemoryFile();

}  // namespace lay
