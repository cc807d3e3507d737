#pragma once

#include <string>

namespace lay {

/// Which vision-language model is asked, and how. Holds no key: that comes from the environment
/// (LAYFIGURE_VLM_KEY, else OPENAI_API_KEY) or the system's keyring and is written nowhere else.
struct VlmSettings {
  /// Of an OpenAI-compatible server, such as "http://127.0.0.1:8080/v1"; empty: none is asked and
  /// descriptions are generated from the initial body.
  std::string base_url;
  std::string model;    ///< empty: the first that the server lists
  int timeout_s = 600;  ///< of a whole answer; a processor may need minutes
  int retries = 3;      ///< after a fault that may pass (429, 503, a cut connection)
  float temperature = 0.2F;
  int seed = 0;
  int max_tokens = 1500;
  int samples = 1;  ///< answers asked for; of several, what most of them say is kept

  bool operator==(const VlmSettings&) const = default;

  /// @throws InvalidOptions naming the field.
  void validate() const;
};

}  // namespace lay
