# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Councils, bodies, people and their seats, by command line. All words are invented."""

import json

from driver import FAILED, MISUSED, Case, main

CANARY = 'canary-夕凪町の磯崎さん'


class Roster(Case):
    def setUp(self):
        super().setUp()
        self.body = self.ask('body', 'add', '全体会', '--json').json['id']

    def ask(self, *arguments, **more):
        return self.done(self.desk.quick(*arguments, **more))

    def give(self, *arguments, settings, **more):
        return self.desk.quick(*arguments, '--from', '-', '--json', stdin=json.dumps(settings), **more)

    def add(self, *people):
        return [one['id'] for one in self.done(self.give('person', 'add', settings=list(people))).json]

    def seat(self, person, **settings):
        return self.done(self.give('seat', 'add', person, '--body', self.body, settings=settings)).json['id']

    def states(self, day):
        listed = self.ask('seat', 'list', '--body', self.body, '--on', day, '--json').json
        return {seat['id']: seat['state'] for seat in listed}

    def test_settings(self):
        self.done(self.give('council', 'set', 1, settings={'mark': '', 'digits': 'narrow',
                                                           'headings': [{'part': 'time', 'label': '日時'}]}))
        [council] = self.ask('council', 'show', '--json').json
        self.assertEqual((council['mark'], council['headings']), ('', [{'part': 'time', 'label': '日時'}]))
        settings = {'kind': 'plenary', 'quorum': 'half', 'place': '市役所', 'starts': '18:30', 'notice_days': None,
                    'standing': [{'kind': 'heading', 'title': '開会'}]}
        self.done(self.give('body', 'set', self.body, settings=settings))
        self.done(self.give('body', 'set', self.body, settings={'name': '大会議'}))
        shown = self.ask('body', 'show', '大会議', '--json').json
        self.assertLessEqual(settings.items(), shown.items())
        self.assertEqual(shown['former_names'], ['全体会'])
        self.done(self.give('body', 'set', self.body, settings={'kind': None}))
        self.assertNotIn('kind', self.ask('body', 'show', self.body).json)
        self.ask('body', 'remove', self.body)
        self.assertEqual(self.ask('body', 'list', '--json').json, [])

    def test_people(self):
        one, other = self.add({'name': '高橋 祥', 'reading': 'たかはし さち', 'affiliation': '作業所'},
                              {'name': '森下 佳', 'reading': 'もりした けい'})
        [again] = self.done(self.give('person', 'add', settings={'name': '髙橋　祥'})).json
        self.assertEqual(again['same_name'], [one])
        found = self.ask('person', 'find', '--text-file', '-', '--json', stdin='ﾀｶﾊｼ\n').json
        self.assertEqual([person['id'] for person in found], [one])
        self.done(self.give('person', 'set', other, settings={'name': '遠野 佳', 'public_name': '市民委員'}))
        listed = {person['id']: person for person in self.ask('person', 'list', '--json').json}
        self.assertEqual((listed[other]['former_names'], listed[other]['public_name']), (['森下 佳'], '市民委員'))
        self.ask('person', 'remove', one)
        self.assertNotIn(one, [person['id'] for person in self.ask('person', 'list', '--json').json])
        self.assertIn('遠野 佳', self.ask('person', 'list').out)

    def test_terms(self):
        first, second = self.add({'name': '朝倉 望'}, {'name': '沢渡 司'})
        seat = self.seat(first, role='委員', **{'from': '2022-04-01', 'until': '2026-03-31'})
        self.assertEqual(self.states('2025-12-30')[seat], 'held')
        self.assertEqual(self.states('2025-12-31')[seat], 'expiring')
        self.assertEqual(self.states('2026-04-01')[seat], 'expired')
        self.ask('seat', 'end', seat, '--on', '2024-06-30')
        self.assertEqual(self.states('2024-07-01')[seat], 'vacant')
        heir = self.seat(second, role='委員', predecessor=seat, **{'from': '2024-08-01'})
        self.assertEqual(self.states('2024-08-01'), {seat: 'over', heir: 'held'})
        self.done(self.give('seat', 'set', heir, settings={'category': '地域住民', 'lived_experience': True}))
        [table] = self.ask('composition', '--on', '2024-08-01', '--json').json
        [column] = table['bodies']
        self.assertEqual((column['members'], column['lived_experience'], column['meetings']), (1, 1, 0))
        self.assertEqual(column['categories']['地域住民'], {'members': 1, 'lived_experience': 1})
        self.assertIn('1 (1)', self.ask('composition', '--on', '2024-08-01').out)
        self.ask('seat', 'remove', heir)
        self.assertEqual(self.states('2024-08-01'), {seat: 'vacant'})

    def test_ledger(self):
        one, other = self.add({'name': '朝倉 望'}, {'name': '沢渡 司'})
        self.ask('secrecy', 'tell', one, '--on', '2024-04-01', '--text-file', '-', stdin='文書\n')
        for day, left in (('2024-03-31', [one, other]), ('2024-04-01', [other])):
            listed = self.ask('secrecy', 'list', '--on', day, '--json').json
            self.assertEqual([person['id'] for person in listed], left)

    def test_sealed(self):
        [one] = self.add({'name': CANARY, 'reading': CANARY, 'affiliation': CANARY, 'note': CANARY})
        self.seat(one, role=CANARY, category=CANARY)
        self.done(self.give('body', 'set', self.body, settings={'place': CANARY}))
        self.ask('secrecy', 'tell', one, '--text-file', '-', stdin=CANARY)
        for path in self.desk.work.iterdir():
            self.assertNotIn('磯崎'.encode(), path.read_bytes(), path.name)
            self.assertNotIn(b'canary', path.read_bytes(), path.name)
        self.assertEqual(self.ask('check', '--json').err, '')

    def test_what_is_refused(self):
        for code, arguments, given in (
                (FAILED, ('person', 'add', '--from', '-'), '{"name": "  "}'),
                (FAILED, ('person', 'add', '--from', '-'), '{"tellings": []}'),
                (FAILED, ('person', 'add', '--from', '-'), f'{{"{CANARY}": 1}}'),
                (FAILED, ('person', 'add', '--from', '-'), f'["{CANARY}"]'),
                (FAILED, ('person', 'add', '--from', '-'), CANARY),
                (FAILED, ('person', 'set', 99, '--from', '-'), '{}'),
                (FAILED, ('body', 'set', self.body, '--from', '-'), '{"starts": "25:00"}'),
                (FAILED, ('body', 'set', self.body, '--from', '-'), '[]'),
                (FAILED, ('seat', 'add', 99, '--body', self.body), ''),
                (FAILED, ('seat', 'end', 99), ''),
                (FAILED, ('council', 'set', 99, '--from', '-'), '{}'),
                (MISUSED, ('composition', '--on', '2023-02-29'), ''),
                (MISUSED, ('person', 'add'), ''),
                (MISUSED, ('seat', 'add', 1), ''),
        ):
            with self.subTest(arguments=arguments):
                answer = self.refused(self.desk.quick(*arguments, stdin=given), code)
                self.assertNotIn('磯崎', answer.err + answer.out)


if __name__ == '__main__':
    main()
