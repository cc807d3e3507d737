#include "core/preference/preference_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/core/preference/toy_preference.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

std::string whyRefused(const std::string& line) {
  return errorText<Error>([&] { (void)preferenceFromJsonLine(line); });
}

TEST(PreferenceLine, ComesBackAsItWas) {
  PreferenceRecord record = toyPreference("photo");
  record.persons = PersonRanking{{{2}, {0, 3}}};
  record.critiques[1].first_score = 12.5;
  record.critiques[1].changed_by = {"A knee does not bend forwards."};
  record.critiques[2].is_judged = false;
  record.group.problem.height_m = 1.8F;
  record.group.problem.descriptions[BodyPart::LeftArm] = {
      "The left elbow is bent.", Author::Person, 1, {}};
  const PreferenceRecord back = preferenceFromJsonLine(preferenceToJsonLine(record));
  EXPECT_EQ(back.group.id, "photo");
  EXPECT_EQ(back.seeds, record.seeds);
  EXPECT_EQ(back.persons, record.persons);
  EXPECT_EQ(back.denoiser, "abc");
  EXPECT_EQ(back.critic, "offline");
  EXPECT_EQ(back.critic_version, "1");
  const RefinementProblem& a = record.group.problem;
  const RefinementProblem& b = back.group.problem;
  EXPECT_EQ(a.camera.focal_length, b.camera.focal_length);
  EXPECT_EQ(a.camera.width, b.camera.width);
  EXPECT_EQ(a.box.center, b.box.center);
  EXPECT_EQ(a.keypoints.points, b.keypoints.points);
  EXPECT_TRUE((a.keypoints.confidence == b.keypoints.confidence).all());
  EXPECT_EQ(a.initial.body_pose, b.initial.body_pose);
  EXPECT_EQ(a.height_m, b.height_m);
  EXPECT_EQ(a.descriptions, b.descriptions);
  ASSERT_EQ(back.group.bodies.size(), record.group.bodies.size());
  for (std::size_t i = 0; i < back.group.bodies.size(); ++i) {
    EXPECT_EQ(back.group.bodies[i].body_pose, record.group.bodies[i].body_pose);
    EXPECT_EQ(back.group.bodies[i].transl, record.group.bodies[i].transl);
    EXPECT_EQ(back.critiques[i].score, record.critiques[i].score);
    EXPECT_EQ(back.critiques[i].sentence, record.critiques[i].sentence);
    EXPECT_EQ(back.critiques[i].is_judged, record.critiques[i].is_judged);
    ASSERT_THAT(back.critiques[i].reasons, SizeIs(1));
    EXPECT_EQ(back.critiques[i].reasons[0].part, BodyPart::LeftArm);
    EXPECT_EQ(back.critiques[i].reasons[0].flag, "joint_limit");
  }
  EXPECT_EQ(back.critiques[1].first_score, 12.5);
  EXPECT_EQ(back.critiques[1].changed_by, record.critiques[1].changed_by);
}

TEST(PreferenceLine, UnjudgedBodiesComeBackUnjudged) {
  PreferenceRecord record = toyPreference("photo");
  record.critiques.clear();
  EXPECT_TRUE(preferenceFromJsonLine(preferenceToJsonLine(record)).critiques.empty());
}

TEST(PreferenceLine, NothingIsBelievedUnchecked) {
  const std::string good = preferenceToJsonLine(toyPreference("photo"));
  EXPECT_THAT(whyRefused("nonsense"), HasSubstr("no JSON object"));
  EXPECT_THAT(whyRefused("[1]"), HasSubstr("no JSON object"));
  EXPECT_THAT(whyRefused(std::string(5000, '[')), HasSubstr("no JSON object"));
  EXPECT_THAT(whyRefused(replaced(good, "\"version\":1", "\"version\":2")),
              HasSubstr("newer program"));
  EXPECT_THAT(whyRefused(replaced(good, "\"id\":\"photo\"", "\"id\":7")), HasSubstr("'id'"));
  EXPECT_THAT(whyRefused(replaced(good, "\"score\":10.5", "\"score\":\"best\"")),
              HasSubstr("'score' is not a number"));
  EXPECT_THAT(whyRefused(replaced(good, "\"score\":10.5", "\"score\":1e9")),
              HasSubstr("a score is"));
  EXPECT_THAT(whyRefused(replaced(good, "\"score\":10.5", "\"score\":null")),
              HasSubstr("'score' is not a number"));
  EXPECT_THAT(whyRefused(replaced(good, "\"score\":10.5,", "")), HasSubstr("others none"));
  EXPECT_THAT(whyRefused(replaced(good, "joint_limit", "gossip")), HasSubstr("gossip"));
  EXPECT_THAT(whyRefused(replaced(good, "\"severity\":0.5", "\"severity\":7")),
              HasSubstr("severity"));
  EXPECT_THAT(whyRefused(replaced(good, "\"seed\":1", "\"seed\":-1")), HasSubstr("seed"));
  EXPECT_THAT(whyRefused(replaced(good, "\"image_size\":[1000", "\"image_size\":[-4")),
              HasSubstr("image_size"));
  EXPECT_THAT(whyRefused(replaced(good, "\"bodies\":[", "\"bodies\":[7,")), HasSubstr("betas"));
}

TEST(PreferenceLine, WhatWasEditedOrPosedByHandIsRefused) {
  PreferenceRecord record = toyPreference("photo");
  record.group.problem.moving = JointMask().set();
  EXPECT_THAT(errorText<InvalidOptions>([&] { (void)preferenceToJsonLine(record); }),
              HasSubstr("edited"));
}

class PreferenceFile : public testing::Test {
 protected:
  const TempDir dir_;
  const std::filesystem::path path_ = dir_.path() / "p.jsonl";
};

TEST_F(PreferenceFile, ABrokenLineCostsNoOther) {
  const std::string a = preferenceToJsonLine(toyPreference("a"));
  const std::string b = preferenceToJsonLine(toyPreference("b"));
  writeFileAtomically(path_, a + "{\"format\":\n\n" + b + b.substr(0, 500));
  const PreferenceSet set = loadPreferences(path_);
  ASSERT_THAT(set.records, SizeIs(2));
  EXPECT_EQ(set.records[1].group.id, "b");
  EXPECT_THAT(set.notices, ElementsAre(HasSubstr("Line 2 of"), HasSubstr("Line 5 of")));
}

TEST_F(PreferenceFile, WithoutOneRecordItIsRefusedAndSaysWhy) {
  writeFileAtomically(path_, "");
  EXPECT_THAT(errorText<FileError>([&] { (void)loadPreferences(path_); }), HasSubstr("is empty"));
  writeFileAtomically(path_, "hello\n");
  EXPECT_THAT(errorText<FileError>([&] { (void)loadPreferences(path_); }), HasSubstr("Line 1"));
  EXPECT_THROW((void)loadPreferences(dir_.path() / "nothing"), FileError);
}

TEST_F(PreferenceFile, OfTwoRecordsOfOneIdTheLastCounts) {
  PreferenceRecord later = toyPreference("a");
  later.critic = "vlm";
  writeFileAtomically(path_,
                      preferenceToJsonLine(toyPreference("a")) + preferenceToJsonLine(later));
  const PreferenceSet set = loadPreferences(path_);
  ASSERT_THAT(set.records, SizeIs(1));
  EXPECT_EQ(set.records[0].critic, "vlm");
}

TEST_F(PreferenceFile, AnInterruptedBuildGoesOnWhereItStopped) {
  {
    PreferenceWriter writer(path_);
    writer.add(toyPreference("a"));
    writer.add(toyPreference("b"));
    EXPECT_TRUE(writer.has("a"));
  }
  const std::string c = preferenceToJsonLine(toyPreference("c"));
  std::ofstream(path_, std::ios::app) << c.substr(0, c.size() / 2);  // torn
  PreferenceWriter writer(path_);
  EXPECT_TRUE(writer.has("b"));
  EXPECT_FALSE(writer.has("c"));
  writer.add(toyPreference("c"));
  const PreferenceSet set = loadPreferences(path_);
  EXPECT_THAT(set.records, SizeIs(3));
  EXPECT_TRUE(set.notices.empty());
}

TEST_F(PreferenceFile, AnothersFileIsNotWrittenTo) {
  for (const char* content : {"my poem, without a line break", "my poem\n"}) {
    writeFileAtomically(path_, content);
    EXPECT_THROW(PreferenceWriter{path_}, FileError);
    EXPECT_EQ(readFile(path_), content);
  }
}

TEST_F(PreferenceFile, MergingKeepsAPersonsRankingOfTheSameBodies) {
  PreferenceRecord ranked = toyPreference("a");
  ranked.persons = PersonRanking{{{2}, {0}}};
  PreferenceRecord judged_again = toyPreference("a");
  judged_again.critic = "vlm";
  PreferenceRecord sampled_again = toyPreference("a", 5);
  std::vector<PreferenceRecord> records = {ranked};
  EXPECT_EQ(mergePreferences(records, {judged_again, toyPreference("b")}), 1);
  ASSERT_THAT(records, SizeIs(2));
  EXPECT_EQ(records[0].critic, "vlm");
  EXPECT_EQ(records[0].persons, ranked.persons);
  EXPECT_EQ(mergePreferences(records, {sampled_again}), 0);
  EXPECT_FALSE(records[0].persons);  // it was of other bodies
}

}  // namespace
}  // namespace lay
