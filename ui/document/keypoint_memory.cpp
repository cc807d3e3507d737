#include "ui/document/keypoint_memory.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace lay {

namespace {

/// A key of the settings that files of one layout share. Names may hold anything, so they are
/// hashed.
QString settingOf(const KeypointFile& file) {
  QCryptographicHash hash(QCryptographicHash::Sha1);
  hash.addData(QByteArray(toString(file.format)));
  for (const std::string& name : file.mapping.names) {
    hash.addData(QByteArrayLiteral("\n"));
    hash.addData(QByteArray::fromStdString(name));
  }
  return QStringLiteral("keypoints/mappings/%1").arg(QString::fromLatin1(hash.result().toHex()));
}

}  // namespace

std::optional<std::vector<int>> rememberedTargets(const KeypointFile& file) {
  const QStringList names = QSettings().value(settingOf(file)).toStringList();
  if (names.isEmpty() || static_cast<std::size_t>(names.size()) != file.mapping.targets.size()) {
    return std::nullopt;
  }
  std::vector<int> targets;
  for (const QString& name : names) {
    const auto found = std::ranges::find(kKeypointNames, name.toStdString());
    const int target = found == kKeypointNames.end()
                           ? kNoKeypoint
                           : static_cast<int>(found - kKeypointNames.begin());
    // Settings are a file that anybody can write into.
    if (target != kNoKeypoint && std::ranges::find(targets, target) != targets.end()) {
      return std::nullopt;
    }
    targets.push_back(target);
  }
  return targets;
}

void rememberTargets(const KeypointFile& file, const std::vector<int>& targets) {
  QStringList names;
  for (const int target : targets) {
    const std::string_view name =
        target == kNoKeypoint ? "-" : kKeypointNames[static_cast<std::size_t>(target)];
    names += QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
  }
  QSettings().setValue(settingOf(file), names);
}

void forgetTargets(const KeypointFile& file) {
  QSettings().remove(settingOf(file));
}

}  // namespace lay
