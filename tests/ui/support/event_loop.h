#pragma once

#include <QApplication>
#include <QTimer>

namespace lay {

/// Runs the application until something leaves it.
/// @return its exit code; 99 when nothing did within a minute.
[[nodiscard]] inline int exitCodeOfLoop() {
  QTimer limit;  // gone with this call: it must not end a later test
  QObject::connect(&limit, &QTimer::timeout, qApp, [] { QCoreApplication::exit(99); });
  limit.start(60000);
  return QApplication::exec();
}

}  // namespace lay
