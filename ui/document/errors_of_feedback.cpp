#include <QtGlobal>

#include "ui/document/error_tables.h"

namespace lay {

namespace {

/// Of the critic, its memory and the preferences.
constexpr const char* kFeedbackErrors[] = {
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "'%1' is no tag of a critic's memory; standing, sitting, side-view and the "
                      "like are (method GAP-22)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "A rule has %1 bytes; 1 to %2 are expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "The rule '%1' counts %2 successes in %3 uses."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "There is no %1 %2; the memory has %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A critic's memory needs room for at least one rule and one prototype, and "
                      "no negative numbers."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A prototype's embedding of %1 numbers is empty, too long or not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A prototype's embedding has %1 numbers; those of this memory have %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "A prototype's score is %1; 0 to 100 is expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "The group '%1' has %2 bodies; it takes 1 to %3."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Body %1 of the group '%2' has %3 joints and %4 betas; 24 and 10 are judged."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Body %1 of the group '%2' holds a number that is not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use '%1' as a critic's memory: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is another kind of file."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "it was written by a newer Layfigure (its version is %1, this one reads up to %2)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Install the newer one; the file is left as it is."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its version is %1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "is no object"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "has no '%1'"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "has a '%1' of another type"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is too large or too deeply nested."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no version."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it was written by a newer Layfigure (its version is %1)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no lists of rules and prototypes."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "judging %1 of %2 hypotheses, round %3 of %4, question %5 of %6"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Stopped before all hypotheses were judged."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A vision-language critic needs a server: base_url is empty."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Name one, such as http://127.0.0.1:8080/v1, or use the offline critic."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The group '%1' has no photo; the offline critic judges without."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use the preference file '%1': %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "`layfigure-cli preferences build` makes one."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot %1 '%2': %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "What was written before is safe; make room, or name another file."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "The group '%1' cannot be kept as a preference: %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Judge it again."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The group '%1' cannot be kept as a preference: it was edited or posed by hand."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Refine the photo without constraints first."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is longer than 16 MiB"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is larger than 2 GiB"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Line %1 of '%2' was left out: %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 more lines were left out."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "line %1: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it holds something else"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "there is no '%1'"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' is not a number"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' is not a width and a height in pixels"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' does not have 2 numbers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' is not a text of at most %2 bytes"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "'keypoints' has %1 numbers; 26 of x, y, confidence are 78"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "there is no part of the body '%1'"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "there is no flag '%1'"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a severity is %1; it must be in 0..1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' is not a list of at most %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a reason is not an object"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'person' is not a list of tiers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a tier of 'person' holds what is no body's number"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'bodies' is not a list of 1 to %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a 'seed' is not a whole number"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "some bodies have a 'score', others none"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is no JSON object of the format '%1'"),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "it is of version %1, this program reads version %2; a newer program wrote it"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'id' is empty"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "the person's ranking speaks of body %1, but there are bodies 0 to %2 only"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the person's ranking names body %1 twice"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "there are %1 %2 of %3 bodies"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "There is no body %1 among %2 bodies."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a score is %1; it must be in %2..%3"),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The preference file '%1' has lines that cannot be read, and writing it would lose them: "
        "%2 Mend the line, or move the file away; nothing in it was changed."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "%1 Nothing was imported; `layfigure-cli preferences import` takes what can be read."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "There are no preferences to export yet."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Rank the bodies of a run in the list of hypotheses first."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 is no object."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has no '%2'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has a '%2' of another type."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "rule %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "prototype %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "rule"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "prototype"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "open"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "write to"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no version"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 hypotheses were not judged; they have the group's mean score."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 answers could not be read, asked twice."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 scores lay outside 0..100 and were moved to its end."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 items were about nobody who was asked for, or had no score."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 items judged somebody a second time; the first time counts."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 answers gave everybody the same score, which tells nothing.")};

}  // namespace

std::span<const char* const> errorsOfFeedback() {
  return kFeedbackErrors;
}

}  // namespace lay
