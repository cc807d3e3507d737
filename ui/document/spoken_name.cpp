#include "ui/document/spoken_name.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace lay {

namespace {

constexpr const char* kNamesContext = "lay::SpokenName";

/// Is read by lupdate alone: the words come out of the core, where nothing can be translated.
[[maybe_unused]] constexpr const char* kTranslatedNames[] = {
    // Joints.
    QT_TRANSLATE_NOOP("lay::SpokenName", "pelvis"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left hip"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right hip"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "spine1"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "spine2"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "spine3"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left knee"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right knee"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left ankle"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right ankle"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left foot"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right foot"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "neck"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left collar"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right collar"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "head"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left shoulder"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right shoulder"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left elbow"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right elbow"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left wrist"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right wrist"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left hand"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right hand"),
    // Keypoints that are no joints.
    QT_TRANSLATE_NOOP("lay::SpokenName", "nose"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left eye"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right eye"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left ear"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right ear"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "head top"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "mid hip"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left big toe"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right big toe"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left small toe"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right small toe"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left heel"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right heel"),
    // What statements speak of besides.
    QT_TRANSLATE_NOOP("lay::SpokenName", "left forearm"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right forearm"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left upper arm"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right upper arm"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left arm"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right arm"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left shin"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right shin"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left thigh"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right thigh"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left leg"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "right leg"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "chest"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "torso"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "waist"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "body"),
    // Measures that name no point, or one and a direction.
    QT_TRANSLATE_NOOP("lay::SpokenName", "torso pitch"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "torso twist"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "torso lean"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "head pitch"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "head turn"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "head tilt"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "chest from up"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "left side from up"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from the vertical"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 over the ground"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from up"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from down"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from the front"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from the back"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from the left"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from the right"),
    // Measures of two points.
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 to %2"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 over %2"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 left of %2"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 ahead of %2"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "%1 from %2"),
    // Shape directions of the bundled body.
    QT_TRANSLATE_NOOP("lay::SpokenName", "masculine"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "height"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "weight"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "muscle"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "age"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "proportions"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "stance width"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "shin length"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "upper body"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "trunk girth"),
    // Losses of a run, and terms of the critic.
    QT_TRANSLATE_NOOP("lay::SpokenName", "reprojection"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "evidence"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "joint limits"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "shape"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "from mean"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "words"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "prior"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "penetration"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "ground"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "balance"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "contradiction"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "change"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "from neighbours"),
    QT_TRANSLATE_NOOP("lay::SpokenName", "from consensus")};

QString translatedName(const QString& english) {
  return QCoreApplication::translate(kNamesContext, english.toUtf8().constData());
}

QString withBlanks(std::string_view name) {
  return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
      .replace(QLatin1Char('_'), QLatin1Char(' '));
}

}  // namespace

QString spokenName(std::string_view name) {
  return name.empty() ? QString() : translatedName(withBlanks(name));
}

QString spokenMeasure(std::string_view measured) {
  static const QRegularExpression single(QStringLiteral(
      "^(.+) (from the vertical|over the ground|from up|from down|from the (?:front|back|left|"
      "right))$"));
  static const QRegularExpression pair(
      QStringLiteral("^(.+?) (to|over|left of|ahead of|from) (.+)$"));
  const QString text = withBlanks(measured);
  for (const char* const whole : {"chest from up", "left side from up"}) {
    if (text == QLatin1String(whole)) {
      return spokenName(measured);  // no point's name with a direction
    }
  }
  if (const auto match = single.match(text); match.hasMatch()) {
    return translatedName(QStringLiteral("%1 ") + match.captured(2))
        .arg(translatedName(match.captured(1)));
  }
  if (const auto match = pair.match(text); match.hasMatch()) {
    return translatedName(QStringLiteral("%1 ") + match.captured(2) + QStringLiteral(" %2"))
        .arg(translatedName(match.captured(1)), translatedName(match.captured(3)));
  }
  return spokenName(measured);
}

QString filledIn(QString sentence, const QStringList& texts) {
  for (qsizetype i = 0; i < texts.size(); ++i) {
    sentence.replace(QStringLiteral("%%1").arg(i + 1), texts[i]);
  }
  return sentence;
}

QString asHeading(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace lay
