#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text colour of the style sheets against every ground it stands on (WCAG 2.1, at least 4.5 : 1)."""

import re

from tap import TOP, Tap

LEAST = 4.5
DEFINITION = re.compile(r'@define-color\s+kgr_(\w+)\s+(#[0-9a-fA-F]{6})\s*;')
# libadwaita's own grounds (1.2): view, window, card; the darkest of a light and the lightest of a dark theme.
LIGHT = {'view': '#ffffff', 'window': '#fafafa', 'card': '#ffffff', 'text': '#323232'}
DARK = {'view': '#1e1e1e', 'window': '#242424', 'card': '#363636', 'text': '#ffffff'}
THEMES = {
    'light': (LIGHT, ('style',)),
    'dark': (DARK, ('style', 'style-dark')),
    'high contrast': (LIGHT, ('style', 'style-hc')),
    'dark high contrast': (DARK, ('style', 'style-dark', 'style-hcdark')),
}
ON = {
    'seal': ('view', 'window', 'card', 'sidebar_bg', 'seal_wash'),
    'seal_fill_fg': ('seal_fill',),
    'due': ('view', 'window', 'card', 'sidebar_bg'),
    'done': ('view', 'window', 'card'),
    'dim': ('view', 'window', 'card', 'sidebar_bg', 'here', 'seal_wash', 'key_bg'),
    'accent_text': ('view', 'window', 'card'),
    'text': ('seal_wash', 'here'),
}
# Chips stand on a wash of their own colour over a card.
CHIPS = {'due': 0.12, 'done': 0.12, 'accent_text': 0.14}


def channels(colour):
    return [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(colour):
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels(colour)]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def over(front, back, share):
    """@front laid over @back with an alpha of @share."""
    mixed = (share * f + (1 - share) * b for f, b in zip(channels(front), channels(back)))
    return '#' + ''.join(f'{round(value * 255):02x}' for value in mixed)


def low_pairs(colours):
    """What cannot be read, and what is not there to be read."""
    for text, grounds in ON.items():
        for ground in grounds:
            if text not in colours or ground not in colours:
                yield f'LOW: {text} on {ground} is not defined'
            elif contrast(colours[text], colours[ground]) < LEAST:
                yield f'LOW: {text} on {ground} {contrast(colours[text], colours[ground]):.2f}'
    for text, share in CHIPS.items():
        if text in colours and 'card' in colours:
            ratio = contrast(colours[text], over(colours[text], colours['card'], share))
            if ratio < LEAST:
                yield f'LOW: {text} as a chip {ratio:.2f}'


def definitions(name):
    found = {}
    for path in sorted((TOP / 'data').rglob(f'{name}.css')):
        found.update(DEFINITION.findall(path.read_text(encoding='utf-8')))
    return found


def main():
    tap = Tap()
    low = []
    for theme, (grounds, sheets) in THEMES.items():
        colours = dict(grounds)
        for sheet in sheets:
            colours.update(definitions(sheet))
        found = list(low_pairs(colours))
        low += found
        tap.case(f'contrast in the {theme} theme', found)
    print(f'# LOW: {len(low) or "none"}')
    good = dict(LIGHT, **{name: '#000000' for name in ON}, **{ground: '#ffffff' for ground in (
        'sidebar_bg', 'seal_wash', 'seal_fill', 'here', 'key_bg')})
    tap.case('allowed: black on white', low_pairs(good))
    tap.caught('a grey on white', low_pairs(dict(good, dim='#8a8a8a')))
    tap.caught('a dark ground under dark text', low_pairs(dict(good, here='#444444')))
    tap.caught('a pale chip', low_pairs(dict(good, due='#7a7a7a')))
    tap.caught('a token that is not there', low_pairs({name: c for name, c in good.items() if name != 'seal'}))
    tap.case('ratio of black and white', [] if abs(contrast('#000000', '#ffffff') - 21) < 0.01 else ['not 21'])
    tap.done()


if __name__ == '__main__':
    main()
