#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks what the compiler cannot: who includes whom, what is banned, how long files are.

usage: include_rule.py ROOT

Prints "file:line: message" for each finding and ends with 1 if there is one.
The rule itself is the README's architecture section; change both in one step.
"""

import pathlib
import re
import subprocess
import sys
from dataclasses import dataclass

# --- The rule ----------------------------------------------------------------

# Folder of app/ -> the other folders it may include (core and its own always).
FOLDERS = {
    "core": "",
    "net": "",
    "data": "",
    "stats": "",
    "eval": "data stats",
    "llm": "net eval",
    "mlflow": "net data eval stats",
    "report": "data eval stats",
    "store": "data eval",
    "jobs": "data stats eval llm mlflow report store",
    "models": "data stats eval llm mlflow report jobs",
    "cli": "data stats eval llm mlflow report store jobs",
}
UI_MAY_INCLUDE = "data stats eval llm mlflow report jobs models"

# Halls that are divided into rooms -> room -> the other rooms of the hall that it may include.
ROOMS = {
    "app/jobs": {
        "servers": "",
        "reading": "",
        "import": "",
        "exchange": "servers reading",
        "run": "servers reading",
        "session": "servers reading import exchange run",
        "analysis": "servers reading run session",
        "chat": "servers session",
    },
    "ui/evaluate": {
        "draft": "",
        "agreement": "",
        "data": "",
        "run": "",
        "try": "agreement draft",
        "judge": "agreement draft try",
        "results": "agreement run",
        "compare": "agreement",
        "trust": "agreement",
        "shown": "run",
        "runs": "agreement run",
    },
}
# The headers that a room shows to others; a room that is not listed shows all.
SHOWN = {
    "ui/evaluate/data": "datapage.h",
    "ui/evaluate/judge": "judgepage.h",
    "ui/evaluate/try": "tryview.h",
    "ui/evaluate/results": "resultspage.h exportdialog.h",
    "ui/evaluate/compare": "comparepage.h",
    "ui/evaluate/trust": "trustpage.h",
    "ui/evaluate/shown": "shownheader.h",
    "ui/evaluate/runs": "runspage.h",
}
MOST_FILES = 60  # sources in a folder
MOST_FILES_IN_ROOM = 40

# Single headers of folders that are otherwise out of reach.
PORTS = {"store": {"llm/chatlog.h", "mlflow/outbox.h"}}

# Qt modules by folder; app/main.cpp may use all.
APP_QT = "QtCore"
EXTRA_QT = {"net": "QtNetwork", "store": "QtSql"}
ONLY_QT = {"core": "QtCore", "cli": "QtCore"}
UI_QT = "QtCore QtGui QtWidgets QtCharts QtSvg QtSvgWidgets"

# Other headers that belong to one folder.
RESERVED_HEADERS = [
    (re.compile(r"^(qt6?keychain/)?keychain\.h$"), {"store"}, "the keychain"),
    (re.compile(r"^sqlite3\.h$"), {"store"}, "SQLite"),
]

# What code outside app/main.cpp may not contain: (pattern, message, where[, the files that may]).
APP = ("app/", "ui/")
EVERYWHERE = ("app/", "ui/", "tests/")
PLAIN_TEXT = {"ui/widgets/plaintext.cpp"}
BANS = [
    (r"\bQEventLoop\b", "no nested event loops", APP),
    (r"\bprocessEvents\s*\(", "no nested event loops", APP),
    (r"\bwaitFor[A-Z]\w*\s*\(", "no blocking waits", APP, {"app/core/workers.cpp"}),
    (r"\bQ?(Core|Gui)?Application::exec\s*\(", "an application runs only in app/main.cpp", APP),
    (r"(?:\.|->)\s*(?:wait\s*\(\s*\)|wait\s*\(\s*(?:\d|QDeadlineTimer|std::chrono))", "no waiting for a thread", APP),
    (r"\binstance\s*\(\s*\)", "no singletons; pass a reference (qApp is the only exception)", APP),
    (r"\bQ_GLOBAL_STATIC\b", "no globals; pass a reference", APP),
    (r"\b(?:SIGNAL|SLOT)\s*\(", "connect to member functions, not to strings", EVERYWHERE),
    (r"\b(?:sleep|msleep|usleep|nanosleep|qSleep)\s*\(|\bsleep_(?:for|until)\b", "no sleeping", EVERYWHERE),
    (
        r"\b(?:QtConcurrent\s*::|QFuture\w*|QPromise|QThreadPool|QThread::create|std::(?:async|jthread|thread))\b",
        "work in the background goes through core/workers.h, and what reads a project through Project::read(), which ends with it",
        APP,
        {"app/core/workers.h", "app/store/writer.cpp"},
    ),
    (r"\bqWait\s*\(", "no sleeping tests; use QTRY_COMPARE or QTRY_VERIFY", EVERYWHERE),
    (r"\bQ(?:VERIFY2?|COMPARE|FAIL|TRY_\w+)\s*\(", "a helper that fails lets its test run on; use must() or mustBecome()", ("tests/support/",)),
    (r"\bQFileDialog\b", "it opens what it lists; ask through widgets/filedialogs.h", APP, {"ui/widgets/filedialogs.cpp"}),
    (r"\bset(?:Tab)?ToolTip\s*\(|\bQToolTip::showText\b", "foreign text would be HTML there; use widgets/plaintext.h", APP, PLAIN_TEXT),
    (r"\bnew\s+QLabel\b", "it guesses whether it holds HTML; use plainLabel() of widgets/plaintext.h", APP, PLAIN_TEXT),
    (r"\bsetCategories\s*\(", "foreign text would be HTML there; use widgets/plaintext.h", APP, PLAIN_TEXT),
]
# QSqlQuery::exec lives in store; elsewhere exec() is a nested event loop.
EXEC_CALL = re.compile(r"(?<![\w])exec\s*\(")

MAX_LINES = {".cpp": 600, ".h": 250}
SPDX = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: GPL-3.0-or-later")
SPDX_WITHIN = 5  # lines
SOURCE_SUFFIXES = {".cpp", ".h", ".py", ".sh", ".cmake"}
BINARY_SUFFIXES = {".png", ".ico", ".icns", ".qm", ".gavel", ".gz", ".pdf", ".webp", ".jpg", ".xlsx"}
WORDS_FILE = "packaging/unwelcome_words.txt"

# --- Reading -----------------------------------------------------------------

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
TOKEN = re.compile(
    r"""//[^\n]*                                # line comment
      | /\*.*?\*/                               # block comment
      | (?:u8|[uUL])?R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"  # raw string
      | "(?:\\.|[^"\\\n])*"                     # string
      | (?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'    # character; not a digit separator
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    message: str


def blank(text: str, keep_strings: bool) -> str:
    """The same text with comments (and string contents) turned to spaces, lines kept."""

    def replace(match: re.Match) -> str:
        token = match.group()
        if keep_strings and not token.startswith("/"):
            return token
        return re.sub(r"[^\n]", " ", token)

    return TOKEN.sub(replace, text)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def project_files(root: pathlib.Path) -> list[str]:
    """Tracked and new files, relative to root; without Git everything outside build folders."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True, check=False
    )
    if listed.returncode == 0 and (root / ".git").exists():
        names = [name for name in listed.stdout.decode().split("\0") if name]
    else:
        names = [
            path.relative_to(root).as_posix()
            for path in root.rglob("*")
            if not re.match(r"(build[^/]*|\.git)(/|$)", path.relative_to(root).as_posix())
        ]
    return sorted(name for name in names if (root / name).is_file() and not (root / name).is_symlink())


def qt_modules() -> dict[str, str]:
    """Class header -> module, from the list beside this script."""
    modules = {}
    module = ""
    for line in (pathlib.Path(__file__).parent / "qt_headers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.endswith(":"):
            module = line[:-1]
            modules[module] = module
        else:
            modules.update(dict.fromkeys(line.split(), module))
    return modules


def unwelcome_words(root: pathlib.Path) -> list[tuple[re.Pattern, str]]:
    path = root / WORDS_FILE
    if not path.is_file():
        path = pathlib.Path(__file__).parent / pathlib.Path(WORDS_FILE).name
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            pattern, _, reason = line.partition("\t")
            rows.append((re.compile(pattern), reason.strip()))
    # This checkout and this home, whatever they are called; a folder right under / says too little.
    for place in (root, pathlib.Path.home()):
        if len(place.parts) > 2:
            rows.append((re.compile(re.escape(str(place)) + r"(?![\w-])"), "a path of one machine"))
    return rows


# --- Checking ----------------------------------------------------------------


class Checker:
    def __init__(self, root: pathlib.Path):
        self.root = root
        self.findings: list[Finding] = []
        self.files: list[str] = []
        self.modules = qt_modules()
        self.words = unwelcome_words(root)
        self.bans = [(re.compile(pattern), message, where, *allowed) for pattern, message, where, *allowed in BANS]

    def run(self) -> list[Finding]:
        self.files = project_files(self.root)
        for name in self.files:
            path = self.root / name
            if path.suffix in BINARY_SUFFIXES:
                continue
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            self.check_words(name, text)
            self.check_licence(name, path, text)
            self.check_length(name, path, text)
            if path.suffix in {".cpp", ".h"}:
                self.check_includes(name, text)
                self.check_bans(name, text)
            if path.name == "CMakeLists.txt" and name.startswith(APP):
                self.check_links(name, text)
        self.check_folders()
        return sorted(set(self.findings))

    def report(self, name: str, line: int, message: str) -> None:
        self.findings.append(Finding(name, line, message))

    def check_words(self, name: str, text: str) -> None:
        if name == WORDS_FILE:
            return
        for number, line in enumerate(text.splitlines(), start=1):
            for pattern, reason in self.words:
                if match := pattern.search(line):
                    self.report(name, number, f"'{match.group()}': {reason}")

    def check_licence(self, name: str, path: pathlib.Path, text: str) -> None:
        if path.suffix not in SOURCE_SUFFIXES and path.name != "CMakeLists.txt" and not text.startswith("#!"):
            return
        head = "\n".join(text.splitlines()[:SPDX_WITHIN])
        for wanted in SPDX:
            if wanted not in head:
                self.report(name, 1, f"the line '{wanted.strip()}' is missing at the top")

    def check_length(self, name: str, path: pathlib.Path, text: str) -> None:
        limit = MAX_LINES.get(path.suffix)
        lines = len(text.splitlines())
        if limit and lines > limit:
            self.report(name, lines, f"{lines} lines; {path.suffix} files have at most {limit}: split it")

    # Includes

    def check_includes(self, name: str, text: str) -> None:
        parts = name.split("/")
        if parts[0] not in ("app", "ui") or name == "app/main.cpp":
            return
        if "_" in pathlib.Path(name).stem.removesuffix("_p"):
            self.report(name, 1, "a file is named after its class, in lower case")
        area = "ui" if parts[0] == "ui" else parts[1]
        if area != "ui" and area not in FOLDERS:
            self.report(name, 1, f"app/{area} is no folder of the include rule; add it there first")
            return
        code = blank(text, keep_strings=True)
        for match in INCLUDE.finditer(code):
            quoted, angled = match.groups()
            line = line_of(code, match.start(1 if quoted else 2))
            if quoted:
                message = self.judge_quoted(name, area, quoted) or self.judge_room(name, quoted)
            else:
                message = self.judge_angled(area, angled)
            if message:
                self.report(name, line, message)

    def judge_quoted(self, name: str, area: str, header: str) -> str | None:
        if ".." in header.split("/"):
            return f'"{header}": include by the path from app/ or ui/, not relatively'
        folder, slash, _ = header.partition("/")
        here = (self.root / name).parent
        if not slash:
            generated = header.startswith(("ui_", "moc_")) or header.endswith(".moc")
            if generated or (here / header).is_file():
                return None
            return self.judge_angled(area, header)
        in_ui = folder == "ui" or (self.root / "ui" / header).is_file() or (folder not in FOLDERS and (self.root / "ui" / folder).is_dir())
        if area == "ui":
            if folder in FOLDERS and not in_ui and folder not in self.reachable(area):
                return f'"{header}": ui may not include {folder}'
            return None
        if folder in FOLDERS:
            if folder in self.reachable(area) or header in PORTS.get(area, ()):
                return None
            return f'"{header}": {area} may not include {folder}'
        if in_ui:
            return f'"{header}": app/ knows nothing of ui/'
        return f'"{header}": no folder of app/'

    # Rooms

    @staticmethod
    def room_of(path: str) -> tuple[str, str] | None:
        """The hall of a file, and its room there ("" for the hall itself); None outside of any hall."""
        for hall in ROOMS:
            if path.startswith(hall + "/"):
                room, slash, _ = path.removeprefix(hall + "/").partition("/")
                return hall, room if slash else ""
        return None

    def judge_room(self, name: str, header: str) -> str | None:
        target = self.room_of("app/" + header) or self.room_of("ui/" + header)
        here = self.room_of(name)
        if target is None or target == here:
            return None
        hall, room = target
        if room and room not in ROOMS[hall]:
            return f'"{header}": {room} is no room of {hall}'
        if here and here[0] == hall and here[1] and room not in ROOMS[hall].get(here[1], "").split():
            return f'"{header}": {here[1]} may not see {room or hall}'
        shown = SHOWN.get(f"{hall}/{room}")
        if shown is not None and header.rpartition("/")[2] not in shown.split():
            return f'"{header}": {room} shows only {shown}'
        return None

    def check_folders(self) -> None:
        """How many sources lie in a folder, and that every room is one of the rule's."""
        counts: dict[str, int] = {}
        for name in self.files:
            if name.startswith(APP) and name.endswith((".cpp", ".h")):
                folder = name.rpartition("/")[0]
                counts[folder] = counts.get(folder, 0) + 1
        for folder, count in counts.items():
            place = self.room_of(folder + "/")
            most = MOST_FILES_IN_ROOM if place else MOST_FILES
            if count > most:
                self.report(folder, 1, f"{count} sources; at most {most} here: divide it")
            if place and place[1] and place[1] not in ROOMS[place[0]]:
                self.report(folder, 1, f"{place[1]} is no room of the include rule; add it there first")

    @staticmethod
    def reachable(area: str) -> set[str]:
        listed = UI_MAY_INCLUDE if area == "ui" else FOLDERS[area]
        return {"core", area, *listed.split()}

    @staticmethod
    def allowed_modules(area: str) -> set[str]:
        if area == "ui":
            return set(UI_QT.split())
        return set(ONLY_QT.get(area, APP_QT).split()) | set(EXTRA_QT.get(area, "").split())

    def judge_angled(self, area: str, header: str) -> str | None:
        for pattern, areas, what in RESERVED_HEADERS:
            if pattern.match(header):
                return None if area in areas else f"<{header}>: only {', '.join(sorted(areas))} uses {what}"
        module = None
        if re.match(r"Qt?[A-Z]\w*/", header):
            module = header.partition("/")[0]
        elif re.match(r"Q\w*$", header):
            module = self.modules.get(header)
            if module is None:
                return f"<{header}>: not a class header of Qt 6.4 that packaging/qt_headers.txt lists"
        elif re.match(r"q\w+\.h$", header):
            return f"<{header}>: include the class header instead"
        if module is None or module in self.allowed_modules(area):
            return None
        return f"<{header}>: {area} may not use {module}"

    # Bans

    def check_bans(self, name: str, text: str) -> None:
        if name == "app/main.cpp":
            return
        code = blank(text, keep_strings=False)
        for pattern, message, where, *allowed in self.bans:
            if not name.startswith(where) or any(name in files for files in allowed):
                continue
            for match in pattern.finditer(code):
                self.report(name, line_of(code, match.start()), f"'{match.group().strip()}': {message}")
        if name.startswith(APP) and not name.startswith("app/store/"):
            for match in EXEC_CALL.finditer(code):
                self.report(name, line_of(code, match.start()), "'exec(': no nested event loops; an application runs only in app/main.cpp")

    # Link lines: the same rule once more, for what headers alone do not show.

    def check_links(self, name: str, text: str) -> None:
        folder = name.rpartition("/")[0]
        area = folder.split("/")[1] if folder.startswith("app/") else "ui"
        place = self.room_of(folder + "/")
        if area not in FOLDERS and not (area == "ui" and place and place[1]):
            return
        code = re.sub(r"#[^\n]*", lambda match: " " * len(match.group()), text)
        for match in re.finditer(r"\bgavel_(\w+)|\bQt6::(\w+)|\b(Qt6Keychain)::", code):
            linked, module, keychain = match.groups()
            line = line_of(code, match.start())
            if linked in FOLDERS and linked not in self.reachable(area):
                self.report(name, line, f"{area} may not link {linked}")
            if place and place[1] and linked and linked.startswith(hall_name(place[0]) + "_"):
                room = linked.removeprefix(hall_name(place[0]) + "_")
                if room != place[1] and room not in ROOMS[place[0]].get(place[1], "").split():
                    self.report(name, line, f"{place[1]} may not link {room}")
            if module and f"Qt{module}" not in self.allowed_modules(area):
                self.report(name, line, f"{area} may not link Qt{module}")
            if keychain and area != "store":
                self.report(name, line, "only store uses the keychain")


def hall_name(hall: str) -> str:
    return hall.rpartition("/")[2]


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if "-h" in arguments or "--help" in arguments else 2
    root = pathlib.Path(arguments[0]).resolve()
    if not root.is_dir():
        print(f"include_rule.py: no folder {root}", file=sys.stderr)
        return 2
    findings = Checker(root).run()
    for finding in findings:
        print(f"{finding.path}:{finding.line}: {finding.message}")
    if findings:
        print(f"{len(findings)} findings", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
