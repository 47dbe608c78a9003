#!/bin/sh
# Checks drafts and leaves an annotated HTML and XML report of each.
# usage: demo.sh TAZA DIR DRAFT…
set -eu
taza=$1
dir=$2
shift 2
mkdir -p "$dir"
for draft; do
  lang=$(basename "$(dirname "$draft")")
  name=$(basename "$draft" .md)-$lang
  echo "== $draft"
  "$taza" check -f "text:$dir/$name.txt" -f "html:$dir/$name.html" \
    -f "xml:$dir/$name.xml" "$draft" || [ $? = 1 ]
done
echo
echo "Annotated reports, open them in a browser:"
for draft; do
  lang=$(basename "$(dirname "$draft")")
  echo "  $dir/$(basename "$draft" .md)-$lang.html  (also .xml, .txt)"
done
