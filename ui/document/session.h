#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "core/body/adapted_body.h"
#include "core/detect/detection.h"
#include "core/image/camera_settings.h"
#include "core/image/image.h"
#include "core/image/keypoints.h"
#include "core/refine/refinement_problem.h"
#include "core/refine/refinement_result.h"
#include "core/refine/step_history.h"
#include "ui/document/shape_preview.h"
#include "ui/live/step_replay.h"

namespace lay {

/// The photograph that is open.
struct Photo {
  std::filesystem::path path;
  ImagePtr image;
  PinholeCamera camera;
  CameraSource camera_source = CameraSource::Diagonal;
};

/// The person in it that is worked on.
struct Subject {
  std::filesystem::path keypoint_path;  ///< "" when detectors found the person
  int person = 0;
  int num_people = 1;
  Keypoints2d keypoints;
  PersonBox box;
  std::vector<PixelRegion> people = {};  ///< where everybody is, this one included
};

/// A run in progress (no result yet) or at its end.
struct Run {
  RefinementProblem problem;
  BodyModelPtr body;  ///< it was made with; another one may be shown since
  std::shared_ptr<const StepHistory> history;
  int expected_steps = 0;  ///< what the options promise; a stopped run has fewer
  std::optional<RefinementResult> result;
  SmplParams before;               ///< what was shown when it began
  SmplParams first;                ///< the session's initial body; an edit starts from another
  PartDescriptions told_before{};  ///< the words before those of the problem
};

/// A run with the view of it, to be brought back: see Session::keptRun().
struct KeptRun {
  Run run;
  int num_steps = 0;
  int shown_step = -1;
  int shown_hypothesis = 0;
  bool hypothesis_chosen = false;
};

/// What the window works on and what it shows of it. Knows no widget; whoever shows something
/// listens. GUI thread.
///
/// A later fact replaces what depended on an earlier one: a new photo drops the subject, a new
/// subject the initial body, a new initial body the run. Another body model replaces nothing: all
/// working bodies speak the same parameters, so what is there is posed with it.
class Session : public QObject {
  Q_OBJECT
 public:
  explicit Session(QObject* parent = nullptr);

  [[nodiscard]] const std::optional<Photo>& photo() const { return photo_; }
  [[nodiscard]] const std::optional<Subject>& subject() const { return subject_; }
  [[nodiscard]] const std::optional<SmplParams>& initial() const { return initial_; }
  /// The body of 24 joints and our betas that all parameters here are for; null before the first.
  [[nodiscard]] const BodyModelPtr& body() const { return body_.working; }
  /// The same with the body as its file has it: what files are written for.
  [[nodiscard]] const AdaptedBody& adaptedBody() const { return body_; }
  [[nodiscard]] const std::optional<Run>& run() const { return run_; }

  void setPhoto(Photo photo);
  /// Another camera of the photo that is open. The initial body stays until another is set: find it
  /// anew.
  void setCamera(const PinholeCamera& camera, CameraSource source);
  /// The real standing height of the person that is worked on, m. Another photo forgets it.
  void setKnownHeight(std::optional<float> height_m);
  [[nodiscard]] std::optional<float> knownHeight() const { return known_height_; }
  void setSubject(Subject subject);
  void setBody(AdaptedBody body);
  void setInitial(SmplParams initial);
  /// The words that runs obey from now on, and those before them: what they say in common is no
  /// news. See Descriptions.
  void setDescriptions(PartDescriptions now, PartDescriptions before);
  [[nodiscard]] const PartDescriptions& descriptions() const { return descriptions_; }
  /// @throws nothing; call only with a photo, a subject and an initial body. Words that were
  /// generated from the initial body are left out: they say what it does already and would only
  /// hold it there.
  [[nodiscard]] RefinementProblem problem() const;

  /// After a finished run: the problem of editing what is shown by what a person has newly said;
  /// the rest of the body stays. None when there is no such run, or nothing new is said.
  [[nodiscard]] std::optional<RefinementProblem> editProblem() const;

  void beginRun(RefinementProblem problem,
                std::shared_ptr<const StepHistory> history,
                int expected_steps);
  /// Steps first..last of the run exist now.
  void noteSteps(int first, int last);
  void endRun(RefinementResult result);
  /// The run threw: its steps stay to be looked at, no more are expected.
  void failRun();
  /// The run and what is shown of it, when it is over; none otherwise.
  [[nodiscard]] std::optional<KeptRun> keptRun() const;
  /// Shows a run again that was kept, if it belongs to the person and the initial body of now; else
  /// drops the run, as none does.
  void restoreRun(const std::optional<KeptRun>& kept);

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

  /// The body to be seen: of the shown step, or the initial one, with the shape that is tried out;
  /// none before one is predicted.
  [[nodiscard]] std::optional<SmplParams> shownParams() const;
  /// The same without the shape that is tried out.
  [[nodiscard]] std::optional<SmplParams> foundParams() const;
  [[nodiscard]] PosedBodyPtr shownBody();
  /// The other hypotheses of the shown step.
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
  [[nodiscard]] const ShapePreview& preview() const { return preview_; }
  /// Makes the shape that is shown that of the initial body, for the next run; drops this run.
  void useShownShape();
  /// Gives the initial body back the shape it was found with; drops the run.
  void restoreInitialShape();
  /// True between useShownShape() and the next initial body or restoreInitialShape().
  [[nodiscard]] bool usesOwnShape() const { return found_betas_.has_value(); }

  /// Order in which hypotheses are listed: best first once the run is over.
  [[nodiscard]] std::vector<int> hypothesisOrder() const;

 Q_SIGNALS:
  void photoChanged();
  void cameraChanged();
  void subjectChanged();
  void bodyChanged();
  void initialChanged();
  void descriptionsChanged();
  void runChanged();  ///< begun, ended or dropped
  void stepsAppended(int first, int last);
  void shownChanged();  ///< another step, hypothesis or body is to be seen

 private:
  void dropRun();
  void forgetInitial();

  std::optional<Photo> photo_;
  std::optional<float> known_height_;
  std::optional<Subject> subject_;
  std::optional<SmplParams> initial_;
  PartDescriptions descriptions_;
  PartDescriptions told_before_;
  std::optional<Eigen::VectorXf> found_betas_;  // of the initial body, while it has others
  AdaptedBody body_;
  std::optional<Run> run_;
  StepReplay replay_;
  ShapePreview preview_;
  // The posed preview and what it was posed for; shownBody() is asked for it by every view.
  struct Previewed {
    int step = 0;
    int hypothesis = 0;
    ShapePreview preview;
    PosedBodyPtr body;
  };
  std::optional<Previewed> previewed_;
  int num_steps_ = 0;
  int shown_step_ = -1;
  int shown_hypothesis_ = 0;
  bool following_ = true;
  bool hypothesis_chosen_ = false;  // by a person, so the end of the run must not change it
};

}  // namespace lay
