#include "core/refine/run_device.h"

#include "core/nn/torch_device.h"

namespace lay {

Device runDevice(DeviceChoice choice) {
  return resolveTorchDevice(choice);
}

}  // namespace lay
