#include "ui/document/body_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace lay {

namespace {

template <typename Vector>
QJsonArray toJsonArray(const Vector& values) {
  QJsonArray array;
  for (Eigen::Index i = 0; i < values.size(); ++i) {
    array.append(static_cast<double>(values[i]));
  }
  return array;
}

/// What other programs understand.
std::optional<SmplParams> nativeParams(const Session& session) {
  const auto params = session.shownParams();
  return params && session.body() ? std::optional(session.adaptedBody().toNative(*params)) : params;
}

template <typename Vector>
QString toPythonList(const Vector& values) {
  QStringList texts;
  for (Eigen::Index i = 0; i < values.size(); ++i) {
    // Nine digits give the same float back.
    texts += QString::number(static_cast<double>(values[i]), 'g', 9);
  }
  return QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QString arrayLine(const char* name, const QString& list) {
  return QStringLiteral("%1 = np.array(%2, dtype=np.float32)\n").arg(QLatin1String(name), list);
}

}  // namespace

QString bodyAsJson(const Session& session) {
  const auto params = nativeParams(session);
  if (!params) {
    return {};
  }
  QJsonArray body_pose;
  for (Eigen::Index row = 0; row < params->body_pose.rows(); ++row) {
    body_pose.append(toJsonArray(Eigen::Vector3f(params->body_pose.row(row))));
  }
  QJsonObject object{{QStringLiteral("betas"), toJsonArray(params->betas)},
                     {QStringLiteral("body_pose"), body_pose},
                     {QStringLiteral("global_orient"), toJsonArray(params->global_orient)},
                     {QStringLiteral("transl"), toJsonArray(params->transl)}};
  if (const auto& source = session.startSource()) {
    object.insert(QStringLiteral("initial_source"), QString::fromStdString(startSourceText(*source)));
  }
  if (const auto& photo = session.photo()) {
    object.insert(QStringLiteral("focal_length"), static_cast<double>(photo->camera.focal_length));
    object.insert(QStringLiteral("principal_point"), toJsonArray(photo->camera.principal_point));
    object.insert(QStringLiteral("image_size"),
                  QJsonArray{photo->camera.width, photo->camera.height});
  }
  if (session.body()) {
    object.insert(QStringLiteral("model_name"),
                  QString::fromStdString(session.adaptedBody().native->name));
    object.insert(
        QStringLiteral("surface_model_type"),
        QString::fromStdString(std::string(toString(session.adaptedBody().native->family))));
    object.insert(QStringLiteral("gender"),
                  QString::fromStdString(session.adaptedBody().native->gender));
  }
  return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString bodyAsNumpy(const Session& session) {
  const auto params = nativeParams(session);
  if (!params) {
    return {};
  }
  QStringList rows;
  for (Eigen::Index row = 0; row < params->body_pose.rows(); ++row) {
    rows += toPythonList(Eigen::Vector3f(params->body_pose.row(row)));
  }
  const QString body_pose =
      QStringLiteral("[\n    ") + rows.join(QStringLiteral(",\n    ")) + QStringLiteral("]");
  QString text = QStringLiteral("import numpy as np\n\n");
  text += arrayLine("betas", toPythonList(params->betas));
  text += arrayLine("body_pose", body_pose);
  text += arrayLine("global_orient", toPythonList(params->global_orient));
  text += arrayLine("transl", toPythonList(params->transl));
  if (const auto& photo = session.photo()) {
    text += QStringLiteral("focal_length = %1\n")
                .arg(static_cast<double>(photo->camera.focal_length), 0, 'g', 9);
    text += arrayLine("principal_point", toPythonList(photo->camera.principal_point));
  }
  return text;
}

}  // namespace lay
