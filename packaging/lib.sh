# shellcheck shell=bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What quickstart.sh and check.sh share: messages, Debian packages, the build.
# Source it under `set -euo pipefail`.

gavel_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/packages.sh
source "$gavel_root/packaging/packages.sh"

# --- Messages ----------------------------------------------------------------

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
    bold=$'\e[1m' plain=$'\e[0m'
else
    bold='' plain=''
fi

minutes() {
    printf '%2d:%02d' $(($1 / 60)) $(($1 % 60))
}

elapsed() {
    minutes "$SECONDS"
}

section() {
    printf '\n%s== [%s] %s%s\n' "$bold" "$(elapsed)" "$*" "$plain"
}

say() {
    printf '%s\n' "$*"
}

warn() {
    printf '%s\n' "$*" >&2
}

# Ends the script with a message that says what to do.
die() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    shift
    if (($#)); then
        printf '  %s\n' "$@" >&2
    fi
    exit 2
}

# --- Debian packages ---------------------------------------------------------

is_installed() {
    [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]
}

is_installable() {
    apt-cache show --no-all-versions "$1" 2>/dev/null | grep -q "^Package: $1\$"
}

# Sets missing_packages to what is not installed of the given list. An unknown
# name (package lists never fetched, or too old) also sets lists_are_stale.
find_missing_packages() {
    local entry name found
    missing_packages=()
    lists_are_stale=0
    for entry in "$@"; do
        local names
        IFS='|' read -ra names <<<"$entry"
        found=''
        for name in "${names[@]}"; do
            if is_installed "$name"; then
                continue 2
            fi
            if [[ -z $found ]] && is_installable "$name"; then
                found=$name
            fi
        done
        [[ -n $found ]] || lists_are_stale=1
        missing_packages+=("${found:-${names[0]}}")
    done
}

# 0 and sets as_root (an array, perhaps empty) if this user may install packages.
may_install() {
    as_root=()
    if ((EUID == 0)); then
        return 0
    fi
    as_root=(sudo -n)
    command -v sudo >/dev/null && sudo -n true 2>/dev/null
}

run_apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o Dpkg::Use-Pty=0 "$@"
}

# ensure_packages MAY_INSTALL NAME…: installs what is missing, or prints the
# exact line that would and ends.
ensure_packages() {
    local allowed=$1 line
    shift
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        warn "This is neither Debian nor Ubuntu: what packaging/packages.sh lists has to be there already."
        return 0
    fi
    find_missing_packages "$@"
    if ((${#missing_packages[@]} == 0)); then
        say "All $# Debian packages are there."
        return 0
    fi
    line="apt-get install --no-install-recommends ${missing_packages[*]}"
    ((EUID == 0)) || line="sudo $line"
    if ((!allowed)); then
        die "${#missing_packages[@]} Debian packages are missing, and --no-install was given. Run:" "$line"
    fi
    if ! may_install; then
        die "${#missing_packages[@]} Debian packages are missing, and only root may install them. Run:" "$line" "then start this again."
    fi
    if ((lists_are_stale)); then
        say "Fetching the package lists"
        run_apt update || die "The package lists could not be fetched." \
            "Check the network and, if this machine needs one, apt's proxy (Acquire::http::Proxy in /etc/apt/apt.conf.d/), then start this again."
        find_missing_packages "$@"
    fi
    say "Installing ${#missing_packages[@]} Debian packages: ${missing_packages[*]}"
    if ! run_apt install -y --no-install-recommends "${missing_packages[@]}"; then
        # Old lists name files that the mirror no longer has.
        warn "That failed; trying once more with fresh package lists."
        run_apt update || true
        find_missing_packages "$@"
        run_apt install -y --no-install-recommends "${missing_packages[@]}" || die "apt-get could not install the packages; its reason is above." \
            "Another apt may be running, the disk may be full, or the release may be older than Debian 12 or Ubuntu 24.04." \
            "What it was asked: apt-get install --no-install-recommends ${missing_packages[*]}"
    fi
}

# --- Building ----------------------------------------------------------------

# One compiler a core, but no more than the memory holds (1.5 GB each).
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
    ((memory >= 1)) || memory=1
    echo $((cores < memory ? cores : memory))
}

# configure_build FOLDER CMAKE-ARGUMENT…: a folder that belongs to another
# source tree (moved or copied) is started afresh.
configure_build() {
    local folder=$1 launcher=()
    shift
    if [[ -f $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$gavel_root" "$folder/CMakeCache.txt"; then
        say "$folder was made for another source folder; starting it afresh."
        rm -rf "$folder"
    fi
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake -G Ninja -S "$gavel_root" -B "$folder" "${launcher[@]}" "$@"
}
