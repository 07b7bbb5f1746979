#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that everything a person reads is translated.

usage: translations_check.py ROOT LUPDATE

Brings copies of translations/*.ts up to date with the sources and prints
"file: context: message" for every text that has no finished translation, whose
plural forms are not all there, or whose places (%1, %n) differ from the
source's. Ends with 1 if there is one. English holds the plurals only. A context
that no source declares is one that lupdate misread: its texts would never show.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

PLURAL_FORMS = {"en": 2, "de": 2, "ru": 3}
PLACES = re.compile(r"%L?(?:\d+|n)")


CONTEXTS = re.compile(r'Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)|(?:QT_TRANSLATE_NOOP3?|translate)\(\s*"([\w:]+)"')
CLASSES = re.compile(r"^class (\w+)[^;{]*\{\s*Q_OBJECT", re.M)
NAMESPACES = re.compile(r"^namespace ([\w:]+) \{$", re.M)


def contexts_of(text):
    found = {name for names in CONTEXTS.findall(text) for name in names if name}
    for match in CLASSES.finditer(text):
        spaces = NAMESPACES.findall(text[: match.start()])
        found.add(f"{spaces[-1]}::{match[1]}" if spaces else match[1])
    return found


def declared_contexts(root):
    sources = [path for folder in ("app", "ui") for path in (root / folder).rglob("*") if path.suffix in (".h", ".cpp")]
    return set().union({"QCommandLineParser"}, *(contexts_of(path.read_text(encoding="utf-8")) for path in sources))


def places(text, numerus):
    found = sorted(place.replace("L", "") for place in PLACES.findall(text))
    # "one row" may leave the number out.
    return [place for place in found if not (numerus and place == "%n")]


def problem_of(message, language):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    numerus = message.get("numerus") == "yes"
    if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
        return "is not translated"
    forms = [form.text or "" for form in translation.findall("numerusform")] if numerus else [translation.text or ""]
    if numerus and len(forms) != PLURAL_FORMS[language]:
        return f"has {len(forms)} plural forms, not {PLURAL_FORMS[language]}"
    for form in forms:
        if not form.strip():
            return "has an empty translation"
        if places(form, numerus) != places(source, numerus):
            return f"has other places than its translation: {form!r}"
    return ""


def check(path, language, declared):
    findings = []
    for context in xml.parse(path).getroot().findall("context"):
        if context.findtext("name") not in declared:
            findings.append(f"{path.name}: no source declares the context {context.findtext('name')}")
        for message in context.findall("message"):
            problem = problem_of(message, language)
            if problem:
                findings.append(f"{path.name}: {context.findtext('name')}: {message.findtext('source')!r} {problem}")
    return findings


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    root, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
    findings = []
    declared = declared_contexts(root)
    with tempfile.TemporaryDirectory() as folder:
        for original in sorted((root / "translations").glob("gavel_*.ts")):
            copy = pathlib.Path(shutil.copy(original, folder))
            language = original.stem.removeprefix("gavel_")
            options = ["-locations", "none", "-no-obsolete"] + (["-pluralonly"] if language == "en" else [])
            subprocess.run([lupdate, *options, str(root / "app"), str(root / "ui"), "-ts", str(copy)], check=True, capture_output=True)
            findings += check(copy, language, declared)
    print("\n".join(findings) or "All texts are translated.")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
