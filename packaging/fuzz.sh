#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Feeds random input to what reads files and answers of others, under sanitizers.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/lib.sh
source packaging/lib.sh

usage() {
    cat <<'EOF'
usage: packaging/fuzz.sh [--seconds N | --runs N] [--preset NAME] [TARGET…]

Builds the fuzz targets (preset fuzz, or another that has them) and runs each, or
those named, for N seconds (5) or N inputs, as many at a time as there are
processors. New inputs stay in build-fuzz/corpus/TARGET; what a target fails on
lies in build-fuzz/found/ and becomes a test. Ends with 1 if there is such an input.
EOF
}

amount=(-max_total_time=5)
preset=fuzz
targets=()
while (($#)); do
    case $1 in
        --seconds) amount=("-max_total_time=${2:?}") && shift ;;
        --runs) amount=("-runs=${2:?}") && shift ;;
        --preset) preset=${2:?} && shift ;;
        -h | --help) usage && exit 0 ;;
        -*) usage >&2 && exit 2 ;;
        *) targets+=("$1") ;;
    esac
    shift
done

build="build-$preset"
jobs=$(build_jobs)
configure_build "$gavel_root/$build" --preset "$preset"
cmake --build --preset "$preset" --target fuzz --parallel "$jobs"
if ((${#targets[@]} == 0)); then
    for program in "$build"/tests/fuzz/fuzz_*; do
        [[ -f $program && -x $program ]] && targets+=("${program##*/fuzz_}")
    done
fi

mkdir -p "$build/found"
fuzz_one() {
    local target=$1 status=0 longest=4096 seeds=()
    shift
    mkdir -p "$build/corpus/$target"
    case $target in
        xlsx) longest=16384 seeds=(tests/data/workbooks) ;;
        json) longest=8192 seeds=(tests/fuzz/seeds/json tests/data/layouts) ;;
        project) longest=16384 seeds=(tests/fuzz/seeds/project) ;;
        *) seeds=("tests/fuzz/seeds/$target") ;;
    esac
    "$build/tests/fuzz/fuzz_$target" -timeout=20 -rss_limit_mb=3000 -max_len="$longest" -entropic=0 -print_final_stats=1 \
        -artifact_prefix="$build/found/$target-" "$@" "$build/corpus/$target" "${seeds[@]}" \
        >"$build/$target.log" 2>&1 || status=$?
    if ((status)); then
        printf 'FAILED  %s\n' "$target"
        tail -n 40 "$build/$target.log"
        ASAN_OPTIONS='' "$build/tests/fuzz/fuzz_$target" "$build/found/$target-"* 2>&1 | tail -n 60 || true
        return 1
    fi
    printf 'ok      %-10s %s inputs\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log")"
}
export -f fuzz_one
export build
# A third of a short input's time would go into the stacks that a report shows, and a fifth
# into choosing the next one by entropy; a finding is run again with stacks.
export ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=4${ASAN_OPTIONS:+:$ASAN_OPTIONS}

# shellcheck disable=SC2016 # expands in the inner bash
printf '%s\0' "${targets[@]}" | xargs -0 -P "$jobs" -I{} bash -c 'target=$1; shift; fuzz_one "$target" "$@"' fuzz {} "${amount[@]}"
