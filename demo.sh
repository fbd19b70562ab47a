#!/usr/bin/env bash
# The main job, end to end, on synthetic data: generate -> intake -> train -> evaluate -> audit -> two people sign -> certify -> two nights ->
# what people found and did -> audit of that. Then two refusals: a model with a stand-in for origin, blocked by the audit; and a tampered model, refused by the night.
#   ./demo.sh              300,000 signals, into .demo (which is emptied first)
#   ./demo.sh --rows N     fewer or more;  --nights N  up to 21 nights instead of 2;  --out DIR  elsewhere;  --no-build  with what is built already
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rows=300000 nights=2 out=.demo build=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --rows) rows=$2; shift 2 ;;
    --nights) nights=$2; shift 2 ;;
    --out) out=$2; shift 2 ;;
    --no-build) build=no; shift ;;
    *) echo "error: unknown option $1; see the head of this file" >&2; exit 2 ;;
  esac
done

step() { printf '\n== %s\n' "$*"; }
expect() { # expect CODE COMMAND...: runs it, and stops the demonstration if it ends otherwise
  local wanted=$1 code=0; shift
  "$@" || code=$?
  [ "$code" = "$wanted" ] || { echo "error: '$*' ended with $code where $wanted was expected" >&2; exit 1; }
}

if [ "$build" = yes ]; then
  step "build"
  for project in src/Pipeline src/FairnessAudit data/synthetic; do
    dotnet build "$project" -c Release -v quiet -clp:NoSummary -p:RunAnalyzersDuringBuild=false
  done
  # The night's program once more, as machine code; the compiler for that is a package which not every feed has.
  if ! dotnet build src/Pipeline -c Release -v quiet -clp:NoSummary -p:RunAnalyzersDuringBuild=false -p:Precompiled=true > /dev/null; then
    echo "note: not compiled beforehand, so every run compiles itself as it goes; that costs time and changes no result" >&2
    dotnet build src/Pipeline -c Release -v quiet -clp:NoSummary -p:RunAnalyzersDuringBuild=false
  fi
fi
pipeline=artifacts/bin/Pipeline/release/pipeline
audit=artifacts/bin/FairnessAudit/release/fairness-audit
synthetic=artifacts/bin/Synthetic/release/synthetic
world=data/synthetic/demo
contract=contracts/signals.odcs.yaml policy=policies/ordering/societal-interest.yaml gates=policies/gates/default.yaml purpose=policies/purpose/signals-persons.yaml
capacity=40
rm -rf "$out"; mkdir -p "$out/keys" "$out/trust"; umask 077

step "keys: two for pseudonyms, one for each person who signs"
# From a fixed phrase, so that this demonstration gives the same figures everywhere. Real keys come from a random source.
for name in signal person; do printf 'demonstration %s key' "$name" | sha256sum | cut -d ' ' -f 1 | tr -d '\n' > "$out/keys/$name.key"; done
for person in tess olga emre ina rik; do
  head -c 18 /dev/urandom | base64 > "$out/keys/$person.pass"
  $audit keygen --person "$person" --passphrase-file "$out/keys/$person.pass" --out "$out/keys/$person.key"
done
cp "$world/persons.yaml" "$out/persons.yaml"
$audit root create --register "$out/persons.yaml" --key "$out/keys/olga.key" --passphrase-file "$out/keys/olga.pass" \
  --key "$out/keys/emre.key" --passphrase-file "$out/keys/emre.pass" --out "$out/trust/root.json" > "$out/trust/digest.txt"
cp -r "$world/registers" "$out/registers"
book=$out/trust/ledger.db ledger=$out/room-two.db # One ledger a room; the night finds its own in the installation file.
printf 'root_sha256: %s\nstate: state\nledger: ledger.db\n' "$(tr -d ' \n' < "$out/trust/digest.txt")" > "$out/trust/installation.yaml"

key_attributes() { # key_attributes FILE FOLDER: what the third party does with the protected attributes
  $audit split --table "$1" --id person_id=person_id --attribute origin --attribute origin_main --attribute born_in_nl \
    --attribute nationality_group --attribute sex --attribute age_band --protected-only --person-key "$out/keys/person.key" --ledger "$ledger" --out "$2"
}

run_variant() { # run_variant NAME: from raw signals to an audited candidate
  local name=$1 dir=$out/$1
  step "$name: $rows raw signals of three years, outcomes only where somebody looked"
  $synthetic generate --variant "$name" --rows "$rows" --seed 1 --out "$dir/raw"
  step "$name: intake against the contract; pseudonyms, quarantine, manifest"
  $pipeline intake --contract $contract --in "$dir/raw/signals" --signal-key "$out/keys/signal.key" --person-key "$out/keys/person.key" --ledger "$book" --out "$dir/intake"
  step "$name: the third party keys the protected attributes to the person pseudonym"
  key_attributes "$dir/raw/protected.parquet" "$dir/protected"
  step "$name: train a scorecard on what was known then"
  $pipeline train --recipe policies/recipes/error-bars.yaml --signals "$dir/intake" --train-to 2025-06-30 --calibrate-to 2025-10-31 --seed 1 --ledger "$book" --out "$dir/model"
}

run_variant clean
step "clean: a straight-line baseline, to beat"
$pipeline train --trainer logistic --signals "$out/clean/intake" --train-to 2025-06-30 --calibrate-to 2025-10-31 --seed 1 --ledger "$book" --out "$out/clean/logistic"
step "clean: replay the nights of the year after, with the code of the night"
$pipeline evaluate --model "$out/clean/model" --model "$out/clean/logistic" --policy $policy --signals "$out/clean/intake" \
  --from 2025-11-01 --to 2026-10-31 --capacity $capacity --seed 1 --ledger "$book" --out "$out/clean/candidate"
step "clean: audit: every row scored again, every night ordered again, groups counted"
verdict=0
$audit audit --candidate "$out/clean/candidate" --signals "$out/clean/intake" --protected "$out/clean/protected/protected.parquet" \
  --gates $gates --purpose $purpose --first-release --ledger "$ledger" --out "$out/clean/audit" || verdict=$?
echo "audit ended with $verdict (0: nothing blocks; 11: nothing blocks, but something is not shown or asks for reasons; 10: something blocks)"

step "the trainer says so; the internal auditor answers the legal objection; the owner and the ethics reviewer decide, each with reasons"
by() { # by PERSON: whose key signs, under which root, noted in which ledger
  printf '%s\n' --root "$out/trust/root.json" --key "$out/keys/$1.key" --passphrase-file "$out/keys/$1.pass" --ledger "$ledger"
}
sign() { mapfile -t who < <(by "$1"); $audit sign "${who[@]}" "${@:2}"; }
sign tess --role trainer --model "$out/clean/model/scorecard.json" --out "$out/trust/training.dsse.json"
if [ "$verdict" != 0 ]; then
  echo "this world's audit asks for conditions or blocks: people write those after reading $out/clean/audit/report.en.html; the demonstration stops here" >&2
  exit "$verdict"
fi
mapfile -t who < <(by ina)
$audit answer --registers "$out/registers" --objection 2026-01 --outcome unfounded --role internal_auditor --model-line signals-persons "${who[@]}" \
  --reasons "$world/reasons-auditor.txt" --out "$out/registers/answers/2026-01.dsse.json"
decision=(--registers "$out/registers" --decision approve)
sign olga --role model_owner --audit "$out/clean/audit" "${decision[@]}" --reasons "$world/reasons-owner.txt" --out "$out/trust/olga.dsse.json"
sign emre --role ethics_reviewer --audit "$out/clean/audit" "${decision[@]}" --reasons "$world/reasons-ethics.txt" --out "$out/trust/emre.dsse.json"
step "certify, and put the release in force"
$audit certify --audit "$out/clean/audit" --candidate "$out/clean/candidate" --registers "$out/registers" --ledger "$ledger" --signoff "$out/trust/olga.dsse.json" --signoff "$out/trust/emre.dsse.json" \
  --training "$out/trust/training.dsse.json" --root "$out/trust/root.json" --installation "$out/trust/installation.yaml" --out "$out/release"
mapfile -t who < <(by rik)
$audit in-force --release "$out/release" --registers "$out/registers" --sequence 1 "${who[@]}" --out "$out/trust/in-force.json"
$audit verify --release "$out/release" --in-force "$out/trust/in-force.json" --root "$out/trust/root.json" --installation "$out/trust/installation.yaml"

step "what the outside asks for, from the release in force: algorithm register, gates as tests, cards, technical documentation"
$audit export --release "$out/release" --about "$world/about.yaml" --root "$out/trust/root.json" --installation "$out/trust/installation.yaml" \
  --in-force "$out/trust/in-force.json" --ledger "$ledger" --out "$out/export"

step "for a night without a model: by what policy to order then, signed by owner and ethics reviewer together, beforehand"
$audit fallback --contract $contract --policy $policy --reasons "$world/reasons-fallback.txt" --key "$out/keys/olga.key" "$out/keys/emre.key" \
  --passphrase-file "$out/keys/olga.pass" "$out/keys/emre.pass" --root "$out/trust/root.json" --ledger "$ledger" --out "$out/trust/fallback.dsse.json"

cat > "$out/night.yaml" <<YAML
release: { bundle: release, in_force: trust/in-force.json, trust_root: trust/root.json, installation: trust/installation.yaml }
policy_only: { contract: $PWD/$contract, ordering: $PWD/$policy, signed: trust/fallback.dsse.json }
keys: { signal: keys/signal.key, person: keys/person.key }
tonight: { capacity: $capacity, seed: 7 }
YAML
working_days=(02 03 04 05 06 09 10 11 12 13 16 17 18 19 20 23 24 25 26 27 30)
for day in "${working_days[@]:0:$nights}"; do
  date=2026-11-$day
  step "the night of $date (a replay: it is not today, so it lands where no team reads)"
  $synthetic night --variant clean --date $date --seed 1 --out "$out/new/$date"
  $pipeline nightly --config "$out/night.yaml" --signals "$out/new/$date/signals" --as-of $date --out "$out/nights"
done

night=$out/nights/replay/$(cat "$out/nights/replay/CURRENT")
step "how one signal of that night got its place: from the nights alone, scored again, each night held against the ledger"
$pipeline ledger show --signal "$(sed -n 2p "$night/teams/fraud/worklist.en.csv" | cut -d ";" -f 1)" --lang en --nights "$out/nights/replay" --ledger "$book"
step "the internal auditor signs how far each room's ledger has come; whoever cuts or changes one later is found"
for room in pipeline audit; do
  kept=$book; [ $room = pipeline ] || kept=$ledger
  $audit ledger sign-head --ledger "$kept" --room $room --key "$out/keys/ina.key" --passphrase-file "$out/keys/ina.pass" --root "$out/trust/root.json" --out "$out/trust/head-$room.dsse.json"
  $audit ledger verify --ledger "$kept" --head "$out/trust/head-$room.dsse.json" --root "$out/trust/root.json" --installation "$out/trust/installation.yaml"
done

step "what a case system reports of the listed signals, joined as it was known on 1 April 2027"
$synthetic follow-up --variant clean --nights "$out/nights/replay" --signal-key "$out/keys/signal.key" --as-of 2027-04-01 --seed 1 --out "$out/case-system"
$pipeline outcomes --nights "$out/nights/replay" --follow-up "$out/case-system/follow-up.csv" --overrides "$out/case-system/overrides.csv" \
  --reasons policies/reasons/default.yaml --signal-key "$out/keys/signal.key" --person-key "$out/keys/person.key" --as-of 2027-04-01 --ledger "$book" --out "$out/history"
step "the month of those nights: does everything that came stand somewhere, and on which days was something other than it should be"
$pipeline month --nights "$out/nights/replay" --month 2026-11 --outcomes "$out/history" --ledger "$book" --out "$out/month"
step "audit of what people did with the lists: evidence of a process, never of a release"
key_attributes "$out/case-system/protected.parquet" "$out/history-protected"
verdict=0
$audit audit --history "$out/history" --protected "$out/history-protected/protected.parquet" --gates $gates --ledger "$ledger" --out "$out/history-audit" || verdict=$?
echo "audit ended with $verdict: of $nights night(s) little can be shown, and it says so"

step "does the rule in force drift? a look at the nights so far, against the counts of its audit"
expect 0 $audit drift --release "$out/release" --audit "$out/clean/audit" --weeks "$out/history-audit" --ledger "$ledger" --out "$out/drift"

run_variant stand-in
$pipeline evaluate --model "$out/stand-in/model" --policy $policy --signals "$out/stand-in/intake" \
  --from 2025-11-01 --to 2026-10-31 --capacity $capacity --seed 1 --ledger "$book" --out "$out/stand-in/candidate"
step "refusal 1: the audit blocks the model that reads origin through a stand-in"
expect 10 $audit audit --candidate "$out/stand-in/candidate" --signals "$out/stand-in/intake" --protected "$out/stand-in/protected/protected.parquet" \
  --gates $gates --purpose $purpose --first-release --ledger "$ledger" --out "$out/stand-in/audit"

step "refusal 2: one byte of the released model is changed, and the night refuses"
cp -r "$out/release" "$out/release-tampered"; chmod -R u+w "$out/release-tampered"
sed -i '0,/"intercept": -\?[0-9]/s/"intercept": \(-\?\)[0-9]/"intercept": \19/' "$out/release-tampered/scorecard.json"
sed 's#bundle: release,#bundle: release-tampered,#' "$out/night.yaml" > "$out/night-tampered.yaml"
expect 5 $pipeline nightly --config "$out/night-tampered.yaml" --signals "$out/new/2026-11-03/signals" --as-of 2026-11-03 --out "$out/nights-tampered"

step "all of it on one page, to be opened from a folder: how each result stands, and whether its files still are what its record says"
$audit portal --releases "$out/release" "$out/release-tampered" --audits "$out/clean/audit" "$out/stand-in/audit" "$out/history-audit" --nights "$out/nights" --evaluations "$out/clean/candidate" \
  --root "$out/trust/root.json" --installation "$out/trust/installation.yaml" --in-force "$out/trust/in-force.json" --ledger "$ledger" --out "$out/portal"
step "the audit's public report as PDF"
pdf="none: print takes Chromium, and there is none here"
if $audit doctor | grep '^fine  *browser ' > /dev/null; then
  $audit print --report "$out/clean/audit/public/report.en.html"
  pdf=$out/clean/audit.trace/public/report.en.pdf
else
  echo "$pdf"
fi

step "where to look"
cat <<TEXT
worklist          $night/teams/fraud/worklist.en.html   (Dutch: worklist.nl.html; a folder for each team, late.en.html for what is past its norm)
not reached       $night/not-reached.csv
outcomes          $out/history/outcomes.en.html
audit of nights   $out/history-audit/report.en.html
look at drift     $out/drift/report.en.html
evaluation        $out/clean/candidate/report.en.html
audit             $out/clean/audit/report.en.html
blocked audit     $out/stand-in/audit/report.en.html
release           $out/release
documentation     $out/export/annex-iv.en.html
month             $out/month/report.en.html
portal            $out/portal/index.en.html   (all of these from one page; begin here)
PDF               $pdf
TEXT
