#include <QtGlobal>

#include "ui/document/error_tables.h"

namespace lay {

namespace {

/// Of body models and joint regressors.
constexpr const char* kBodiesErrors[] = {
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 is missing"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 cannot be used: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 has shape %2; %3 is expected (0 stands for any length)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has shape %2; %3 is expected"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 does not hold numbers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 holds %2 number that is not finite"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 holds %2 numbers that are not finite"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 does not hold whole numbers of 32 bits"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The height is %1 m; a standing height from %2 to %3 m is expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The height is %1 m, and the shapes of this body reach %2 m."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Choose a height nearer to it."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "the rest joint of the %1 is %2 m from the mirror image of the %3; left and "
                      "right must be opposite each other at rest"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "v_template is %1 high; a body between %2 and %3 m is expected%4"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the body does not stand along +y: its up axis is z"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the body does not stand along +y"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the body's left side is not at +x"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the body does not face +z"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use %1 as a body model: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A body model is an .npz or .pkl file with the arrays of SMPL (24 joints), "
                      "SMPL-H (52) or SMPL-X (55): v_template, f, shapedirs, posedirs, "
                      "J_regressor, weights, kintree_table, in metres."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "max_betas is %1; between %2 and %3 shape directions can be kept."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 refers to vertex %2; the body has vertices 0 to %3"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has %2 entries; at most %3 are read"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "kintree_table gives joint %1 the parent %2 and the number %3; those of a "
                      "body of %4 joints are %5 and %6%7"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "kintree_table gives joint %1 the parent %2 and the number %3; those of a "
                      "body of %4 joints are %5 and %6.%7"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "shapedirs has %1 shape directions; at least %2 are expected"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "J_regressor's row of the %1 sums to %2 instead of 1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 (and %2 more vertices are wrong)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "keypoint_joints moves the %1 with joint %2; the body has joints 0 to %3"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot place the keypoints: no vertex of the body follows its %1 most."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Give the model file keypoint_joints and keypoint_vertices."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use '%1' as a joint regressor: %2"),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "An .npy file of (points, vertices) weights is expected, each row of which sums to 1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it holds several tables: %1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it holds no table of numbers, but: %1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its table is %1 by %2; 1 to %3 points are expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it does not hold numbers."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The joint regressor '%1' is for a body of %2 vertices; '%3' has %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Give the regressor of this body."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The joint regressor '%1' has %2 points; one of Halpe's %3 is expected for keypoints."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1: it seems to be in centimetres"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1: it seems to be in millimetres"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A parent must stand before its children, or the tree has a cycle."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "weights of vertex %1 include the negative %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "weights of vertex %1 sum to %2 instead of 1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "vertex %1 follows more than 4 joints (the others weigh %2)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it holds the motion of a body (AMASS: poses of %1 frames), not the body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it holds the motion of a body (AMASS for SMPL-X), not the body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it holds the motion of a body (AIST++), not the body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it holds the parameters of a posed body, not the body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Give it as parameters."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it holds people tracked in a video (4D-Humans, PHALP), not the body."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "it holds the mean parameters that regression networks start from, not the body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it holds a joint regressor (%1 points of %2 vertices), not the body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Install it as a joint regressor."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "it is a STAR model, whose pose correctives follow quaternions and the shape."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Layfigure poses SMPL, SMPL-H and SMPL-X; give one of these, which the same site has."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it is a MANO model: a hand of 16 joints, not a body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it is a FLAME model: a head of 5 joints, not a body.")};

}  // namespace

std::span<const char* const> errorsOfBodies() {
  return kBodiesErrors;
}

}  // namespace lay
