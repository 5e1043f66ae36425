#!/usr/bin/python3
# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a copy of a source of the projection or of the record's document with one fault planted in it.

Each is a mistake somebody could make: a few lines of the product, and what stands there instead. A
test program is linked with each copy and has to catch it. Where the lines are not found exactly once
the source has changed: then the leak is planted anew, or the build stays broken.

usage: plant-leak.py LEAK SOURCE OUTPUT
"""

import pathlib
import sys

LEAKS = {
    # What stood in a closed item is public where it is moved out of it.
    'moved-out-in-public': (
        'return kgr_unit_seal (closed, from_ground);',
        'return kgr_unit_ref (closed);'),
    # What stands behind pasted statements has lost its speaker.
    'rest-of-nobody': (
        'kgr_record_doc_split (self, pos, &speaker, begun);',
        'speaker.label = "x";\n'
        '      kgr_record_doc_split (self, pos, &speaker, begun);'),
    # A statement that is deleted while others move stays in the file.
    'row-that-stays': (
        'if (!self->order_dirty || !g_hash_table_contains (self->live, id))',
        'if (!self->order_dirty)'),
    # Statements that come between two others have one place in the file.
    'one-place-for-many': (
        'low + gap * (i + 1);',
        'low + gap;'),
    # A step of many changes is taken back from its first one on.
    'undo-from-the-front': (
        'back ? step->splices->len - 1 - i : i]',
        'i]'),
    # A passage that is deleted across leaves its rest public.
    'rest-of-a-passage': (
        'kgr_para_splice (head, from.column, "", NULL, tail, to.column, NULL);',
        'kgr_para_splice (head, from.column,\n'
        '                                            g_utf8_offset_to_pointer (kgr_para_get_text (tail), to.column),\n'
        '                                            NULL, NULL, 0, NULL);'),
    # Several passages in one gap give several marks.
    'mark-for-each-passage': (
        'if (self->gap == GAP_NONE)\n',
        'if (self->gap == GAP_OPEN && self->line->len > 0)\n'
        '        g_string_append (self->line, self->mark);\n'
        '      if (self->gap == GAP_NONE)\n'),
    # Neighbouring removed statements do not merge.
    'mark-for-each-statement': (
        'kgr_tokens_add (self->tokens, KGR_TOKEN_REMOVED, NULL);',
        'kgr_tokens_add (self->tokens, KGR_TOKEN_CLOSED, g_strdup ("（非公開）"));'),
    # A paragraph that is confidential as a whole leaves an empty one.
    'empty-paragraph': (
        'if (self->line->len > 0)\n'
        '    kgr_public_document_add_paragraph (self->document, self->line->str);',
        'kgr_public_document_add_paragraph (self->document,\n'
        '                                     self->line->len > 0 ? self->line->str : "　");'),
    # A gap at the end of a paragraph is printed there, one at the beginning of the next one there.
    'tail-in-its-line': (
        'if (self->line->len > 0)\n    kgr_public',
        'if (self->line->len > 0 && self->gap == GAP_OPEN)\n'
        '    g_string_append (self->line, self->mark);\n'
        '  if (self->line->len > 0)\n'
        '    self->gap = GAP_NONE;\n'
        '  if (self->line->len > 0)\n    kgr_public'),
    # Where no marks are printed, the heading of an item that is confidential as a whole is.
    'heading-over-nothing': (
        'if (self->gap == GAP_OPEN && self->mark[0] != \'\\0\')',
        'if (self->gap == GAP_OPEN)'),
    # Who spoke is printed where nothing of what was said is.
    'speaker-of-the-removed': (
        'if (is_open && kgr_tokens_have (text, KGR_TOKEN_TEXT))',
        'if (is_open && has_anything (text))'),
    # Letters are counted over those who speak in confidence only.
    'letters-of-the-removed': (
        'kgr_tokens_add (self->tokens, KGR_TOKEN_REMOVED, NULL);',
        '{\n'
        '      g_free (kgr_speaker_labels_next (self->labels, fields));\n'
        '      kgr_tokens_add (self->tokens, KGR_TOKEN_REMOVED, NULL);\n'
        '    }'),
    # When somebody began to speak is printed, which tells how long a removed statement took.
    'time-of-speech': (
        'kgr_speaker_labels_next (self->labels, fields));',
        'g_strdup (fields->begun != NULL ? fields->begun : ""));'),
    # A summary nobody may see keeps what was opened from being printed.
    'summary-of-the-closed': (
        'self->summarized = is_open && has_anything (text);',
        'self->summarized = has_anything (text);'),
    # Where an entry below a closed one stands in the agenda moves a public heading.
    'place-of-the-closed': (
        'closed != NULL ? closed : entry, &index)',
        'entry, &index)'),
    # What stands below a closed entry is printed with its own title.
    'entries-of-the-closed': (
        'within = closed != NULL ? closed->id : NO_ITEM;',
        'within = entry->closed ? entry->id : NO_ITEM;'),
    # Why a passage is confidential is printed in its place.
    'reason': (
        'kgr_tokens_add (tokens, KGR_TOKEN_REMOVED, NULL);',
        'kgr_tokens_add (tokens, KGR_TOKEN_TEXT, g_strdup (spans[i].reason));'),
    # A passage is blacked out character by character.
    'black-boxes': (
        'kgr_tokens_add (tokens, KGR_TOKEN_REMOVED, NULL);',
        'kgr_tokens_add (tokens, KGR_TOKEN_TEXT, g_strnfill (spans[i].length, \'#\'));'),
    # White space between two passages is public, so that one can tell them from one.
    'white-space': (
        'if (p < end)\n    kgr_tokens_add',
        'if (start < end)\n    kgr_tokens_add'),
    # Letters follow the row ids of people.
    'letters-by-id': (
        'known = GUINT_TO_POINTER (g_hash_table_size (self->letters));',
        'known = GUINT_TO_POINTER (person != NULL ? person->person_id % 26 : 0);'),
    # A surname behind a public name makes another one print a given name.
    'surname-behind-a-public-name': (
        ' && !is_set (other->public_name)',
        ''),
    # A paper of a closed entry is listed with its title.
    'paper-of-the-closed': (
        'if (kgr_projection_find_closed (meeting, item) == NULL)',
        'if (item == NULL || item->id != 0)'),
    # That a closed entry has papers shows even where nothing was said of them.
    'number-of-papers-of-the-closed': (
        'if (label[0] == \'\\0\')\n    return NULL;',
        'if (label[0] == \'\\0\')\n    label = "";'),
    # Everything below a closed entry is listed in the head.
    'agenda-of-the-closed': (
        ' && (closed == NULL || closed == entry)',
        ''),
}


def main(leak, source, output):
    old, new = LEAKS[leak]
    text = pathlib.Path(source).read_text(encoding='utf-8')
    if text.count(old) != 1:
        sys.exit(f'{source}: the lines of the leak "{leak}" stand there {text.count(old)} times')
    pathlib.Path(output).write_text(text.replace(old, new), encoding='utf-8')


if __name__ == '__main__':
    main(*sys.argv[1:])
