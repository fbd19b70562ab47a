#!/usr/bin/env bash
# The reports that a visitor wants to open, made in one go, with a page that leads to them in Dutch and English.
#   ./gallery.sh                 into .gallery, with a demonstration of its own
#   ./gallery.sh --demo DIR      with a demonstration that is there already;  --rows N  fewer or more;  --out DIR  elsewhere;  --no-build  with what is built already
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rows=300000 out=.gallery demo='' build=()
while [ $# -gt 0 ]; do
  case "$1" in
    --demo) demo=$2; shift 2 ;;
    --rows) rows=$2; shift 2 ;;
    --out) out=$2; shift 2 ;;
    --no-build) build=(--no-build); shift ;;
    *) echo "error: unknown option $1; see the head of this file" >&2; exit 2 ;;
  esac
done
mkdir -p "$out"
if [ -z "$demo" ]; then demo=$out/demo; ./demo.sh --rows "$rows" --out "$demo" "${build[@]}"; fi
pipeline=artifacts/bin/Pipeline/release/pipeline audit=artifacts/bin/FairnessAudit/release/fairness-audit
expect() { # expect CODE COMMAND...
  local wanted=$1 code=0; shift
  "$@" || code=$?
  [ "$code" = "$wanted" ] || { echo "error: '$*' ended with $code where $wanted was expected" >&2; exit 1; }
}

compas=tests/FairnessAudit.Tests/Data/compas.csv grants=data/public/student-grants
expect 10 $audit audit --table $compas --column id=entity_id --column score=decile_score --column decision=score --column outcome=label_value --protected $compas \
  --attribute race --attribute sex --reference race=Caucasian --stratum age_cat --disclosure public-data --quiet --out "$out/compas"
for year in 2014 2019; do
  expect 10 $audit audit --counts $grants/counts-$year.csv --counts-meta $grants/counts-$year.yaml --quiet --out "$out/student-grants-$year"
done
$pipeline plan --scenario policies/planning/withdrawals.yaml --policy policies/ordering/societal-interest.yaml --quiet --out "$out/plan"

page() { # page LANGUAGE TITLE OTHER OTHERNAME, then lines of FOLDER|WORDS on stdin
  printf '<!DOCTYPE html>\n<html lang="%s">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>\n' "$1" "$2"
  printf '<style>:root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}li{margin:.6rem 0}</style></head>\n'
  printf '<body><main><h1>%s</h1>\n<p><a href="index.%s.html" lang="%s" hreflang="%s">%s</a></p>\n<ul>\n' "$2" "$3" "$3" "$3" "$4"
  while IFS='|' read -r folder words; do
    [ -f "$folder/report.$1.html" ] || { echo "error: $folder/report.$1.html was not made" >&2; exit 1; }
    printf '<li><a href="%s/report.%s.html">%s</a></li>\n' "$(realpath --relative-to="$out" "$folder")" "$1" "$words"
  done
  printf '</ul></main></body></html>\n'
}
page nl "Rapporten om te bekijken" en "In English" > "$out/index.nl.html" <<LINES
$demo/clean/audit|Controle van een model waarin geen verschil is gelegd (verzonnen gegevens)
$demo/stand-in/audit|Controle van een model dat herkomst leest via een ander kenmerk: geblokkeerd (verzonnen gegevens)
$demo/clean/candidate|Hoeveel gegronde signalen het model bereikt, naast het beleid alleen en het bestaande proces
$demo/history-audit|Controle van wat mensen met de lijsten deden
$out/compas|COMPAS: controle van een openbare tabel met besluiten (Amerika)
$out/student-grants-2014|Controle op de uitwonendenbeurs, 2014: alleen tellingen van het CBS
$out/student-grants-2019|Controle op de uitwonendenbeurs, 2019
$out/plan|Plan voor 275 open zaken: doorlooptijd, werkvoorraad en mensen
LINES
page en "Reports to look at" nl "In het Nederlands" > "$out/index.en.html" <<LINES
$demo/clean/audit|Audit of a model into which no difference was put (made-up data)
$demo/stand-in/audit|Audit of a model that reads origin through another feature: blocked (made-up data)
$demo/clean/candidate|How many founded signals the model reaches, beside policy alone and the existing process
$demo/history-audit|Audit of what people did with the lists
$out/compas|COMPAS: audit of a public table of decisions (United States)
$out/student-grants-2014|The control of Dutch student grants, 2014: counts of the statistics bureau only
$out/student-grants-2019|The control of Dutch student grants, 2019
$out/plan|Plan for 275 open cases: lead time, work stock and people
LINES
echo "$out/index.nl.html   (English: $out/index.en.html)"
