#include "core/language/lexicon.h"

#include "core/language/vocabulary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>

namespace lay {
namespace {

constexpr std::size_t kLongestPhrase = 9;
constexpr std::size_t kShortestForgiven = 6;  // shorter words are other words too easily

constexpr std::array<std::string_view, 14> kArticles = {"the",
                                                        "a",
                                                        "an",
                                                        "his",
                                                        "her",
                                                        "their",
                                                        "its",
                                                        "your",
                                                        "my",
                                                        "our",
                                                        "own",
                                                        "these",
                                                        "those",
                                                        "any"};

struct Meaning {
  Sense sense = Sense::Unknown;
  int value = 0;
  int extra = 0;
};

/// Phrases by their text, and the single words that phrases are made of.
class PhraseBook {
 public:
  PhraseBook() {
    for (const VocabularyLine& line : vocabulary()) {
      std::string_view rest = line.phrases;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        add(rest.substr(0, end), {line.sense, line.value, line.extra});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  }

  [[nodiscard]] const Meaning* find(const std::string& phrase) const {
    const auto found = meanings_.find(phrase);
    return found == meanings_.end() ? nullptr : &found->second;
  }

  [[nodiscard]] bool knows(const std::string& word) const {
    return std::binary_search(words_.begin(), words_.end(), word);
  }

  /// The one word that `word` is a slip of; "" when none or several are as near.
  [[nodiscard]] std::string corrected(const std::string& word) const {
    if (word.size() < kShortestForgiven || word.size() > 20) return "";
    const int allowed = word.size() >= 8 ? 2 : 1;
    int least = allowed + 1;
    std::string best;
    for (const std::string& known : words_) {
      if (known.size() < 4 || known.size() > word.size() + 2 || word.size() > known.size() + 2)
        continue;
      // Slips seldom hit the first letter, and this makes long nonsense cheap.
      if (known[0] != word[0]) continue;
      const int distance = slips(word, known);
      if (distance < least) {
        least = distance;
        best = known;
      } else if (distance == least) {
        best.clear();
      }
    }
    return least <= allowed ? best : "";
  }

 private:
  void add(std::string_view phrase, const Meaning& meaning) {
    meanings_.emplace(phrase, meaning);
    while (!phrase.empty()) {
      const std::size_t end = std::min(phrase.find(' '), phrase.size());
      words_.emplace_back(phrase.substr(0, end));
      phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
  }

  /// Edit distance with transpositions (optimal string alignment) of short words.
  static int slips(const std::string& a, const std::string& b) {
    std::array<std::array<int, 24>, 24> d{};
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
      for (std::size_t j = 1; j <= b.size(); ++j) {
        const int change = a[i - 1] == b[j - 1] ? 0 : 1;
        d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.size()][b.size()];
  }

  std::unordered_map<std::string, Meaning> meanings_;
  std::vector<std::string> words_;
};

const PhraseBook& phraseBook() {
  static const PhraseBook kBook;
  return kBook;
}

bool isArticle(const Word& word) {
  const bool is_listed =
      std::find(kArticles.begin(), kArticles.end(), word.text) != kArticles.end();
  if (is_listed || !word.is_possessive) return is_listed;
  // "the person's left", but not "a shoulder's width"
  const Meaning* meaning = phraseBook().find(word.text);
  return meaning == nullptr || meaning->sense != Sense::Part;
}

/// Reads words from left to right into atoms.
class AtomReader {
 public:
  explicit AtomReader(const std::vector<Word>& words) : words_(words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!isArticle(words[i])) kept_.push_back(i);
    }
    for (const std::size_t i : kept_) texts_.push_back(spelling(words[i]));
  }

  std::vector<Atom> read() {
    while (at_ < kept_.size()) {
      Atom atom = next();
      const std::size_t before = kept_[at_];
      atom.has_article = before > 0 && isArticle(words_[before - 1]);
      atom.first_word = before;
      at_ += length_;
      atom.end_word = kept_[at_ - 1] + 1;
      atoms_.push_back(atom);
    }
    return std::move(atoms_);
  }

 private:
  std::string spelling(const Word& word) {
    if (word.is_number || phraseBook().knows(word.text)) return word.text;
    const auto known = corrections_.find(word.text);
    if (known != corrections_.end()) return known->second;
    const std::string corrected = phraseBook().corrected(word.text);
    return corrections_[word.text] = corrected.empty() ? word.text : corrected;
  }

  Atom next() {
    length_ = 1;
    if (words_[kept_[at_]].is_number) return number();
    std::string phrase;
    std::vector<std::size_t> ends;  // length of the phrase after each word
    for (std::size_t n = 0; n < kLongestPhrase && at_ + n < texts_.size(); ++n) {
      if (n > 0) phrase += ' ';
      phrase += texts_[at_ + n];
      ends.push_back(phrase.size());
    }
    for (std::size_t n = ends.size(); n > 0; --n) {
      const Meaning* meaning = phraseBook().find(phrase.substr(0, ends[n - 1]));
      if (meaning == nullptr || (n > 1 && !fits(*meaning, n))) continue;
      length_ = n;
      return {meaning->sense, meaning->value, meaning->extra};
    }
    return {};
  }

  /// "to the left" is a way, but not in "to the left shoulder"; "at the hips", but not "at hip
  /// height".
  [[nodiscard]] bool fits(const Meaning& meaning, std::size_t length) const {
    const std::string& last = texts_[at_ + length - 1];
    const Meaning* following =
        at_ + length < texts_.size() ? phraseBook().find(texts_[at_ + length]) : nullptr;
    if (following == nullptr) return true;
    if (meaning.sense == Sense::Way && (last == "left" || last == "right")) {
      return following->sense != Sense::Part;
    }
    if (meaning.sense == Sense::AtJoint || meaning.sense == Sense::AtWaist ||
        (meaning.sense == Sense::PostureWord && following->sense == Sense::Height)) {
      const std::string& next = texts_[at_ + length];
      return next != "height" && next != "level" && next != "high";
    }
    return true;
  }

  Atom number() {
    const std::string& text = texts_[at_];
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return {Sense::Number, std::clamp(value, 0, 100000)};
  }

  const std::vector<Word>& words_;
  std::vector<std::size_t> kept_;  // indices of the words that are no articles
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::string> corrections_;
  std::vector<Atom> atoms_;
  std::size_t at_ = 0;
  std::size_t length_ = 1;
};

}  // namespace

std::vector<Atom> atomsOf(const std::vector<Word>& words) {
  return AtomReader(words).read();
}

}  // namespace lay
