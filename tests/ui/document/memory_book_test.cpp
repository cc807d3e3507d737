#include "ui/document/memory_book.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "core/critic/memory_file.h"
#include "core/io/atomic_file.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

MemoryRule ruleOf(const std::string& text) {
  return {text, {"sitting"}, 0, 0, false, "", "2026-03-04T10:00:00Z"};
}

class MemoryBookTest : public testing::Test {
 protected:
  const TempDir folder;
  const std::filesystem::path file = folder.path() / "user" / "memory.sqlite";
};

TEST_F(MemoryBookTest, EveryChangeIsInTheFileAndUndone) {
  MemoryBook book(file);
  const std::size_t seeds = book.memory().rules().size();
  EXPECT_GT(seeds, 0U) << "what came with the program";
  EXPECT_FALSE(std::filesystem::exists(file)) << "looking makes no file";
  book.addRule(ruleOf("Look at the knees."));
  EXPECT_EQ(loadCriticMemory(file).rules().size(), seeds + 1);
  EXPECT_EQ(loadCriticMemory(file).rules().back().date, "2026-03-04T10:00:00Z");
  MemoryRule other = book.memory().rules().back();
  other.text = "Look at the feet.";
  book.editRule(seeds, other);
  book.removeRule(0);
  EXPECT_EQ(loadCriticMemory(file).rules().back().text, "Look at the feet.");
  EXPECT_EQ(book.undoStack().count(), 3);
  book.undoStack().undo();
  book.undoStack().undo();
  EXPECT_EQ(loadCriticMemory(file).rules().back().text, "Look at the knees.");
  book.undoStack().redo();
  EXPECT_TRUE(loadCriticMemory(file) == book.memory());
}

TEST_F(MemoryBookTest, WhatCannotBeIsSaidAndNothingChanges) {
  MemoryBook book(file);
  QSignalSpy failed(&book, &MemoryBook::failed);
  book.addRule(ruleOf(""));
  book.addRule(book.memory().rules().front());
  book.removeRule(99);
  book.importFrom(folder.path() / "none.json");
  EXPECT_EQ(failed.count(), 4);
  EXPECT_EQ(book.undoStack().count(), 0);
}

TEST_F(MemoryBookTest, ImportsAndExportsBothForms) {
  CriticMemory other;
  other.addRule(ruleOf("From elsewhere."));
  other.addPrototype({{1, 2}, "worth 90", 90, {}, {}});
  writeFileAtomically(folder.path() / "other.json", memoryToJson(other));
  MemoryBook book(file);
  const std::size_t seeds = book.memory().rules().size();
  book.importFrom(folder.path() / "other.json");
  EXPECT_EQ(book.memory().rules().size(), seeds + 1);
  EXPECT_EQ(book.memory().prototypes().size(), 1U);
  book.importFrom(folder.path() / "other.json");
  EXPECT_EQ(book.undoStack().count(), 1) << "all of it is there already";
  book.exportTo(folder.path() / "out.json");
  book.exportTo(folder.path() / "out.sqlite");
  EXPECT_TRUE(memoryFromJson(readFile(folder.path() / "out.json"), "out") == book.memory());
  EXPECT_TRUE(loadCriticMemory(folder.path() / "out.sqlite") == book.memory());
  book.undoStack().undo();
  EXPECT_EQ(book.memory().rules().size(), seeds);
}

TEST_F(MemoryBookTest, ADamagedFileIsSaidAndLeft) {
  std::filesystem::create_directories(file.parent_path());
  writeFileAtomically(file, "no memory");
  MemoryBook book(file);
  EXPECT_FALSE(book.trouble().isEmpty());
  QSignalSpy failed(&book, &MemoryBook::failed);
  book.addRule(ruleOf("Look at the knees."));
  EXPECT_EQ(failed.count(), 1);
  EXPECT_EQ(readFile(file), "no memory");
}

}  // namespace
}  // namespace lay
