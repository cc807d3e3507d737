#pragma once

#include "core/exchange/prediction.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lay {

/// Reads the bodies that a program found, told apart by content: 4D-Humans' tracks (PHALP, joblib
/// or pickle), HMR 2.0, ScoreHMR and SLAHMR (JSON), SMPLify-X, WHAM, GVHMR, AMASS, AIST++,
/// EasyMocap, and our own parameters and motions. Nothing in the file is executed, and every number
/// is checked.
/// @throws FileError naming the file, what it holds and the way out.
[[nodiscard]] Prediction readPrediction(const std::filesystem::path& path);

/// The one door for comparing as well: frame and person by what a person types.
/// @param frame an index from 0, or the name of an image or frame; "" takes the one that has the
/// photo's name (without its ending), or else the first with somebody in it.
/// @param person an index from 0 of those in the frame, or `#` and the file's own number ("#12");
/// "" takes the first.
/// @throws InvalidOptions naming what there is.
[[nodiscard]] PredictionChoice choosePrediction(const Prediction& prediction,
                                                const std::string& frame,
                                                const std::string& person,
                                                const std::filesystem::path& photo = {});

/// "4D-Humans (PHALP), frame 000012.jpg, person 3": where a body came from, for people.
[[nodiscard]] std::string sourceOf(const Prediction& prediction, const PredictionChoice& choice);

}  // namespace lay
