# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk with invented minutes and the real window on them, for whole classes of cases."""

import os
import subprocess
import unittest

from canaries import Words
from driver import PASSPHRASE, Desk
from minutes import minutes
from walk import leaks
from window import Window, selection

KAIGIROKU = os.environ['KGR_APP']
CLOSE_ITEM = os.environ['KGR_CLOSE_ITEM']
VIEWS = {'1': 'Overview', '2': 'Agenda', '3': 'Attendance', '4': 'Record', '6': 'Publish'}
RECORD = 'Text of the record'


class Minutes:
    """Minutes with a canary in every field, a passage that is confidential and a closed item."""

    def __init__(self, desk, seed):
        self.desk = desk
        self.words = words = Words(seed)
        self.body = words.new('body', public=True, kind='kanji') + '部会'
        self.closed_title = words.new('closed title', kind='kanji')
        self.closed_speech = words.new('closed speech', kind='hiragana')
        self.passages = [words.new('passage', kind=kind) for kind in ('kanji', 'katakana', 'latin')]
        self.open_speech = words.new('speech', public=True, kind='hiragana')
        self.public_title = words.new('public title', public=True, kind='kanji')
        path = desk.file('minutes.txt', self.write())
        self.meeting = self.call('import', path, '--json').json
        os.unlink(path)
        for passage in self.passages:
            self.call('conceal', self.meeting['id'], '--text-file', desk.file('passage', passage), '--reason', '個別事例')
        closed = next(item for item in self.meeting['agenda'] if item['title'] == self.closed_title)
        subprocess.run([CLOSE_ITEM, desk.database, desk.recovery, str(self.meeting['id']), str(closed['id']),
                        self.public_title], check=True, env=desk.environment)

    def call(self, *arguments):
        answer = self.desk.quick(*arguments)
        assert answer.code == 0, str(answer)
        return answer

    def write(self):
        words = self.words
        first = [(words.new('speaker', public=True, kind='kanji') + '委員',
                  words.new('speech', public=True) + passage + words.new('speech', public=True) + '。',
                  self.open_speech + '。') for passage in self.passages]
        last = [('副会長', self.closed_speech + '。'), ('事務局', words.new('closed speech', kind='kanji') + '。')]
        text = minutes(first + last, council=words.new('council', public=True, kind='kanji') + '協議会',
                       body=self.body, venue=words.new('venue', public=True),
                       item1=words.new('item', public=True, kind='kanji'), item2=self.closed_title,
                       paper1=words.new('paper', public=True), paper2=words.new('paper', public=True),
                       note=words.new('note', public=True) + '。',
                       attendance=words.new('member', public=True, kind='kanji') + '副会長')
        head, mark, tail = text.rpartition('○副会長') if text.rfind('○副会長') > text.rfind('〇副会長') \
            else text.rpartition('〇副会長')
        return f'{head}（２） {self.closed_title}\n\n{mark}{tail}'

    def confidential(self):
        return [word for word, what, _ in self.words.all if what.startswith(('closed', 'passage'))]

    def typed(self):
        return [word for word, _, _ in self.words.all]


class Room(unittest.TestCase):
    """A desk and a window for all cases of the class; each begins on the meeting's page, hidden."""

    seed = 1
    minutes_class = Minutes

    @classmethod
    def setUpClass(cls):
        cls.desk = Desk()
        cls.addClassCleanup(cls.desk.remove)
        assert cls.desk.create().code == 0
        cls.minutes = cls.minutes_class(cls.desk, cls.seed)
        cls.window = Window(KAIGIROKU, cls.prepare(cls.desk.environment), cls.desk.database)
        cls.addClassCleanup(cls.window.end)
        cls.locked = True

    @classmethod
    def prepare(cls, environment):
        """The environment that the window starts in."""
        return environment

    def setUp(self):
        if self.locked:
            self.unlock()
        self.open_meeting()

    def unlock(self):
        self.window.wait(lambda: self.window.find('Passphrase'), 'the gate')
        self.window.type(PASSPHRASE)
        self.window.press('Return')
        self.window.wait(lambda: self.window.is_named(self.minutes.body), 'the desk')
        type(self).locked = False

    def lock(self):
        self.window.press('ctrl+shift+l')
        self.window.wait(lambda: not self.window.find('Overview'), 'the gate')
        type(self).locked = True

    def open_meeting(self):
        self.window.press('ctrl+shift+j')
        self.window.wait(lambda: not self.window.find('Overview'), 'the desk')
        self.window.tab_where(lambda name: self.minutes.body in name and name != self.minutes.body, 'the meeting')
        self.window.press('Return')
        self.window.wait(lambda: self.window.find('Overview'), 'the meeting')

    def go_to(self, key):
        self.window.press(f'ctrl+{key}')
        self.window.wait(lambda: self.window.is_pressed(VIEWS[key]), VIEWS[key])

    def show(self):
        self.window.press('ctrl+shift+h')
        self.window.wait(lambda: self.window.find('Confidential text is shown'), 'what is confidential')

    def hide(self):
        self.window.press('ctrl+shift+h')
        self.window.wait(lambda: self.window.find('Confidential text is hidden'), 'what is public')

    def nothing_of(self, words, step):
        nodes = self.window.nodes()
        self.assertEqual(leaks(nodes, words), [], step)
        return nodes

    def no_words_outside(self, words, step):
        """Other programs: titles and selections."""
        for text in (self.window.titles(), selection('primary'), selection('clipboard')):
            self.assertEqual([word for word in words if word[:6] in text], [], step)
