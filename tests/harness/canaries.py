# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that stand nowhere else, and looking for them in everything that is on a disk."""

import base64
import pathlib
import random

RUN = 6
CLASSES = {
    'kanji': [chr(c) for c in range(0x4e00, 0x9000) if chr(c).encode('cp932', 'ignore')],
    'hiragana': [chr(c) for c in range(0x3042, 0x3093)],
    'katakana': [chr(c) for c in range(0x30a2, 0x30f3)],
    'latin': list('bcdfghjkmnpqrstvwxyz'),
    'mixed': list('かきくけこサシスセソ山川田畑村町qwrtzxv'),
}


class Words:
    """Hands out canaries and remembers them, each with what it is for and whether it may be published."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.all = []

    def new(self, what, public=False, kind=None, length=14):
        kind = kind or self.random.choice(list(CLASSES))
        word = ''.join(self.random.choice(CLASSES[kind]) for _ in range(length))
        self.all.append((word, what, public))
        return word

    def needles(self, public=None):
        """(bytes, what) for every run of RUN characters, in every spelling it could have on a disk."""
        found = {}
        for word, what, is_public in self.all:
            if public is not None and is_public != public:
                continue
            for start in range(len(word) - RUN + 1):
                for needle in spellings(word[start:start + RUN]):
                    found[needle] = what
        return found


def spellings(run):
    utf8 = run.encode()
    yield utf8
    yield run.encode('utf-16-le')
    yield run.encode('utf-16-be')
    try:
        yield run.encode('cp932')
    except UnicodeEncodeError:
        pass
    yield utf8.hex().encode()
    yield utf8.hex().upper().encode()
    for shift in range(3):
        inner = base64.b64encode(b'\0' * shift + utf8)
        # The characters that hold bits of what stands before or after are not known.
        first = -(-shift * 8 // 6)
        last = (shift + len(utf8)) * 8 // 6
        yield inner[first:last]


def files_below(folder):
    return sorted(path for path in pathlib.Path(folder).rglob('*') if path.is_file() and not path.is_symlink())


def hits(data, needles):
    return sorted({what for needle, what in needles.items() if needle in data})


def search(folder, needles, spared=()):
    """'FILE: WHAT' for every file below @folder that holds a run, its own name included."""
    spared = {pathlib.Path(path) for path in spared}
    findings = []
    for path in files_below(folder):
        if path in spared:
            continue
        data = path.read_bytes() + b'\n' + str(path.relative_to(folder)).encode(errors='surrogateescape')
        findings += [f'{path.name}: {what}' for what in hits(data, needles)]
    return findings
