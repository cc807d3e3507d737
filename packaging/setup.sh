#!/usr/bin/env bash
# What run.sh and test.sh share: installing packages, configuring, building. Run by itself it does all three for every program.
set -euo pipefail

LAY_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
LAY_BUILD=$LAY_ROOT/build/release

# Debian 12 packages only. Compiler and build; libraries; a software OpenGL, a font and a virtual display for
# machines that have none.
LAY_PACKAGES=(
  g++ cmake ninja-build ccache pkg-config
  libtorch-dev libdnnl-dev libopencv-dev libheif-dev libeigen3-dev nlohmann-json3-dev libcli11-dev zlib1g-dev libssl-dev libarchive-dev libicu-dev
  libcurl4-openssl-dev libsecret-1-dev libcairo2-dev libassimp-dev libsqlite3-dev libflatbuffers-dev flatbuffers-compiler
  qt6-base-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libgl-dev libegl-dev libepoxy-dev
  libgtest-dev libgmock-dev libbenchmark-dev
  python3-numpy python3-scipy
  libgl1-mesa-dri libegl1 libegl-mesa0 fonts-dejavu-core xvfb xauth
)

lay_say() { printf '== %s\n' "$*" >&2; }

lay_fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# Prints those of LAY_PACKAGES that are not installed.
lay_missing_packages() {
  local installed package
  installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${LAY_PACKAGES[@]}" 2>/dev/null || true)
  for package in "${LAY_PACKAGES[@]}"; do
    grep -qxF "ii  $package" <<<"$installed" || printf '%s\n' "$package"
  done
}

# Runs a command as root: directly, or through sudo.
lay_as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  else
    sudo "$@"
  fi
}

lay_install() {
  local missing
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    lay_fail "This script installs Debian packages, and this system has no apt. Install the libraries listed in packaging/setup.sh and run: cmake --preset release && cmake --build --preset release"
  fi
  mapfile -t missing < <(lay_missing_packages)
  if [[ ${#missing[@]} -eq 0 ]]; then
    lay_say "Packages: all ${#LAY_PACKAGES[@]} are installed."
    return
  fi
  if [[ $(id -u) -eq 0 ]]; then
    lay_say "Packages: installing ${#missing[@]} with apt: ${missing[*]}"
  elif ! command -v sudo >/dev/null; then
    lay_fail "Installing packages needs root, and there is no sudo. As root, run: apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  else
    lay_say "Packages: installing ${#missing[@]} with sudo apt (it may ask for your password): ${missing[*]}"
  fi
  local log=$LAY_ROOT/build/apt.log
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -q)
  mkdir -p "$LAY_ROOT/build"
  if ! lay_as_root "${apt[@]}" update >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    lay_fail "apt-get update failed; all it said is in build/apt.log. Check the network and /etc/apt/sources.list, then start again."
  fi
  if ! lay_as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    lay_fail "apt-get install failed; all it said is in build/apt.log. Layfigure is built for Debian 12 (bookworm)."
  fi
}

# How many compilers fit: one per core, and 2 GB for each, because five files that include LibTorch take 1.8 GB.
lay_jobs() {
  local cores kb limit jobs
  cores=$(nproc)
  kb=$(awk '/^MemAvailable:/ {print $2}' /proc/meminfo)
  limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
  if [[ $limit =~ ^[0-9]+$ ]] && ((limit / 1024 < kb)); then
    kb=$((limit / 1024))
  fi
  jobs=$((kb / 2000000))
  ((jobs > cores)) && jobs=$cores
  ((jobs < 1)) && jobs=1
  echo "$jobs"
}

# Ninja runs CMake again when a file it read has changed; a folder that has got its first CMakeLists.txt it cannot know of.
lay_configure() {
  local stamp=$LAY_BUILD/.configured
  if [[ -e $stamp && -e $LAY_BUILD/build.ninja ]] &&
    [[ -z $(find "$LAY_ROOT"/CMakeLists.txt "$LAY_ROOT"/{app,core,render,ui,tests,packaging,resources} \
      \( -name CMakeLists.txt -o -name '*.cmake' \) -newer "$stamp" -print -quit) ]]; then
    lay_say "Configure: nothing has changed."
    return
  fi
  lay_say "Configure: build/release"
  local log=$LAY_BUILD/configure.log
  mkdir -p "$LAY_BUILD"
  if ! cmake -S "$LAY_ROOT" -B "$LAY_BUILD" -G Ninja -DCMAKE_BUILD_TYPE=Release >"$log" 2>&1; then
    cat "$log" >&2
    lay_fail "CMake could not configure the build; its messages are above and in $log. Delete build/release if the folder was moved or copied from elsewhere, then start again."
  fi
  touch "$stamp"
}

# lay_build TARGET...: builds these targets ("all" for every program and test).
lay_build() {
  local jobs
  jobs=$(lay_jobs)
  lay_say "Build: $* ($jobs at a time; the first time takes some minutes)"
  cmake --build "$LAY_BUILD" -j "$jobs" --target "$@" >&2 ||
    lay_fail "The build failed; the compiler's messages are above. If it ran out of memory, close other programs and start again."
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  lay_install
  lay_configure
  lay_build all
  lay_say "Programs: build/release/bin"
fi
