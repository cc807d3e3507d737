#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QObject>
#include <QUndoStack>

#include "core/language/part_descriptions.h"

namespace lay {

class Session;

/// One state of everything that is said: a plain value.
struct DescriptionTexts {
  PartDescriptions drafts;     ///< what the rows show
  PartDescriptions applied;    ///< what runs obey
  PartDescriptions suggested;  ///< what was generated, or the model wrote, last

  bool operator==(const DescriptionTexts&) const = default;
};

/// What is said of the person, by part, and the only door to change it: every change is a command
/// on one undo stack. Nothing that is typed reaches a run before apply(). Another person in the
/// photo starts with an empty stack. GUI thread.
class Descriptions : public QObject {
  Q_OBJECT
 public:
  explicit Descriptions(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const DescriptionTexts& texts() const { return texts_; }
  [[nodiscard]] const PartDescription& draft(BodyPart part) const { return texts_.drafts[part]; }
  [[nodiscard]] QUndoStack& undoStack() { return stack_; }

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
  /// Back to what was generated or the model wrote.
  void revert(BodyPart part);
  /// Runs obey the rows from now on. Undoing it brings back the words and the run before.
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

 Q_SIGNALS:
  void changed();
  void arrivingChanged();
  /// A person typed or reverted; undo and redo do not count.
  void edited();
  /// Undo or redo is about to show another run: one that is going must end.
  void runChanges();

 private:
  class Change;
  class Application;

  void forget();
  void set(const DescriptionTexts& texts);

  Session& session_;
  DescriptionTexts texts_;
  std::array<std::optional<QString>, kBodyPartCount> arriving_;
  QUndoStack stack_;
};

}  // namespace lay
