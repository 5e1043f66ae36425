#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-desktop.py BUILD-DIRECTORY

The files a desktop reads, each by the tool that judges it; and each tool shown to refuse a bad one.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tap import TOP, Tap

ID = 'io.github.kaigiroku.Kaigiroku'
DATA = TOP / 'data'
MIME_HEAD = '<?xml version="1.0"?><mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'


def run(*command):
    """What the tool finds fault with: all it says if it exits badly or is not there."""
    if not shutil.which(command[0]):
        return [f'{command[0]} is not installed']
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return []
    return (done.stdout + done.stderr).splitlines() or [f'{command[0]} exited with {done.returncode}']


def desktop_faults(path):
    return run('desktop-file-validate', path)


def metainfo_faults(path):
    return run('appstreamcli', 'validate', '--no-net', '--explain', path)


def schema_faults(folder):
    return run('glib-compile-schemas', '--strict', '--dry-run', folder)


def xml_faults(path):
    return run('xmllint', '--nonet', '--noout', path)


def mime_faults(path):
    """The database is made in a folder of its own and must know the file's ending."""
    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder, 'packages')
        packages.mkdir()
        shutil.copy(path, packages)
        found = run('update-mime-database', folder)
        globs = pathlib.Path(folder, 'globs')
        known = globs.read_text(encoding='utf-8') if globs.exists() else ''
        if 'application/x-kaigiroku:*.kaigiroku' not in known:
            found.append('the ending .kaigiroku is not known')
        return found


def shown_at(size, path, picture):
    """What is wrong with the icon at one size: it must be drawn and not be empty."""
    found = run('rsvg-convert', '-w', size, '-h', size, '-o', picture, path)
    if found:
        return found
    asked = ['convert', picture, '-alpha', 'extract', '-format', '%[fx:mean] %w %h', 'info:']
    shown = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    if float(shown[0]) < 0.2 or shown[1:] != [str(size), str(size)]:
        return [f'at {size} pixels it shows nothing: {shown}']
    return []


def icon_faults(path):
    found = xml_faults(path)
    with tempfile.TemporaryDirectory() as folder:
        for size in (16, 32, 64, 128):
            found += shown_at(size, path, f'{folder}/{size}.png')
    return found


def translated_faults(build):
    """Each text of the desktop's files is there in Japanese as well."""
    desktop = (build / 'data' / f'{ID}.desktop').read_text(encoding='utf-8')
    for key in ('Name', 'GenericName', 'Comment', 'Keywords'):
        if not re.search(rf'^{key}\[ja\]=.', desktop, re.MULTILINE):
            yield f'{key} of the desktop file'
    metainfo = (build / 'data' / f'{ID}.metainfo.xml').read_text(encoding='utf-8')
    for tag in ('name', 'summary', 'p', 'li'):
        plain = len(re.findall(rf'<{tag}>', metainfo))
        japanese = len(re.findall(rf'<{tag} xml:lang="ja">', metainfo))
        if not plain or japanese != plain:
            yield f'<{tag}> of the metainfo: {japanese} of {plain}'


def planted(tap, folder):
    def write(name, text):
        path = folder / name
        path.write_text(text, encoding='utf-8')
        return path
    tap.caught('a desktop file without a type',
               desktop_faults(write('x.desktop', '[Desktop Entry]\nName=x\n')))
    tap.caught('a metainfo without a summary', metainfo_faults(write(
        'x.metainfo.xml',
        '<?xml version="1.0"?><component type="desktop-application"><id>x.y.z</id></component>')))
    tap.caught('broken XML', xml_faults(write('x.ui', '<interface><object></interface>')))
    tap.caught('a file type without an ending', mime_faults(write(
        'x.xml', MIME_HEAD + '<mime-type type="application/x-kaigiroku"><comment>x</comment></mime-type>'
        '</mime-info>')))
    tap.caught('an empty icon', icon_faults(write(
        'x.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128"/>')))
    schemas = folder / 'schemas'
    schemas.mkdir()
    (schemas / 'x.gschema.xml').write_text(
        '<schemalist><schema id="x" path="/x/"><key name="y" type="i"><range min="1" max="2"/>'
        '<default>3</default></key></schema></schemalist>', encoding='utf-8')
    tap.caught('a default outside its range', schema_faults(schemas))


def main(arguments):
    build = pathlib.Path(arguments[0])
    compiled = build / 'data' / 'gschemas.compiled'
    markup = [*TOP.glob('ui/**/*.ui'), *TOP.glob('ui/**/*.xml'), *DATA.rglob('*.xml'), *DATA.rglob('*.xml.in')]
    tap = Tap()
    tap.case('desktop file', desktop_faults(build / 'data' / f'{ID}.desktop'))
    tap.case('metainfo', metainfo_faults(build / 'data' / f'{ID}.metainfo.xml'))
    tap.case('file type', mime_faults(build / 'data' / f'{ID}.mime.xml'))
    tap.case('Japanese of both', translated_faults(build))
    tap.case('settings', schema_faults(DATA))
    tap.case('settings are compiled', [] if compiled.exists() else ['they are not'])
    for path in sorted(DATA.rglob('*.svg')):
        tap.case(f'icon {path.name}', icon_faults(path))
    for path in sorted(markup):
        tap.case(f'XML of {path.name}', xml_faults(path))
    with tempfile.TemporaryDirectory() as folder:
        planted(tap, pathlib.Path(folder))
    tap.done()


if __name__ == '__main__':
    main(sys.argv[1:])
