#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of the sources: what the eye should not have to look for in a review."""

import re

from tap import Tap, tree

SOURCES = {'.c', '.h'}
SCRIPTS = {'.py', '.sh', ''}
LONGEST_SOURCE = 500
LONGEST_TEMPLATE = 300
LONGEST_FUNCTION = 80
COLUMNS = 100
# A line of SQL or of a word list reads better whole.
COLUMNS_OF_WORDS = 120
ONLY_WORDS = re.compile(r'^\s*("[^"]*",? ?)+[;,)\\ ]*$')
# Written in two halves, so that this file does not hold what it looks for.
OPEN_ENDS = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X)\b(?=[:(]|\s+\w)')
MACHINE = re.compile(r'(?<![\w.$}/])/(work|home|root|Users)/\w')
COLOUR = re.compile(r'#[0-9a-fA-F]{3,8}\b|\brgba?\s*\(|\bhsla?\s*\(')
SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'


def number_of_lines(text):
    return text.count('\n')


def without_words(text):
    """C without comments and strings, line by line."""
    def blank(match):
        return re.sub(r'[^\n]', ' ', match[0])
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text, flags=re.DOTALL)


def functions(code):
    """(name, first line, lines) of each function: a body begins and ends with a brace in column 0."""
    begin, name = None, ''
    for number, line in enumerate(code.splitlines(), 1):
        head = re.match(r'(\w+) \(', line)
        if head:
            name = head[1]
        if line == '{':
            begin = number
        elif line == '}' and begin:
            yield name, begin, number - begin - 1
            begin = None


def form_of_c(path, text):
    code = without_words(text)
    for number, (line, plain) in enumerate(zip(text.splitlines(), code.splitlines()), 1):
        at = f'{path}:{number}'
        if '\t' in line:
            yield f'{at}: tab'
        if line != line.rstrip():
            yield f'{at}: white space at the end'
        columns = len(line.replace(' G_GNUC_WARN_UNUSED_RESULT', ''))
        if columns > (COLUMNS_OF_WORDS if ONLY_WORDS.match(line) else COLUMNS):
            yield f'{at}: {columns} columns'
        if re.search(r'\bgoto\b', plain):
            yield f'{at}: goto'
        if re.match(r'\s*#\s*if\s+0\b', plain):
            yield f'{at}: code switched off'
        if re.search(r'\bgchar\b', plain):
            yield f'{at}: gchar'
    if number_of_lines(text) > LONGEST_SOURCE:
        yield f'{path}: {number_of_lines(text)} lines; a second class is hiding in it'
    for name, begin, lines in functions(code):
        if lines > LONGEST_FUNCTION:
            yield f'{path}:{begin}: {name} has {lines} lines'


def order_of_c(path, text):
    includes = re.findall(r'^#include\s+(\S+)', text, re.MULTILINE)
    if path.endswith('.c') and (not includes or includes[0] != '"config.h"'):
        yield f'{path}: config.h is not the first include'
    if path.endswith('.h') and '#pragma once' not in text:
        yield f'{path}: no #pragma once'


def licence(path, text):
    if SPDX not in ''.join(text.splitlines(keepends=True)[:6]):
        yield f'{path}: no licence in the first lines'


def loose_ends(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if OPEN_ENDS.search(line):
            yield f'{path}:{number}: left open'
        if MACHINE.search(line):
            yield f'{path}:{number}: a path of somebody\'s machine'


def form_of_template(path, text):
    if number_of_lines(text) > LONGEST_TEMPLATE:
        yield f'{path}: {number_of_lines(text)} lines; a page is made of sections'
    for number, line in enumerate(text.splitlines(), 1):
        if 'use-markup">1' in line or re.search(r'use-markup">(True|true|yes)', line):
            yield f'{path}:{number}: markup'


def form_of_css(path, text):
    plain = re.sub(r'/\*.*?\*/', lambda match: re.sub(r'[^\n]', ' ', match[0]), text, flags=re.DOTALL)
    for number, line in enumerate(plain.splitlines(), 1):
        at = f'{path}:{number}'
        if re.search(r'\bopacity\b', line):
            yield f'{at}: dim text is a colour, not opacity'
        if COLOUR.search(line) and not line.lstrip().startswith('@define-color'):
            yield f'{at}: a colour outside the tokens'


def planted(tap):
    header = '/* ' + SPDX + ' */\n#include "config.h"\n'
    for name, line in (
        ('a tab', 'static int\n\tx;\n'),
        ('a long line', 'int x; /* ' + 'x' * 100 + ' */\n'),
        ('white space at the end', 'int x; \n'),
        ('a jump', 'void\nf (void)\n{\n  goto out;\n}\n'),
        ('switched off', '#if 0\nint x;\n#endif\n'),
        ('gchar', 'static gchar *x;\n'),
        ('a long file', 'int x;\n' * 501),
        ('a long function', 'void\nf (void)\n{\n' + '  x ();\n' * 81 + '}\n'),
    ):
        tap.caught(name, form_of_c('planted.c', header + line))
    tap.case('allowed: the word in a comment', form_of_c('x.c', header + '/* goto nowhere */\n'))
    tap.caught('config.h later', order_of_c('x.c', '#include <glib.h>\n#include "config.h"\n'))
    tap.caught('no guard', order_of_c('x.h', 'int x;\n'))
    tap.caught('no licence', licence('x.c', 'int x;\n'))
    tap.caught('an open end', loose_ends('x.c', '/* TO' 'DO: later */\n'))
    tap.caught('a path of a machine', loose_ends('x.md', 'see /ho' 'me/somebody/notes\n'))
    tap.caught('opacity', form_of_css('x.css', '.dim { opacity: 0.6; }\n'))
    tap.caught('a colour', form_of_css('x.css', '.dim { color: #777777; }\n'))
    tap.caught('a colour as a function', form_of_css('x.css', '.dim { color: rgba(0,0,0,0.5); }\n'))
    tap.case('allowed: a token', form_of_css('x.css', '@define-color kgr_dim #5e5c64;\n'))
    tap.caught('a long template', form_of_template('x.ui', '<!-- -->\n' * 301))
    tap.caught('markup', form_of_template('x.ui', '<property name="use-markup">1</property>\n'))


def main():
    tap = Tap()
    sources = list(tree('src', 'tests', suffixes=SOURCES))
    scripts = [entry for entry in tree('tools', 'tests', '.ci', suffixes=SCRIPTS)]
    templates = list(tree('ui', suffixes={'.ui'}))
    styles = list(tree('data', 'src', 'ui', suffixes={'.css'}))
    everything = [entry for entry in tree() if not entry[0].endswith(('.png', '.po', '.txt', '.svg'))]
    tap.case('there are sources', [] if sources else ['none was read'])
    tap.case('form of the C sources', (f for entry in sources for f in form_of_c(*entry)))
    tap.case('first include and guard', (f for entry in sources for f in order_of_c(*entry)))
    tap.case('licence of each source', (f for entry in sources + scripts for f in licence(*entry)))
    tap.case('licence of each style sheet and template', (f for entry in styles + templates for f in licence(*entry)))
    tap.case('nothing is left open', (f for entry in everything for f in loose_ends(*entry)))
    tap.case('form of the templates', (f for entry in templates for f in form_of_template(*entry)))
    tap.case('form of the style sheets', (f for entry in styles for f in form_of_css(*entry)))
    planted(tap)
    tap.done()


if __name__ == '__main__':
    main()
