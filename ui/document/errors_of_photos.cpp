#include <QtGlobal>

#include "ui/document/error_tables.h"

namespace lay {

namespace {

/// Of photos, cameras, keypoints, descriptions, refining and drawing.
constexpr const char* kPhotosErrors[] = {
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is nested too deeply"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "keypoints and photo (MoveNet)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot read the camera %1: %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A 3 x 3 matrix of intrinsics in pixels is expected, as {\"K\": [[fx, 0, "
                      "cx], [0, fy, cy], [0, 0, 1]]}, or \"fx\", \"fy\", \"cx\" and \"cy\"."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its matrix has %1 numbers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its matrix is not that of a camera: the last row must be 0 0 1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is neither JSON nor nine numbers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "\"%1\" is no number"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no matrix and no focal length"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use the camera %1: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it is of a picture of %1 x %2 pixels, and the photo, upright, has %3 x %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Give the intrinsics of this photo."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The camera's file is of %1 x %2 pixels; it was scaled to the photo's %3 x %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its focal lengths are %1 and %2 px; positive numbers are expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its principal point is (%1, %2) px."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The camera's pixels are not square (fx %1, fy %2); their mean is used."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "The camera's skew is ignored."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The camera's lens distortion is ignored: a photo that is not undistorted is "
                      "met less well towards its edges."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The focal length is %1; it must be a positive number of pixels, at most %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Leave it out to use the photo's own data."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The field of view is %1 degrees; from %2 to %3 across the longer side is expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A part of %1 x %2 px at (%3, %4) cannot be cut out of an image of %5 x %6 "
                      "px; it must lie within it."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot open the image %1: it says it is %2 x %3 pixels."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "At most 300 megapixels are read; scale it down first."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot open the image %1: it is a JPEG whose end is missing."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Copy or download it again."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot write %1: a picture of %2 x %3 pixels does not fit the format %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Choose a smaller size or PNG."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot open the image %1: the file is empty."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot open the image %1: the file has %2 bytes."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Files below 2 GB are read; scale the picture down first."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot open the image %1: it is damaged or not an image."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "JPEG, PNG, WebP, TIFF, BMP and HEIC files are read."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot open the image %1: %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot read the keypoints %1: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "entry %1 has %2 points and entry %3 has %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "One layout in a file is expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "none of its points is known by name."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Say which they are: POINT=KEYPOINT, as '0=nose,1=left_shoulder'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "each person has %1 points, and the layout %2 has %3."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "each person has %1 points without names, which is no layout that is told by its number."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Name the layout (%1) or say which point is which."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Its confidences go up to %1; they were taken as per cent."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Its confidences go up to %1; those above 1 count as 1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "its coordinates are fractions of the image, whose size is not known here; "
                      "pixels are expected (OpenPose: --keypoint_scale 0)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Its coordinates are fractions of the image (-1 to 1); they were scaled to "
                      "%1 x %2 pixels."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Its coordinates are fractions of the image (0 to 1); they were scaled to %1 x %2 pixels."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot read the keypoints %1: the file is empty."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "JSON of OpenPose, COCO, AlphaPose and MMPose is read, and csv of DeepLabCut and others."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot read the keypoints %1: it is neither JSON nor a table."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot read the keypoints %1: it is not JSON, or it is cut short (%2)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is JSON of another kind (%1)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot read the keypoints %1: %2."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "JSON of OpenPose (\"people\" with \"pose_keypoints_2d\"), COCO (annotations or results "
        "with \"keypoints\"), AlphaPose and MMPose is read, and csv of DeepLabCut and others."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has no array of numbers"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "%1 has %2 numbers; three for each point are expected (x, y, confidence)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has a point without x and y"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "\"keypoints\" of %1 is not an array"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "\"people\" is %1 instead of an array"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has no array \"pose_keypoints_2d\""),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has no array \"joints\""),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "\"annotations\" is not an array"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "none of its %1 annotations has \"keypoints\""),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "frame %1 has no \"instances\""),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a person of frame %1 has no \"keypoints\""),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "%1 has no \"keypoints\""),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The mapping '%1' is not understood: POINT=KEYPOINT is expected, where POINT is a name or "
        "a number from 0 to %2 and KEYPOINT a name as left_wrist, or '-' for none."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "There is no keypoint layout '%1'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot choose a person: %1 holds people of %2 image (without names, ...), "
                      "and none of them is called %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Give the photo the name it has in the keypoint file, or name the image or "
                      "frame that is meant."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Cannot choose a person: %1 holds people of %2 image (without names), and nobody of %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot choose a person: %1 holds people of %2 image (%3, ...), and none of "
                      "them is called %4."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Cannot choose a person: %1 holds people of %2 image (%3), and nobody of %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot choose a person: %1 holds people of %2 images (without names, ...), "
                      "and none of them is called %3."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Cannot choose a person: %1 holds people of %2 images (without names), and nobody of %3."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot choose a person: %1 holds people of %2 images (%3, ...), and none of "
                      "them is called %4."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Cannot choose a person: %1 holds people of %2 images (%3), and nobody of %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Nobody is in %1: no person has a present keypoint."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Run the detector again or mark the keypoints by hand."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "There is no person %1 in %2: it has %3 person for %4."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Choose a number from 0 to %1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "There is no person %1 in %2: it has %3 people for %4."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "A table of keypoints has a row for each point (columns x and y), columns as nose_x and "
        "nose_y, or numbers alone; it is neither JSON nor DeepLabCut's csv."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 points for a person"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has too many rows"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "it begins as DeepLabCut's csv but has no rows \"bodyparts\" and \"coords\""),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its first row names no coordinates (%1, ...)"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its row '%1' has no x and y"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its rows of %1 numbers are no layout that is known"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot find the person: only %1 keypoints are present."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Mark at least %1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot find the person: all %1 keypoints are at the same place (%2, %3)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Check the keypoint file."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot use '%1' as descriptions: %2"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "a range holds %1; an offset from 0 to %2 was expected."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'statements' must be a list of at most %1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a statement has no text 'says'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a 'range' is not two offsets."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a 'range' ends before it begins."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a part is not an object with a 'text'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a part's 'text' is not a string."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a text has %1 bytes; at most %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'author' must be generated, vlm or person."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'confidence' must be a number from 0 to 1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has %1 bytes; descriptions fit into %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is nested more than %1 levels deep."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it is not a JSON object."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Give a file that layfigure-cli describe --json wrote."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "'format' is not \"%1\"."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "its version is not %1."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "A newer Layfigure may read it."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "it has no object 'parts'."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "there is no part '%1'; expected overall, head, torso, left_arm, right_arm, "
                      "left_leg or right_leg."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Only %1 keypoints are present; at least 3 are needed for a first body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Add keypoints."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The denoiser's entry '%1' is not a least spread and %2 factors."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Measure it anew: layfigure-train uncertainty."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "A target is for joint %1; joints are numbered 0 to %2."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "There are two targets for %1; one of them must go."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The target for %1 says nothing: give it a pixel, a depth or both."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "The target for %1 has a number that is not finite."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "device is %1; it must be one of Auto, Cpu, Cuda."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "camera.focal_length is %1; it must be positive, in px."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "box.size is %1; it must be positive, in px (see boxFromKeypoints)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "initial is not a body in front of the camera (transl.z is %1 m); predict or "
                      "load another one."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "moving names no joint; name those that an edit may turn, or leave it out to "
                      "refine the whole body."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "height_m is %1; a standing height from 0.4 to 3 m is expected."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "keypoints hold a number that is not finite; mark such points as missing (confidence 0)."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "The text encoder %1 writes latents of %2 x %3, the pose space %4 has %5 x %6."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Install the two that were trained together."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot draw: no OpenGL context is current on this thread."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Make one current before calling the renderer."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot draw: the graphics driver offers OpenGL %1; 4.1 core is needed."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Update the driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw on the processor."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Cannot draw without a display: %1 (EGL error %2).%3"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot draw without a display: libEGL is not installed.%1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot draw without a display: EGL has no surfaceless platform "
                      "(EGL_MESA_platform_surfaceless).%1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot draw a picture of %1 x %2 px with %3 samples: the graphics driver "
                      "refused the framebuffer."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Ask for a smaller picture or fewer samples."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Cannot draw a picture of %1 x %2 px: the graphics driver's limit is %3 px a side."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Ask for a smaller picture."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "The graphics driver refused the shader '%1' (%2): %3"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "OpenGL 4.1 core is needed."),
    QT_TRANSLATE_NOOP(
        "lay::ErrorSentences",
        "Update the graphics driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw on the processor."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Cannot draw a picture of %1 x %2 px: neither the options nor the photo or "
                      "its camera say how large it is."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "Set width and height."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "width is %1; it must be 0 (automatic) to %2 px"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "height is %1; it must be 0 (automatic) to %2 px"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "samples is %1; it must be 1 to 64"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "light_samples is %1; it must be 1 to 1024"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "EGL gives no surfaceless display"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "EGL does not start"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "EGL has no desktop OpenGL"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "EGL offers no configuration for OpenGL"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "the driver has no OpenGL 4.1 core"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "the OpenGL context cannot be made current; is it in use on another thread?"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences",
                      "Install Mesa's EGL and its drivers (Debian and Ubuntu: libegl1 libegl-mesa0 "
                      "libgl1-mesa-dri)."),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "entry %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "person %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "body %1"),
    QT_TRANSLATE_NOOP("lay::ErrorSentences", "a person of frame %1")};

}  // namespace

std::span<const char* const> errorsOfPhotos() {
  return kPhotosErrors;
}

}  // namespace lay
