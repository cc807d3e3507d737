#include "core/vlm/vlm_settings.h"

#include "core/base/error.h"
#include "core/base/require_range.h"

namespace lay {

void VlmSettings::validate() const {
  if (!base_url.empty() && !base_url.starts_with("http://") && !base_url.starts_with("https://")) {
    throw InvalidOptions(strCat("base_url is '",
                                base_url,
                                "'; it must begin with http:// or https://, such as "
                                "http://127.0.0.1:8080/v1."));
  }
  requireRange("timeout_s", timeout_s, 1, 86400);
  requireRange("retries", retries, 0, 20);
  requireRange("temperature", temperature, 0.0F, 2.0F);
  requireRange("max_tokens", max_tokens, 16, 100000);
  requireRange("samples", samples, 1, 50);
}

}  // namespace lay
