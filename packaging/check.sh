#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything that continuous integration checks, in one command. See --help.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/lib.sh
source "$here/lib.sh"
# shellcheck source=packaging/servers.sh
source "$here/servers.sh"

usage() {
    cat <<'TEXT'
usage: packaging/check.sh [--long] [--lint-all] [--no-install]

Builds twice with warnings as errors: with the address and undefined-behaviour
sanitizers (build-asan/), for the unit and window tests, and optimised
(build-check/), for those that run the program on a real model server and a real
MLflow or measure it. Starts both, lints, and runs all tests. Ends with how long
each step took, ctest's own lines, and with 1 if anything failed.

  --long        also what is too long for every change: --lint-all, the tests of
                core, store and jobs with the thread sanitizer (build-tsan/), a minute
                of random input for each reader of files and answers of others
                (build-fuzz/; five seconds are in every check), and a build in
                which each file is compiled alone (build-dev/)
  --lint-all    clang-tidy and clazy over all files; without it over those
                changed since the branch left main (on main: in the last commit
                and the working tree). clang-format always looks at all files.
  --no-install  never install Debian packages; print the line that would

GAVEL_LINT_MINUTES (10) bounds clang-tidy and clazy without --lint-all; files that
they did not reach are named.
TEXT
}

long=0
lint_all=0
may_install_packages=1
for argument in "$@"; do
    case $argument in
        --long) long=1 lint_all=1 ;;
        --lint-all) lint_all=1 ;;
        --no-install) may_install_packages=0 ;;
        -h | --help)
            usage
            exit 0
            ;;
        *)
            usage >&2
            exit 2
            ;;
    esac
done

cd "$gavel_root"
check_build=$gavel_root/build-check
lint_folder=$check_build/lint
test_files=/dev/shm/gavel-tests-$$
jobs=$(build_jobs)
passed=()
failed=()

# --- Bookkeeping ---------------------------------------------------------------

# step TITLE COMMAND…: runs it under a heading and remembers how it went (also in
# step_status); a failure does not keep later steps from telling what they know.
# Never call it in a condition: bash would then ignore errexit inside.
step() {
    local title=$1 begun=$SECONDS
    shift
    section "$title"
    set +e
    (
        set -e
        "$@"
    )
    step_status=$?
    set -e
    local took
    took=$(minutes $((SECONDS - begun)))
    if ((step_status == 0)); then
        passed+=("$took  $title")
    else
        failed+=("$took  $title")
        warn "FAILED: $title"
    fi
}

clean_up() {
    local status=$?
    trap - EXIT INT TERM
    stop_python_environment
    if [[ -n ${run_folder:-} && -d $run_folder ]]; then
        stop_servers >/dev/null
    fi
    rm -rf "$test_files"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# --- Servers -------------------------------------------------------------------

# A data folder below the build, so that the user's own servers and store are
# not touched; but an environment that is there already is used.
set_data_folder "$check_build/servers"
if python_environment_is_ready "$(user_data_folder)/python"; then
    python_environment=$(user_data_folder)/python
fi
preferred_port=([model]=18080 [mlflow]=15000)

start_servers() {
    ensure_servers
    printf '%s\n' "$model_url" >"$run_folder/model.url"
    printf '%s\n' "$mlflow_url" >"$run_folder/mlflow.url"
}

# --- Building ------------------------------------------------------------------

# build_preset NAME: in build-NAME/, as CMakePresets.json says.
build_preset() {
    configure_build "$gavel_root/build-$1" --preset "$1"
    cmake --build --preset "$1" --parallel "$jobs" -- -k 0
}

# --- Linting -------------------------------------------------------------------

cpp_files() {
    git ls-files --cached --others --exclude-standard -- 'app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' 'tests/*.cpp' 'tests/*.h' | while read -r file; do
        [[ -f $file ]] && printf '%s\n' "$file"
    done
}

# The commit to compare with: where this branch left main; on main itself, the
# commit before. Empty if there is none to be had (no Git, a clone of depth 1).
base_commit() {
    local head base branch
    head=$(git rev-parse HEAD 2>/dev/null) || return 0
    for branch in origin/main main; do
        base=$(git merge-base HEAD "$branch" 2>/dev/null) || continue
        if [[ $base != "$head" ]]; then
            echo "$base"
            return 0
        fi
    done
    git rev-parse --verify --quiet HEAD~1 || true
}

changed_cpp_files() {
    local base
    base=$(base_commit)
    if [[ -z $base ]]; then
        cpp_files
        return 0
    fi
    {
        git diff --name-only --diff-filter=d "$base" --
        git ls-files --others --exclude-standard
    } | sort -u | grep -E '^(app|ui|tests)/.*\.(cpp|h)$' || true
}

check_format() {
    local files
    mapfile -t files < <(cpp_files)
    clang-format --dry-run -Werror "${files[@]}"
    say "${#files[@]} files"
}

check_shell() {
    if ! command -v shellcheck >/dev/null; then
        say "shellcheck is not here; left out."
        return 0
    fi
    local files
    mapfile -t files < <(printf '%s\n' packaging/*.sh .ci/run)
    shellcheck --external-sources "${files[@]}"
    say "${#files[@]} files"
}

# Each file has a command of its own where none are compiled together; what moc
# writes is where the build put it. Clang does not know all of GCC's warnings.
write_lint_commands() {
    mkdir -p "$lint_folder"
    cmake --preset asan -B "$lint_folder/single" -DGAVEL_UNITY=OFF '-DGAVEL_TEST_FOLDERS=unit;ui;integration;includerule;scale' >/dev/null
    sed -E -e "s#$lint_folder/single/tests/(integration|scale)#$check_build/tests/\\1#g" \
        -e "s|$lint_folder/single|$gavel_root/build-asan|g" -e 's/ -Wno-maybe-uninitialized//g' \
        "$lint_folder/single/compile_commands.json" >"$lint_folder/compile_commands.json"
}

# One file through both linters; clazy's exit status says nothing about findings.
lint_one() {
    local file=$1 checks=level1 output clazy status=0
    # A constant of a test program is made in one program, by one thread.
    [[ $file == tests/* ]] && checks=level1,no-non-pod-global-static
    if ((SECONDS_LEFT_FROM > 0)) && (($(date +%s) > SECONDS_LEFT_FROM)); then
        printf '%s\n' "$file" >>"$LINT_FOLDER/unreached"
        return 0
    fi
    output=$(clang-tidy -p "$LINT_FOLDER" --quiet "$file" 2>&1) || status=1
    # Its own failures to look something up are no findings.
    clazy=$(clazy-standalone -p "$LINT_FOLDER" --checks="$checks" "$file" 2>&1) || status=1
    output+=$'\n'$(sed '/internal error:/d' <<<"$clazy")
    if grep -q 'Wclazy-' <<<"$output"; then
        status=1
    fi
    if ((status)); then
        grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed |^$' <<<"$output" || true
        printf '%s\n' "$file" >>"$LINT_FOLDER/bad"
    else
        printf '%s\n' "$file" >>"$LINT_FOLDER/good"
    fi
}
export -f lint_one

# Headers are linted through the sources that include them: a changed header
# brings the source of its name, if there is one.
sources_to_lint() {
    local file
    if ((lint_all)); then
        cpp_files
    else
        changed_cpp_files
    fi | while read -r file; do
        file=${file%.h}
        file=${file%.cpp}.cpp
        [[ -f $file ]] && printf '%s\n' "$file"
    done | sort -u | python3 -c '
import json, os, sys
known = {os.path.realpath(entry["file"]) for entry in json.load(open(sys.argv[1], encoding="utf-8"))}
sys.stdout.writelines(line for line in sys.stdin if os.path.realpath(line.strip()) in known)
' "$lint_folder/compile_commands.json"
}

check_lint() {
    local files minutes=${GAVEL_LINT_MINUTES:-10}
    write_lint_commands
    rm -f "$lint_folder"/{good,bad,unreached}
    mapfile -t files < <(sources_to_lint)
    if ((${#files[@]} == 0)); then
        say "No C++ source has changed."
        return 0
    fi
    export LINT_FOLDER=$lint_folder SECONDS_LEFT_FROM=0
    if ((!lint_all)); then
        SECONDS_LEFT_FROM=$(($(date +%s) + minutes * 60))
    fi
    say "clang-tidy and clazy (level 1) over ${#files[@]} files"
    # shellcheck disable=SC2016 # expands in the inner bash
    printf '%s\0' "${files[@]}" | xargs -0 -P "$jobs" -I{} bash -c 'lint_one "$1"' lint {}
    if [[ -s $lint_folder/unreached ]]; then
        say "After $minutes minutes these were not reached (--lint-all does them all):"
        sed 's/^/    /' "$lint_folder/unreached"
    fi
    if [[ -s $lint_folder/bad ]]; then
        say "With findings:"
        sed 's/^/    /' "$lint_folder/bad"
        return 1
    fi
}

# --- Tests ---------------------------------------------------------------------

# Tests keep off the user's settings, keychain and projects. Where memory has room for
# their files, they do not wait for a disk either: many write thousands of them.
isolate_tests() {
    local room
    export XDG_CONFIG_HOME=$1/home/config XDG_DATA_HOME=$1/home/data XDG_CACHE_HOME=$1/home/cache
    mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
    room=$(df --output=avail --block-size=1M /dev/shm 2>/dev/null | tail -n 1) || room=0
    if [[ -w /dev/shm ]] && ((room > 4000)); then
        mkdir -p "$test_files"
        export TMPDIR=$test_files
    fi
}

# test_preset NAME: those that CMakePresets.json names, with its options.
test_preset() {
    isolate_tests "$gavel_root/build-$1"
    ctest --preset "$1" --parallel "$jobs"
}

test_everything() {
    isolate_tests "$check_build"
    if [[ -r $run_folder/model.url && -r $run_folder/mlflow.url ]]; then
        GAVEL_TEST_MODEL_SERVER=$(cat "$run_folder/model.url")
        GAVEL_TEST_MLFLOW=$(cat "$run_folder/mlflow.url")
        export GAVEL_TEST_MODEL_SERVER GAVEL_TEST_MLFLOW
    fi
    ctest --test-dir "$check_build" --no-tests=error --output-on-failure --parallel "$jobs" 2>&1 | tee "$check_build/ctest.log"
}

# --- In order ------------------------------------------------------------------

section "Debian packages"
ensure_packages "$may_install_packages" "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
mkdir -p "$check_build" "$run_folder" "$log_folder"
rm -f "$run_folder"/*.url

begin_python_environment

step "Include rule" python3 packaging/include_rule.py "$gavel_root"
step "Format" check_format
step "Shell scripts" check_shell
step "Build, warnings as errors (build-check)" build_preset check
step "Build with sanitizers (build-asan)" build_preset asan
step "Python environment" await_python_environment
environment_pid=''
if ((step_status == 0)); then
    step "Model server and MLflow" start_servers
fi
step "clang-tidy and clazy" check_lint
step "Tests with sanitizers" test_preset asan
step "Random input" packaging/fuzz.sh --preset asan
step "Tests" test_everything
if ((long)); then
    step "Random input, optimised (build-fuzz)" packaging/fuzz.sh --seconds 60
    step "Build with the thread sanitizer (build-tsan)" build_preset tsan
    step "Tests with the thread sanitizer" test_preset tsan
    step "Build, each file alone (build-dev)" build_preset dev
fi

section "Summary (minutes)"
if ((${#passed[@]})); then
    printf '  ok      %s\n' "${passed[@]}"
fi
if ((${#failed[@]})); then
    printf '  FAILED  %s\n' "${failed[@]}"
fi
printf '          %s  in all\n' "$(elapsed)"
say ""
# ctest's own last lines, once more, so that they end the output.
sed -n '/tests passed/,$p' "$check_build/ctest.log" 2>/dev/null || true
((${#failed[@]} == 0))
