#!/bin/sh
# Measures how fast taza is: a table on standard output, and bench.json.
# usage: bench.sh BUILDDIR DIR      texts and bench.json go to DIR
#
# BENCH_MB=32     megabytes of all texts together; single texts grow with it
# BENCH_RUNS=5    runs of which the median is shown
# BENCH_TEXTS=DIR measures the stages over the drafts of DIR, too
# BENCH_QUICK=1   as little as shows that it works
#
# Programs print rows: GROUP<TAB>NAME<TAB>KEY=VALUE….  Keys that are worked out
# at the end: mb_s and ns_byte from bytes and ms; net_ms, less the time of the
# row that `less` names; ratio, of net_ms or ms, to the row that `against`
# names.  Figures are shown, never judged.
set -eu
build=$(cd "$1" && pwd)
mkdir -p "$2"
dir=$(cd "$2" && pwd)
top=$(cd "$(dirname "$0")/.." && pwd)
tools=$build/tests/bench
taza=$build/taza
kb=$((${BENCH_MB:-32} * 1024))
runs=${BENCH_RUNS:-5}
if [ -n "${BENCH_QUICK:-}" ]; then
  kb=64
  runs=1
fi
processors=$(getconf _NPROCESSORS_ONLN)
small=$((kb * 32))  # bytes: a 32nd of all
large=$((kb * 256)) # eight times that
LC_ALL=C.UTF-8
export LC_ALL

rows=$dir/rows
texts=$dir/texts
: >"$rows"
rm -rf "$texts"
mkdir "$texts"
cd "$texts"

say() { echo "bench: $1" >&2; }
make_text() { "$tools/texts" "$top/corpus" "$@"; }
size_of() { find "$@" -type f -exec cat {} + | wc -c | tr -d ' '; }
# missing GROUP NAME: what is not installed has a row that says so
missing() { printf '%s\t%s\tnote=not there\n' "$1" "$2" >>"$rows"; }
# run GROUP NAME FIELDS COMMAND…: a row
run() { "$tools/run" "$runs" "$@" >>"$rows"; }
# check GROUP NAME FIELDS ARGUMENT…: of taza, with one thread
check() {
  row_group=$1 row_name=$2 row_fields=$3
  shift 3
  run "$row_group" "$row_name" "$row_fields" \
    "$taza" check -q -j1 -f jsonl "$@"
}

say "texts ($kb KB)"
make_text tree tree $((kb * 1024))
bytes=$(size_of tree)
files=$(find tree -type f | wc -l | tr -d ' ')
make_text act 4k.md 4096
make_text act 100k.txt 102400
: >empty.txt

say stages
"$tools/stage" "$runs" 67108864 tree >>"$rows"
for lang in kk ru en; do
  make_text act "$lang-act.md" "$large"
  "$tools/stage" "$runs" 67108864 "$lang-act.md" |
    sed -n "s/^stage	all of them/language	$lang/p" >>"$rows"
done
if [ -n "${BENCH_TEXTS:-}" ]; then
  (cd "$top" && "$tools/stage" "$runs" 67108864 "$BENCH_TEXTS") |
    sed -n 's/^stage/own texts/p' >>"$rows"
fi

say 'end to end'
for format in text line json jsonl xml html sarif github checkstyle junit \
  gitlab; do
  run format "$format" "bytes=$bytes" \
    "$taza" check -q -j1 -f "$format" tree
done
jobs=1
while [ "$jobs" -le "$processors" ]; do
  run threads "$jobs" "bytes=$bytes;against=1" \
    "$taza" check -q "-j$jobs" -f jsonl tree
  jobs=$((jobs * 2))
done
for size in 1 8 64; do
  make_text act "act-$size.md" $((small * size / 8))
  check size "document × $size" \
    "bytes=$(size_of "act-$size.md");against=document × 1" "act-$size.md"
done
for count in 1 8; do
  number=$((kb * count / 32 + 1))
  make_text files "files-$count" "$number"
  run files "small × $count" \
    "bytes=$(size_of "files-$count");files=$number;against=small × 1" \
    "$taza" check -q -f jsonl "files-$count"
done

say rules
make_text tree rules-tree "$large"
rule_bytes=$(size_of rules-tree)
rule_count=$("$taza" rules | wc -l)
for times in 1 3 10; do
  pack=packs-$times
  mkdir "$pack"
  make_text rules "$pack/more.rec" $((rule_count * (times - 1)))
  with="--rules $pack"
  [ "$times" != 1 ] || with=
  # shellcheck disable=SC2086
  check rules "× $times, start" "rules=$((rule_count * times))" \
    $with empty.txt
  # shellcheck disable=SC2086
  check rules "× $times" \
    "rules=$((rule_count * times));bytes=$rule_bytes;less=× $times, start;against=× 1" \
    $with rules-tree
done

say 'hard cases'
# hard NAME KIND ARGUMENT…: at a size and at eight times that
hard() {
  name=$1 kind=$2
  shift 2
  make_text "$kind" "$kind-1.txt" "$small"
  make_text "$kind" "$kind-8.txt" "$large"
  check hard "$name × 1" "bytes=$(size_of "$kind-1.txt")" "$@" "$kind-1.txt"
  check hard "$name × 8" \
    "bytes=$(size_of "$kind-8.txt");against=$name × 1" "$@" "$kind-8.txt"
}
hard 'trigger words' triggers
hard 'one paragraph' paragraph
hard 'short paragraphs' short
hard 'one word' word
mkdir gaps
cat >gaps/gaps.rec <<'END'
%rec: Rule

Id: bench-gaps
Lang: ru
Factor: vague-deadline
Severity: warning
Match: \bорган\w*{gap:10}вправе\w*{gap:10}орган\w*{gap:10}вправе{gap:10}отказ\w*
Bad: Орган вправе, орган вправе и отказывает.
Good: Орган отказывает.
END
hard 'rule that goes back' gaps --rules gaps
mkdir many
make_text rules many/many.rec 10000
check hard '10,000 rules, start' - --rules many empty.txt
check hard '10,000 rules' "bytes=$(size_of paragraph-1.txt)" \
  --rules many paragraph-1.txt

say 'start'
shown=$runs
runs=$((runs * 4 + 1))
run start /bin/true - /bin/true
run start 'no library' - "$tools/start"
for with in xml zip; do
  if [ -x "$tools/start-$with" ]; then
    run start "lib$with" - "$tools/start-$with"
  else
    missing start "lib$with"
  fi
done
run start 'taza --version' - "$taza" --version
run start '4 KB draft' bytes=4096 "$taza" check -q 4k.md
run start '100 KB draft' bytes=102400 "$taza" check -q 100k.txt
runs=$shown

# The same text, the patterns of Match alone, as many times through the text
# as there are expressions: all in one is more than PCRE2 takes.
say 'other programs'
mkdir patterns
"$tools/patterns" patterns >>"$rows"
if [ -n "${BENCH_QUICK:-}" ]; then
  find patterns -type f ! -name 1 -exec rm {} +
fi
make_text tree peers "$((small < 1048576 ? small : 1048576))"
peer_bytes=$(size_of peers)
: >peers-empty.txt
check peers taza "bytes=$peer_bytes;against=taza" peers
runs=1
# peer NAME COMMAND: is run for each $p, on $in
peer() {
  program=${1%% *}
  if ! command -v "$program" >/dev/null; then
    missing peers "$1"
    return
  fi
  run peers "$1, start" - env in=empty.txt sh -c \
    "for p in patterns/*; do $2; done; :"
  run peers "$1" "bytes=$peer_bytes;less=$1, start;against=taza" \
    env in=peers sh -c "for p in patterns/*; do $2; done; :"
}
# shellcheck disable=SC2016
peer 'rg -P' 'rg -P -i -j1 -c -f "$p" "$in"'
# shellcheck disable=SC2016
peer 'grep -P' 'grep -P -i -r -c -f "$p" "$in"'

awk -f "$top/tests/bench/table.awk" -v json="$dir/bench.json" \
  -v version="$("$taza" --version)" -v processors="$processors" \
  -v bytes="$bytes" -v files="$files" "$rows"
echo "bench: $dir/bench.json" >&2
