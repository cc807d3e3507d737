#include "tests/support/thrown_texts.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace lay {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t kMostChoices = 16;

bool isQuote(const std::string& code, std::size_t at) {
  // 1'000 is a number.
  return code[at] == '"' || (code[at] == '\'' && (at == 0 || std::isalnum(code[at - 1]) == 0));
}

/// Behind the literal that begins at `at`.
std::size_t behindLiteral(const std::string& code, std::size_t at) {
  const char quote = code[at];
  for (++at; at < code.size() && code[at] != quote; ++at) {
    if (code[at] == '\\') ++at;
  }
  return std::min(at + 1, code.size());
}

/// Comments become blanks, so that lines keep their numbers.
std::string withoutComments(const std::string& code) {
  std::string kept;
  for (std::size_t i = 0; i < code.size();) {
    if (isQuote(code, i)) {
      const std::size_t end = behindLiteral(code, i);
      kept += code.substr(i, end - i);
      i = end;
    } else if (code.compare(i, 2, "//") == 0) {
      i = std::min(code.find('\n', i), code.size());
    } else {
      kept += code[i++];
    }
  }
  return kept;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \n\t");
  return first == std::string::npos
             ? ""
             : text.substr(first, text.find_last_not_of(" \n\t") + 1 - first);
}

/// The parts of an expression between separators that are in no brackets and no literals.
Texts splitOutside(const std::string& code, char separator) {
  Texts parts(1);
  int depth = 0;
  for (std::size_t i = 0; i < code.size();) {
    if (isQuote(code, i)) {
      const std::size_t end = behindLiteral(code, i);
      parts.back() += code.substr(i, end - i);
      i = end;
      continue;
    }
    const char c = code[i];
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    const bool is_scope =
        c == ':' && ((i > 0 && code[i - 1] == ':') || (i + 1 < code.size() && code[i + 1] == ':'));
    if (c == separator && depth == 0 && !is_scope) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
    ++i;
  }
  for (std::string& part : parts) part = trimmed(part);
  return parts;
}

/// The bracket that closes the one at `at`; npos when there is none.
std::size_t closing(const std::string& code, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < code.size();) {
    if (isQuote(code, i)) {
      i = behindLiteral(code, i);
      continue;
    }
    if (code[i] == '(' || code[i] == '[' || code[i] == '{') ++depth;
    if ((code[i] == ')' || code[i] == ']' || code[i] == '}') && --depth == 0) return i;
    ++i;
  }
  return std::string::npos;
}

/// What literals one after the other say; nothing when there is anything else.
Texts literalText(const std::string& code) {
  std::string text;
  for (std::size_t i = 0; i < code.size();) {
    if (std::isspace(static_cast<unsigned char>(code[i])) != 0) {
      ++i;
      continue;
    }
    if (!isQuote(code, i)) return {};
    const std::size_t end = behindLiteral(code, i);
    for (++i; i + 1 < end; ++i) {
      if (code[i] != '\\') {
        text += code[i];
      } else {
        ++i;
        text += code[i] == 'n' ? '\n' : code[i];
      }
    }
    i = end;
  }
  return {text};
}

Texts joined(const Texts& parts);

/// All texts that an expression may be; kTextValue alone when nothing of it is known.
Texts textsOf(const std::string& expression) {
  const std::string code = trimmed(expression);
  if (const Texts literal = literalText(code); !code.empty() && !literal.empty()) return literal;
  static const std::regex kCall("^(strCat|std::string|std::string_view|\\w*Error|)\\s*\\(");
  std::smatch call;
  if (std::regex_search(code, call, kCall)) {
    const auto open = static_cast<std::size_t>(call.length() - 1);
    if (closing(code, open) == code.size() - 1) {
      return joined(splitOutside(code.substr(open + 1, code.size() - open - 2), ','));
    }
  }
  const Texts question = splitOutside(code, '?');
  if (question.size() > 1) {
    const Texts choices =
        splitOutside(code.substr(code.find('?', question.front().size()) + 1), ':');
    if (choices.size() > 1) {
      Texts texts = textsOf(choices.front());
      std::string rest = choices[1];
      for (std::size_t i = 2; i < choices.size(); ++i) rest += " : " + choices[i];
      const Texts others = textsOf(rest);
      texts.insert(texts.end(), others.begin(), others.end());
      return texts;
    }
  }
  const Texts sum = splitOutside(code, '+');
  const bool has_text = code.find('"') != std::string::npos;
  return sum.size() > 1 && has_text ? joined(sum) : Texts{std::string(1, kTextValue)};
}

/// Each text of the first part with each of the second and so on.
Texts joined(const Texts& parts) {
  Texts texts = {""};
  for (const std::string& part : parts) {
    Texts choices = textsOf(part);
    if (choices.size() * texts.size() > kMostChoices) choices.resize(1);
    Texts longer;
    for (const std::string& begin : texts) {
      for (const std::string& choice : choices) longer.push_back(begin + choice);
    }
    texts = std::move(longer);
  }
  return texts;
}

bool saysSomething(const std::string& text) {
  return std::count_if(
             text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; }) >= 3;
}

}  // namespace

std::vector<ThrownText> thrownTexts(const std::string& source) {
  static const std::regex kThrowing(
      "\\b(throw\\s+(?:\\w+::)*\\w+|fail|refuse\\w*|addProblem|addNotice|onProgress|tell|"
      "(?:notes|notices|problems)\\.(?:push|emplace)_back)\\s*\\(");
  static const std::regex kOurOwn("throw\\s+std::.*");
  const std::string code = withoutComments(source);
  std::vector<ThrownText> found;
  for (std::sregex_iterator it(code.begin(), code.end(), kThrowing), end; it != end; ++it) {
    if (std::regex_match((*it)[1].str(), kOurOwn)) continue;
    const auto open = static_cast<std::size_t>(it->position() + it->length() - 1);
    const std::size_t close = closing(code, open);
    if (close == std::string::npos) continue;
    const auto line = 1 + std::count(code.begin(), code.begin() + it->position(), '\n');
    for (const std::string& argument : splitOutside(code.substr(open + 1, close - open - 1), ',')) {
      for (const std::string& text : textsOf(argument)) {
        if (saysSomething(text)) found.push_back({static_cast<int>(line), text});
      }
    }
  }
  return found;
}

}  // namespace lay
