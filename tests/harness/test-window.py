# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window from outside, by keys: what assistive technology, other programs and the desktop are
told while it is locked, hides and shows."""

import subprocess

from driver import main
from room import RECORD, VIEWS, Room
from walk import controls, leaks, unnamed
from window import selection


def setUpModule():
    global MANAGER
    MANAGER = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def tearDownModule():
    MANAGER.terminate()
    MANAGER.wait()


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
