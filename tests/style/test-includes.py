#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include what: the layers of the tree, read off the #include lines."""

import pathlib
import re

from tap import TOP, Tap, tree

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
SCREEN = re.compile(r'^(gtk|gdk|gsk|adwaita|adw|graphene)[/.-]')
DOCUMENT = 'src/publish/kgr-public-document.h'
INSIDE_DOCUMENT = 'src/publish/kgr-inside-document.h'
# Where a header in quotes is looked for, besides the folder of the file.
SEARCHED = ('src/core', 'src/publish', 'src/extract', 'src/app', 'src/cli', 'src')
GENERATED = re.compile(r'(^config\.h$|-resources?\.h$|-enums\.h$)')


def area(path):
    """The layer a file belongs to: core is divided into its folders, the rest is not."""
    parts = pathlib.PurePosixPath(path).parts
    if parts[:2] == ('src', 'core'):
        return 'core/' + parts[2] if len(parts) > 3 else 'core'
    return parts[1] if len(parts) > 2 else ''


def may_use_system(user, header):
    if header == 'sqlite3.h':
        return user == 'core/db'
    if header == 'sodium.h':
        return user == 'core/vault'
    if SCREEN.match(header):
        return user == 'app'
    return True


def may_use(user, used, header):
    """Whether a file of area @user may include @header, which is of area @used."""
    if user == used:
        return True
    if header == DOCUMENT:
        return user in ('core', 'core/record', 'core/release', 'app', 'cli')
    if header == INSIDE_DOCUMENT:
        return user in ('core/handout', 'core/release', 'app', 'cli')
    if user in ('publish', 'extract'):
        return False
    if user in ('core/db', 'core/vault', 'core/text'):
        return used == 'core' or used == 'core/text'
    if user.startswith('core'):
        return used.startswith('core')
    if user in ('app', 'cli'):
        return used.startswith('core') and used not in ('core/db', 'core/vault')
    return False


def resolve(path, header):
    """The file of this tree that @header names in @path, or None."""
    for folder in (str(pathlib.PurePosixPath(path).parent), *SEARCHED):
        found = (TOP / folder / header).resolve()
        if found.is_file() and found.is_relative_to(TOP):
            return found.relative_to(TOP).as_posix()
    return None


def faults(path, text):
    user = area(path)
    for quote, header in INCLUDE.findall(text):
        if GENERATED.search(header):
            continue
        if quote == '<':
            if not may_use_system(user, header):
                yield f'{path}: <{header}> does not belong into {user}'
            continue
        target = resolve(path, header)
        if target is None:
            yield f'{path}: "{header}" is no file of this tree'
        elif not may_use(user, area(target), target):
            yield f'{path}: {user} may not include {target}'


def main():
    tap = Tap()
    seen = {}
    for path, text in tree('src', suffixes={'.c', '.h'}):
        seen.setdefault(area(path), []).extend(faults(path, text))
    for name, found in sorted(seen.items()):
        tap.case(f'includes of {name}', found)
    tap.case('there is a core', [] if 'core' in seen else ['no file of src/core was read'])
    for path, line in (
        ('src/app/kgr-x.c', '#include <sqlite3.h>'),
        ('src/core/meeting/kgr-x.c', '#include <sqlite3.h>'),
        ('src/core/db/kgr-x.c', '#include <sodium.h>'),
        ('src/core/record/kgr-x.c', '#include <gtk/gtk.h>'),
        ('src/publish/kgr-x.c', '  #  include <adwaita.h>'),
        ('src/publish/kgr-x.c', '#include "kgr-store.h"'),
        ('src/publish/kgr-x.c', '#include "../core/kgr-error.h"'),
        ('src/extract/kgr-x.c', '#include "record/kgr-unit.h"'),
        ('src/core/text/kgr-x.c', '#include "meeting/kgr-meeting.h"'),
        ('src/core/meeting/kgr-x.c', '#include "kgr-public-document.h"'),
        ('src/core/kgr-x.c', '#include "nowhere.h"'),
    ):
        tap.caught(f'{line} in {path}', faults(path, line + '\n'))
    for path, line in (
        ('src/core/db/kgr-x.c', '#include <sqlite3.h>'),
        ('src/core/record/kgr-x.c', '#include "kgr-public-document.h"'),
        ('src/app/desk/kgr-x.c', '#include <gtk/gtk.h>'),
    ):
        tap.case(f'allowed: {line} in {path}', faults(path, line + '\n'))
    tap.done()


if __name__ == '__main__':
    main()
