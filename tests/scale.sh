#!/bin/sh
# A corpus checked in parts by GNU parallel, merged, is byte for byte what one
# run writes, and so is the exit status (taza(1), MANY MACHINES).
# usage: scale.sh TAZA
set -eu
taza=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
corpus=$(cd "$(dirname "$0")/../corpus" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

if ! command -v parallel >/dev/null 2>&1; then
  echo 'scale: NOT RUN: GNU parallel is not installed' >&2
  exit 0
fi
cp -R "$corpus/drafts" acts
mkdir acts/a acts/a-b
cp acts/ru/permit-rules.md acts/a/1.md
cp acts/kk/permit-rules.md acts/a-b/1.md
cp acts/en/permit-rules.md acts/a.md

# status COMMAND…: runs it; its exit status
status() {
  code=0
  "$@" || code=$?
  echo "$code"
}
# The files as taza walks them: by the names of each folder, in bytes.
list() {
  find acts -type f \( -name '*.md' -o -name '*.txt' \) |
    tr / '\001' | LC_ALL=C sort | tr '\001' /
}
merged() {
  list | parallel --will-cite -k -j 2 -n "$1" --joblog log \
    "$taza" check -q -f jsonl >merged.jsonl 2>/dev/null || true
  awk 'NR > 1 && $7 > most { most = $7 } END { print most + 0 }' log
}
same() {
  want=$(status "$taza" check -q -f jsonl:one.jsonl acts 2>/dev/null)
  for size in 1 2 50; do
    got=$(merged "$size")
    cmp one.jsonl merged.jsonl
    [ "$got" = "$want" ] || {
      echo "scale: exit status $got in parts of $size, not $want" >&2
      exit 1
    }
  done
  [ "$want" = "$1" ] || {
    echo "scale: exit status $want, not $1" >&2
    exit 1
  }
}
same 1
printf 'not UTF-8: \377\376\n' >acts/broken.txt
same 2
echo 'scale: parts and one run are the same'
