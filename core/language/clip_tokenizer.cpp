#include "core/language/clip_tokenizer.h"

#include <algorithm>
#include <array>
#include <sstream>

#include <zlib.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/io/utf8.h"
#include "core/language/unicode_text.h"

namespace lay {
namespace {

constexpr int kNumMerges = ClipTokenizer::kVocabularySize - 2 * 256 - 2;
constexpr std::size_t kLargestVocabulary = std::size_t{64} << 20U;
constexpr std::string_view kWordEnd = "</w>";

/// A visible character for every byte, and its place in the vocabulary: printable Latin-1 stands
/// for itself, the other 68 bytes for U+0100 onwards.
struct ByteAlphabet {
  std::array<std::string, 256> symbol;
  std::array<int, 256> token{};

  ByteAlphabet() {
    const auto printable = [](int byte) {
      return (byte >= 33 && byte <= 126) || (byte >= 161 && byte != 173);
    };
    int place = 0;
    for (int byte = 0; byte < 256; ++byte) {
      if (!printable(byte)) continue;
      symbol[byte] = utf32ToUtf8(std::u32string(1, static_cast<char32_t>(byte)));
      token[byte] = place++;
    }
    char32_t next = 256;
    for (int byte = 0; byte < 256; ++byte) {
      if (printable(byte)) continue;
      symbol[byte] = utf32ToUtf8(std::u32string(1, next++));
      token[byte] = place++;
    }
  }
};

const ByteAlphabet& byteAlphabet() {
  static const ByteAlphabet kAlphabet;
  return kAlphabet;
}

/// Length of an English ending like 's or 'll that begins at `start`, 0 if there is none.
std::size_t contractionLength(std::u32string_view text, std::size_t start) {
  for (const std::u32string_view ending : {U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"}) {
    if (text.substr(start, ending.size()) == ending) return ending.size();
  }
  return 0;
}

/// Runs of letters, single digits, runs of anything else; CLIP's pattern. Calls `word` with each.
template <typename Function>
void forEachWord(std::string_view text, Function word) {
  const std::u32string characters = composedLowerCase(text);
  std::size_t i = 0;
  while (i < characters.size()) {
    const CharacterKind kind = characterKind(characters[i]);
    if (kind == CharacterKind::Blank) {
      ++i;
      continue;
    }
    std::size_t length = contractionLength(characters, i);
    if (length == 0) {
      length = 1;
      while (kind != CharacterKind::Number && i + length < characters.size() &&
             characterKind(characters[i + length]) == kind)
        ++length;
    }
    word(utf32ToUtf8(std::u32string_view(characters).substr(i, length)));
    i += length;
  }
}

std::string unpacked(const std::filesystem::path& path) {
  const std::string packed = readFile(path);
  if (packed.size() < 2 || packed[0] != '\x1f' || packed[1] != '\x8b') return packed;
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK)
    throw FileError(strCat("Cannot unpack ", path.string(), "."));
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string text;
  std::array<char, 1 << 16> buffer;
  int status = Z_OK;
  while (status == Z_OK && text.size() < kLargestVocabulary) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = buffer.size();
    status = inflate(&stream, Z_NO_FLUSH);
    text.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (status != Z_STREAM_END)
    throw FileError(strCat(path.string(), " is damaged: it cannot be unpacked to its end."));
  return text;
}

}  // namespace

ClipTokenizer::ClipTokenizer(const std::vector<BpeMerge>& merges) {
  const ByteAlphabet& alphabet = byteAlphabet();
  for (int byte = 0; byte < 256; ++byte) {
    tokens_[alphabet.symbol[byte]] = alphabet.token[byte];
    tokens_[alphabet.symbol[byte] + std::string(kWordEnd)] = alphabet.token[byte] + 256;
  }
  int order = 0;
  for (const BpeMerge& merge : merges) {
    if (merge.token < 512 || merge.token >= kStart) {
      throw FileError(strCat("The vocabulary merges '",
                             merge.left,
                             "' and '",
                             merge.right,
                             "' into token ",
                             merge.token,
                             "; merged tokens have numbers 512 to ",
                             kStart - 1,
                             "."));
    }
    ranks_[{merge.left, merge.right}] = {order++, merge.token};
    tokens_[merge.left + merge.right] = merge.token;
  }
}

ClipTokenizer ClipTokenizer::fromFile(const std::filesystem::path& path) {
  std::istringstream lines(unpacked(path));
  std::string line;
  std::getline(lines, line);  // the file's version
  std::vector<BpeMerge> merges;
  while (static_cast<int>(merges.size()) < kNumMerges && std::getline(lines, line)) {
    std::istringstream words(line);
    BpeMerge merge;
    merge.token = 512 + static_cast<int>(merges.size());
    if (!(words >> merge.left >> merge.right)) break;
    merges.push_back(std::move(merge));
  }
  if (static_cast<int>(merges.size()) != kNumMerges) {
    throw FileError(strCat(path.string(),
                           " holds ",
                           merges.size(),
                           " merges; CLIP's vocabulary has ",
                           kNumMerges,
                           ". Fetch bpe_simple_vocab_16e6.txt.gz again."));
  }
  return ClipTokenizer(merges);
}

std::vector<std::string> ClipTokenizer::pieces(const std::string& word,
                                               std::vector<Pair>* used) const {
  std::vector<std::string> parts;
  for (const char byte : word)
    parts.push_back(byteAlphabet().symbol[static_cast<unsigned char>(byte)]);
  parts.back() += kWordEnd;
  while (parts.size() > 1) {
    auto best = ranks_.end();
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      const auto found = ranks_.find({parts[i], parts[i + 1]});
      if (found != ranks_.end() &&
          (best == ranks_.end() || found->second.order < best->second.order))
        best = found;
    }
    if (best == ranks_.end()) break;
    if (used != nullptr) used->push_back(best->first);
    std::vector<std::string> merged;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool fits = i + 1 < parts.size() && parts[i] == best->first.first &&
                        parts[i + 1] == best->first.second;
      merged.push_back(fits ? parts[i] + parts[i + 1] : parts[i]);
      if (fits) ++i;
    }
    parts = std::move(merged);
  }
  return parts;
}

int ClipTokenizer::tokenOf(const std::string& piece) const {
  return tokens_.at(piece);
}

std::vector<int> ClipTokenizer::encode(std::string_view text) const {
  std::vector<int> ids = {kStart};
  forEachWord(text, [&](const std::string& word) {
    for (const std::string& piece : pieces(word, nullptr)) ids.push_back(tokenOf(piece));
  });
  ids.push_back(kEnd);
  return ids;
}

std::vector<BpeMerge> ClipTokenizer::merges() const {
  std::map<int, BpeMerge> by_order;
  for (const auto& [pair, rank] : ranks_) {
    by_order[rank.order] = {pair.first, pair.second, rank.token};
  }
  std::vector<BpeMerge> merges;
  for (auto& [order, merge] : by_order) merges.push_back(std::move(merge));
  return merges;
}

std::vector<BpeMerge> ClipTokenizer::mergesUsedBy(const std::vector<std::string>& texts) const {
  std::vector<Pair> used;
  for (const std::string& text : texts) {
    forEachWord(text, [&](const std::string& word) { (void)pieces(word, &used); });
  }
  std::sort(used.begin(), used.end(), [&](const Pair& a, const Pair& b) {
    return ranks_.at(a).order < ranks_.at(b).order;
  });
  used.erase(std::unique(used.begin(), used.end()), used.end());
  std::vector<BpeMerge> merges;
  for (const Pair& pair : used) merges.push_back({pair.first, pair.second, ranks_.at(pair).token});
  return merges;
}

std::vector<std::string> splitByTokens(const ClipTokenizer& tokenizer,
                                       std::string_view text,
                                       int limit) {
  const auto count = [&](std::string_view part) {
    return static_cast<int>(tokenizer.encode(part).size()) - 2;
  };
  std::vector<std::string> parts;
  std::string_view rest = text;
  while (count(rest) > limit) {
    // The longest beginning that fits; among ends of sentences, then of clauses, then of words.
    std::size_t cut = 0;
    for (const std::string_view ends :
         {std::string_view(".!?;\n"), std::string_view(","), std::string_view(" \t")}) {
      for (std::size_t i = rest.find_first_of(ends); i != std::string_view::npos;
           i = rest.find_first_of(ends, i + 1)) {
        if (count(rest.substr(0, i + 1)) > limit) break;
        if (rest.find_first_not_of(" \t\n.,;!?") <= i) cut = i + 1;
      }
      if (cut > 0) break;
    }
    // One word of more pieces than fit: cut between characters.
    if (cut == 0) {
      cut = 1;
      while (cut < rest.size() && ((static_cast<unsigned char>(rest[cut]) & 0xC0U) == 0x80U ||
                                   count(rest.substr(0, cut + 1)) <= limit))
        ++cut;
    }
    parts.emplace_back(rest.substr(0, cut));
    rest.remove_prefix(cut);
  }
  if (parts.empty() || rest.find_first_not_of(" \t\n") != std::string_view::npos)
    parts.emplace_back(rest);
  return parts;
}

}  // namespace lay
