#!/bin/sh
# Writes the built-in packs as C: const data, byte for byte.
# usage: embed.sh FILE.rec…     (names relative to patterns/)
set -eu
export LC_ALL=C
cd "$(dirname "$0")"

version=$(cat VERSION)
case $version in
'' | *[!0-9.]*)
  echo "embed.sh: VERSION is digits and full stops, not '$version'" >&2
  exit 1
  ;;
esac

# A NUL ends each array, so that none is empty; it is not counted.
bytes() {
  od -An -v -tu1 "$1" | sed 's/^ *//; s/  */,/g; s/$/,/'
}

echo '/* Made by patterns/embed.sh. */'
echo '#include "rule/rules.h"'
number=0
for file in "$@"; do
  case $file in
  *[!A-Za-z0-9._/-]*)
    echo "embed.sh: $file: letters, digits, '.', '_', '/' and '-' only" >&2
    exit 1
    ;;
  esac
  [ -r "$file" ] || {
    echo "embed.sh: patterns/$file cannot be read" >&2
    exit 1
  }
  printf '\nstatic const unsigned char pack_%d[] = {\n' "$number"
  bytes "$file"
  echo '0};'
  number=$((number + 1))
done

printf '\nconst taza_source tz_builtin[] = {\n'
number=0
for file in "$@"; do
  printf '    {"patterns/%s", {(const char *)pack_%d, sizeof pack_%d - 1}},\n' \
    "$file" "$number" "$number"
  number=$((number + 1))
done
[ "$number" -gt 0 ] || echo '    {"", {"", 0}},'
printf '};\nconst size_t tz_builtin_count = %d;\n' "$number"
printf 'const char tz_builtin_version[] = "%s";\n' "$version"
