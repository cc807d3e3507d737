#include "core/exchange/obj_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cstddef>
#include <sstream>

namespace lay {
namespace {

/// std::to_chars and not a stream: a stream's locale could write a decimal comma.
template <typename Number>
void appendNumber(std::string& text, Number value) {
  std::array<char, 32> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  text.append(buffer.data(), result.ptr);
}

void appendComment(std::string& text, const std::string& comment) {
  std::istringstream lines(comment);
  for (std::string line; std::getline(lines, line);) {
    text += line.empty() ? "#\n" : "# " + line + "\n";
  }
}

std::string objName(const std::string& name) {
  std::string result = name.empty() ? "body" : name;
  for (char& c : result) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && !std::isalnum(byte) && c != '_' && c != '-' && c != '.') {
      c = '_';
    }
  }
  return result;
}

void appendRows(std::string& text, const char* keyword, const MatrixX3f& rows) {
  for (Eigen::Index row = 0; row < rows.rows(); ++row) {
    text += keyword;
    for (int axis = 0; axis < 3; ++axis) {
      text += ' ';
      appendNumber(text, rows(row, axis));
    }
    text += '\n';
  }
}

void checkMesh(const std::filesystem::path& path, const TriMesh& mesh) {
  const auto refuse = [&path](const std::string& what) {
    throw Error(strCat("Cannot write '", path.string(), "': ", what));
  };
  if (mesh.vertices.rows() == 0 || mesh.faces.rows() == 0) {
    refuse(strCat("the mesh has ",
                  mesh.vertices.rows(),
                  " vertices and ",
                  mesh.faces.rows(),
                  " faces; it needs at least one of each. Load another body model."));
  }
  if (!mesh.vertices.allFinite()) {
    refuse(
        "the mesh has a coordinate that is not a finite number. Check the parameters it was posed "
        "with.");
  }
  if (mesh.faces.minCoeff() < 0 || mesh.faces.maxCoeff() >= mesh.vertices.rows()) {
    refuse(strCat("a face names vertex ",
                  mesh.faces.minCoeff() < 0 ? mesh.faces.minCoeff() : mesh.faces.maxCoeff(),
                  "; there are vertices 0 to ",
                  mesh.vertices.rows() - 1,
                  ". Load another body model."));
  }
}

}  // namespace

std::string objText(const std::filesystem::path& path,
                    const TriMesh& mesh,
                    const ObjOptions& options) {
  checkMesh(path, mesh);
  std::string text;
  constexpr std::size_t kBytesPerLine = 40;
  text.reserve(kBytesPerLine * static_cast<std::size_t>(mesh.vertices.rows() + mesh.faces.rows()));
  appendComment(text, options.comment);
  if (!options.mtl_file.empty()) text += "mtllib " + options.mtl_file + "\n";
  text += "o " + objName(options.name) + "\n";
  appendRows(text, "v", mesh.vertices);
  if (options.has_normals) appendRows(text, "vn", vertexNormals(mesh.vertices, mesh.faces));
  if (!options.mtl_file.empty()) text += "usemtl skin\ns 1\n";
  for (Eigen::Index f = 0; f < mesh.faces.rows(); ++f) {
    text += 'f';
    for (int corner = 0; corner < 3; ++corner) {
      text += ' ';
      appendNumber(text, mesh.faces(f, corner) + 1);  // OBJ counts from 1
      if (options.has_normals) {
        text += "//";
        appendNumber(text, mesh.faces(f, corner) + 1);
      }
    }
    text += '\n';
  }
  return text;
}

std::string mtlText(const std::string& comment) {
  std::string text;
  appendComment(text, comment);
  return text + "newmtl skin\nKa 0 0 0\nKd 0.8 0.68 0.6\nKs 0.05 0.05 0.05\nNs 20\nd 1\nillum 2\n";
}

void writeObj(const std::filesystem::path& path, const TriMesh& mesh, const ObjOptions& options) {
  writeFileAtomically(path, objText(path, mesh, options));
}

}  // namespace lay
