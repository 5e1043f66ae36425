# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page around the record, come to by keys alone in the sample: what is on it has a name, the focus is in
it, and Tab goes through it in the order in which it stands."""

import os
import subprocess
import unittest

import bus as a11y
from driver import Desk, main
from walk import controls, has_name, unnamed
from window import Window

BODY = '地域生活支援拠点等整備部会'
TABS = 12
MOST = 100


def setUpModule():
    global MANAGER
    MANAGER = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def tearDownModule():
    MANAGER.terminate()
    MANAGER.wait()


def reading_order(nodes):
    """path → place, from the top of the window down."""
    below = {}
    for node in nodes:
        below.setdefault(node.above.path if node.above else None, []).append(node)
    order, waiting = {}, list(reversed(below[None]))
    while waiting:
        node = waiting.pop()
        order[node.path] = len(order)
        waiting += reversed(below.get(node.path, []))
    return order


def wraps(places):
    """How often the way goes back up."""
    return sum(1 for before, after in zip(places, places[1:]) if after < before)


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Desk()
        cls.addClassCleanup(cls.desk.remove)
        cls.window = Window(os.environ['KGR_APP'], cls.desk.environment, '--sample')
        cls.addClassCleanup(cls.window.end)
        cls.window.wait(lambda: cls.window.is_named(BODY), 'the desk')

    def setUp(self):
        self.window.press('ctrl+shift+j')
        self.window.wait(lambda: self.window.find('Open'), 'the desk')

    def take(self, name):
        """By the way back: lists have a stop at every row."""
        self.window.tab_to(name, MOST, 'shift+Tab')
        self.window.press('Return')

    def take_where(self, word, what):
        self.window.tab_where(lambda name: word in name, what, MOST)
        self.window.press('Return')

    def come_to(self, word, page):
        self.window.wait(lambda: self.window.is_named(word), page)
        self.look_at(page)

    def look_at(self, page):
        self.window.wait(self.window.focused, f'a focus on {page}')
        nodes = self.window.nodes()
        self.assertEqual(unnamed(nodes), [], page)
        names, places = self.tab_through(nodes)
        print(f'# {page}: {len(controls(nodes))} controls; Tab: {" | ".join(names)}', flush=True)
        self.assertTrue(all(names), f'{page}: the focus is on something without a name')
        self.assertGreater(len(set(names)), 1, f'{page}: Tab goes nowhere')
        self.assertLessEqual(wraps(places), 2, f'{page}: {names}')

    def tab_through(self, nodes):
        """What has the focus first and after each Tab: names and places."""
        order, names, places = reading_order(nodes), [], []
        for _ in range(TABS):
            focused = self.window.wait(
                lambda: a11y.read_focused(self.window.bus, self.window.program, nodes), f'the focus after {names}')
            node = max(focused, key=lambda one: order[one.path])
            names.append(self.name_of(node))
            places.append(order[node.path])
            self.window.press('Tab')
        return names, places

    @staticmethod
    def name_of(node):
        """Its own, or that of the drop-down or field whose inner part it is."""
        return next((one.name for one in [node, *node.ancestors()][:4] if has_name(one)), '')

    def test_the_desk(self):
        self.assertTrue(self.window.is_focused('Open'))
        self.look_at('desk')

    def choose(self, menu, item):
        self.take(menu)
        self.window.wait(lambda: self.window.find(item), f'the menu {menu}')
        for _ in range(12):
            if self.window.is_focused(item):
                break
            self.window.press('Down')
        self.window.press('Return')

    def test_a_body(self):
        self.take(BODY)
        self.come_to('Make the Next Meeting', 'body')
        self.choose('Menu of the Body', 'Settings')
        self.come_to('Usual Place', 'body settings')
        nodes = self.window.nodes()
        field = next(node for node in controls(nodes) if node.name == 'Usual Place')
        field.name = 'GtkEntry'
        self.assertIn(str(field), unnamed(nodes))
        self.window.press('alt+Left')
        self.window.wait(lambda: self.window.find('Make the Next Meeting'), 'the body again')
        self.window.wait(lambda: self.window.is_focused('Menu of the Body'), 'the focus where it was')

    def test_the_council(self):
        self.choose('Main Menu', 'Settings of the Council')
        self.come_to('Over Everything', 'council settings')

    def test_the_roster(self):
        self.take('Roster')
        self.come_to('Find in the roster', 'roster')
        self.take('Composition')
        self.come_to('Copy the Table', 'composition')

    def test_a_person(self):
        self.take('Roster')
        self.window.wait(lambda: self.window.is_focused('Find in the roster'), 'the roster')
        self.window.press('Tab')
        self.take_where('磯崎 実', 'a person')
        self.come_to('About the person', 'person')

    def test_what_carries_over(self):
        self.window.press('ctrl+shift+g')
        self.come_to('Narrow by title or owner', 'issues')
        self.window.press('ctrl+2')
        self.window.wait(lambda: self.window.is_pressed('By State'), 'the board')
        self.look_at('board')

    def issues(self):
        self.window.press('ctrl+shift+g')
        self.window.wait(lambda: self.window.is_focused('Narrow by title or owner'), 'the issues')

    def test_the_fields(self):
        self.issues()
        self.take('Operation by Field')
        self.come_to('The Year Before', 'fields')

    def test_the_papers(self):
        self.issues()
        self.take('Papers')
        self.come_to('Papers that can be made', 'papers')


if __name__ == '__main__':
    main()
