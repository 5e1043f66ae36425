/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The small part of JSON that sealed cells need. Readers never trust what they read: a member of
 * another type counts as missing. */

/* An object from @data, or NULL with KGR_ERROR_CORRUPT. */
JsonObject *kgr_json_parse_object (const char  *data,
                                   gssize       length,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* Compact text of @object; wipe it where it holds what is sealed. */
char       *kgr_json_print_object (JsonObject  *object,
                                   gsize       *length) G_GNUC_WARN_UNUSED_RESULT;

/* A copy whose members can be set: what was parsed cannot be changed. */
JsonObject *kgr_json_copy_object  (JsonObject  *object) G_GNUC_WARN_UNUSED_RESULT;

/* Borrowed; NULL where missing or null. */
const char *kgr_json_get_string   (JsonObject  *object,
                                   const char  *name);
char       *kgr_json_dup_string   (JsonObject  *object,
                                   const char  *name) G_GNUC_WARN_UNUSED_RESULT;
gint64      kgr_json_get_int      (JsonObject  *object,
                                   const char  *name,
                                   gint64       fallback);
gboolean    kgr_json_get_boolean  (JsonObject  *object,
                                   const char  *name);
/* Borrowed; NULL where missing. */
JsonArray  *kgr_json_get_array    (JsonObject  *object,
                                   const char  *name);
/* Sets @name, or takes it out where @value is NULL. */
void        kgr_json_put_string   (JsonObject  *object,
                                   const char  *name,
                                   const char  *value);
/* Leaves @name out where @value is NULL. */
void        kgr_json_set_string   (JsonObject  *object,
                                   const char  *name,
                                   const char  *value);

G_END_DECLS
