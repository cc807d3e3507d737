#pragma once

#include "core/vlm/describer.h"

#include <optional>
#include <string>

namespace lay {

/// The command line's audience of a description, on standard error: what is being done, and the
/// texts. On a terminal a line grows with its text; elsewhere each text comes as one line when the
/// next one begins.
class DescribeAudience : public DescribeSink {
 public:
  explicit DescribeAudience(bool is_terminal) : is_terminal_(is_terminal) {}
  ~DescribeAudience() override;
  DescribeAudience(const DescribeAudience&) = delete;
  DescribeAudience& operator=(const DescribeAudience&) = delete;

  void onText(BodyPart part, const std::string& text) override;
  void onProgress(const std::string& what) override;

 private:
  void finishLine();

  bool is_terminal_;
  std::optional<BodyPart> part_;  ///< whose line is open
  std::string text_;
};

}  // namespace lay
