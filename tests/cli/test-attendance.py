# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who was there: listed, changed, added, taken out, counted. All words are invented."""

import json

from driver import FAILED, MISUSED, Case, main
from minutes import minutes


class Attendance(Case):
    def setUp(self):
        super().setUp()
        self.meeting = str(self.bring_in(minutes())['id'])

    def attendance(self, *arguments):
        return self.desk.quick('attendance', *arguments, '--json')

    def lines(self):
        return self.done(self.attendance('list', self.meeting)).json

    def change(self, *changes):
        return self.attendance('set', self.meeting, '--text-file', self.desk.file('changes', json.dumps(changes)))

    def quorum(self, *more):
        return self.done(self.attendance('quorum', self.meeting, *more)).json

    def test_spans_make_the_state(self):
        first, second, third = self.lines()
        self.assertEqual((first['name'], first['kind'], first['presences']), ('沢渡', 'member', None))
        self.done(self.change(
            {'id': first['id'], 'presences': [{'from': '19:00', 'online': True}]},
            {'id': second['id'], 'presences': [{'by_substitute': True}],
             'substitute': {'name': '磯崎 渚', 'affiliation': '学校'}},
            {'id': third['id'], 'presences': [], 'opinion': '賛成です。'}))
        first, second, third = self.lines()
        self.assertEqual(first['status'], ['present', 'late', 'online'])
        self.assertEqual((second['status'], second['substitute']['name']), (['represented'], '磯崎 渚'))
        self.assertEqual((third['status'], third['opinion']), (['absent'], '賛成です。'))
        self.assertEqual(self.quorum()['present'], 2)

    def test_quorum_at_a_time(self):
        first, second, third = self.lines()
        self.done(self.change({'id': first['id'], 'presences': [{'until': '19:00'}]},
                              {'id': second['id'], 'presences': []}))
        self.assertEqual(self.quorum('--at', '18:59'),
                         {'rule': 'majority', 'in_person': False, 'seated': 3, 'required': 2, 'present': 2, 'met': True})
        self.assertFalse(self.quorum('--at', '19:00')['met'])

    def test_substitutes_count_as_the_body_says(self):
        first, second, third = self.lines()
        self.done(self.change({'id': first['id'], 'presences': [{'by_substitute': True}]},
                              {'id': second['id'], 'presences': [{}]}, {'id': third['id'], 'presences': []}))
        self.assertTrue(self.quorum()['met'])
        body = str(self.done(self.desk.quick('body', 'list', '--json')).json[0]['id'])
        settings = self.desk.file('settings', json.dumps({'quorum_in_person': True}))
        self.done(self.desk.quick('body', 'set', body, '--from', settings))
        self.assertEqual(self.quorum(),
                         {'rule': 'majority', 'in_person': True, 'seated': 3, 'required': 2, 'present': 1, 'met': False})

    def test_adding_and_taking_out(self):
        guests = self.desk.file('guests', '山田 太郎／なぎさの家／所長\n佐藤\n')
        lines = self.done(self.attendance('add', self.meeting, '--text-file', guests)).json
        self.assertEqual([(line['name'], line['affiliation'], line['kind']) for line in lines[3:]],
                         [('山田 太郎', 'なぎさの家', 'guest'), ('佐藤', None, 'guest')])
        self.assertEqual(self.quorum()['seated'], 3)
        self.done(self.attendance('remove', self.meeting, str(lines[3]['id'])))
        self.assertEqual([line['name'] for line in self.lines()[3:]], ['佐藤'])

    def test_filling_in_the_seats_of_the_day(self):
        self.assertEqual(self.attendance('fill', self.meeting).code, FAILED)
        body = str(self.done(self.desk.quick('body', 'list', '--json')).json[0]['id'])
        settings = self.desk.file('person', json.dumps({'name': '相良 朔'}))
        person = str(self.done(self.desk.quick('person', 'add', '--from', settings, '--json')).json[0]['id'])
        settings = self.desk.file('seat', json.dumps({'role': '委員'}))
        self.done(self.desk.quick('seat', 'add', person, '--body', body, '--from', settings))
        filled = self.done(self.attendance('fill', self.meeting)).json
        self.assertEqual((len(filled), filled[3]['name'], filled[3]['status']), (4, '相良 朔', []))

    def test_refusals(self):
        self.assertEqual(self.change({'id': 999}).code, FAILED)
        self.assertEqual(self.change({'id': self.lines()[0]['id'], 'presences': [{'from': 'いつか'}]}).code, FAILED)
        backwards = [{'until': '19:00'}, {'from': '18:50'}]
        self.assertEqual(self.change({'id': self.lines()[0]['id'], 'presences': backwards}).code, FAILED)
        bad = self.desk.file('bad', '{')
        self.assertEqual(self.attendance('set', self.meeting, '--text-file', bad).code, FAILED)
        self.assertEqual(self.attendance('add', self.meeting, '--text-file', bad, '--kind', 'king').code, MISUSED)
        self.assertEqual(self.attendance('remove', self.meeting, '999').code, FAILED)


if __name__ == '__main__':
    main()
