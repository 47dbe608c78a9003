#!/bin/sh
# Exported symbols are those of symbols.txt; the library has no writable data.
# usage: symbols.sh SHARED-LIBRARY ARCHIVE
set -eu
nm -D --defined-only "$1" | awk '$3 !~ /^_/ { print $3 }' | LC_ALL=C sort |
  diff -u "$(dirname "$0")/symbols.txt" -
objdump -t "$2" | awk '
  /[ \t]\.(data|bss|tdata|tbss)/ && !/\.data\.rel\.ro/ && !/ d / {
    print "writable global: " $NF
    bad = 1
  }
  END { exit bad }'
