# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault from outside: ways in, slots, a new master key, the recovery key, and the exit codes."""

import os
import subprocess
import threading

from driver import Case, DONE, FAILED, MISUSED, PASSPHRASE, main

OTHER = 'quiet-maple-window-77'


class Usage(Case):
    empty = True

    def test_nothing_to_do(self):
        self.refused(self.desk.run(key=None), MISUSED, '--help')

    def test_help_and_version(self):
        out = self.done(self.desk.run('--help', key=None)).out
        for word in ('init', 'slot add NAME', 'conceal MEETING', 'publish MEETING', '--database'):
            self.assertIn(word, out)
        self.assertRegex(self.done(self.desk.run('--version', key=None)).out, r'^kaigiroku-cli \d+\.\d+')
        self.assertIn('--text-file', self.done(self.desk.run('conceal', '--help', key=None)).out)

    def test_misuse(self):
        for line in (['dance'], ['slot'], ['slot', 'dance'], ['list', 'more'], ['show'], ['show', 'x'], ['show', '0'],
                     ['show', '1', '--version', 'x'], ['--unknown', 'list'], ['publish', '1', '--format', 'txt'],
                     ['publish', '1', '--output', 'x', '--format', 'odt'], ['conceal', '1'], ['approve', '1'],
                     ['approve', '1', '--by', ''], ['body', 'add', '  '], ['body', 'add', 'two\nlines'],
                     ['meeting', 'add', '--body', 'x'], ['slot', 'add', 'x'], ['rekey']):
            self.refused(self.desk.run(*line), MISUSED)

    def test_database_and_secret_are_needed(self):
        self.refused(self.desk.run('list', key=None), MISUSED, '--database')
        self.refused(self.desk.run('list', '--database', 'x', key=None), MISUSED, '--passphrase-file')
        both = ['--recovery-key-file', self.desk.passphrase]
        self.refused(self.desk.run('list', *both), MISUSED)

    def test_standard_input_is_read_once(self):
        answer = self.desk.run('conceal', '1', '--text-file', '-', '--passphrase-file', '-', '--database', 'x', key=None)
        self.refused(answer, MISUSED)

    def test_no_secret_on_the_command_line(self):
        help_text = self.done(self.desk.run('--help', key=None)).out
        for word in ('--passphrase ', '--passphrase=', '--recovery-key=', '--text=', '--text '):
            self.assertNotIn(word, help_text)

    def test_answer_that_nobody_takes(self):
        self.done(self.desk.create())
        with open('/dev/full', 'w') as full:
            done = subprocess.run(self.desk.command('slot', 'list', key='recovery'), stdout=full, stderr=subprocess.PIPE,
                                  env=self.desk.environment, text=True)
        self.assertEqual(done.returncode, FAILED)
        self.assert_sentence(done.stderr)


class Create(Case):
    empty = True

    def test_recovery_key_is_shown_once(self):
        made = self.done(self.desk.run('init', '--json')).json
        self.assertRegex(made['recovery_key'].replace('-', ''), '^[0-9A-Fa-f]{64}$')
        self.desk.recovery.write_text(made['recovery_key'])
        slots = self.done(self.desk.quick('slot', 'list', '--json')).json
        self.assertEqual([s['id'] for s in slots if s['kind'] == 'passphrase'], [made['id']])
        self.assertEqual(sorted(s['kind'] for s in slots), ['passphrase', 'recovery'])

    def test_recovery_key_file(self):
        self.done(self.desk.create())
        self.assertEqual(self.desk.recovery.stat().st_mode & 0o777, 0o600)
        self.done(self.desk.quick('list'))

    def test_recovery_key_file_that_is_there(self):
        self.desk.recovery.write_text('mine')
        self.refused(self.desk.create())
        self.assertEqual(self.desk.recovery.read_text(), 'mine')
        self.assertFalse(self.desk.database.exists())

    def test_database_that_is_there(self):
        self.done(self.desk.create())
        before = self.desk.database.read_bytes()
        self.desk.recovery.unlink()
        self.refused(self.desk.create())
        self.assertEqual(self.desk.database.read_bytes(), before)
        self.assertFalse(self.desk.recovery.exists())

    def test_weak_passphrases(self):
        for weak in ('short', 'plum-harbor-\x07bell', 'みずほ市の合言葉は長い', '', '\n'):
            self.desk.passphrase.write_text(weak)
            self.refused(self.desk.create())
            self.assertFalse(self.desk.database.exists())
            self.assertFalse(self.desk.recovery.exists())

    def test_one_trailing_newline_is_removed(self):
        self.done(self.desk.create())
        for content, code in ((PASSPHRASE, DONE), (PASSPHRASE + '\r\n', DONE), (PASSPHRASE + '\n\n', FAILED),
                              (' ' + PASSPHRASE, FAILED)):
            self.desk.passphrase.write_bytes(content.encode())
            self.assertEqual(self.desk.run('list').code, code, repr(content))

    def test_passphrase_from_standard_input(self):
        self.done(self.desk.create())
        self.done(self.desk.run('list', key='-', stdin=PASSPHRASE + '\n'))

    def test_file_is_for_its_owner_only(self):
        self.done(self.desk.create())
        self.assertEqual(self.desk.database.stat().st_mode & 0o077, 0)


class Vault(Case):
    def setUp(self):
        super().setUp()
        self.other = self.desk.file('other', OTHER + '\n')

    def slots(self):
        slots = self.done(self.desk.quick('slot', 'list', '--json')).json
        return {s['id']: s['name'] for s in slots if s['kind'] == 'passphrase'}

    def test_wrong_passphrase(self):
        self.refused(self.desk.run('list', key=self.other))
        self.refused(self.desk.run('list', key=self.desk.file('empty', '')))
        self.refused(self.desk.run('list', key=self.desk.top / 'missing'))
        self.refused(self.desk.run('backup', 'copy', key=self.other))
        self.assertFalse((self.desk.work / 'copy').exists())

    def test_wrong_recovery_key(self):
        key = self.desk.recovery.read_text()
        for wrong in ('0' * 64, 'not a key', key.strip()[:-1], key.replace(key[0], 'A' if key[0] != 'A' else 'B', 1)):
            self.desk.recovery.write_text(wrong)
            self.refused(self.desk.quick('list'))

    def test_slots(self):
        added = self.done(self.desk.quick('slot', 'add', '朝倉', '--new-passphrase-file', self.other, '--json')).json
        self.assertEqual(self.slots()[added['id']], '朝倉')
        self.done(self.desk.run('list', key=self.other))
        self.done(self.desk.quick('slot', 'rename', added['id'], '東雲'))
        self.assertEqual(self.slots()[added['id']], '東雲')
        self.done(self.desk.quick('slot', 'remove', '東雲'))
        self.refused(self.desk.run('list', key=self.other))
        self.assertEqual(len(self.slots()), 1)

    def test_the_last_ways_in_stay(self):
        only, = self.slots()
        self.refused(self.desk.quick('slot', 'remove', only))
        self.refused(self.desk.quick('slot', 'remove', '99'))
        self.assertEqual(list(self.slots()), [only])

    def test_rekey(self):
        body = self.done(self.desk.quick('body', 'add', 'みずほ市地域協議会', '--json')).json['id']
        self.done(self.desk.quick('backup', 'before'))
        new = self.desk.top / 'new-key'
        self.done(self.desk.run('rekey', '--new-passphrase-file', self.other, '--recovery-key-out', new))
        self.refused(self.desk.run('list'))
        self.refused(self.desk.quick('list'))
        bodies = self.done(self.desk.run('body', 'list', '--json', key=self.other)).json
        self.assertEqual([(b['id'], b['name']) for b in bodies], [(body, 'みずほ市地域協議会')])
        self.done(self.desk.quick('list', database=self.desk.work / 'before'))
        self.desk.recovery = new
        self.done(self.desk.quick('check'))
        self.assertEqual(len(self.slots()), 1)

    def test_rekey_by_recovery_key(self):
        made = self.done(self.desk.quick('rekey', '--new-passphrase-file', self.other, '--json')).json
        self.done(self.desk.run('list', key=self.other))
        self.desk.recovery.write_text(made['recovery_key'] + '\n')
        self.done(self.desk.quick('list'))

    def test_rekey_refused_changes_nothing(self):
        self.refused(self.desk.quick('rekey', '--new-passphrase-file', self.desk.file('weak', 'weak')))
        self.refused(self.desk.quick('rekey', '--new-passphrase-file', self.other, '--recovery-key-out',
                                     self.desk.passphrase))
        self.done(self.desk.run('list'))
        self.done(self.desk.quick('list'))

    def test_backup(self):
        self.done(self.desk.quick('body', 'add', 'みずほ市地域協議会'))
        self.done(self.desk.run('backup', 'copy', '--database', self.desk.database, key=None))
        copy = self.desk.work / 'copy'
        self.assertEqual(len(self.done(self.desk.quick('body', 'list', '--json', database=copy)).json), 1)
        self.done(self.desk.quick('check', database=copy))
        before = copy.read_bytes()
        self.refused(self.desk.quick('backup', 'copy'))
        self.assertEqual(copy.read_bytes(), before)

    def test_check(self):
        found = self.done(self.desk.quick('check', '--json')).json
        self.assertEqual(found, {'ok': True, 'findings': []})

    def test_writing_while_another_writes(self):
        """A call that waits for its passphrase holds the file: others read it and cannot write."""
        read, write = os.pipe()
        first = subprocess.Popen(self.desk.command('body', 'add', 'みずほ市地域協議会', key='-'), stdin=read,
                                 stdout=subprocess.DEVNULL, env=self.desk.environment, cwd=self.desk.work)
        os.close(read)
        try:
            self.wait_until_held()
            self.done(self.desk.quick('list'))
            self.refused(self.desk.quick('body', 'add', '別の協議会'))
        finally:
            os.write(write, PASSPHRASE.encode())
            os.close(write)
        self.assertEqual(first.wait(60), DONE)
        names = [b['name'] for b in self.done(self.desk.quick('body', 'list', '--json')).json]
        self.assertEqual(names, ['みずほ市地域協議会'])

    def wait_until_held(self):
        pause = threading.Event()
        for _ in range(100):
            if any(path.name.endswith('.lock') for path in self.desk.work.iterdir()):
                return
            pause.wait(0.05)
        self.fail('nobody took the file')


if __name__ == '__main__':
    main()
