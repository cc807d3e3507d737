#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/image/image.h"
#include "core/image/keypoints.h"
#include "core/language/part_descriptions.h"
#include "core/vlm/vlm_settings.h"

namespace lay {

/// Whom to put into words.
struct DescribeRequest {
  ImagePtr image;
  PersonBox box;                ///< of the person, px of the image
  std::vector<BodyPart> parts;  ///< the rows that are wanted; empty: all
  BodyModelPtr body;
  SmplParams initial;  ///< what is described where no model can be asked
};

/// Hears a description being made. Called on the describing thread, in order.
class DescribeSink {
 public:
  virtual ~DescribeSink() = default;
  /// The text of a row as far as it has arrived; replaces what was told of that row before.
  virtual void onText(BodyPart part, const std::string& text) = 0;
  /// What is being done or waited for, as a sentence without a full stop.
  virtual void onProgress(const std::string& what) = 0;
};

struct DescribeResult {
  PartDescriptions descriptions;  ///< of the wanted rows, parsed; the other rows are empty
  std::string notice;             ///< what a person should know of how they were made; may be empty
  /// The model's answer, when it could be read in no other way: for a person to take from.
  std::string raw_answer;
};

/// Describes a person: by the model of the settings, or from `initial` when the settings name none.
/// Blocks; a stop ends it within a second. @throws NetworkError, InvalidOptions, Error.
using DescribeFunction = std::function<DescribeResult(const DescribeRequest& request,
                                                      const VlmSettings& settings,
                                                      DescribeSink& sink,
                                                      std::stop_token stop)>;

/// The models that the server of the settings offers. @throws NetworkError with the way out.
using ListVlmModelsFunction =
    std::function<std::vector<std::string>(const VlmSettings& settings, std::stop_token stop)>;

/// Asks the server for one short answer about a small picture. @return what was found, in a
/// sentence. @throws NetworkError with the way out.
using TestVlmFunction =
    std::function<std::string(const VlmSettings& settings, std::stop_token stop)>;

}  // namespace lay
