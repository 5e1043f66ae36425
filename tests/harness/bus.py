# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bus, asked directly: nothing is remembered between two walks, and the questions of
one level of the tree are all under way at once."""

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
ACTION = 'org.a11y.atspi.Action'
EDITABLE = 'org.a11y.atspi.EditableText'
TEXT = 'org.a11y.atspi.Text'
ROOT = '/org/a11y/atspi/accessible/root'
PROPERTIES = 'org.freedesktop.DBus.Properties'
CHECKED, FOCUSABLE, FOCUSED, PRESSED = 4, 11, 12, 20
LIMIT = 60000
TIMEOUT = 30000


class Bus:
    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                    Gio.DBusCallFlags.NONE, TIMEOUT, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags)

    def ask(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                         TIMEOUT, None).unpack()

    def ask_all(self, name, questions):
        """The answers to (path, interface, method, arguments); None where what was asked is gone."""
        answers = [None] * len(questions)
        open_questions = [len(questions)]

        def answered(connection, result, index):
            open_questions[0] -= 1
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass

        for index, (path, interface, method, arguments) in enumerate(questions):
            self.connection.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, TIMEOUT,
                                 None, answered, index)
        while open_questions[0]:
            GLib.MainContext.default().iteration(True)
        return answers

    def find_program(self, pid):
        """The name on the bus of the program @pid; None while it has none."""
        registry = 'org.a11y.atspi.Registry'
        for name, _ in self.ask(registry, ROOT, ACCESSIBLE, 'GetChildren')[0]:
            owner = self.ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                             'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))[0]
            if owner == pid:
                return name
        return None


class Node:
    """One thing on the screen."""

    def __init__(self, path, above):
        self.path = path
        self.above = above
        self.role = self.name = self.description = self.text = ''
        self.attributes = {}
        self.interfaces = []
        self.children = []
        self.states = 0

    def questions(self, whole):
        """What a walk asks: of a quick one only what a thing is called and whether it has the focus."""
        asked = [(self.path, PROPERTIES, 'GetAll', GLib.Variant('(s)', (ACCESSIBLE,))),
                 (self.path, ACCESSIBLE, 'GetState', None),
                 (self.path, ACCESSIBLE, 'GetChildren', None)]
        if whole:
            asked += [(self.path, ACCESSIBLE, method, None)
                      for method in ('GetRoleName', 'GetInterfaces', 'GetAttributes')]
        return asked

    def take(self, properties, states, children, role=('',), interfaces=((),), attributes=({},)):
        self.name, self.description = properties[0].get('Name', ''), properties[0].get('Description', '')
        self.states = sum(word << 32 * place for place, word in enumerate(states[0]))
        self.children = [path for _, path in children[0]]
        self.role, self.interfaces, self.attributes = role[0], interfaces[0], attributes[0]

    @property
    def is_focusable(self):
        return bool(self.states >> FOCUSABLE & 1)

    @property
    def is_focused(self):
        return bool(self.states >> FOCUSED & 1)

    @property
    def is_pressed(self):
        return bool(self.states >> PRESSED & 1 or self.states >> CHECKED & 1)

    def words(self):
        """All that is said of it."""
        return [self.name, self.description, self.text, *self.attributes.values()]

    def ancestors(self):
        """What it is in, from the inside out."""
        node = self.above
        while node is not None:
            yield node
            node = node.above

    def way(self):
        """Where it is, as names from the window down."""
        return [node.name or node.role for node in [self, *self.ancestors()]][::-1]

    def __str__(self):
        return f'{self.role} “{self.name}” in {" / ".join(self.way()[-7:-1])}'


def walk(bus, program, whole=True):
    """Every thing of every window of @program; None where some of it went away meanwhile."""
    asked = 6 if whole else 3
    level = [Node(path, None) for _, path in bus.ask(program, ROOT, ACCESSIBLE, 'GetChildren')[0]]
    found = []
    while level:
        answers = bus.ask_all(program, [question for node in level for question in node.questions(whole)])
        below = []
        for index, node in enumerate(level):
            mine = answers[asked * index:asked * (index + 1)]
            if None in mine:
                return None
            node.take(*mine)
            below += [Node(path, node) for path in node.children if not path.endswith('/null')]
        found += level
        level = below
    return found if not whole or read_texts(bus, program, found) else None


def read_focused(bus, program, nodes):
    """Those of @nodes that have the focus now."""
    asked = [node for node in nodes if node.is_focusable]
    answers = bus.ask_all(program, [(node.path, ACCESSIBLE, 'GetState', None) for node in asked])
    return [node for node, answer in zip(asked, answers) if answer and answer[0][0] >> FOCUSED & 1]


def read_texts(bus, program, nodes):
    texts = [node for node in nodes if TEXT in node.interfaces]
    whole = GLib.Variant('(ii)', (0, -1))
    answers = bus.ask_all(program, [(node.path, TEXT, 'GetText', whole) for node in texts])
    for node, answer in zip(texts, answers):
        if answer is None:
            return False
        node.text = answer[0]
    return True


def read_attributes(bus, program, node):
    """The attributes of every run of its text, as a screen reader asks for them."""
    place, runs = 0, []
    while place < min(len(node.text), LIMIT):
        attributes, _, end = bus.ask(program, node.path, TEXT, 'GetAttributeRun', GLib.Variant('(ib)', (place, True)))
        runs.append(attributes)
        place = max(end, place + 1)
    return runs
