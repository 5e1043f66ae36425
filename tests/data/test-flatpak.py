#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest: read by flatpak-builder without a word, and every tarball with its checksum."""

import json
import os
import pathlib
import re
import subprocess
import tempfile

from tap import TOP, Tap

ID = 'io.github.kaigiroku.Kaigiroku'


def read(path):
    """(the manifest, what flatpak-builder says): an unknown key only makes it warn."""
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(['flatpak-builder', '--show-manifest', str(path)], capture_output=True, text=True,
                              check=False, cwd=home, env=dict(os.environ, HOME=home, LC_ALL='C.UTF-8'))
    said = done.stderr.splitlines()
    if done.returncode != 0:
        return {}, said or [f'it exited with {done.returncode}']
    return json.loads(done.stdout), said


def faults(manifest):
    if manifest.get('id') != ID or manifest.get('command') != 'kaigiroku':
        yield 'it is not this program\'s'
    if any(argument.startswith('--share=network') for argument in manifest.get('finish-args', [])):
        yield 'it asks for the network'
    for module in manifest.get('modules', []):
        for source in module.get('sources', []):
            if source['type'] == 'archive' and not re.fullmatch(r'[0-9a-f]{64}', source.get('sha256', '')):
                yield f'{module["name"]} has no checksum'
    if not any(module['name'] == 'kaigiroku' for module in manifest.get('modules', [])):
        yield 'it does not build this program'


def main():
    tap = Tap()
    path = TOP / 'flatpak' / f'{ID}.yml'
    text = path.read_text(encoding='utf-8')
    manifest, said = read(path)
    tap.case('read without a word', said)
    tap.case('of this program, no network, every tarball checked', faults(manifest))
    with tempfile.TemporaryDirectory() as folder:
        def planted(change):
            other = pathlib.Path(folder, path.name)
            other.write_text(change(text), encoding='utf-8')
            return read(other)
        tap.caught('an unknown key', planted(lambda t: t + 'unknown-key: 1\n')[1])
        tap.caught('broken YAML', planted(lambda t: t + '  - : [\n')[1])
        tap.caught('the network', faults(planted(lambda t: t.replace('--share=ipc', '--share=network'))[0]))
        tap.caught('no checksum', faults(planted(lambda t: re.sub(r'sha256: \w+', '', t))[0]))
    tap.done()


if __name__ == '__main__':
    main()
