#include "tests/core/language/sentence_corpus.h"

#include "core/base/error.h"

#include <algorithm>
#include <fstream>

namespace lay {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    pieces.push_back(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return pieces;
}

/// "elbows" -> "left_elbow" and "right_elbow"; other words stay.
std::string onSide(const std::string& word, const std::string& side) {
  if (word == "feet") return strCat(side, "_foot");
  if (!word.empty() && word.back() == 's') {
    const std::string name = strCat(side, "_", word.substr(0, word.size() - 1));
    if (bodyPointNamed(name)) return name;
  }
  return word;
}

void addStatements(const std::string& text, int line, std::vector<Statement>& statements) {
  std::vector<std::string> versions;
  for (const std::string side : {"left", "right"}) {
    std::string version;
    for (const std::string& word : split(text, ' ')) {
      if (!word.empty()) version += strCat(version.empty() ? "" : " ", onSide(word, side));
    }
    if (versions.empty() || versions.front() != version) versions.push_back(version);
  }
  for (const std::string& version : versions) {
    const auto statement = statementFromText(version);
    if (!statement) throw Error(strCat("Line ", line, ": '", version, "' is no statement."));
    statements.push_back(*statement);
  }
}

}  // namespace

std::vector<CorpusSentence> readCorpus(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw FileError("Cannot read '" + path.string() + "'.");
  std::vector<CorpusSentence> corpus;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = split(line, '|');
    const auto row = fields.size() == 3 ? bodyPartNamed(fields[0]) : std::nullopt;
    if (!row) throw Error(strCat("Line ", number, " is not 'row | sentence | statements'."));
    CorpusSentence sentence{*row, fields[1], {}, number};
    if (fields[2] != "-") {
      for (const std::string& text : split(fields[2], ';')) {
        addStatements(text, number, sentence.expected);
      }
    }
    corpus.push_back(std::move(sentence));
  }
  return corpus;
}

CorpusScore scoreParser(const std::vector<CorpusSentence>& corpus) {
  CorpusScore score;
  for (const CorpusSentence& sentence : corpus) {
    const std::vector<Statement> said = parseText(sentence.text, sentence.row).statements;
    const auto contains = [](const std::vector<Statement>& all, const Statement& one) {
      return std::any_of(
          all.begin(), all.end(), [&one](const Statement& s) { return saysTheSame(s, one); });
    };
    std::string faults;
    for (const Statement& statement : said) {
      if (contains(sentence.expected, statement)) {
        ++score.right;
      } else {
        faults += strCat(" +[", canonicalText(statement), "]");
      }
    }
    for (const Statement& statement : sentence.expected) {
      if (!contains(said, statement)) faults += strCat(" -[", canonicalText(statement), "]");
    }
    score.said += static_cast<int>(said.size());
    score.expected += static_cast<int>(sentence.expected.size());
    score.perfect += faults.empty() ? 1 : 0;
    if (!faults.empty()) {
      score.faults += strCat(sentence.line, ": ", sentence.text, "\n     ", faults, "\n");
    }
  }
  return score;
}

}  // namespace lay
