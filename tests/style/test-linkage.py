#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-linkage.py PLANTED PROGRAM…

Each PROGRAM needs no SQLite and no sodium: neither as a library, also by way of another one, nor as a
symbol. PLANTED is one that does need them.
"""

import pathlib
import re
import subprocess
import sys

from tap import Tap

LIBRARY = re.compile(r'lib(sqlite3|sodium)\.so')
SYMBOL = re.compile(r'\b(sqlite3_\w+|sodium_\w+|crypto_\w+|randombytes\w*)')


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def faults(program):
    for line in output('ldd', program).splitlines():
        if LIBRARY.search(line) or 'not found' in line:
            yield f'{program} needs {line.strip()}'
    for line in output('nm', '--dynamic', program).splitlines() + output('nm', program).splitlines():
        if SYMBOL.search(line):
            yield f'{program} has {line.strip()}'


def main(arguments):
    planted, programs = arguments[0], arguments[1:]
    tap = Tap()
    for program in programs:
        tap.case(f'{pathlib.Path(program).name} has no database and no key', faults(program))
    tap.caught(f'{pathlib.Path(planted).name} has both', faults(planted))
    tap.done()


if __name__ == '__main__':
    main(sys.argv[1:])
