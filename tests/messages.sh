#!/bin/sh
# Has every message a translation?  See messages.py.
set -eu
if ! command -v python3 >/dev/null 2>&1; then
  echo 'messages: NOT RUN: python3 is not installed' >&2
  exit 0
fi
top=$(cd "$(dirname "$0")" && cd .. && pwd)
exec python3 "$top/tests/messages.py" "$top"
