#include "core/train/body/body_card.h"

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

void writeReference(std::ostream& out, const LearntBody& body) {
  if (!body.to_reference || !body.from_reference) return;
  const auto row = [&](const char* what, const SurfaceDistance& distance) {
    out << "| " << what << " | mean " << millimetres(distance.mean) << ", largest "
        << millimetres(distance.max) << " |\n";
  };
  row("template to the reference body's surface", *body.to_reference);
  row("the reference body's surface to the template", *body.from_reference);
}

void writeFigures(std::ostream& out, const LearntBody& body) {
  const MeshTopology& topology = body.topology;
  out << "| what | measured |\n|---|---|\n"
      << "| vertices, faces | " << topology.num_vertices << ", " << topology.num_faces << " |\n"
      << "| surface | "
      << (topology.isClosedManifold() ? "closed manifold" : "not a closed manifold")
      << ", Euler characteristic " << topology.eulerCharacteristic() << " |\n"
      << "| variance held by 10 components | " << fixed(100 * body.explained.sum(), 1)
      << " % (first: " << fixed(100 * body.explained[0], 1) << " %) |\n"
      << "| standing height at beta_0 = -2, 0, +2 | " << fixed(body.height_small, 3) << ", "
      << fixed(body.height_mean, 3) << ", " << fixed(body.height_tall, 3) << " m |\n"
      << "| shape of held-out people, 10 components | mean " << millimetres(body.held_out.mean)
      << ", worst person " << millimetres(body.held_out.worst_person) << " |\n"
      << "| regressed against true joints, held-out people | mean "
      << millimetres(body.joint_error_mean) << ", largest " << millimetres(body.joint_error_max)
      << " |\n"
      << "| linear against rigid skinning, val poses | mean " << millimetres(body.before.mean)
      << ", 99th percentile " << millimetres(body.before.percentile_99) << " |\n"
      << "| the same with the pose correctives | mean " << millimetres(body.after.mean)
      << ", 99th percentile " << millimetres(body.after.percentile_99) << " |\n";
  writeReference(out, body);
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
      << "2. The skin of MakeHuman's base mesh is simplified by quadric-error half-edge collapses, "
         "both sides alike.\n"
      << "3. Template and shape components: principal components, vertices weighted by area. "
         "Joints: non-negative "
         "regression on at most 12 vertices. Weights: MakeHuman's 139 bones summed into 24 joints "
         "and "
         "smoothed, at most 4 a vertex.\n"
      << "4. Pose correctives: ridge least squares on " << options.num_train_poses
      << " motion-capture poses of the train split (in a third of them the wrists are turned "
         "further, "
         "up to 90 degrees) and their mirror images, towards rigid "
         "skinning: dual "
         "quaternions, with the wrist's turn spread along the forearm. A vertex listens only to "
         "the joints that "
         "are blended at it.\n\n"
      << "## Measured by the command\n\n";
  writeFigures(out, body);
  out << "\n## Limits\n\n"
      << "Learnt from a modelling program's sliders, not from scans: proportions are plausible, "
         "not anthropometric. Adults "
         "only. Collars, hands and toes were not captured (or noisy), so their correctives are "
         "weak. Eyes are closed "
         "surfaces; there are no teeth or tongue.\n\n"
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
