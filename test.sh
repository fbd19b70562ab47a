#!/usr/bin/env bash
# Passes the tests on a fresh machine: installs what it may, restores, builds, tests every project, and ends with one line of totals.
#   ./test.sh           the suite, with a fixed slice of each campaign
#   ./test.sh --long    the campaigns too (many seeds, kills, fuzz cases)
# Without the right to install system packages it says which tests it skips and why; under CI=true nothing is skipped.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ "${1:-}" = "--long" ]; then export LONG=true; fi

need() { # need COMMAND PACKAGE WHY
  command -v "$1" >/dev/null 2>&1 && return 0
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    [ -n "${apt_updated:-}" ] || { apt-get update -qq; apt_updated=1; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2 >/dev/null && return 0
  fi
  if [ "${CI:-}" = true ]; then echo "error: $1 is missing and cannot be installed; under CI nothing is skipped ($3)" >&2; exit 1; fi
  echo "note: $1 is missing and cannot be installed here, so these tests are skipped: $3" >&2
}
# A library without a command: asked for by its file.
need_library() { # need_library FILE PACKAGE WHY
  ldconfig -p 2>/dev/null | grep -q "$1" || need "$1" "$2" "$3"
}
need_library libgomp.so.1 libgomp1 "the gradient-boosted challenger, and the peer it is held against"
need chromium "chromium fonts-dejavu-core" "reports in a real browser (accessibility)"
need openssl openssl "a signature checked by another program"
# The tests start a server of their own, in a throw-away folder; one that the package starts is not touched.
need pg_ctlcluster postgresql "a ledger on a PostgreSQL server"

locked=(); [ "${CI:-}" = true ] && locked=(--locked-mode)
dotnet restore Pipeline.sln "${locked[@]}"
dotnet build Pipeline.sln --no-restore -c Release -v quiet -clp:NoSummary

log=$(mktemp); trap 'rm -f "$log"' EXIT

# A test that hangs is named and ended: nobody learns anything from a run that is cut off.
set +e
dotnet test Pipeline.sln --no-build -c Release -m:1 -v quiet --blame-hang-timeout 15m --blame-hang-dump-type none --logger "console;verbosity=normal" 2>&1 | tee "$log" | grep --line-buffered -vE '^ *(Passed|Starting|Discover|Finished) '
status=${PIPESTATUS[0]}
set -e

awk '
  /^ *Passed: +[0-9]+/  { passed  += $2 }
  /^ *Failed: +[0-9]+/  { failed  += $2 }
  /^ *Skipped: +[0-9]+/ { skipped += $2 }
  END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    if (passed == 0 || failed > 0) exit 1
  }' "$log" || status=1
if [ "${CI:-}" = true ] && grep -qE '^ *Skipped: +[1-9]' "$log"; then echo "error: a test was skipped under CI" >&2; status=1; fi
exit "$status"
