#!/bin/sh
# Installs what is missing from Debian's packages.
# usage: setup.sh build|check|ci|deb
# As root or through sudo; otherwise prints the line to type and stops.
set -eu

# A package and the file or command that shows it is there.
need=
command_of() { command -v "$1" >/dev/null 2>&1 || need="$need $2"; }
header_of() {
  for dir in /usr/include /usr/include/libxml2 /usr/local/include; do
    [ -e "$dir/$1" ] && return
  done
  need="$need $2"
}

command_of gcc gcc
header_of stdio.h libc6-dev
command_of pkg-config pkg-config
header_of pcre2.h libpcre2-dev
header_of utf8proc.h libutf8proc-dev
header_of jansson.h libjansson-dev
if [ "$1" = check ]; then
  header_of cmocka.h libcmocka-dev
  header_of libxml/parser.h libxml2-dev
  command_of mandoc mandoc
  command_of xmllint libxml2-utils
  command_of parallel parallel
  command_of python3 python3
  command_of git git
fi
if [ "$1" = ci ]; then
  command_of clang clang
  command_of clang-format clang-format
  command_of clang-tidy clang-tidy
  command_of bunzip2 bzip2
  command_of rg ripgrep
  command_of zsh zsh
  command_of fish fish
  command_of pre-commit pre-commit
  [ -e /usr/share/unicode/NormalizationTest.txt.bz2 ] ||
    need="$need unicode-data"
fi
if [ "$1" = deb ]; then
  command_of dpkg-buildpackage dpkg-dev
  command_of dh debhelper
  command_of lintian lintian
  [ "$(id -u)" != 0 ] || command_of debootstrap debootstrap
fi
[ -n "$need" ] || exit 0

line="apt-get install -y --no-install-recommends$need"
if [ "$(id -u)" = 0 ]; then
  as=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as=sudo
else
  echo "taza needs packages that are missing; type this as root, then again:" >&2
  echo "  apt-get update && $line" >&2
  exit 1
fi
command -v apt-get >/dev/null 2>&1 || {
  echo "taza needs (names of Debian's packages):$need" >&2
  exit 1
}
echo "installing:$need" >&2
export DEBIAN_FRONTEND=noninteractive
$as apt-get -q update >/dev/null || true
# shellcheck disable=SC2086
$as $line >/dev/null
