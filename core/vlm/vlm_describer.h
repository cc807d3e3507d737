#pragma once

#include "core/vlm/condense.h"
#include "core/vlm/describer.h"
#include "core/vlm/retry_policy.h"
#include "core/vlm/vlm_key.h"

namespace lay {

/// What the functions below work with besides the settings.
struct VlmTools {
  CountTokens count_tokens;  ///< empty: estimatedTokens
  RetryPolicy retry;
};

/// Describes a person by the model that the settings name:
///
/// - The person's crop with the box drawn, at most 1024 px, goes to the server as a JPEG; nothing
///   else of the photo does, and nothing at all when the settings name no server: then the words
///   are generated from `initial`, as Author::Generated, and the notice says so.
/// - The answer is asked for as JSON by schema, told to the sink as it grows, and read leniently.
/// An
///   answer that cannot be read is asked for once more with what is wrong with it; if that fails
///   too, it is in `raw_answer`, the descriptions are empty, and the notice says why.
/// - Of several samples, what most say is kept; samples beyond the first are asked with the next
///   seeds. A text of more than 75 CLIP tokens is reorganised.
/// - What the model calls unknown is an empty text.
///
/// When stopped it returns empty descriptions with a notice, within a second. The function may be
/// called on any thread, by several at once; it keeps nothing between calls.
[[nodiscard]] DescribeFunction makeDescribeFunction(VlmTools tools = {});

/// Returns an empty list when stopped, or when the settings name no server.
[[nodiscard]] ListVlmModelsFunction makeListVlmModelsFunction(VlmTools tools = {});

/// Shows a small red picture to the model and asks for its colour, so that reaching the server, the
/// key, the model and its eyes are tested in one. Returns "" when stopped.
/// @throws InvalidOptions when the settings name no server.
[[nodiscard]] TestVlmFunction makeTestVlmFunction(VlmTools tools = {});

}  // namespace lay
