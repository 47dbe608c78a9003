#!/bin/sh
# build/flags.mk: a library that is missing stops make and is named; nothing
# wrong stays for the time when it is there.
# usage: MAKE=make flags.sh
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make=${MAKE:-make}
unset MAKEFLAGS MFLAGS MAKELEVEL || true
cd "$work"
cp "$top/Makefile" .
flags=build/flags.mk
# A pkg-config that has the libraries of the file `have`.
cat >pkg-config <<'END'
#!/bin/sh
option=$1
shift
for lib; do
  grep -qx -e "$lib" have || exit 1
  [ "$option" != --libs ] || printf ' -l%s' "$lib"
done
END
chmod +x pkg-config
run() { $make SETUP=no PKGCONF=./pkg-config "$@" >out 2>&1; }
fail() {
  echo "flags: $*" >&2
  cat out >&2
  exit 1
}

: >have
run $flags && fail 'no library, and no error'
grep -q 'not find: libpcre2-8 libutf8proc jansson (' out || fail 'names'
[ ! -e $flags ] || fail 'a file was left'
printf '%s\n' libpcre2-8 jansson >have
run $flags && fail 'a library is missing, and no error'
grep -q 'not find: libutf8proc (' out || fail 'the name'
[ ! -e $flags ] || fail 'a file was left'
run PKGCONF=./missing $flags && fail 'no pkg-config, and no error'
grep -q 'taza needs ./missing' out || fail 'the name of pkg-config'

# Without what is optional; the tests need some of that.
printf '%s\n' libpcre2-8 libutf8proc jansson >have
run $flags || fail 'optional libraries are needed'
grep -qx 'LIB_LIBS := .*-llibpcre2-8 -llibutf8proc' $flags || fail 'LIB_LIBS'
grep -qx 'XML_LIBS := *' $flags || fail 'XML_LIBS'
touch -d '2 hours ago' Makefile
touch -d '1 hour ago' $flags
cp -p $flags old
run $flags || fail 'again'
[ ! $flags -nt old ] || fail 'the same flags are new'
touch Makefile
run $flags || fail 'a new Makefile'
[ $flags -nt old ] || fail 'what a new Makefile says is not compiled'
rm $flags
run -n units && fail 'the tests do not need libxml2'
grep -q 'not find: libxml-2.0 cmocka (' out || fail 'names for tests'

# It comes later: found; then the file is left alone, also by `install`.
run $flags || fail 'without libxml2'
printf '%s\n' libxml-2.0 >>have
run $flags || fail 'with libxml2'
grep -q 'XML_LIBS := .*-llibxml-2.0' $flags || fail 'libxml2 was not found'
printf '%s\n' libzip >>have
run -n install || true
grep -qx 'ZIP_LIBS := *' $flags || fail 'install looked for libraries'
run $flags || fail 'with libzip'
grep -q 'ZIP_LIBS := .*-llibzip' $flags || fail 'libzip was not found'
: >have
run $flags || fail 'a complete file is made again'
echo 'flags: works'
