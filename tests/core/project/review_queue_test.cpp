#include "core/project/review_queue.h"

#include "core/body/skinning.h"
#include "core/language/parser.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

Project projectOf(const BodyModel& body, const SmplParams& params) {
  Project project;
  project.photos.resize(1);
  project.photos[0].camera = PinholeCamera::withDefaultFocalLength(320, 400);
  Person person;
  person.start.params = params;
  person.subject.keypoints.points =
      project.photos[0].camera.project(poseJoints(body, params).keypoints_in_camera);
  person.subject.keypoints.confidence.setOnes();
  person.subject.box = boxFromKeypoints(person.subject.keypoints);
  project.people = {person};
  project.current_photo = project.current_person = 0;
  return project;
}

SmplParams upright() {
  SmplParams params;
  params.global_orient = {3.14159265F, 0, 0};
  params.transl = {0, 0, 3.5F};
  return params;
}

TEST(ReviewQueue, FiguresTellTheWorstPointTheWordsAndTheFeet) {
  const BodyModelPtr body = makeToyBody();
  Project project = projectOf(*body, upright());
  ReviewFigures figures = figuresOf(project, *body);
  EXPECT_TRUE(figures.has_person);
  EXPECT_NEAR(figures.worst_px, 0, 1e-2);
  EXPECT_NEAR(figures.foot_below_mm, 0, 1);
  EXPECT_EQ(figures.contradictions, 0);
  Person& person = project.people[0];
  person.subject.keypoints.points(kKpLeftWrist, 0) += 40;
  person.subject.keypoints.points(kKpRightWrist, 0) += 90;
  person.subject.keypoints.confidence[kKpRightWrist] = 0.1F;
  PartDescription& arm = person.words.applied[BodyPart::LeftArm];
  arm.text = "The left elbow is bent at a right angle.";
  arm.author = Author::Person;
  parseStatements(person.words.applied);
  person.start.params->body_pose.row(kLeftHip - 1) = Eigen::RowVector3f(-1.2F, 0, 0);
  figures = figuresOf(project, *body);
  EXPECT_GT(figures.worst_px, 39);
  EXPECT_EQ(figures.contradictions, 1);
  EXPECT_GT(figures.foot_below_mm, 50);
  arm.author = Author::Generated;
  EXPECT_EQ(figuresOf(project, *body).contradictions, 0) << "nobody said so";
  project.people.clear();
  project.current_person = -1;
  EXPECT_FALSE(figuresOf(project, *body).has_person);
}

std::vector<ReviewEntry> someEntries() {
  std::vector<ReviewEntry> entries(4);
  entries[0].figures = ReviewFigures{true, 9, 0.02F, 30, 0, 10};
  entries[1].figures = ReviewFigures{true, 40, 0.2F, 95, 2, 80};
  entries[2].figures = ReviewFigures{};
  entries[0].is_checked = true;
  return entries;
}

TEST(ReviewQueue, FiltersFindWhatMayBeWrong) {
  const auto entries = someEntries();
  const auto count = [&](ReviewFilter filter) {
    return listed(entries, filter, ReviewOrder::Name);
  };
  using Places = std::vector<std::size_t>;
  EXPECT_EQ(count(ReviewFilter::All), (Places{0, 1, 2, 3}));
  EXPECT_EQ(count(ReviewFilter::Unchecked), (Places{1, 2, 3}));
  for (const ReviewFilter filter : {ReviewFilter::Reprojection,
                                    ReviewFilter::Spread,
                                    ReviewFilter::Contradiction,
                                    ReviewFilter::FootThroughFloor}) {
    EXPECT_EQ(count(filter), Places{1});
  }
  EXPECT_EQ(count(ReviewFilter::NoPerson), Places{2});
}

TEST(ReviewQueue, TheWorstComeFirstAndTheUnknownLast) {
  const auto entries = someEntries();
  EXPECT_EQ(listed(entries, ReviewFilter::All, ReviewOrder::WorstReprojection),
            (std::vector<std::size_t>{1, 0, 2, 3}));
}

TEST(ReviewQueue, TheNextUncheckedGoesRoundOnce) {
  auto entries = someEntries();
  const auto places = listed(entries, ReviewFilter::All, ReviewOrder::Name);
  EXPECT_EQ(nextUnchecked(entries, places, -1), 1U);
  EXPECT_EQ(nextUnchecked(entries, places, 1), 2U);
  EXPECT_EQ(nextUnchecked(entries, places, 3), 1U) << "from the front again";
  for (ReviewEntry& entry : entries) {
    entry.is_checked = true;
  }
  EXPECT_EQ(nextUnchecked(entries, places, 0), std::nullopt);
  EXPECT_EQ(nextUnchecked(entries, {}, -1), std::nullopt);
}

}  // namespace
}  // namespace lay
