#pragma once

#include "core/vlm/describer.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace lay {

/// Tells a sink the parts of an answer while it is still growing.
class StreamedParts {
 public:
  /// @param sink must live as long as this.
  StreamedParts(std::vector<BodyPart> wanted, DescribeSink& sink)
      : wanted_(std::move(wanted)), sink_(sink) {}

  /// @param text the whole answer so far; an answer that begins anew may be shorter than before.
  void onAnswer(const std::string& text);

 private:
  std::vector<BodyPart> wanted_;
  DescribeSink& sink_;
  std::array<std::string, kBodyPartCount> told_;
  std::size_t read_length_ = 0;
};

}  // namespace lay
