#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "core/body/adapted_body.h"
#include "core/detect/detection.h"
#include "core/image/camera_settings.h"
#include "core/image/image.h"
#include "core/image/keypoints.h"
#include "core/project/person.h"
#include "core/refine/pose_constraints.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_history.h"
#include "ui/document/project_document.h"
#include "ui/live/step_replay.h"

namespace lay {

/// The photograph that is open.
struct Photo {
  std::filesystem::path path;
  ImagePtr image;
  PinholeCamera camera;
  /// Told by the camera itself: one that a person set is no photo's own.
  CameraSource camera_source = CameraSource::Diagonal;
  std::shared_ptr<const std::string> content = {};  ///< the file's bytes; null when not known
  std::string sha256 = {};                          ///< of them
  bool is_embedded = true;                          ///< in the project file
};

/// A run in progress (no result yet) or at its end.
struct Run {
  RefinementProblem problem;
  RefinementOptions options;
  BodyModelPtr body;  ///< it was made with; another one may be shown since
  std::shared_ptr<const StepHistory> history;
  int expected_steps = 0;  ///< what the options promise; a stopped run has fewer
  std::optional<RefinementResult> result;
  SmplParams before;               ///< what was shown when it began
  SmplParams first;                ///< the session's initial body; an edit starts from another
  std::optional<StartSource> first_source{};  ///< where that came from
  PartDescriptions told_before{};  ///< the words before those of the problem
  std::optional<RunBranch> branch{};  ///< it began at a step of another run
};

/// What the window works on and what it shows of it: the current photo and person of the project,
/// and the run in progress, which is in no project before it is over. What can be undone goes
/// through the document; whatever changes the document, this tells what became of it. Knows no
/// widget; whoever shows something listens. GUI thread.
///
/// A later fact replaces what depended on an earlier one: a new photo drops the subject, a new
/// subject the initial body, a new initial body the run. Another body model replaces nothing: all
/// working bodies speak the same parameters, so what is there is posed with it.
class Session : public QObject {
  Q_OBJECT
 public:
  explicit Session(QObject* parent = nullptr);

  [[nodiscard]] ProjectDocument& document() { return document_; }
  [[nodiscard]] const ProjectDocument& document() const { return document_; }

  [[nodiscard]] const std::optional<Photo>& photo() const { return photo_; }
  [[nodiscard]] const std::optional<Subject>& subject() const { return subject_; }
  [[nodiscard]] const std::optional<SmplParams>& initial() const { return initial_; }
  /// The body of 24 joints and our betas that all parameters here are for; null before the first.
  [[nodiscard]] const BodyModelPtr& body() const { return body_.working; }
  /// The same with the body as its file has it: what files are written for.
  [[nodiscard]] const AdaptedBody& adaptedBody() const { return body_; }
  [[nodiscard]] const std::optional<Run>& run() const { return run_; }

  /// A project of its own with this photo.
  void setPhoto(Photo photo);
  /// One more photo of the project, behind the others; the shown one stays. Can be undone.
  /// @param photo is not kept decoded before it is shown.
  void addPhoto(const Photo& photo, const std::vector<Subject>& people);
  /// Shows another photo, and whoever was worked on in it; can be undone. A run in progress is
  /// given up, as with another person.
  /// @param index of a photo that is decoded; any other is left alone.
  void showPhoto(int index);
  /// Takes a photo and everybody in it out of the project; can be undone. The last one stays, and
  /// so does one whose place photoAfterRemoval() cannot take because it is not decoded.
  void removePhoto(int index);
  /// The photo that is shown once this one is gone: a neighbour of the shown one; -1 for none.
  [[nodiscard]] int photoAfterRemoval(int index) const;
  /// What was read of a photo's file. No step of undo: nothing a person made has changed.
  void setDecoded(int index, ImagePtr image);
  [[nodiscard]] int numPhotos() const {
    return static_cast<int>(document_.project().photos.size());
  }
  [[nodiscard]] int shownPhoto() const { return document_.project().current_photo; }
  /// Who is in the photo. Those of before are replaced, which can be undone. @param current index
  /// of who is worked on.
  void setPeople(std::vector<Subject> people, int current);
  void setSubject(Subject subject) { setPeople({std::move(subject)}, 0); }
  /// Another person of the photo; can be undone. @param number in the keypoint file.
  /// @return false when nobody by that number is known.
  bool choosePerson(int number);
  /// The real standing height of the person that is worked on, m. Can be undone.
  void setKnownHeight(std::optional<float> height_m, MergeKey merge = {});
  [[nodiscard]] std::optional<float> knownHeight() const;
  /// Where everybody of the photo is, by their numbers.
  [[nodiscard]] std::vector<PixelRegion> people() const;
  void setBody(AdaptedBody body);
  /// A first body that was predicted; what was made of the one before is put away.
  /// @param asked the step that called for it, which it becomes a part of; without one it is no
  /// step: nobody has decided anything.
  void setInitial(StartingBody start, MergeKey asked = {});
  void setInitial(SmplParams initial, MergeKey asked = {}) {
    setInitial(StartingBody{std::move(initial), std::nullopt, std::nullopt}, asked);
  }
  /// Names the body that shows the parameters, and where it comes with a first body of its own,
  /// takes that. Can be undone as soon as there is a photo.
  void chooseBody(const std::string& id, const std::optional<StartingBody>& start);
  /// Can be undone; a drag is one step. @param merge of the drag.
  void setCamera(const PinholeCamera& camera, const QString& name, MergeKey merge = {});
  /// Can be undone; a drag is one step. The box follows while there are keypoints enough.
  void setKeypoints(const Keypoints2d& keypoints, const QString& name, MergeKey merge = {});
  /// A pose that a person made, and what of it runs are to keep: the body that the next run starts
  /// from; the run that is shown is put away. Can be undone. @param source where it came from; none
  /// leaves what was known of that.
  void setPose(const SmplParams& params,
               const PoseConstraints& constraints,
               const QString& name,
               MergeKey merge = {},
               const std::optional<StartSource>& source = std::nullopt);
  /// The body that runs start from is a person's own pose: it is not predicted anew.
  [[nodiscard]] bool isPosedByHand() const;
  /// Shows a pose while it is dragged, instead of what is there; none takes it back.
  void previewPose(std::optional<SmplParams> params);
  [[nodiscard]] const PoseConstraints& constraints() const;
  /// Where the body that runs start from came from, when it is not our own guess.
  [[nodiscard]] const std::optional<StartSource>& startSource() const;
  /// The body that was predicted first, whatever a person made of it since.
  [[nodiscard]] const std::optional<SmplParams>& predicted() const;
  /// The words that runs obey from now on, and those before them: what they say in common is no
  /// news. No step of undo: see Descriptions.
  void setDescriptions(const PartDescriptions& now, const PartDescriptions& before);
  [[nodiscard]] const PartDescriptions& descriptions() const;
  /// @throws nothing; call only with a photo, a subject and an initial body. Words that were
  /// generated from the initial body are left out: they say what it does already and would only
  /// hold it there.
  [[nodiscard]] RefinementProblem problem() const;

  /// After a finished run: the problem of editing what is shown by what a person has newly said;
  /// the rest of the body stays. None when there is no such run, or nothing new is said.
  [[nodiscard]] std::optional<RefinementProblem> editProblem() const;

  void beginRun(RefinementProblem problem,
                std::shared_ptr<const StepHistory> history,
                int expected_steps,
                const RefinementOptions& options = {},
                const std::optional<RunBranch>& branch = std::nullopt);
  /// Steps first..last of the run exist now.
  void noteSteps(int first, int last);
  /// The run is over and becomes part of the document: a step of undo, or of the one with the words
  /// that started it.
  void endRun(RefinementResult result);
  /// The run threw: its steps stay to be looked at, no more are expected.
  void failRun();
  /// A run is going, or failed: it is not in the document.
  [[nodiscard]] bool isRunLive() const { return is_live_; }

  /// Shows another run of this person, at its end; can be undone. @param index in Person::runs.
  void showRun(int index);
  /// How many runs of this person are kept, and which is shown (-1: none, or one in progress).
  [[nodiscard]] int numRuns() const;
  [[nodiscard]] int shownRun() const;

  /// Index of the shown step, -1 before a run has one; the newest while following.
  [[nodiscard]] int shownStep() const { return shown_step_; }
  [[nodiscard]] int shownHypothesis() const { return shown_hypothesis_; }
  [[nodiscard]] int numSteps() const { return num_steps_; }
  [[nodiscard]] DenoisingStepPtr stepAt(int index) const;
  /// True while new steps are shown as they come; showStep() on an older one ends it.
  [[nodiscard]] bool isFollowing() const { return following_; }
  /// Indices are clamped to what there is.
  void showStep(int index);
  void showHypothesis(int index);

  /// Mixes another hypothesis into the shown one, at whatever step is shown. Can be undone; a drag
  /// is one step. Does nothing during a run.
  /// @param other its place in the step; negative: none. @param share of it, [0, 1].
  void blendWith(int other, float share, MergeKey merge = {});
  [[nodiscard]] int blendedWith() const { return blended_with_; }
  [[nodiscard]] float blend() const { return blend_; }
  [[nodiscard]] bool isBlended() const { return blended_with_ >= 0 && blend_ > 0; }
  /// Rejects a hypothesis of the shown finished run, or takes it up again; can be undone. When it
  /// is shown, the best that is left is shown instead. The last one stays.
  void setRejected(int hypothesis, bool is_rejected);
  [[nodiscard]] bool isRejected(int hypothesis) const;
  [[nodiscard]] int numRejected() const;
  /// What a person says of the shown finished run's bodies against each other; empty where nothing
  /// was said. It overrides the run's order and the critic's.
  [[nodiscard]] const OwnRanking& ownRanking() const;
  /// Marks a body of the shown finished run, can be undone. The favourite is shown, and taken up
  /// again where it was rejected.
  void markHypothesis(int hypothesis, OwnMark mark);
  /// Moves a body of the shown finished run in the list, which becomes the person's order; can be
  /// undone. @param shown the list as it is seen. @param place of the body afterwards.
  void moveHypothesis(const std::vector<int>& shown, int hypothesis, int place);
  /// Takes everything back that a person said of the shown run's bodies; can be undone.
  void clearRanking();
  /// The best of a finished run that is not rejected; -1 without a finished run.
  [[nodiscard]] int bestHypothesis() const;
  /// The shown hypothesis, with what is mixed in, at another step.
  [[nodiscard]] std::optional<SmplParams> paramsAt(int step) const;

  /// A run that goes on from the shown step of a finished run: its body and its camera, and the
  /// evidence as it is now. None without such a step.
  [[nodiscard]] std::optional<RefinementProblem> branchProblem() const;
  [[nodiscard]] std::optional<RunBranch> branchPoint() const;
  /// The step that a run of this person began at; none when it began at the initial body.
  [[nodiscard]] std::optional<RunBranch> branchOf(int run) const;
  /// Index of the run with this id, -1 when it was taken back.
  [[nodiscard]] int runNamed(const std::string& id) const;

  /// The body to be seen: of the shown step, or the initial one, with the shape that is tried out;
  /// none before one is predicted.
  [[nodiscard]] std::optional<SmplParams> shownParams() const;
  /// The same without the shape that is tried out.
  [[nodiscard]] std::optional<SmplParams> foundParams() const;
  [[nodiscard]] PosedBodyPtr shownBody();
  /// The other hypotheses of the shown step that are not rejected.
  [[nodiscard]] std::vector<PosedBodyPtr> otherBodies();
  /// Mean distance to the keypoints of the shown body, px.
  [[nodiscard]] std::optional<float> shownReprojection() const;
  /// mm within which a joint of the shown body is right with a probability of 80 %: known of a
  /// finished run's best hypothesis at its last step.
  [[nodiscard]] std::optional<float> shownUncertainty(int joint) const;
  /// The same as shownReprojection of any parameters; none without a body and a subject.
  [[nodiscard]] std::optional<float> reprojectionOf(const SmplParams& params) const;
  /// Tries a shape coefficient out on whatever is shown; none takes it back. The run stays as it
  /// is.
  void previewBeta(int beta, std::optional<float> value);
  void clearPreview();
  [[nodiscard]] const ShapePreview& preview() const;
  /// Makes the shape that is shown that of the initial body, for the next run; this run is put
  /// away. Can be undone.
  void useShownShape();
  /// Gives the initial body back the shape it was found with; puts the run away.
  void restoreInitialShape();
  /// True between useShownShape() and the next initial body or restoreInitialShape().
  [[nodiscard]] bool usesOwnShape() const;

  /// Order in which hypotheses are listed, rejected ones among them: best first once the run is
  /// over, by a person's own ranking where there is one.
  [[nodiscard]] std::vector<int> hypothesisOrder() const;

 Q_SIGNALS:
  void photoChanged();
  void photosChanged();  ///< some came or went, or another one is shown
  void cameraChanged();
  void subjectChanged();
  void bodyChanged();
  void initialChanged();
  void descriptionsChanged();
  void runChanged();  ///< begun, ended or dropped
  void stepsAppended(int first, int last);
  void shownChanged();  ///< another step, hypothesis or body is to be seen
  /// The run in progress belongs to what is no more: whoever computes it may stop.
  void runAbandoned();

 private:
  void follow(const Project& before);
  void takeAll();
  void takePhoto();
  void takePerson();
  /// Whoever is worked on was so last: their photo shows them again.
  void notePerson();
  /// Who is worked on in a photo: the last who was, else the first who can be; -1 for nobody.
  [[nodiscard]] int personIn(int photo) const;
  /// Shows the run that the document says is shown, or none.
  void takeRun();
  void clearRun();
  void changeRanking(const QString& name, const std::function<void(Person&, OwnRanking&)>& edit);
  [[nodiscard]] const Person* person() const { return document_.project().person(); }

  ProjectDocument document_;
  std::optional<Photo> photo_;
  std::optional<Subject> subject_;
  std::optional<SmplParams> initial_;
  std::vector<std::string> last_people_;  // ids of those who were worked on, the last one first
  AdaptedBody body_;
  std::optional<Run> run_;
  bool is_live_ = false;      // run_ is not in the document
  FinishedRunPtr shown_run_;  // that run_ is made of
  MergeKey run_key_;          // of the words that started the run in progress
  int used_apply_ = 0;        // detail of the words that have their run already
  ShapePreview live_shape_;   // was tried out when the run began, which shows what it found
  StepReplay replay_;
  // The posed preview or mixture and what it was posed for; shownBody() is asked for it by every view.
  struct Previewed {
    int step = 0;
    int hypothesis = 0;
    int blended_with = -1;
    float blend = 0;
    ShapePreview preview;
    PosedBodyPtr body;
  };
  std::optional<Previewed> previewed_;
  // A pose that is being dragged, and the same posed.
  std::optional<SmplParams> dragged_;
  PosedBodyPtr dragged_body_;
  int num_steps_ = 0;
  int shown_step_ = -1;
  int shown_hypothesis_ = 0;
  int blended_with_ = -1;
  float blend_ = 0;
  bool following_ = true;
  bool hypothesis_chosen_ = false;  // by a person, so the end of the run must not change it
};

}  // namespace lay
