#!/bin/sh
# Run a command in a box: it may change this folder only, sees no home folder and has no network.
# Keep it outside the project. Usage, from the project's folder: sh ~/sandbox.sh COMMAND [ARGUMENT ...]
set -eu

refuse() {
  echo "sandbox.sh: $1" >&2
  exit 2
}

project=$(pwd -P)
home=$(cd "$HOME" && pwd -P)
script=$(cd "$(dirname "$0")" && pwd -P)
case "${home%/}/" in
  "${project%/}"/*) refuse "start it in a project's folder, not in your home folder or above it" ;;
esac
case "${script%/}/" in
  "${project%/}"/*) refuse "keep this script outside the project: a boxed command could change it" ;;
esac
for place in .git data; do
  [ ! -L "$project/$place" ] || refuse "$place is a link and could lead out of the box: use a real folder"
done

exec bwrap \
  --unshare-all --cap-drop ALL --die-with-parent --new-session \
  --clearenv --setenv PATH /usr/local/bin:/usr/bin --setenv HOME /tmp --setenv LANG C.UTF-8 \
  --ro-bind /usr /usr \
  --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
  --ro-bind-try /etc/alternatives /etc/alternatives \
  --proc /proc --dev /dev --tmpfs /tmp \
  --bind "$project" "$project" \
  --ro-bind-try "$project/.git" "$project/.git" \
  --ro-bind-try "$project/data" "$project/data" \
  --remount-ro / \
  --chdir "$project" \
  -- "$@"
