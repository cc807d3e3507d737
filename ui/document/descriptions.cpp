#include "ui/document/descriptions.h"

#include <algorithm>
#include <utility>

#include "core/language/descriptions_file.h"
#include "core/language/parser.h"
#include "ui/document/session.h"

namespace lay {

namespace {

std::size_t at(BodyPart part) {
  return static_cast<std::size_t>(part);
}

}  // namespace

Descriptions::Descriptions(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &Session::subjectChanged, this, &Descriptions::expectNothing);
  connect(&session.document(), &ProjectDocument::changed, this, &Descriptions::follow);
  connect(&session.document(), &ProjectDocument::replaced, this, &Descriptions::changed);
}

const DescriptionTexts& Descriptions::texts() const {
  static const DescriptionTexts nothing;
  const Person* person = session_.document().project().person();
  return person != nullptr ? person->words : nothing;
}

void Descriptions::follow(const Project& before) {
  const Person* was = before.person();
  if (was == nullptr || was->words != texts()) {
    Q_EMIT changed();
  }
}

void Descriptions::change(const QString& name, const DescriptionTexts& after, MergeKey merge) {
  if (session_.document().project().person() != nullptr) {
    session_.document().change(
        name, [&after](Project& project) { project.person()->words = after; }, merge);
  }
}

QString Descriptions::nameOf(BodyPart part) {
  switch (part) {
    case BodyPart::Overall:
      return tr("Overall");
    case BodyPart::Head:
      return tr("Head");
    case BodyPart::Torso:
      return tr("Torso");
    case BodyPart::LeftArm:
      return tr("Left arm");
    case BodyPart::RightArm:
      return tr("Right arm");
    case BodyPart::LeftLeg:
      return tr("Left leg");
    case BodyPart::RightLeg:
      return tr("Right leg");
  }
  return {};
}

QString Descriptions::inSentence(BodyPart part) {
  switch (part) {
    case BodyPart::Overall:
      return tr("overall");
    case BodyPart::Head:
      return tr("head");
    case BodyPart::Torso:
      return tr("torso");
    case BodyPart::LeftArm:
      return tr("left arm");
    case BodyPart::RightArm:
      return tr("right arm");
    case BodyPart::LeftLeg:
      return tr("left leg");
    case BodyPart::RightLeg:
      return tr("right leg");
  }
  return {};
}

bool Descriptions::isChanged(BodyPart part) const {
  return texts().drafts[part] != texts().applied[part];
}

bool Descriptions::hasChanges() const {
  return texts().drafts != texts().applied;
}

bool Descriptions::saysSomethingElse() const {
  for (std::size_t i = 0; i < texts().drafts.parts.size(); ++i) {
    if (texts().drafts.parts[i].statements != texts().applied.parts[i].statements) {
      return true;
    }
  }
  return false;
}

bool Descriptions::canRevert(BodyPart part) const {
  return texts().drafts[part].text != texts().suggested[part].text;
}

std::vector<BodyPart> Descriptions::personsRows() const {
  std::vector<BodyPart> rows;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    if (draft(part).author == Author::Person && !draft(part).text.empty()) {
      rows.push_back(part);
    }
  }
  return rows;
}

void Descriptions::edit(BodyPart part, const QString& text) {
  // Longer texts would be refused when they are read from a file again.
  const std::string words = text.left(kMaxDescriptionBytes / 4).toStdString();
  if (words == draft(part).text) {
    return;
  }
  DescriptionTexts after = texts();
  if (words == after.suggested[part].text) {
    after.drafts[part] = after.suggested[part];  // typed back: it is its author's again
  } else {
    after.drafts[part] = {words, Author::Person, 1, parseText(words, part).statements};
  }
  change(
      tr("Edit %1").arg(inSentence(part)), after, {MergeKey::Kind::Typing, static_cast<int>(part)});
  Q_EMIT edited();
}

bool Descriptions::say(BodyPart part, const QString& sentence) {
  const PartDescription& row = draft(part);
  const bool is_kept = row.author != Author::Generated && !row.text.empty();
  const QString before = is_kept ? QString::fromStdString(row.text).trimmed() : QString();
  const QString words = (before + QLatin1Char(' ') + sentence.trimmed()).trimmed();
  if (sentence.trimmed().isEmpty() || before.contains(sentence.trimmed()) ||
      words.size() > static_cast<qsizetype>(kMaxDescriptionBytes / 4)) {
    return false;
  }
  DescriptionTexts after = texts();
  const std::string text = words.toStdString();
  after.drafts[part] = {text, Author::Person, 1, parseText(text, part).statements};
  change(tr("Say the critique of %1").arg(inSentence(part)), after);
  Q_EMIT edited();
  return true;
}

void Descriptions::revert(BodyPart part) {
  if (!canRevert(part)) {
    return;
  }
  DescriptionTexts after = texts();
  after.drafts[part] = after.suggested[part];
  change(tr("Revert %1").arg(inSentence(part)), after);
  Q_EMIT edited();
}

void Descriptions::apply() {
  DescriptionTexts after = texts();
  if (after.applied == after.drafts) {
    return;
  }
  after.told_before = std::exchange(after.applied, after.drafts);
  change(tr("Apply descriptions"), after, session_.document().newKey(MergeKey::Kind::Apply));
}

void Descriptions::replace(const PartDescriptions& written,
                           const std::vector<BodyPart>& rows,
                           const QString& action) {
  DescriptionTexts after = texts();
  for (const BodyPart part : rows) {
    after.suggested[part] = written[part];
    after.drafts[part] = written[part];
  }
  change(action, after);
}

void Descriptions::begin(const PartDescriptions& written) {
  if (session_.document().project().person() == nullptr) {
    return;
  }
  if (personsRows().empty()) {
    session_.document().record([&written](Project& project) {
      project.person()->words = {written, written, written, written};
    });
    return;
  }
  DescriptionTexts after = texts();
  after.suggested = written;
  after.told_before = after.applied;
  after.applied = written;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    if (draft(part).author != Author::Person) {
      after.drafts[part] = written[part];
    }
    if (texts().applied[part].author == Author::Person) {
      after.applied[part] = texts().applied[part];
    }
  }
  change(tr("Describe the person"), after);
}

void Descriptions::expect(const std::vector<BodyPart>& rows) {
  arriving_ = {};
  for (const BodyPart part : rows) {
    arriving_[at(part)] = QString();
  }
  Q_EMIT arrivingChanged();
}

void Descriptions::arrive(BodyPart part, const QString& text) {
  if (arriving_[at(part)] && *arriving_[at(part)] != text) {
    arriving_[at(part)] = text;
    Q_EMIT arrivingChanged();
  }
}

void Descriptions::expectNothing() {
  if (std::exchange(arriving_, {}) != decltype(arriving_){}) {
    Q_EMIT arrivingChanged();
  }
}

const std::optional<QString>& Descriptions::arriving(BodyPart part) const {
  return arriving_[at(part)];
}

}  // namespace lay
