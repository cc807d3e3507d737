#pragma once

namespace lay {

/// @param code a cudaError_t. @throws Error naming what was being done, unless it is a success.
void checkCuda(int code, const char* doing);

}  // namespace lay
