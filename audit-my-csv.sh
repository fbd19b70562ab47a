#!/usr/bin/env bash
# The first audit of your own table, on a machine with the .NET SDK and nothing else: builds the audit once, shows your columns, asks what they
# mean, and audits. What you answer is kept in a file, so that it can be run again.
#   ./audit-my-csv.sh FILE.csv [options of fairness-audit start]      for example --lang nl, or --out FOLDER
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ $# -eq 0 ]; then sed -n '2,4s/^# \{0,1\}//p' "$0" >&2; exit 2; fi
command -v dotnet > /dev/null 2>&1 || { echo "error: the .NET SDK (10.0) is not installed here; the command 'dotnet' is missing" >&2; exit 3; }
home=$(cd "$(dirname "$0")" && pwd)
audit=$home/artifacts/bin/FairnessAudit/release/fairness-audit
if [ ! -x "$audit" ]; then
  echo "building the audit; this is done once, and takes a minute or two" >&2
  (cd "$home" && dotnet build src/FairnessAudit -c Release -v quiet -clp:NoSummary -p:RunAnalyzersDuringBuild=false) >&2
fi
exec "$audit" start "$@"
