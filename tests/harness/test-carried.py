# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What carries over, in the real window from outside: on no page of it does assistive technology, another
program, the desktop or the log get a word of a case that is not public."""

import os
import shutil
import subprocess

from driver import main
from room import Minutes, Room
from walk import leaks
from window import selection

NOTICES = ("interface='org.freedesktop.Notifications'", "interface='org.gtk.Notifications'")
EARLIER = '2015-04-01T10:00'


def setUpModule():
    global MANAGER
    MANAGER = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def tearDownModule():
    MANAGER.terminate()
    MANAGER.wait()


class Cases(Minutes):
    """The minutes' body with what carries over to them: a case without a public wording, one with, one that said
    other things before, one that was closed; and something that is no case."""

    def __init__(self, desk, seed):
        super().__init__(desk, seed)
        self.file_number = 0
        self.earlier = self.call('meeting', 'add', '--body', self.body, '--starts-at', EARLIER, '--json').json['id']
        self.open_title = self.words.new('title', public=True, kind='kanji')
        self.wording = self.words.new('wording', public=True, kind='hiragana')
        self.plain = self.raise_one(self.open_title)
        self.nameless = self.case('passage without wording')
        self.worded = self.case('passage with wording', '--public-file', self.text(self.wording))
        self.changed = self.case('passage changed')
        for what in ('title', 'detail', 'owner'):
            word = self.words.new(f'passage {what} afterwards', kind='kanji')
            file = ['--owner', word] if what == 'owner' else [f'--{what}-file', self.text(word)]
            self.call('issue', 'set', self.changed, *file)
        self.closed = self.case('passage closed')
        self.call('issue', 'close', self.closed, '--meeting', self.meeting['id'],
                  '--why-file', self.text(self.words.new('passage why', kind='kanji')))
        self.call('field', 'set', '相談', '--year', '2026', '--issues-file',
                  self.text(self.words.new('field', public=True, kind='kanji')))

    def text(self, words):
        self.file_number += 1
        return self.desk.file(f'text-{self.file_number}', words)

    def raise_one(self, title, *more):
        return self.call('issue', 'add', '--body', self.body, '--meeting', self.earlier, '--title-file',
                         self.text(title), '--kind', 'issue', *more, '--json').json['id']

    def case(self, what, *more):
        # What xdotool can type is sought.
        kinds = {'title': 'latin' if what.endswith('without wording') else 'kanji', 'detail': 'kanji', 'owner': 'kanji'}
        words = {part: self.words.new(f'{what} {part}', kind=kind) for part, kind in kinds.items()}
        issue = self.raise_one(words['title'], '--detail-file', self.text(words['detail']), '--owner',
                               words['owner'], '--level', 'individual', *more)
        self.call('issue', 'answer', issue, '--meeting', self.earlier, '--text-file',
                  self.text(self.words.new(f'{what} report', kind='hiragana')))
        return issue


class Carried(Room):
    seed = 5
    minutes_class = Cases

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.notices = cls.desk.top / 'notices'
        monitor = shutil.which('dbus-monitor')
        cls.monitor = subprocess.Popen([monitor, '--session', *NOTICES], stdout=cls.notices.open('w'),
                                       stderr=subprocess.DEVNULL) if monitor else None
        cls.addClassCleanup(cls.stop_listening)

    @classmethod
    def stop_listening(cls):
        if cls.monitor is not None:
            cls.monitor.terminate()
            cls.monitor.wait()

    def nothing_outside(self, step):
        """Of nothing that was typed, public or not."""
        self.no_words_outside(self.minutes.typed(), step)
        said = self.window.said() + (self.notices.read_text() if self.notices.exists() else '')
        self.assertEqual([word for word in self.minutes.typed() if word[:6] in said], [], step)

    def carried_over(self):
        self.open_meeting()
        self.window.press('ctrl+5')
        self.window.wait(lambda: self.window.is_pressed('Carried Over'), 'Carried Over')
        self.window.wait(lambda: self.window.says(self.minutes.open_title), 'what stands')

    def chairs_list(self):
        self.window.press('ctrl+shift+g')
        self.window.wait(lambda: self.window.find('By State'), 'the issues')
        self.window.wait(lambda: self.window.is_named(self.minutes.open_title), 'the list')

    def board(self):
        self.chairs_list()
        self.window.press('ctrl+2')
        self.window.wait(lambda: self.window.is_pressed('By State'), 'the board')
        self.window.wait(lambda: self.window.is_named(self.minutes.open_title), 'what is on the board')

    def issue_page(self):
        self.chairs_list()
        self.window.press('ctrl+1')
        self.window.tab_where(lambda name: self.minutes.wording in name, 'the case')
        self.window.press('Return')
        self.window.wait(lambda: self.window.find('Story'), 'the issue')

    def fields_page(self):
        self.from_the_list('Operation by Field', 'The Year Before')

    def papers(self):
        self.from_the_list('Papers', 'Papers that can be made')

    def from_the_list(self, button, there):
        self.chairs_list()
        self.window.tab_to(button, key='shift+Tab')
        self.window.press('Return')
        self.window.wait(lambda: self.window.find(there), button)

    def pages(self):
        yield 'carried over', self.carried_over, True
        yield "the chair's list", self.chairs_list, True
        yield 'the board', self.board, True
        yield 'an issue', self.issue_page, True
        yield 'the papers', self.papers, False
        yield 'the fields', self.fields_page, False

    def test_every_page_hides(self):
        """Each page, hidden; the same walk finds what stands there in the open, and every word of the cases once
        they are shown. After that they are hidden again."""
        secret = self.minutes.confidential()
        seen = set()
        for page, go, worded in self.pages():
            go()
            nodes = self.nothing_of(secret, page)
            if worded:
                self.assertTrue(leaks(nodes, [self.minutes.wording]), f'{page}: the walk saw nothing')
            self.nothing_outside(page)
            if not worded:
                continue
            self.show()
            seen |= {word for word in secret if leaks(self.window.nodes(), [word])}
            self.nothing_outside(f'{page}, shown')
            self.hide()
            self.nothing_of(secret, f'{page}, hidden again')
            print(f'# {page}: {len(nodes)} things, {len(seen)} words of cases found while shown', flush=True)
        self.assertTrue(seen)

    def call_window(self, name):
        subprocess.run(['xprop', '-id', self.window.id, '-f', '_NET_WM_NAME', '8u', '-set', '_NET_WM_NAME', name],
                       check=True)

    def test_a_planted_leak_is_caught(self):
        """On a page, in a title, in both selections, in the log."""
        word = self.minutes.confidential()[0]
        self.chairs_list()
        with self.assertRaises(AssertionError):
            self.nothing_of([self.minutes.wording], 'what stands there in the open')
        for which in ('primary', 'clipboard'):
            before = selection(which)
            subprocess.run(['xclip', '-i', '-selection', which], input=word.encode(), check=True)
            with self.assertRaises(AssertionError):
                self.nothing_outside(f'planted in {which}')
            subprocess.run(['xclip', '-i', '-selection', which], input=before.encode(), check=True)
        self.call_window(word)
        with self.assertRaises(AssertionError):
            self.nothing_outside('planted in a title')
        self.call_window('Kaigiroku')
        path = os.path.join(self.desk.environment['TMPDIR'], 'log')
        size = os.path.getsize(path)
        with open(path, 'a', encoding='utf-8') as log:
            log.write(word)
        with self.assertRaises(AssertionError):
            self.nothing_outside('planted in the log')
        os.truncate(path, size)
        self.nothing_outside('taken away again')


if __name__ == '__main__':
    main()
