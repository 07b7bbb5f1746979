#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# For developers: an honest Debian 12 with nothing installed, to try the
# README's commands in. See --help.

set -euo pipefail

usage() {
    cat <<'TEXT'
usage: packaging/fresh_machine.sh [--mirror URL] DIR [command…]   run the command (default: bash) in a bare Debian 12 under DIR
       packaging/fresh_machine.sh --delete DIR                    delete it

Makes DIR with debootstrap if it is not there yet, from URL or else from this
machine's own apt sources. The repository, as it is in the working tree, is copied to /checkout
inside at every call, and the command starts there with an empty environment.
GAVEL_FRESH_USER=NAME runs it as an ordinary user without sudo instead of root.

Mounts and processes live in namespaces of their own: both are gone when the
command ends, servers that it left running too. Needs root and debootstrap.
TEXT
}

die() {
    echo "fresh_machine.sh: $*" >&2
    exit 2
}

suite=bookworm
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

case "${1:-}" in
    "" | -h | --help)
        usage
        exit 0
        ;;
esac
[[ $EUID -eq 0 ]] || die "needs root: debootstrap and chroot do"

delete=0
mirror=''
if [[ $1 == --delete ]]; then
    delete=1
    shift
elif [[ $1 == --mirror ]]; then
    mirror=${2:-}
    shift 2 || die "name the mirror; see --help"
fi
[[ $# -ge 1 ]] || die "name the folder; see --help"
dir=$(realpath -m "$1")
shift
[[ $dir != / && $dir != "$HOME" && $dir != "$root" ]] || die "$dir is no place for this"

if ((delete)); then
    [[ -e $dir/etc/gavel-fresh-machine ]] || die "$dir was not made by this script; delete it yourself"
    if grep -qs " $dir/" /proc/self/mounts; then
        die "something is still mounted below $dir; unmount it first"
    fi
    rm -rf --one-file-system "$dir"
    echo "Deleted $dir."
    exit 0
fi

# The first address of the host's apt sources, whichever of the two formats they have.
apt_mirror() {
    local found
    found=$(sed -n 's/^URIs:[[:space:]]*\([^[:space:]]*\).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -v security | head -n 1 || true)
    if [[ -z $found ]]; then
        found=$(sed -n 's/^deb[[:space:]]\(\[[^]]*\][[:space:]]*\)\?\([^[:space:]]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
            grep -v security | head -n 1 || true)
    fi
    echo "$found"
}

# What this machine needs to reach its mirrors and package indexes, it needs inside too.
copy_network_settings() {
    local file
    if grep -qs '^ID=debian' /etc/os-release && grep -qs "VERSION_CODENAME=$suite" /etc/os-release; then
        rm -f "$dir"/etc/apt/sources.list "$dir"/etc/apt/sources.list.d/*
        for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
            [[ -f $file ]] && cp -p "$file" "$dir$file"
        done
    fi
    cp -a /usr/share/keyrings/. "$dir/usr/share/keyrings/"
    for file in /etc/apt/apt.conf.d/*; do
        if grep -qsi 'Acquire::' "$file"; then
            cp -p "$file" "$dir$file"
        fi
    done
    for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do
        [[ -e $file ]] && cp -L "$file" "$dir$file"
    done
    mkdir -p "$dir/etc/ssl/certs" "$dir/usr/local/share/ca-certificates"
    cp -L /etc/ssl/certs/ca-certificates.crt "$dir/etc/ssl/certs/ca-certificates.crt"
    cp -a /usr/local/share/ca-certificates/. "$dir/usr/local/share/ca-certificates/"
    [[ -d /etc/apt/auth.conf.d ]] && cp -a /etc/apt/auth.conf.d/. "$dir/etc/apt/auth.conf.d/"
    return 0
}

if [[ ! -e $dir/etc/gavel-fresh-machine ]]; then
    [[ ! -e $dir || -z $(ls -A "$dir") ]] || die "$dir is not empty and was not made by this script"
    command -v debootstrap >/dev/null || die "debootstrap is missing: apt-get install debootstrap"
    [[ -n $mirror ]] || mirror=$(apt_mirror)
    [[ -n $mirror ]] || die "this machine has no apt sources to make a Debian from; name a mirror: --mirror URL"
    echo "Making a bare Debian ($suite) in $dir from $mirror"
    if ! debootstrap --variant=minbase --include=ca-certificates "$suite" "$dir" "$mirror" >"$dir.debootstrap.log" 2>&1; then
        tail -n 20 "$dir.debootstrap.log" >&2
        die "debootstrap failed; the whole log is $dir.debootstrap.log"
    fi
    rm -f "$dir.debootstrap.log"
    touch "$dir/etc/gavel-fresh-machine"
fi

copy_network_settings
user=${GAVEL_FRESH_USER:-root}
if [[ $user != root ]] && ! grep -q "^$user:" "$dir/etc/passwd"; then
    chroot "$dir" useradd --create-home --shell /bin/bash "$user"
fi

# The working tree as it is: tracked files and new ones, nothing that git ignores.
mkdir -p "$dir/checkout"
git -C "$root" ls-files -z --cached --others --exclude-standard |
    (cd "$root" && while IFS= read -r -d '' file; do
        if [[ -e $file || -L $file ]]; then
            printf '%s\0' "$file"
        fi
    done) |
    tar -C "$root" --null --files-from=- -c | tar -C "$dir/checkout" -x --no-same-owner
chroot "$dir" chown -R "$user" /checkout

[[ $# -gt 0 ]] || set -- bash

# Everything below happens in a private mount and PID namespace, so nothing can
# stay mounted or running on this machine, however the command ends.
export GAVEL_FRESH_DIR=$dir GAVEL_FRESH_USER=$user
# shellcheck disable=SC2016 # expands inside
exec unshare --mount --propagation private --pid --fork --kill-child bash -euc '
    dir=$GAVEL_FRESH_DIR user=$GAVEL_FRESH_USER
    mount -t proc proc "$dir/proc"
    mount --rbind /dev "$dir/dev"
    home=$(chroot "$dir" getent passwd "$user" | cut -d: -f6)
    chroot --userspec="$user" "$dir" env -i HOME="$home" USER="$user" LOGNAME="$user" LANG=C.UTF-8 TERM="${TERM:-dumb}" \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        bash -c "cd /checkout && exec \"\$@\"" bash "$@"
' bash "$@"
