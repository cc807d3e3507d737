#include "app/cli/describe_photo.h"

#include "app/cli/describe_audience.h"
#include "app/cli/exit_code.h"
#include "app/cli/interrupt_watch.h"
#include "app/cli/photo_person.h"
#include "core/base/error.h"
#include "core/vlm/vlm_describer.h"

#include <termios.h>
#include <unistd.h>  // isatty

#include <iostream>
#include <sstream>
#include <utility>

namespace lay {
namespace {

/// A server needs no body, so that none is loaded for it.
DescribeRequest requestFor(const PhotoOrder& order) {
  DescribeRequest request;
  request.parts = order.parts;
  if (order.vlm.base_url.empty()) {
    LoadedProblem loaded = loadProblem(order.inputs);
    for (const std::string& note : loaded.notes) std::cerr << "layfigure-cli: " << note << '\n';
    request.image = loaded.photo;
    request.box = loaded.problem.box;
    request.body = loaded.body;
    request.initial = loaded.problem.initial;
    return request;
  }
  const RefineInputs& inputs = order.inputs;
  request.image = loadImage(inputs.image);
  std::vector<std::string> notes;
  request.box = boxFromKeypoints(findPerson(inputs, *request.image, notes));
  for (const std::string& note : notes) std::cerr << "layfigure-cli: " << note << '\n';
  return request;
}

/// While it lives, a terminal does not show what is typed.
class HiddenTyping {
 public:
  HiddenTyping() {
    is_terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!is_terminal_) return;
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  ~HiddenTyping() {
    if (!is_terminal_) return;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cerr << '\n';
  }
  HiddenTyping(const HiddenTyping&) = delete;
  HiddenTyping& operator=(const HiddenTyping&) = delete;
  [[nodiscard]] bool isTerminal() const { return is_terminal_; }

 private:
  termios before_ = {};
  bool is_terminal_ = false;
};

void requireServer(const VlmSettings& settings, const char* option) {
  if (!settings.base_url.empty()) return;
  throw InvalidOptions(strCat("'",
                              option,
                              "' needs a server: add --server with its address, such as "
                              "http://127.0.0.1:8080/v1."));
}

}  // namespace

std::vector<BodyPart> partsNamed(const std::string& list) {
  std::vector<BodyPart> parts;
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    const auto part = bodyPartNamed(word);
    if (!part) {
      throw InvalidOptions(strCat("--parts holds '",
                                  word,
                                  "'; expected any of overall, head, torso, left_arm, right_arm, "
                                  "left_leg, right_leg, with commas between."));
    }
    parts.push_back(*part);
  }
  return parts;
}

PhotoWords describePhoto(const PhotoOrder& order) {
  order.vlm.validate();
  const DescribeRequest request = requestFor(order);
  const InterruptWatch interrupt;
  DescribeResult result;
  {
    DescribeAudience audience(isatty(STDERR_FILENO) == 1);
    result = makeDescribeFunction()(request, order.vlm, audience, interrupt.stopToken());
  }
  if (!result.notice.empty()) std::cerr << "layfigure-cli: " << result.notice << '\n';
  if (!result.raw_answer.empty()) {
    throw Error(strCat("The model's answer is no description. It said:\n", result.raw_answer));
  }
  return {std::move(result.descriptions), interrupt.stopToken().stop_requested()};
}

int testServer(const VlmSettings& settings) {
  requireServer(settings, "--test");
  settings.validate();
  const InterruptWatch interrupt;
  const std::string found = makeTestVlmFunction()(settings, interrupt.stopToken());
  if (interrupt.stopToken().stop_requested()) return kExitStopped;
  std::cout << found << '\n';
  return kExitDone;
}

int listServerModels(const VlmSettings& settings) {
  requireServer(settings, "--list-models");
  settings.validate();
  const InterruptWatch interrupt;
  const std::vector<std::string> models =
      makeListVlmModelsFunction()(settings, interrupt.stopToken());
  if (interrupt.stopToken().stop_requested()) return kExitStopped;
  for (const std::string& model : models) std::cout << model << '\n';
  return kExitDone;
}

int storeServerKey(const VlmSettings& settings) {
  requireServer(settings, "--store-key");
  std::string key;
  {
    const HiddenTyping hidden;
    if (hidden.isTerminal()) {
      std::cerr << "Key for " << settings.base_url << " (it is not shown): " << std::flush;
    }
    std::getline(std::cin, key);
  }
  storeVlmKey(settings.base_url, key);
  return kExitDone;
}

int forgetServerKey(const VlmSettings& settings) {
  requireServer(settings, "--forget-key");
  forgetVlmKey(settings.base_url);
  return kExitDone;
}

}  // namespace lay
