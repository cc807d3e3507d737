#pragma once

namespace lay {

/// How many threads networks are computed with from now on: LibTorch's on this thread, OpenCV's in
/// the whole process.
void useThreads(int threads);

}  // namespace lay
