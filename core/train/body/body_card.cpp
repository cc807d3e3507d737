#include "core/train/body/body_card.h"

#include <cmath>
#include <iomanip>
#include <sstream>

namespace lay {
namespace {

std::string fixed(double value, int digits) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(digits) << value;
  return out.str();
}
std::string millimetres(double metres) {
  return fixed(1000 * metres, 2) + " mm";
}

std::string signedFixed(double value, int digits) {
  const std::string text = fixed(std::abs(value), digits);
  const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
  if (is_zero) return text;
  return (value < 0 ? "-" : "+") + text;
}
std::string percent(double share) {
  return fixed(100 * share, 1) + " %";
}

void writeReference(std::ostream& out, const LearntBody& body) {
  if (!body.to_reference || !body.from_reference) return;
  const auto row = [&](const char* what, const SurfaceDistance& distance) {
    out << "| " << what << " | mean " << millimetres(distance.mean) << ", largest "
        << millimetres(distance.max) << " |\n";
  };
  row("template to the reference body's surface", *body.to_reference);
  row("the reference body's surface to the template", *body.from_reference);
  out << "| rest joints to the reference body's, betas 0 | mean "
      << millimetres(body.joints_to_reference) << " |\n";
}

void writeMeshFigures(std::ostream& out, const LearntBody& body) {
  const MeshTopology& topology = body.topology;
  const MeshQuality& quality = body.quality;
  const WeightSmoothness& smoothness = body.smoothness;
  out << "| vertices, faces | " << topology.num_vertices << ", " << topology.num_faces << " |\n"
      << "| surface | "
      << (topology.isClosedManifold() ? "closed manifold" : "not a closed manifold")
      << ", Euler characteristic " << topology.eulerCharacteristic() << " |\n"
      << "| pairs of triangles that pass through each other | " << body.crossings
      << " at rest; at most " << body.crossings_extreme
      << " with one beta at -2 or +2 (toes moved by up to " << millimetres(body.mended)
      << " for it) |\n"
      << "| left against mirrored right | " << millimetres(body.asymmetry) << " at most |\n"
      << "| smallest angle of a triangle | median " << fixed(quality.min_angle_median, 1)
      << " deg, 1st percentile " << fixed(quality.min_angle_1_percent, 1) << " deg, least "
      << fixed(quality.min_angle_deg, 1) << " deg |\n"
      << "| longest edge over its height (equilateral: 1.15) | median "
      << fixed(quality.aspect_median, 2) << ", 99th percentile "
      << fixed(quality.aspect_99_percent, 2) << " |\n"
      << "| edges | 5th percentile " << fixed(1000 * quality.edge_5_percent, 1) << ", median "
      << fixed(1000 * quality.edge_median, 1) << ", 95th "
      << fixed(1000 * quality.edge_95_percent, 1) << " mm |\n"
      << "| change of a skinning weight along an edge | 99th percentile "
      << fixed(smoothness.step_99_percent, 2) << ", largest " << fixed(smoothness.largest_step, 2)
      << " |\n"
      << "| a weight against its neighbours' mean | " << fixed(smoothness.roughness, 4)
      << " root mean square; " << smoothness.islands << " islands |\n";
}

void writeFigures(std::ostream& out, const LearntBody& body, const BodyLearningOptions& options) {
  out << "| what | measured |\n|---|---|\n";
  writeMeshFigures(out, body);
  out << "| variance held by 10 betas | " << percent(body.explained) << " |\n"
      << "| standing height at beta 0 = -2, 0, +2 | " << fixed(body.height_small, 3) << ", "
      << fixed(body.height_mean, 3) << ", " << fixed(body.height_tall, 3) << " m |\n"
      << "| shape of " << options.num_held_out << " held-out people | mean "
      << millimetres(body.held_out.mean) << ", worst person "
      << millimetres(body.held_out.worst_person) << " |\n"
      << "| the same, mean over the surface | " << millimetres(body.held_out.by_area) << " |\n"
      << "| the same over vertices, pelvis held at its place | "
      << millimetres(body.held_out.in_place) << " |\n"
      << "| regressed against true joints, held-out people | mean "
      << millimetres(body.joint_error_mean) << ", largest " << millimetres(body.joint_error_max)
      << " (" << kSmplJointNames[static_cast<std::size_t>(body.joint_error_worst)] << ") |\n"
      << "| linear against rigid skinning, val poses | mean " << millimetres(body.before.mean)
      << ", 99th percentile " << millimetres(body.before.percentile_99) << " |\n"
      << "| the same with the pose correctives | mean " << millimetres(body.after.mean)
      << ", 99th percentile " << millimetres(body.after.percentile_99) << " |\n";
  writeReference(out, body);
  out << "\nHow the shapes are measured: people drawn as in 1., none of whom was learnt from; 10 "
         "betas and a translation by least squares over all vertices; the mean distance of the "
         "vertices; the mean of the people.\n";
}

void writeBetas(std::ostream& out, const LearntBody& body) {
  const BodyMeasurements& average = body.average;
  out << "\n## Betas\n\n"
      << "Unit: standard deviations of the population, in which all ten are uncorrelated, mean 0, "
         "deviation 1 (nearly normal, but for `masculine`, which has two humps, women near -1 "
         "and men "
         "near +1). The ten span the best linear space; its axes were turned to what people "
         "differ "
         "in. `masculine` took its direction first and so brings the average difference in height "
         "with it; then `height`, at constant sex; then the others down the table, each leaving "
         "those "
         "before it as they are. The last four are what remains and change little. "
         "r: correlation with the measure an axis is named by. The average body is "
      << fixed(100 * average.height, 1) << " cm tall and holds " << fixed(1000 * average.volume, 1)
      << " l (about as many kg).\n\n"
      << "| beta | name | +1 means: height | volume | leg | shoulders | hips | waist | chest depth "
         "| "
         "r |\n|---|---|---|---|---|---|---|---|---|---|\n";
  for (std::size_t k = 0; k < body.one_more.size(); ++k) {
    const BodyMeasurements& more = body.one_more[k];
    const auto cm = [&](double BodyMeasurements::*what) {
      return signedFixed(100 * (more.*what - average.*what), 1) + " cm | ";
    };
    out << "| " << k << " | " << body.model.beta_names[k] << " | " << cm(&BodyMeasurements::height)
        << signedFixed(1000 * (more.volume - average.volume), 1) << " l | "
        << cm(&BodyMeasurements::leg_length) << cm(&BodyMeasurements::shoulder_width)
        << cm(&BodyMeasurements::hip_width) << cm(&BodyMeasurements::waist_width)
        << cm(&BodyMeasurements::chest_depth)
        << fixed(body.correlations[static_cast<Eigen::Index>(k)], 2) << " |\n";
  }
}

void writeVolumes(std::ostream& out, const LearntBody& body) {
  out << "\n## Bends\n\nVolume of the limb about the joint, as a share of that at rest. Rigid: "
         "what "
         "the correctives were learnt towards.\n\n"
      << "| bend | angle | linear skinning alone | with correctives | rigid "
         "|\n|---|---|---|---|---|\n";
  for (const BendVolume& bend : body.volumes) {
    out << "| " << bend.name << " | " << fixed(static_cast<double>(bend.angle_deg), 0) << " deg | "
        << percent(bend.linear) << " | " << percent(bend.corrected) << " | " << percent(bend.rigid)
        << " |\n";
  }
  out << "\nPictures, by `layfigure-contact-sheet`: [bends](lay_body_bends.jpg) (0, 90, 120 "
         "degrees "
         "from the front, then from the side), [betas](lay_body_betas.jpg) (-2, 0, +2).\n";
}

}  // namespace

std::string bodyCard(const LearntBody& body,
                     const BodyLearningOptions& options,
                     std::uintmax_t file_bytes,
                     double seconds) {
  std::ostringstream out;
  out << "# lay_body\n\n"
      << "A body in SMPL's layout (24 joints, 10 shape components, 207 pose features), learnt from "
         "public-domain sources so "
         "that Layfigure works before anybody has fetched SMPL. It is not SMPL: the mesh, the "
         "shapes and the weights are its "
         "own, its betas mean other things, and its "
      << body.topology.num_vertices << " vertices keep it from being mistaken for one.\n\n"
      << "Made by `layfigure-train body --data DATA --out models/weights/lay_body.npz --seed "
      << options.seed << " --phenotypes " << options.num_phenotypes << " --vertices "
      << options.num_vertices << "` in " << fixed(seconds, 0)
      << " s on one core. File: " << fixed(static_cast<double>(file_bytes) / (1 << 20), 2)
      << " MiB.\n\n"
      << "## How\n\n"
      << "1. " << options.num_phenotypes
      << " adults are drawn from MakeHuman's macro targets (gender, age 25 to 65, three "
         "races mixed, muscle, weight, proportions; heights normal about 1.645 and 1.765 m within "
         "1.45 to 2.05 m) and brought "
         "into the T-pose.\n"
      << "2. The skin of MakeHuman's base mesh is simplified by quadric-error half-edge collapses; "
         "then edges are flipped (Delaunay) and vertices slide along the skin until the triangles "
         "are even. Both sides alike.\n"
      << "3. Template and shape components: principal components, re-weighted towards the smallest "
         "mean distance, each person centred first. "
         "Joints: non-negative "
         "regression on at most 12 vertices. Weights: MakeHuman's 139 bones summed into 24 joints "
         "and "
         "smoothed, at most 4 a vertex.\n"
      << "4. Pose correctives: ridge least squares on " << options.num_train_poses
      << " motion-capture poses of the train split (in a third of them the wrists are turned "
         "further, "
         "up to 90 degrees), "
      << options.num_bend_poses
      << " made-up bends of elbows, knees, hips and shoulders up to 130 degrees with twists, and "
         "their mirror images, towards rigid "
         "skinning: dual "
         "quaternions, with the wrist's turn spread along the forearm. A vertex listens only to "
         "the joints that "
         "are blended at it.\n\n"
      << "## Measured by the command\n\n";
  writeFigures(out, body, options);
  writeBetas(out, body);
  writeVolumes(out, body);
  out << "\n## Limits\n\n"
      << "Learnt from a modelling program's sliders, not from scans: proportions are plausible, "
         "not anthropometric. Adults "
         "only. Collars, hands and toes were not captured (or noisy), so their correctives are "
         "weak. The eyes are empty "
         "sockets, the mouth a cavity without teeth or tongue. MakeHuman puts the joints of the "
         "spine several centimetres apart in women and men, "
         "which the skin does not tell: spine3 is the least exact of all. At 120 "
         "degrees elbow and hip lose about a tenth of their volume.\n\n"
      << "## Sources and licences\n\n"
      << "- MakeHuman base mesh, macro targets, skeleton and weights: CC0 1.0 "
         "(makehumancommunity/makehuman). No credit is "
         "required; we thank the MakeHuman community.\n"
      << "- Pose correctives: \"The data used in this project was obtained from mocap.cs.cmu.edu. "
         "The database was created "
         "with funding from NSF EIA-0196217.\"\n";
  return out.str();
}

}  // namespace lay
