#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints the JSON summary of `gavel judge --json` as a short table.

usage: summary.py [--ids] FILE      --ids: only "RUN_ID REQUESTS"
"""

import json
import sys

BAR = 30  # characters of the longest bar


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def table(summary: dict) -> str:
    lines = [f"{'rows':<10}{summary['rows']:>6}"]
    lines += [f"{state:<10}{summary[state]:>6}" for state in ("valid", "invalid", "failed", "abstained")]
    lines.append(f"{'mean':<10}{number(summary['mean']):>6}   weighted by probability: {number(summary.get('expected_mean'))}")
    if summary["requests"]:
        lines.append(f"{'requests':<10}{summary['requests']:>6}   {summary['rows_per_s']:.1f} rows/s, {summary['seconds']:.0f} s")
    else:
        lines.append(f"{'requests':<10}{0:>6}   all verdicts were there")
    lines.append("")
    distribution = summary["distribution"]
    most = max([*distribution.values(), 1])
    for label, count in distribution.items():
        lines.append(f"{'score ' + label:<10}{count:>6}   {'█' * round(count / most * BAR)}".rstrip())
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    ids = "--ids" in arguments
    paths = [argument for argument in arguments if argument != "--ids"]
    if len(paths) != 1:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    with open(paths[0], encoding="utf-8") as file:
        summary = json.load(file)
    print(f"{summary['run_id']} {summary['requests']}" if ids else table(summary))
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
