# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of a support base by field: entered cell by cell and as issues, printed, and compared cell by cell
with what was entered. The texts are invented; the shape is that of a council's own table."""

import csv
import html.parser
import io

from driver import Case, main

COLUMNS = ['主な機能', '国が示す機能', '拠点機能', '運用状況', '課題', '特記事項']
OPTIONS = [None, 'national', 'base', 'operation', 'issues', 'remarks']
YEAR = '2024'
TABLE = [
    ['相談', '世帯を前もって把握し、夜も連絡を受けて、要る支援をつなぐ機能', '●基幹の窓口（１箇所）\n●地域の窓口（２箇所）',
     '●窓口どうしで週に一度、連絡を取る', ['ほかの分野とのつながり', '夜間の相談', '=登録していない世帯の把握'],
     '●登録は12箇所（令和７年１月）'],
    ['緊急時の受け入れ・対応', '急な入院のときに受け入れ、医療機関へ知らせる機能', '●短期入所（２箇所）\n●一時保護（１床）',
     '●受け入れ ３件、断り ２件', ['空きを知る手立て', '"夜間"の送迎, とくに冬'], ''],
    ['体験の機会・場', '親元からの自立に向け、一人暮らしを体験する機会や場', '●体験の部屋（１室）', '●利用 延べ５人', [], '＋来年度に増やす'],
    ['専門的人材の確保・養成', '重い障害のある人に対応できる人を育てる機能', '●研修の会', '●研修 年２回、のべ41人',
     ['研修に出る時間', '教える人が少ない'], ''],
    ['地域の体制づくり', '地域のさまざまな必要に応える体制をつくる機能', '●協議会の部会', '●部会 年４回', ['部会どうしの分担'],
     '●要綱を令和６年10月に改めた'],
]


class Tables(html.parser.HTMLParser):
    """The cells of every row of every table; their paragraphs are lines."""

    def __init__(self):
        super().__init__()
        self.rows, self.cell = [], None

    def handle_starttag(self, tag, attributes):
        if tag == 'tr':
            self.rows.append([])
        elif tag in ('td', 'th'):
            self.cell = ''
        elif tag == 'p' and self.cell:
            self.cell += '\n'

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def expected():
    """As it is to be printed: the issues of a field one a line, as a list."""
    return [[cell if isinstance(cell, str) else '\n'.join(f'・{issue}' for issue in cell) for cell in row]
            for row in TABLE]


class FieldsTable(Case):
    def text(self, words):
        return self.desk.file('text', words)

    def enter(self):
        body = self.done(self.desk.quick('body', 'add', '拠点等整備部会', '--json')).json['id']
        for row in TABLE:
            files = []
            for option, cell in zip(OPTIONS, row):
                if option and cell and isinstance(cell, str):
                    files += [f'--{option}-file', self.desk.file(f'cell-{option}', cell)]
            self.done(self.desk.quick('field', 'set', row[0], '--year', YEAR, *files))
            for issue in row[4]:
                self.done(self.desk.quick('issue', 'add', '--body', body, '--field', row[0], '--kind',
                                          'issue', '--title-file', self.desk.file('title', f'内部の題 {issue}'),
                                          '--public-file', self.desk.file('public', issue)))
        # What nobody wrote a public wording for is not printed.
        self.done(self.desk.quick('issue', 'add', '--body', body, '--field', '相談', '--title-file',
                                  self.desk.file('title', '内部だけの課題')))

    def printed(self, form):
        path = self.desk.work / f'fields.{form}'
        self.done(self.desk.quick('paper', 'issue', 'fields', '--fiscal-year', YEAR, '--format', form, '--output', path,
                                  '--by', '事務局'))
        text = path.read_bytes().decode('utf-8-sig')
        self.assertNotIn('内部', text)
        return text

    def compare(self, rows, disarmed=False):
        self.assertIn(COLUMNS, rows)
        got = rows[rows.index(COLUMNS) + 1:]
        self.assertEqual(len(got), len(TABLE))
        for row, wanted in zip(got, expected()):
            for column, cell, words in zip(COLUMNS, row, wanted):
                # A spreadsheet would take this for a formula.
                if disarmed and words.startswith(('=', '＝', '+', '＋', '-', '@')):
                    words = "'" + words
                self.assertEqual(cell, words, f'{row[0]}, {column}')

    def test_every_cell(self):
        self.enter()
        self.compare(list(csv.reader(io.StringIO(self.printed('csv'), newline=''))), disarmed=True)
        tables = Tables()
        tables.feed(self.printed('html'))
        self.compare(tables.rows)
        text = self.printed('txt')
        place = 0
        for row in expected():
            for cell in row:
                for line in filter(None, cell.split('\n')):
                    found = text.find(line, place)
                    self.assertGreaterEqual(found, 0, f'{row[0]}: {line}')
                    place = found

    def test_another_year_is_empty(self):
        self.enter()
        rows = self.done(self.desk.quick('field', 'show', '--year', '2023', '--json')).json
        self.assertNotIn('●', str(rows))


if __name__ == '__main__':
    main()
