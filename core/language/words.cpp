#include "core/language/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lay {
namespace {

struct Mark {
  std::string_view bytes;
  std::string_view word;  ///< "" parts words and is nothing itself; "'" is an apostrophe
};

// UTF-8 of what keyboards and word processors put into English text.
constexpr std::array<Mark, 17> kMarks = {{{"\xE2\x80\x99", "'"},
                                          {"\xE2\x80\x98", "'"},
                                          {"\xC2\xB4", "'"},
                                          {"`", "'"},
                                          {"\xC2\xB0", "degrees"},
                                          {"\xC2\xBA", "degrees"},
                                          {"\xE2\x80\x94", ","},
                                          {"\xE2\x80\x93", ","},
                                          {"\xC2\xA0", ""},
                                          {"\xE2\x80\xA6", "."},
                                          {"\xEF\xBC\x8C", ","},
                                          {"\xE3\x80\x82", "."},
                                          {"\xE2\x80\x9C", ""},
                                          {"\xE2\x80\x9D", ""},
                                          {"\xE2\x80\x91", ""},
                                          {"\xE2\x80\x90", ""},
                                          {"\xEF\xBB\xBF", ""}}};

struct Contraction {
  std::string_view word;
  std::string_view first;
};

// Spelled with and without the apostrophe, as people do.
constexpr auto kNegations = std::to_array<Contraction>({{"isn't", "is"},
                                                        {"isnt", "is"},
                                                        {"aren't", "are"},
                                                        {"arent", "are"},
                                                        {"doesn't", "does"},
                                                        {"doesnt", "does"},
                                                        {"don't", "do"},
                                                        {"dont", "do"},
                                                        {"wasn't", "was"},
                                                        {"weren't", "were"},
                                                        {"can't", "can"},
                                                        {"cannot", "can"}});

bool isWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalpha(byte) != 0 || byte >= 0x80;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Word> split() {
    while (at_ < text_.size()) step();
    endWord();
    return std::move(words_);
  }

 private:
  void step() {
    const std::string_view rest = text_.substr(at_);
    const auto* const mark = std::find_if(
        kMarks.begin(), kMarks.end(), [rest](const Mark& m) { return rest.starts_with(m.bytes); });
    if (mark != kMarks.end()) {
      special(*mark);
      return;
    }
    const char c = text_[at_];
    if (c == '\'') {
      special({"'", "'"});
    } else if (isWordByte(c)) {
      if (current_.empty()) begin_ = at_;
      current_ += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      ++at_;
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      number();
    } else {
      endWord();
      if (c == '.' || c == ';' || c == '!' || c == '?' || c == '\n') push(".", at_, at_ + 1);
      if (c == ',' || c == '(' || c == ')' || c == ':') push(",", at_, at_ + 1);
      ++at_;
    }
  }

  void special(const Mark& mark) {
    const bool is_apostrophe = mark.word == "'";
    const std::size_t after = at_ + mark.bytes.size();
    if (is_apostrophe && !current_.empty() && after < text_.size() && isWordByte(text_[after])) {
      current_ += '\'';
    } else {
      endWord();
      if (!is_apostrophe && !mark.word.empty()) push(std::string(mark.word), at_, after);
    }
    at_ = after;
  }

  void number() {
    endWord();
    const std::size_t begin = at_;
    while (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
    // A decimal's fraction is of no account to a pose.
    if (at_ + 1 < text_.size() && text_[at_] == '.' &&
        std::isdigit(static_cast<unsigned char>(text_[at_ + 1])) != 0) {
      ++at_;
      while (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
    }
    push(std::string(text_.substr(begin, std::min<std::size_t>(at_ - begin, 12))), begin, at_);
    words_.back().is_number = true;
  }

  void endWord() {
    if (current_.empty()) return;
    const auto* const negation =
        std::find_if(kNegations.begin(), kNegations.end(), [this](const Contraction& c) {
          return c.word == current_;
        });
    if (negation != kNegations.end()) {
      push(std::string(negation->first), begin_, at_);
      push("not", begin_, at_);
    } else {
      const std::size_t apostrophe = current_.find('\'');
      push(current_.substr(0, apostrophe), begin_, at_);
      words_.back().is_possessive = apostrophe != std::string::npos;
    }
    current_.clear();
  }

  void push(std::string word, std::size_t begin, std::size_t end) {
    words_.push_back({std::move(word), {begin, end}});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::string current_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> wordsOf(std::string_view text) {
  return Splitter(text).split();
}

}  // namespace lay
