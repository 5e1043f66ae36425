# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that a person typed is on the disk, whatever was done with it; only the published file holds
words, and only public ones."""

import base64
import shutil
import signal
import sqlite3
import subprocess
import time

from canaries import Words, hits, search
from driver import Case, FULL, main
from minutes import minutes

ROUNDS = 6 if FULL else 1


class Canaries(Case):
    def setUp(self):
        super().setUp()
        self.inputs = self.desk.folder('inputs')
        self.spared = {self.desk.passphrase, self.desk.recovery}
        self.told = []

    def call(self, *arguments, **options):
        answer = self.done(self.desk.quick(*arguments, **options))
        return answer

    def given(self, text, name):
        path = self.desk.file(f'inputs/{name}', text)
        self.spared.add(path)
        return path

    def nothing_on_disk(self, step):
        """Published files are looked at on their own."""
        self.assertEqual(search(self.desk.top, self.words.needles(), self.spared), [], step)

    def type_everything(self, words):
        body = words.new('body', public=True)
        self.call('slot', 'rename', '1', words.new('slot name'))
        self.nothing_on_disk('slot renamed')
        secret = 'qv7' + words.new('passphrase', kind='latin')
        self.call('slot', 'add', words.new('slot name'), '--new-passphrase-file', self.given(secret, 'secret'))
        self.nothing_on_disk('slot added')
        self.call('body', 'add', body)
        self.call('body', 'add', words.new('body'), '--parent', body)
        self.nothing_on_disk('bodies')
        self.call('meeting', 'add', '--body', body, '--starts-at', '2025-06-05T18:30', '--venue', words.new('venue'))
        self.nothing_on_disk('planned')

    def make_minutes(self, words):
        self.confidential = [words.new('confidential', kind=kind) for kind in ('kanji', 'hiragana', 'latin')]
        statements = []
        for number in range(12):
            hidden = self.confidential[number % 3]
            statements.append((words.new('speaker', public=True, kind='kanji') + '委員',
                               words.new('statement', public=True) + hidden + words.new('statement', public=True),
                               words.new('statement', public=True) + '。'))
        return minutes(statements, council=words.new('council', public=True, kind='kanji') + '協議会',
                       body=words.new('body', public=True, kind='kanji') + '部会',
                       venue=words.new('venue', public=True), item1=words.new('item', public=True),
                       item2=words.new('item', public=True), paper1=words.new('paper', public=True),
                       paper2=words.new('paper', public=True), note=words.new('note', public=True) + '。',
                       attendance=words.new('member', public=True, kind='kanji') + '副会長')

    def conceal_everything(self, words, meeting):
        for number, hidden in enumerate(self.confidential):
            self.call('conceal', meeting, '--text-file', self.given(hidden, f'hidden{number}'),
                      '--reason', words.new('reason'))
        self.nothing_on_disk('concealed')

    def publish(self, meeting, form):
        path = self.desk.work / f'edition.{form}'
        self.call('publish', meeting, '--format', form, '--output', path)
        self.spared.add(path)
        data = path.read_bytes()
        self.assertEqual(hits(data, self.words.needles(public=False)), [], form)
        return data

    def issue_papers(self, words, meeting):
        """Papers other than minutes: public wordings alone, also where a table goes into a spreadsheet."""
        body = self.call('body', 'list', '--json').json[0]['id']
        for number, more in enumerate(([], ['--public-file', self.given(words.new('wording', public=True), 'public')])):
            self.call('issue', 'add', '--body', body, '--kind', 'issue', '--field', '相談', '--owner', words.new('owner'),
                      '--title-file', self.given(words.new('issue'), f'title{number}'),
                      '--detail-file', self.given(words.new('detail'), f'detail{number}'), *more)
        for kind, form in (('notice', 'txt'), ('notice', 'html'), ('agenda', 'txt'), ('standing', 'csv'),
                           ('standing', 'txt'), ('fields', 'csv'), ('fields', 'html')):
            path = self.desk.work / f'{kind}.{form}'
            scope = ['--body', body, '--fiscal-year', '2024'] if kind == 'fields' else ['--meeting', meeting]
            self.call('paper', 'issue', kind, *scope, '--format', form, '--output', path,
                      '--by', words.new('issued by'))
            self.spared.add(path)
            self.assertEqual(hits(path.read_bytes(), words.needles(public=False)), [], f'{kind}.{form}')
        self.nothing_on_disk('papers issued')

    def kill_in_the_middle(self, text):
        """The write-ahead log and the lock stay behind, as after a crash."""
        path = self.given(text, 'killed.txt')
        for delay in (0.004, 0.008, 0.012, 0.016, 0.024, 0.04):
            process = subprocess.Popen(self.desk.command('import', path, key='recovery'), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env=self.desk.environment, cwd=self.desk.work)
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.nothing_on_disk(f'killed after {delay} s')

    def whole_way(self, seed):
        words = self.words = Words(seed)
        self.nothing_on_disk('created')
        self.type_everything(words)
        text = self.make_minutes(words)
        path = self.given(text, 'minutes.txt')
        self.call('import', path, '--preview')
        self.nothing_on_disk('previewed')
        meeting = self.call('import', path, '--json').json['id']
        self.nothing_on_disk('imported')
        self.conceal_everything(words, meeting)
        self.call('approve', meeting, '--by', words.new('approved by'))
        self.nothing_on_disk('approved')
        edition = self.publish(meeting, 'txt')
        public = {what for needle, what in words.needles(public=True).items() if needle in edition}
        self.assertLessEqual({'statement', 'speaker', 'item', 'paper', 'venue', 'member', 'note'}, public)
        self.publish(meeting, 'html')
        self.nothing_on_disk('published')
        self.issue_papers(words, meeting)
        self.call('correct', meeting)
        self.call('approve', meeting, '--by', words.new('approved by'))
        self.call('withdraw', meeting)
        self.call('backup', 'copy')
        self.nothing_on_disk('backed up')
        self.kill_in_the_middle(text)
        self.call('rekey', '--new-passphrase-file', self.given('plain-window-maple-9', 'new'),
                  '--recovery-key-out', self.desk.top / 'new-key')
        self.nothing_on_disk('sealed again')

    def test_no_run_of_six_characters(self):
        for seed in range(ROUNDS):
            with self.subTest(seed=seed):
                if seed:
                    self.setUp()
                self.whole_way(seed)

    def test_no_secret_on_disk(self):
        """Nor the passphrase or the recovery key, in any spelling."""
        self.words = Words(0)
        self.words.all += [(self.desk.passphrase.read_text().strip(), 'passphrase', False),
                           (self.desk.recovery.read_text().strip(), 'recovery key', False),
                           (self.desk.recovery.read_text().strip().replace('-', ''), 'recovery key', False)]
        self.call('body', 'add', 'みずほ市地域協議会')
        self.call('backup', 'copy')
        self.nothing_on_disk('written')

    def test_messages_hold_no_words(self):
        """What goes wrong is told without a word of what was typed or stored."""
        words = self.words = Words(7)
        text = self.make_minutes(words)
        meeting = self.call('import', self.given(text, 'minutes.txt'), '--json').json['id']
        for line in (['conceal', meeting, '--text-file', self.given(words.new('sought'), 'sought')],
                     ['show', '99'], ['approve', '99', '--by', words.new('name')],
                     ['import', self.given(text.encode('utf-16'), 'not-utf8')],
                     ['body', 'add', words.new('body'), '--parent', words.new('body')],
                     ['slot', 'rename', words.new('slot'), words.new('slot')]):
            answer = self.desk.quick(*line)
            self.refused(answer)
            said = (answer.out + answer.err).encode()
            self.assertEqual(hits(said, words.needles()), [], answer.err)


class Planted(Case):
    """The search finds what it is for."""

    def setUp(self):
        super().setUp()
        self.words = Words(1)
        self.word = self.words.new('planted', kind='kanji')

    def found(self):
        return search(self.desk.top, self.words.needles())

    def test_every_spelling(self):
        run = self.word[4:10]
        self.assertEqual(self.found(), [])
        for name, data in (('utf-8', run.encode()), ('utf-16-le', run.encode('utf-16-le')),
                           ('utf-16-be', run.encode('utf-16-be')), ('cp932', run.encode('cp932')),
                           ('hex', run.encode().hex().encode()), ('base64', base64.b64encode(b'ab' + run.encode()))):
            path = self.desk.work / 'planted'
            path.write_bytes(b'\x00\x01' + data + b'\xff')
            self.assertEqual(self.found(), ['planted: planted'], name)
            path.unlink()

    def test_five_characters_are_no_run(self):
        (self.desk.work / 'planted').write_text(self.word[4:9])
        self.assertEqual(self.found(), [])

    def test_a_name_of_a_file(self):
        (self.desk.work / self.word[:6]).write_text('')
        self.assertEqual(len(self.found()), 1)

    def test_an_unsealed_row(self):
        self.done(self.desk.quick('body', 'add', self.word))
        self.assertEqual(self.found(), [])
        copy = self.desk.work / 'copy'
        shutil.copy(self.desk.database, copy)
        with sqlite3.connect(copy) as database:
            database.execute('UPDATE body SET cell = ?', (self.word.encode(),))
        database.close()
        self.assertIn('copy: planted', self.found())


if __name__ == '__main__':
    main()
