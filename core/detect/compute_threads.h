#pragma once

namespace lay {

/// How many threads networks are computed with from now on: LibTorch's on this thread, OpenCV's in
/// the whole process.
void useThreads(int threads);

/// From now on the process keeps up to 128 MB that it frees, for what it allocates next. A network
/// frees and allocates megabytes from layer to layer; by itself the C library gives each back to
/// the system, and to get its pages again takes longer than a small network's layers.
void keepFreedMemory();

}  // namespace lay
