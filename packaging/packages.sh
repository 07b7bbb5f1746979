# shellcheck shell=bash disable=SC2034 # read by the scripts that source this
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The one list of Debian packages; sourced by lib.sh. The floor is Debian 12 and
# Ubuntu 24.04. "a|b" are names of the same thing on different releases: the
# first that is installed, else the first that can be, is taken.

build_packages=(
    ca-certificates
    cmake
    g++
    ninja-build
    ccache
    libboost-dev
    libcsv-dev
    libdtl-dev
    libgl-dev
    libsimdjson-dev
    libuchardet-dev
    libyaml-cpp-dev
    libzip-dev
    "linguist-qt6|qt6-l10n-tools"
    qt6-l10n-tools
    qt6-base-dev
    qt6-base-dev-tools
    # Qt Charts and Svg need it, and only recommend it.
    libqt6opengl6-dev
    "qt6-charts-dev|libqt6charts6-dev"
    "qt6-svg-dev|libqt6svg6-dev"
    pkgconf
    qt6-tools-dev
    qt6-tools-dev-tools
    qtkeychain-qt6-dev
    zlib1g-dev
)

run_packages=(
    # The SQLite driver of Qt Sql, which nothing depends on.
    libqt6sql6-sqlite
    # Qt's own words, in dialogs and in the help of the command line.
    qt6-translations-l10n
    fonts-dejavu-core
    # The model server.
    libgomp1
    python3
    python3-venv
)

test_packages=(
    appstream
    clang
    clang-format
    clang-tidy
    clazy
    dbus-x11
    desktop-file-utils
    fonts-noto-core
    git
    gnome-keyring
    # libFuzzer of that clang.
    "libclang-rt-18-dev|libclang-rt-14-dev"
    imagemagick
    # A window manager for the script that makes the pictures.
    openbox
    procps
    shared-mime-info
    shellcheck
    xauth
    xdotool
    xvfb
)
