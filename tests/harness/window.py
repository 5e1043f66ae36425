# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a screen of its own, driven by keys and read as assistive technology reads it."""

import os
import shutil
import subprocess
import sys
import time

PATIENCE = 60
TOOLS = ('openbox', 'xdotool', 'xclip', 'xprop')


def missing():
    """What is needed and not here."""
    needed = [tool for tool in TOOLS if shutil.which(tool) is None]
    try:
        import gi
        gi.require_version('Gio', '2.0')
    except (ImportError, ValueError):
        needed.append('python3-gi')
    return needed


if missing():
    print(f'1..0 # SKIP not here: {", ".join(missing())}')
    sys.exit(0)

from gi.repository import GLib  # noqa: E402

import bus as a11y  # noqa: E402


class Gone(AssertionError):
    pass


class Window:
    """A running program."""

    def __init__(self, program, environment, *arguments):
        display = {name: os.environ[name] for name in ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS')}
        # GTK measures a box a pixel too small now and then and calls that critical; it hurts nobody.
        environment = {**environment, **display, 'G_DEBUG': 'gc-friendly', 'GTK_A11Y': 'atspi', 'GSK_RENDERER': 'cairo',
                       'GDK_BACKEND': 'x11', 'GSETTINGS_BACKEND': 'memory'}
        self.log = open(os.path.join(environment['TMPDIR'], 'log'), 'w+', encoding='utf-8')
        self.process = subprocess.Popen([program, *map(str, arguments)], env=environment, stdout=self.log,
                                        stderr=subprocess.STDOUT)
        self.bus = a11y.Bus()
        self.program = self.wait(lambda: self.bus.find_program(self.process.pid), 'the program on the bus')
        self.id = self.wait(self.find_id, 'the window on the screen')

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def find_id(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return found[0] if found else None

    def wait(self, condition, what, patience=PATIENCE):
        """What @condition gives as soon as it gives something."""
        deadline = time.monotonic() + patience
        while True:
            if self.process.poll() is not None:
                raise Gone(f'the program ended with {self.process.returncode} before {what}: {self.said()}')
            try:
                found = condition()
            except GLib.Error:
                # What was asked went away while it was asked.
                found = None
            if found:
                return found
            if time.monotonic() > deadline:
                raise AssertionError(f'waited in vain for {what}')
            time.sleep(0.2)

    def nodes(self):
        """Every thing of every window, in one walk in which nothing went away."""
        return self.wait(lambda: a11y.walk(self.bus, self.program), 'a whole walk')

    def attributes(self, node):
        return a11y.read_attributes(self.bus, self.program, node)

    def read_text(self, path):
        """What the text of that path says now."""
        return self.bus.ask(self.program, path, a11y.TEXT, 'GetText', GLib.Variant('(ii)', (0, -1)))[0]

    def actions(self, node):
        return [name for name, _, _ in self.bus.ask(self.program, node.path, a11y.ACTION, 'GetActions')[0]]

    def activate(self, node, name='click'):
        self.bus.ask(self.program, node.path, a11y.ACTION, 'DoAction',
                     GLib.Variant('(i)', (self.actions(node).index(name),)))

    def glance(self):
        """As nodes(), but only what things are called and which has the focus: much quicker."""
        return self.wait(lambda: a11y.walk(self.bus, self.program, whole=False), 'a quick walk')

    def find(self, name):
        """The first thing of that name, or None."""
        return next((node for node in self.glance() if node.name == name), None)

    def write(self, name, text):
        """Puts @text into the entry of that name."""
        node = next(node for node in self.nodes() if node.name == name and a11y.EDITABLE in node.interfaces)
        self.bus.ask(self.program, node.path, a11y.EDITABLE, 'SetTextContents', GLib.Variant('(s)', (text,)))

    def focused(self):
        return [node for node in self.glance() if node.is_focused]

    def is_focused(self, name):
        return any(node.name == name for node in self.focused())

    def is_pressed(self, name):
        return any(node.name == name and node.is_pressed for node in self.glance())

    def tab_to(self, name, most=60, key='Tab'):
        """Presses Tab until the thing of that name has the focus."""
        self.tab_where(lambda found: found == name, name, most, key)

    def tab_where(self, is_it, what, most=60, key='Tab'):
        """Presses Tab until a thing has the focus of whose name @is_it holds."""
        nodes = self.glance()

        def is_there():
            return any(is_it(node.name) for node in a11y.read_focused(self.bus, self.program, nodes))

        for _ in range(most):
            # A Tab of before may still be on its way on a busy machine.
            if is_there() and not time.sleep(0.2) and is_there():
                return
            self.press(key)
        raise AssertionError(f'Tab never came to {what}')

    def is_named(self, word):
        """Whether a name holds @word."""
        return any(word in node.name for node in self.glance())

    def says(self, word):
        """Whether anything at all holds @word."""
        return any(word in text for node in self.nodes() for text in node.words())

    def press(self, *keys):
        subprocess.run(['xdotool', 'key', '--delay', '60', '--clearmodifiers', *keys], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '30', text], check=True)

    def titles(self):
        """All names that the X server knows for windows of the program."""
        found = subprocess.run(['xdotool', 'search', '--pid', str(self.process.pid)], capture_output=True,
                               text=True).stdout.split()
        return ' '.join(subprocess.run(['xprop', '-id', window], capture_output=True, text=True).stdout
                        for window in found)

    def size(self):
        shell = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.id], capture_output=True, text=True,
                               check=True).stdout
        values = dict(line.split('=') for line in shell.split())
        return int(values['WIDTH']), int(values['HEIGHT'])

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()


def selection(which):
    """What another program gets from PRIMARY or CLIPBOARD."""
    try:
        return subprocess.run(['xclip', '-o', '-selection', which], capture_output=True, timeout=20).stdout.decode()
    except subprocess.TimeoutExpired:
        return ''
