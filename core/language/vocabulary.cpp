#include "core/language/vocabulary.h"

#include <array>

namespace lay {
namespace {

using Class = StatementClass;
using Kind = StatementKind;

constexpr VocabularyLine one(std::string_view phrases, BodyPoint point) {
  return {phrases, Sense::Part, static_cast<int>(point), 0};
}
constexpr VocabularyLine many(std::string_view phrases, BodyPoint point) {
  return {phrases, Sense::Part, static_cast<int>(point), 1};
}
constexpr VocabularyLine bent(std::string_view phrases, Class value) {
  return {phrases, Sense::Bent, static_cast<int>(value)};
}
constexpr VocabularyLine degree(std::string_view phrases, Degree value) {
  return {phrases, Sense::Modifier, static_cast<int>(value)};
}
constexpr VocabularyLine relation(std::string_view phrases, Kind kind, Class value) {
  return {phrases, Sense::Relation, static_cast<int>(value), static_cast<int>(kind)};
}
constexpr VocabularyLine way(std::string_view phrases, Way value) {
  return {phrases, Sense::Way, static_cast<int>(value)};
}
constexpr VocabularyLine verb(std::string_view phrases, Verb value) {
  return {phrases, Sense::Verb, static_cast<int>(value)};
}
constexpr VocabularyLine spacing(std::string_view phrases, Class value) {
  return {phrases, Sense::Spacing, static_cast<int>(value)};
}
constexpr VocabularyLine posture(std::string_view phrases, Class value) {
  return {phrases, Sense::PostureWord, static_cast<int>(value)};
}
constexpr VocabularyLine plain(std::string_view phrases, Sense sense) {
  return {phrases, sense};
}

constexpr auto kVocabulary = std::to_array<VocabularyLine>({
    // --- grammar
    plain(".", Sense::Stop),
    plain(",", Sense::Comma),
    plain("and|or|nor|as well as|plus|then", Sense::And),
    plain("while|but|with|whereas|whilst|although|though|yet|having", Sense::Contrast),
    plain("not|no|never|without|hardly", Sense::Not),
    plain("neither", Sense::Neither),
    plain("left|left hand side|l", Sense::LeftSide),
    plain("right|right hand side|r", Sense::RightSide),
    plain("both|both of|two|each|either", Sense::Both),
    plain("other|opposite", Sense::Other),
    plain("one|single", Sense::OneOf),
    plain("each other|one another", Sense::EachOther),
    plain("it|them", Sense::It),
    plain("he|she|they|person|figure|man|woman|subject|individual|patient|model|body "
          "language|boy|girl|dancer|child|someone|you|i|runner|boxer|lady|guy",
          Sense::Person),
    plain(
        "is|are|was|were|be|being|been|has|have|had|do|does|did|can|in|so|also|there|of|as|that|"
        "this|which|who|from|into|onto|through|up "
        "on|by|held|hold|holds|holding|placed|place|places|placing|positioned|position|kept|keep|"
        "keeps|keeping|put|puts|pose|posture|rest|rests|resting|stay|stays|remain|remains|"
        "remaining|appears|seems|like|looks like|it looks like|appears to "
        "be|visible|visibly|naturally|loosely|limply|relaxed|firmly|flat|just|simply|still|come|"
        "comes|bring|brings|bringing|let|sink|step|steps|stepping|planted|set|swings|swing|set "
        "down|only|quite|lying on top|body "
        "parts|image|photo|picture|form|forms|forming|make|makes|making|about to|against "
        "gravity|together with|evenly|weight bearing|balance|balancing|balances|angle|high|low|out "
        "there|own|trailing|lie|lies|lying|laid|pressed|almost touching it|touch down|around "
        "there|drawn|pulled|aligned|distance",
        Sense::Filler),
    // --- parts
    one("hand|palm|fist", BodyPoint::LeftHand),
    many("hands|palms|fists", BodyPoint::LeftHand),
    one("wrist", BodyPoint::LeftWrist),
    many("wrists", BodyPoint::LeftWrist),
    one("forearm|lower arm|fore arm", BodyPoint::LeftForearm),
    many("forearms|lower arms", BodyPoint::LeftForearm),
    one("elbow", BodyPoint::LeftElbow),
    many("elbows", BodyPoint::LeftElbow),
    one("upper arm", BodyPoint::LeftUpperArm),
    many("upper arms", BodyPoint::LeftUpperArm),
    one("arm", BodyPoint::LeftArm),
    many("arms", BodyPoint::LeftArm),
    one("foot|toe|heel|toes of foot", BodyPoint::LeftFoot),
    many("feet|toes|heels|foots", BodyPoint::LeftFoot),
    one("ankle", BodyPoint::LeftAnkle),
    many("ankles", BodyPoint::LeftAnkle),
    one("shin|lower leg|calf", BodyPoint::LeftShin),
    many("shins|lower legs|calves", BodyPoint::LeftShin),
    one("knee", BodyPoint::LeftKnee),
    many("knees", BodyPoint::LeftKnee),
    one("thigh|upper leg", BodyPoint::LeftThigh),
    many("thighs|upper legs", BodyPoint::LeftThigh),
    one("leg", BodyPoint::LeftLeg),
    many("legs", BodyPoint::LeftLeg),
    one("shoulder", BodyPoint::LeftShoulder),
    many("shoulders", BodyPoint::LeftShoulder),
    one("hip", BodyPoint::LeftHip),
    many("hips", BodyPoint::LeftHip),
    one("head|face|chin|forehead|ear|ears|cheek|cheeks|mouth|eye|eyes|nose|cervical",
        BodyPoint::Head),
    one("neck|throat|nape", BodyPoint::Neck),
    one("chest|breast|sternum|heart", BodyPoint::Chest),
    one("torso|trunk|upper body|spine|body|upper torso|bust", BodyPoint::Torso),
    one("waist|belly|stomach|abdomen|navel", BodyPoint::Waist),
    one("pelvis|groin", BodyPoint::Pelvis),
    plain("ground|floor|mat|earth", Sense::GroundNoun),
    // --- bending
    bent("bent|bend|bends|bending|bended|crooked", Class::Bent),
    bent("soft|soften|softened", Class::SlightlyBent),
    bent("at right angle|at right angles|right angle|right angles|right angled|l shape|at 90|l "
         "shaped",
         Class::RightAngle),
    bent("at acute angle|acute angle", Class::MostlyBent),
    bent("folded up tightly", Class::FullyBent),
    plain("flexed|flexion|flex|flexes|flexing", Sense::Flexion),
    plain("straight|straightened|straighten|straightens|straightening|extension|locked|unbent|held "
          "straight",
          Sense::Straight),
    plain("degree|degrees|deg|degree angle|degrees angle", Sense::Degrees),
    plain("at elbow|at elbows|in elbow|in elbows|at knee|at knees|in knee|in knees|at joint",
          Sense::AtJoint),
    plain("at waist|at hips|from hips|from waist|in waist|from hip", Sense::AtWaist),
    {"bent over|bends over|bending over|bend over|hunched|hunched over|hunched "
     "forward|stooping|stooped|stoops|"
     "fold forward|folds forward|folded forward|folding forward|bent double|hunches|slouched "
     "forward|bowed forward",
     Sense::AtWaist,
     0,
     1},
    {"ninety", Sense::Number, 90},
    {"sixty", Sense::Number, 60},
    {"forty five", Sense::Number, 45},
    {"thirty", Sense::Number, 30},
    // --- degree
    degree("slightly|slight|little|bit|little bit|gently|somewhat slightly|only "
           "slightly|mildly|barely",
           Degree::Slight),
    degree("partly|partially|half|halfway|moderately|somewhat|moderate|moderately far|well half",
           Degree::Partly),
    degree("strongly|sharply|deeply|far|well|tightly|heavily|lot|very|acutely|steeply|deep|much|"
           "clearly|three quarter|strong|considerably",
           Degree::Strong),
    degree("fully|completely|all way|as far as possible|entirely|full|totally|maximally",
           Degree::Full),
    degree("almost|nearly|virtually", Degree::Almost),
    degree("about|roughly|approximately|around|approx|circa|ca|more or less", Degree::Rough),
    // --- relations
    relation("above|over|higher than|higher up than|up above|on top of|beyond",
             Kind::Height,
             Class::Above),
    relation(
        "below|beneath|under|underneath|lower than|lower down than", Kind::Height, Class::Below),
    relation("at same height as|level with|as high as|at height of|at level of|on level with|in "
             "height of|to height of|to level of|at same level as",
             Kind::Height,
             Class::Level),
    relation("in front of|in front|ahead of|further forward than|out in front of|forward "
             "of|before|farther forward than|out in front|to front of",
             Kind::Depth,
             Class::Front),
    relation("behind|in back of|further back than|to rear of|back behind|to back of|farther back "
             "than|after",
             Kind::Depth,
             Class::Behind),
    relation("at same depth as|aligned in depth with|in same plane as|in one plane with|level in "
             "depth with",
             Kind::Depth,
             Class::Aligned),
    relation("to left of|out to left of|left of|further left than|on left of|over to left of|on "
             "left side of|to left side of",
             Kind::Side,
             Class::Left),
    relation("to right of|out to right of|right of|further right than|on right of|over to right "
             "of|on right side of|to right side of",
             Kind::Side,
             Class::Right),
    relation("out to sides of|outside|outside of|further out than|wider than|to outside of|out to "
             "side of",
             Kind::Side,
             Class::Vertical),
    relation("laterally in line with|sideways in line with|laterally aligned with|sideways aligned "
             "with|laterally level with",
             Kind::Side,
             Class::Aligned),
    relation("close to|near|next to|right by|right beside|beside|almost "
             "touching|touching|touches|touch|touched|against|on|close by|by touching|upon|near "
             "to|right next to|drawn up to|brought up to|pulled up to|holding "
             "onto|grabbing|grabs|gripping|at side of|in contact with|nearly touching",
             Kind::Distance,
             Class::Close),
    relation("shoulder width from|shoulder width away from|at shoulder width from",
             Kind::Distance,
             Class::ShoulderWidth),
    relation(
        "well away from|some way from|some distance from|quite far from|some distance away from",
        Kind::Distance,
        Class::Spread),
    relation("far from|far away from|long way from|very far from|wide of|long way away from",
             Kind::Distance,
             Class::Wide),
    relation("away from|apart from|held away from|kept away from|at distance from",
             Kind::Distance,
             Class::Apart),
    relation(
        "off|clear of|lifted off|raised off|up off|away from ground", Kind::Ground, Class::Off),
    plain("to|toward|towards|at", Sense::Toward),
    plain("inside|between|within|along|across|under side|among|around body|of image|off of",
          Sense::NoRelation),
    // --- ways
    way("forward|forwards|to front|ahead|out to front|frontward|frontwards|forth|out forwards|out "
        "forward|out front",
        Way::Forward),
    way("backward|backwards|to back|to rear|rearward|rearwards|back|aback", Way::Backward),
    way("up|upward|upwards|aloft|to ceiling|to sky|skyward|skywards|heavenward", Way::Up),
    way("down|downward|downwards|to ground|to floor|by side|by sides|at side|at "
        "sides|alongside|alongside body|along body|at side of body|at sides of body|along sides|by "
        "side of body|beside body|close to body|next to body|by body",
        Way::Down),
    way("to left|to left side|leftward|leftwards|towards left|toward left|out to left|sideways to "
        "left|to left hand side|over to left",
        Way::Left),
    way("to right|to right side|rightward|rightwards|towards right|toward right|out to "
        "right|sideways to right|to right hand side|over to right",
        Way::Right),
    way("to side|to sides|out to side|out to sides|sideways|outward|outwards|out|laterally|to "
        "either side|out to either side|flared|flared out|flaring",
        Way::Outward),
    way("overhead|over head high|up overhead", Way::Overhead),
    way("straight ahead|straight forward|straight to front", Way::Ahead),
    // --- verbs
    verb("lean|leans|leaning|leaned|leant|tilt|tilts|tilted|tilting|incline|inclined|inclines|"
         "inclining|arched|arches|cocked|hinge|hinged|hinges|sway|swayed|pitched|tip|tipped",
         Verb::Lean),
    verb("turn|turns|turned|turning|twist|twists|twisted|twisting|rotate|rotates|rotated|rotating|"
         "rotation",
         Verb::Turn),
    verb("look|looks|looking|looked|gaze|gazes|gazing|gazed|glance|glances|glanced|glancing|faces|"
         "facing|faced|stare|stares|staring|peers|peering",
         Verb::Look),
    verb("point|points|pointing|pointed|reach|reaches|reaching|reached|directed|oriented",
         Verb::Point),
    verb("raise|raises|raised|raising|lift|lifts|lifted|lifting|elevated|hold up|held up|up "
         "raised|upraised|flung|rises",
         Verb::Raise),
    verb("lower|lowers|lowered|lowering|drop|drops|dropped|dropping|bowed|bow|bows|bowing|tucked|"
         "tuck|hung|lowering down",
         Verb::Lower),
    verb("hang|hangs|hanging|dangle|dangles|dangling|hung down", Verb::Hang),
    verb("extended|extend|extends|extending|stretched|stretch|stretches|stretching|outstretched|"
         "stretched out|stretching out|stretched straight",
         Verb::Stretch),
    verb("crossed|cross|crosses|crossing|folded|fold|folds|interlocked|crossed over each "
         "other|cross each other",
         Verb::Cross),
    // --- spacing
    spacing("close together|together|side by side|close to each other|next to each other|near each "
            "other|clasped|clasp|joined|clasping|clasped together|joined together|touching each "
            "other|pressed together|close to one another|held together",
            Class::Close),
    spacing("shoulder width apart|shoulder width|hip width apart|at shoulder width|at hip "
            "width|hip width|hips width apart|shoulders width apart|as far apart as shoulders",
            Class::ShoulderWidth),
    spacing("spread|spread out|spread apart|well apart|some way apart|moderately spread|spreading",
            Class::Spread),
    spacing("wide apart|far apart|spread wide|widely spread|very far apart|long way "
            "apart|wide|spread far apart|opened wide|open wide|wide open|widely apart",
            Class::Wide),
    spacing("apart|separated|separate|away from each other|held apart|kept apart|open|opened",
            Class::Apart),
    // --- single words about a stance
    {"vertical|vertically|close to vertical|perpendicular to floor|perpendicular to ground|upright "
     "vertical",
     Sense::Tilt,
     static_cast<int>(Class::Vertical)},
    {"horizontal|horizontally|close to horizontal|parallel to floor|parallel to ground|parallel "
     "with floor|parallel with ground",
     Sense::Tilt,
     static_cast<int>(Class::Horizontal)},
    plain("upright|erect|bolt upright|straight back|back straight|back is straight|upright "
          "back|flat back",
          Sense::Upright),
    {"level", Sense::NeutralWord, 0, 1},
    plain(
        "neutral|in neutral|neutral position|in neutral position|held level|square to hips|square",
        Sense::NeutralWord),
    plain("laterally straight|laterally upright|straight from side to side|laterally "
          "centred|centred from side to side|laterally centered",
          Sense::LateralNeutral),
    plain("height|level height|heights", Sense::Height),
    {"left over right|left in front", Sense::CrossOrder, static_cast<int>(Class::LeftFront)},
    {"right over left|right in front", Sense::CrossOrder, static_cast<int>(Class::RightFront)},
    {"in air|up in air|in mid air|airborne", Sense::GroundWord, static_cast<int>(Class::Off)},
    plain("cross legged|crosslegged", Sense::CrossLegged),
    plain("akimbo", Sense::Akimbo),
    plain("t pose|tpose|t shape", Sense::TPose),
    // --- postures
    posture("standing|stand|stands|stood|standing position|standing pose|standing up|stands up",
            Class::Standing),
    posture("sitting|sit|sits|sat|seated|sitting position|sitting down|sit down|sits "
            "down|perched|sitting on floor|sits on floor|sitting on ground",
            Class::Sitting),
    posture("kneeling|kneel|kneels|knelt|kneeling position|kneeling pose|kneeling down|kneels "
            "down|kneeling on both knees|kneels on both knees",
            Class::Kneeling),
    posture("kneeling on left knee|kneels on left knee|kneel on left knee|knelt on left "
            "knee|kneeling position on left knee|on left knee down|half kneeling position left "
            "knee on ground|half kneeling left knee on ground|down on left knee",
            Class::KneelingOnLeft),
    posture("kneeling on right knee|kneels on right knee|kneel on right knee|knelt on right "
            "knee|kneeling position on right knee|half kneeling position right knee on ground|half "
            "kneeling right knee on ground|down on right knee",
            Class::KneelingOnRight),
    posture("kneeling on one knee|kneels on one knee|kneel on one knee|knelt on one knee|half "
            "kneeling position|half kneeling|on one knee|down on one knee",
            Class::KneelingOnOne),
    posture("crouching|crouch|crouches|crouched|crouching "
            "position|squat|squats|squatting|squatted|squatting position|deep squat|squat "
            "down|crouching down|crouches down|squats down",
            Class::Crouching),
    posture("lunging|lunge|lunges|lunged|lunge position|lunging position", Class::Lunging),
    posture("striding|stride|strides|striding position|mid "
            "stride|walking|walks|walk|running|runs|mid step",
            Class::Striding),
    posture("lying down|lies down|lying position|lie down|laying down|reclining|recumbent",
            Class::Lying),
    posture(
        "lying on back|lies on back|lay on back|lie on back|lying position on back|supine|lying "
        "supine|laying on back|lying face up|lies face up|flat on back|reclining on back",
        Class::LyingOnBack),
    posture("lying face down|lies face down|lie face down|lying position face down|prone|lying "
            "prone|lying on stomach|lies on stomach|lying on belly|lying on front|face down|lies "
            "on front|lies on belly",
            Class::LyingOnFront),
    posture("lying on left side|lies on left side|lie on left side|lying position on left "
            "side|reclining on left side|reclines on left side|lay on left side",
            Class::LyingOnLeftSide),
    posture("lying on right side|lies on right side|lie on right side|lying position on right "
            "side|reclining on right side|reclines on right side|lay on right side",
            Class::LyingOnRightSide),
    posture(
        "on all fours|all fours|on hands and knees|hands and knees position|on hands and on knees",
        Class::OnAllFours),
    posture("upside down|handstand|headstand|upside down position|in handstand|upside down in "
            "handstand",
            Class::UpsideDown),
});

}  // namespace

std::span<const VocabularyLine> vocabulary() {
  return kVocabulary;
}

}  // namespace lay
