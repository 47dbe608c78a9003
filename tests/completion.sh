#!/bin/sh
# What bash, zsh and fish complete, as far as they are installed.
# usage: completion.sh TAZA DIR    DIR: where taza, _taza and taza.fish lie
set -eu
if ! command -v python3 >/dev/null 2>&1; then
  echo 'completion: NOT RUN: python3 is not installed' >&2
  exit 0
fi
exec python3 "$(dirname "$0")/completion.py" "$1" "$2"
