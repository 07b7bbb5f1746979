#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The shipped sample is whole, consistent and what its README says; so is its manifest script."""

import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
SCRIPT = ROOT / "packaging" / "sample_manifest.py"
RATERS = {"Sample grader A (written for the sample)", "Sample grader B (written for the sample)"}


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (SAMPLE / name).read_text(encoding="utf-8").splitlines()]


def run_script(*arguments: str) -> int:
    return subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, check=False).returncode


def weighted_kappa(one: list[int], other: list[int]) -> float:
    apart = sum((a - b) ** 2 for a, b in zip(one, other)) / len(one)
    by_chance = sum((a - b) ** 2 for a in one for b in other) / len(one) / len(other)
    return 1 - apart / by_chance


class Sample(unittest.TestCase):
    def test_rows(self):
        rows = lines("rows.jsonl")
        self.assertEqual(len(rows), 72)
        self.assertEqual(len({row["id"] for row in rows}), 72)
        self.assertEqual(len({row["input"] for row in rows}), 72)
        for row in rows:
            self.assertEqual(list(row), ["id", "input", "output", "reference", "category", "language"])
            self.assertTrue(row["reference"].strip(), row["id"])
        self.assertEqual(collections.Counter(row["language"] for row in rows), {"en": 44, "de": 14, "ru": 14})
        self.assertEqual(sum(not row["output"].strip() for row in rows), 1)

    def test_labels(self):
        ids = {row["id"] for row in lines("rows.jsonl")}
        scores = collections.defaultdict(dict)
        for label in lines("labels.jsonl"):
            self.assertEqual(list(label), ["id", "rater", "score", "reason"])
            self.assertIn(label["rater"], RATERS)
            self.assertIn(label["score"], range(1, 6))
            self.assertNotIn(label["rater"], scores[label["id"]], "labelled twice")
            scores[label["id"]][label["rater"]] = label["score"]
        self.assertEqual(set(scores), ids)
        differences = collections.Counter()
        for row in scores.values():
            self.assertEqual(set(row), RATERS)
            first, second = row.values()
            differences[abs(first - second)] += 1
        self.assertEqual(differences, {0: 49, 1: 22, 2: 1}, "the README names these figures")

    def test_scores(self):
        people = collections.defaultdict(list)
        for label in lines("labels.jsonl"):
            people[label["rater"]].append(label["score"])
        scores = lines("scores.jsonl")
        self.assertEqual([score["id"] for score in scores], [row["id"] for row in lines("rows.jsonl")])
        for score in scores:
            self.assertEqual(list(score), ["id", "judge", "score", "reason"])
            self.assertEqual(score["judge"], "written by hand for this sample")
            self.assertGreater(len(score["reason"]), 10, score["id"])
        judged = [score["score"] for score in scores]
        self.assertEqual(collections.Counter(judged), {1: 7, 2: 19, 3: 8, 4: 12, 5: 26}, "every score has its bar")
        kappas = [weighted_kappa(judged, scores_of_one) for scores_of_one in people.values()]
        self.assertTrue(0.75 <= sum(kappas) / len(kappas) <= 0.9, kappas)
        differing = [sum(a != b for a, b in zip(judged, scores_of_one)) for scores_of_one in people.values()]
        self.assertEqual(differing, [28, 31], "the README names these figures")

    def test_judges_show_no_row_as_an_example(self):
        texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLE.glob("judge*.yaml"))]
        self.assertEqual(len(texts), 3)
        for row in lines("rows.jsonl"):
            for text in texts:
                self.assertNotIn(row["input"], text)

    def test_manifest_is_up_to_date(self):
        self.assertEqual(run_script("--check"), 0)
        manifest = json.loads((SAMPLE / "sample.json").read_text(encoding="utf-8"))
        self.assertEqual(manifest["format"], 1)
        listed = {file["path"] for file in manifest["files"]}
        self.assertLessEqual({"rows.jsonl", "labels.jsonl", "scores.jsonl", "judge.yaml", "judge-criteria.yaml", "judge-score-only.yaml"}, listed)

    def test_manifest_script(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "sample"
            shutil.copytree(SAMPLE, copy)
            self.assertEqual(run_script("--check", str(copy)), 0)
            with (copy / "rows.jsonl").open("a", encoding="utf-8") as file:
                file.write("\n")
            self.assertEqual(run_script("--check", str(copy)), 1)
            self.assertEqual(run_script(str(copy)), 0)
            self.assertEqual(run_script("--check", str(copy)), 0)
            (copy / "runs").mkdir(exist_ok=True)
            (copy / "runs" / "new.jsonl").write_text("{}\n", encoding="utf-8")
            self.assertEqual(run_script("--check", str(copy)), 1)
            self.assertEqual(run_script("--version", "9", str(copy)), 0)
            manifest = json.loads((copy / "sample.json").read_text(encoding="utf-8"))
            self.assertEqual(manifest["version"], 9)
            self.assertIn("runs/new.jsonl", [file["path"] for file in manifest["files"]])


if __name__ == "__main__":
    unittest.main()
