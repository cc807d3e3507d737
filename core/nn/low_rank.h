#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

namespace lay {

/// Low-rank adapters (Hu et al. 2021) on every linear map of a network: its weight W (out, in) acts
/// as W + B A with A (rank, in) normal at first and B (out, rank) zero, so that fresh adapters
/// change nothing. A and B are this module's parameters, the network's own stay as they are.
class LowRankAdaptersImpl : public torch::nn::Module {
 public:
  /// @param network must outlive the adapters; its other layers are left alone.
  /// @throws InvalidOptions when rank is below 1 or there is no linear map.
  LowRankAdaptersImpl(torch::nn::Module& network, int rank);

  /// Puts W + B A where the network's next forward pass takes its weights. To be called again after
  /// each change of A and B, and before each backward pass of its own.
  void apply();
  /// The network computes with its own weights again.
  void release();
  /// Adds B A to the weights of a network of the same structure for good.
  void addTo(torch::nn::Module& network) const;

  [[nodiscard]] int rank() const { return rank_; }

 private:
  struct Adapted {
    std::string name;
    torch::nn::LinearImpl* linear;
    torch::Tensor own;  // W
    torch::Tensor a, b;
  };
  int rank_;
  std::vector<Adapted> adapted_;
};
TORCH_MODULE(LowRankAdapters);

/// Writes A and B of every layer, halves, with the rank and which network they belong to.
/// @param base SHA-256 of the network's file. @throws FileError.
void saveAdapters(const std::filesystem::path& path,
                  const LowRankAdapters& adapters,
                  const std::string& base);

/// Reads adapters and adds them to a network for good.
/// @param base SHA-256 of the network's file. @throws FileError; ModelError when they belong to
/// another network.
void addAdapters(torch::nn::Module& network,
                 const std::filesystem::path& path,
                 const std::string& base);

}  // namespace lay
