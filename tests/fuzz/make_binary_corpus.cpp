// Writes the part of the corpus that Python has no writers for: small networks of TensorFlow Lite,
// and projects.
//
//   make_binary_corpus FOLDER
#include "core/io/atomic_file.h"
#include "core/project/project_file.h"
#include "tests/core/project/project_maker.h"
#include "tests/support/tflite_writer.h"

#include <cstdio>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string convolution() {
  lay::TfliteWriter writer;
  const int input = writer.addTensor({1, 4, 4, 2});
  const int weight = writer.addInt8({2, 1, 1, 2}, {10, -20, 127, -128}, {0.5F, 0.25F}, {0, 0}, 0);
  const int bias = writer.addInt32({2}, {3, -4}, {0.125F});
  const int output = writer.addTensor({1, 2, 2, 2});
  writer.addConvolution(3, {input, weight, bias}, output, 2);
  return writer.bytes(input, output);
}

std::string pieces() {
  lay::TfliteWriter writer;
  const int input = writer.addTensor({1, 4, 4, 2});
  const int size = writer.addInt32({2}, {8, 8});
  const int resized = writer.addTensor({1, 8, 8, 2});
  writer.addResize({input, size}, resized);
  const int numbers = writer.addFloats({1, 8, 8, 2}, std::vector<float>(128, 0.5F));
  const int output = writer.addTensor({1, 8, 8, 4});
  writer.addAlong(2, {resized, numbers}, {output}, 3);
  return writer.bytes(input, output);
}

/// Without the second person and most of a run's steps: mutations of something small hit more.
lay::Project smallProject(bool has_run) {
  lay::Project project = lay::makeProject(1);
  for (lay::Person& person : project.people) {
    person.runs.clear();
    person.rejected.clear();
    person.rankings.clear();
    person.choice = {};
  }
  if (has_run) {
    project.people.front().runs = {lay::makeRun(2, 1, 1)};
    project.people.front().choice.run = 0;
    project.people.front().choice.step = 0;
  }
  return project;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
    return 2;
  }
  const fs::path folder = argv[1];
  fs::create_directories(folder / "tflite");
  fs::create_directories(folder / "project");
  lay::writeFileAtomically(folder / "tflite" / "convolution.tflite", convolution());
  lay::writeFileAtomically(folder / "tflite" / "pieces.tflite", pieces());
  lay::saveProject(folder / "project" / "people.layfigure", smallProject(false));
  lay::saveProject(folder / "project" / "run.layfigure", smallProject(true));
  lay::saveProject(folder / "project" / "empty.layfigure", {});
  return 0;
}
