#include "core/io/pickle_machine.h"

#include "core/base/error.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace lay {
namespace {

constexpr int kNewestProtocol = 5;

double parseBigEndianDouble(std::string_view bytes) {
  std::uint64_t bits = 0;
  for (const char byte : bytes) {
    bits = (bits << 8) | static_cast<unsigned char>(byte);
  }
  return std::bit_cast<double>(bits);
}

std::string hexText(unsigned char code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  return {'0', 'x', kDigits[code >> 4], kDigits[code & 15]};
}

}  // namespace

PickleId PickleMachine::run() {
  constexpr unsigned char kStop = '.';
  while (true) {
    offset_ = bytes_.offset();
    const auto code = bytes_.readInteger<unsigned char>("an instruction");
    if (code == kStop) {
      break;
    }
    const bool is_known = runNumber(code) || runText(code) || runContainer(code) ||
                          runStack(code) || runMemo(code) || runObject(code);
    if (!is_known) {
      refuse(code);
    }
  }
  if (stack_.size() != 1 || !marks_.empty()) {
    fail(strCat("expected one value at the end, found ", stack_.size(), ": the file is damaged"));
  }
  return stack_.front();
}

bool PickleMachine::runNumber(unsigned char code) {
  switch (code) {
    case 'N':
      push(PickleData::kNone);
      return true;
    case 0x88:
      push(PickleData::kTrue);
      return true;
    case 0x89:
      push(PickleData::kFalse);
      return true;
    case 'J':
      pushInteger(bytes_.read(4, "an integer"));
      return true;
    case 'K':
      pushNew(PickleKind::Integer, std::int64_t{bytes_.readInteger<std::uint8_t>("an integer")});
      return true;
    case 'M':
      pushNew(PickleKind::Integer, std::int64_t{bytes_.readInteger<std::uint16_t>("an integer")});
      return true;
    case 0x8a:
      pushInteger(bytes_.readCounted<std::uint8_t>("an integer"));
      return true;
    case 0x8b:
      pushInteger(bytes_.readCounted<std::uint32_t>("an integer"));
      return true;
    case 'I': {
      const std::string_view line = bytes_.readLine("an integer");
      // How protocols 0 and 1 write booleans.
      if (line == "00" || line == "01") {
        push(line == "01" ? PickleData::kTrue : PickleData::kFalse);
      } else {
        pushDigits(line);
      }
      return true;
    }
    case 'L': {
      std::string_view line = bytes_.readLine("an integer");
      line.remove_suffix(line.ends_with('L') ? 1 : 0);
      pushDigits(line);
      return true;
    }
    case 'G':
      pushNew(PickleKind::Float, parseBigEndianDouble(bytes_.read(8, "a number")));
      return true;
    case 'F': {
      const std::string_view line = bytes_.readLine("a number");
      double value = 0;
      const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
      if (error != std::errc() || end != line.data() + line.size()) {
        fail("expected a number in digits: the file is damaged");
      }
      pushNew(PickleKind::Float, value);
      return true;
    }
    default:
      return false;
  }
}

bool PickleMachine::runText(unsigned char code) {
  constexpr auto kText = PickleKind::Text;
  constexpr auto kBytes = PickleKind::Bytes;
  switch (code) {
    case 'S': {
      const std::string_view line = bytes_.readLine("a text");
      const char quote = line.empty() ? '\0' : line.front();
      if (line.size() < 2 || (quote != '\'' && quote != '"') || line.back() != quote) {
        fail("expected a text in quotes: the file is damaged");
      }
      pushText(kBytes, PickleCoding::StringEscape, line.substr(1, line.size() - 2));
      return true;
    }
    case 'T':
    case 'B':
      pushText(kBytes, PickleCoding::Plain, bytes_.readCounted<std::uint32_t>("bytes"));
      return true;
    case 'U':
    case 'C':
      pushText(kBytes, PickleCoding::Plain, bytes_.readCounted<std::uint8_t>("bytes"));
      return true;
    case 0x8e:
    case 0x96:
      pushText(kBytes, PickleCoding::Plain, bytes_.readCounted<std::uint64_t>("bytes"));
      return true;
    case 'V':
      pushText(kText, PickleCoding::RawUnicodeEscape, bytes_.readLine("a text"));
      return true;
    case 'X':
      pushText(kText, PickleCoding::Utf8, bytes_.readCounted<std::uint32_t>("a text"));
      return true;
    case 0x8c:
      pushText(kText, PickleCoding::Utf8, bytes_.readCounted<std::uint8_t>("a text"));
      return true;
    case 0x8d:
      pushText(kText, PickleCoding::Utf8, bytes_.readCounted<std::uint64_t>("a text"));
      return true;
    default:
      return false;
  }
}

bool PickleMachine::runContainer(unsigned char code) {
  const auto pushItems = [this](PickleKind kind, PickleItems items) {
    countItems(items.size());
    items.shrink_to_fit();
    pushNew(kind, std::move(items));
  };
  switch (code) {
    case ']':
      pushItems(PickleKind::List, {});
      return true;
    case '}':
      pushItems(PickleKind::Dict, {});
      return true;
    case ')':
      pushItems(PickleKind::Tuple, {});
      return true;
    case 0x8f:
      pushItems(PickleKind::Set, {});
      return true;
    case 0x85:
    case 0x86:
    case 0x87:
      pushItems(PickleKind::Tuple, popTuple(code - std::size_t{0x84}));
      return true;
    case 't':
      pushItems(PickleKind::Tuple, popToMark());
      return true;
    case 'l':
      pushItems(PickleKind::List, popToMark());
      return true;
    case 0x91:
      pushItems(PickleKind::Set, popToMark());
      return true;
    case 'd': {
      const std::vector<PickleId> entries = popToMark();
      pushItems(PickleKind::Dict, {});
      setItems(entries);
      return true;
    }
    case 'a':
      append(popTuple(1));
      return true;
    case 'e':
    case 0x90:
      append(popToMark());
      return true;
    case 's':
      setItems(popTuple(2));
      return true;
    case 'u':
      setItems(popToMark());
      return true;
    default:
      return false;
  }
}

bool PickleMachine::runStack(unsigned char code) {
  switch (code) {
    case '(':
      if (marks_.size() >= limits_.most_nesting) {
        fail(strCat("its values are nested deeper than ", limits_.most_nesting, " levels"));
      }
      marks_.push_back(stack_.size());
      return true;
    case '0':
      if (!marks_.empty() && numAvailable() == 0) {
        marks_.pop_back();
      } else {
        static_cast<void>(pop());
      }
      return true;
    case '1':
      static_cast<void>(popToMark());
      return true;
    case '2':
      push(top());
      return true;
    case 0x80: {
      const int protocol = bytes_.readInteger<std::uint8_t>("a protocol");
      if (protocol > kNewestProtocol) {
        fail(
            strCat("it is of pickle protocol ", protocol, "; 0 to ", kNewestProtocol, " are read"));
      }
      return true;
    }
    case 0x95: {
      const auto size = bytes_.readInteger<std::uint64_t>("a length");
      if (size > bytes_.numLeft()) {
        fail(strCat("expected a frame of ",
                    size,
                    " bytes, ",
                    bytes_.numLeft(),
                    " are left: the file is damaged or cut short"));
      }
      return true;
    }
    default:
      return false;
  }
}

bool PickleMachine::runMemo(unsigned char code) {
  switch (code) {
    case 'p':
      remember(memoKey(bytes_.readLine("a number")));
      return true;
    case 'q':
      remember(bytes_.readInteger<std::uint8_t>("a number"));
      return true;
    case 'r':
      remember(bytes_.readInteger<std::uint32_t>("a number"));
      return true;
    case 0x94:
      remember(num_remembered_);
      return true;
    case 'g':
      recall(memoKey(bytes_.readLine("a number")));
      return true;
    case 'h':
      recall(bytes_.readInteger<std::uint8_t>("a number"));
      return true;
    case 'j':
      recall(bytes_.readInteger<std::uint32_t>("a number"));
      return true;
    default:
      return false;
  }
}

bool PickleMachine::runObject(unsigned char code) {
  switch (code) {
    case 'c':
      push(addLine("a module"));
      push(addLine("a class"));
      pushClass();
      return true;
    case 0x93:
      pushClass();
      return true;
    case 'R':
      reduce();
      return true;
    case 'Q':
      if (!limits_.follows_references) return false;
      countItems(1);
      pushNew(PickleKind::Reference, PickleItems{pop()});
      return true;
    case 0x81:
      newObject(/*has_keywords=*/false);
      return true;
    case 0x92:
      newObject(/*has_keywords=*/true);
      return true;
    case 'b':
      build();
      return true;
    case 'o': {
      std::vector<PickleId> arguments = popToMark();
      if (arguments.empty()) {
        fail("expected a class behind the mark, there is none: the file is damaged");
      }
      const PickleId callable = arguments.front();
      arguments.erase(arguments.begin());
      instantiate(callable, std::move(arguments));
      return true;
    }
    case 'i': {
      std::vector<PickleId> arguments = popToMark();
      push(addLine("a module"));
      push(addLine("a class"));
      pushClass();
      instantiate(pop(), std::move(arguments));
      return true;
    }
    default:
      return false;
  }
}

void PickleMachine::refuse(unsigned char code) const {
  switch (code) {
    case 'P':
    case 'Q':
      fail(
          "it refers to data outside of itself (a persistent id), as checkpoints of PyTorch do; "
          "save the arrays with numpy.savez instead");
    case 0x82:
    case 0x83:
    case 0x84:
      fail(
          "it names a class by a number of Python's extension registry, which only the program "
          "that wrote it knows; save the arrays with numpy.savez instead");
    case 0x97:
    case 0x98:
      fail(
          "its arrays were kept outside of the pickle (out-of-band buffers of protocol 5); write "
          "it without a buffer_callback");
    default:
      fail(strCat("expected an instruction, found ", hexText(code), ": the file is damaged"));
  }
}

}  // namespace lay
