#include "tests/support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace lay {
namespace {

struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() {
    if (pipe(ends.data()) != 0) {
      throw std::runtime_error("cannot make a pipe");
    }
  }
};

[[noreturn]] void becomeProgram(const std::filesystem::path& program,
                                const std::vector<std::string>& arguments,
                                const ProcessOptions& options,
                                const Pipe& output,
                                const Pipe& errors) {
  dup2(output.ends[1], STDOUT_FILENO);
  dup2(errors.ends[1], STDERR_FILENO);
  const int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  for (const int end : {output.ends[0], output.ends[1], errors.ends[0], errors.ends[1], nothing}) {
    close(end);
  }
  unsetenv("DISPLAY");
  unsetenv("WAYLAND_DISPLAY");
  for (const auto& [name, value] : options.environment) {
    value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
  }
  if (!options.working_dir.empty() && chdir(options.working_dir.c_str()) != 0) {
    _exit(126);
  }
  std::vector<char*> words = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) {
    words.push_back(const_cast<char*>(argument.c_str()));
  }
  words.push_back(nullptr);
  execv(program.c_str(), words.data());
  _exit(127);
}

/// Moves what has arrived into `text`. @return false at the end of the stream.
bool drain(const pollfd& source, std::string& text) {
  if ((source.revents & (POLLIN | POLLHUP)) == 0) {
    return true;
  }
  std::array<char, 4096> buffer{};
  const ssize_t count = read(source.fd, buffer.data(), buffer.size());
  if (count <= 0) {
    return false;
  }
  text.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

}  // namespace

ProcessResult runProcess(const std::filesystem::path& program,
                         const std::vector<std::string>& arguments,
                         const ProcessOptions& options) {
  const Pipe output;
  const Pipe errors;
  const pid_t child = fork();
  if (child < 0) {
    throw std::runtime_error("cannot start a process");
  }
  if (child == 0) {
    becomeProgram(program, arguments, options, output, errors);
  }
  close(output.ends[1]);
  close(errors.ends[1]);

  ProcessResult result;
  std::array<pollfd, 2> sources = {pollfd{output.ends[0], POLLIN, 0},
                                   pollfd{errors.ends[0], POLLIN, 0}};
  const std::array<std::string*, 2> texts = {&result.output, &result.errors};
  bool was_interrupted = false;
  while (sources[0].fd >= 0 || sources[1].fd >= 0) {
    poll(sources.data(), sources.size(), -1);
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (sources[i].fd >= 0 && !drain(sources[i], *texts[i])) {
        close(sources[i].fd);
        sources[i].fd = -1;  // poll ignores it from now on
      }
    }
    if (!was_interrupted && !options.interrupt_after.empty() &&
        result.errors.find(options.interrupt_after) != std::string::npos) {
      kill(child, SIGINT);
      was_interrupted = true;
    }
  }
  int status = 0;
  waitpid(child, &status, 0);
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

}  // namespace lay
