#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Japanese translation is complete: every text of the sources is in it, none fuzzy, none empty; and
it speaks as the program does."""

import pathlib
import re
import subprocess
import tempfile

from tap import TOP, Tap, tree

KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')
MARKED = re.compile(r'(?<!\w)(N?C?_|ngettext) \(|translatable="(yes|true)"')
# The program says what to do; it does not speak of itself as of a machine.
NEVER = ('システム', 'エラー', '不正', '失敗しました')


def messages(text):
    """(context, id) → (translation, fuzzy) of a PO file, its strings joined."""
    found = {}
    for block in text.split('\n\n'):
        lines = [line for line in block.splitlines() if not line.startswith('#~')]
        fields, name = {}, None
        for line in lines:
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d\])? "(.*)"$', line)
            if match:
                name = match[1]
                fields[name] = match[2]
            elif name and re.match(r'".*"$', line):
                fields[name] += line[1:-1]
        if fields.get('msgid'):
            fuzzy = any(line.startswith('#,') and 'fuzzy' in line for line in lines)
            found[fields.get('msgctxt'), fields['msgid']] = (fields.get('msgstr', ''), fuzzy)
    return found


def missing_sources(listed, sources):
    """Files with marked texts that POTFILES.in does not name."""
    for path, text in sources:
        if MARKED.search(text) and path not in listed:
            yield f'{path} is not in po/POTFILES.in'


def incomplete(wanted, have):
    for key in wanted:
        translation, fuzzy = have.get(key, ('', False))
        if not translation:
            yield f'untranslated: {key[1]}'
        elif fuzzy:
            yield f'fuzzy: {key[1]}'


def stale(wanted, have):
    for key in have:
        if key not in wanted:
            yield f'no longer used: {key[1]}'


def wording(have):
    for (_context, text), (translation, _fuzzy) in have.items():
        for word in NEVER:
            if word in translation:
                yield f'{word} in the translation of “{text}”'


def format_faults(po):
    done = subprocess.run(['msgfmt', '--check', '--output-file=/dev/null', po],
                          capture_output=True, text=True, check=False)
    return done.stderr.splitlines() if done.returncode else []


def extracted(listed):
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder, 'kaigiroku.pot')
        subprocess.run(['xgettext', '--from-code=UTF-8', '--no-wrap', f'--output={pot}', '--files-from=-',
                        *(f'--keyword={keyword}' for keyword in KEYWORDS)],
                       input='\n'.join(listed) + '\n', text=True, check=True, cwd=TOP)
        return messages(pot.read_text(encoding='utf-8'))


def planted(tap):
    have = {(None, 'Open'): ('開く', False), (None, 'Close'): ('', False), (None, 'Save'): ('保存', True),
            (None, 'Old'): ('古い', False), (None, 'Fail'): ('システムエラー', False)}
    tap.caught('untranslated', incomplete({(None, 'Close')}, have))
    tap.caught('not in the file at all', incomplete({(None, 'New')}, have))
    tap.caught('fuzzy', incomplete({(None, 'Save')}, have))
    tap.caught('no longer used', stale({(None, 'Open')}, have))
    tap.caught('a word the program never says', wording(have))
    tap.caught('a source that is not listed', missing_sources(set(), [('src/x.c', 'puts (_ ("x"));')]))
    tap.caught('a message in two lines', incomplete(messages('msgid ""\n"Op"\n"en"\nmsgstr ""\n'), {}))
    with tempfile.NamedTemporaryFile('w', suffix='.po', encoding='utf-8') as po:
        po.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                 '#, c-format\nmsgid "%s of %d"\nmsgstr "%d の %s"\n')
        po.flush()
        tap.caught('a format that is not the same', format_faults(po.name))


def main():
    tap = Tap()
    listed = (TOP / 'po' / 'POTFILES.in').read_text(encoding='utf-8').split()
    sources = tree('src', 'ui', suffixes={'.c', '.h', '.ui'})
    po = TOP / 'po' / 'ja.po'
    have = messages(po.read_text(encoding='utf-8'))
    there = [path for path in listed if (TOP / path).exists()]
    wanted = extracted(there)
    tap.case('every source is listed', missing_sources(set(listed), sources))
    tap.case('every listed source exists', sorted(set(listed) - set(there)))
    tap.case('there is something to translate', [] if wanted else ['nothing was extracted'])
    tap.case('0 untranslated, 0 fuzzy', incomplete(wanted, have))
    tap.case('nothing is left over', stale(wanted, have))
    tap.case('formats agree', format_faults(po))
    tap.case('polite and plain', wording(have))
    planted(tap)
    tap.done()


if __name__ == '__main__':
    main()
