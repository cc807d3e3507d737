#pragma once

namespace lay {

/// Processors this process may run on (its affinity mask, which containers narrow), at least 1.
[[nodiscard]] int availableProcessors();

}  // namespace lay
