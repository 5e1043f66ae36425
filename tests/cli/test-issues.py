# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What carries over: raised from a record, standing on the next meeting, answered, referred from a working group
to its committee, reported to the council. All words are invented."""

from driver import FAILED, MISUSED, Case, main
from minutes import BODY, minutes

CANARY = 'canary-夕凪町の磯崎さん'


class Carrying(Case):
    """One council: 全体会, under it 相談支援部会 (whose minutes come in), under that a working group."""

    def setUp(self):
        super().setUp()
        self.minutes = self.bring_in(minutes())
        self.committee = BODY
        self.council = self.add_body('全体会')
        self.group = self.add_body('窓口ワーキンググループ', BODY)

    def add_body(self, name, parent=None):
        more = ['--parent', parent] if parent else []
        return self.done(self.desk.quick('body', 'add', name, *more, '--json')).json['id']

    def plan(self, body, day):
        answer = self.desk.quick('meeting', 'add', '--body', body, '--starts-at', f'{day}T13:30', '--json')
        return self.done(answer).json['id']

    def text(self, words):
        return self.desk.file(f'text-{abs(hash(words))}', words + '\n')

    def issue(self, *arguments):
        return self.desk.quick('issue', *arguments, '--json')

    def raise_issue(self, body, title, *arguments):
        answer = self.issue('add', '--body', body, '--title-file', self.text(title), *arguments)
        return self.done(answer).json['id']

    def standing(self, meeting, key='issues'):
        return self.done(self.desk.quick('show', meeting, '--json')).json[key]

    def standing_ids(self, meeting, key='issues'):
        return [issue['id'] for issue in self.standing(meeting, key)]


class Story(Carrying):
    def test_from_the_working_group_to_the_council(self):
        first = self.plan(self.group, '2024-08-01')
        second = self.plan(self.group, '2024-10-03')
        third = self.plan(self.group, '2024-12-05')
        committee = self.plan(self.committee, '2024-11-07')
        council = self.plan(self.council, '2025-02-06')
        issue = self.raise_issue(self.group, '休日の当番が足りない', '--meeting', first, '--owner', '事務局',
                                 '--due', 'next', '--field', '相談',
                                 '--detail-file', self.text('当番を頼める事業所が二つしかない。'))
        self.assertEqual(self.standing_ids(first), [])
        [stands] = self.standing(second)
        self.assertLessEqual({'id', 'title', 'state', 'owner', 'due', 'origin', 'history'}, set(stands))
        self.assertEqual((stands['id'], stands['title'], stands['state'], stands['owner'], stands['due']),
                         (issue, '休日の当番が足りない', 'new', '事務局', 'next'))
        self.assertEqual(stands['origin'], {'meeting': first, 'statement': None, 'issue': None})

        self.done(self.issue('answer', issue, '--meeting', second, '--text-file',
                             self.text('三つの事業所に聞いた。'), '--state', 'active'))
        self.done(self.issue('refer', issue, '--to', self.committee, '--meeting', second, '--text-file',
                             self.text('当番の組み方を部会で考えてほしい。')))
        self.assertEqual(self.standing_ids(third), [])
        self.assertEqual(self.standing_ids(third, 'issues_left'), [issue])
        [stands] = self.standing(committee)
        self.assertEqual([(step['meeting'], step['date'], step['text'], step['state']) for step in stands['history']],
                         [(first, '2024-08-01', '', 'new'),
                          (second, '2024-10-03', '三つの事業所に聞いた。', 'active'),
                          (second, '2024-10-03', '当番の組み方を部会で考えてほしい。', 'active')])

        self.done(self.issue('refer', issue, '--to', self.council, '--meeting', committee))
        self.done(self.issue('answer', issue, '--meeting', council, '--text-file',
                             self.text('来年度から組む。'), '--state', 'done'))
        [stands] = self.standing(council)
        self.assertEqual((stands['id'], stands['state'], stands['history'][-1]['text']),
                         (issue, 'done', '来年度から組む。'))
        later = self.plan(self.council, '2025-06-05')
        self.assertEqual(self.standing_ids(later), [])
        self.assertEqual(self.standing_ids(later, 'issues_left'), [issue])
        self.assertEqual(self.done(self.desk.quick('check', '--json')).err, '')

    def test_raised_from_the_record(self):
        statement = self.minutes['statements'][1]['id']
        issue = self.raise_issue(self.committee, '案内に地図を入れる', '--meeting', self.minutes['id'], '--statement',
                                 statement, '--kind', 'action', '--level', 'area', '--scope', 'meso',
                                 '--horizon', 'soon', '--owner', '全体会')
        shown = self.done(self.issue('show', issue)).json
        self.assertEqual(shown['origin'], {'meeting': self.minutes['id'], 'statement': statement, 'issue': None})
        self.assertEqual([shown[key] for key in ('kind', 'level', 'scope', 'horizon', 'owner', 'owner_body_id')],
                         ['action', 'area', 'meso', 'soon', '全体会', self.council])
        self.assertEqual((shown['body'], shown['next_meeting']), (BODY, None))
        following = self.plan(self.committee, '2024-09-05')
        self.assertEqual(self.standing_ids(following), [issue])
        self.assertEqual(self.done(self.issue('show', issue)).json['next_meeting'], following)
        self.assertNotIn('issues', self.approved_version())

    def approved_version(self):
        self.done(self.desk.quick('approve', self.minutes['id'], '--by', '沢渡副会長'))
        return self.done(self.desk.quick('show', self.minutes['id'], '--version', 1, '--json')).json

    def test_unanswered_goes_on(self):
        issue = self.raise_issue(self.committee, '掲示板を直す')
        meetings = [self.plan(self.committee, f'2024-{month}-05') for month in ('09', '10', '11')]
        for meeting in meetings:
            self.assertEqual(self.standing_ids(meeting), [issue])
        self.assertEqual(self.standing_ids(self.minutes['id']), [])
        self.done(self.issue('close', issue, '--why-file', self.text('要らなくなった。'), '--state', 'dropped',
                             '--meeting', meetings[1]))
        self.assertEqual([self.standing_ids(meeting) for meeting in meetings], [[issue], [issue], []])
        self.assertEqual(self.done(self.issue('list', '--open')).json, [])
        [listed] = self.done(self.issue('list', '--body', BODY)).json
        self.assertEqual((listed['state'], listed['history'][-1]['text']), ('dropped', '要らなくなった。'))

    def test_only_the_new_wording_travels(self):
        issue = self.raise_issue(self.group, CANARY, '--detail-file', self.text(CANARY), '--owner', CANARY,
                                 '--field', CANARY, '--level', 'individual')
        general = self.done(self.issue('generalise', issue, '--title-file', self.text('移動の手段が足りない'))).json
        self.assertNotEqual(general['id'], issue)
        self.assertEqual((general['generalised_from'], general['origin']['issue'], general['level']),
                         (issue, issue, 'area'))
        self.done(self.issue('refer', general['id'], '--to', BODY))
        shown = self.done(self.desk.quick('issue', 'show', general['id']))
        self.assertNotIn('canary', shown.out)
        self.assertNotIn('canary', str(self.done(self.issue('show', general['id'])).json))
        self.assertEqual(self.done(self.issue('show', issue)).json['state'], 'new')

    def test_sealed_and_kept_by_a_new_key(self):
        issue = self.raise_issue(self.group, CANARY, '--detail-file', self.text(CANARY), '--owner', CANARY)
        self.done(self.issue('close', issue, '--why-file', self.text(CANARY)))
        for path in self.desk.work.iterdir():
            self.assertNotIn('磯崎'.encode(), path.read_bytes(), path.name)
            self.assertNotIn(b'canary', path.read_bytes(), path.name)
        new = self.desk.file('new-passphrase', 'another-long-way-in\n')
        self.done(self.desk.quick('rekey', '--new-passphrase-file', new))
        shown = self.done(self.desk.run('issue', 'show', issue, '--json', key=new)).json
        self.assertEqual((shown['title'], shown['state']), (CANARY, 'done'))

    def test_for_people(self):
        issue = self.raise_issue(self.committee, '掲示板を直す', '--owner', '事務局')
        meeting = self.plan(self.committee, '2024-09-05')
        for arguments in (('issue', 'list'), ('issue', 'show', issue), ('show', meeting)):
            self.assertIn('掲示板を直す', self.done(self.desk.quick(*arguments)).out)
        answer = self.desk.quick('issue', 'answer', issue, '--meeting', meeting, '--text-file', '-', stdin='直した。\n')
        self.assertIn(str(issue), self.done(answer).out)


class Support(Carrying):
    """The year of a support base: what a working group and its committee take away from their records, answered
    at the next meeting and reported to the council, and the table that is made of it."""

    GROUP = '拠点ワーキンググループ'
    SAID = (
        ('副会長', '資料の説明に対し、質問、意見などはあるか。'),
        ('発言者：委員', '窓口が二つあり、どちらへ行けばよいかが図から読み取れない。'),
        ('事務局', '図は両者で話し合い、次回までに描き直す。'),
        ('発言者：委員', '研修は受けた人の満足だけでなく、送った事業所の評価も取ってほしい。'),
        ('発言者：委員', 'つなぎ役が人なのか事業所なのかを決めないと届出を頼めない。'),
        ('副会長', '持ち帰って次回に諮る。以上で閉会する。'),
    )
    MATTERS = (('相談窓口の図を描き直す', 'action', '事務局', 2), ('研修の効果を確かめる', 'action', '事務局', 3),
               ('つなぎ役の担い手を決める', 'issue', BODY, 4))
    COLUMNS = {'national': '緊急の事態に備える機能', 'base': '基幹の相談窓口（２箇所）', 'operation': '連絡会を６回開いた',
               'issues': '夜間の体制', 'remarks': '登録は５箇所'}

    def hold(self, body, day, said):
        text = minutes(said, body=body).replace('令和６年７月４日（木曜日）', day)
        return self.bring_in(text)

    def take_away(self, meeting, title, kind, owner, statement):
        origin = ('--meeting', meeting['id'], '--statement', meeting['statements'][statement]['id'])
        return self.raise_issue(BODY, title, *origin, '--kind', kind, '--owner', owner, '--due', 'next', '--level', 'area',
                                '--field', '相談')

    def answer(self, issue, meeting, text, state):
        self.done(self.issue('answer', issue, '--meeting', meeting, '--text-file', self.text(text), '--state', state))

    def test_taken_away_answered_and_reported(self):
        group = self.hold(self.GROUP, '令和６年９月５日（木曜日）', self.SAID[:2])
        shown = self.raise_issue(self.GROUP, '二つの窓口の違いを示す', '--meeting', group['id'], '--statement',
                                 group['statements'][1]['id'], '--due', 'next')
        self.done(self.issue('refer', shown, '--to', BODY, '--meeting', group['id'], '--text-file',
                             self.text('二つの窓口の役割の違いを部会で整理してほしい。')))
        held = self.hold(BODY, '令和６年10月24日（木曜日）', self.SAID)
        self.assertEqual(self.standing_ids(held['id']), [shown])
        self.answer(shown, held['id'], '両者で話し合うこととした。', 'active')
        matters = [self.take_away(held, *matter) for matter in self.MATTERS]
        self.assertEqual(self.standing_ids(held['id']), [shown])

        following = self.plan(BODY, '2024-12-12')
        self.assertEqual(self.standing_ids(following), [shown, *matters])
        for issue, (title, _, owner, statement) in zip(self.standing(following)[1:], self.MATTERS):
            self.assertEqual((issue['title'], issue['owner'], issue['origin']),
                             (title, owner, {'meeting': held['id'], 'statement': held['statements'][statement]['id'],
                                             'issue': None}))
        for issue, text, state in zip((shown, *matters), ('役割の違いを一枚にまとめた。', '描き直した図を配った。',
                                                          '問いを集めている。', '会議では決まらなかった。'),
                                      ('continued', 'done', 'active', 'continued')):
            self.answer(issue, following, text, state)
        self.done(self.issue('refer', matters[2], '--to', self.council, '--meeting', following, '--text-file',
                             self.text('つなぎ役の担い手について、全体会で協議してほしい。')))
        last = self.plan(BODY, '2025-02-13')
        self.assertEqual(self.standing_ids(last), [shown, matters[1]])
        self.assertEqual(self.standing_ids(last, 'issues_left'), [matters[0], matters[2]])
        self.report(matters[2], held['id'], following)
        self.assertEqual(self.done(self.desk.quick('check')).err, '')

    def report(self, issue, held, following):
        council = self.plan(self.council, '2025-03-13')
        [stands] = self.standing(council)
        self.assertEqual(stands['id'], issue)
        self.assertEqual([(step['meeting'], step['text'], step['state']) for step in stands['history']],
                         [(held, '', 'new'), (following, '会議では決まらなかった。', 'continued'),
                          (following, 'つなぎ役の担い手について、全体会で協議してほしい。', 'continued')])
        self.answer(issue, council, '事業所ごとに一人を置く。', 'done')
        self.assertEqual(self.standing_ids(self.plan(self.council, '2025-06-12')), [])

    def test_the_table_of_the_year(self):
        fields = [row['field'] for row in self.table()]
        self.assertEqual(len(fields), 5)
        for field in fields:
            files = [part for column, text in self.COLUMNS.items()
                     for part in (f'--{column}-file', self.text(f'{field}：{text}\n二行目'))]
            self.done(self.desk.quick('field', 'set', field, '--year', 2024, *files))
        for row in self.table():
            self.assertEqual({column: row[column] for column in self.COLUMNS},
                             {column: f'{row["field"]}：{text}\n二行目' for column, text in self.COLUMNS.items()})

    def table(self):
        return self.done(self.desk.quick('field', 'show', '--year', 2024, '--json')).json


class Corrections(Carrying):
    """What is changed, taken back, taken up again and carried further."""

    def test_set(self):
        issue = self.raise_issue(self.group, '題', '--owner', '前任')
        changed = self.done(self.issue('set', issue, '--owner', self.committee, '--due', '2025-03-31', '--level',
                                       'individual', '--public-file', self.text('見守りについて'))).json
        self.assertEqual((changed['title'], changed['owner'], changed['due'], changed['level'], changed['public']),
                         ('題', self.committee, '2025-03-31', 'individual', '見守りについて'))
        self.assertIsNotNone(changed['owner_body_id'])
        self.assertTrue(changed['confidential'])
        self.assertEqual({(change['what'], change['was']) for change in changed['changes']},
                         {('owner', '前任'), ('due', None), ('level', None), ('public', None)})
        emptied = self.done(self.issue('set', issue, '--owner', 'none', '--level', 'area', '--due', 'none')).json
        self.assertEqual((emptied['owner'], emptied['owner_body_id'], emptied['due'], emptied['level']),
                         (None, None, None, 'area'))
        self.refused(self.issue('set', issue), MISUSED)
        self.refused(self.issue('set', issue, '--confidential', 'perhaps'), MISUSED)
        self.refused(self.issue('set', issue, '--due', 'someday'))
        self.assertTrue(self.done(self.issue('set', issue, '--confidential', 'yes')).json['confidential'])

    def test_reopen_escalate_take_back(self):
        first = self.plan(self.group, '2024-08-01')
        second = self.plan(self.group, '2024-10-03')
        issue = self.raise_issue(self.group, '題', '--meeting', first)
        text = self.text('文')
        self.refused(self.issue('reopen', issue, '--why-file', text))
        self.done(self.issue('close', issue, '--why-file', text, '--meeting', first))
        self.assertEqual(self.standing_ids(second), [])
        self.assertEqual(self.done(self.issue('reopen', issue, '--why-file', text)).json['state'], 'continued')
        self.assertEqual(self.standing_ids(second), [issue])
        carried = self.done(self.issue('escalate', issue, '--to', '都', '--text-file', text)).json
        self.assertEqual((carried['state'], carried['body'], carried['history'][-1]['escalated_to']),
                         ('continued', '窓口ワーキンググループ', '都'))
        for state in ('continued', 'done', 'new'):
            self.assertEqual(self.done(self.issue('take-back', issue)).json['state'], state)
        self.refused(self.issue('take-back', issue))
        self.assertEqual(self.standing_ids(second), [issue])
        self.done(self.desk.quick('check'))

    def test_field_texts(self):
        table = self.done(self.desk.quick('field', 'show', '--year', 2024, '--json')).json
        self.assertEqual([row['field'] for row in table],
                         ['相談', '緊急時の受け入れ・対応', '体験の機会・場', '専門的人材の確保・養成', '地域の体制づくり'])
        self.done(self.desk.quick('field', 'set', '相談', '--year', 2024, '--base-file', self.text(CANARY),
                                  '--remarks-file', self.text('登録は5箇所')))
        table = self.done(self.desk.quick('field', 'set', '相談', '--year', 2024, '--remarks-file',
                                          self.text('登録は6箇所'), '--json')).json
        self.assertEqual((table[0]['base'], table[0]['remarks'], table[0]['issues']), (CANARY, '登録は6箇所', None))
        other = self.done(self.desk.quick('field', 'show', '--year', 2023, '--json')).json
        self.assertIsNone(other[0]['base'])
        self.assertIn('登録は6箇所', self.done(self.desk.quick('field', 'show', '--year', 2024)).out)
        self.assertNotIn('磯崎'.encode(), self.desk.database.read_bytes())
        self.refused(self.desk.quick('field', 'show'), MISUSED)
        self.refused(self.desk.quick('field', 'show', '--year', 0), MISUSED)


class Refusals(Carrying):
    def test_what_is_refused(self):
        issue = self.raise_issue(self.group, '件名', '--meeting', self.minutes['id'])
        elsewhere = self.plan(self.council, '2024-09-05')
        text = self.text('報告')
        empty = self.desk.file('empty', '')
        for code, arguments in (
                (MISUSED, ('add', '--body', BODY)),
                (MISUSED, ('add', '--title-file', text)),
                (MISUSED, ('add', '--body', BODY, '--title-file', text, '--kind', 'wish')),
                (MISUSED, ('add', '--body', BODY, '--title-file', text, '--meeting', 'first')),
                (MISUSED, ('add', '--body', BODY, '--title-file', '-', '--detail-file', '-')),
                (FAILED, ('add', '--body', 'ない部会', '--title-file', text)),
                (FAILED, ('add', '--body', BODY, '--title-file', empty)),
                (FAILED, ('add', '--body', BODY, '--title-file', text, '--due', 'someday')),
                (FAILED, ('add', '--body', BODY, '--title-file', text, '--meeting', 999)),
                (FAILED, ('add', '--body', BODY, '--title-file', text, '--meeting', elsewhere, '--statement', 1)),
                (MISUSED, ('answer', issue, '--text-file', text)),
                (MISUSED, ('answer', issue, '--meeting', elsewhere)),
                (MISUSED, ('answer', issue, '--meeting', elsewhere, '--text-file', text, '--state', 'finished')),
                (FAILED, ('answer', issue, '--meeting', elsewhere, '--text-file', text)),
                (FAILED, ('answer', 999, '--meeting', elsewhere, '--text-file', text)),
                (FAILED, ('refer', issue, '--to', self.group)),
                (MISUSED, ('refer', issue)),
                (MISUSED, ('close', issue)),
                (MISUSED, ('close', issue, '--why-file', text, '--state', 'active')),
                (FAILED, ('close', issue, '--why-file', empty)),
                (MISUSED, ('generalise', issue)),
                (MISUSED, ('show',)),
                (FAILED, ('show', 999)),
                (MISUSED, ('delete', issue)),
        ):
            with self.subTest(arguments=arguments):
                self.refused(self.issue(*arguments), code)
        self.assertEqual(len(self.done(self.issue('list')).json), 1)
        self.done(self.issue('close', issue, '--why-file', text))
        self.refused(self.issue('close', issue, '--why-file', text))
        self.refused(self.issue('refer', issue, '--to', BODY))
        self.assertEqual(len(self.done(self.issue('show', issue)).json['history']), 2)


if __name__ == '__main__':
    main()
