#include "core/detect/onnx_network.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <opencv2/dnn.hpp>

#include <algorithm>
#include <mutex>

namespace lay {
namespace {

/// "(-215:Assertion failed) ..." is all that a person needs of what OpenCV says.
std::string firstLine(const cv::Exception& error) {
  std::string text = error.err.empty() ? error.what() : error.err;
  text.erase(std::min(text.find('\n'), text.size()));
  return text.substr(0, 200);
}

}  // namespace

struct OnnxNetwork::Impl {
  std::string path;
  mutable std::mutex mutex;  // a network of OpenCV keeps what it computes in itself
  cv::dnn::Net net;
  std::vector<std::string> outputs;
};

OnnxNetwork::OnnxNetwork(const std::filesystem::path& file) : impl_(std::make_shared<Impl>()) {
  impl_->path = file.string();
  const std::string bytes = readFile(file);
  try {
    impl_->net = cv::dnn::readNetFromONNX(bytes.data(), bytes.size());
    if (!impl_->net.empty()) {
      impl_->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
      impl_->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
      impl_->outputs = impl_->net.getUnconnectedOutLayersNames();
    }
  } catch (const cv::Exception& error) {
    throw ModelError(strCat("Cannot use the network '",
                            file.string(),
                            "': OpenCV does not read it (",
                            firstLine(error),
                            "). ONNX files of convolutional networks are read (opset 11 or 12); "
                            "transformers are not."));
  }
  if (impl_->net.empty() || impl_->outputs.empty()) {
    throw ModelError(
        strCat("Cannot use the network '", file.string(), "': it is no ONNX file, or is damaged."));
  }
}

std::vector<NetworkArray> OnnxNetwork::run(const std::vector<int>& shape,
                                           const std::vector<float>& input) const {
  const std::scoped_lock lock(impl_->mutex);
  std::vector<NetworkArray> results;
  try {
    // OpenCV asks for a mutable pointer but only reads.
    const cv::Mat blob(
        static_cast<int>(shape.size()),
        shape.data(),
        CV_32F,
        const_cast<float*>(input.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    impl_->net.setInput(blob);
    std::vector<cv::Mat> outputs;
    impl_->net.forward(outputs, impl_->outputs);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      cv::Mat numbers = outputs[i].isContinuous() ? outputs[i] : outputs[i].clone();
      if (numbers.depth() != CV_32F) numbers.convertTo(numbers, CV_32F);
      NetworkArray array;
      array.name = impl_->outputs[i];
      array.shape.assign(numbers.size.p, numbers.size.p + numbers.dims);
      const auto* const first = numbers.ptr<float>();
      array.values.assign(first,
                          first + numbers.total() * static_cast<std::size_t>(numbers.channels()));
      results.push_back(std::move(array));
    }
  } catch (const cv::Exception& error) {
    throw ModelError(strCat("The network '",
                            impl_->path,
                            "' fails in OpenCV: ",
                            firstLine(error),
                            ". It may be made for another size of picture, or use what OpenCV "
                            "does not know."));
  }
  return results;
}

}  // namespace lay
