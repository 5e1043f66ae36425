# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input and bad luck: one clear sentence, an exit status that is not 0, and nothing lost."""

import ctypes
import os
import random
import resource
import shutil
import sqlite3
import subprocess

from driver import Case, DONE, FAILED, FULL, main
from minutes import CASE, minutes

FLIPS = 400 if FULL else 60
LENGTHS = 120 if FULL else 25
CLONE_NEWNS = 0x20000
MS_RDONLY, MS_REMOUNT, MS_REC, MS_PRIVATE = 1, 32, 0x4000, 0x40000
OWN_MOUNTS = False


def take_own_mounts():
    """Mounts that this process makes are its own and go away with it; True where that may be done."""
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.unshare(CLONE_NEWNS) == 0 and libc.mount(b'none', b'/', None, MS_REC | MS_PRIVATE, None) == 0


def mount(folder, flags, options):
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.mount(b'tmpfs', str(folder).encode(), b'tmpfs', flags, options.encode()) == 0


class Bad(Case):
    def setUp(self):
        super().setUp()
        self.source = self.desk.file('minutes.txt', minutes())
        self.meeting = self.done(self.desk.quick('import', self.source, '--json')).json['id']
        self.before = self.show()

    def show(self, **options):
        return self.done(self.desk.quick('show', self.meeting, '--json', **options)).json

    def is_intact(self, **options):
        self.assertEqual(self.show(**options), self.before)
        self.done(self.desk.quick('check', **options))

    def told(self, answer):
        """A sentence about the trouble that repeats nothing of the text."""
        self.refused(answer)
        for word in ('千代田', CASE, '朝倉', 'みずほ'):
            self.assertNotIn(word, answer.err)
        return answer


class Files(Bad):
    def refused_file(self, name, content):
        path = self.desk.file(name, content)
        for arguments in (['--preview'], []):
            self.told(self.desk.quick('import', path, *arguments))
        path.unlink()
        self.assertEqual(len(self.done(self.desk.quick('list', '--json')).json), 1)
        self.is_intact()

    def test_not_text(self):
        self.refused_file('noise', random.Random(1).randbytes(20000))
        self.refused_file('zeros', bytes(4096))
        self.refused_file('picture', b'\x89PNG\r\n\x1a\n' + bytes(range(256)) * 20)
        self.refused_file('latin', minutes().encode('utf-16'))
        self.refused_file('broken', minutes().encode()[:-1] + b'\xe3\x81')

    def test_empty(self):
        self.refused_file('nothing', b'')
        self.refused_file('blank', b'\n \n\xe3\x80\x80\n')

    def test_200_megabytes(self):
        line = (minutes() * 40).encode()
        path = self.desk.file('huge', b'')
        with path.open('wb') as file:
            while file.tell() < 200 * 1000 * 1000:
                file.write(line)
        self.told(self.desk.quick('import', path, '--preview'))
        self.told(self.desk.quick('import', path))
        with path.open('rb') as file:
            done = subprocess.run(self.desk.command('import', '-', key='recovery'), stdin=file, capture_output=True,
                                  env=self.desk.environment, text=True)
        self.assertEqual(done.returncode, FAILED)
        self.assert_sentence(done.stderr)
        self.is_intact()

    def test_a_line_of_10_megabytes(self):
        self.refused_file('long', minutes().replace('当番の表', 'あ' * (10 * 1000 * 1000 // 3)))
        self.refused_file('only', b'a' * 10 * 1000 * 1000)

    def test_files_that_are_none(self):
        for path in (self.desk.top / 'missing', self.desk.work, '/dev/null'):
            self.told(self.desk.quick('import', path))
            self.told(self.desk.quick('conceal', self.meeting, '--text-file', path))
        self.is_intact()

    def test_passages(self):
        for content in (b'', b'\n', b'\xff\xfe\x00', b'a\0b', b'x' * (2 * 1024 * 1024)):
            self.told(self.desk.quick('conceal', self.meeting, '--text-file', self.desk.file('passage', content)))
        self.is_intact()

    def test_wrong_passphrase(self):
        wrong = self.desk.file('wrong', 'plum-harbor-lantern-43\n')
        for line in (['list'], ['show', self.meeting], ['import', self.source], ['check'], ['backup', 'copy']):
            self.told(self.desk.run(*line, key=wrong))
        self.is_intact()


class Databases(Bad):
    """Files that are not what they should be."""

    def is_told_of(self, path):
        before = path.read_bytes() if path.is_file() else None
        for line in (['list'], ['import', self.source], ['check'], ['body', 'add', '部会']):
            self.told(self.desk.quick(*line, database=path))
        self.told(self.desk.run('backup', self.desk.work / 'copy', '--database', path, key=None))
        self.assertFalse((self.desk.work / 'copy').exists())
        if before is not None:
            self.assertEqual(path.read_bytes(), before, 'the file was changed')

    def sqlite(self, name, *statements):
        path = self.desk.work / name
        database = sqlite3.connect(path)
        for statement in statements:
            database.execute(statement)
        database.commit()
        database.close()
        return path

    def test_no_database(self):
        self.is_told_of(self.desk.work / 'missing')
        self.is_told_of(self.desk.folder('work/folder'))
        self.is_told_of(self.desk.file('work/empty', b''))
        self.is_told_of(self.desk.file('work/text', minutes()))
        self.is_told_of(self.desk.file('work/noise', random.Random(2).randbytes(300000)))

    def test_another_programs_database(self):
        self.is_told_of(self.sqlite('plain', 'CREATE TABLE bookmark (url TEXT)'))
        self.is_told_of(self.sqlite('other', 'PRAGMA application_id = 252006674', 'CREATE TABLE t (x)'))

    def test_a_newer_schema(self):
        path = self.desk.work / 'newer'
        shutil.copy(self.desk.database, path)
        self.is_told_of(self.sqlite('newer', 'PRAGMA user_version = 99'))

    def test_init_over_anything(self):
        for path in (self.desk.database, self.desk.file('work/text', 'mine'), self.desk.folder('work/folder')):
            before = path.read_bytes() if path.is_file() else None
            self.told(self.desk.run('init', '--recovery-key-out', self.desk.top / 'key', database=path))
            self.assertFalse((self.desk.top / 'key').exists())
            if before is not None:
                self.assertEqual(path.read_bytes(), before)


class Damage(Bad):
    """Flipped bytes and lost ends. Nothing that was damaged is ever shown as if it were whole."""

    def setUp(self):
        super().setUp()
        self.bytes = self.desk.database.read_bytes()
        self.copy = self.desk.work / 'copy'
        self.random = random.Random(3)
        self.noticed = 0

    def look_at(self, data, what):
        for extra in ('-wal', '-shm', '.lock'):
            self.copy.with_name(self.copy.name + extra).unlink(missing_ok=True)
        self.copy.write_bytes(data)
        check = self.desk.quick('check', database=self.copy)
        shown = self.desk.quick('show', self.meeting, '--json', database=self.copy)
        for answer in (check, shown, self.desk.quick('list', database=self.copy)):
            self.assertIn(answer.code, (DONE, FAILED), f'{what}: {answer}')
            if answer.code == FAILED:
                self.told(answer)
        if shown.code == DONE:
            self.assertEqual(shown.json, self.before, what)
        self.noticed += check.code == FAILED

    def test_flipped_bytes(self):
        kept = [place for place, byte in enumerate(self.bytes) if byte]
        for place in self.random.sample(kept, FLIPS):
            flipped = self.bytes[place] ^ (1 << self.random.randrange(8))
            self.look_at(self.bytes[:place] + bytes([flipped]) + self.bytes[place + 1:], f'byte {place}')
        print(f'# {self.noticed} of {FLIPS} flipped bytes noticed (the others lie where nothing is kept)', flush=True)
        self.assertGreater(self.noticed, 0)
        self.is_intact()

    def test_flipped_head(self):
        for place in range(100):
            self.look_at(self.bytes[:place] + bytes([self.bytes[place] ^ 0xff]) + self.bytes[place + 1:],
                         f'head {place}')

    def test_truncated(self):
        lengths = {0, 1, 15, 16, 99, 100, 511, 512, 4095, 4096, len(self.bytes) - 1}
        lengths |= {self.random.randrange(len(self.bytes)) for _ in range(LENGTHS)}
        for length in sorted(lengths):
            self.look_at(self.bytes[:length], f'{length} bytes')
        self.assertEqual(self.noticed, len(lengths), 'a lost end was not noticed')

    def test_pages_of_zeros(self):
        for start in range(0, len(self.bytes), 4096):
            self.look_at(self.bytes[:start] + bytes(4096) + self.bytes[start + 4096:], f'page at {start}')


class Disk(Bad):
    """A disk that is full or cannot be written; needs mounts of its own."""

    def setUp(self):
        super().setUp()
        if not OWN_MOUNTS:
            self.skipTest('no mounts of its own may be made here')
        self.disk = self.desk.folder('disk')

    def fill(self, size):
        """A tiny disk with the database on it."""
        self.assertTrue(mount(self.disk, 0, f'size={size}'))
        self.addCleanup(subprocess.run, ['umount', str(self.disk)])
        database = self.disk / 'council.kaigiroku'
        shutil.copy(self.desk.database, database)
        return database

    def kilobytes(self):
        return (self.desk.database.stat().st_size + 1023) // 1024

    def test_full_while_writing(self):
        database = self.fill(f'{self.kilobytes() + 500}k')
        stored, answer = 0, None
        for _ in range(200):
            answer = self.desk.quick('import', self.source, database=database)
            if answer.code != DONE:
                break
            stored += 1
        self.told(answer)
        (self.disk / 'filler').unlink(missing_ok=True)
        listed = self.done(self.desk.quick('list', '--json', database=database)).json
        self.assertEqual(len(listed), stored + 1, 'an acknowledged meeting is gone')
        self.is_intact(database=database)

    def test_full_to_the_last_byte(self):
        database = self.fill(f'{self.kilobytes() + 200}k')
        with (self.disk / 'filler').open('wb', buffering=0) as filler:
            try:
                while filler.write(bytes(512)):
                    pass
            except OSError:
                pass
        for line in (['body', 'add', '部会'], ['import', self.source], ['approve', self.meeting, '--by', '朝倉']):
            self.told(self.desk.quick(*line, database=database))
        (self.disk / 'filler').unlink()
        self.is_intact(database=database)
        self.done(self.desk.quick('body', 'add', '部会', database=database))

    def test_full_for_what_is_written_out(self):
        self.done(self.desk.quick('approve', self.meeting, '--by', '朝倉'))
        self.before = self.show()
        self.assertTrue(mount(self.disk, 0, 'size=4k'))
        self.addCleanup(subprocess.run, ['umount', str(self.disk)])
        (self.disk / 'filler').write_bytes(bytes(4096))
        for form in ('txt', 'html'):
            target = self.disk / f'edition.{form}'
            self.told(self.desk.quick('publish', self.meeting, '--format', form, '--output', target))
        self.told(self.desk.quick('backup', self.disk / 'copy'))
        self.told(self.desk.run('init', '--recovery-key-out', self.disk / 'key', database=self.desk.work / 'new'))
        self.told(self.desk.run('init', '--recovery-key-out', self.desk.top / 'key', database=self.disk / 'new'))
        self.assertEqual([path.name for path in self.disk.iterdir() if path.stat().st_size], ['filler'])
        self.is_intact()

    def test_read_only(self):
        self.done(self.desk.quick('approve', self.meeting, '--by', '朝倉'))
        self.before = self.show()
        database = self.fill('20m')
        self.assertTrue(mount(self.disk, MS_REMOUNT | MS_RDONLY, 'size=20m'))
        for line in (['body', 'add', '部会'], ['import', self.source], ['correct', self.meeting]):
            self.told(self.desk.quick(*line, database=database))
        for target in (['publish', self.meeting, '--format', 'txt', '--output', self.disk / 'edition.txt'],
                       ['backup', self.disk / 'copy']):
            self.told(self.desk.quick(*target))
        self.told(self.desk.run('init', database=self.disk / 'new'))
        self.done(self.desk.quick('list', database=database))
        self.is_intact(database=database)
        self.is_intact()


class Limits(Bad):
    def test_no_more_than_so_large(self):
        """Where a file may not grow the kernel sends a signal: the program must live on and tell it."""
        size = self.desk.database.stat().st_size

        def limited():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))

        answer = subprocess.run(self.desk.command('backup', 'copy', key=None) +
                                ['--database', str(self.desk.database)], preexec_fn=limited, capture_output=True,
                                env=self.desk.environment, cwd=self.desk.work, text=True)
        self.assertIn(answer.returncode, (DONE, FAILED), answer.stderr)
        for _ in range(40):
            answer = subprocess.run(self.desk.command('import', self.source, key='recovery'), preexec_fn=limited,
                                    capture_output=True, env=self.desk.environment, cwd=self.desk.work, text=True)
            if answer.returncode != DONE:
                break
        self.assertEqual(answer.returncode, FAILED, answer.stderr)
        self.assert_sentence(answer.stderr)
        self.is_intact()


if __name__ == '__main__':
    OWN_MOUNTS = os.geteuid() == 0 and take_own_mounts()
    main()
