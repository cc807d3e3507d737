#include "core/language/caption_wording.h"

#include "core/language/caption_table.h"

#include <algorithm>
#include <array>

namespace lay {
namespace {

using enum StatementKind;
using enum WordingForm;
using Class = StatementClass;

constexpr auto kPostures = std::to_array<PostureWords>({
    {Class::Standing, "standing", "stands", "a standing position"},
    {Class::Sitting, "sitting", "sits", "a sitting position"},
    {Class::Kneeling, "kneeling", "kneels", "a kneeling position"},
    {Class::KneelingOnLeft,
     "kneeling on the left knee",
     "kneels on the left knee",
     "a kneeling position on the left knee"},
    {Class::KneelingOnRight,
     "kneeling on the right knee",
     "kneels on the right knee",
     "a kneeling position on the right knee"},
    {Class::KneelingOnOne,
     "kneeling on one knee",
     "kneels on one knee",
     "a half-kneeling position"},
    {Class::Crouching, "crouching", "crouches", "a crouching position"},
    {Class::Lunging, "lunging", "lunges", "a lunge position"},
    {Class::Striding, "striding", "strides", "a striding position"},
    {Class::Lying, "lying down", "lies down", "a lying position"},
    {Class::LyingOnBack, "lying on the back", "lies on the back", "a lying position on the back"},
    {Class::LyingOnFront, "lying face down", "lies face down", "a lying position face down"},
    {Class::LyingOnLeftSide,
     "lying on the left side",
     "lies on the left side",
     "a lying position on the left side"},
    {Class::LyingOnRightSide,
     "lying on the right side",
     "lies on the right side",
     "a lying position on the right side"},
    {Class::OnAllFours, "on all fours", "is on all fours", "a hands-and-knees position"},
    {Class::UpsideDown, "upside down", "is upside down", "an upside-down position"},
});

Class leftOf(Class value) {
  switch (value) {
    case Class::Right:
      return Class::Left;
    case Class::SlightlyRight:
      return Class::SlightlyLeft;
    case Class::RightFront:
      return Class::LeftFront;
    default:
      return value;
  }
}

const CaptionRow* find(StatementKind kind, Class value, WordingForm form) {
  const auto rows = captionRows();
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const CaptionRow& row) {
    return row.kind == kind && row.value == value && row.form == form;
  });
  return found == rows.end() ? nullptr : &*found;
}

/// The table is searched for each sentence of each caption, so the answers are kept.
const CaptionRow* lookUp(StatementKind kind, Class value, WordingForm form) {
  constexpr int kForms = 3;
  static const auto kIndex = [] {
    std::array<const CaptionRow*,
               static_cast<std::size_t>(kStatementKindCount) * kStatementClassCount * kForms>
        index{};
    for (std::size_t i = 0; i < index.size(); ++i) {
      index[i] = find(static_cast<StatementKind>(i / (kStatementClassCount * kForms)),
                      static_cast<Class>(i / kForms % kStatementClassCount),
                      static_cast<WordingForm>(i % kForms));
    }
    return index;
  }();
  return kIndex[(static_cast<std::size_t>(kind) * kStatementClassCount +
                 static_cast<std::size_t>(value)) *
                    kForms +
                static_cast<std::size_t>(form)];
}

}  // namespace

std::span<const std::string_view> wordingsOf(const Statement& statement, WordingForm form) {
  const Class value = statement.kind == Posture ? Class::Standing : leftOf(statement.value);
  const CaptionRow* row = lookUp(statement.kind, value, form);
  if (row == nullptr) row = lookUp(statement.kind, value, Single);
  if (row == nullptr) return {};
  const auto count = static_cast<std::size_t>(
      std::count_if(row->sentences.begin(), row->sentences.end(), [](std::string_view sentence) {
        return !sentence.empty();
      }));
  return {row->sentences.data(), count};
}

const PostureWords& postureWords(StatementClass posture) {
  const auto* const found =
      std::find_if(kPostures.begin(), kPostures.end(), [posture](const PostureWords& words) {
        return words.posture == posture;
      });
  return found == kPostures.end() ? kPostures.front() : *found;
}

}  // namespace lay
