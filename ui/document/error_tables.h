#pragma once

#include <span>

namespace lay {

// What the core says of failures, in its own English words, a sentence or part of one each; %1 to
// %9 stand for values. lupdate finds them here.

/// Of reading and writing files, and the system's own reasons.
[[nodiscard]] std::span<const char* const> errorsOfFiles();
/// Of files of arrays, pickles, checkpoints and networks, piece by piece.
[[nodiscard]] std::span<const char* const> errorsOfArrays();
/// Of body models and joint regressors.
[[nodiscard]] std::span<const char* const> errorsOfBodies();
/// Of installed models, networks, licences and the devices they run on.
[[nodiscard]] std::span<const char* const> errorsOfModels();
/// Of ONNX networks, node by node.
[[nodiscard]] std::span<const char* const> errorsOfNetworks();
/// Of photos, cameras, keypoints, descriptions, refining and drawing.
[[nodiscard]] std::span<const char* const> errorsOfPhotos();
/// Of projects, their journal, the queue, and what the window refuses itself.
[[nodiscard]] std::span<const char* const> errorsOfProjects();
/// Of downloads and language models.
[[nodiscard]] std::span<const char* const> errorsOfServers();
/// Of the critic, its memory and the preferences.
[[nodiscard]] std::span<const char* const> errorsOfFeedback();
/// Of predictions, parameters, motions and exports.
[[nodiscard]] std::span<const char* const> errorsOfExchange();

}  // namespace lay
