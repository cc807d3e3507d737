#include "core/vlm/server_fault.h"

#include "core/base/error.h"
#include "core/vlm/answer_text.h"

#include <algorithm>
#include <initializer_list>

namespace lay {
namespace {

bool speaksOf(const std::string& message, std::initializer_list<std::string_view> words) {
  const std::string text = asciiLowerCase(message);
  return std::any_of(words.begin(), words.end(), [&text](std::string_view word) {
    return text.find(word) != std::string::npos;
  });
}

bool isAboutPictures(const std::string& message) {
  return speaksOf(message,
                  {"mmproj",
                   "image input",
                   "image_url",
                   "multimodal",
                   "multi-modal",
                   "vision",
                   "support image",
                   "image data"});
}

bool isAboutContext(const std::string& message) {
  return speaksOf(message,
                  {"context size",
                   "context length",
                   "context_length",
                   "context window",
                   "exceed_context",
                   "maximum context"});
}

std::string modelWords(const ServerFault& fault) {
  return fault.model.empty() ? "the model" : strCat("the model '", fault.model, "'");
}

std::string saidBy(const ServerFault& fault) {
  return fault.message.empty() ? "" : strCat(" It says: \"", fault.message, "\".");
}

std::string explainKey(const ServerFault& fault) {
  const std::string begin = strCat(
      "The server at ",
      fault.server.base,
      fault.reply.status == 403 ? " refuses access (status 403)." : " asks for a key (status 401).",
      saidBy(fault));
  switch (fault.key_source) {
    case VlmKeySource::Environment:
      return begin +
             " The key came from the environment (LAYFIGURE_VLM_KEY, or OPENAI_API_KEY for "
             "OpenAI); check that it is this server's and still valid.";
    case VlmKeySource::Keyring:
      return begin + " The key came from the system's keyring; store a valid one in its place.";
    case VlmKeySource::None:
      break;
  }
  return strCat(begin,
                " No key was sent. Set the environment variable LAYFIGURE_VLM_KEY before starting "
                "the program, or store a key for this server in the settings.",
                fault.keyring_problem.empty()
                    ? ""
                    : strCat(" (The keyring could not be asked: ", fault.keyring_problem, ".)"));
}

std::string explainNotFound(const ServerFault& fault) {
  const std::string begin = strCat("The server at ",
                                   fault.server.base,
                                   " does not know what it was asked for (status ",
                                   fault.reply.status,
                                   ").",
                                   saidBy(fault));
  if (!fault.server.base.ends_with("/v1")) {
    return strCat(begin,
                  " The base URL probably lacks its end: try ",
                  fault.server.base,
                  "/v1. Else choose a model that the server lists.");
  }
  return strCat(begin,
                " Either this is no OpenAI-compatible server, or ",
                modelWords(fault),
                " is unknown there; choose one that the server lists.");
}

std::string explainStatus(const ServerFault& fault, int num_tries) {
  const int status = fault.reply.status;
  const std::string times = num_tries > 1 ? strCat(" It was asked ", num_tries, " times.") : "";
  if (status >= 300 && status < 400) {
    return strCat("The server at ",
                  fault.server.base,
                  " redirects to another address (status ",
                  status,
                  fault.reply.location.empty() ? "" : ", ",
                  cleanedText(fault.reply.location.substr(0, fault.reply.location.find('?')), 200),
                  "). Redirects are not followed, so that photo and key go nowhere else; give that "
                  "address as the base URL if it is right.");
  }
  if (status == 401 || status == 403) return explainKey(fault);
  if (status == 404 || status == 405) return explainNotFound(fault);
  if (status == 413) {
    return strCat("The server at ",
                  fault.server.base,
                  " finds the request too large (status 413).",
                  saidBy(fault),
                  " Raise its limit for requests to 4 MB.");
  }
  if (status == 429) {
    const bool is_spent = speaksOf(fault.message, {"quota", "billing", "credit"});
    return strCat("The server at ",
                  fault.server.base,
                  " takes no more requests at present (status 429).",
                  saidBy(fault),
                  times,
                  is_spent ? " Check the account's plan and balance."
                           : " Wait a while and try again, or ask for fewer samples.");
  }
  if (kindOf(fault) == FaultKind::Loading) {
    return strCat("The server at ",
                  fault.server.base,
                  " is still loading its model after ",
                  fault.timeout_s,
                  " s. Try again when it has, or allow more time.");
  }
  return strCat("The server at ",
                fault.server.base,
                " fails with status ",
                status,
                ".",
                saidBy(fault),
                times,
                " The server's own log should say more.");
}

std::string explainOutcome(const ServerFault& fault, int num_tries) {
  const std::string& base = fault.server.base;
  const std::string why = cleanedText(fault.reply.problem, 300);
  switch (fault.reply.outcome) {
    case HttpOutcome::NoHost:
      return strCat("The host '",
                    fault.server.host,
                    "' of ",
                    base,
                    " is not known (",
                    why,
                    "). Check its spelling and the network.");
    case HttpOutcome::NoServer:
      return strCat("Nothing answers at ",
                    base,
                    " (",
                    why,
                    "). Start the server, and check host, port and proxy settings.",
                    fault.server.is_encrypted
                        ? " If it speaks plain HTTP, begin the address with http://."
                        : "");
    case HttpOutcome::NoTls:
      return strCat("No encrypted connection to ",
                    base,
                    " could be made (",
                    why,
                    "). If the server speaks plain HTTP, begin the address with http://; if its "
                    "certificate is your own, let SSL_CERT_FILE name it.");
    case HttpOutcome::TimedOut:
      return strCat("The server at ",
                    base,
                    " has not finished its answer within ",
                    fault.timeout_s,
                    " s. Raise the time-out (a processor may need many minutes), or take a "
                    "smaller model.");
    case HttpOutcome::Cut:
      return strCat(
          "The connection to ",
          base,
          " was cut before the answer was complete (",
          why.empty() ? "its end is missing" : why,
          "; tried ",
          num_tries,
          num_tries == 1 ? " time" : " times",
          "). The server may have crashed or run out of memory; its log should say more.");
    case HttpOutcome::TooLong:
      return strCat("The answer of ",
                    base,
                    " is longer than any description could be, and was not read to its end. Check "
                    "that the address is that of a chat server.");
    default:
      return strCat("What ",
                    base,
                    " answers is not HTTP as it should be (",
                    why,
                    "). Check the port, and whether it is a web server.");
  }
}

}  // namespace

FaultKind kindOf(const ServerFault& fault) {
  if (fault.reply.outcome == HttpOutcome::Cut) return FaultKind::Passing;
  if (fault.reply.outcome != HttpOutcome::Done) return FaultKind::Permanent;
  const int status = fault.reply.status;
  if (status == 503 && speaksOf(fault.message, {"loading"})) return FaultKind::Loading;
  if (isAboutPictures(fault.message) || isAboutContext(fault.message)) return FaultKind::Permanent;
  if (status == 429) {
    return speaksOf(fault.message, {"quota", "billing"}) ? FaultKind::Permanent
                                                         : FaultKind::Passing;
  }
  if (status == 400 || status == 422) return FaultKind::Refused;
  if (status == 408 || (status >= 500 && status != 501)) return FaultKind::Passing;
  // An error within a stream that began well.
  return status >= 200 && status < 300 ? FaultKind::Passing : FaultKind::Permanent;
}

std::string explain(const ServerFault& fault, int num_tries) {
  if (fault.reply.outcome != HttpOutcome::Done) return explainOutcome(fault, num_tries);
  const int status = fault.reply.status;
  const bool is_about_request = status != 401 && status != 403 && status != 404;
  if (is_about_request && isAboutContext(fault.message)) {
    return strCat("Photo and questions do not fit into the context of ",
                  modelWords(fault),
                  " at ",
                  fault.server.base,
                  ".",
                  saidBy(fault),
                  " Start the server with a larger context (8192 tokens are enough), or ask for "
                  "fewer parts.");
  }
  if (is_about_request && isAboutPictures(fault.message)) {
    return strCat("The server at ",
                  fault.server.base,
                  " cannot show a picture to ",
                  modelWords(fault),
                  ".",
                  saidBy(fault),
                  " Choose a vision-language model (llama.cpp: with its --mmproj file).");
  }
  return explainStatus(fault, num_tries);
}

}  // namespace lay
