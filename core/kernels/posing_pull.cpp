#include "core/base/error.h"
#include "core/kernels/kinematics.h"
#include "core/kernels/pose_gradients.h"
#include "core/kernels/posing_kernel.h"
#include "core/kernels/posing_workspace.h"
#include "core/kernels/rotation_math.h"

#include <stdexcept>

namespace lay {

namespace {

using State = PosingWorkspace::State;

/// Where the sums of one body over its vertices lie: in Lanes, and in numbers once added up.
struct SumLayout {
  int moments = 0;   // (J, 3, 4)
  int features = 0;  // (J, 9)
  int betas = 0;     // (betas of the pose)
  int size = 0;

  SumLayout(const PackedBody& body, int num_betas)
      : features(12 * body.num_joints),
        betas(features + 9 * body.num_joints),
        size(betas + num_betas) {}
};

bool wantsRotations(const PoseGradients& gradients) {
  return gradients.rotations != nullptr || gradients.tangents != nullptr;
}

/// One call of pullBack.
class Puller {
 public:
  Puller(const PackedBody& body,
         const PoseArrays& pose,
         State& state,
         const PosedCotangents& cotangents,
         const PoseGradients& gradients,
         const PosingOptions& options)
      : body_(body),
        pose_(pose),
        state_(state),
        cotangents_(cotangents),
        gradients_(gradients),
        workers_(options.workers),
        path_(surfacePath(options.path)),
        view_(viewOf(body)),
        layout_(body, gradients.betas != nullptr ? pose.num_betas : 0) {
    const int num_workers = workers_ == nullptr ? 1 : workers_->numWorkers();
    growTo(state.lane_sums, at(num_workers * kSlab, layout_.size));
    growTo(state.chunk_sums, at(numChunks(body) * kSlab, layout_.size));
    growTo(state.pulls, at(num_workers, kSlab));
    growTo(state.touched, at(num_workers, 2 * body.num_joints));
    growTo(state.sums, layout_.size);
    growTo(state.chain, at(body.num_joints, 24) + pose.num_betas);
  }

  void run() {
    for (int first = 0; first < pose_.count; first += kSlab) {
      const int count = std::min(kSlab, pose_.count - first);
      if (cotangents_.vertices != nullptr) {
        share(workers_, numChunks(body_), [&](int chunk, int worker) {
          sumChunk(first, count, chunk, worker);
        });
      }
      for (int i = 0; i < count; ++i) {
        joinChunks(i);
        finishBody(first + i);
      }
    }
  }

 private:
  // Bodies first .. first + count - 1 over the vertices of one chunk.
  void sumChunk(int first, int count, int chunk, int worker) {
    Lanes* const sums = state_.lane_sums.data() + at(worker * kSlab, layout_.size);
    const GroupRange groups = chunkGroups(body_, chunk);
    const unsigned char* const touched = markTouched(groups, worker);
    for (int i = 0; i < count; ++i) clear(touched, sums + at(i, layout_.size));
    SurfacePull* const pulls = state_.pulls.data() + at(worker, kSlab);
    for (int i = 0; i < count; ++i) {
      Lanes* const own = sums + at(i, layout_.size);
      const int body_index = first + i;
      SurfacePull& pull = pulls[i];
      pull.transforms = state_.transforms.data() + at(body_index, 12 * body_.num_joints);
      pull.rest = state_.rest.data() + at(body_index, 3 * body_.num_groups);
      pull.cotangents = cotangents_.vertices + at(body_index, 3 * body_.num_vertices);
      pull.moments = own + layout_.moments;
      pull.features = wantsRotations(gradients_) ? own + layout_.features : nullptr;
      pull.betas = gradients_.betas != nullptr ? own + layout_.betas : nullptr;
      pull.num_betas = pose_.num_betas;
    }
    path_.pull(view_, groups, pulls, count);
    float* const chunk_sums = state_.chunk_sums.data() + at(chunk * kSlab, layout_.size);
    for (int i = 0; i < count; ++i) {
      reduce(touched, sums + at(i, layout_.size), chunk_sums + at(i, layout_.size));
    }
  }

  // (2, J) flags: which joints move vertices of these groups, and which correct them. Vertices are
  // sorted by joint, so they are few, and the sums of the others need no clearing and adding up.
  const unsigned char* markTouched(GroupRange groups, int worker) {
    const int num_joints = body_.num_joints;
    unsigned char* const touched = state_.touched.data() + at(worker, 2 * num_joints);
    std::fill(touched, touched + 2 * num_joints, static_cast<unsigned char>(0));
    for (int e = body_.skin_begin[groups.first]; e < body_.skin_begin[groups.last]; ++e) {
      touched[body_.skin_joints[e]] = 1;
    }
    const int end = wantsRotations(gradients_) ? body_.corrective_begin[groups.last] : 0;
    for (int e = body_.corrective_begin[groups.first]; e < end; ++e) {
      touched[num_joints + body_.corrective_joints[e]] = 1;
    }
    return touched;
  }

  // Calls visit(first, count, is_touched) for the runs of one body's sums.
  template <typename Visit>
  void forSums(const unsigned char* touched, const Visit& visit) const {
    for (int joint = 0; joint < body_.num_joints; ++joint) {
      visit(layout_.moments + 12 * joint, 12, touched[joint] != 0);
      visit(layout_.features + 9 * joint, 9, touched[body_.num_joints + joint] != 0);
    }
    visit(layout_.betas, layout_.size - layout_.betas, true);
  }

  void clear(const unsigned char* touched, Lanes* lanes) const {
    forSums(touched, [&](int first, int count, bool is_touched) {
      if (is_touched) std::fill(lanes + first, lanes + first + count, Lanes{});
    });
  }

  void reduce(const unsigned char* touched, const Lanes* lanes, float* sums) const {
    forSums(touched, [&](int first, int count, bool is_touched) {
      if (is_touched) {
        path_.reduce(lanes + first, count, sums + first);
      } else {
        std::fill(sums + first, sums + first + count, 0.0F);
      }
    });
  }

  void joinChunks(int slab_index) {
    std::fill(state_.sums.begin(), state_.sums.end(), 0.0);
    if (cotangents_.vertices == nullptr) return;
    for (int chunk = 0; chunk < numChunks(body_); ++chunk) {
      const float* const sums =
          state_.chunk_sums.data() + at(chunk * kSlab + slab_index, layout_.size);
      for (int k = 0; k < layout_.size; ++k) state_.sums[k] += sums[k];
    }
  }

  // From the sums over vertices to the pose: vertices hang on transforms, these on the chain.
  void finishBody(int i) {
    const int num_joints = body_.num_joints;
    const float* const rotations = pose_.rotations + at(i, 9 * num_joints);
    const double* const rest = state_.rest_joints.data() + at(i, 3 * num_joints);
    const double* const global = state_.global.data() + at(i, 9 * num_joints);
    ChainGradients chain;
    chain.global = state_.chain.data();
    chain.posed = chain.global + 9 * num_joints;
    chain.rest = chain.posed + 3 * num_joints;
    chain.rotations = chain.rest + 3 * num_joints;
    for (int joint = 0; joint < num_joints; ++joint) {
      // vertex = global (rest_v - rest_j) + posed_j: its moments are about the origin.
      const double* const moment = state_.sums.data() + layout_.moments + 12 * joint;
      double force[3];
      for (int row = 0; row < 3; ++row) {
        force[row] = moment[4 * row + 3];
        for (int col = 0; col < 3; ++col) {
          chain.global[9 * joint + 3 * row + col] =
              moment[4 * row + col] - force[row] * rest[3 * joint + col];
        }
        const float* const pull = cotangents_.joints;
        chain.posed[3 * joint + row] =
            force[row] + (pull == nullptr ? 0 : pull[at(i, 3 * num_joints) + 3 * joint + row]);
      }
      multiplyTransposed3x1(global + 9 * joint, force, chain.rest + 3 * joint);
      for (int k = 0; k < 3; ++k) chain.rest[3 * joint + k] = -chain.rest[3 * joint + k];
    }
    std::copy(
        state_.sums.data() + layout_.features, state_.sums.data() + layout_.betas, chain.rotations);
    pullBackChain(num_joints, body_.parents.data(), rotations, rest, global, chain);
    double* const betas = chain.rotations + 9 * num_joints;
    if (gradients_.betas != nullptr) {
      std::copy(state_.sums.data() + layout_.betas, state_.sums.data() + layout_.size, betas);
      pullBackShape(num_joints, body_.joint_shapedirs.data(), chain.rest, pose_.num_betas, betas);
    }
    writePoseGradients(num_joints, rotations, chain, betas, pose_.num_betas, i, gradients_);
  }

  const PackedBody& body_;
  const PoseArrays& pose_;
  State& state_;
  const PosedCotangents& cotangents_;
  const PoseGradients& gradients_;
  WorkerPool* workers_;
  const SurfacePath& path_;
  SurfaceView view_;
  SumLayout layout_;
};

}  // namespace

void pullBack(const PackedBody& body,
              const PoseArrays& pose,
              PosingWorkspace& workspace,
              const PosedCotangents& cotangents,
              const PoseGradients& gradients,
              const PosingOptions& options) {
  State& state = workspace.state();
  if (state.body_id != body.id || state.num_posed != pose.count) {
    throw std::logic_error(strCat("pullBack is asked for ",
                                  pose.count,
                                  " bodies; the workspace holds ",
                                  state.num_posed,
                                  state.body_id == body.id ? "" : " of another model"));
  }
  Puller(body, pose, state, cotangents, gradients, options).run();
}

}  // namespace lay
