# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers other than minutes: made, looked at, issued, and kept in a list. All words are invented."""

import csv

from driver import FAILED, MISUSED, Case, main
from minutes import BODY, minutes

CANARY = 'canary-夕凪町の磯崎さん'
BANNER = '内部資料（公開しないもの）'


class Papers(Case):
    """Minutes that came in, a meeting to come, an issue that is public, and three texts that are not."""

    def setUp(self):
        super().setUp()
        self.bring_in(minutes())
        self.past = self.plan('2026-06-10')
        self.meeting = self.plan('2026-08-10')
        for public in ('=移動の手段が足りない', None):
            more = ['--public-file', self.text(public)] if public else []
            self.done(self.desk.quick(
                'issue', 'add', '--body', BODY, '--meeting', self.past, '--kind', 'issue', '--field', '相談',
                '--title-file', self.text(CANARY + 'の件'), '--detail-file', self.text(CANARY + 'の詳細'),
                '--owner', CANARY, *more, '--json'))

    def plan(self, day):
        answer = self.desk.quick('meeting', 'add', '--body', BODY, '--starts-at', f'{day}T13:30', '--json')
        return self.done(answer).json['id']

    def text(self, words):
        return self.desk.file(f'text-{abs(hash(words))}', words + '\n')

    def paper(self, *arguments):
        return self.desk.quick('paper', *arguments, '--json')

    def issue(self, kind, form, *arguments):
        path = self.desk.work / f'{kind}.{form}'
        answer = self.paper('issue', kind, '--format', form, '--output', path, '--by', '相原', *arguments)
        return answer, path

    def scopes(self):
        meeting = ['--meeting', self.meeting]
        return {'notice': meeting, 'agenda': meeting, 'standing': meeting, 'run-sheet': meeting,
                'attendance-book': meeting, 'report': ['--body', BODY, '--fiscal-year', 2026],
                'fields': ['--fiscal-year', 2026]}


class Issuing(Papers):
    def test_every_paper(self):
        for kind, scope in self.scopes().items():
            inside = kind in ('run-sheet', 'attendance-book')
            for form in ('txt', 'html'):
                answer, path = self.issue(kind, form, *scope)
                self.done(answer)
                words = path.read_text()
                self.assertEqual(words.startswith(BANNER + '\n'), inside and form == 'txt')
                self.assertEqual(BANNER in words, inside)
                self.assertNotIn('canary', words)
                self.assertEqual(answer.json['inside'], inside)
                self.assertEqual((answer.json['kind'], answer.json['format']), (kind, form))
            preview = self.done(self.paper('preview', kind, *scope)).json
            self.assertEqual(preview['digest'], answer.json['digest'])
            self.assertEqual(preview['blocks'][0]['kind'], 'title')
            self.assertNotIn('canary', str(preview))

        issued = self.done(self.paper('list')).json
        self.assertEqual(len(issued), 2 * len(self.scopes()))
        [notice] = [one for one in issued if one['kind'] == 'notice' and one['format'] == 'txt']
        self.assertEqual((notice['by'], notice['meeting'], notice['body']), ('相原', self.meeting, None))
        self.assertTrue(notice['at'])
        of_meeting = self.done(self.paper('list', '--meeting', self.meeting)).json
        self.assertEqual(len(of_meeting), 10)
        self.done(self.desk.quick('check'))

    def test_tables_for_a_spreadsheet(self):
        for kind in ('standing', 'fields'):
            answer, path = self.issue(kind, 'csv', *self.scopes()[kind])
            self.done(answer)
            self.assertTrue(path.read_bytes().startswith(b'\xef\xbb\xbf'))
            with path.open(encoding='utf-8-sig', newline='') as file:
                rows = list(csv.reader(file))
            self.assertEqual({len(row) for row in rows}, {6})
            for cell in (cell for row in rows for cell in row):
                self.assertNotIn('canary', cell)
                self.assertFalse(cell.startswith(('=', '+', '-', '@', '＝', '＋', '－', '＠')))
            if kind == 'standing':
                self.assertEqual(rows[0][:3], ['番号', '事項', '担当'])
                self.assertEqual(rows[1][:2], ['１', "'=移動の手段が足りない"])
                self.assertEqual(len(rows), 2)
        for kind in ('notice', 'run-sheet'):
            answer, path = self.issue(kind, 'csv', '--meeting', self.meeting)
            self.refused(answer, FAILED)
            self.assertFalse(path.exists())

    def test_only_what_was_looked_at(self):
        looked_at = self.done(self.paper('preview', 'notice', '--meeting', self.meeting)).json['digest']
        answer, path = self.issue('notice', 'txt', '--meeting', self.meeting, '--seen', looked_at)
        self.done(answer)
        path.unlink()
        self.done(self.desk.quick('agenda', 'add', self.meeting, '--title-file', self.text('別の議題'), '--json'))
        answer, path = self.issue('notice', 'txt', '--meeting', self.meeting, '--seen', looked_at)
        self.refused(answer, FAILED)
        self.assertFalse(path.exists())
        self.assertEqual(len(self.done(self.paper('list')).json), 1)

    def test_labels_stay_after_the_notice(self):
        def labels():
            papers = self.done(self.desk.quick('agenda', 'list', self.meeting, '--json')).json['papers']
            return {paper['title']: paper['label'] for paper in papers}

        for title in ('相談件数', '体制'):
            self.done(self.desk.quick('paper', 'add', self.meeting, '--title-file', self.text(title), '--json'))
        before = labels()
        answer, _ = self.issue('notice', 'html', '--meeting', self.meeting)
        self.done(answer)
        papers = self.done(self.desk.quick('agenda', 'list', self.meeting, '--json')).json['papers']
        self.done(self.desk.quick('paper', 'move', self.meeting, papers[1]['id'], '--before', papers[0]['id'],
                                  '--json'))
        self.assertEqual(labels(), before)

    def test_called_wrongly(self):
        answer, path = self.issue('minutes', 'txt', '--meeting', self.meeting)
        self.refused(answer, MISUSED)
        answer, path = self.issue('notice', 'pdf', '--meeting', self.meeting)
        self.refused(answer, MISUSED)
        answer, path = self.issue('notice', 'txt')
        self.refused(answer, FAILED)
        answer, path = self.issue('report', 'txt', '--body', BODY)
        self.refused(answer, FAILED)
        answer, path = self.issue('notice', 'txt', '--meeting', 999)
        self.refused(answer, FAILED)
        self.assertFalse(path.exists())


if __name__ == '__main__':
    main()
