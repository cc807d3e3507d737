#pragma once

#include <filesystem>

#include "ui/document/session.h"

namespace lay {

/// A posed body and where to write it: a snapshot, so it may be written on another thread.
struct ObjExport {
  std::filesystem::path path;
  BodyModelPtr body;
  SmplParams params;

  /// Of what the session shows. Needs a shown body.
  [[nodiscard]] static ObjExport of(const Session& session, const std::filesystem::path& path);

  /// @throws FileError.
  void write() const;
};

}  // namespace lay
