#include "ui/document/descriptions.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/language/parser.h"
#include "ui/document/session.h"

namespace lay {

namespace {

constexpr int kTypingId = 1;

std::size_t at(BodyPart part) {
  return static_cast<std::size_t>(part);
}

/// "Left arm" in the middle of a sentence.
QString inSentence(BodyPart part) {
  return Descriptions::nameOf(part).toLower();
}

}  // namespace

/// From one state to another and back. States are small: copies are simpler than differences, and
/// cannot disagree with each other.
class Descriptions::Change : public QUndoCommand {
 public:
  /// @param typed_row of typing, which merges; none of anything else.
  Change(Descriptions& document,
         DescriptionTexts after,
         const QString& text,
         std::optional<BodyPart> typed_row = std::nullopt)
      : QUndoCommand(text),
        document_(document),
        before_(document.texts_),
        after_(std::move(after)),
        typed_row_(typed_row) {}

  void redo() override { document_.set(after_); }
  void undo() override { document_.set(before_); }
  [[nodiscard]] int id() const override { return typed_row_ ? kTypingId : -1; }

  bool mergeWith(const QUndoCommand* other) override {
    const auto* later = static_cast<const Change*>(other);
    if (later->typed_row_ != typed_row_) {
      return false;
    }
    after_ = later->after_;
    setObsolete(after_ == before_);
    return true;
  }

 protected:
  Descriptions& document_;

 private:
  DescriptionTexts before_;
  DescriptionTexts after_;
  std::optional<BodyPart> typed_row_;
};

/// A change of what runs obey, with the runs before and after it: published data never change, so
/// keeping one costs a pointer.
class Descriptions::Application : public Descriptions::Change {
 public:
  Application(Descriptions& document, DescriptionTexts after)
      : Change(document, std::move(after), Descriptions::tr("Apply descriptions")) {}

  void redo() override {
    if (!std::exchange(is_undone_, false)) {
      before_ = document_.session_.keptRun();
      Change::redo();
      return;
    }
    Q_EMIT document_.runChanges();
    before_ = document_.session_.keptRun();
    Change::redo();
    document_.session_.restoreRun(after_);
  }

  void undo() override {
    Q_EMIT document_.runChanges();
    after_ = document_.session_.keptRun();
    is_undone_ = true;
    Change::undo();
    document_.session_.restoreRun(before_);
  }

 private:
  std::optional<KeptRun> before_;
  std::optional<KeptRun> after_;
  bool is_undone_ = false;
};

Descriptions::Descriptions(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &Session::subjectChanged, this, &Descriptions::forget);
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

void Descriptions::forget() {
  stack_.clear();
  expectNothing();
  set({});
}

void Descriptions::set(const DescriptionTexts& texts) {
  const PartDescriptions before = std::exchange(texts_, texts).applied;
  if (before != texts_.applied) {
    session_.setDescriptions(texts_.applied, before);
  }
  Q_EMIT changed();
}

bool Descriptions::isChanged(BodyPart part) const {
  return texts_.drafts[part] != texts_.applied[part];
}

bool Descriptions::hasChanges() const {
  return texts_.drafts != texts_.applied;
}

bool Descriptions::saysSomethingElse() const {
  for (std::size_t i = 0; i < texts_.drafts.parts.size(); ++i) {
    if (texts_.drafts.parts[i].statements != texts_.applied.parts[i].statements) {
      return true;
    }
  }
  return false;
}

bool Descriptions::canRevert(BodyPart part) const {
  return texts_.drafts[part].text != texts_.suggested[part].text;
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
  const std::string words = text.toStdString();
  if (words == draft(part).text) {
    return;
  }
  DescriptionTexts after = texts_;
  if (words == after.suggested[part].text) {
    after.drafts[part] = after.suggested[part];  // typed back: it is its author's again
  } else {
    after.drafts[part] = {words, Author::Person, 1, parseText(words, part).statements};
  }
  stack_.push(new Change(*this, std::move(after), tr("Edit %1").arg(inSentence(part)), part));
  Q_EMIT edited();
}

void Descriptions::revert(BodyPart part) {
  if (!canRevert(part)) {
    return;
  }
  DescriptionTexts after = texts_;
  after.drafts[part] = after.suggested[part];
  stack_.push(new Change(*this, std::move(after), tr("Revert %1").arg(inSentence(part))));
  Q_EMIT edited();
}

void Descriptions::apply() {
  DescriptionTexts after = texts_;
  after.applied = after.drafts;
  if (after != texts_) {
    stack_.push(new Application(*this, std::move(after)));
  }
}

void Descriptions::replace(const PartDescriptions& written,
                           const std::vector<BodyPart>& rows,
                           const QString& action) {
  DescriptionTexts after = texts_;
  for (const BodyPart part : rows) {
    after.suggested[part] = written[part];
    after.drafts[part] = written[part];
  }
  if (after != texts_) {
    stack_.push(new Change(*this, std::move(after), action));
  }
}

void Descriptions::begin(const PartDescriptions& written) {
  if (stack_.count() == 0) {
    texts_ = {written, written, written};
    session_.setDescriptions(written, written);
    Q_EMIT changed();
    return;
  }
  DescriptionTexts after = texts_;
  after.suggested = written;
  after.applied = written;
  for (int i = 0; i < kBodyPartCount; ++i) {
    const auto part = static_cast<BodyPart>(i);
    if (draft(part).author != Author::Person) {
      after.drafts[part] = written[part];
    }
    if (texts_.applied[part].author == Author::Person) {
      after.applied[part] = texts_.applied[part];
    }
  }
  stack_.push(new Change(*this, std::move(after), tr("Describe the person")));
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
