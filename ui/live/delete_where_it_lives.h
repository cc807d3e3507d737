#pragma once

#include <QThread>

namespace lay {

/// Deleter of an object of the GUI thread that a job shares: a job that was given up may still be
/// at work, so the last owner may be that job's thread.
template <typename Object>
void deleteWhereItLives(Object* object) {
  if (object->thread() == QThread::currentThread()) {
    delete object;
  } else {
    object->deleteLater();
  }
}

}  // namespace lay
