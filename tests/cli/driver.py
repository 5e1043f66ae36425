# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real kaigiroku-cli: a folder that is nobody else's, and its cases as TAP."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback
import unittest

PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ''
FULL = bool(os.environ.get('KGR_FULL')) or '--full' in sys.argv
PASSPHRASE = 'plum-harbor-lantern-42'

DONE, FAILED, MISUSED, WITHHELD = 0, 1, 2, 3


class Answer:
    """How one call ended."""

    def __init__(self, code, out, err):
        self.code = code
        self.out = out
        self.err = err

    @property
    def json(self):
        return json.loads(self.out)

    def __str__(self):
        return f'exit {self.code}, {len(self.out)} characters out, said: {self.err.strip()}'


class Desk:
    """A folder with everything a person has: a home, a folder for temporary files, secrets, a database."""

    def __init__(self):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix='kgr-cli-'))
        self.work = self.folder('work')
        self.database = self.work / 'council.kaigiroku'
        self.passphrase = self.file('passphrase', PASSPHRASE + '\n')
        self.recovery = self.top / 'recovery-key'
        self.environment = dict(os.environ, HOME=str(self.folder('home')), TMPDIR=str(self.folder('tmp')),
                                XDG_RUNTIME_DIR=str(self.folder('run')), LC_ALL='C.UTF-8', G_DEBUG='fatal-criticals')
        for name in ('CONFIG', 'CACHE', 'DATA', 'STATE'):
            self.environment[f'XDG_{name}_HOME'] = str(self.folder(f'home/{name.lower()}'))

    def folder(self, name):
        path = self.top / name
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        return path

    def file(self, name, content):
        path = self.top / name
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return path

    def command(self, *arguments, key='passphrase', database=None):
        """The command line. @key: 'passphrase', 'recovery', None, or a file with a passphrase."""
        line = [PROGRAM, *map(str, arguments)]
        if key is not None:
            line += ['--database', str(database or self.database)]
        if key == 'passphrase':
            line += ['--passphrase-file', str(self.passphrase)]
        elif key == 'recovery':
            line += ['--recovery-key-file', str(self.recovery)]
        elif key is not None:
            line += ['--passphrase-file', str(key)]
        return line

    def run(self, *arguments, stdin=None, timeout=120, **options):
        if isinstance(stdin, str):
            stdin = stdin.encode()
        done = subprocess.run(self.command(*arguments, **options), input=stdin if stdin is not None else b'',
                              capture_output=True, timeout=timeout, env=self.environment, cwd=self.work)
        return Answer(done.returncode, done.stdout.decode(errors='replace'), done.stderr.decode(errors='replace'))

    def quick(self, *arguments, **options):
        """With the recovery key: it needs no Argon2."""
        return self.run(*arguments, key='recovery', **options)

    def create(self):
        return self.run('init', '--recovery-key-out', self.recovery)

    def remove(self):
        shutil.rmtree(self.top)


class Case(unittest.TestCase):
    """A test with a desk of its own, and a database in it unless `empty`."""

    empty = False

    def setUp(self):
        self.desk = Desk()
        self.addCleanup(self.desk.remove)
        if not self.empty:
            self.done(self.desk.create())

    def done(self, answer):
        self.assertEqual(answer.code, DONE, str(answer))
        self.assertEqual(answer.err, '', str(answer))
        return answer

    def refused(self, answer, code=FAILED, word=None):
        """Not done, and told in one sentence."""
        self.assertEqual(answer.code, code, str(answer))
        self.assert_sentence(answer.err)
        if word is not None:
            self.assertIn(word, answer.err)
        return answer

    def assert_sentence(self, text):
        lines = text.splitlines()
        self.assertEqual(len(lines), 1, text)
        self.assertTrue(lines[0].startswith('kaigiroku-cli: '), text)
        self.assertGreater(len(lines[0]), len('kaigiroku-cli: ') + 10, text)
        self.assertNotIn('CRITICAL', text)
        self.assertNotIn('Traceback', text)

    def bring_in(self, text, *arguments):
        path = self.desk.file('minutes.txt', text)
        return self.done(self.desk.quick('import', path, '--json', *arguments)).json


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.count = 0

    def line(self, test, good, note=''):
        self.count += 1
        print(f'{"ok" if good else "not ok"} {self.count} - {test.id().replace("__main__.", "")}{note}', flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.line(test, True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line(test, True, f' # SKIP {reason}')

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.bad(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self.bad(test, error)

    def bad(self, test, error):
        self.line(test, False)
        for line in ''.join(traceback.format_exception(*error)).splitlines():
            print(f'# {line}', file=sys.stderr, flush=True)


def main():
    if not PROGRAM:
        sys.exit('usage: test KAIGIROKU-CLI [--full] [NAME…]')
    names = [name for name in sys.argv[2:] if not name.startswith('-')]
    loader = unittest.defaultTestLoader
    module = sys.modules['__main__']
    suite = loader.loadTestsFromNames(names, module) if names else loader.loadTestsFromModule(module)
    result = TapResult()
    suite.run(result)
    print(f'1..{result.count}')
    sys.exit(0 if result.wasSuccessful() else 1)
