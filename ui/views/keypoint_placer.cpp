#include "ui/views/keypoint_placer.h"

#include "ui/document/spoken_name.h"

namespace lay {

namespace {

QString nameOf(int keypoint) {
  return spokenName(kKeypointNames[static_cast<std::size_t>(keypoint)]);
}

}  // namespace

KeypointPlacer::KeypointPlacer(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
  connect(&session, &Session::photoChanged, this, &KeypointPlacer::finish);
  connect(&session, &Session::subjectChanged, this, &KeypointPlacer::goOn);
}

Keypoints2d KeypointPlacer::keypoints() const {
  return session_.subject() ? session_.subject()->keypoints : Keypoints2d();
}

int KeypointPlacer::next() const {
  if (!is_active_) {
    return -1;
  }
  const Keypoints2d known = keypoints();
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    if (known.confidence[k] <= 0 && !skipped_[static_cast<std::size_t>(k)]) {
      return k;
    }
  }
  return -1;
}

QString KeypointPlacer::prompt() const {
  const int keypoint = next();
  if (keypoint < 0) {
    return {};
  }
  return tr("Click the person's %1 (%2 of %3)")
      .arg(nameOf(keypoint))
      .arg(keypoint + 1)
      .arg(kCocoKeypointCount);
}

void KeypointPlacer::start() {
  if (!session_.photo()) {
    return;
  }
  is_active_ = true;
  skipped_.fill(false);
  goOn();
}

void KeypointPlacer::place(const Eigen::Vector2f& pixel) {
  const int keypoint = next();
  if (keypoint < 0) {
    return;
  }
  Keypoints2d placed = keypoints();
  placed.points.row(keypoint) = pixel.transpose();
  placed.confidence[keypoint] = 1;
  if (session_.subject()) {
    session_.setKeypoints(placed, tr("Place %1").arg(nameOf(keypoint)));
  } else {
    Subject subject;
    subject.keypoints = placed;
    session_.setSubject(std::move(subject));
  }
}

void KeypointPlacer::skip() {
  const int keypoint = next();
  if (keypoint >= 0) {
    skipped_[static_cast<std::size_t>(keypoint)] = true;
    goOn();
  }
}

void KeypointPlacer::goOn() {
  if (!is_active_) {
    return;
  }
  if (next() < 0) {
    finish();
  } else {
    Q_EMIT changed();
  }
}

void KeypointPlacer::finish() {
  if (is_active_) {
    is_active_ = false;
    Q_EMIT changed();
    Q_EMIT finished(keypoints().numPresent());
  }
}

}  // namespace lay
