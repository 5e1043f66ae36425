/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KgrFinding:
 * @KGR_FOUND_LINE: a line of a text file; its value
 * @KGR_FOUND_ELEMENT: an element begins; its name
 * @KGR_FOUND_ATTRIBUTE: of the element just begun; name and value
 * @KGR_FOUND_WORDS: words of the element that is open; their value
 * @KGR_FOUND_END: the element of that name ends
 * @KGR_FOUND_ODD: something no file of ours has; a code of the program's as name, never text of
 *   the file
 *
 * What can be found in a file.
 */
typedef enum
{
  KGR_FOUND_LINE = 'l',
  KGR_FOUND_ELEMENT = '<',
  KGR_FOUND_ATTRIBUTE = '@',
  KGR_FOUND_WORDS = 'w',
  KGR_FOUND_END = '>',
  KGR_FOUND_ODD = '!',
} KgrFinding;

/**
 * KgrFindings:
 *
 * What was found in a file, in the order it stands there. On the wire: "KGRFND1\n" and a GVariant
 * of type a(yss): kind, name, value; "" where a kind has none.
 */
typedef struct _KgrFindings KgrFindings;

KgrFindings *kgr_findings_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void         kgr_findings_free     (KgrFindings *self);
void         kgr_findings_add      (KgrFindings *self,
                                    KgrFinding   kind,
                                    const char  *name,
                                    const char  *value);
void         kgr_findings_add_odd  (KgrFindings *self,
                                    const char  *code);
GBytes      *kgr_findings_to_bytes (KgrFindings *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrFindings, kgr_findings_free)

G_END_DECLS
