#!/bin/sh
# Measures taza on texts that are not ours; fails on violated properties only.
# usage: measure.sh BUILDDIR SHARED
set -eu
build=$(cd "$1" && pwd)
shared=$2
taza=$build/taza
top=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# row NAME TEXT: a line of the table
row() { printf '%-22s %s\n' "$1" "$2"; }

# property NAME COMMAND…: its last line; it must succeed
property() {
  name=$1
  shift
  if "$@" >"$work/out" 2>&1; then
    row "$name" "$(tail -n 1 "$work/out")"
  else
    failed=$((failed + 1))
    tail -n 20 "$work/out"
    row "$name" FAILED
  fi
}


# --- suites -------------------------------------------------------------
property 'UTF-8 suite' "$build/t/tests/measure/utf8suite" \
  "$shared/suites/utf8/utf8tests.txt"
unicode=/usr/share/unicode/NormalizationTest.txt
if [ -f "$unicode.bz2" ]; then
  bunzip2 -c "$unicode.bz2" >"$work/normalization.txt"
  unicode=$work/normalization.txt
fi
if [ -f "$unicode" ]; then
  property 'normalization suite' "$build/t/tests/measure/normsuite" "$unicode"
else
  row 'normalization suite' 'not there (package unicode-data)'
fi
property 'Kazakh word forms' "$build/t/tests/measure/morphology" \
  "$shared/morphology-classes.rec" "$shared/morphology-test.tsv"
find "$shared/acts" "$shared/gold-acts" -name '*.md' ! -name 'README*' \
  >"$work/md"
# shellcheck disable=SC2046
property 'Markdown' "$build/t/tests/measure/markdown" $(cat "$work/md")
find "$shared/acts" "$shared/gold-acts" -name '*.txt' >"$work/txt"
# shellcheck disable=SC2046
property 'prefilter' "$build/t/tests/measure/prefilter" \
  $(cat "$work/md" "$work/txt")
find "$shared/acts" "$shared/gold-acts" \( -name '*.md' -o -name '*.txt' \) \
  ! -name 'README*' >"$work/texts"
# shellcheck disable=SC2046
property 'units and words' "$build/t/tests/measure/cover" $(cat "$work/texts")

# --- every act ----------------------------------------------------------
kinds='kk ru en kz-md excerpts'
for kind in $kinds gold-acts; do
  dir=$shared/acts/$kind
  [ "$kind" != gold-acts ] || dir=$shared/gold-acts
  status=0
  "$taza" check -q -f "jsonl:$work/$kind.jsonl" "$dir" 2>"$work/err" ||
    status=$?
  # Incomplete acts (other languages, missing parts) are trouble, no failure.
  if [ "$status" -gt 2 ] || [ ! -s "$work/$kind.jsonl" ]; then
    failed=$((failed + 1))
    tail -n 5 "$work/err"
    row "$kind" "FAILED: exit $status"
  fi
done
if command -v python3 >/dev/null; then
  cat "$work"/*.jsonl >"$work/all"
  property 'positions' python3 "$top/measure/positions.py" <"$work/all"
  for kind in $kinds gold-acts; do
    row "$kind" "$(python3 "$top/measure/table.py" <"$work/$kind.jsonl")"
  done
  row factors "$(python3 "$top/measure/table.py" factors <"$work/all")"
  property 'coverage, gold-acts' python3 "$top/measure/table.py" coverage \
    <"$work/gold-acts.jsonl"
  property 'outlines, kk and ru' python3 "$top/measure/outline.py" "$taza" \
    "$shared"
  schema=$shared/suites/schema/sarif-schema-2.1.0.json
  if [ -f "$schema" ]; then
    # shellcheck disable=SC2046
    property SARIF python3 "$top/measure/sarif.py" "$schema" "$taza" \
      $(cat "$work/md" "$work/txt")
  fi
  if [ -f "$shared/tools/score.py" ]; then
    TAZA=$taza python3 "$shared/tools/score.py" "$shared/gold-acts" \
      >"$work/score" 2>&1 || failed=$((failed + 1))
    row 'expert labels' "$(tail -n 1 "$work/score")"
    sed '$d; s/^/                       /' "$work/score"
  fi
else
  row 'positions, findings' 'not there (python3)'
fi

if [ -f "$shared/gold-acts/gold.jsonl" ]; then
  if "$taza" eval "$shared/gold-acts" >"$work/eval" 2>"$work/err"; then
    row 'taza eval' "$(sed -n 's/^all  *//p' "$work/eval")"
    sed -n '/^language/,/^$/{s/^/                       /p}' "$work/eval"
    sed -n '/^detection/,/^$/{s/^/                       /p}' "$work/eval"
    sed '$!d; s/^/                       /' "$work/eval"
  else
    failed=$((failed + 1))
    tail -n 5 "$work/err"
    row 'taza eval' FAILED
  fi
fi

# Our own sentences: those that rules were tuned on, and those that were not.
for part in dev test; do
  "$taza" eval "$top/../corpus/$part" >"$work/eval" 2>"$work/err" || {
    failed=$((failed + 1))
    tail -n 5 "$work/err"
  }
  row "corpus, $part" "$(sed -n 's/^all  *//p' "$work/eval")"
  sed -n '/^language/,/^$/{s/^/                       /p}' "$work/eval"
done

# --- speed --------------------------------------------------------------
# shellcheck disable=SC2086
bytes=$(cd "$shared/acts" && find $kinds -type f \( -name '*.txt' -o \
  -name '*.md' \) ! -iname 'README*' -exec cat {} + | wc -c)
for jobs in 1 2; do
  started=$(date +%s%N)
  # shellcheck disable=SC2086
  (cd "$shared/acts" && "$taza" check -q -j "$jobs" -f jsonl:/dev/null \
    $kinds) >/dev/null 2>&1 || :
  row "speed, $jobs threads" "$(echo "$bytes $started $(date +%s%N)" | awk '{
    s = ($3 - $2) / 1e9; printf "%.1f MB in %.2f s: %.1f MB/s",
    $1 / 1e6, s, $1 / 1e6 / s }')"
done
[ "$failed" = 0 ]
