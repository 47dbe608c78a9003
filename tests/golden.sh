#!/bin/sh
# Drafts of corpus/ give the outputs that lie in tests/golden.
# usage: golden.sh TAZA        BLESS=1 rewrites them; review the diff
#
# tests/golden/LANG/NAME.FORMAT registers by being there; FORMAT is a format
# of `check`, or outline, outline-json, text, normal.  Outlines of drafts that
# show how acts are built lie beside them, tests/act/outline/LANG/NAME.outline.
set -eu
taza=$1
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top"
case $taza in
/*) ;;
*) taza=$top/$taza ;;
esac
got=$(mktemp)
trap 'rm -f "$got"' EXIT
passed=0
failed=0
for want in tests/golden/*/* tests/act/outline/*/*.outline; do
  [ -f "$want" ] || continue
  lang=$(basename "$(dirname "$want")")
  format=${want##*.}
  name=$(basename "$want" ".$format")
  case $want in
  tests/golden/*) cd corpus/drafts ;;
  *) cd tests/act/outline ;;
  esac
  case $format in
  outline) "$taza" outline "$lang/$name" ;;
  outline-json) "$taza" outline -f json "$lang/$name" ;;
  text) "$taza" text "$lang/$name" ;;
  normal) "$taza" text --normal "$lang/$name" ;;
  *) "$taza" check -q --fail-level never -f "$format" "$lang/$name" ;;
  esac >"$got"
  cd "$top"
  if [ -n "${BLESS:-}" ]; then
    cp "$got" "$want"
  fi
  if cmp -s "$want" "$got"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "golden: $want differs" >&2
    diff -u "$want" "$got" | head -40 >&2 || true
  fi
done
echo "golden: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
