#!/bin/sh
# Run a command in a box: it may change this folder only, sees no home folder and has no network.
# Usage, from the project's folder: sh sandbox.sh COMMAND [ARGUMENT ...]
set -eu

project=$(pwd -P)
home=$(cd "$HOME" && pwd -P)
case "${home%/}/" in
  "${project%/}"/*)
    echo "sandbox.sh: start it in a project's folder, not in your home folder or above it" >&2
    exit 2
    ;;
esac

exec bwrap \
  --unshare-all --die-with-parent --new-session \
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
