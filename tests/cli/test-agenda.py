# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An agenda and its papers from the command line: numbers and labels follow, closing, refusals."""

from driver import FAILED, MISUSED, Case, main
from minutes import BODY, minutes


class Agenda(Case):
    def setUp(self):
        super().setUp()
        self.minutes = self.bring_in(minutes())
        self.meeting = self.done(self.desk.quick('meeting', 'add', '--body', BODY, '--starts-at',
                                                 '2027-02-04T13:30', '--json')).json['id']
        self.answer = self.done(self.run_it('agenda', 'list')).json
        # What the body plans of itself is in nobody's way here.
        for item in [item for item in self.answer['agenda'] if item['parent'] is None]:
            self.answer = self.done(self.run_it('agenda', 'remove', item['id'])).json

    def run_it(self, noun, verb, *arguments):
        return self.desk.quick(noun, verb, self.meeting, *arguments, '--json')

    def text(self, words):
        return self.desk.file(f'text-{abs(hash(words))}', words + '\n')

    def add(self, title, *arguments):
        known = {item['id'] for item in self.answer['agenda']}
        self.answer = self.done(self.run_it('agenda', 'add', '--title-file', self.text(title), *arguments)).json
        [new] = {item['id'] for item in self.answer['agenda']} - known
        return new

    def lines(self):
        return [(item['number'], item['title']) for item in self.answer['agenda']]

    def labels(self):
        return [(paper['label'], paper['title']) for paper in self.answer['papers']]

    def test_numbers_and_labels_follow(self):
        self.add('開会')
        heading = self.add('議題')
        first = self.add('相談機能について', '--under', heading, '--matter', 'report', '--minutes', '15',
                         '--presenter', '事務局', '--notes-file', self.text('休憩をとる。'))
        second = self.add('人材について', '--under', heading)
        self.add('閉会')
        self.assertEqual(self.lines(), [('１', '開会'), ('２', '議題'), ('（１）', '相談機能について'),
                                        ('（２）', '人材について'), ('３', '閉会')])
        item = self.answer['agenda'][2]
        self.assertEqual((item['matter'], item['minutes'], item['presenter'], item['notes'], item['parent']),
                         ('report', 15, '事務局', '休憩をとる。', heading))
        for title, owner in (('図', first), ('名簿', second)):
            self.answer = self.done(self.run_it('paper', 'add', '--title-file', self.text(title), '--under', owner,
                                                '--handling', 'sent,collected')).json
        self.assertEqual(self.labels(), [('資料１', '図'), ('資料２', '名簿')])
        self.answer = self.done(self.run_it('agenda', 'move', second, '--before', first)).json
        self.assertEqual(self.lines()[2:4], [('（１）', '人材について'), ('（２）', '相談機能について')])
        self.assertEqual(self.labels(), [('資料１', '名簿'), ('資料２', '図')])

        paper = self.answer['papers'][0]['id']
        self.answer = self.done(self.run_it('paper', 'set', paper, '--collected', '11')).json
        self.assertEqual((self.answer['papers'][0]['handling'], self.answer['papers'][0]['collected']),
                         (['sent', 'collected'], 11))
        self.answer = self.done(self.run_it('paper', 'move', paper, '--under', first)).json
        self.answer = self.done(self.run_it('paper', 'remove', paper)).json
        self.assertEqual(self.labels(), [('資料１', '図')])
        self.answer = self.done(self.run_it('agenda', 'remove', first)).json
        self.assertEqual(self.labels(), [])

    def test_closing(self):
        item = self.add('個別事例')
        self.answer = self.done(self.run_it('agenda', 'close', item, '--reason', '個人情報', '--by', '会長', '--decided-on',
                                            '2027-01-20', '--public-file', self.text('事例の検討'))).json
        [closed] = self.answer['agenda']
        self.assertEqual([closed[key] for key in ('closed', 'ground', 'decider', 'decided_on', 'public_title')],
                         [True, '個人情報', '会長', '2027-01-20', '事例の検討'])
        self.answer = self.done(self.run_it('agenda', 'open', item)).json
        self.assertFalse(self.answer['agenda'][0]['closed'])

    def test_the_standing_agenda(self):
        """It comes behind what is there, as it stands in a meeting that is made."""
        planned = self.done(self.desk.quick('meeting', 'add', '--body', BODY, '--starts-at', '2027-02-04T15:30',
                                            '--json')).json['id']
        titles = [item['title'] for item in self.done(self.desk.quick('agenda', 'list', planned, '--json')).json['agenda']]
        self.assertGreater(len(titles), 1)
        own = self.add('委員の紹介')
        self.answer = self.done(self.run_it('agenda', 'standing')).json
        self.assertEqual([item['title'] for item in self.answer['agenda']], ['委員の紹介'] + titles)
        self.assertEqual((self.answer['agenda'][0]['id'], self.lines()[1][0]), (own, '２'))
        self.refused(self.desk.quick('agenda', 'standing', 999, '--json'), FAILED)

    def test_refusals(self):
        item = self.add('開会')
        self.refused(self.run_it('agenda', 'set', 999, '--minutes', '5'), FAILED)
        self.refused(self.run_it('agenda', 'set', item, '--minutes', 'five'), MISUSED)
        self.refused(self.run_it('agenda', 'set', item, '--matter', 'none'), MISUSED)
        self.refused(self.run_it('agenda', 'move', item), MISUSED)
        self.refused(self.run_it('paper', 'set', 999, '--collected', '1'), FAILED)


if __name__ == '__main__':
    main()
