#include "core/io/torch_checkpoint.h"

#include "core/base/error.h"
#include "core/io/little_endian.h"
#include "core/io/mapped_file.h"
#include "core/io/npz.h"
#include "core/io/pickle.h"
#include "core/io/zip_reader.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace lay {
namespace {

constexpr std::string_view kPickleName = "data.pkl";
constexpr std::size_t kMostTensorDimensions = 8;
constexpr std::size_t kMostDictLevels = 8;
constexpr std::size_t kMostTensors = 100000;
constexpr std::size_t kMostDictEntries = 500000;

/// How the numbers of a storage lie in the file.
enum class StorageKind { Half, BFloat16, Float, Double };

struct StorageType {
  StorageKind kind;
  std::size_t size;  ///< bytes of a number
};

/// None for whole numbers and whatever else is no weight.
std::optional<StorageType> storageTypeOf(const std::string& class_name) {
  if (class_name == "torch.FloatStorage") return StorageType{StorageKind::Float, 4};
  if (class_name == "torch.HalfStorage") return StorageType{StorageKind::Half, 2};
  if (class_name == "torch.BFloat16Storage") return StorageType{StorageKind::BFloat16, 2};
  if (class_name == "torch.DoubleStorage") return StorageType{StorageKind::Double, 8};
  return std::nullopt;
}

template <typename Number>
Number numberAt(const std::byte* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

float storedNumber(StorageKind kind, const std::byte* bytes) {
  switch (kind) {
    case StorageKind::Half:
      return halfToFloat(numberAt<std::uint16_t>(bytes));
    case StorageKind::BFloat16: {
      const std::uint32_t bits = std::uint32_t{numberAt<std::uint16_t>(bytes)} << 16;
      float number;
      std::memcpy(&number, &bits, sizeof number);
      return number;
    }
    case StorageKind::Float:
      return numberAt<float>(bytes);
    case StorageKind::Double:
      break;
  }
  return static_cast<float>(numberAt<double>(bytes));
}

std::vector<std::int64_t> lengthsOf(const PickleValue& tuple) {
  const bool is_tuple = tuple.kind() == PickleKind::Tuple || tuple.kind() == PickleKind::List;
  if (!is_tuple || tuple.size() > kMostTensorDimensions) {
    tuple.fail(strCat("expected the lengths of a tensor, found ", tuple.description()));
  }
  std::vector<std::int64_t> lengths;
  for (std::size_t i = 0; i < tuple.size(); ++i) {
    lengths.push_back(tuple.item(i).toInteger());
    if (lengths.back() < 0) tuple.fail(strCat("a tensor with a length of ", lengths.back()));
  }
  return lengths;
}

class CheckpointReader {
 public:
  CheckpointReader(std::string_view bytes, const std::filesystem::path& path)
      : bytes_(bytes), path_(path), archive_(bytes_, path_) {
    for (const ZipEntry& entry : archive_.entries()) entries_[entry.name] = &entry;
  }

  [[nodiscard]] Weights read() {
    const ZipEntry& entry = pickleEntry();
    folder_ = entry.name.substr(0, entry.name.size() - kPickleName.size());
    if (const auto order = entries_.find(folder_ + "byteorder"); order != entries_.end()) {
      if (textOf(*order->second) != "little") fail("its numbers are big-endian, which is not read");
    }
    PickleLimits limits;
    limits.follows_references = true;
    PickleValue root = parsePickle(textOf(entry), path_, limits);
    // LibTorch's pickle_save() says of each dictionary which type it has.
    if (root.kind() == PickleKind::Object &&
        root.className() == "torch.jit._pickle.restore_type_tag" &&
        root.arguments().kind() == PickleKind::Tuple && root.arguments().size() > 0) {
      root = root.arguments().item(0);
    }
    for (const char* part : {"state_dict", "model"}) {
      if (root.kind() != PickleKind::Dict) break;
      if (const auto found = root.find(part); found && found->kind() == PickleKind::Dict) {
        root = *found;
        break;
      }
    }
    if (root.kind() != PickleKind::Dict) {
      fail(strCat("it holds ", root.description(), ", not a dictionary of tensors"));
    }
    take("", root, 0);
    if (weights_.tensors.empty()) fail("it holds no tensor of floating-point numbers");
    return std::move(weights_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw FileError(strCat("Cannot read the checkpoint ", path_, ": ", what, "."));
  }

  [[nodiscard]] const ZipEntry& pickleEntry() const {
    for (const ZipEntry& entry : archive_.entries()) {
      const bool is_whole = entry.name == kPickleName;
      if (is_whole || entry.name.ends_with(strCat("/", kPickleName))) return entry;
    }
    fail("it is no checkpoint of PyTorch: there is no data.pkl in it");
  }

  /// PyTorch compresses nothing, and what is not compressed is never larger than the file.
  [[nodiscard]] std::vector<std::byte> bytesOf(const ZipEntry& entry) const {
    if (entry.method != 0)
      fail(strCat("'", entry.name, "' is compressed, which PyTorch never does"));
    return archive_.extract(entry);
  }

  [[nodiscard]] std::string textOf(const ZipEntry& entry) const {
    const std::vector<std::byte> bytes = bytesOf(entry);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  void take(const std::string& name, const PickleValue& dict, std::size_t level) {
    if (level >= kMostDictLevels) return;
    for (std::size_t i = 0; i < dict.numEntries(); ++i) {
      // Dictionaries that hold the same one many times are small in a file and endless to walk.
      if (++visited_ > kMostDictEntries) fail("its dictionaries hold too much");
      const auto [key, value] = dict.entry(i);
      const bool is_text = key.kind() == PickleKind::Text || key.kind() == PickleKind::Bytes;
      constexpr std::size_t kLongestKey = 1000;
      if (!is_text || key.mostTextBytes() > kLongestKey) continue;
      const std::string inner = name.empty() ? key.toText() : strCat(name, ".", key.toText());
      if (value.kind() == PickleKind::Dict) {
        take(inner, value, level + 1);
      } else if (value.kind() == PickleKind::Object) {
        takeTensor(inner, value);
      }
    }
  }

  void takeTensor(const std::string& name, const PickleValue& object) {
    PickleValue tensor = object;
    if (tensor.className() == "torch._utils._rebuild_parameter" &&
        tensor.arguments().kind() == PickleKind::Tuple && tensor.arguments().size() > 0) {
      tensor = tensor.arguments().item(0);
    }
    if (tensor.kind() != PickleKind::Object ||
        tensor.className() != "torch._utils._rebuild_tensor_v2") {
      return;
    }
    const PickleValue arguments = tensor.arguments();
    if (arguments.kind() != PickleKind::Tuple || arguments.size() < 4) {
      tensor.fail("a tensor without storage, offset, lengths and strides: the file is damaged");
    }
    const PickleValue reference = arguments.item(0);
    const bool is_reference = reference.kind() == PickleKind::Reference &&
                              reference.item(0).kind() == PickleKind::Tuple &&
                              reference.item(0).size() >= 5;
    if (!is_reference) tensor.fail("a tensor without a storage: the file is damaged");
    const PickleValue storage = reference.item(0);
    const auto type = storageTypeOf(storage.item(1).className());
    if (!type) return;
    if (weights_.tensors.size() >= kMostTensors) fail("it holds too many tensors");
    weights_.tensors[name] = numbersOf(name, *type, storage, arguments);
  }

  [[nodiscard]] WeightTensor numbersOf(const std::string& name,
                                       const StorageType& type,
                                       const PickleValue& storage,
                                       const PickleValue& arguments) {
    const std::vector<std::byte>& bytes = storageBytes(name, storage.item(2));
    const auto in_storage = static_cast<std::int64_t>(bytes.size() / type.size);
    WeightTensor tensor;
    tensor.shape = lengthsOf(arguments.item(2));
    const std::vector<std::int64_t> strides = lengthsOf(arguments.item(3));
    const std::int64_t offset = arguments.item(1).toInteger();
    std::int64_t count = 1;
    std::int64_t last = offset;
    bool fits = offset >= 0 && offset <= in_storage && strides.size() == tensor.shape.size();
    for (std::size_t d = 0; fits && d < tensor.shape.size(); ++d) {
      const std::int64_t length = tensor.shape[d];
      const std::int64_t steps = std::max<std::int64_t>(length - 1, 0);
      // A stride of 0 repeats numbers; what is made may not be larger than what is there.
      fits = (length == 0 || count <= in_storage / length) &&
             (steps == 0 || strides[d] <= (in_storage - last) / steps);
      count *= length;
      last += steps * strides[d];
    }
    if (!fits || (count > 0 && last >= in_storage)) {
      fail(strCat("'", name, "' reaches beyond its storage of ", in_storage, " numbers"));
    }
    taken_ += static_cast<std::size_t>(count);
    if (taken_ > bytes_.size()) fail("its tensors share more numbers than the file has bytes");
    tensor.values.reserve(static_cast<std::size_t>(count));
    std::vector<std::int64_t> index(tensor.shape.size(), 0);
    std::int64_t at = offset;
    for (std::int64_t i = 0; i < count; ++i) {
      tensor.values.push_back(
          storedNumber(type.kind, bytes.data() + static_cast<std::size_t>(at) * type.size));
      for (std::size_t d = index.size(); d-- > 0;) {
        at += strides[d];
        if (++index[d] < tensor.shape[d]) break;
        at -= strides[d] * tensor.shape[d];
        index[d] = 0;
      }
    }
    return tensor;
  }

  /// The last one is kept: tensors that share a storage stand one after the other.
  [[nodiscard]] const std::vector<std::byte>& storageBytes(const std::string& name,
                                                           const PickleValue& key) {
    constexpr std::size_t kLongestKey = 200;
    if (key.mostTextBytes() > kLongestKey) key.fail("a storage's name is too long");
    const std::string place = strCat(folder_, "data/", key.toText());
    if (place == storage_name_) return storage_;
    const auto found = entries_.find(place);
    if (found == entries_.end())
      fail(strCat("the numbers of '", name, "' (", place, ") are missing"));
    storage_ = bytesOf(*found->second);
    // Weights that are tied are read twice; to and fro between large storages would take for ever.
    constexpr std::size_t kMostReadings = 4;
    read_ += storage_.size();
    if (read_ / kMostReadings > bytes_.size()) fail("its tensors jump between its storages");
    storage_name_ = place;
    return storage_;
  }

  std::string_view bytes_;
  const std::filesystem::path& path_;
  ZipReader archive_;
  std::map<std::string, const ZipEntry*> entries_;
  std::string folder_;
  std::string storage_name_;
  std::vector<std::byte> storage_;
  std::size_t visited_ = 0;
  std::size_t taken_ = 0;  ///< numbers of all tensors
  std::size_t read_ = 0;   ///< bytes of all storages, as often as each was read
  Weights weights_;
};

}  // namespace

bool looksLikeTorchCheckpoint(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return false;
  try {
    const ZipReader archive(bytes, "");
    return std::any_of(
        archive.entries().begin(), archive.entries().end(), [](const ZipEntry& entry) {
          return entry.name == kPickleName || entry.name.ends_with(strCat("/", kPickleName));
        });
  } catch (const FileError&) {
    return false;
  }
}

bool isTorchCheckpoint(const std::filesystem::path& path) {
  try {
    return looksLikeTorchCheckpoint(MappedFile(path).bytes());
  } catch (const FileError&) {
    return false;
  }
}

Weights parseTorchCheckpoint(std::string_view bytes, const std::filesystem::path& path) {
  return CheckpointReader(bytes, path).read();
}

Weights readTorchCheckpoint(const std::filesystem::path& path) {
  return parseTorchCheckpoint(MappedFile(path).bytes(), path);
}

}  // namespace lay
