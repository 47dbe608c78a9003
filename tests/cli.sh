#!/bin/sh
# Runs the commands of tests/cli/NAME/cmd and compares what they print.
# usage: cli.sh TAZA [NAME...]    BLESS=1 rewrites; review the diff
#
# A cmd is run by sh in a directory of its own, with taza on PATH, $CORPUS and
# $FIXTURES (tests/cli/fixtures).  Compared when there: out, err, status (0).
set -eu
case $1 in
/*) taza=$1 ;;
*) taza=$PWD/$1 ;;
esac
shift
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$taza" "$work/bin/taza"
PATH=$work/bin:$PATH
CORPUS=$top/corpus
FIXTURES=$top/tests/cli/fixtures
LC_ALL=C
export PATH CORPUS FIXTURES LC_ALL
unset LANG LC_MESSAGES NO_COLOR || true
# Repositories of the tests see no configuration but their own, and have the
# same ids each time; a hook that runs us does not lend them its own.
for name in $(env | sed -n 's/^\(GIT_[A-Z_0-9]*\)=.*/\1/p'); do
  unset "$name"
done
GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_CEILING_DIRECTORIES=$work
GIT_AUTHOR_NAME=tester GIT_AUTHOR_EMAIL=tester@example.com
GIT_AUTHOR_DATE='2026-11-22T12:00:00Z'
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
export GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM GIT_CEILING_DIRECTORIES \
  GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE \
  GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE

# compare NAME WHAT GOT: the golden file, if there is one
compare() {
  want=$top/tests/cli/$1/$2
  if [ -n "${BLESS:-}" ] && { [ -f "$want" ] || [ "$2" = status ]; }; then
    cp "$3" "$want"
    [ "$2" != status ] || [ "$(cat "$3")" != 0 ] || rm -f "$want"
  fi
  if [ -f "$want" ]; then
    diff -u "$want" "$3" >&2
  elif [ "$2" = status ]; then
    [ "$(cat "$3")" = 0 ] || {
      echo "status $(cat "$3")" >&2
      cat "$work/err" >&2
      return 1
    }
  fi
}

passed=0
failed=0
cd "$top/tests/cli"
[ $# -gt 0 ] || set -- *
for name; do
  cmd=$top/tests/cli/$name/cmd
  [ -f "$cmd" ] || continue
  dir=$work/run
  mkdir "$dir"
  status=0
  (cd "$dir" && sh "$cmd") </dev/null >"$work/out" 2>"$work/err" || status=$?
  echo "$status" >"$work/status"
  ok=yes
  for what in out err status; do
    compare "$name" "$what" "$work/$what" || ok=no
  done
  chmod -R u+rwx "$dir"
  rm -rf "$dir"
  if [ "$ok" = yes ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "cli: $name differs" >&2
  fi
done
echo "cli: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
