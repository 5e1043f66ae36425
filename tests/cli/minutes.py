# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented minutes in the form that councils publish: what every test brings in."""

COUNCIL = 'みずほ市地域協議会'
BODY = '相談支援部会'
CASE = '若葉町の千代田さん'
ROLES = ('副会長', '発言者：委員', '事務局')

HEAD = '''会議録
会議の名称  令和６年度 第２回{council}

{body}

開 催 日 時 令和６年７月４日（木曜日）午後６時30分から午後８時10分まで

開 催 場 所 {venue}

出 席 者 {attendance}

議 題 （１） {item1}

（２） {item2}

会議資料の
名称

資料１ {paper1}

資料２ {paper2}

記 録 方 法 □全文記録 □発言者の発言内容ごとの要点記録 ☑会議内容の要点記録

会議内容

傍聴２名

１ 開会

２ 資料の確認（事務局より）

３ 議題

{note}

'''

WORDS = {
    'council': COUNCIL,
    'body': BODY,
    'venue': 'みずほ市民館 ２階 小会議室',
    'attendance': '沢渡副会長、朝倉委員、東雲委員',
    'item1': '窓口の案内について',
    'item2': '休日の当番について',
    'paper1': '窓口の案内（案）',
    'paper2': '当番の表',
    'note': '事務局が資料を順に読み上げた。',
}

STATEMENTS = (
    ('副会長', '定刻となったので会議を始める。', '順に意見を伺いたい。'),
    ('発言者：委員', f'先日、{CASE}から相談があり、案内が読みづらいとのことだった。', '字を大きくできないか。'),
    ('事務局', f'{CASE}には別に説明した。案内は次回までに直す。'),
    ('発言者：委員', '当番の表はこのままでよいと思う。'),
    ('副会長', '次回は９月の第一木曜日に開く。以上で閉会する。'),
)


def minutes(statements=STATEMENTS, **words):
    """The text of a paper with these statements: (speaker, paragraph, …) each."""
    parts = [HEAD.format(**{**WORDS, **words})]
    for number, (speaker, *paragraphs) in enumerate(statements):
        parts.append(f'{"○〇"[number % 2]}{speaker}\n\n' + '\n\n'.join(paragraphs) + '\n\n')
    return ''.join(parts)
