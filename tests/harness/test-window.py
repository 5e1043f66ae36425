# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window from outside, by keys: what assistive technology, other programs and the desktop are
told while it is locked, hides and shows."""

import os
import subprocess
import unittest

from canaries import Words
from driver import PASSPHRASE, Desk, main
from minutes import minutes
from walk import controls, leaks, unnamed
from window import Window, selection

KAIGIROKU = os.environ['KGR_APP']
CLOSE_ITEM = os.environ['KGR_CLOSE_ITEM']
VIEWS = {'1': 'Overview', '2': 'Agenda', '3': 'Attendance', '4': 'Record', '6': 'Publish'}
RECORD = 'Text of the record'


def setUpModule():
    global MANAGER
    MANAGER = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def tearDownModule():
    MANAGER.terminate()
    MANAGER.wait()


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

    @classmethod
    def setUpClass(cls):
        cls.desk = Desk()
        cls.addClassCleanup(cls.desk.remove)
        assert cls.desk.create().code == 0
        cls.minutes = Minutes(cls.desk, cls.seed)
        cls.window = Window(KAIGIROKU, cls.desk.environment, cls.desk.database)
        cls.addClassCleanup(cls.window.end)
        cls.locked = True

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
        self.window.tab_to('Open the Minutes')
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


class Hidden(Room):
    def look_at(self, page):
        nodes = self.nothing_of(self.minutes.confidential(), page)
        self.assertEqual(unnamed(nodes), [], page)
        self.assertEqual([word for word in self.minutes.typed() if word in self.window.titles()], [], page)
        for node in nodes:
            if node.text:
                self.window.attributes(node)
        print(f'# {page}: {len(nodes)} things, {len(controls(nodes))} controls', flush=True)
        return nodes

    def test_every_view_of_the_meeting(self):
        for key, name in VIEWS.items():
            self.go_to(key)
            nodes = self.look_at(name)
            self.assertTrue(name != 'Record' or any(self.minutes.open_speech in node.text for node in nodes))

    def test_every_other_page(self):
        self.window.press('ctrl+shift+j')
        self.window.wait(lambda: not self.window.find('Overview'), 'the desk')
        self.look_at('desk')
        for keys, word, page in (('ctrl+o', 'KgrImportPage', 'import'), ('ctrl+comma', 'Minutes until the file locks itself', 'preferences'),
                                 ('F1', 'Show or hide confidential text', 'shortcuts')):
            self.window.press(keys)
            self.window.wait(lambda: self.window.is_named(word), page)
            self.look_at(page)
            self.window.press('Escape' if page != 'import' else 'alt+Left')
            self.window.wait(lambda: not self.window.is_named(word), f'{page} closed')

    def test_a_control_without_a_name_is_found(self):
        """The walk of this very window, with the name of one button taken away."""
        nodes = self.window.nodes()
        button = next(node for node in nodes if node.name == 'Lock')
        for nameless in ('', 'GtkButton', 'KgrBusyButton'):
            button.name = nameless
            self.assertEqual(unnamed(nodes), [str(button)])

    def test_shown_and_hidden_again(self):
        """The same walk finds what is shown; after hiding it is gone from every page."""
        secret = self.minutes.confidential()
        for key in VIEWS:
            self.go_to(key)
        self.show()
        self.go_to('4')
        nodes = self.window.wait(lambda: [n for n in self.window.nodes() if self.minutes.passages[0] in n.text],
                                 'the passage')
        everything = self.window.nodes()
        for word in secret:
            self.assertTrue(leaks(everything, [word]), f'{word} was not found where it is shown')
        runs = self.window.attributes(nodes[0])
        self.assertGreater(len(runs), 5)
        self.hide()
        self.nothing_of(secret, 'hidden again')
        for key in VIEWS:
            self.go_to(key)
        self.nothing_of(secret, 'looked at again')

    def copied(self):
        self.go_to('4')
        self.window.wait(lambda: any(node.name == RECORD for node in self.window.focused()), 'the caret')
        subprocess.run(['xclip', '-i', '-selection', 'clipboard'], input=b'before', check=True)
        self.window.press('ctrl+a', 'ctrl+c')
        return self.window.wait(lambda: selection('clipboard') not in ('before', '') and selection('clipboard'),
                                'what was copied')

    def test_copying_gives_the_public_form(self):
        for shown in (False, True):
            if shown:
                self.show()
            copied = self.copied()
            self.assertIn(self.minutes.open_speech, copied)
            self.no_words_outside(self.minutes.confidential(), 'shown' if shown else 'hidden')
        self.hide()

    def test_locking(self):
        self.show()
        self.go_to('4')
        self.lock()
        self.nothing_of(self.minutes.typed(), 'locked')
        for word in self.minutes.typed():
            self.assertNotIn(word, self.window.titles())
        self.unlock()
        self.assertTrue(self.window.find('Confidential text is hidden'))
        self.nothing_of(self.minutes.confidential(), 'unlocked again')


class Way(Room):
    """The whole way by keys: a passage sealed, approved, two files written and read back."""

    seed = 2

    def seal(self, word):
        self.go_to('4')
        self.window.wait(lambda: any(node.name == RECORD for node in self.window.focused()), 'the caret')
        text = next(node.text for node in self.window.nodes() if node.name == RECORD)
        lines = text[:text.index(word)].count('\n')
        self.window.press('ctrl+Home', *['Down'] * lines, 'Home', 'shift+End', 'ctrl+shift+k')
        self.window.wait(lambda: not self.window.says(word), 'the passage sealed')

    def take(self, name):
        self.window.wait(lambda: self.window.find(name), name)
        self.window.tab_to(name)
        self.window.press('Return')

    def approve(self):
        self.go_to('6')
        self.take('Go On to Approval')
        self.window.write('Who approves', self.minutes.words.new('approver'))
        self.take('Approve')
        self.window.wait(lambda: self.window.find('Approve these minutes?'), 'the question')
        self.window.press('Return')
        self.window.wait(lambda: self.window.find('Make ２ Files'), 'the files')

    def publish(self):
        paths = [self.desk.work / 'edition.html', self.desk.work / 'edition.txt']
        self.take('Make ２ Files')
        for path in paths:
            self.window.wait(lambda: 'Where to Put the File' in self.window.titles(), 'the dialog')
            self.window.press('ctrl+a')
            self.window.type(str(path))
            self.window.press('Return')
            self.window.wait(path.exists, path.name)
        return [path.read_text(encoding='utf-8') for path in paths]

    def test_seal_approve_publish(self):
        note = next(word for word, what, _ in self.minutes.words.all if what == 'note')
        self.seal(note)
        self.approve()
        secret = [*self.minutes.confidential(), note]
        for edition in self.publish():
            self.assertIn(self.minutes.open_speech, edition)
            self.assertIn(self.minutes.public_title, edition)
            self.assertEqual([word for word in secret if word in edition], [])
        self.nothing_of(secret, 'published')
        self.no_words_outside(self.minutes.typed(), 'published')


if __name__ == '__main__':
    main()
