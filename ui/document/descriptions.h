#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QObject>

#include "core/project/person.h"
#include "ui/document/project_document.h"

namespace lay {

class Session;

/// What is said of the current person, by part: a view of the session's document, and the only
/// door to change the words in it. Nothing that is typed reaches a run before apply(). GUI thread.
class Descriptions : public QObject {
  Q_OBJECT
 public:
  explicit Descriptions(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const DescriptionTexts& texts() const;
  [[nodiscard]] const PartDescription& draft(BodyPart part) const { return texts().drafts[part]; }

  /// The row differs from what runs obey.
  [[nodiscard]] bool isChanged(BodyPart part) const;
  [[nodiscard]] bool hasChanges() const;
  /// The rows say something else than what runs obey: other statements, not other words.
  [[nodiscard]] bool saysSomethingElse() const;
  [[nodiscard]] bool canRevert(BodyPart part) const;
  /// The rows that a person wrote something into.
  [[nodiscard]] std::vector<BodyPart> personsRows() const;

  /// A person's typing; what is typed in one row in one go is one step of undo.
  void edit(BodyPart part, const QString& text);
  /// Adds a sentence to a row as the person's own words: one step of undo. Words that were generated
  /// from the first body make room, since as a person's they would hold it as it is. @return false
  /// where the row says it already, or cannot hold it.
  bool say(BodyPart part, const QString& sentence);
  /// Back to what was generated or the model wrote.
  void revert(BodyPart part);
  /// Runs obey the rows from now on. Undoing it brings back the words and the run before: the run
  /// that follows becomes part of the step.
  void apply();
  /// Takes rows of `written` over, as a step of undo by the name of `action`; the texts of a person
  /// are replaced too, so ask for rows that are to be replaced.
  void replace(const PartDescriptions& written,
               const std::vector<BodyPart>& rows,
               const QString& action);
  /// The first description of a person, applied at once. It is no step of undo, unless somebody has
  /// typed meanwhile; what they typed stays.
  void begin(const PartDescriptions& written);

  /// Texts on their way: shown, not yet part of the document.
  void expect(const std::vector<BodyPart>& rows);
  void arrive(BodyPart part, const QString& text);
  void expectNothing();
  /// What has arrived of a row that is waited for; none when it is not.
  [[nodiscard]] const std::optional<QString>& arriving(BodyPart part) const;

  /// "Left arm".
  [[nodiscard]] static QString nameOf(BodyPart part);
  /// "left arm": where nouns are not written large, in the middle of a sentence.
  [[nodiscard]] static QString inSentence(BodyPart part);

 Q_SIGNALS:
  void changed();
  void arrivingChanged();
  /// A person typed or reverted; undo and redo do not count.
  void edited();

 private:
  /// Makes the words a step of undo.
  void change(const QString& name, const DescriptionTexts& after, MergeKey merge = {});
  void follow(const Project& before);

  Session& session_;
  std::array<std::optional<QString>, kBodyPartCount> arriving_;
};

}  // namespace lay
