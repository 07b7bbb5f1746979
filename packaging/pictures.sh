#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the README's pictures: the pages of the real window with the sample,
# under Xvfb, in light and dark.
# usage: packaging/pictures.sh [GAVEL] [SIZE] [FOLDER] [SCALE]

set -euo pipefail

# A picture of the screen once two in a row are alike.
settled() {
    local picture=$1 before='' now
    for _ in $(seq 50); do
        sleep 0.3
        now=$(import -window root png:- | md5sum)
        [[ $now == "$before" ]] && break
        before=$now
    done
    import -window root "png:$picture"
}

# Runs inside Xvfb: opens the window, waits until it is there, takes its pages.
take() {
    local gavel=$1 size=$2 folder=$3 theme=$4 window='' page key=0
    "$gavel" --sample 2>/dev/null &
    local pid=$!
    for _ in $(seq 100); do
        window=$(xdotool search --onlyvisible --name Gavel 2>/dev/null | head -n 1) && [[ -n $window ]] && break
        sleep 0.1
    done
    # Without a window manager some windows refuse this; the first size fits the screen anyway.
    xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}" 2>/dev/null || true
    xdotool windowfocus "$window" 2>/dev/null || true
    settled /dev/null
    for page in data judge results compare trust chat; do
        key=$((key + 1))
        xdotool key "alt+$key"
        settled "$folder/$page-$theme.png"
        echo "$folder/$page-$theme.png"
    done
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}

if [[ ${1:-} == --inside ]]; then
    take "$2" "$3" "$4" "$5"
    exit
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
gavel=$(realpath "${1:-$here/../build/app/gavel}")
size=${2:-1280x800}
folder=$(realpath "${3:-$here/../resources/pictures}")
export QT_SCALE_FACTOR=${4:-1}

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home
export LC_ALL=C.UTF-8
mkdir -p "$XDG_CONFIG_HOME/gavel"

for theme in light dark; do
    printf '[General]\ntheme=%s\n' "$theme" >"$XDG_CONFIG_HOME/gavel/gavel.conf"
    xvfb-run -a -s "-screen 0 ${size}x24" bash "${BASH_SOURCE[0]}" --inside "$gavel" "$size" "$folder" "$theme"
done
