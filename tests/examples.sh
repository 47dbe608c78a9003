#!/bin/sh
# Examples of the README and of the manuals run and say what is printed there.
# usage: examples.sh TAZA
#
# README.md: a block ```console with lines "$ command" and what follows.  In
# the manuals: ".Dl $ command", run, its status must be 0 or 1.
set -eu
case $1 in
/*) taza=$1 ;;
*) taza=$PWD/$1 ;;
esac
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$taza" "$work/bin/taza"
PATH=$work/bin:$PATH
export PATH
cp -R "$top/corpus" "$top/patterns" "$work"
cd "$work"

awk '/^```console/ { on = 1; next } /^```/ { on = 0 } on' \
  "$top/README.md" >session
passed=0
failed=0
say() {
  if [ "$1" = 0 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "examples: $2" >&2
  fi
}

# Each command with the lines behind it; `make` is the user's, not ours.
n=0
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
  '$ '*)
    n=$((n + 1))
    printf '%s\n' "${line#\$ }" >"command.$n"
    : >"want.$n"
    ;;
  *) [ "$n" = 0 ] || printf '%s\n' "$line" >>"want.$n" ;;
  esac
done <session
i=0
while [ "$i" -lt "$n" ]; do
  i=$((i + 1))
  case $(cat "command.$i") in
  make* | git* | cd*) continue ;;
  esac
  sh "command.$i" >"got.$i" 2>&1 || [ $? = 1 ] || true
  if diff -u "want.$i" "got.$i" >&2; then
    say 0 ""
  else
    say 1 "README.md: $(cat "command.$i")"
  fi
done

for manual in "$top"/src/cli/taza.1 "$top"/patterns/taza-rules.5; do
  grep '^\.Dl \$ ' "$manual" | sed 's/^\.Dl \$ //; s/\\&//g; s/\\-/-/g' \
    >lines || true
  while IFS= read -r line; do
    status=0
    sh -c "$line" </dev/null >got 2>&1 || status=$?
    [ "$status" -le 1 ] && say 0 "" || {
      cat got >&2
      say 1 "$(basename "$manual"): $line (status $status)"
    }
  done <lines
done

# The records that taza(1) shows can be read.
awk '/^\.Bd/ { on = 1; n++; next } /^\.Ed/ { on = 0 }
     on { print > ("shown." n) }' "$top/src/cli/taza.1"
for block in shown.*; do
  [ "$(head -n 1 "$block")" = '%rec: Accepted' ] || continue
  if taza check -q --accepted "$block" corpus/drafts/ru/permit-rules-clean.txt \
    >got 2>&1; then
    say 0 ""
  else
    cat got >&2
    say 1 'taza.1: the record that it shows'
  fi
done

# The packs that taza-rules(5) shows: their own examples hold.
mkdir packs
awk '/^\.Bd/ { on = 1; n++; next } /^\.Ed/ { on = 0 }
     on { gsub(/\\e/, "\\"); gsub(/\\&/, ""); print > ("block." n) }' \
  "$top/patterns/taza-rules.5"
for block in block.*; do
  if [ "$(head -n 1 "$block" | cut -c1-5)" = '%rec:' ]; then
    mv "$block" "packs/${block#block.}.rec"
  fi
done
if taza test -q --rules packs >got 2>&1; then
  say 0 ""
else
  cat got >&2
  say 1 'taza-rules.5: the rules that it shows'
fi
# The configuration that taza(1) shows, and what `taza config` says of it.
mkdir -p configured/lint
cp -R packs configured/lint/rules
awk '/^\.Bd/ { on = 1; n++; next } /^\.Ed/ { on = 0 }
     on { gsub(/\\e/, "\\"); gsub(/\\&/, ""); print > ("manual." n) }' \
  "$top/src/cli/taza.1"
for block in manual.*; do
  case $(head -n 1 "$block") in
  '# .taza.rec'*) cp "$block" configured/.taza.rec ;;
  '$ taza config'*) session=$block ;;
  esac
done
sed 1d "$session" >want
sed -n '1s/^\$ //p' "$session" >session.command
if (cd configured && sh ../session.command) >got 2>&1 && diff -u want got >&2; then
  say 0 ""
else
  cat got >&2
  say 1 'taza.1: the configuration that it shows'
fi
echo "examples: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
