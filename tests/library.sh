#!/bin/sh
# The example programs, made against the taza that pkg-config finds, say of
# drafts what the program says: linked to the shared library, to the archive,
# and, where the libraries below have archives, to nothing shared at all.
# usage: library.sh TAZA
#
# The shared library has to be where programs look, or in LD_LIBRARY_PATH.
set -eu
case $1 in
/*) taza=$1 ;;
*) taza=$PWD/$1 ;;
esac
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$top"

printf 'not UTF-8: \377\376\n' >"$work/broken.txt"
printf 'Article 1. Term\n\n1. The authority shall decide within ten days.\n' \
  >"$work/clean.txt"
drafts='corpus/drafts/kk/permit-rules.md corpus/drafts/ru/permit-rules.md
  corpus/drafts/en/permit-rules.md'

# FILE:LINE:COLUMN: severity, of the lines of a report.
places() { sed 's/^\([^:]*:[0-9]*:[0-9]*: [a-z]*\): .*/\1/'; }
# shellcheck disable=SC2086
"$taza" check -q --fail-level never -f line $drafts | places >"$work/places"
[ -s "$work/places" ]

fail() {
  echo "library: $1: $2" >&2
  cat "$work/out" "$work/err" >&2
  exit 1
}
# ends STATUS NAME COMMAND...: runs it; what it prints is in out and err
ends() {
  want=$1 name=$2 status=0
  shift 2
  "$@" >"$work/out" 2>"$work/err" || status=$?
  [ "$status" = "$want" ] || fail "$name" "status $status, not $want"
}
# behaves NAME COMMAND...: a program of the examples
behaves() {
  name=$1
  shift
  ends 0 "$name" "$@" "$work/clean.txt"
  [ ! -s "$work/out" ] || fail "$name" 'a clean draft has findings'
  ends 2 "$name" "$@" "$work/clean.txt" "$work/broken.txt"
  grep -q 'broken\.txt.*not UTF-8' "$work/err" || fail "$name" 'what is wrong?'
  ends 2 "$name" "$@" "$work/missing.txt"
  grep -q 'missing\.txt' "$work/err" || fail "$name" 'what is missing?'
  # shellcheck disable=SC2086
  ends 1 "$name" "$@" $drafts
  places <"$work/out" | cmp "$work/places" - || fail "$name" 'other findings'
  # All say the same, to the byte.
  [ -e "$work/same" ] || cp "$work/out" "$work/same"
  cmp "$work/same" "$work/out" || fail "$name" 'not what the first one says'
  echo "library: $name: works"
}
# build NAME PKG-CONFIG-OPTION [LIBRARY [LINK-OPTION]]: the flags have quotes
# where the paths have blanks.
source=tests/examples/findings.c
build() {
  name=$1
  flags=$(pkg-config $2 --cflags --libs taza | sed "s/-ltaza/${3:--ltaza}/")
  eval "${CC:-cc} -std=c99 -pedantic -Wall -Wextra -Werror -o \"\$work/$name\"" \
    "\"$source\" ${4:-} $flags"
}

build shared ''
behaves shared "$work/shared"
readelf -d "$work/shared" | grep -q 'NEEDED.*libtaza\.so\.0'

# The archive beside shared libraries of the system.
build archive --static -l:libtaza.a
behaves archive "$work/archive"
if readelf -d "$work/archive" | grep -q 'NEEDED.*libtaza'; then
  fail archive 'is linked to the shared library'
fi
if build static --static -ltaza -static 2>"$work/link"; then
  behaves static "$work/static"
elif grep -q 'cannot find -l' "$work/link"; then
  echo 'library: static: NOT RUN: a library has no archive here' >&2
else
  cat "$work/link" >&2
  exit 1
fi

# What taza(3) shows.
{
  printf '%s\n' '#include <stdio.h>' '#include <taza/taza.h>' \
    'int main(void) {' \
    'static const char text[] = "1. The body may refuse a permit.\n";' \
    'taza_str bytes = {text, sizeof text - 1};'
  awk '/^\.Bd/ { on = 1; next } /^\.Ed/ { on = 0 } on { gsub(/\\e/, "\\");
    print }' include/taza/taza.3
  echo 'return 0; }'
} >"$work/manual.c"
source=$work/manual.c
build manual ''
ends 0 taza.3 "$work/manual"
grep -qx '1: [a-z-]*: .*refuse.*' "$work/out" || fail taza.3 'no finding'
echo 'library: taza.3: works'

if command -v python3 >/dev/null 2>&1; then
  behaves python python3 tests/examples/findings.py
else
  echo 'library: python: NOT RUN: python3 is not installed' >&2
fi
