#include "core/body/keypoint_layout.h"

namespace lay {

namespace {

constexpr std::array<int, kCocoKeypointCount> kHalpeFromCoco17 = {kKpNose,
                                                                  kKpLeftEye,
                                                                  kKpRightEye,
                                                                  kKpLeftEar,
                                                                  kKpRightEar,
                                                                  kKpLeftShoulder,
                                                                  kKpRightShoulder,
                                                                  kKpLeftElbow,
                                                                  kKpRightElbow,
                                                                  kKpLeftWrist,
                                                                  kKpRightWrist,
                                                                  kKpLeftHip,
                                                                  kKpRightHip,
                                                                  kKpLeftKnee,
                                                                  kKpRightKnee,
                                                                  kKpLeftAnkle,
                                                                  kKpRightAnkle};

constexpr std::array<int, 25> kHalpeFromBody25 = {
    kKpNose,         kKpNeck,       kKpRightShoulder, kKpRightElbow,    kKpRightWrist,
    kKpLeftShoulder, kKpLeftElbow,  kKpLeftWrist,     kKpMidHip,        kKpRightHip,
    kKpRightKnee,    kKpRightAnkle, kKpLeftHip,       kKpLeftKnee,      kKpLeftAnkle,
    kKpRightEye,     kKpLeftEye,    kKpRightEar,      kKpLeftEar,       kKpLeftBigToe,
    kKpLeftSmallToe, kKpLeftHeel,   kKpRightBigToe,   kKpRightSmallToe, kKpRightHeel};

constexpr std::array<int, 18> kHalpeFromBody18 = {kKpNose,
                                                  kKpNeck,
                                                  kKpRightShoulder,
                                                  kKpRightElbow,
                                                  kKpRightWrist,
                                                  kKpLeftShoulder,
                                                  kKpLeftElbow,
                                                  kKpLeftWrist,
                                                  kKpRightHip,
                                                  kKpRightKnee,
                                                  kKpRightAnkle,
                                                  kKpLeftHip,
                                                  kKpLeftKnee,
                                                  kKpLeftAnkle,
                                                  kKpRightEye,
                                                  kKpLeftEye,
                                                  kKpRightEar,
                                                  kKpLeftEar};

}  // namespace

std::span<const int> halpeFromCoco17() {
  return kHalpeFromCoco17;
}

std::span<const int> halpeFromBody25() {
  return kHalpeFromBody25;
}

std::span<const int> halpeFromBody18() {
  return kHalpeFromBody18;
}

}  // namespace lay
