#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the real window through the whole story, with keys as a person would.

usage: story.py GAVEL PICTURES MLFLOW-URL [THEME]

First start, the sample, an edit of the prompt, a Try, a full run, a click on a
bar, ten labels by keyboard, agreement, comparison, push, chat; the pictures of
the README are taken on the way. Only the keyboard is used but for that click.
Runs inside an X display with a window manager; the home of Gavel's settings and
data (XDG_*) is new, and a model server and MLflow are saved in it. What each
step did is read from the project file and from MLflow; ends with 1 where it is
not there.
"""

import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import time
import urllib.request

PATIENCE = 300  # seconds for what the model does
EXPERIMENT = "Gavel story"


def key(*names):
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        time.sleep(0.15)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)
    time.sleep(0.2)


def click(x, y):
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)
    time.sleep(0.3)


def wait_for(what, condition, patience=PATIENCE):
    """The first true value of the condition."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.2)
    sys.exit(f"story: {what} did not come within {patience} s")


def screen(*options):
    return subprocess.run(["import", "-window", "root", *options, "png:-"], check=True, capture_output=True).stdout


def settled():
    """The screen once two pictures in a row are alike."""
    before = None
    for _ in range(40):
        time.sleep(0.3)
        now = screen()
        if now == before:
            break
        before = now
    return now


class Project:
    """What the window stored, read beside it."""

    def __init__(self, path):
        self.path = path

    def value(self, sql, *arguments):
        try:
            connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
            try:
                row = connection.execute(sql, arguments).fetchone()
            finally:
                connection.close()
        except sqlite3.OperationalError:
            return None  # not there yet, or just being written
        return row[0] if row else None

    def finished_run(self, is_try):
        """Its number of judged rows."""
        return self.value(
            "SELECT count(DISTINCT pos) FROM reply WHERE run = (SELECT max(id) FROM run WHERE kind = 'judged' AND state = 'finished' "
            "AND coalesce(json_extract(settings, '$.try'), 0) = ?)", int(is_try))


class Story:
    def __init__(self, gavel, pictures, mlflow, theme):
        self.gavel, self.pictures, self.mlflow, self.theme = gavel, pathlib.Path(pictures), mlflow, theme
        self.project = Project(pathlib.Path(os.environ["XDG_DATA_HOME"]) / "gavel/sample/sample.gavel")
        self.process = None

    def picture(self, name):
        path = self.pictures / f"{name}-{self.theme}.png"
        path.write_bytes(settled())
        print(f"  {path}")

    def pictures_of(self, *pages):
        for page, name in pages:
            key(page)
            self.picture(name)

    def open(self, *arguments):
        self.process = subprocess.Popen([self.gavel, *arguments], stderr=subprocess.DEVNULL)
        found = wait_for("the window", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Gavel"], capture_output=True, text=True).stdout.split(), 20)
        subprocess.run(["xdotool", "windowmove", found[0], "0", "0", "windowsize", found[0], "100%", "100%", "windowfocus", found[0]], check=False)
        settled()

    def close(self):
        key("ctrl+q")
        self.process.wait(timeout=20)

    def first_start(self):
        self.picture("start")
        key("s")
        wait_for("the sample", lambda: self.project.value("SELECT count(*) FROM run WHERE state = 'finished'") == 3, 30)
        self.pictures_of(("alt+1", "data"), ("alt+3", "results"), ("alt+4", "compare"), ("alt+5", "trust"))

    def edit_and_try(self):
        key("ctrl+j", "Down", "Down", "Return", "alt+2", "ctrl+End")
        write(" One wrong fact makes it a 1.")
        key("ctrl+Return")
        rows = wait_for("the Try", lambda: self.project.finished_run(True))
        print(f"  tried on {rows} rows")
        self.picture("judge")

    def run(self):
        key("ctrl+shift+Return")
        self.picture("run")
        key("Return")
        rows = wait_for("the run", lambda: self.project.finished_run(False))
        print(f"  judged {rows} rows")
        if rows != 72:
            sys.exit("story: the run is not whole")

    def click_a_bar(self):
        key("alt+3")
        settled()
        click(279, 330)
        self.picture("filtered")
        click(279, 330)

    def agreement(self):
        """The figures on the Trust page, as a picture."""
        key("alt+5")
        settled()
        return screen("-crop", "900x500+320+160")

    def label(self):
        before = self.agreement()
        key("alt+3", "l")
        write("Ada Lovelace")
        key("Return")
        settled()
        for digit in "5413542351":
            key(digit)
        self.picture("label")
        labels = wait_for("ten labels", lambda: self.project.value(
            "SELECT count(*) FROM label l JOIN rater r ON r.id = l.rater WHERE r.name = 'Ada Lovelace'") == 10, 10)
        print(f"  labelled ten rows: {labels}")
        key("l")
        wait_for("another agreement", lambda: self.agreement() != before, 20)

    def look_at_the_rest(self):
        for page in ("alt+4", "alt+5"):
            key(page)
            settled()

    def push(self):  # the field of the experiment has the focus
        key("ctrl+p")
        settled()
        key("ctrl+a")
        write(EXPERIMENT)
        self.picture("push")
        key("Return")
        pushed = wait_for("the push", lambda: self.project.value("SELECT mlflow_run_id FROM push WHERE state = 'done' ORDER BY id DESC"), 120)
        with urllib.request.urlopen(f"{self.mlflow}/api/2.0/mlflow/runs/get?run_id={pushed}") as answer:
            run = json.load(answer)["run"]
        print(f"  MLflow has run {run['info']['run_name']} ({run['info']['status']}) with {len(run['data'].get('metrics', []))} metrics")
        if run["info"]["status"] != "FINISHED":
            sys.exit("story: MLflow's run is not finished")
        key("Escape")

    def chat(self):
        key("alt+6")
        settled()
        write("Name two colours of the rainbow.")
        key("ctrl+Return")
        wait_for("an answer", lambda: self.project.value("SELECT content FROM message WHERE role = 'assistant' AND content <> ''"), 60)
        self.picture("chat")

    def whole(self):
        self.open()
        for step in (self.first_start, self.edit_and_try, self.run, self.click_a_bar, self.label, self.look_at_the_rest, self.push, self.chat):
            print(step.__name__.replace("_", " "), flush=True)
            step()
        self.close()

    def pages(self):
        """The sample once more: pictures only."""
        self.open("--sample")
        self.pictures_of(("alt+2", "judge"), ("alt+3", "results"), ("alt+1", "data"), ("alt+4", "compare"), ("alt+5", "trust"), ("alt+6", "chat"))
        self.close()


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    theme = sys.argv[4] if len(sys.argv) > 4 else "light"
    story = Story(sys.argv[1], sys.argv[2], sys.argv[3], theme)
    if theme == "light":
        story.whole()
    else:
        story.pages()


if __name__ == "__main__":
    main()
