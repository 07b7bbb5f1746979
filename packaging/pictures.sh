#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the README's pictures: the real window with the sample, under Xvfb, in
# light and dark. usage: packaging/pictures.sh [GAVEL] [SIZE] [FOLDER]

set -euo pipefail

# Runs inside Xvfb: opens the window, waits until it is there and settled, takes its picture.
take() {
    local gavel=$1 size=$2 picture=$3 window='' before='' now
    "$gavel" --sample 2>/dev/null &
    local pid=$!
    for _ in $(seq 100); do
        window=$(xdotool search --onlyvisible --name Gavel 2>/dev/null | head -n 1) && [[ -n $window ]] && break
        sleep 0.1
    done
    # Without a window manager some windows refuse this; the first size fits the screen anyway.
    xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}" 2>/dev/null || true
    for _ in $(seq 50); do
        sleep 0.3
        now=$(import -window root png:- | md5sum)
        [[ $now == "$before" ]] && break
        before=$now
    done
    import -window root "$picture"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}

if [[ ${1:-} == --inside ]]; then
    take "$2" "$3" "$4"
    exit
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
gavel=$(realpath "${1:-$here/../build/app/gavel}")
size=${2:-1280x800}
folder=$(realpath "${3:-$here/../resources/pictures}")

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home
export LC_ALL=C.UTF-8
mkdir -p "$XDG_CONFIG_HOME/gavel"

for theme in light dark; do
    printf '[General]\ntheme=%s\n' "$theme" >"$XDG_CONFIG_HOME/gavel/gavel.conf"
    xvfb-run -a -s "-screen 0 ${size}x24" bash "${BASH_SOURCE[0]}" --inside "$gavel" "$size" "$folder/results-$theme.png"
    echo "$folder/results-$theme.png"
done
