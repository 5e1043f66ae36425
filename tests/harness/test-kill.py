# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments: what was acknowledged is there, what was not is there whole or not at all."""

import random
import shutil
import signal
import subprocess
import time

from driver import Case, FULL, main
from minutes import minutes

KILLS = 100 if FULL else 20     # for each of the three


class Kill(Case):
    def setUp(self):
        super().setUp()
        self.random = random.Random(20261121)
        self.statements = [('副会長' if n % 2 else '事務局', f'{n}番目の発言。' * 20) for n in range(60)]
        self.source = self.desk.file('minutes.txt', minutes(self.statements))
        self.killed = self.acknowledged = 0

    def measure(self, *arguments):
        begun = time.monotonic()
        self.done(self.desk.quick(*arguments))
        self.usual = time.monotonic() - begun

    def killed_at_random(self, *arguments):
        """Whether the call was acknowledged before it died: its answer was complete. The moment is anywhere up to
        about the end, which moves with what else the machine does."""
        process = subprocess.Popen(self.desk.command(*arguments, key='recovery'), stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=self.desk.environment, cwd=self.desk.work)
        time.sleep(self.random.uniform(0, self.usual * 1.15))
        process.send_signal(signal.SIGKILL)
        out, err = process.communicate()
        self.assertEqual(err, b'', err)
        self.assertIn(process.returncode, (0, -signal.SIGKILL))
        acknowledged = process.returncode == 0 or out.endswith(b'}\n')
        self.usual *= 0.95 if acknowledged else 1.02
        self.killed += process.returncode != 0
        self.acknowledged += acknowledged
        return acknowledged

    def until_killed(self):
        """Goes on until KILLS processes died before they were done."""
        calls = 0
        while self.killed < KILLS:
            calls += 1
            self.assertLess(calls, 4 * KILLS, 'the kills came too late')
            yield calls

    def ids(self):
        return {m['id'] for m in self.done(self.desk.quick('list', '--json')).json}

    def is_clean(self, **options):
        self.assertEqual(self.done(self.desk.quick('check', '--json', **options)).json, {'ok': True, 'findings': []})

    def tell(self, what):
        print(f'# {what}: {self.killed} killed, {self.acknowledged} answers were complete', flush=True)

    def test_import(self):
        self.measure('import', self.source, '--json')
        for _ in self.until_killed():
            before = self.ids()
            acknowledged = self.killed_at_random('import', self.source, '--json')
            after = self.ids()
            self.assertLessEqual(before, after)
            self.assertLessEqual(len(after - before), 1)
            self.assertTrue(after - before or not acknowledged, 'an acknowledged meeting is gone')
            for new in after - before:
                shown = self.done(self.desk.quick('show', new, '--json')).json
                self.assertEqual(len(shown['statements']), len(self.statements) + 1)
            self.is_clean()
        self.tell('import')

    def versions(self, meeting):
        return {v['number']: v['digest'] for v in self.done(self.desk.quick('versions', meeting, '--json')).json}

    def test_approve(self):
        meeting = self.done(self.desk.quick('import', self.source, '--json')).json['id']
        approve = ('approve', meeting, '--by', '朝倉', '--json')
        self.measure(*approve)
        for _ in self.until_killed():
            before = self.versions(meeting)
            if self.done(self.desk.quick('show', meeting, '--json')).json['status'] == 'approved':
                self.done(self.desk.quick('correct', meeting))
            acknowledged = self.killed_at_random(*approve)
            after = self.versions(meeting)
            self.assertLessEqual(before.items(), after.items())
            self.assertLessEqual(len(after) - len(before), 1)
            self.assertTrue(len(after) > len(before) or not acknowledged, 'an acknowledged version is gone')
            for number in after.keys() - before.keys():
                shown = self.done(self.desk.quick('show', meeting, '--version', number, '--json')).json
                self.assertEqual(len(shown['statements']), len(self.statements) + 1)
            self.is_clean()
        self.tell('approve')

    def test_backup(self):
        for _ in range(8):
            self.done(self.desk.quick('import', self.source))
        expected = self.ids()
        self.measure('backup', 'measured', '--json')
        target = self.desk.work / 'copy'
        for _ in self.until_killed():
            acknowledged = self.killed_at_random('backup', target, '--json')
            self.assertTrue(target.exists() or not acknowledged, 'an acknowledged backup is gone')
            if target.exists():
                self.is_clean(database=target)
                listed = self.done(self.desk.quick('list', '--json', database=target)).json
                self.assertEqual({m['id'] for m in listed}, expected)
                target.unlink()
            self.assertEqual(self.ids(), expected)
        self.is_clean()
        self.tell('backup')

    def test_planted_loss(self):
        """A database from before an acknowledged write is told from the one after it."""
        self.done(self.desk.quick('import', self.source))
        old = self.desk.database.with_suffix('.old')
        shutil.copy(self.desk.database, old)
        new = self.done(self.desk.quick('import', self.source, '--json')).json['id']
        for extra in ('-wal', '-shm'):
            path = self.desk.database.with_name(self.desk.database.name + extra)
            path.unlink(missing_ok=True)
        shutil.copy(old, self.desk.database)
        self.assertNotIn(new, self.ids())


if __name__ == '__main__':
    main()
