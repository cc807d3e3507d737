#pragma once

#include "core/benchmark/benchmark_sample.h"
#include "core/image/image.h"

namespace lay {

/// What a picture of a body may look like. Everything within these bounds is drawn by chance.
struct SamplePictureOptions {
  int supersampling = 2;    ///< samples along each side of a pixel, 1..4
  bool has_clothes = true;  ///< false: skin and hair alone
  float occluder = 0.1F;    ///< probability that something stands before the person
  float blur = 1.2F;        ///< most, px of the picture
  float noise = 9.0F;       ///< most, of 255
  /// What the camera's image does not hold is black, as where a crop leaves a photo; false: the
  /// background goes on.
  bool has_black_border = true;

  /// @throws InvalidOptions naming the field.
  void validate() const;
};

/// Draws a body as a photo might show it: lit by a lamp and the sky with a shadow of its own,
/// dressed and with hair, before a background, through a lens. Depends on nothing but its
/// arguments. At most 30 ms of one core for 256 px and the bundled body.
/// @param body of 24 joints. @param box the square of the camera's image that is drawn. @param size
/// of the picture, px along each side, 1..4096.
/// @throws InvalidOptions for an empty box or another size.
[[nodiscard]] Image bodyPicture(const BodyModel& body,
                                const SmplParams& params,
                                const PinholeCamera& camera,
                                const PersonBox& box,
                                int size,
                                Random& random,
                                const SamplePictureOptions& options = {});

/// The true body of a benchmark's sample.
[[nodiscard]] Image samplePicture(const BodyModel& body,
                                  const BenchmarkSample& sample,
                                  const PersonBox& box,
                                  int size,
                                  Random& random,
                                  const SamplePictureOptions& options = {});

/// The generator of the picture of sample `index` of the benchmark with that seed: another than the
/// sample's own, so that a picture changes nothing else.
[[nodiscard]] Random pictureRandom(std::uint64_t seed, std::uint64_t index);

}  // namespace lay
