#include "core/train/body/base_mesh.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/train/body/text_lines.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lay {
namespace {

constexpr float kMetresPerUnit = 0.1F;  // MakeHuman works in decimetres

/// "12/34/56" -> 11
int cornerIndex(std::string_view word, std::size_t num_vertices, const std::string& where) {
  const int index = wordToInt(word.substr(0, word.find('/')), where);
  if (index < 1 || static_cast<std::size_t>(index) > num_vertices) {
    throw FileError(strCat(where,
                           ": the face names vertex ",
                           index,
                           ", but only 1 to ",
                           num_vertices,
                           " have been listed so far."));
  }
  return index - 1;
}

std::array<int, 4> parseQuad(const std::vector<std::string_view>& words,
                             std::size_t num_vertices,
                             const std::string& where) {
  if (words.size() != 5) {
    throw FileError(strCat(where,
                           ": a face of the skin has ",
                           words.size() - 1,
                           " corners; MakeHuman's base mesh has only quads."));
  }
  std::array<int, 4> quad{};
  for (std::size_t i = 0; i < 4; ++i) quad[i] = cornerIndex(words[i + 1], num_vertices, where);
  return quad;
}

}  // namespace

BaseMesh readBaseMesh(const std::filesystem::path& path) {
  return parseBaseMesh(readFile(path), path.string());
}

BaseMesh parseBaseMesh(std::string_view text, const std::string& name) {
  std::vector<std::array<float, 3>> positions;
  BaseMesh mesh;
  bool in_skin = false;
  std::string_view line;
  for (int number = 1; takeLine(text, line); ++number) {
    const auto words = splitWords(line);
    if (words.empty()) continue;
    const std::string where = strCat(name, ", line ", number);
    if (words[0] == "v") {
      if (words.size() < 4) throw FileError(strCat(where, ": a vertex needs three coordinates."));
      positions.push_back({wordToFloat(words[1], where),
                           wordToFloat(words[2], where),
                           wordToFloat(words[3], where)});
    } else if (words[0] == "g") {
      in_skin = words.size() > 1 && words[1] == "body";
    } else if (words[0] == "f" && in_skin) {
      mesh.quads.push_back(parseQuad(words, positions.size(), where));
    }
  }
  if (mesh.quads.empty()) {
    throw FileError(
        strCat(name, ": there are no faces in a group 'body'. Expected MakeHuman's base.obj."));
  }
  mesh.vertices.resize(static_cast<Eigen::Index>(positions.size()), 3);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    for (int axis = 0; axis < 3; ++axis) {
      mesh.vertices(static_cast<Eigen::Index>(i), axis) = kMetresPerUnit * positions[i][axis];
    }
  }
  for (const auto& quad : mesh.quads) {
    mesh.num_skin_vertices = std::max(mesh.num_skin_vertices, *std::ranges::max_element(quad) + 1);
  }
  return mesh;
}

std::vector<int> mirrorVertices(const BaseMesh& mesh) {
  // A hundredth of a millimetre: the asset is exactly symmetric, the text's rounding may not be.
  const auto key = [](float x, float y, float z) {
    const auto rounded = [](float value) { return std::lround(value * 1e5F); };
    return std::array{rounded(x), rounded(y), rounded(z)};
  };
  std::map<std::array<long, 3>, int> index_at;
  for (int v = 0; v < mesh.num_skin_vertices; ++v) {
    index_at[key(mesh.vertices(v, 0), mesh.vertices(v, 1), mesh.vertices(v, 2))] = v;
  }
  std::vector<int> mirror(static_cast<std::size_t>(mesh.num_skin_vertices));
  for (int v = 0; v < mesh.num_skin_vertices; ++v) {
    const auto found =
        index_at.find(key(-mesh.vertices(v, 0), mesh.vertices(v, 1), mesh.vertices(v, 2)));
    if (found == index_at.end()) {
      throw FileError(strCat("The base mesh is not mirror-symmetric: vertex ",
                             v,
                             " has no counterpart. Expected MakeHuman's base.obj, unchanged."));
    }
    mirror[static_cast<std::size_t>(v)] = found->second;
  }
  return mirror;
}

MatrixX3i triangulated(const BaseMesh& mesh, const std::vector<int>& mirror) {
  MatrixX3i faces(static_cast<Eigen::Index>(2 * mesh.quads.size()), 3);
  const auto length = [&](int a, int b) {
    return (mesh.vertices.row(a) - mesh.vertices.row(b)).norm();
  };
  // Ties are broken by a number that both halves share, or the two sides could be cut differently.
  const auto shared = [&](int v) { return std::min(v, mirror[static_cast<std::size_t>(v)]); };
  Eigen::Index row = 0;
  for (const auto& [a, b, c, d] : mesh.quads) {
    const float ac = length(a, c);
    const float bd = length(b, d);
    const bool tie = std::abs(ac - bd) < 1e-5F;
    const bool cut_ac =
        tie ? std::min(shared(a), shared(c)) < std::min(shared(b), shared(d)) : ac < bd;
    if (cut_ac) {
      faces.row(row++) << a, b, c;
      faces.row(row++) << a, c, d;
    } else {
      faces.row(row++) << a, b, d;
      faces.row(row++) << b, c, d;
    }
  }
  return faces;
}

}  // namespace lay
