#pragma once

#include <filesystem>
#include <functional>

#include <QObject>
#include <QUndoStack>

#include "core/project/project_part.h"

namespace lay {

/// Which changes become one step of undo when they follow each other: those of one kind and detail.
struct MergeKey {
  enum class Kind {
    None,    ///< a step of its own
    Typing,  ///< in one row
    Apply,   ///< words, and the run that they start
    Shape,   ///< a slider; a pause begins a new step
    Camera,
    Keypoint,
    Blend  ///< of two hypotheses
  };
  Kind kind = Kind::None;
  int detail = 0;

  bool operator==(const MergeKey&) const = default;
};

/// The project that is open, its file and its history. The only door to change it: everything that
/// can be undone is a change() on one stack without a limit, everything else a record(). A step
/// keeps the parts that differ and swaps them, so undo and redo are one thing. GUI thread.
class ProjectDocument : public QObject {
  Q_OBJECT
 public:
  using Edit = std::function<void(Project&)>;

  explicit ProjectDocument(QObject* parent = nullptr);
  ~ProjectDocument() override;

  [[nodiscard]] const Project& project() const { return project_; }
  [[nodiscard]] QUndoStack& undoStack() { return stack_; }
  [[nodiscard]] const QUndoStack& undoStack() const { return stack_; }

  /// A step of undo by this name, as the Edit menu shows it. Nothing when nothing changes.
  void change(const QString& name, const Edit& edit, MergeKey merge = {});
  /// What is no deed of a person, or does not change what they made: a prediction that arrives, the
  /// step that is looked at, what was exported. It stays when steps are taken back.
  void record(const Edit& edit);
  /// While changed() tells of a record.
  [[nodiscard]] bool isRecording() const { return is_recording_; }
  /// Makes an edit part of a step that asked for it and was answered late, such as the first body
  /// that another camera calls for: one undo takes both back. The steps after it stay, those that
  /// can be made again too. Where one of them has changed the same thing since, or none by this key
  /// is done, the edit is a step of its own.
  void complete(MergeKey asked, const QString& name, const Edit& edit);
  /// A step by this key was made and is not taken back.
  [[nodiscard]] bool isDone(MergeKey key) const { return indexOf(key) >= 0; }
  /// A step by this key was made; it may be taken back, but can be made again.
  [[nodiscard]] bool isKnown(MergeKey key) const;
  /// Another project, with no history.
  /// @param file it comes from; empty when there is none.
  void reset(Project project, std::filesystem::path file = {});

  /// The key of the step that undo would take back.
  [[nodiscard]] MergeKey lastKey() const;
  /// A key that no step has yet.
  [[nodiscard]] MergeKey newKey(MergeKey::Kind kind) { return {kind, ++last_detail_}; }

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// Steps were made or taken back since it was opened or saved.
  [[nodiscard]] bool isModified() const { return !stack_.isClean(); }
  /// The project is in `file` as it is now.
  void markSaved(const std::filesystem::path& file);
  /// It is not in its file: saving failed, or it was recovered.
  void markUnsaved();

 Q_SIGNALS:
  /// @param before the project until now.
  void changed(const lay::Project& before);
  /// After reset(): nothing of before is there any more.
  void replaced();
  void modifiedChanged(bool is_modified);
  void fileChanged();

 private:
  class Step;
  /// Of the last step by this key that is done; -1 when there is none.
  [[nodiscard]] int indexOf(MergeKey key) const;
  [[nodiscard]] const Step* stepAt(int index) const;
  /// @param backwards for undo: later parts may be of people whom earlier ones brought.
  void exchange(std::vector<ProjectPart>& parts, bool backwards);

  Project project_;
  std::filesystem::path file_;
  QUndoStack stack_;
  bool is_recording_ = false;
  int last_detail_ = 1'000'000;  // details that callers choose are smaller
};

}  // namespace lay
