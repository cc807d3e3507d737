#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test: packaging/test.sh [further options of ctest]
# GUI tests run on a virtual display they start themselves. Tests that are skipped are counted and named; a skipped GL or GUI test
# is a failure here, because this script brings all they need (LAY_ALLOW_SKIPPED_GL=1 accepts it).
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

LAY_REPORTS=$LAY_BUILD/test-reports

# Prints "program<TAB>test<TAB>reason" for each skipped test in GoogleTest's XML reports.
lay_skipped_tests() {
  # shellcheck disable=SC2016
  find "$LAY_REPORTS" -name '*.xml' -print0 | sort -z | xargs -0 -r awk '
    function attribute(line, name,   value) {
      if (match(line, " " name "=\"[^\"]*\"") == 0) return ""
      value = substr(line, RSTART, RLENGTH)
      sub("^ " name "=\"", "", value)
      sub("\"$", "", value)
      gsub(/&#x0A;/, " ", value); gsub(/&quot;/, "\"", value); gsub(/&apos;/, "\047", value)
      gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value); gsub(/&amp;/, "\\&", value)
      return value
    }
    /<testcase / { name = attribute($0, "classname") "." attribute($0, "name") }
    /<skipped/ {
      program = FILENAME; sub(".*/", "", program); sub(/\.xml$/, "", program)
      printf "%s\t%s\t%s\n", program, name, attribute($0, "message")
    }'
}

lay_report() {
  local skipped num_tests num_skipped num_gl
  num_tests=$(find "$LAY_REPORTS" -name '*.xml' -exec cat {} + | grep -c '<testcase ' || true)
  skipped=$(lay_skipped_tests)
  num_skipped=$(grep -c . <<<"$skipped" || true)
  lay_say "Tests: $num_tests cases, $num_skipped skipped"
  if ((num_skipped > 0)); then
    printf '%s\n' "$skipped" | awk -F '\t' '{printf "   skipped: %s (%s): %s\n", $2, $1, $3}' >&2
  fi
  if ((num_tests == 0)); then
    lay_fail "No test reported anything. Look at $LAY_BUILD/Testing/Temporary/LastTest.log."
  fi
  num_gl=$(grep -cE $'^test_(render|ui|app)[^\t]*\t.*(EGL|OpenGL|GLX|[Dd]isplay|X server)' <<<"$skipped" || true)
  if ((num_gl > 0)) && [[ ${LAY_ALLOW_SKIPPED_GL:-0} != 1 ]]; then
    lay_fail "$num_gl GL or GUI tests were skipped although Mesa and Xvfb are installed; see their reasons above."
  fi
}

# Exports are imported into Blender, which only tests need: 105 MB to fetch.
LAY_PACKAGES+=(blender)

lay_install
lay_configure
lay_build all

lay_say "Test: ctest in build/release"
rm -rf "$LAY_REPORTS"
mkdir -p "$LAY_REPORTS"
# The tests must not find the session of whoever starts them.
unset WAYLAND_DISPLAY QT_QPA_PLATFORM QT_STYLE_OVERRIDE
export GTEST_OUTPUT=xml:$LAY_REPORTS/
status=0
# A window on a busy machine may miss a deadline once: a program that fails is started anew, and both tries are printed. What is
# broken fails every time.
ctest --test-dir "$LAY_BUILD" --output-on-failure --repeat until-pass:3 "$@" || status=$?
lay_report
if ((status != 0)); then
  lay_fail "Tests failed; their output is above and in build/release/Testing/Temporary/LastTest.log."
fi
lay_say "All tests passed."
