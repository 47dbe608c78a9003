#!/bin/sh
# Each folder of src may include itself and those listed after it.
set -eu
cd "$(dirname "$0")/../src"
bad=0
allow() {
  dir=$1
  shift
  for used in $(grep -hoE '^#include "[a-z]+/' "$dir"/*.[ch] |
    sed 's/.*"//; s,/,,' | sort -u); do
    case " $dir $* " in
    *" $used "*) ;;
    *)
      echo "layers: src/$dir must not include $used/" >&2
      bad=1
      ;;
    esac
  done
}
allow base taza
allow text taza base
allow input taza base text
allow act taza base text
allow rule taza base text input act
allow scan taza base text input act rule
allow policy taza base text input act rule scan
allow report taza base text input act rule scan policy
allow cli taza base
for dir in */; do
  case $dir in
  base/ | text/ | input/ | act/ | rule/ | scan/ | policy/ | report/ | cli/) ;;
  debian/) ;; # no code: what packages are made of
  *)
    echo "layers: src/$dir has no row in tests/layers.sh" >&2
    bad=1
    ;;
  esac
done

# One home for each foreign library; every test mirrors a source file.
only() {
  for file in $(grep -rlE "^#include <$1" . || true); do
    case $file in
    $2) ;;
    *)
      echo "layers: $file must not include <$1" >&2
      bad=1
      ;;
    esac
  done
}
only pcre2 ./rule/regex.c
only utf8proc './text/*'
only iconv './text/*'
only jansson './cli/labels*.c'
only libxml ./none
only ctype ./none
for file in $(grep -rlE '[^_a-z](malloc|calloc|realloc|free)\(' . || true); do
  case $file in
  ./base/alloc.[ch]) ;;
  *)
    echo "layers: $file calls malloc or free itself" >&2
    bad=1
    ;;
  esac
done
exit $bad
