#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No two tests share a name: meson runs both, then ends the whole run when it files the second.

usage: test-names.py BUILD-DIRECTORY
"""

import collections
import json
import subprocess
import sys

from tap import Tap


def twice(names):
    return [f'{name} is the name of {count} tests'
            for name, count in collections.Counter(names).items() if count > 1]


def declared(build, kind):
    output = subprocess.run(['meson', 'introspect', build, kind], check=True, capture_output=True, text=True).stdout
    return [test['name'] for test in json.loads(output)]


def main():
    tap = Tap()
    for kind in ('--tests', '--benchmarks'):
        names = declared(sys.argv[1], kind)
        tap.case(f'{kind[2:]} have names of their own', twice(names) if names else ['there are none'])
    planted = twice(['a', 'b', 'a'])
    tap.case('a name given twice is seen', [] if planted == ['a is the name of 2 tests'] else planted or ['not seen'])
    tap.done()


if __name__ == '__main__':
    main()
