#include "core/project/database.h"

#include <sqlite3.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/project/file_in_use.h"

namespace lay {

namespace {

constexpr int kMaxBytesOfValue = 1 << 30;
constexpr int kMaxBytesOfSql = 100'000;

/// Settings for files of unknown origin (sqlite.org/security.html).
void harden(sqlite3* database) {
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, kMaxBytesOfValue);
  sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, kMaxBytesOfSql);
  sqlite3_limit(database, SQLITE_LIMIT_COLUMN, 100);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
  // Who has the file keeps it as long as it lives: waiting is no use.
  sqlite3_busy_timeout(database, 0);
}

bool isTakenByAnother(int code) {
  return (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED;
}

}  // namespace

struct Database::Handle {
  std::string name;
  sqlite3* database = nullptr;

  explicit Handle(std::string of) : name(std::move(of)) {}
  ~Handle() { sqlite3_close_v2(database); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  void check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) {
      return;
    }
    if (isTakenByAnother(code)) {
      throw FileInUse(
          strCat("'", name, "' is in use by another window of Layfigure. Close it first."));
    }
    const char* why = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    const bool is_full = (code & 0xFF) == SQLITE_FULL || (code & 0xFF) == SQLITE_IOERR;
    throw FileError(strCat("Cannot use '",
                           name,
                           "': ",
                           why,
                           is_full
                               ? ". Free some space on the disk and try again."
                               : ". It may be damaged or another kind of file; use a copy of it "
                                 "if there is one."));
  }
};

struct Query::Handle {
  sqlite3_stmt* statement = nullptr;

  Handle() = default;
  ~Handle() { sqlite3_finalize(statement); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
};

Query::Query(Database& database, const char* sql)
    : database_(database), handle_(std::make_unique<Handle>()) {
  const auto& owner = *database_.handle_;
  owner.check(sqlite3_prepare_v3(owner.database, sql, -1, 0, &handle_->statement, nullptr));
}

Query::~Query() = default;
Query::Query(Query&&) noexcept = default;

Query& Query::bind(int index, std::int64_t value) {
  database_.handle_->check(sqlite3_bind_int64(handle_->statement, index, value));
  return *this;
}

Query& Query::bind(int index, double value) {
  database_.handle_->check(sqlite3_bind_double(handle_->statement, index, value));
  return *this;
}

Query& Query::bindText(int index, std::string_view text) {
  database_.handle_->check(sqlite3_bind_text64(
      handle_->statement, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Query& Query::bindBlob(int index, std::string_view bytes) {
  // A null pointer would bind NULL, which an empty array is not.
  const char* data = bytes.empty() ? "" : bytes.data();
  database_.handle_->check(
      sqlite3_bind_blob64(handle_->statement, index, data, bytes.size(), SQLITE_TRANSIENT));
  return *this;
}

Query& Query::bindNull(int index) {
  database_.handle_->check(sqlite3_bind_null(handle_->statement, index));
  return *this;
}

bool Query::next() {
  const int code = sqlite3_step(handle_->statement);
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code != SQLITE_DONE) {
    database_.handle_->check(code);
  }
  sqlite3_reset(handle_->statement);
  return false;
}

void Query::run() {
  while (next()) {
  }
}

bool Query::isNull(int column) const {
  return sqlite3_column_type(handle_->statement, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
  if (sqlite3_column_type(handle_->statement, column) != SQLITE_INTEGER) {
    database_.refuse(strCat("column '",
                            sqlite3_column_name(handle_->statement, column),
                            "' does not hold a whole number."));
  }
  return sqlite3_column_int64(handle_->statement, column);
}

int Query::integer(int column, int low, int high) const {
  const std::int64_t value = integer(column);
  if (value < low || value > high) {
    database_.refuse(strCat("column '",
                            sqlite3_column_name(handle_->statement, column),
                            "' holds ",
                            value,
                            "; ",
                            low,
                            " to ",
                            high,
                            " was expected."));
  }
  return static_cast<int>(value);
}

double Query::real(int column) const {
  switch (sqlite3_column_type(handle_->statement, column)) {
    case SQLITE_NULL:
      return std::numeric_limits<double>::quiet_NaN();
    case SQLITE_FLOAT:
    case SQLITE_INTEGER:
      return sqlite3_column_double(handle_->statement, column);
    default:
      database_.refuse(strCat("column '",
                              sqlite3_column_name(handle_->statement, column),
                              "' does not hold a number."));
  }
}

std::string Query::text(int column) const {
  if (sqlite3_column_type(handle_->statement, column) != SQLITE_TEXT) {
    database_.refuse(strCat(
        "column '", sqlite3_column_name(handle_->statement, column), "' does not hold a text."));
  }
  const auto* bytes =
      reinterpret_cast<const char*>(sqlite3_column_text(handle_->statement, column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_->statement, column))};
}

std::string Query::blob(int column) const {
  if (sqlite3_column_type(handle_->statement, column) != SQLITE_BLOB) {
    database_.refuse(strCat(
        "column '", sqlite3_column_name(handle_->statement, column), "' does not hold an array."));
  }
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_->statement, column));
  const int count = sqlite3_column_bytes(handle_->statement, column);
  return bytes != nullptr ? std::string(bytes, static_cast<std::size_t>(count)) : std::string();
}

Database::Database(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database Database::open(const std::filesystem::path& path, Mode mode) {
  auto handle = std::make_unique<Handle>(path.string());
  const int flags =
      SQLITE_OPEN_READWRITE | (mode == Mode::ReadWriteCreate ? SQLITE_OPEN_CREATE : 0);
  handle->check(sqlite3_open_v2(path.c_str(), &handle->database, flags, nullptr));
  harden(handle->database);
  Database database(std::move(handle));
  // The lock is the system's: it is gone with the process, whatever ends it.
  database.execute("PRAGMA locking_mode = EXCLUSIVE");
  return database;
}

Database Database::inMemory(const std::string& name) {
  auto handle = std::make_unique<Handle>(name);
  handle->check(sqlite3_open_v2(
      ":memory:", &handle->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr));
  harden(handle->database);
  return Database(std::move(handle));
}

Database Database::fromBytes(std::string_view bytes, const std::string& name) {
  Database database = inMemory(name);
  auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
  if (copy == nullptr) {
    database.refuse("it is empty, or there is not enough memory to read it.");
  }
  std::memcpy(copy, bytes.data(), bytes.size());
  database.handle_->check(
      sqlite3_deserialize(database.handle_->database,
                          "main",
                          copy,
                          static_cast<sqlite3_int64>(bytes.size()),
                          static_cast<sqlite3_int64>(bytes.size()),
                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE));
  return database;
}

void Database::execute(const char* sql) {
  handle_->check(sqlite3_exec(handle_->database, sql, nullptr, nullptr, nullptr));
}

std::string Database::toBytes() {
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(handle_->database, "main", &size, 0);
  if (bytes == nullptr) {
    refuse("there is not enough memory to write it.");
  }
  std::string copy(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  sqlite3_free(bytes);
  return copy;
}

std::int64_t Database::pragma(const char* name) {
  Query query(*this, strCat("PRAGMA ", name).c_str());
  const std::int64_t value = query.next() ? query.integer(0) : 0;
  query.run();
  return value;
}

void Database::checkIntegrity() {
  Query query(*this, "PRAGMA quick_check(1)");
  const std::string verdict = query.next() ? query.text(0) : std::string();
  query.run();
  if (verdict != "ok") {
    refuse(strCat("it is damaged (", verdict, ")."));
  }
}

const std::string& Database::name() const {
  return handle_->name;
}

void Database::refuse(const std::string& what) const {
  throw FileError(strCat("Cannot use '",
                         handle_->name,
                         "': ",
                         what,
                         " Open a copy of it if there is one."));
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (is_open_) {
    try {
      database_.execute("ROLLBACK");
    } catch (const Error&) {
      // SQLite has rolled back by itself: what failed has been told already.
    }
  }
}

void Transaction::commit() {
  database_.execute("COMMIT");
  is_open_ = false;
}

}  // namespace lay
