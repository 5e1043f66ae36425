/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* What goes to standard output, always UTF-8. Control characters of a text never reach the
   terminal. */
void     kgr_cli_print         (const char         *format,
                                ...) G_GNUC_PRINTF (1, 2);
void     kgr_cli_print_json    (JsonNode           *node);
/* One line a row, columns aligned by the width of their characters. @rows: (element-type GStrv). */
void     kgr_cli_print_table   (const char * const *headers,
                                GPtrArray          *rows);
void     kgr_cli_print_fact    (const char         *label,
                                const char         *value);
void     kgr_cli_print_meeting (KgrMeeting         *meeting);

/* The answer of a command that did something: @object (transfer full) with --json, else
   @sentence. */
void     kgr_cli_answer        (gboolean            json,
                                JsonObject         *object,
                                const char         *sentence);
void     kgr_cli_answer_list   (JsonArray          *array);
/* Fails where what was printed did not arrive. */
gboolean kgr_cli_flush         (GError            **error);

G_END_DECLS
