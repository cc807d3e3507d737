// The pickle reader and everything that makes arrays of what it read.
#include "core/base/error.h"
#include "core/io/array_group_builder.h"
#include "core/io/pickle.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

namespace {

// Small, so that an input of some kilobytes can reach them.
lay::ArrayFileOptions smallLimits() {
  lay::ArrayFileOptions options;
  options.limits.most_values = 1 << 16;
  options.limits.most_items = 1 << 18;
  options.limits.most_array_bytes = 8 << 20;
  options.most_entries = 1 << 14;
  options.most_dense_bytes = 1 << 20;
  return options;
}

/// What a left-out entry says is shown to people: it must say something.
void requireReasons(const lay::ArrayGroup& group) {
  for (const auto& [name, reason] : group.left_out) {
    if (reason.empty()) std::abort();
  }
  for (const lay::NamedArrayGroup& named : group.groups) requireReasons(named.group);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const lay::ArrayFileOptions kOptions = smallLimits();
  try {
    const lay::PickleValue root =
        lay::parsePickle(lay::fuzzText(data, size), "input", kOptions.limits);
    lay::ArrayGroup group;
    lay::ArrayGroupBuilder(kOptions, size, "Cannot read \"input\": ").addRoot(root, group);
    requireReasons(group);
    static_cast<void>(group.names());
  } catch (const lay::Error&) {
    // Refused, as most inputs must be.
  }
  return 0;
}
