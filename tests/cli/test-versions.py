# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions: what is approved stands, what is corrected or taken back says so, and what must not go out stays."""

import os

from driver import Case, MISUSED, WITHHELD, main
from minutes import CASE, minutes


class Versions(Case):
    def setUp(self):
        super().setUp()
        self.meeting = self.bring_in(minutes())['id']

    def call(self, *arguments):
        return self.desk.quick(*arguments, '--json')

    def approve(self, *arguments):
        return self.done(self.call('approve', self.meeting, '--by', '朝倉', *arguments)).json

    def publish(self, form='txt'):
        self.target = self.desk.work / f'edition.{form}'
        return self.call('publish', self.meeting, '--format', form, '--output', self.target)

    def conceal(self, text):
        return self.call('conceal', self.meeting, '--text-file', self.desk.file('passage.txt', text))

    def versions(self):
        return self.done(self.call('versions', self.meeting)).json

    def show(self, *arguments):
        return self.done(self.call('show', self.meeting, *arguments)).json

    def test_nothing_is_published_before_it_is_approved(self):
        self.refused(self.publish(), WITHHELD)
        self.assertFalse(self.target.exists())
        self.assertEqual(self.versions(), [])

    def test_keys_of_a_version(self):
        self.approve()
        version, = self.versions()
        self.assertEqual(list(version), ['number', 'state', 'approved_by', 'approved_at', 'withdrawn_at', 'speakers',
                                         'digest', 'published', 'concealed_since'])
        self.assertEqual((version['number'], version['state'], version['approved_by'], version['speakers']),
                         (1, 'approved', '朝倉', 'recorded'))
        self.assertRegex(version['digest'], '^[0-9a-f]{64}$')
        self.assertEqual((version['published'], version['concealed_since'], version['withdrawn_at']), ([], False, None))

    def test_what_was_published_is_noted(self):
        self.approve()
        self.done(self.publish('txt'))
        self.done(self.publish('html'))
        forms = [line.split()[0] for line in self.versions()[0]['published']]
        self.assertEqual(forms, ['txt', 'html'])

    def test_approved_twice(self):
        self.approve()
        self.refused(self.call('approve', self.meeting, '--by', '朝倉'))

    def test_a_passage_concealed_later_keeps_the_version_back(self):
        self.approve()
        result = self.done(self.conceal(CASE)).json
        self.assertEqual((result['standing_version'], result['next_version']), (1, 2))
        self.assertTrue(self.versions()[0]['concealed_since'])
        self.refused(self.publish(), WITHHELD)
        self.assertFalse(self.target.exists())
        self.assertEqual(self.approve()['version'], 2)
        self.done(self.publish())
        self.assertNotIn(CASE, self.target.read_text())

    def test_for_people_conceal_says_what_still_stands(self):
        self.approve()
        answer = self.done(self.desk.quick('conceal', self.meeting, '--text-file',
                                           self.desk.file('passage.txt', CASE)))
        self.assertIn('Version 1 still stands', answer.out)

    def test_the_record_of_a_version_stays(self):
        before = self.show()
        self.approve()
        self.done(self.conceal(CASE))
        first, now = self.show('--version', '1'), self.show()
        self.assertEqual(first['statements'], before['statements'])
        self.assertFalse(any(s['confidential'] for s in first['statements']))
        self.assertTrue(any(s['confidential'] for s in now['statements']))
        for number in ('2', '0', '-1'):
            self.refused(self.call('show', self.meeting, f'--version={number}'))

    def test_a_meeting_that_is_not_there(self):
        for line in (['show', '99'], ['versions', '99'], ['approve', '99', '--by', '朝倉'], ['correct', '99'],
                     ['withdraw', '99'], ['publish', '99', '--format', 'txt', '--output', 'x'],
                     ['conceal', '99', '--text-file', self.desk.file('passage.txt', CASE)]):
            answer = self.call(*line)
            self.refused(answer)
            self.assertEqual(answer.out, '')

    def test_correct(self):
        self.approve()
        self.done(self.publish())
        first = self.target.read_bytes()
        self.assertEqual(self.done(self.call('correct', self.meeting)).json['standing_version'], 1)
        self.done(self.publish())
        self.assertEqual(self.target.read_bytes(), first)
        self.assertEqual(self.approve()['version'], 2)
        self.assertEqual([v['state'] for v in self.versions()], ['approved', 'approved'])

    def test_correct_needs_a_version(self):
        self.refused(self.call('correct', self.meeting))

    def test_withdraw(self):
        self.approve()
        self.done(self.publish())
        result = self.done(self.call('withdraw', self.meeting)).json
        self.assertEqual((result['version'], len(result['published'])), (1, 1))
        self.assertEqual(len(result['not_reached']), 3)
        self.assertEqual(self.versions()[0]['state'], 'withdrawn')
        self.assertIsNotNone(self.versions()[0]['withdrawn_at'])
        self.refused(self.publish(), WITHHELD)
        self.refused(self.call('withdraw', self.meeting))

    def test_withdraw_leaves_the_version_before(self):
        """An earlier version does not come back by itself: whoever withdraws does not publish."""
        self.approve()
        self.done(self.call('correct', self.meeting))
        self.approve()
        self.done(self.call('withdraw', self.meeting))
        states = [v['state'] for v in self.versions()]
        self.assertEqual(states[1], 'withdrawn')

    def test_speakers(self):
        self.approve('--speakers', 'letters')
        self.done(self.publish())
        text = self.target.read_text()
        labels = [line[1:] for line in text.splitlines() if line.startswith('○')]
        self.assertEqual(labels, ['副会長', '委員', '事務局', '委員', '副会長'])
        self.assertEqual(self.versions()[0]['speakers'], 'letters')
        self.refused(self.call('approve', self.meeting, '--by', '朝倉', '--speakers', 'loud'), MISUSED)

    def test_the_database_is_never_the_target(self):
        self.approve()
        (self.desk.top / 'link').symlink_to(self.desk.work)
        for ending in ('', '-wal', '-shm', '-journal', '.lock'):
            for folder in (self.desk.work, self.desk.top / 'link'):
                target = folder / (self.desk.database.name + ending)
                self.refused(self.call('publish', self.meeting, '--format', 'txt', '--output', target))
        self.assertEqual(self.versions()[0]['published'], [])
        self.done(self.call('check'))

    def test_a_target_that_is_no_file(self):
        self.approve()
        os.mkfifo(self.desk.work / 'pipe')
        (self.desk.work / 'real').write_text('mine')
        (self.desk.work / 'link').symlink_to('real')
        for name in ('pipe', '.', ''):
            self.refused(self.call('publish', self.meeting, '--format', 'txt', '--output', name))
        self.done(self.call('publish', self.meeting, '--format', 'txt', '--output', 'link'))
        self.assertEqual((self.desk.work / 'real').read_text(), 'mine')

    def test_target_in_a_folder_that_is_not_there(self):
        self.approve()
        self.refused(self.call('publish', self.meeting, '--format', 'txt', '--output', self.desk.top / 'no' / 'x.txt'))
        self.assertEqual(self.versions()[0]['published'], [])

    def test_an_older_edition_stays_when_publishing_is_refused(self):
        self.approve()
        self.done(self.publish())
        before = self.target.read_bytes()
        self.done(self.conceal(CASE))
        self.refused(self.publish(), WITHHELD)
        self.assertEqual(self.target.read_bytes(), before)


if __name__ == '__main__':
    main()
