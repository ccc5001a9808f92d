#!/bin/sh
# The same check with one name for each folder; the scratch folder's name cannot change.
set -eu
raw=$1

scratch=$(mktemp -d)
readonly scratch
trap 'rm -rf "$scratch"' EXIT
cp "$raw"/*.csv "$scratch"
cat "$scratch"/*.csv | wc -l

cat "$raw"/*.csv | wc -l
