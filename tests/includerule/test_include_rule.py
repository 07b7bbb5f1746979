#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Plants one violation after another in a small tree and sees each of them found, and nothing else."""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import textwrap
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "packaging" / "include_rule.py"
RULE = importlib.util.spec_from_file_location("include_rule", SCRIPT)
include_rule = importlib.util.module_from_spec(RULE)
sys.modules["include_rule"] = include_rule
RULE.loader.exec_module(include_rule)
SPDX = "SPDX-FileCopyrightText: The Gavel authors\n{0} SPDX-License-Identifier: GPL-3.0-or-later\n"
CPP_HEAD = "// " + SPDX.format("//")
HASH_HEAD = "# " + SPDX.format("#")
# Assembled, so that this file passes the check that it tests.
UNFINISHED = "TO" + "DO"
BROKEN = "FIX" + "ME"

# A tree that keeps every rule, near misses included.
CLEAN = {
    "app/main.cpp": """
        #include "mainwindow/mainwindow.h"
        #include "net/httpclient.h"
        #include <QApplication>
        int main(int c, char **v) { QApplication app(c, v); return app.exec(); }
    """,
    "app/core/result.h": "#include <QString>\n#include <optional>\n",
    "app/net/httpclient.h": '#include "core/result.h"\n#include <QNetworkReply>\n#include <QtNetwork/QSslError>\n',
    "app/net/httpclient.cpp": '#include "httpclient.h"\n#include "httpclient.moc"\n',
    "app/data/dataset.h": "#include <QUrl>\n#include <csv.h>\n",
    "app/eval/judge.h": '#include "data/dataset.h"\n',
    "app/llm/chatlog.h": '#include "net/httpclient.h"\n',
    "app/mlflow/outbox.h": '#include "eval/judge.h"\n',
    "app/mlflow/client.h": "#include <QTimer>\n",
    "app/store/project.cpp": """
        #include "llm/chatlog.h"
        #include "mlflow/outbox.h"
        #include <QSqlQuery>
        #include <qt6keychain/keychain.h>
        // exec() here runs a statement; it waits for nobody: waitForFinished()
        void run(QSqlQuery &query) { query.exec(); }
        auto text = "QEventLoop loop; loop.exec(); sleep(1)";
        auto raw = R"x(processEvents() // " )x"; int big = 1'000'000; char quote = '"';
        int executed = 0; auto instances = 3; void wait(int);
    """,
    "app/store/writer.cpp": "void Writer::start() { m_thread = std::jthread(run); }\n",
    "app/store/queue.cpp": "void Queue::take() { m_condition.wait(&m_mutex); }\n",
    "app/jobs/runjob.cpp": '#include "store/project.h"\n#include "mlflow/client.h"\nauto *app = qApp;\n',
    "app/cli/judge.cpp": '#include "jobs/runjob.h"\n#include "store/project.h"\n',
    "app/net/CMakeLists.txt": "gavel_library(net SOURCES httpclient.h LINK gavel_core Qt6::Network) # not gavel_store\n",
    "app/store/CMakeLists.txt": "gavel_library(store LINK gavel_core gavel_eval Qt6::Sql Qt6Keychain::Qt6Keychain)\n",
    "ui/mainwindow/mainwindow.h": '#include "servers/panel.h"\n#include "jobs/runjob.h"\n#include <QMainWindow>\n#include <QChartView>\n',
    "ui/mainwindow/mainwindow.cpp": '#include "mainwindow/mainwindow.h"\n#include "ui_mainwindow.h"\n',
    "ui/servers/panel.h": '#include "widgets/banner.h"\n#include "llm/chatlog.h"\n',
    "ui/widgets/banner.h": "#include <QSvgRenderer>\n",
    "ui/widgets/filedialogs.cpp": "#include <QFileDialog>\nvoid ask() { auto *d = new QFileDialog; }\n",
    "ui/widgets/plaintext.cpp": """
        #include <QToolTip>
        void setPlainToolTip(QWidget *widget) { widget->setToolTip(plain); auto *label = new QLabel; QToolTip::showText(at, plain); axis->setCategories(names); }
    """,
    "tests/ui/tst_dialogs.cpp": "#include <QFileDialog>\nvoid t() { widget->setToolTip(text); }\n",
    "tests/unit/net/tst_httpclient.cpp": '#include "net/httpclient.h"\n#include "store/project.h"\nvoid t() { process.waitForFinished(); }\n',
    "README.md": "Work in the source folder, not in your root/ folder.\n",
    "packaging/build.sh": "#!/usr/bin/env bash\n" + HASH_HEAD + "true\n",
}


def with_head(name: str, text: str) -> str:
    if name.endswith((".cpp", ".h")):
        return CPP_HEAD + textwrap.dedent(text)
    if name.endswith("CMakeLists.txt"):
        return HASH_HEAD + text
    return text


class IncludeRule(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name, text in CLEAN.items():
            self.write(name, with_head(name, text))

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def check(self) -> tuple[int, list[str]]:
        lines = [f"{finding.path}:{finding.line}: {finding.message}" for finding in include_rule.Checker(self.root).run()]
        return (1 if lines else 0), lines

    def expect_only(self, name: str, line: int, *words: str) -> None:
        status, lines = self.check()
        self.assertEqual(status, 1, lines)
        self.assertEqual(len(lines), 1, lines)
        self.assertTrue(lines[0].startswith(f"{name}:{line}: "), lines[0])
        for word in words:
            self.assertIn(word, lines[0])

    def test_clean_tree(self):
        status, lines = self.check()
        self.assertEqual((status, lines), (0, []))

    def test_as_a_program(self):
        """What the program prints and ends with is what the checks here ask the module for."""
        self.assertEqual(self.run_program(), (0, []))
        self.write("app/jobs/planted.cpp", CPP_HEAD + "QEventLoop loop;\n")
        self.assertEqual(self.run_program(), self.check())

    def run_program(self) -> tuple[int, list[str]]:
        done = subprocess.run([sys.executable, str(SCRIPT), str(self.root)], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout.splitlines()

    def test_planted_code(self):
        """Each line goes below the two SPDX lines of a new file, so it is found at line 3."""
        rows = [
            # who includes whom
            ("app/core/planted.h", '#include "data/dataset.h"', "core may not include data"),
            ("app/net/planted.h", '#include "eval/judge.h"', "net may not include eval"),
            ("app/data/planted.h", '#include "net/httpclient.h"', "data may not include net"),
            ("app/stats/planted.h", '#include "data/dataset.h"', "stats may not include data"),
            ("app/eval/planted.h", '#include "llm/chatlog.h"', "eval may not include llm"),
            ("app/llm/planted.h", '#include "data/dataset.h"', "llm may not include data"),
            ("app/mlflow/planted.h", '#include "llm/chatlog.h"', "mlflow may not include llm"),
            ("app/report/planted.h", '#include "store/project.h"', "report may not include store"),
            ("app/store/planted.h", '#include "llm/client.h"', "store may not include llm"),
            ("app/store/planted.h", '#include "mlflow/client.h"', "store may not include mlflow"),
            ("app/jobs/planted.h", '#include "net/httpclient.h"', "jobs may not include net"),
            ("app/models/planted.h", '#include "store/project.h"', "models may not include store"),
            ("app/cli/planted.h", '#include "net/httpclient.h"', "cli may not include net"),
            ("app/cli/planted.h", '#include "models/resultsmodel.h"', "cli may not include models"),
            ("app/eval/planted.h", '#include "servers/panel.h"', "knows nothing of ui/"),
            ("app/eval/planted.h", '#include "ui/servers/panel.h"', "knows nothing of ui/"),
            ("app/eval/planted.h", '#include "../data/dataset.h"', "not relatively"),
            ("app/eval/planted.h", '  #  include "elsewhere/x.h"', "no folder of app/"),
            ("ui/chat/planted.h", '#include "net/httpclient.h"', "ui may not include net"),
            ("ui/chat/planted.h", '#include "store/project.h"', "ui may not include store"),
            ("ui/chat/planted.h", '#include "cli/judge.h"', "ui may not include cli"),
            # Qt by allow-list
            ("app/eval/planted.h", "#include <QColor>", "eval may not use QtGui"),
            ("app/report/planted.h", "#include <QSvgGenerator>", "report may not use QtSvg"),
            ("app/models/planted.h", "#include <QtWidgets/QWidget>", "models may not use QtWidgets"),
            ("app/report/planted.h", "#include <QChart>", "report may not use QtCharts"),
            ("app/llm/planted.h", "#include <QNetworkReply>", "llm may not use QtNetwork"),
            ("app/jobs/planted.h", "#include <QSqlQuery>", "jobs may not use QtSql"),
            ("app/net/planted.h", "#include <qt6keychain/keychain.h>", "keychain"),
            ("app/net/planted.h", "#include <QNoSuchClass>", "not a class header"),
            ("app/net/planted.h", "#include <qwidget.h>", "class header instead"),
            ("app/cli/planted.h", "#include <QtConcurrent>", "cli may not use QtConcurrent"),
            ("app/cli/planted.h", '#include "QWidget"', "cli may not use QtWidgets"),
            ("ui/chat/planted.h", "#include <QNetworkAccessManager>", "ui may not use QtNetwork"),
            ("ui/chat/planted.h", "#include <QSqlDatabase>", "ui may not use QtSql"),
            # bans
            ("app/jobs/planted.cpp", "void f() { QEventLoop loop; }", "nested event loops"),
            ("app/jobs/planted.cpp", "void f() { qApp->processEvents(); }", "nested event loops"),
            ("ui/chat/planted.cpp", "void f() { dialog.exec(); }", "'exec('"),
            ("app/jobs/planted.cpp", "void f() { loop->exec(); }", "'exec('"),
            ("app/store/planted.cpp", "int f() { return QCoreApplication::exec(); }", "only in app/main.cpp"),
            ("app/store/planted.cpp", "void f() { process.waitForStarted(); }", "blocking waits"),
            ("app/jobs/planted.cpp", "void f() { pool.waitForDone(); }", "blocking waits"),
            ("app/jobs/planted.cpp", "auto read = QtConcurrent::run(search, project);", "core/workers.h"),
            ("app/models/planted.cpp", "void f() { QtConcurrent::mapped(rows, order); }", "core/workers.h"),
            ("ui/chat/planted.h", "class A { QFutureWatcher<int> m_read; };", "core/workers.h"),
            ("app/store/planted.h", "class A { QFutureSynchronizer<void> m_workers; };", "core/workers.h"),
            ("app/core/planted.cpp", "void f() { QThreadPool::globalInstance()->start(g); }", "core/workers.h"),
            ("app/jobs/planted.cpp", "void f() { std::thread(g).detach(); }", "core/workers.h"),
            ("app/store/planted.cpp", "void f() { QThread::msleep(5); }", "no sleeping"),
            ("app/store/planted.cpp", "void f() { std::this_thread::sleep_for(1ms); }", "no sleeping"),
            ("app/store/planted.cpp", "void f() { usleep(10); }", "no sleeping"),
            ("app/jobs/planted.cpp", "auto &s = Settings::instance();", "no singletons"),
            ("app/jobs/planted.cpp", "auto *a = QCoreApplication::instance();", "no singletons"),
            ("app/jobs/planted.cpp", "Q_GLOBAL_STATIC(Settings, settings)", "no globals"),
            ("app/jobs/planted.cpp", "void f() { m_thread->wait(); }", "waiting for a thread"),
            ("app/jobs/planted.cpp", "void f() { m_thread.wait(5000); }", "waiting for a thread"),
            ("ui/chat/planted.cpp", "void f() { connect(a, SIGNAL(b()), c, d); }", "not to strings"),
            ("tests/ui/planted.cpp", "void f() { QTest::qWait(100); }", "QTRY_"),
            ("tests/ui/planted.cpp", "void f() { QThread::sleep(1); }", "no sleeping"),
            ("tests/support/planted.h", "void f() { QVERIFY(true); }", "must()"),
            ("tests/support/planted.h", "void f() { QTRY_COMPARE(1, 1); }", "must()"),
            ("ui/chat/planted.cpp", "#include <QFileDialog>", "widgets/filedialogs.h"),
            ("ui/widgets/planted.cpp", "void f() { auto *d = new QFileDialog; }", "widgets/filedialogs.h"),
            ("ui/chat/planted.cpp", "void f() { button->setToolTip(name); }", "widgets/plaintext.h"),
            ("ui/chat/planted.cpp", "void f() { setToolTip (name); }", "widgets/plaintext.h"),
            ("ui/chat/planted.cpp", "void f() { tabs->setTabToolTip(0, name); }", "widgets/plaintext.h"),
            ("ui/chat/planted.cpp", "void f() { QToolTip::showText(at, name); }", "widgets/plaintext.h"),
            ("ui/chat/planted.cpp", "auto *label = new QLabel(name);", "plainLabel()"),
            ("ui/widgets/planted.cpp", "void f() { axis->setCategories(names); }", "widgets/plaintext.h"),
            # words that do not belong
            ("tests/ui/planted.cpp", f"// {UNFINISHED}: later", UNFINISHED),
            ("app/jobs/planted.cpp", f"// {BROKEN}", BROKEN),
            ("app/jobs/planted.cpp", 'auto path = "/ro' + 'ot/model";', "somebody's home"),
            ("app/jobs/planted.cpp", 'auto path = "/ho' + 'me/someone/model.gguf";', "somebody's home"),
            ("app/jobs/planted.cpp", 'auto path = "/Us' + 'ers/someone/model.gguf";', "somebody's home"),
            ("app/jobs/planted.cpp", 'auto path = "C:' + '\\\\Users' + '\\\\someone";', "somebody's home"),
            ("tests/ui/planted.cpp", "// see /sr" + "v/build/gavel/ap" + "p/core/result.h", "somebody's checkout"),
            ("app/jobs/planted.cpp", "// http://deb" + ".debian.org/debian", "package mirror"),
        ]
        for name, code, message in rows:
            with self.subTest(name=name, code=code):
                self.write(name, CPP_HEAD + code + "\n")
                self.expect_only(name, 3, message)
                (self.root / name).unlink()

    def test_finds_what_follows_a_literal(self):
        """Quotes inside comments, characters and raw strings must not hide the rest of the file."""
        for literal in ["char q = '\"';", "// don't", "/* \" */", 'auto r = R"(a " b)";', "int n = 1'000;", 'auto s = "\\"";']:
            with self.subTest(literal=literal):
                self.write("app/jobs/planted.cpp", CPP_HEAD + literal + "\nQEventLoop loop;\n")
                self.expect_only("app/jobs/planted.cpp", 4, "nested event loops")

    def test_unknown_folder(self):
        self.write("app/extra/planted.h", CPP_HEAD)
        self.expect_only("app/extra/planted.h", 1, "no folder of the include rule")

    def test_link_lines(self):
        rows = [
            ("gavel_library(eval LINK gavel_core gavel_net)", "eval may not link net"),
            ("gavel_library(eval LINK gavel_core Qt6::Network)", "eval may not link QtNetwork"),
            ("gavel_library(eval LINK gavel_core Qt6Keychain::Qt6Keychain)", "keychain"),
        ]
        for text, message in rows:
            with self.subTest(text=text):
                self.write("app/eval/CMakeLists.txt", HASH_HEAD + text + "\n")
                self.expect_only("app/eval/CMakeLists.txt", 3, message)

    def test_rooms(self):
        rows = [
            ("app/jobs/servers/planted.h", '#include "jobs/run/runjob.h"', "servers may not see run"),
            ("app/jobs/chat/planted.h", '#include "jobs/analysis/agreement.h"', "chat may not see analysis"),
            ("app/jobs/run/planted.h", '#include "jobs/attic/x.h"', "attic is no room"),
            ("ui/evaluate/compare/planted.h", '#include "evaluate/trust/trustpage.h"', "compare may not see trust"),
            ("ui/evaluate/judge/planted.h", '#include "evaluate/evaluatepage.h"', "judge may not see ui/evaluate"),
            ("ui/evaluate/planted.h", '#include "evaluate/judge/judgeeditor.h"', "judge shows only judgepage.h"),
            ("ui/chat/planted.h", '#include "evaluate/judge/judgeeditor.h"', "judge shows only judgepage.h"),
        ]
        self.write("ui/evaluate/evaluatepage.h", CPP_HEAD + '#include "evaluate/judge/judgepage.h"\n#include "evaluate/results/resultspage.h"\n')
        self.write("ui/evaluate/results/resultspage.h", CPP_HEAD + '#include "evaluate/run/runpanel.h"\n#include "jobs/run/runjob.h"\n')
        self.write("app/jobs/run/runjob.h", CPP_HEAD + '#include "jobs/servers/services.h"\n')
        self.write("app/jobs/run/CMakeLists.txt", HASH_HEAD + "gavel_library(jobs_run LINK gavel_jobs_servers gavel_store)\n")
        self.assertEqual(self.check(), (0, []))
        for name, code, message in rows:
            with self.subTest(name=name, code=code):
                self.write(name, CPP_HEAD + code + "\n")
                self.expect_only(name, 3, message)
                (self.root / name).unlink()
        self.write("app/jobs/run/CMakeLists.txt", HASH_HEAD + "gavel_library(jobs_run LINK gavel_jobs_session)\n")
        self.expect_only("app/jobs/run/CMakeLists.txt", 3, "run may not link session")

    def test_unknown_room(self):
        self.write("app/jobs/attic/x.h", CPP_HEAD)
        self.expect_only("app/jobs/attic", 1, "no room of the include rule")

    def test_full_rooms(self):
        for folder, most in [("app/jobs/run", 40), ("ui/evaluate/judge", 40), ("app/eval", 60)]:
            with self.subTest(folder=folder):
                here = len(list((self.root / folder).glob("*"))) if (self.root / folder).is_dir() else 0
                for number in range(most - here):
                    self.write(f"{folder}/x{number}.h", CPP_HEAD)
                self.assertEqual(self.check(), (0, []))
                self.write(f"{folder}/onemore.h", CPP_HEAD)
                self.expect_only(folder, 1, f"at most {most}")
                for path in (self.root / folder).glob("x*.h"):
                    path.unlink()
                (self.root / folder / "onemore.h").unlink()

    def test_named_after_classes(self):
        self.write("app/eval/evalrun_p.h", CPP_HEAD)
        self.assertEqual(self.check(), (0, []))
        self.write("app/eval/evalrun_lanes.cpp", CPP_HEAD)
        self.expect_only("app/eval/evalrun_lanes.cpp", 1, "named after its class")

    def test_length(self):
        for name, limit in [("app/jobs/long.cpp", 600), ("ui/chat/long.h", 250), ("tests/unit/long.cpp", 600)]:
            with self.subTest(name=name):
                self.write(name, CPP_HEAD + "\n" * (limit - 2))
                self.assertEqual(self.check(), (0, []))
                self.write(name, CPP_HEAD + "\n" * (limit - 1))
                self.expect_only(name, limit + 1, f"at most {limit}")
                (self.root / name).unlink()

    def test_licence_lines(self):
        rows = [
            ("app/jobs/bare.cpp", "int x;\n"),
            ("app/jobs/bare.h", "#pragma once\n"),
            ("ui/chat/CMakeLists.txt", "gavel_library(chat)\n"),
            ("packaging/bare.cmake", "set(A B)\n"),
            ("packaging/bare.py", "import sys\n"),
            ("packaging/bare.sh", "true\n"),
            ("packaging/bare", "#!/bin/sh\ntrue\n"),
        ]
        for name, text in rows:
            with self.subTest(name=name):
                self.write(name, text)
                status, lines = self.check()
                self.assertEqual(status, 1)
                self.assertEqual(len(lines), 2, lines)
                for line in lines:
                    self.assertTrue(line.startswith(f"{name}:1: the line 'SPDX-"), line)
                (self.root / name).unlink()

    def test_words_in_other_files(self):
        self.write("README.md", f"one\n{UNFINISHED}: two\n")
        self.expect_only("README.md", 2, UNFINISHED)

    def test_own_place(self):
        self.write("README.md", f"see {self.root}\n")
        self.expect_only("README.md", 1, "path of one machine")

    def test_paths_of_every_machine_are_welcome(self):
        self.write("README.md", "/usr/share/app/x /etc/ui/x ${root}/packaging/x http://host/a/app/x ~/.local/share app/core/x\n")
        self.assertEqual(self.check(), (0, []))

    def test_words_are_configurable(self):
        self.write("packaging/unwelcome_words.txt", "\\bforsooth\\b\tsay it plainly\n")
        self.write("README.md", f"{UNFINISHED}\nforsooth\n")
        self.expect_only("README.md", 2, "say it plainly")

    def test_ignored_and_binary_files_are_left_alone(self):
        self.write("build/gen.cpp", UNFINISHED)
        self.write("build-check/gen.cpp", UNFINISHED)
        (self.root / "picture.png").write_bytes(b"\x89PNG" + UNFINISHED.encode())
        (self.root / "noise.dat").write_bytes(b"\xff\xfe\x00" + UNFINISHED.encode())
        self.assertEqual(self.check(), (0, []))

    def test_wrong_usage(self):
        for arguments in ([], [str(self.root / "missing")]):
            done = subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, check=False)
            self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
