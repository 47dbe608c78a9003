#!/bin/sh
# make install and uninstall: what lies where, with blanks and quotes in the
# paths, without building anything again; programs work with it; uninstall
# leaves nothing of ours and takes nothing of others'.
# usage: MAKE=make CC=cc install.sh    after make all
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$top"
make=${MAKE:-make}
unset MAKEFLAGS MFLAGS MAKELEVEL DESTDIR PREFIX BINDIR LIBDIR PCDIR INCDIR \
  DATADIR MANDIR DOCDIR BASHDIR ZSHDIR FISHDIR || true
run() { $make --no-print-directory SETUP=no CC="${CC:-gcc}" "$@"; }
fail() {
  echo "install: $*" >&2
  exit 1
}
list() { (cd "$1" && find . ! -type d -printf '%M %P -> %l\n' | sed 's/ -> $//' |
  LC_ALL=C sort -k2); }

# Where everything is expected, below a prefix.
expect() {
  cat <<END
-rwxr-xr-x $1/bin/taza
-rw-r--r-- $1/include/taza/taza.h
-rw-r--r-- $1/lib/libtaza.a
lrwxrwxrwx $1/lib/libtaza.so -> libtaza.so.0
-rwxr-xr-x $1/lib/libtaza.so.0
-rw-r--r-- $1/lib/pkgconfig/taza.pc
-rw-r--r-- $1/share/bash-completion/completions/taza
-rw-r--r-- $1/share/doc/taza/examples/findings.c
-rw-r--r-- $1/share/doc/taza/examples/findings.py
-rw-r--r-- $1/share/fish/vendor_completions.d/taza.fish
-rw-r--r-- $1/share/man/man1/taza.1
-rw-r--r-- $1/share/man/man3/taza.3
-rw-r--r-- $1/share/man/man5/taza-rules.5
-rw-r--r-- $1/share/taza/report.rng
-rw-r--r-- $1/share/taza/report.schema.json
-rw-r--r-- $1/share/zsh/site-functions/_taza
END
}

# --- the usual places, in a staging directory; whatever the umask ---------
touch "$work/before"
(umask 077 && run install DESTDIR="$work/stage") >"$work/log"
[ ! -s "$work/log" ] || fail "something was built: $(cat "$work/log")"
[ -z "$(find build/obj build/flags.mk -newer "$work/before" ! -type d)" ] ||
  fail 'files in build/ are newer than the installation'
expect usr/local >"$work/want"
list "$work/stage" | diff -u "$work/want" -
[ "$(sed -n 's/^prefix=//p' "$work/stage/usr/local/lib/pkgconfig/taza.pc")" = \
  /usr/local ] || fail 'the prefix in taza.pc'
readelf -d "$work/stage/usr/local/lib/libtaza.so.0" |
  grep -q 'SONAME.*\[libtaza\.so\.0\]' || fail 'no soname'

# uninstall leaves what others have put there.
echo ours >"$work/stage/usr/local/share/taza/other.rec"
echo ours >"$work/stage/usr/local/bin/other"
run uninstall DESTDIR="$work/stage" 2>/dev/null
printf '%s\n' bin/other share/taza/other.rec >"$work/want"
(cd "$work/stage/usr/local" && find . ! -type d -printf '%P\n' | sort) |
  diff -u "$work/want" -
rm "$work/stage/usr/local/share/taza/other.rec" "$work/stage/usr/local/bin/other"
run uninstall DESTDIR="$work/stage"
[ -z "$(find "$work/stage" -name 'taza*')" ] || fail 'uninstall left something'

# --- a prefix that is hard to write, in which programs are made and run ----
prefix="$work/it's a \"prefix\" & more"
run install PREFIX="$prefix" >"$work/log"
grep -q ldconfig "$work/log" || fail 'no word of ldconfig'
expect "$(basename "$prefix")" >"$work/want"
list "$work" | grep -F "$(basename "$prefix")/" | diff -u "$work/want" -
run uninstall PREFIX="$prefix"
[ -z "$(find "$prefix" ! -type d)" ] || fail 'uninstall left something'

prefix="$work/a prefix"
run install PREFIX="$prefix" >/dev/null
PKG_CONFIG_PATH="$prefix/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/lib" \
  sh tests/library.sh "$prefix/bin/taza"
run uninstall PREFIX="$prefix"

# --- as the Debian packages have it: each file is in one of them -----------
# shellcheck disable=SC2046
run install DESTDIR="$work/debian" $(
  sed -n '/^SETTINGS/,/[^\\]$/p' src/debian/rules |
    sed 's/^SETTINGS = //; s/\\$//; s/\$(DEB_HOST_MULTIARCH)/multiarch/'
)
(cd "$work/debian" && for list in "$top"/src/debian/*.install; do
  while read -r pattern; do
    # shellcheck disable=SC2086
    rm -r $pattern || fail "$list: $pattern"
  done <"$list"
done)
[ -z "$(find "$work/debian" ! -type d)" ] ||
  fail "in no Debian package: $(find "$work/debian" ! -type d)"

# --- every directory by itself; a tree that nobody may write to -----------
set --
for dir in BINDIR LIBDIR PCDIR INCDIR DATADIR MANDIR DOCDIR BASHDIR ZSHDIR \
  FISHDIR; do
  set -- "$@" "$dir=/$dir x"
done
run install DESTDIR="$work/each" PREFIX=/nowhere "$@"
[ ! -e "$work/each/nowhere" ] || fail 'something lies below the prefix'
"$work/each/BINDIR x/taza" --version >/dev/null
grep -qx 'libdir=/LIBDIR x' "$work/each/PCDIR x/taza.pc" || fail 'libdir'
grep -qx 'includedir=/INCDIR x' "$work/each/PCDIR x/taza.pc" || fail 'includedir'
run uninstall DESTDIR="$work/each" PREFIX=/nowhere "$@"
[ -z "$(find "$work/each" ! -type d)" ] || fail 'uninstall left something'

if run install DESTDIR="$work/each" LIBDIR=lib 2>"$work/log"; then
  fail 'a relative directory is taken'
fi
grep -q "LIBDIR: 'lib' does not begin with '/'" "$work/log"
[ -z "$(find "$work/each" ! -type d)" ] || fail 'half an installation'
echo 'install: works'
