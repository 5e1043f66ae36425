# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cells that were changed, swapped or moved in the file: refused with their place, and the rest opens."""

import shutil
import sqlite3

from driver import Case, FAILED, main
from minutes import CASE, minutes

TABLES = ('slot', 'council', 'body', 'meeting', 'attendance', 'agenda_item', 'paper', 'unit', 'version',
          'version_part', 'version_event')
OF_THE_MEETING = ('meeting', 'attendance', 'agenda_item', 'paper', 'unit')


class Cells(Case):
    def setUp(self):
        super().setUp()
        self.meeting = self.bring_in(minutes())['id']
        self.done(self.desk.quick('conceal', self.meeting, '--text-file', self.desk.file('passage', CASE)))
        self.done(self.desk.quick('approve', self.meeting, '--by', '朝倉'))
        self.done(self.desk.quick('publish', self.meeting, '--format', 'txt', '--output', 'edition.txt'))
        self.bring_in(minutes(council='別の協議会', body='別の部会'))
        self.whole = self.desk.work / 'whole'
        shutil.copy(self.desk.database, self.whole)
        self.before = self.done(self.desk.quick('show', self.meeting, '--json')).json

    def edit(self, *statements):
        """A fresh copy of the database with the statements run on it, as somebody who can write to the file would."""
        for extra in ('', '-wal', '-shm'):
            self.desk.database.with_name(self.desk.database.name + extra).unlink(missing_ok=True)
        shutil.copy(self.whole, self.desk.database)
        database = sqlite3.connect(self.desk.database)
        with database:
            for statement, values in statements:
                database.execute(statement, values)
        database.close()

    def rows(self, table):
        database = sqlite3.connect(self.whole)
        rows = database.execute(f'SELECT id, row_key, revision, cell FROM {table} ORDER BY id').fetchall()
        database.close()
        return rows

    def is_refused(self, table, row):
        """check names the place: a word and the row's number."""
        answer = self.desk.quick('check', '--json')
        self.assertEqual(answer.code, FAILED, f'{table} {row}: {answer}')
        self.assert_sentence(answer.err)
        findings = answer.json['findings']
        self.assertTrue(any(f' {row}' in finding.split(':')[0] for finding in findings), (table, row, findings))

    def flipped(self, cell, place):
        return cell[:place] + bytes([cell[place] ^ 1]) + cell[place + 1:]

    def test_a_changed_cell(self):
        for table in TABLES:
            for row, _, _, cell in self.rows(table)[:2]:
                for place in (0, 30, len(cell) // 2, len(cell) - 1):
                    self.edit((f'UPDATE {table} SET cell = ? WHERE id = ?', (self.flipped(cell, place), row)))
                    self.is_refused(table, row)

    def test_a_shortened_cell(self):
        for table in TABLES:
            row, _, _, cell = self.rows(table)[0]
            for length in (0, 1, 24, 40, len(cell) - 1):
                self.edit((f'UPDATE {table} SET cell = ? WHERE id = ?', (cell[:length], row)))
                self.is_refused(table, row)

    def test_swapped_cells(self):
        for table in TABLES:
            rows = self.rows(table)
            if len(rows) < 2:
                continue
            (a, _, _, first), (b, _, _, second) = rows[:2]
            self.edit((f'UPDATE {table} SET cell = ? WHERE id = ?', (second, a)),
                      (f'UPDATE {table} SET cell = ? WHERE id = ?', (first, b)))
            self.is_refused(table, a)
            self.is_refused(table, b)

    def test_a_cell_moved_with_its_key(self):
        """Another kind of row: the kind is part of what a cell is bound to."""
        _, key, revision, cell = self.rows('paper')[0]
        row = self.rows('attendance')[0][0]
        self.edit(('UPDATE attendance SET row_key = ?, revision = ?, cell = ? WHERE id = ?', (key, revision, cell, row)))
        self.is_refused('attendance', row)

    def test_a_cell_of_an_earlier_revision(self):
        row, _, revision, cell = self.rows('unit')[0]
        self.edit(('UPDATE unit SET revision = ? WHERE id = ?', (revision + 1, row)))
        self.is_refused('unit', row)

    def test_rows_of_the_record(self):
        """Every cell opens, but the rows are not those that were stored: lost, moved, reordered, turned, exchanged."""
        (a, key, revision, cell), (b, other_key, other_revision, other_cell) = self.rows('unit')[1:3]
        fill = 'UPDATE unit SET row_key = ?, revision = ?, cell = ? WHERE id = ?'
        spare = self.rows('meeting')[1][0]
        for what, *edits in (
            ('lost', ('DELETE FROM unit WHERE id = ?', (a,))),
            ('moved', ('UPDATE unit SET meeting_id = ? WHERE id = ?', (spare, a))),
            ('reordered', ('UPDATE unit SET position = 1 WHERE id = ?', (b,))),
            ('turned', ('UPDATE unit SET kind = 3, statement_kind = 3 WHERE id = ?', (a,))),
            ('exchanged whole', (fill, (other_key, other_revision, other_cell, a)), (fill, (key, revision, cell, b))),
            ('doubled', ('INSERT INTO unit (meeting_id, position, kind, statement_kind, row_key, revision, cell) '
                         'SELECT meeting_id, position + 1, kind, statement_kind, row_key, revision, cell FROM unit '
                         'WHERE id = ?', (a,))),
            ('lost paper', ('DELETE FROM paper WHERE id = (SELECT min (id) FROM paper)', ())),
            ('opened item', ('UPDATE agenda_item SET closed = 1 WHERE id = (SELECT min (id) FROM agenda_item)', ())),
            ('another state', ('UPDATE meeting SET status = 3 WHERE id = ?', (self.meeting,))),
            ('another year', ('UPDATE meeting SET fiscal_year = 1999 WHERE id = ?', (self.meeting,))),
        ):
            self.edit(*edits)
            answer = self.desk.quick('show', self.meeting, '--json')
            self.assertEqual(answer.code, FAILED, what)
            self.assertIn(f'rows of meeting {self.meeting}', answer.err, what)
            self.refused(self.desk.quick('approve', self.meeting, '--by', '朝倉'))
            check = self.desk.quick('check', '--json')
            self.assertEqual(check.code, FAILED, what)
            self.assertTrue(any(f'meeting {self.meeting}' in finding for finding in check.json['findings']), what)

    def test_states_of_versions(self):
        """Which version stands is told in the clear; changing it there publishes nothing."""
        publish = ('publish', self.meeting, '--format', 'txt', '--output', 'again.txt')
        self.done(self.desk.quick('conceal', self.meeting, '--text-file', self.desk.file('passage', '当番の表')))
        self.done(self.desk.quick('withdraw', self.meeting))
        shutil.copy(self.desk.database, self.whole)
        for statement in ('UPDATE version SET state = 1, concealed_since = 0', 'UPDATE version SET state = 1'):
            self.edit((statement, ()))
            self.assertNotEqual(self.desk.quick(*publish).code, 0)
            self.assertFalse((self.desk.work / 'again.txt').exists())
            answer = self.desk.quick('show', self.meeting, '--json')
            self.assertEqual(answer.code, FAILED)
            self.assertIn(f'versions of meeting {self.meeting}', answer.err)
            self.refused(self.desk.quick('check'))

    def test_a_cell_of_another_database(self):
        other = self.desk.work / 'other'
        self.done(self.desk.run('init', '--recovery-key-out', self.desk.top / 'other-key', database=other))
        own, self.desk.recovery = self.desk.recovery, self.desk.top / 'other-key'
        self.done(self.desk.quick('import', self.desk.top / 'minutes.txt', database=other))
        self.desk.recovery = own
        database = sqlite3.connect(other)
        _, key, revision, cell = database.execute('SELECT id, row_key, revision, cell FROM unit').fetchone()
        database.close()
        row = self.rows('unit')[0][0]
        self.edit(('UPDATE unit SET row_key = ?, revision = ?, cell = ? WHERE id = ?', (key, revision, cell, row)))
        self.is_refused('unit', row)

    def strip(self, value, damaged):
        """The meeting without what is damaged: what must still be equal."""
        return {key: [entry for entry in value[key] if entry.get('id') != damaged] if key in ('statements', 'agenda')
                else value[key] for key in value}

    def test_the_rest_opens(self):
        database = sqlite3.connect(self.whole)
        row, = database.execute('SELECT id FROM unit WHERE meeting_id = ? ORDER BY position LIMIT 1 OFFSET 2',
                                (self.meeting,)).fetchone()
        cell, = database.execute('SELECT cell FROM unit WHERE id = ?', (row,)).fetchone()
        database.close()
        self.edit(('UPDATE unit SET cell = ? WHERE id = ?', (self.flipped(cell, 50), row)))
        answer = self.desk.quick('show', self.meeting, '--json')
        self.assertEqual(answer.code, FAILED)
        self.assert_sentence(answer.err)
        self.assertIn(f' {row}', answer.err)
        shown = answer.json
        damaged, = [s for s in shown['statements'] if s['id'] == row]
        self.assertEqual((damaged['text'], damaged['speaker']), (None, None))
        self.assertEqual(self.strip(shown, row), self.strip(self.before, row))

    def test_every_cell_of_a_meeting(self):
        """Whatever is damaged, show answers with all keys, names the place and does not crash."""
        for table in OF_THE_MEETING:
            row, _, _, cell = self.rows(table)[0]
            self.edit((f'UPDATE {table} SET cell = ? WHERE id = ?', (self.flipped(cell, 40), row)))
            answer = self.desk.quick('show', self.meeting, '--json')
            self.assertEqual(answer.code, FAILED, f'{table}: {answer}')
            self.assert_sentence(answer.err)
            self.assertIn(f' {row}', answer.err)
            self.assertEqual(list(answer.json), list(self.before), table)
            self.refused(self.desk.quick('show', self.meeting))

    def test_lists_with_a_damaged_row(self):
        for table, line, key in (('meeting', ['list'], 'title'), ('body', ['body', 'list'], 'name'),
                                 ('version', ['versions', self.meeting], 'approved_by')):
            row, _, _, cell = self.rows(table)[0]
            self.edit((f'UPDATE {table} SET cell = ? WHERE id = ?', (self.flipped(cell, 40), row)))
            answer = self.desk.quick(*line, '--json')
            self.assertEqual(answer.code, FAILED, f'{table}: {answer}')
            self.assert_sentence(answer.err)
            self.assertIn(None, [entry[key] for entry in answer.json])

    def test_a_damaged_version_is_not_published(self):
        for row, _, _, cell in self.rows('version_part'):
            self.edit(('UPDATE version_part SET cell = ? WHERE id = ?', (self.flipped(cell, 60), row)))
            target = self.desk.work / 'again.txt'
            answer = self.desk.quick('publish', self.meeting, '--format', 'txt', '--output', target)
            if answer.code == 0:
                self.assertEqual(target.read_bytes(), (self.desk.work / 'edition.txt').read_bytes())
                target.unlink()
            else:
                self.assert_sentence(answer.err)
                self.assertFalse(target.exists())


if __name__ == '__main__':
    main()
