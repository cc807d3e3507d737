#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lay {

class Database;

/// A prepared statement with values bound to ?1, ?2, ... Columns count from 0. Everything throws
/// FileError, which names the file, when SQLite refuses; a column of another type than is asked for
/// is such a case, since the file may be anybody's.
class Query {
 public:
  Query(Database& database, const char* sql);
  ~Query();
  Query(Query&&) noexcept;
  Query& operator=(Query&&) = delete;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Query& bind(int index, std::int64_t value);
  Query& bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
  Query& bind(int index, double value);  ///< NaN is stored as NULL
  Query& bind(int index, float value) { return bind(index, static_cast<double>(value)); }
  Query& bindText(int index, std::string_view text);
  Query& bindBlob(int index, std::string_view bytes);
  Query& bindNull(int index);

  /// The next row. False at the end; the query can then be bound and run again.
  bool next();
  /// To the end, for what gives no rows.
  void run();

  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  /// @throws FileError outside low..high.
  [[nodiscard]] int integer(int column, int low, int high) const;
  [[nodiscard]] double real(int column) const;  ///< NaN for NULL
  [[nodiscard]] float number(int column) const { return static_cast<float>(real(column)); }
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::string blob(int column) const;

 private:
  struct Handle;
  Database& database_;
  std::unique_ptr<Handle> handle_;
};

/// An SQLite database, with what makes it safe to open one of unknown origin: nothing in its schema
/// is run, lengths are limited.
class Database {
 public:
  enum class Mode { ReadWrite, ReadWriteCreate };

  /// A file, for this process alone as long as it is open.
  /// @throws FileError when it cannot be opened; FileInUse when another process has it.
  static Database open(const std::filesystem::path& path, Mode mode);
  /// An empty one in memory. @param name for errors.
  static Database inMemory(const std::string& name);
  /// A copy in memory of a database file's bytes; changes of it reach no file.
  static Database fromBytes(std::string_view bytes, const std::string& name);

  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Any number of statements without rows.
  void execute(const char* sql);
  /// What a file of this database would hold.
  [[nodiscard]] std::string toBytes();
  [[nodiscard]] std::int64_t pragma(const char* name);
  /// @throws FileError when SQLite finds the file damaged.
  void checkIntegrity();

  [[nodiscard]] const std::string& name() const;
  /// @throws FileError: `what`, about this file.
  [[noreturn]] void refuse(const std::string& what) const;

 private:
  friend class Query;
  struct Handle;
  explicit Database(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

/// All or nothing: what is not committed is rolled back.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool is_open_ = true;
};

}  // namespace lay
