#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# From a fresh checkout to a judged sample with one command. See --help.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/lib.sh
source "$here/lib.sh"
# shellcheck source=packaging/servers.sh
source "$here/servers.sh"

usage() {
    cat <<'TEXT'
usage: packaging/quickstart.sh [--headless] [--no-install]
       packaging/quickstart.sh --stop | --remove | --help

Builds Gavel, starts a small chat model and MLflow on this machine, and opens
Gavel with both and the sample. A second start takes seconds.

  --headless    no window: judge the sample, push the run to MLflow, draw the
                chart and print the result
  --no-install  never install Debian packages; print the line that would
  --stop        stop the model server and MLflow
  --remove      stop both, then delete what this script made: the Python
                environment with the model, MLflow's store, logs, the sample
                project and the build folder. Your own projects stay.

Debian packages are installed only as root or with a passwordless sudo;
otherwise the exact line is printed. Everything else lies in
${XDG_DATA_HOME:-~/.local/share}/gavel and in build/. About 2.5 GB of disk.
TEXT
}

headless=0
may_install_packages=1
action=start
for argument in "$@"; do
    case $argument in
        --headless) headless=1 ;;
        --no-install) may_install_packages=0 ;;
        --stop) action=stop ;;
        --remove) action=remove ;;
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

build_folder=$gavel_root/build
set_data_folder "$(user_data_folder)"
sample_folder=$data_folder/sample
sample_source=$gavel_root/resources/sample
sample_project=$sample_folder/judged.gavel

# --- Gavel's own command line, each use in one place --------------------------

find_gavel() {
    local candidate
    for candidate in "$build_folder"/{app/gavel,bin/gavel,gavel}; do
        if [[ -f $candidate && -x $candidate ]]; then
            gavel=$candidate
            return 0
        fi
    done
    die "The build made no gavel in $build_folder." "Delete that folder, then start this again."
}

save_servers() {
    "$gavel" server --save --name "Local model" --url "$model_url"
    "$gavel" server --save --name "Local MLflow" --url "$mlflow_url" --kind mlflow
}

# Prints the JSON summary; 1 means that rows stayed invalid, which a small model's do.
judge_sample() {
    "$gavel" judge --judge "$sample_source/judge-score-only.yaml" --data "$sample_source/rows.jsonl" --map segment=category \
        --server "$model_url" --project "$sample_project" --resume --out "$sample_folder/results.jsonl" --json
}

push_sample() {
    "$gavel" push --project "$sample_project" --run latest --mlflow "$mlflow_url" --experiment "Gavel sample" --json
}

draw_sample() {
    "$gavel" export --project "$sample_project" --run latest --format svg --out "$sample_folder/distribution.svg"
}

open_window() {
    local log=$log_folder/gavel.log pid
    setsid nohup "$gavel" --sample </dev/null >"$log" 2>&1 &
    pid=$!
    disown "$pid"
    sleep 1
    if ! kill -0 "$pid" 2>/dev/null && ! wait "$pid"; then
        show_log_tail gavel
        die "Gavel's window did not open; see above."
    fi
}

# --- Steps ---------------------------------------------------------------------

build_gavel() {
    local stamp=$build_folder/CMakeCache.txt
    if [[ ! -f $build_folder/build.ninja ]] || ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$gavel_root" "$stamp"; then
        configure_build "$build_folder" --preset release ||
            die "CMake could not configure the build; its reason is above."
    fi
    cmake --build "$build_folder" --target gavel --parallel "$(build_jobs)" || die "The build failed; the first error is above."
    find_gavel
}

headless_demo() {
    local status=0 run requests stamp
    mkdir -p "$sample_folder"
    section "Judging the sample with the local model"
    say "A 135-million-parameter model follows a rubric badly: expect weak agreement, and judge the tool, not the model."
    judge_sample >"$sample_folder/summary.json" || status=$?
    if ((status > 1)); then
        die "The sample could not be judged (exit status $status); the reason is above." "The model server's log: $log_folder/model.log"
    fi
    read -r run requests < <(python3 "$here/summary.py" --ids "$sample_folder/summary.json")
    if ((requests == 0)); then
        say "Nothing was sent to the model: every row of the sample has been judged before."
    fi

    section "Pushing the run to MLflow"
    stamp="$run $(stat -c %i "$data_folder/mlflow/mlflow.db")"
    if [[ $(cat "$sample_folder/pushed" 2>/dev/null) == "$stamp" ]]; then
        say "Nothing was sent to MLflow: it has this run already."
    else
        push_sample >"$sample_folder/push.json" || die "The run could not be pushed; the reason is above." "MLflow's log: $log_folder/mlflow.log"
        echo "$stamp" >"$sample_folder/pushed"
        say "Pushed."
    fi

    draw_sample || die "The chart could not be drawn; the reason is above."

    section "Result"
    python3 "$here/summary.py" "$sample_folder/summary.json"
    cat <<TEXT

Verdicts   $sample_folder/results.jsonl
Chart      $sample_folder/distribution.svg
Project    $sample_project
MLflow     $mlflow_url  (experiment "Gavel sample")

Both servers keep running; packaging/quickstart.sh --stop ends them.
TEXT
}

start() {
    if ((!headless)) && [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
        die "There is no display to open a window on." "Without one: packaging/quickstart.sh --headless"
    fi
    section "Debian packages"
    ensure_packages "$may_install_packages" "${build_packages[@]}" "${run_packages[@]}"
    begin_python_environment
    trap stop_python_environment EXIT
    section "Building Gavel (build/)"
    build_gavel
    section "Python environment"
    await_python_environment || exit 2
    environment_pid=''
    section "Servers"
    ensure_servers
    save_servers
    if ((headless)); then
        headless_demo
    else
        section "Opening Gavel"
        open_window
        cat <<TEXT
Gavel is open with the sample, the model ($model_url) and MLflow ($mlflow_url).
Both servers keep running; packaging/quickstart.sh --stop ends them.
TEXT
    fi
    say "Done after $(elapsed)."
}

remove() {
    local path removed=() kept=()
    stop_servers
    for path in "$python_environment" "$data_folder/mlflow" "$run_folder" "$log_folder" "$sample_folder"; do
        if [[ -e $path ]]; then
            rm -rf --one-file-system "$path"
            removed+=("$path")
        fi
    done
    if [[ -f $build_folder/CMakeCache.txt ]]; then
        rm -rf --one-file-system "$build_folder"
        removed+=("$build_folder")
    fi
    if [[ -d $data_folder ]]; then
        while IFS= read -r path; do
            kept+=("$path")
        done < <(find "$data_folder" -mindepth 1 -maxdepth 1 | sort)
        rmdir --ignore-fail-on-non-empty "$data_folder"
    fi
    say ""
    say "Removed:"
    if ((${#removed[@]})); then
        printf '  %s\n' "${removed[@]}"
    else
        say "  nothing; there was nothing"
    fi
    say "Kept:"
    if ((${#kept[@]})); then
        printf '  %s\n' "${kept[@]}"
    fi
    say "  Gavel's settings, projects elsewhere, and the Debian packages"
}

case $action in
    start) start ;;
    stop) stop_servers ;;
    remove) remove ;;
esac
