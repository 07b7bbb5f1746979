#!/bin/sh
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs a program beside an unlocked keyring of its own; needs a session bus.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home"
chmod 700 "$home"
printf 'password' | "$GNOME_KEYRING_DAEMON" --unlock --components=secrets >/dev/null

# The daemon goes to the background before it owns its name; a client that asks
# earlier makes the bus start a second, locked one.
owned() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'
}
tries=0
until owned || [ "$tries" -ge 200 ]; do
    tries=$((tries + 1))
    sleep 0.05
done
"$@"
