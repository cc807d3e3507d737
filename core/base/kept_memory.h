#pragma once

namespace lay {

/// From now on the process keeps up to 128 MB that it frees, for what it allocates next. A network
/// frees and allocates megabytes from layer to layer; by itself the C library gives each back to
/// the system, and to get its pages again, cleared, takes longer than a small network's layers.
/// Does nothing where the C library is not GNU's.
void keepFreedMemory();

}  // namespace lay
