# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes taken in the real window from outside, by keys and pasted words: what the command line reads from the
file afterwards is what was said; and what was typed in confidence is nowhere once it is hidden."""

import os
import subprocess
import time
import unittest

from canaries import Words
from driver import PASSPHRASE, Desk, main
from minutes import minutes
from walk import leaks
from window import Window, selection

KAIGIROKU = os.environ['KGR_APP']
RECORD = 'Text of the record'
BODY = '全体会'
PEOPLE = ('長沢', '森下', '真鍋', '遠山', '久住', '早乙女', '三枝', '瀬尾', '沢渡', '桐谷', '千賀', '小川')
ALT, OTHER, CHOOSE = 'alt', 'other', 'choose'


def setUpModule():
    global MANAGER
    MANAGER = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def tearDownModule():
    MANAGER.terminate()
    MANAGER.wait()


def label(seat):
    """How the speaker of that number is called in the record."""
    return '事務局' if seat == 0 else PEOPLE[seat - 1] + ('会長' if seat == 1 else '委員')


def said():
    """(how the speaker is chosen, number, paragraphs) of each statement; of the next item (None, 0, [])."""
    ways = [(ALT, 1), (ALT, 3), (OTHER, 1), (ALT, 0), (CHOOSE, 11), (OTHER, 0), (ALT, 9), (CHOOSE, 12),
            (ALT, 2), (OTHER, 12), (ALT, 7), (ALT, 1), (OTHER, 7), (ALT, 5), (OTHER, 7)]
    speech = []
    for number, (way, seat) in enumerate(ways):
        if number % 8 == 0:
            speech.append((None, 0, []))
        paragraphs = [f'{number}番目の発言。相談の窓口が二つになって半年がたつ。考え方を示してほしい。']
        if number % 4 == 1:
            paragraphs.append(f'もう一点、{number}番目の資料の「図」を描き直す。')
        speech.append((way, seat, paragraphs))
    return speech


def paper():
    """Minutes with one statement, of people who all speak afterwards."""
    attendance = '、'.join(name + ('会長' if seat == 1 else '委員') for seat, name in enumerate(PEOPLE, 1))
    text = minutes([('会長', '定刻となったので会議を始める。')], body=BODY, attendance=attendance)
    return text.replace('□全文記録', '☑全文記録').replace('☑会議内容の要点記録', '□会議内容の要点記録')


class Dictation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Desk()
        cls.addClassCleanup(cls.desk.remove)
        assert cls.desk.create().code == 0
        cls.meeting = cls.read('import', cls.desk.file('paper.txt', paper()))
        cls.window = Window(KAIGIROKU, cls.desk.environment, cls.desk.database)
        cls.addClassCleanup(cls.window.end)
        cls.window.wait(lambda: cls.window.find('Passphrase'), 'the gate')
        cls.window.type(PASSPHRASE)
        cls.window.press('Return')
        cls.window.wait(lambda: cls.window.is_named(BODY), 'the desk')
        cls.window.tab_where(lambda name: BODY in name and name != BODY, 'the meeting')
        cls.window.press('Return', 'ctrl+4')
        node = cls.window.wait(lambda: next((n for n in cls.window.focused() if n.name == RECORD), None), 'the caret')
        cls.path = node.path

    def setUp(self):
        self.begun = len(self.read('show', self.meeting['id'])['statements'])

    @classmethod
    def read(cls, *arguments):
        answer = cls.desk.quick(*arguments, '--json')
        assert answer.code == 0, str(answer)
        return answer.json

    def text(self):
        """What assistive technology reads in the record."""
        return self.window.read_text(self.path)

    def until(self, condition, what):
        self.window.wait(lambda: condition(self.text()), what)

    def paste(self, words):
        """As from another program: its words come from the clipboard."""
        subprocess.run(['xclip', '-i', '-selection', 'clipboard'], input=words.encode(), check=True)
        self.window.press('ctrl+v')
        self.until(lambda text: words in text, 'what was pasted')

    def choose(self, number):
        self.window.press('ctrl+Return')
        self.window.type(str(number))
        self.window.press('Return')

    def speak(self, way, seat):
        before = self.text().count(label(seat))
        if way == ALT:
            self.window.press(f'alt+{seat}')
        elif way == OTHER:
            self.window.press('ctrl+shift+Return')
        else:
            self.choose(seat)
        self.until(lambda text: text.count(label(seat)) > before, label(seat))

    def dictate(self, speech):
        for way, seat, paragraphs in speech:
            if way is None:
                self.window.press('ctrl+shift+n')
                continue
            self.speak(way, seat)
            for number, paragraph in enumerate(paragraphs):
                if number > 0:
                    self.window.press('Return')
                self.paste(paragraph)

    def stored(self):
        """What the command line reads of this test."""
        statements = self.read('show', self.meeting['id'])['statements'][self.begun:]
        return [(one['speaker'], one['text'], one['item']) for one in statements]

    def stored_at_last(self):
        """The same, when the window has had its second to store the rest, and the machine another."""
        time.sleep(2)
        return self.stored()

    def test_what_is_said_is_stored(self):
        speech = said()
        self.window.press('ctrl+End')
        self.dictate(speech)
        items, expected = iter(item['id'] for item in self.meeting['agenda'] if item['kind'] == 'item'), []
        for way, seat, paragraphs in speech:
            if way is None:
                item = next(items)
            else:
                expected.append((label(seat), '\n'.join(paragraphs), item))
        stored = self.stored_at_last()
        self.assertEqual(stored, expected)
        self.assertEqual(self.read('check'), {'ok': True, 'findings': []})
        # Another word, another speaker, another order are told.
        first, second, *rest = expected
        for altered in ((first[0], first[1] + '、', first[2]), (label(2), *first[1:])):
            self.assertNotEqual(stored, [altered, second, *rest])
        self.assertNotEqual(stored, [second, first, *rest])
        print(f'# {len(expected)} statements from outside', flush=True)

    def test_typed_in_confidence_and_hidden(self):
        secret = Words(3).new('passage', kind='latin')
        self.window.press('ctrl+shift+h')
        self.window.wait(lambda: self.window.find('Confidential text is shown'), 'what is confidential')
        self.window.press('ctrl+End')
        self.speak(ALT, 4)
        self.window.press('ctrl+shift+k')
        self.window.type(secret)
        self.window.press('ctrl+shift+k')
        self.until(lambda text: secret in text, 'what was typed')
        self.assertTrue(leaks(self.window.nodes(), [secret]), 'nobody sees it while it is shown')
        # Selected and copied while it is shown: other programs get the public form.
        self.window.press('shift+Home', 'ctrl+c')
        self.window.press('ctrl+shift+h')
        self.window.wait(lambda: self.window.find('Confidential text is hidden'), 'what is public')
        self.until(lambda text: secret not in text, 'the passage hidden')
        self.assertEqual(leaks(self.window.nodes(), [secret]), [])
        for text in (selection('primary'), selection('clipboard'), self.window.titles(), self.window.said()):
            self.assertNotIn(secret[:6], text)
        self.assertEqual([words for _, words, _ in self.stored_at_last()], [secret])
        self.assertEqual(len(self.read('show', self.meeting['id'])['statements'][-1]['confidential']), 1)


if __name__ == '__main__':
    main()
