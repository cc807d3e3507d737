#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lay {

/// What CLIP's text model can take: its start and end tokens count, which leaves 75 for the text.
inline constexpr int kClipContext = 77;

/// A byte-pair merge of CLIP's vocabulary: two pieces that become one, and the number of the token
/// that they become.
struct BpeMerge {
  std::string left;
  std::string right;
  int token = 0;
};

/// CLIP's tokenizer (Radford et al. 2021; byte-level byte-pair encoding of lower-cased words). Made
/// from the whole vocabulary it gives CLIP's numbers exactly; made from a part of it, it gives the
/// same numbers for words whose merges are all there, and more, smaller pieces for others.
class ClipTokenizer {
 public:
  static constexpr int kVocabularySize = 49408;
  static constexpr int kStart = 49406;
  static constexpr int kEnd = 49407;

  /// @param merges in the order of their rank. @throws FileError when a token's number is out of
  /// range.
  explicit ClipTokenizer(const std::vector<BpeMerge>& merges);

  /// The public vocabulary file, `bpe_simple_vocab_16e6.txt.gz` as it is distributed, or unpacked.
  /// @throws FileError when it is not that file.
  [[nodiscard]] static ClipTokenizer fromFile(const std::filesystem::path& path);

  /// Token numbers of a text, between start and end. Control characters count as blanks; bytes that
  /// are not UTF-8 as U+FFFD.
  [[nodiscard]] std::vector<int> encode(std::string_view text) const;

  /// All merges, in order of rank.
  [[nodiscard]] std::vector<BpeMerge> merges() const;

  /// The merges that these texts use, in order of rank: the part of the vocabulary that a small
  /// model needs.
  [[nodiscard]] std::vector<BpeMerge> mergesUsedBy(const std::vector<std::string>& texts) const;

 private:
  struct Rank {
    int order = 0;
    int token = 0;
  };
  using Pair = std::pair<std::string, std::string>;

  [[nodiscard]] std::vector<std::string> pieces(const std::string& word,
                                                std::vector<Pair>* used) const;
  [[nodiscard]] int tokenOf(const std::string& piece) const;

  std::map<Pair, Rank> ranks_;
  std::unordered_map<std::string, int> tokens_;
};

/// Splits a text into parts of at most `limit` tokens each (start and end not counted) at the ends
/// of sentences, else of clauses, else of words, so that an encoder with a short context can read
/// all of it. @return at least one part.
[[nodiscard]] std::vector<std::string> splitByTokens(const ClipTokenizer& tokenizer,
                                                     std::string_view text,
                                                     int limit = kClipContext - 2);

}  // namespace lay
