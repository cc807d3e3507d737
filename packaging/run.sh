#!/usr/bin/env bash
# Installs what is missing, builds, and starts the desktop: packaging/run.sh [IMAGE] [further options of layfigure]
# Without an image it opens the bundled sample.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

if [[ ${1:-} == -h || ${1:-} == --help ]]; then
  printf 'usage: packaging/run.sh [IMAGE] [OPTIONS]\n\nInstalls missing Debian packages, builds Layfigure and opens IMAGE (or the sample).\nOPTIONS go to the program: see build/release/bin/layfigure --help\n'
  exit 0
fi
if [[ $# -gt 0 && $1 != -* && ! -f $1 ]]; then
  lay_fail "There is no image '$1'. Give the path of a photograph, or nothing to open the sample."
fi

lay_install
lay_configure
lay_build layfigure layfigure-cli

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} && -z ${QT_QPA_PLATFORM:-} ]]; then
  lay_fail "The desktop needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set. Start it from a graphical session, or use build/release/bin/layfigure-cli, which needs none."
fi
lay_say "Start: layfigure ${1:-with the sample}"
# LibTorch's threads must sleep, not spin, between steps: they share the cores with the drawing.
export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-PASSIVE}
exec "$LAY_BUILD/bin/layfigure" "$@"
