#include "core/critic/memory_file.h"

#include <limits>
#include <sstream>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/project/database.h"
#include "core/project/float_blob.h"

namespace lay {
namespace {

constexpr int kMemoryVersion = 2;
constexpr int kApplicationId = 0x4C61794D;  // "LayM"

constexpr const char* kMemoryTables = R"sql(
CREATE TABLE rules (
  position INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  tags TEXT NOT NULL,           -- space between
  uses INTEGER NOT NULL,
  successes INTEGER NOT NULL,
  is_seed INTEGER NOT NULL,
  term TEXT NOT NULL            -- that it speaks of, or ''
);
CREATE TABLE prototypes (
  position INTEGER PRIMARY KEY,
  embedding BLOB NOT NULL,      -- float32, little-endian
  rationale TEXT NOT NULL,
  score REAL NOT NULL,
  tags TEXT NOT NULL
);
)sql";

/// The second version: when something was written.
constexpr const char* kMemoryDates = R"sql(
ALTER TABLE rules ADD COLUMN date TEXT NOT NULL DEFAULT '';       -- UTC, ISO 8601
ALTER TABLE prototypes ADD COLUMN date TEXT NOT NULL DEFAULT '';
)sql";

std::string joinedTags(const Tags& tags) {
  std::string joined;
  for (const std::string& tag : tags) joined += strCat(joined.empty() ? "" : " ", tag);
  return joined;
}

Tags tagsIn(const std::string& joined) {
  std::istringstream words(joined);
  Tags tags;
  for (std::string word; words >> word;) tags.insert(word);
  return tags;
}

[[noreturn]] void refuseMemory(const std::string& name, const std::string& what) {
  throw FileError(strCat("Cannot use '", name, "' as a critic's memory: ", what));
}

void readRules(Database& database, CriticMemory& memory) {
  Query query(database,
              "SELECT text, tags, uses, successes, is_seed, term, date FROM rules ORDER BY position");
  constexpr int kMost = std::numeric_limits<int>::max();
  while (query.next()) {
    memory.addRule({query.text(0),
                    tagsIn(query.text(1)),
                    query.integer(2, 0, kMost),
                    query.integer(3, 0, kMost),
                    query.integer(4, 0, 1) == 1,
                    query.text(5),
                    query.text(6)});
  }
}

void readPrototypes(Database& database, CriticMemory& memory) {
  Query query(database,
              "SELECT embedding, rationale, score, tags, date FROM prototypes ORDER BY position");
  while (query.next()) {
    const std::string bytes = query.blob(0);
    memory.addPrototype(
        {floatsFromBlob(bytes, bytes.size() / sizeof(float), database.name(), "embedding"),
         query.text(1),
         query.real(2),
         tagsIn(query.text(3)),
         query.text(4)});
  }
}

}  // namespace

void saveCriticMemory(const std::filesystem::path& path, const CriticMemory& memory) {
  Database database = Database::inMemory(path.string());
  database.execute(kMemoryTables);
  database.execute(kMemoryDates);
  database.execute(strCat("PRAGMA user_version = ", kMemoryVersion).c_str());
  database.execute(strCat("PRAGMA application_id = ", kApplicationId).c_str());
  Transaction transaction(database);
  int position = 0;
  for (const MemoryRule& rule : memory.rules()) {
    Query(database, "INSERT INTO rules VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .bind(1, position++)
        .bindText(2, rule.text)
        .bindText(3, joinedTags(rule.tags))
        .bind(4, rule.uses)
        .bind(5, rule.successes)
        .bind(6, rule.is_seed ? 1 : 0)
        .bindText(7, rule.term)
        .bindText(8, rule.date)
        .run();
  }
  position = 0;
  for (const MemoryPrototype& prototype : memory.prototypes()) {
    Query(database, "INSERT INTO prototypes VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(1, position++)
        .bindBlob(2, toBlob(prototype.embedding))
        .bindText(3, prototype.rationale)
        .bind(4, prototype.score)
        .bindText(5, joinedTags(prototype.tags))
        .bindText(6, prototype.date)
        .run();
  }
  transaction.commit();
  writeFileAtomically(path, database.toBytes());
}

CriticMemory loadCriticMemory(const std::filesystem::path& path, const MemoryOptions& options) {
  const std::string name = path.string();
  Database database = Database::fromBytes(readFile(path), name);
  database.checkIntegrity();
  if (database.pragma("application_id") != kApplicationId) {
    refuseMemory(name, "it is another kind of file.");
  }
  const std::int64_t version = database.pragma("user_version");
  if (version > kMemoryVersion) {
    refuseMemory(name,
                 strCat("it was written by a newer Layfigure (its version is ",
                        version,
                        ", this one reads up to ",
                        kMemoryVersion,
                        "). Install the newer one; the file is left as it is."));
  }
  if (version < 1) refuseMemory(name, strCat("its version is ", version, "."));
  if (version < 2) database.execute(kMemoryDates);  // of the copy in memory
  CriticMemory memory(options);
  try {
    readRules(database, memory);
    readPrototypes(database, memory);
  } catch (const FileError&) {
    throw;
  } catch (const Error& error) {
    refuseMemory(name, error.what());
  }
  return memory;
}

}  // namespace lay
