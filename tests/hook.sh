#!/bin/sh
# Runs taza under the framework pre-commit, as .pre-commit-hooks.yaml says.
# usage: hook.sh TAZA    without the framework: says so, and passes
set -eu
command -v pre-commit >/dev/null 2>&1 || {
  echo "hook: skipped, there is no pre-commit (tests/setup.sh ci)"
  exit 0
}
case $1 in
/*) taza=$1 ;;
*) taza=$PWD/$1 ;;
esac
top=$(cd "$(dirname "$0")/.." && pwd)
fixtures=$top/tests/cli/fixtures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$taza" "$work/bin/taza"
without=$PATH
PATH=$work/bin:$PATH
for name in $(env | sed -n 's/^\(GIT_[A-Z_0-9]*\)=.*/\1/p'); do
  unset "$name"
done
HOME=$work PRE_COMMIT_HOME=$work/home PRE_COMMIT_COLOR=never
GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
GIT_AUTHOR_NAME=tester GIT_AUTHOR_EMAIL=tester@example.com
GIT_COMMITTER_NAME=tester GIT_COMMITTER_EMAIL=tester@example.com
export PATH HOME PRE_COMMIT_HOME PRE_COMMIT_COLOR GIT_CONFIG_GLOBAL \
  GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME \
  GIT_COMMITTER_EMAIL
unset LANG LC_ALL || true

passed=0
# expect STATUS TEXT COMMAND...: both of them; TEXT with a ! before it is not
# there.
expect() {
  want=$1 text=$2
  shift 2
  status=0
  "$@" >"$work/said" 2>&1 || status=$?
  there=yes
  [ -z "$text" ] || grep -qF -e "${text#!}" "$work/said" || there=no
  case $text in
  !*) [ "$there" = no ] && there=yes || there=no ;;
  esac
  if [ "$status" != "$want" ] || [ "$there" = no ]; then
    echo "hook: $*: status $status, not $want with «$text»:" >&2
    cat "$work/said" >&2
    exit 1
  fi
  passed=$((passed + 1))
}

expect 0 '' pre-commit validate-manifest "$top/.pre-commit-hooks.yaml"
# A repository of ours, as users name it.
mkdir "$work/taza"
cp "$top/.pre-commit-hooks.yaml" "$work/taza"
cd "$work/taza"
git init -q -b main .
git add .
git commit -qm hooks
git tag v0.1.0

mkdir "$work/laws"
cd "$work/laws"
git init -q -b main .
cp -R "$fixtures/rules" .
printf 'Rules: rules\nNo_builtin: yes\n' >.taza.rec
cat >.pre-commit-config.yaml <<R
repos:
  - repo: $work/taza
    rev: v0.1.0
    hooks:
      - id: taza
        args: [--format, line]
R
expect 0 '' pre-commit install
# Names with blanks, of another alphabet; what is no draft.
mkdir -p 'акты 2026' .github
cp "$fixtures/drafts/one.txt" 'акты 2026/указ о конкурсах.txt'
cp "$fixtures/drafts/one.txt" README.md
cp "$fixtures/drafts/one.txt" .github/form.md
git add .
expect 1 'акты 2026/указ о конкурсах.txt:5:13: warning' git commit -qm first
expect 1 '!README' git commit -qm first
# Staged without a finding, on the disk with one: and the disk stays.
cp "$fixtures/drafts/clean.txt" 'акты 2026/указ о конкурсах.txt'
git add .
cp "$fixtures/drafts/one.txt" 'акты 2026/указ о конкурсах.txt'
expect 0 Passed git commit -m first
cmp "$fixtures/drafts/one.txt" 'акты 2026/указ о конкурсах.txt'
git checkout -q .
# An act in several files: a part with its whole act, its own findings only.
mkdir -p act/rus
cat >act/rus.md <<'R'
# О конкурсах

| Часть | Название |
|---|---|
| [`ch001`](rus/ch001.md) | Глава 1. Комиссия |
| [`ch002`](rus/ch002.md) | Глава 2. Итоги |
R
printf '1\\. Комиссия по своему усмотрению определяет победителя.\n' \
  >act/rus/ch001.md
printf '2\\. Комиссия отменяет решение.\n' >act/rus/ch002.md
printf 'title: О конкурсах по своему усмотрению\n' >act/meta.yaml
git add .
expect 1 'act/rus/ch001.md:1:14' git commit -m act
expect 0 '' git commit -qm act --no-verify
echo >>act/rus/ch002.md
git add .
expect 0 'Passed' git commit -m part
expect 1 'act/rus/ch001.md:1:14' pre-commit run --all-files
expect 1 'act/rus/ch001.md:1:14' pre-commit run --from-ref HEAD~2 --to-ref HEAD
# A renamed draft; one that is deleted.
git mv 'акты 2026/указ о конкурсах.txt' 'акты 2026/указ.txt'
printf '\n3. Комиссия по своему усмотрению отменяет решение.\n' \
  >>'акты 2026/указ.txt'
git add .
expect 1 'акты 2026/указ.txt' git commit -m renamed
git reset -q --hard
git rm -rq 'акты 2026'
expect 0 '' git commit -m deleted
# Hundreds of drafts.
mkdir many
i=0
while [ $i -lt 300 ]; do
  i=$((i + 1))
  sed "s/победителя/победителя $i/" "$fixtures/drafts/one.txt" \
    >"many/очень длинное имя проекта закона $i.txt"
done
git add .
expect 1 'закона 300.txt:5:13' git commit -m many
[ "$(grep -c 'warning:' "$work/said")" = 300 ]
expect 0 '' git commit -qm many --no-verify
# Only what is new.
sed -i 's/id: taza$/id: taza-new/' .pre-commit-config.yaml
git add .
printf '\n3. Комиссия по своему усмотрению отменяет решение.\n' \
  >>'many/очень длинное имя проекта закона 7.txt'
git add .
expect 1 'закона 7.txt:9:13' git commit -m new
expect 1 '!:5:13' git commit -m new
git checkout -q HEAD many
echo >>'many/очень длинное имя проекта закона 7.txt'
git add .
expect 0 Passed git commit -m new
# Without taza.
echo >>'many/очень длинное имя проекта закона 7.txt'
git add .
PATH=$without
command -v taza >/dev/null 2>&1 || expect 1 taza git commit -m blind
echo "hook: $passed passed"
