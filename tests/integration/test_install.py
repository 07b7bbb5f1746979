#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What `cmake --install` puts on a machine is whole, and a desktop can use it.

Reads GAVEL_BUILD_DIR. A validator that is not installed skips its test.
"""

import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

BUILD = os.environ["GAVEL_BUILD_DIR"]
CMAKE = os.environ.get("GAVEL_CMAKE", "cmake")
ID = "org.gavel.Gavel"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def run(*command: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.folder.name)
        installed = run(CMAKE, "--install", BUILD, "--prefix", str(cls.prefix))
        assert installed.returncode == 0, installed.stdout + installed.stderr
        cls.share = cls.prefix / "share"

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def validate(self, tool: str, *arguments: str) -> None:
        if not shutil.which(tool):
            self.skipTest(f"{tool} is not installed")
        result = run(tool, *arguments)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_program_runs_where_it_was_put(self) -> None:
        result = run(str(self.prefix / "bin" / "gavel"), "--version")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue(result.stdout.startswith("gavel "), result.stdout)

    def test_licence_is_there(self) -> None:
        self.assertIn("GNU GENERAL PUBLIC LICENSE", (self.share / "doc" / "gavel" / "LICENSE").read_text(encoding="utf-8"))

    def test_icons_have_their_sizes(self) -> None:
        icons = self.share / "icons" / "hicolor"
        self.assertTrue((icons / "scalable" / "apps" / f"{ID}.svg").is_file())
        for size in SIZES:
            data = (icons / f"{size}x{size}" / "apps" / f"{ID}.png").read_bytes()
            self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">II", data[16:24]), (size, size))
            self.assertGreater(len(data), 150, "an empty picture")

    def test_desktop_entry(self) -> None:
        entry = self.share / "applications" / f"{ID}.desktop"
        text = entry.read_text(encoding="utf-8")
        self.assertIn(f"Icon={ID}\n", text)
        self.assertIn("Exec=gavel %f\n", text)
        self.validate("desktop-file-validate", str(entry))

    def test_metainfo(self) -> None:
        info = self.share / "metainfo" / f"{ID}.metainfo.xml"
        tree = xml.parse(info)
        self.assertEqual(tree.findtext("id"), ID)
        version = run(str(self.prefix / "bin" / "gavel"), "--version").stdout.split()[1]
        self.assertEqual(tree.find("releases/release").get("version"), version, "the newest release is not this one")
        self.validate("appstreamcli", "validate", "--no-net", str(info))

    def test_projects_have_a_type(self) -> None:
        if not shutil.which("update-mime-database"):
            self.skipTest("shared-mime-info is not installed")
        updated = run("update-mime-database", str(self.share / "mime"))
        self.assertEqual(updated.returncode, 0, updated.stderr)
        globs = (self.share / "mime" / "globs2").read_text(encoding="utf-8")
        self.assertIn("application/x-gavel-project:*.gavel", globs)


if __name__ == "__main__":
    sys.exit(unittest.main())
