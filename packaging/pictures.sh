#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Drives the real window through the whole story on the real local model and
# MLflow (packaging/story.py), under Xvfb, and makes the README's pictures on the
# way; then the pages once more in dark.
# usage: packaging/pictures.sh [GAVEL] [SIZE] [FOLDER] [SCALE]
# The servers are those of quickstart.sh; they keep running.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/lib.sh
source "$here/lib.sh"
# shellcheck source=packaging/servers.sh
source "$here/servers.sh"

gavel=$(realpath "${1:-$here/../build/app/gavel}")
size=${2:-1280x800}
folder=$(realpath "${3:-$here/../resources/pictures}")
export QT_SCALE_FACTOR=${4:-1}
mkdir -p "$folder"

set_data_folder "$(user_data_folder)"
ensure_python_environment
ensure_servers

# Nothing of the user's own is seen or touched.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home
export LC_ALL=C.UTF-8 DBUS_SESSION_BUS_ADDRESS=unix:path=$home/none
mkdir -p "$XDG_CONFIG_HOME/gavel"

choose_theme() {
    local settings=$XDG_CONFIG_HOME/gavel/gavel.conf
    touch "$settings"
    sed -i '/^theme=/d; /^\[General\]$/d' "$settings"
    { printf '[General]\ntheme=%s\n' "$1" && cat "$settings"; } >"$settings.new"
    mv "$settings.new" "$settings"
}

# A window manager gives windows the focus; no frames, so that the window fills the screen.
cat >"$home/openbox.xml" <<'TEXT'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><keepBorder>no</keepBorder></theme>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
TEXT

choose_theme light
"$gavel" server --save --name "Local model" --url "$model_url"
"$gavel" server --save --name "Local MLflow" --url "$mlflow_url" --kind mlflow
for theme in light dark; do
    choose_theme "$theme"
    rm -rf "$XDG_DATA_HOME/gavel/sample"
    # shellcheck disable=SC2016 # expands in the inner bash
    xvfb-run -a -s "-screen 0 ${size}x24 -dpi 96" bash -c 'openbox --config-file "$1" 2>/dev/null & shift && exec python3 "$@"' story "$home/openbox.xml" \
        "$here/story.py" "$gavel" "$folder" "$mlflow_url" "$theme"
done
