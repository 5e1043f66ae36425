# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the tree share: the files of the tree, and results as TAP."""

import os
import pathlib
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
NOT_OURS = {'.git', '__pycache__', 'COPYING'}


def tree(*folders, suffixes=None):
    """The files below @folders (all, by default), as (path relative to the top, text)."""
    for folder in folders or ('.',):
        for where, inside, names in os.walk(TOP / folder):
            inside[:] = sorted(name for name in inside if name not in NOT_OURS and not is_build(where, name))
            for name in sorted(names):
                path = pathlib.Path(where, name)
                if name in NOT_OURS or (suffixes and path.suffix not in suffixes):
                    continue
                yield path.relative_to(TOP).as_posix(), path.read_text(encoding='utf-8', errors='replace')


def is_build(where, name):
    """A build folder may have any name."""
    return os.path.exists(os.path.join(where, name, 'meson-private'))


class Tap:
    """Cases are (name, findings): a case passes if nothing was found."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def case(self, name, findings):
        findings = list(findings)
        self.count += 1
        self.failed += bool(findings)
        print(f'{"not ok" if findings else "ok"} {self.count} - {name}')
        for finding in findings:
            print(f'# {finding}', file=sys.stderr)

    def caught(self, name, findings):
        """A planted fault: passes only if something was found."""
        self.case(f'planted: {name}', [] if list(findings) else ['it was not found'])

    def skip(self, name, reason):
        self.count += 1
        print(f'ok {self.count} - {name} # SKIP {reason}')

    def done(self):
        print(f'1..{self.count}')
        sys.exit(1 if self.failed else 0)
