#include "core/project/float_blob.h"

#include <algorithm>
#include <cstring>

#include "core/base/error.h"
#include "core/io/little_endian.h"

namespace lay {

namespace {

constexpr Eigen::Index kJointNumbers = 3 * (kSmplJointCount - 1);

}  // namespace

std::string toBlob(std::span<const float> numbers) {
  std::string blob(numbers.size_bytes(), '\0');
  if (!numbers.empty()) {
    std::memcpy(blob.data(), numbers.data(), blob.size());
  }
  return blob;
}

std::vector<float> floatsFromBlob(std::string_view blob,
                                  std::size_t count,
                                  const std::string& source,
                                  const char* what) {
  if (blob.size() != count * sizeof(float)) {
    throw FileError(strCat("Cannot use '",
                           source,
                           "': its ",
                           what,
                           " has ",
                           blob.size(),
                           " bytes; ",
                           count * sizeof(float),
                           " were expected. Open a copy of it if there is one."));
  }
  std::vector<float> numbers(count);
  if (count > 0) {
    std::memcpy(numbers.data(), blob.data(), blob.size());
  }
  return numbers;
}

void appendParams(std::vector<float>& numbers, const SmplParams& params) {
  if (params.betas.size() != kNumBetas || params.body_pose.size() != kJointNumbers) {
    throw InvalidOptions(strCat("A body with ",
                                params.betas.size(),
                                " betas and ",
                                params.body_pose.rows(),
                                " joints cannot be kept in a project: ",
                                kNumBetas,
                                " and ",
                                kSmplJointCount - 1,
                                " were expected."));
  }
  const auto append = [&numbers](const auto& array) {
    numbers.insert(numbers.end(), array.data(), array.data() + array.size());
  };
  append(params.betas);
  append(params.body_pose);
  append(params.global_orient);
  append(params.transl);
}

SmplParams paramsFromNumbers(std::span<const float> numbers) {
  SmplParams params;
  const float* from = numbers.first(kParamsInBlob).data();
  const auto take = [&from](auto& array) {
    std::copy(from, from + array.size(), array.data());
    from += array.size();
  };
  take(params.betas);
  take(params.body_pose);
  take(params.global_orient);
  take(params.transl);
  return params;
}

}  // namespace lay
