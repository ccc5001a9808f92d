#!/bin/sh
# Made for teaching, and destructive: it deletes the folder that you give it. Read it, do not run it.
set -eu
raw=$1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$raw"/*.csv "$work"
cat "$work"/*.csv | wc -l

work=$raw
cat "$work"/*.csv | wc -l
