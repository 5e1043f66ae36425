#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The totals of tools/check: what failed, died, was skipped or said nothing never counts as passed."""

import importlib.machinery
import importlib.util

from tap import TOP, Tap


def load():
    loader = importlib.machinery.SourceFileLoader('totals', str(TOP / 'tools' / 'totals'))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('totals', loader))
    loader.exec_module(module)
    return module


CASES = (
    # name, output, result, (passed, failed, skipped)
    ('all well', '1..2\nok 1 a\nok 2 b\n', 'OK', (2, 0, 0)),
    ('one fails', '1..2\nok 1 a\nnot ok 2 b\n', 'ERROR', (1, 1, 0)),
    ('one is skipped', '1..2\nok 1 a\nok 2 b # SKIP no tool\n', 'OK', (1, 0, 1)),
    ('one is put off', '1..2\nok 1 a\nnot ok 2 b # TODO\n', 'OK', (1, 1, 0)),
    ('dies after its last case', '1..1\nok 1 a\n', 'ERROR', (1, 1, 0)),
    ('stops in the middle', '1..5\nok 1 a\n', 'ERROR', (1, 1, 0)),
    ('takes too long', '1..5\nok 1 a\n', 'TIMEOUT', (1, 1, 0)),
    ('has no case', '1..0\n', 'SKIP', (0, 0, 1)),
    ('says nothing', '', 'SKIP', (0, 0, 1)),
    ('a program by its exit status', '', 'OK', (1, 0, 0)),
    ('a failed program by its exit status', '', 'FAIL', (0, 1, 0)),
    ('was expected to fail', '', 'EXPECTEDFAIL', (0, 1, 0)),
    ('groups count by their leaves', '# Subtest: g\n    ok 1 a\n    ok 2 b\n    1..2\nok 1 g\n1..1\n', 'OK', (2, 0, 0)),
    ('a bad leaf once', '    not ok 1 a\n    1..1\nnot ok 1 g\n1..1\n', 'ERROR', (0, 1, 0)),
    ('a bad group of good leaves', '    ok 1 a\n    1..1\nnot ok 1 g\n1..1\n', 'ERROR', (1, 1, 0)),
)


def main():
    module = load()
    tap = Tap()
    for name, stdout, result, expected in CASES:
        totals = module.Totals()
        totals.add_program({'name': 'x', 'stdout': stdout, 'result': result})
        got = (totals.passed, len(totals.failed), len(totals.skipped))
        tap.case(name, [] if got == expected else [f'{got} is not {expected}'])
    tap.done()


if __name__ == '__main__':
    main()
