# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking minutes with a real input method: what it converts arrives once and whole, and while it is
composing no command of ours acts."""

import os
import time

import mozc

mozc.enter(os.environ['KGR_IN_WINDOW'], os.environ['KGR_APP'], __file__)

from driver import main  # noqa: E402
from room import RECORD, Room  # noqa: E402

CHOOSER = 'Number, reading or role of the next speaker'
# Longer than the second in which a change is stored.
STORED = 2


class Typing(Room):
    seed = 7

    @classmethod
    def prepare(cls, environment):
        cls.method = mozc.InputMethod(environment)
        cls.addClassCleanup(cls.method.end)
        return {**environment, 'GTK_IM_MODULE': 'ibus', 'IBUS_ENABLE_SYNC_MODE': '1'}

    def setUp(self):
        self.window.press('Escape')
        super().setUp()
        self.go_to('4')
        self.window.wait(lambda: any(node.name == RECORD for node in self.window.focused()), 'the caret')
        # The record ends in a closed item, where nothing is written while it is hidden.
        if not self.window.find('Confidential text is shown'):
            self.show()
        self.window.press('ctrl+End')

    def stored(self):
        """The words of every statement, as they are in the file."""
        meeting = self.desk.quick('show', self.minutes.meeting['id'], '--json').json
        return [unit.get('text') or '' for unit in meeting['statements']]

    def text(self):
        return next(node.text for node in self.window.nodes() if node.name == RECORD)

    def wait_stored(self, word):
        self.window.wait(lambda: any(word in text for text in self.stored()), f'{word} in the file', 15)

    def begin(self):
        """A statement of its own for a case, at the end of the record."""
        count = self.text().count('\n')
        self.window.press('alt+1')
        self.window.wait(lambda: self.text().count('\n') > count, 'a new statement')

    def test_typed_converted_confirmed(self):
        self.begin()
        self.window.type('nihongonogijiroku')
        self.window.press('space', 'Return')
        self.window.wait(lambda: '日本語の議事録' in self.text(), 'the converted words')
        self.wait_stored('日本語の議事録')
        text = next(text for text in self.stored() if '日本語の議事録' in text)
        self.assertEqual(text.strip(), '日本語の議事録')

    def test_return_that_confirms_is_no_command(self):
        self.begin()
        lines = self.text().count('\n')
        self.window.type('kaigi')
        self.window.press('Return')
        self.window.wait(lambda: 'かいぎ' in self.text(), 'the confirmed words')
        self.assertEqual(self.text().count('\n'), lines)
        self.window.press('Return')
        self.window.wait(lambda: self.text().count('\n') == lines + 1, 'a new paragraph')

    def test_chords_while_composing(self):
        self.begin()
        lines = self.text().count('\n')
        self.window.type('tochuunokotoba')
        self.window.press('alt+2', 'ctrl+shift+Return', 'ctrl+shift+k', 'ctrl+shift+n', 'alt+Up')
        time.sleep(1)
        self.assertEqual(self.text().count('\n'), lines)
        self.window.press('Return')
        self.window.wait(lambda: 'とちゅうのことば' in self.text(), 'the words, whole')
        self.assertEqual(self.text().count('\n'), lines)
        self.assertEqual(self.text().count('とちゅうのことば'), 1)

    def test_expanding_while_composing(self):
        none = 'No abbreviation ends here.'
        self.begin()
        self.window.type('ryakugo')
        self.window.press('ctrl+d')
        time.sleep(STORED)
        self.assertFalse(self.window.says(none))
        self.assertFalse(any('りゃくご' in text for text in self.stored()))
        self.window.press('Return')
        self.wait_stored('りゃくご')
        self.assertEqual(self.text().count('りゃくご'), 1)
        self.window.press('ctrl+d')
        self.window.wait(lambda: self.window.says(none), 'the answer to the key')

    def test_points_while_composing(self):
        self.begin()
        self.window.type('youtenha')
        self.window.press('ctrl+shift+Tab')
        time.sleep(STORED)
        self.assertFalse(any('ようてんは' in text for text in self.stored()))
        self.window.press('Return')
        self.wait_stored('ようてんは')
        self.assertEqual(self.text().count('ようてんは'), 1)
        self.window.press('ctrl+shift+Tab')
        # The first key points are the words, chosen: what is typed takes their place.
        self.window.type('matome')
        self.window.press('Return')
        self.window.wait(lambda: 'ようてんは' not in self.text(), 'the key points')
        self.assertEqual(self.text().splitlines()[-1].strip(), 'まとめ')
        self.window.press('ctrl+7')
        self.window.wait(lambda: 'まとめ' not in self.text(), 'the words')
        self.assertEqual(self.text().count('ようてんは'), 1)

    def test_storing_while_composing_touches_nothing(self):
        self.begin()
        self.window.type('saisho')
        self.window.press('Return')
        self.wait_stored('さいしょ')
        self.window.type('asita')
        time.sleep(STORED)
        self.assertFalse(any('あした' in text for text in self.stored()))
        self.window.press('Return')
        self.wait_stored('さいしょあした')

    def test_chooser_by_reading(self):
        self.begin()
        self.window.type('mae')
        self.window.press('Return')
        self.window.press('ctrl+Return')
        self.window.wait(lambda: self.window.find(CHOOSER), 'the chooser')
        self.window.type('fuku')
        self.window.press('Return', 'Return')
        self.window.wait(lambda: not self.window.find(CHOOSER), 'the statement')
        self.window.type('ato')
        self.window.press('Return')
        self.wait_stored('あと')
        self.assertIn('副会長', self.text().splitlines()[-2])

    def test_locking_while_composing_loses_nothing(self):
        self.begin()
        self.window.type('kaginomae')
        self.window.press('ctrl+shift+l')
        self.window.wait(lambda: not self.window.find('Overview'), 'the gate')
        type(self).locked = True
        self.wait_stored('かぎのまえ')


if __name__ == '__main__':
    main()
