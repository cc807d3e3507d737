#include "core/io/pickle.h"

#include "core/base/error.h"
#include "core/io/pickle_data.h"
#include "core/io/pickle_machine.h"

#include <memory>
#include <utility>

namespace lay {
namespace {

// Values are numbered, and places in the file kept, with 32 bits.
constexpr std::size_t kMostValues = 0xffffff00;
constexpr std::size_t kMostBytes = 0xffffffff;

void requireRange(std::size_t value, std::size_t most, const char* field) {
  if (value == 0 || value > most) {
    throw InvalidOptions(
        strCat("PickleLimits::", field, " is ", value, "; expected 1 to ", most, "."));
  }
}

}  // namespace

void PickleLimits::check() const {
  requireRange(most_bytes, kMostBytes, "most_bytes");
  requireRange(most_values, kMostValues, "most_values");
  requireRange(most_items, kMostValues, "most_items");
  requireRange(most_nesting, 1000, "most_nesting");
  requireRange(most_array_bytes, std::size_t{1} << 48, "most_array_bytes");
}

PickleValue parsePickle(std::string file,
                        const std::filesystem::path& path,
                        const PickleLimits& limits) {
  limits.check();
  if (file.size() > limits.most_bytes) {
    throw FileError(strCat("Cannot read ",
                           path,
                           ": it is ",
                           file.size(),
                           " bytes long; pickles of up to ",
                           limits.most_bytes,
                           " bytes are read."));
  }
  const auto data = std::make_shared<PickleData>(std::move(file), path);
  const PickleId root = PickleMachine(data, limits).run();
  return PickleData::value(data, root);
}

bool looksLikePickle(std::string_view file) {
  constexpr char kProtocolMark = '\x80';
  constexpr int kNewestProtocol = 5;
  if (file.size() >= 2 && file.front() == kProtocolMark) {
    return static_cast<unsigned char>(file[1]) <= kNewestProtocol;
  }
  // Protocols 0 and 1: a container or an object, and STOP.
  return file.size() >= 2 &&
         std::string_view("(]})c").find(file.front()) != std::string_view::npos &&
         file.back() == '.';
}

}  // namespace lay
