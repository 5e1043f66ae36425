# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked for in a walk: controls without a name, and words that must not be there."""

import re

from canaries import RUN

# What a person acts on, whatever GTK's version calls it.
CONTROLS = re.compile('button|box|entry|text$|link|list item|switch|slider|menu item|tab$|combo|spin')
ENTRIES = ('entry', 'password text', 'text', 'text box')
# A thing without a name is called by its class.
CLASS_NAME = re.compile('(Gtk|Adw|Kgr)[A-Z]')


def has_name(node):
    return bool(node.name.strip()) and not CLASS_NAME.match(node.name)


def is_own_part(node):
    """What GTK and libadwaita put into widgets of their own, where nobody else can name it: the buttons
    in an entry row, the button of a drop-down, the searches and arrows of the windows for preferences
    and shortcuts."""
    way = node.way()
    above = [other for other in node.ancestors()][:3]
    in_entry = any(other.role in ENTRIES and has_name(other) for other in above)
    in_drop_down = bool(above) and 'combo' in above[0].role and has_name(above[0])
    in_help = any(name.startswith('GtkShortcuts') for name in way)
    return in_entry or in_drop_down or in_help or node.name == 'GtkSearchEntry'


def is_control(node):
    return bool(CONTROLS.search(node.role))


def controls(nodes):
    return [node for node in nodes if is_control(node)]


def unnamed(nodes):
    """The controls without a name, but for GTK's own parts."""
    return [str(node) for node in controls(nodes) if not has_name(node) and not is_own_part(node)]


def runs(words):
    """word → the runs of it that count as a leak."""
    return {word[start:start + RUN] for word in words for start in range(max(len(word) - RUN, 0) + 1)}


def leaks(nodes, words):
    """Where one of @words, or RUN characters in a row of it, is said in any way."""
    found = runs(words)
    return [str(node) for node in nodes
            if any(run in text for text in node.words() if len(text) >= RUN for run in found)]
