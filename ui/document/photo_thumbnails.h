#pragma once

#include <map>
#include <string>

#include <QImage>
#include <QObject>

#include "core/project/project.h"
#include "ui/live/job_runner.h"

namespace lay {

class Session;

/// Small pictures of the project's photos, made one after the other on a thread of its own. GUI
/// thread.
class PhotoThumbnails : public QObject {
  Q_OBJECT
 public:
  static constexpr int kLongSide = 192;  ///< px at most

  explicit PhotoThumbnails(Session& session, QObject* parent = nullptr);

  /// @param index in Project::photos. @return a null picture before it is made, and where the
  /// photo's file is missing or no image.
  [[nodiscard]] QImage picture(int index) const;

 Q_SIGNALS:
  void made();

 private:
  void follow();
  void makeNext();

  Session& session_;
  // By the files' bytes, which never change.
  std::map<std::shared_ptr<const std::string>, QImage> pictures_;
  JobRunner runner_;
};

}  // namespace lay
