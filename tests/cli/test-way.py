# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way: minutes in, a passage made confidential, approved, published, read back."""

import json
import html.parser
import re

from driver import Case, main
from minutes import BODY, CASE, COUNCIL, minutes

MARK = '（個人情報を含むため非公開）'
KEYS = ['id', 'council', 'body', 'title', 'fiscal_year', 'number', 'starts_at', 'ends_at', 'venue', 'observers',
        'record_method', 'status', 'form', 'cancellation', 'joint_body', 'joint_number', 'opened_at', 'closed_at', 'memo',
        'log', 'notice_at', 'attendance', 'agenda', 'papers', 'statements']


def squeezed(text):
    return re.sub(r'\s', '', text)


class Page(html.parser.HTMLParser):
    """What a reader of the page sees, and which elements it is made of."""

    def __init__(self, text):
        super().__init__()
        self.names = set()
        self.attributes = []
        self.text = []
        self.style = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.names.add(tag)
        self.attributes += attributes
        self.style = tag == 'style'

    def handle_endtag(self, tag):
        self.style = False

    def handle_data(self, data):
        if not self.style:
            self.text.append(data)


class WholeWay(Case):
    def approve(self, meeting, **options):
        return self.done(self.desk.quick('approve', meeting, '--by', '沢渡副会長', '--json', **options)).json

    def conceal(self, meeting, text, *arguments):
        path = self.desk.file('passage.txt', text + '\n')
        return self.desk.quick('conceal', meeting, '--text-file', path, '--json', *arguments)

    def publish(self, meeting, form):
        path = self.desk.work / f'edition.{form}'
        self.done(self.desk.quick('publish', meeting, '--format', form, '--output', path, '--json'))
        return path.read_text(encoding='utf-8')

    def test_the_whole_way(self):
        meeting = self.bring_in(minutes())
        self.assertEqual(list(meeting)[:len(KEYS)], KEYS)
        result = self.done(self.conceal(meeting['id'], CASE)).json
        self.assertEqual((result['in_texts'], result['in_titles'], result['in_names'], result['in_papers']),
                         (2, 0, 0, 0))
        shown = self.done(self.desk.quick('show', meeting['id'], '--json')).json
        passages = [(passage['in'], statement['text'][passage['start']:][:passage['length']])
                    for statement in shown['statements'] for passage in statement['confidential']]
        self.assertEqual(passages, [('text', CASE)] * 2)
        self.assertEqual(self.approve(meeting['id'])['version'], 1)
        text, page = self.publish(meeting['id'], 'txt'), self.publish(meeting['id'], 'html')
        for edition in (text, page):
            self.assertNotIn(CASE, edition)
            self.assertNotIn('千代田', edition)
            self.assertEqual(edition.count(MARK), 2)
        read = Page(page)
        self.assertFalse(read.names & {'script', 'iframe', 'object', 'img', 'link'})
        self.assertIn(('lang', 'ja'), read.attributes)
        self.assertTrue({'th', 'h1'} <= read.names)
        for statement in shown['statements']:
            for line in statement['text'].split('\n'):
                public = squeezed(line.replace(CASE, MARK))
                self.assertIn(public, squeezed(text))
                self.assertIn(public, squeezed(''.join(read.text)))
        self.assertEqual(self.done(self.desk.quick('show', meeting['id'], '--json')).json['status'], 'published')

    def test_only_speakers_begin_with_a_circle(self):
        meeting = self.bring_in(minutes())
        self.approve(meeting['id'])
        text = self.publish(meeting['id'], 'txt')
        circles = [line[1:] for line in text.splitlines() if line[:1] in '○〇◯' and line]
        self.assertEqual(circles, [s['speaker'] for s in meeting['statements'] if s['kind'] == 'speech'])

    def test_nothing_confidential_nothing_lost(self):
        """Without confidential passages every letter of the source is published, in its order."""
        source = minutes()
        meeting = self.bring_in(source)
        self.approve(meeting['id'])
        published = squeezed(self.publish(meeting['id'], 'txt'))
        body = squeezed(source[source.index('事務局が資料を'):]).replace('〇', '○')
        self.assertIn(body, published.replace('〇', '○'))

    def test_facts_of_the_form(self):
        meeting = self.bring_in(minutes())
        self.assertEqual((meeting['council'], meeting['body']), (COUNCIL, BODY))
        self.assertEqual((meeting['fiscal_year'], meeting['number'], meeting['status']), (2024, 2, 'draft'))
        self.assertEqual((meeting['starts_at'], meeting['ends_at']), ('2024-07-04T18:30:00', '2024-07-04T20:10:00'))
        self.assertEqual((meeting['observers'], meeting['record_method']), (2, 'item-summary'))
        self.assertEqual(meeting['venue'], 'みずほ市民館 ２階 小会議室')
        self.assertEqual([(m['name'], m['role'], m['status']) for m in meeting['attendance']],
                         [('沢渡', '副会長', ['present']), ('朝倉', '委員', ['present']),
                          ('東雲', '委員', ['present'])])
        self.assertEqual([(a['kind'], a['title']) for a in meeting['agenda'] if a['kind'] == 'item'],
                         [('item', '窓口の案内について'), ('item', '休日の当番について')])
        self.assertEqual([p['label'] for p in meeting['papers']], ['資料１', '資料２'])
        self.assertEqual([(s['kind'], s['speaker']) for s in meeting['statements']],
                         [('note', None), ('speech', '副会長'), ('speech', '発言者：委員'), ('speech', '事務局'),
                          ('speech', '発言者：委員'), ('speech', '副会長')])
        self.assertTrue(all(s['item'] is None and s['person'] is None for s in meeting['statements']))

    def test_preview_stores_nothing_and_needs_no_database(self):
        path = self.desk.file('minutes.txt', minutes() + '\n\n9\n\n')
        seen = self.done(self.desk.run('import', path, '--preview', '--json', key=None)).json
        self.assertEqual(list(seen)[:len(KEYS)], KEYS)
        self.assertEqual([line.split(': ')[1] for line in seen['removed']], ['9'])
        self.assertEqual(self.done(self.desk.quick('list', '--json')).json, [])
        stored = self.done(self.desk.quick('import', path, '--json')).json
        self.assertEqual([s['text'] for s in stored['statements']], [s['text'] for s in seen['statements']])
        self.assertEqual(stored['removed'], seen['removed'])

    def test_import_into_a_body(self):
        body = self.done(self.desk.quick('body', 'add', '別の部会', '--json')).json['id']
        meeting = self.bring_in(minutes(), '--body', '別の部会')
        listed = self.done(self.desk.quick('list', '--json')).json
        self.assertEqual([(m['id'], m['body']) for m in listed], [(meeting['id'], '別の部会')])
        self.assertEqual([b['id'] for b in self.done(self.desk.quick('body', 'list', '--json')).json], [body])

    def test_import_from_standard_input(self):
        meeting = self.done(self.desk.quick('import', '-', '--json', stdin=minutes())).json
        self.assertEqual(len(meeting['statements']), 6)

    def test_summary_and_reason(self):
        meeting = self.bring_in(minutes())
        self.done(self.conceal(meeting['id'], '字を大きく', '--reason', '公正な審議のため'))
        shown = self.done(self.desk.quick('show', meeting['id'], '--json')).json
        reasons = [p['reason'] for s in shown['statements'] for p in s['confidential']]
        self.assertEqual(reasons, ['公正な審議のため'])

    def test_conceal_over_paragraphs(self):
        meeting = self.bring_in(minutes())
        self.done(self.conceal(meeting['id'], '始める。\r\n順に'))
        shown = self.done(self.desk.quick('show', meeting['id'], '--json')).json
        speech = shown['statements'][1]
        pieces = [speech['text'][p['start']:][:p['length']] for p in speech['confidential']]
        self.assertEqual(pieces, ['始める。', '順に'])

    def test_conceal_counts_what_it_leaves(self):
        meeting = self.bring_in(minutes())
        result = self.done(self.conceal(meeting['id'], '窓口の案内')).json
        self.assertEqual((result['in_texts'], result['in_titles'], result['in_papers']), (0, 1, 1))
        result = self.done(self.conceal(meeting['id'], '朝倉')).json
        self.assertEqual((result['in_texts'], result['in_names']), (0, 1))

    def test_conceal_finds_nothing(self):
        meeting = self.bring_in(minutes())
        answer = self.refused(self.conceal(meeting['id'], 'どこにもない言葉'))
        self.assertNotIn('どこにもない', answer.err + answer.out)

    def test_for_people(self):
        """Without --json the same is there to read."""
        meeting = self.bring_in(minutes())
        self.done(self.conceal(meeting['id'], CASE))
        shown = self.done(self.desk.quick('show', meeting['id'])).out
        for word in ('みずほ市民館 ２階 小会議室', '○副会長', '当番の表はこのままでよいと思う。'):
            self.assertIn(word, shown)
        listed = self.done(self.desk.quick('list')).out.splitlines()
        self.assertEqual(len(listed), 2)
        self.assertIn('2024-07-04', listed[1])

    def test_planned_meetings_are_counted(self):
        self.done(self.desk.quick('body', 'add', COUNCIL))
        self.done(self.desk.quick('body', 'add', BODY, '--parent', COUNCIL))
        for starts, year, number, title in (
            ('2026-03-31T18:30', 2025, 1, f'令和７年度 第１回{COUNCIL} {BODY}'),
            ('2026-04-01T09:00', 2026, 1, f'令和８年度 第１回{COUNCIL} {BODY}'),
            ('2026-05-01T09:00:30', 2026, 2, f'令和８年度 第２回{COUNCIL} {BODY}'),
        ):
            made = self.done(self.desk.quick('meeting', 'add', '--body', BODY, '--starts-at', starts, '--venue',
                                             '小会議室', '--json')).json
            shown = self.done(self.desk.quick('show', made['id'], '--json')).json
            self.assertEqual((shown['fiscal_year'], shown['number'], shown['title'], shown['status'], shown['venue']),
                             (year, number, title, 'planned', '小会議室'))

    def meeting(self, *words):
        return self.done(self.desk.quick('meeting', *words, '--json')).json

    def test_a_meeting_goes_its_way(self):
        self.done(self.desk.quick('body', 'add', COUNCIL))
        self.done(self.desk.quick('body', 'add', BODY, '--parent', COUNCIL))
        made = self.meeting('plan', '--body', BODY, '--starts-at', '2027-01-28T18:30', '--ends-at', '2027-01-28T20:30')
        self.assertEqual([one['starts_at'] for one in made],
                         ['2027-01-28T18:30:00', '2027-02-25T18:30:00', '2027-03-25T18:30:00'])
        first, second, third = (str(one['id']) for one in made)
        self.meeting('state', first, '--state', 'in-session', '--at', '2027-01-28T18:32')
        self.meeting('state', first, '--state', 'draft', '--at', '2027-01-28T20:41')
        self.assertEqual(self.meeting('state', first, '--state', 'circulated')['status'], 'circulated')
        self.refused(self.desk.quick('meeting', 'state', first, '--state', 'planned'))
        self.refused(self.desk.quick('meeting', 'remove', first))
        self.meeting('postpone', second, '--starts-at', '2027-03-04T18:30', '--reason', '大雪')
        joint = {'joint_body': COUNCIL}
        self.meeting('set', second, '--from', self.desk.file('joint', json.dumps(joint)))
        self.assertEqual(self.done(self.desk.quick('show', second, '--json')).json['joint_body'], COUNCIL)
        self.meeting('cancel', second, '--no-quorum')
        self.meeting('remove', third)
        shown = self.done(self.desk.quick('show', first, '--json')).json
        self.assertEqual((shown['opened_at'], shown['closed_at']), ('2027-01-28T18:32:00', '2027-01-28T20:41:00'))
        self.assertEqual([step['kind'] for step in shown['log']], ['planned', 'opened', 'ended', 'circulated'])
        shown = self.done(self.desk.quick('show', second, '--json')).json
        self.assertEqual((shown['status'], shown['cancellation']), ('cancelled', 'no-quorum'))
        self.assertEqual({one['id']: one['cancellation'] for one in self.done(self.desk.quick('list', '--json')).json},
                         {int(first): None, int(second): 'no-quorum'})
        self.assertIn('Failed for lack of quorum', self.done(self.desk.quick('list')).out)
        self.assertEqual((shown['log'][1]['was'], shown['log'][1]['note']), ('2027-02-25T18:30:00', '大雪'))
        self.assertEqual({one['id'] for one in self.done(self.desk.quick('list', '--json')).json},
                         {int(first), int(second)})
        self.done(self.desk.quick('check'))


if __name__ == '__main__':
    main()
