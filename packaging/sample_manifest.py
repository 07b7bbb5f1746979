#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes resources/sample/sample.json: the sample's files and their SHA-256 digests.

usage: sample_manifest.py [--check] [--version N] [FOLDER]

--check writes nothing and ends with 1 if the manifest is not up to date.
"""

import argparse
import hashlib
import json
import pathlib
import sys

FORMAT = 1
MANIFEST = "sample.json"
SUFFIXES = {".jsonl", ".yaml"}
DEFAULT_FOLDER = pathlib.Path(__file__).resolve().parents[1] / "resources" / "sample"


def manifest(folder: pathlib.Path, version: int) -> str:
    files = [
        {"path": path.relative_to(folder).as_posix(), "bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for path in sorted(folder.rglob("*"))
        if path.suffix in SUFFIXES and path.is_file()
    ]
    return json.dumps({"format": FORMAT, "version": version, "files": files}, indent=2) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="only tell whether the manifest is up to date")
    parser.add_argument("--version", type=int, help="a new version of the sample (default: the one it has)")
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DEFAULT_FOLDER)
    arguments = parser.parse_args()
    path = arguments.folder / MANIFEST
    present = path.read_text(encoding="utf-8") if path.is_file() else ""
    version = arguments.version or (json.loads(present)["version"] if present else 1)
    wanted = manifest(arguments.folder, version)
    if arguments.check:
        if present != wanted:
            print(f"{path} is not up to date: run packaging/sample_manifest.py", file=sys.stderr)
            return 1
        return 0
    path.write_text(wanted, encoding="utf-8")
    print(f"{path}: version {version}, {len(json.loads(wanted)['files'])} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
