#!/bin/sh
# The packages in a root that has nothing else: they install, the tests that
# they bring pass there, and after a purge nothing of them is left.
# usage: deb.sh DIR    where `make deb` has put them
#
# As root and with debootstrap the root is a new Debian of this machine's
# release, from MIRROR; otherwise the packages are only unpacked.
set -eu
dir=$(cd "$1" && pwd)
root=$dir/root
export DEBIAN_FRONTEND=noninteractive
fail() {
  echo "deb: $*" >&2
  exit 1
}
for tree in "$dir"/taza-*/; do :; done
[ -f "$tree/debian/tests/control" ] || fail "$dir: no packages (make deb)"
debs=$(find "$dir" -maxdepth 1 -name '*.deb' ! -name '*-dbgsym_*')

# The tests of debian/tests/control, a line each: "DEPENDS|COMMAND".
tests() {
  awk -v RS= -F '\n' '{
    for (i = 1; i <= NF; i++) {
      if ($i ~ /^Test-Command: /) command = substr($i, 15)
      if ($i ~ /^Depends: /) { needs = substr($i, 10); gsub(/,/, "", needs) }
    }
    print needs "|" command
  }' "$tree/debian/tests/control"
}

unpacked() {
  for deb in $debs; do
    dpkg-deb -x "$deb" "$root"
  done
  lib=$(dirname "$(find "$root" -name libtaza.so.0)")
  # The program and the libraries come from the packages, all else from here.
  PKG_CONFIG_SYSROOT_DIR=$root PKG_CONFIG_PATH=$lib/pkgconfig \
    LD_LIBRARY_PATH=$lib
  export PKG_CONFIG_SYSROOT_DIR PKG_CONFIG_PATH LD_LIBRARY_PATH
  tests | while IFS='|' read -r _ command; do
    echo "deb: $command"
    (cd "$tree" && sh -c "$(echo "$command" |
      sed "s,/usr/bin/taza,'$root/usr/bin/taza',")")
  done
}

files() { find "$root" -xdev \( -path "$root/tmp" -o -path "$root/proc" \) \
  -prune -o -iname '*taza*' -print; }

clean_root() {
  # shellcheck source=/dev/null
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  debootstrap --variant=minbase "$suite" "$root" ${MIRROR:+"$MIRROR"} >/dev/null
  in_root() { chroot "$root" env -i PATH="$PATH" LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive HOME=/root "$@"; }
  mkdir "$root/tmp/debs"
  # shellcheck disable=SC2086
  cp $debs "$root/tmp/debs"
  (cd "$tree" && tar cf - README.md corpus patterns include src tests) |
    (mkdir "$root/tmp/tree" && cd "$root/tmp/tree" && tar xf -)
  [ -z "$(files)" ] || fail 'the root is not clean'
  tests >"$root/tmp/list"
  while IFS='|' read -r needs command; do
    echo "deb: $command"
    names=
    for need in $needs; do
      deb=$(cd "$root" && ls tmp/debs/"${need}"_*.deb 2>/dev/null) || deb=
      names="$names ${deb:+./}${deb:-$need}"
    done
    # What depends on each other is given together.
    case $names in
    *libtaza-dev*) names="$names ./$(cd "$root" && ls tmp/debs/libtaza0_*)" ;;
    esac
    # shellcheck disable=SC2086
    in_root apt-get -q install -y --no-install-recommends $names \
      >"$root/tmp/log" 2>&1 </dev/null || {
      tail -n 20 "$root/tmp/log" >&2
      fail "apt-get install$names"
    }
    in_root sh -c "cd /tmp/tree && $command" </dev/null
  done <"$root/tmp/list"
  in_root taza --version
  in_root apt-get -q purge -y taza libtaza0 libtaza-dev >/dev/null 2>&1
  [ -z "$(files)" ] || fail "left after a purge: $(files)"
}

rm -rf "$root"
mkdir -p "$root"
trap 'rm -rf "$root"' EXIT
if [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null 2>&1; then
  clean_root
else
  echo 'deb: unpacked only: a root of its own needs root and debootstrap' >&2
  unpacked
fi
echo 'deb: works'
