/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "council/kgr-council-codes.h"

G_BEGIN_DECLS

/* What a plain structure of settings is made of, told once: from the table follow copying, freeing,
 * the sealed cell, the JSON of the command line and the checks of what was typed. */

typedef enum
{
  KGR_FIELD_TEXT,    /* char *: one line; NULL = none, "" becomes NULL */
  KGR_FIELD_WORDING, /* char *: one line in which "" means something else than NULL */
  KGR_FIELD_LINES,   /* char **: lines; NULL = as preset, which an empty list is not */
  KGR_FIELD_DAY,     /* char *: ISO date; NULL = none */
  KGR_FIELD_TIME,    /* char *: "18:30"; NULL = none */
  KGR_FIELD_NUMBER,  /* int: 0 = as preset, -1 = none (null in JSON), else 1 … 9999 */
  KGR_FIELD_ID,      /* gint64: 0 = none */
  KGR_FIELD_FLAG,    /* gboolean */
  KGR_FIELD_CODE,    /* int: one of a list; 0 = none */
  KGR_FIELD_LIST,    /* GPtrArray of structures; NULL = as preset */
} KgrFieldType;

typedef struct _KgrFields KgrFields;

/**
 * KgrField:
 * @name: of the member in JSON
 * @type: what stands in the structure
 * @offset: where
 * @codes: for %KGR_FIELD_CODE: the list, or
 * @to_code: how a value is written, and
 * @from_code: read
 * @elements: for %KGR_FIELD_LIST: what one of them is made of
 * @is_own: kept in the cell, but nothing that can be given from outside
 */
typedef struct
{
  const char       *name;
  KgrFieldType      type;
  gsize             offset;
  gboolean          is_own;
  const KgrCode    *codes;
  const char     *(*to_code)   (int         value);
  int             (*from_code) (const char *code);
  const KgrFields  *elements;
} KgrField;

struct _KgrFields
{
  gsize           size;     /* of the structure */
  guint           n_fields;
  const KgrField *fields;
};

gpointer  kgr_fields_copy      (const KgrFields *fields,
                                gconstpointer    self) G_GNUC_WARN_UNUSED_RESULT;
/* Frees what the fields hold, not the structure. */
void      kgr_fields_clear     (const KgrFields *fields,
                                gpointer         self);
/* An empty list for a KGR_FIELD_LIST of such structures. */
GPtrArray *kgr_fields_new_list (const KgrFields *fields) G_GNUC_WARN_UNUSED_RESULT;
/* Frees such a list with its elements, where there is one. */
void      kgr_fields_clear_list (const KgrFields  *fields,
                                 GPtrArray       **list);
/* Adds a member for each field that is set. */
void      kgr_fields_write     (const KgrFields *fields,
                                gconstpointer    self,
                                JsonObject      *object);
/* From a sealed cell: a member of another type counts as missing, others are passed over. */
void      kgr_fields_read      (const KgrFields *fields,
                                gpointer         self,
                                JsonObject      *object);
/* From outside: sets what @object names, null unsets. KGR_ERROR_INVALID for a member that is not
 * known or of another type; then @self may be half changed. */
gboolean  kgr_fields_apply     (const KgrFields *fields,
                                gpointer         self,
                                JsonObject      *object,
                                GError         **error);
/* Brings what was typed into the form it is kept in: lines are normal, without white space around,
 * empty ones are gone. KGR_ERROR_INVALID for a day, a time or a number that is none. */
gboolean  kgr_fields_normalize (const KgrFields *fields,
                                gpointer         self,
                                GError         **error);

/* One line, normal and without white space around; NULL for NULL and "". */
char     *kgr_fields_dup_line  (const char      *text) G_GNUC_WARN_UNUSED_RESULT;
/* Another name; the old one is kept among the former ones. */
void      kgr_fields_rename    (char           **name,
                                char          ***former_names,
                                const char      *other);
/* "2026-04-01", and of a day there is. */
gboolean  kgr_is_day           (const char      *text);

G_END_DECLS
