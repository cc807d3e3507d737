// Runs a fuzz target without libFuzzer: every file of a corpus, then mutations of them that are the
// same in every run. Memory is counted, and a single input may take neither more than kMostBytes
// nor more than kMostSeconds.
//
//   replay_pickle CORPUS [MUTATIONS]
#include "core/base/random.h"
#include "tests/fuzz/fuzz_target.h"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <vector>

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;
constexpr unsigned kMostSeconds = 20;
constexpr std::size_t kLongestMutant = 1 << 17;  // the smallest project is half as long

std::size_t g_bytes = 0;
std::size_t g_peak_bytes = 0;
std::string g_input;  // for the text of a failure

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "%s\n  on the input: ", what);
  for (std::size_t i = 0; i < std::min<std::size_t>(g_input.size(), 4096); ++i) {
    std::fprintf(stderr, "%02x", static_cast<unsigned char>(g_input[i]));
  }
  std::fprintf(stderr, "\n");
  std::_Exit(1);
}

void* allocate(std::size_t size) {
  if (size > kMostBytes || g_bytes + size > kMostBytes) {
    std::fprintf(stderr, "%zu bytes were asked for beside %zu\n", size, g_bytes);
    fail("The reader asked for more memory than it may.");
  }
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) {
    fail("There is no memory.");
  }
  g_bytes += malloc_usable_size(memory);
  g_peak_bytes = std::max(g_peak_bytes, g_bytes);
  return memory;
}

void release(void* memory) {
  if (memory != nullptr) {
    g_bytes -= malloc_usable_size(memory);
    std::free(memory);
  }
}

void run(const std::string& input) {
  g_input = input;
  ::alarm(kMostSeconds);  // its signal ends the process
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// One to four small changes: bits, bytes, lengths, cuts, repeats, pieces of another input.
std::string mutated(const std::vector<std::string>& corpus, lay::Random& random) {
  const auto pick = [&random](std::size_t count) {
    return static_cast<std::size_t>(random.below(static_cast<int>(count)));
  };
  std::string input = corpus[pick(corpus.size())].substr(0, kLongestMutant);
  const std::size_t num_changes = 1 + pick(4);
  for (std::size_t change = 0; change < num_changes && !input.empty(); ++change) {
    const std::size_t at = pick(input.size());
    const std::size_t length = std::min(input.size() - at, 1 + pick(32));
    switch (pick(7)) {
      case 0:
        input[at] = static_cast<char>(input[at] ^ (1 << pick(8)));
        break;
      case 1:
        input[at] = static_cast<char>(pick(256));
        break;
      case 2:
        input.erase(at, length);
        break;
      case 3:
        input.insert(at, input.substr(at, length));
        break;
      case 4: {
        constexpr std::uint64_t kEdges[] = {
            0, 0x7fffffff, 0x80000000, 0xffffffff, 1ULL << 62, ~0ULL};
        const std::size_t width = std::min<std::size_t>(input.size() - at, 1ULL << pick(4));
        std::memcpy(&input[at], &kEdges[pick(std::size(kEdges))], width);
        break;
      }
      case 5: {
        const std::string& other = corpus[pick(corpus.size())];
        if (!other.empty()) {
          input.insert(at, other, pick(other.size()), 64);
        }
        break;
      }
      default:
        input.resize(at);
    }
  }
  return input;
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate(size);
}
void* operator new[](std::size_t size) {
  return allocate(size);
}
void operator delete(void* memory) noexcept {
  release(memory);
}
void operator delete[](void* memory) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  release(memory);
}
void operator delete[](void* memory, std::size_t /*size*/) noexcept {
  release(memory);
}

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s CORPUS [MUTATIONS]\n", argv[0]);
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());  // the folder's own order is any
  std::vector<std::string> corpus;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  if (corpus.empty()) {
    std::fprintf(stderr, "%s holds no files.\n", argv[1]);
    return 2;
  }
  for (const std::string& input : corpus) run(input);
  const int num_mutations = argc > 2 ? std::atoi(argv[2]) : 0;
  lay::Random random(1);
  for (int i = 0; i < num_mutations; ++i) run(mutated(corpus, random));
  std::printf("%zu files and %d mutations; at most %zu KiB were in use.\n",
              corpus.size(),
              num_mutations,
              g_peak_bytes >> 10);
  return 0;
}
