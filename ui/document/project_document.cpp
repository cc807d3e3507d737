#include "ui/document/project_document.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace lay {

namespace {

constexpr qint64 kPauseMs = 1000;  // within a drag of a slider

}  // namespace

/// Parts of the project that are not in it at the moment: until redo those that will be, after it
/// those that were.
class ProjectDocument::Step : public QUndoCommand {
 public:
  Step(ProjectDocument& document,
       const QString& name,
       std::vector<ProjectPart> parts,
       MergeKey merge)
      : QUndoCommand(name), document_(document), parts_(std::move(parts)), merge_(merge) {
    age_.start();
  }

  void redo() override { document_.exchange(parts_, false); }
  void undo() override { document_.exchange(parts_, true); }

  [[nodiscard]] MergeKey key() const { return merge_; }
  [[nodiscard]] int id() const override {
    return merge_.kind == MergeKey::Kind::None ? -1 : static_cast<int>(merge_.kind);
  }

  bool mergeWith(const QUndoCommand* other) override {
    const auto* later = static_cast<const Step*>(other);
    const bool is_pause = merge_.kind == MergeKey::Kind::Shape && age_.elapsed() > kPauseMs;
    if (later->merge_ != merge_ || is_pause) {
      return false;
    }
    age_.restart();
    take(later->parts_);
    setObsolete(std::all_of(parts_.begin(), parts_.end(), [this](const ProjectPart& part) {
      return isAlready(document_.project_, part);
    }));
    return true;
  }

  /// @param parts as they were before a later edit: of what this changed already, its own stay.
  void take(const std::vector<ProjectPart>& parts) {
    for (const ProjectPart& part : parts) {
      if (!hasPlaceOf(part)) {
        parts_.push_back(part);
      }
    }
  }

  /// This changed what the part is of. Where people came or went, they may be others.
  [[nodiscard]] bool concerns(const ProjectPart& part) const {
    return hasPlaceOf(part) || hasPlaceOf(EverybodyPart());
  }

 private:
  [[nodiscard]] bool hasPlaceOf(const ProjectPart& part) const {
    return std::any_of(parts_.begin(), parts_.end(), [&part](const ProjectPart& mine) {
      return isSamePlace(mine, part);
    });
  }

  ProjectDocument& document_;
  std::vector<ProjectPart> parts_;
  MergeKey merge_;
  QElapsedTimer age_;
};

ProjectDocument::ProjectDocument(QObject* parent) : QObject(parent) {
  project_.id = newProjectId();
  connect(&stack_, &QUndoStack::cleanChanged, this, [this](bool is_clean) {
    Q_EMIT modifiedChanged(!is_clean);
  });
}

ProjectDocument::~ProjectDocument() {
  stack_.disconnect();
}

void ProjectDocument::exchange(std::vector<ProjectPart>& parts, bool backwards) {
  const Project before = project_;
  const std::size_t count = parts.size();
  for (std::size_t i = 0; i < count; ++i) {
    exchangePart(project_, parts[backwards ? count - 1 - i : i]);
  }
  Q_EMIT changed(before);
}

void ProjectDocument::change(const QString& name, const Edit& edit, MergeKey merge) {
  Project after = project_;
  edit(after);
  std::vector<ProjectPart> parts = differingParts(project_, after);
  if (!parts.empty()) {
    stack_.push(new Step(*this, name, std::move(parts), merge));
  }
}

void ProjectDocument::record(const Edit& edit) {
  const Project before = project_;
  edit(project_);
  const bool was_recording = std::exchange(is_recording_, true);  // who hears it may record too
  Q_EMIT changed(before);
  is_recording_ = was_recording;
}

void ProjectDocument::complete(MergeKey asked, const QString& name, const Edit& edit) {
  Project after = project_;
  edit(after);
  std::vector<ProjectPart> parts = differingParts(project_, after);
  const int index = indexOf(asked);
  bool is_late = index < 0;
  for (int i = index + 1; i < stack_.index() && !is_late; ++i) {
    is_late = std::any_of(parts.begin(), parts.end(), [this, i](const ProjectPart& part) {
      return stepAt(i)->concerns(part);
    });
  }
  if (is_late || parts.empty()) {
    change(name, edit);
    return;
  }
  exchange(parts, false);
  // QUndoStack shows its steps, but lets nobody add to any but the last.
  const_cast<Step*>(stepAt(index))->take(parts);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  if (stack_.cleanIndex() > index) {
    stack_.resetClean();  // the file has the step without this
  }
}

const ProjectDocument::Step* ProjectDocument::stepAt(int index) const {
  return static_cast<const Step*>(stack_.command(index));
}

int ProjectDocument::indexOf(MergeKey key) const {
  int index = stack_.index() - 1;
  while (index >= 0 && stepAt(index)->key() != key) {
    --index;
  }
  return index;
}

bool ProjectDocument::isKnown(MergeKey key) const {
  bool is_known = false;
  for (int i = 0; i < stack_.count() && !is_known; ++i) {
    is_known = stepAt(i)->key() == key;
  }
  return is_known;
}

void ProjectDocument::reset(Project project, std::filesystem::path file) {
  project_ = std::move(project);
  file_ = std::move(file);
  stack_.clear();
  stack_.setClean();
  Q_EMIT replaced();
  Q_EMIT fileChanged();
}

MergeKey ProjectDocument::lastKey() const {
  const Step* step = stepAt(stack_.index() - 1);
  return step != nullptr ? step->key() : MergeKey();
}

void ProjectDocument::markSaved(const std::filesystem::path& file) {
  const bool is_new = file != file_;
  file_ = file;
  stack_.setClean();
  if (is_new) {
    Q_EMIT fileChanged();
  }
}

void ProjectDocument::markUnsaved() {
  stack_.resetClean();
}

}  // namespace lay
