#include <QtGlobal>

#include "ui/document/error_tables.h"

namespace lay {

namespace {

/// Of predictions, parameters, motions and exports.
constexpr const char* kExchangeErrors[] = {
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot write '%1': %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the motion has no frames."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Export a run with steps."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its frames turn different numbers of joints."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Export one run."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the parameters hold a number that is not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Run the refinement again with another seed."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot use '%1' as a motion: '%2' holds a number that is not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot use '%1' as a motion: poses is (%2, %3); frames of 72, 156 or 165 "
                      "numbers were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' holds %2 numbers; rotations were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a person has no body_pose or no global_orient."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "pred_cam_t is taken for the whole image, with the file's focal_length; that "
                      "of the crop would place the body elsewhere."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "body_pose holds VPoser's 32 latent numbers, which only its own decoder can "
                      "read: root, shape and place are used, the joints are not."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Save body_pose decoded (21 x 3) to use them."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a list of at most 300 numbers was expected"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "betas, body_pose, global_orient and transl have %1, %2, %3 and %4 numbers; "
                      "10 or more, 69 (153, 162), 3 and 3 were expected"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a number is not finite"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot read %1: it holds more than %2 entries, the most read."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot read %1: its JSON is nested more than %2 levels deep."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot read %1: it is no JSON of an object or a list, or it is cut short."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use '%1' as a motion: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its frames are of bodies with different joints or betas."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "it has no '%1'; betas, body_pose, global_orient and transl of each frame are needed."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' holds a number that is not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "transl has %1 numbers, global_orient %2, body_pose %3 and betas %4; each "
                      "frame takes 3, 3, 69 (153, 162) and 10 or more."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "one %1 stands where a number was expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "focal_length, principal_point and image_size are not one, two and two "
                      "numbers of a camera."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it is neither a NumPy .npz archive nor a JSON object with a list 'frames'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Give what 'layfigure-cli export --animation' wrote."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a frame has no '%1'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot write '%1': motions are saved as .npz or .json."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Give the file one of these extensions."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 bytes; at most 1 GiB is read."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "the mesh has %1 vertices and %2 faces; it needs at least one of each."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Load another body model."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "the mesh has a coordinate that is not a finite number."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Check the parameters it was posed with."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a face names vertex %1; there are vertices 0 to %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use '%1' as body parameters: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "'%1' holds %2 numbers; a single body has at most %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Save one frame of a sequence as its own file."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' holds one %2 where a number was expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its JSON is nested more than %1 levels deep; parameters have three."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is neither a NumPy .npz archive nor JSON."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Give a params.json or params.npz that layfigure-cli refine wrote."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its JSON is one %1; an object with betas, body_pose, global_orient and "
                      "transl was expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it has no '%1'; betas, body_pose, global_orient and transl are needed."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "'%1' holds %2; finite numbers within %3 were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' holds %2 numbers; %3 were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'betas' holds %1 numbers; %2 to %3 were expected."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "'body_pose' holds %1 numbers; 69 (SMPL), 153 (SMPL-H) or 162 (SMPL-X) were expected."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Save rotations as axis-angle, one of three numbers for each joint but the root."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "focal_length %1 px with an image of %2 x %3 px; all three must be positive."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot write '%1': the body has %2 betas and %3 joint rotations; %4 to %5 "
                      "and 23, 51 or 54 were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Use a body model of 24, 52 or 55 joints."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot write '%1': the parameters hold a number that is not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot write '%1': parameters are saved as .npz or .json."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it has %1 bytes; parameters of one body fit into %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no numbers '%1'; it holds: %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no '%1' number %2; it holds: %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no object '%1'; it holds: %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use %1 as a prediction: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' holds %2; finite numbers were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "'%1' holds %2 numbers; 3 x 3 matrices were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "'%1' holds a matrix that is no rotation (number %2 is %3 away from one)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use %1 as a prediction: it holds nothing."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Predictions of 4D-Humans (PHALP), HMR 2.0, ScoreHMR, SMPLify-X, WHAM, "
                      "GVHMR, AMASS, AIST++, EasyMocap and Layfigure's own parameters are read."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use %1 as a prediction: it holds %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot read %1: it is %2 bytes long; up to 2 GiB are read."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "There is no frame '%1' in the prediction: it has %2, from 0 ('%3') to %4 ('%5')."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "There is no person '%1' in frame '%2' of the prediction: it has %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "There is no person '%1' in frame '%2' of the prediction: it has %3, counted "
                      "from 0, or %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "the pose turns %1 joints besides the root; 21 to 23, 51 (SMPL-H) or 54 "
                      "(SMPL-X) were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "a pose has %1 numbers; three for each joint were expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "there is nobody in it."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it holds %1 bodies; up to %2 are read."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Save the frames that are needed as a file of their own."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The prediction's shape is %1's and means another one on %2: the shape is our own guess."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Choose an installed %1 body to use the prediction's."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The prediction's body is %1, the one in use %2: its shape comes out a little different."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The prediction was made in an image of %1 x %2 px and the photo has %3 x "
                      "%4: it may be of another image."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The prediction knows no camera of this photo: a level one is assumed, with "
                      "the place and the heading that the keypoints fit best."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The prediction's body is not in front of its camera: its place is the one "
                      "that the keypoints fit."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The prediction lies %1 px from the keypoints on average: it may be of "
                      "another person, frame or image."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A skeleton bends the skin up to %1 otherwise than the body model, whose "
                      "correctives change with the pose; the last pose is exact."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A skeleton bends the skin up to %1 otherwise than the body model, whose "
                      "correctives change with the pose."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "All frames have the last one's shape; the steps' own were up to %1 from it."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "OBJ holds one pose: the last one was written."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Without a skeleton there is one pose: the last one was written."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "glTF has no principal point: its camera shows %1 x %2 px around the "
                      "photograph's %3 x %4, so "
                      "that the body lies where it should."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "FBX and the Blender script have it."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "What is made with %1 comes under its licence; look there before you hand the file on."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "AMASS has fingers in place of SMPL's two hand joints, whose rotation (%1 "
                      "degrees) is lost."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "There is no camera to export: the parameters hold none."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Give those that 'layfigure-cli refine' wrote."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' is no %2; there are %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The file that was written is wrong: it has %1 %2 and should have %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "This is a fault of the program; please report it."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "triangles"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a bone '%1'"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'%1' above"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "frames"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "cameras"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "cm to the unit"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "as up axis"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "s between frames"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "bones '%1'"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "above the bone '%1'"),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "There is nothing to export: open a photograph with its keypoints, or give parameters."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The pose turns %1 joints, the body '%2' has %3 to turn."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Choose the body that the parameters were made with."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "The parameters hold a number that is not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The GLB file would be larger than the 4 GiB that the format can hold."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Export fewer steps."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The file that was written has a bone '%1' and no node of it."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The file that was written has a face of %1 corners; triangles were written."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The %1 file that was written cannot be read back: %2 This is a fault of the "
                      "program; please report it."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The file that was written is wrong: it has %1 frames and should have %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1, frame %2, person %3"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1, frame %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1, person %2")};

}  // namespace

std::span<const char* const> errorsOfExchange() {
  return kExchangeErrors;
}

}  // namespace lay
