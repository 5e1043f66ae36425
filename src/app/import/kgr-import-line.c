/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-line.h"

/* A row has one line: more of a long statement would never be seen. */
#define WORDS_BYTES 480

struct _KgrImportLine
{
  GObject            parent_instance;

  KgrImportLineKind  kind;
  guint              number;
  char              *speaker;
  char              *words;
};

G_DEFINE_FINAL_TYPE (KgrImportLine, kgr_import_line, G_TYPE_OBJECT)

static void
kgr_import_line_finalize (GObject *object)
{
  KgrImportLine *self = KGR_IMPORT_LINE (object);

  g_free (self->speaker);
  g_free (self->words);

  G_OBJECT_CLASS (kgr_import_line_parent_class)->finalize (object);
}

static void
kgr_import_line_class_init (KgrImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_import_line_finalize;
}

static void
kgr_import_line_init (KgrImportLine *self)
{
}

static char *
dup_one_line (KgrUnit *unit)
{
  g_autofree char *text = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);
  gsize length = strlen (text);

  if (length > WORDS_BYTES)
    length = g_utf8_find_prev_char (text, text + WORDS_BYTES) - text;

  return g_strdelimit (g_strndup (text, length), "\n", ' ');
}

static KgrImportLine *
line_new (KgrMeeting *meeting,
          KgrUnit    *unit,
          guint      *n_speeches)
{
  KgrImportLine *self = g_object_new (KGR_TYPE_IMPORT_LINE, NULL);
  const KgrUnitFields *fields = kgr_unit_get (unit);

  if (fields->kind == KGR_UNIT_ITEM)
    {
      KgrAgendaItem *item = kgr_meeting_find_agenda (meeting, fields->agenda_id);

      self->kind = KGR_IMPORT_LINE_ITEM;
      self->speaker = g_strdup (item != NULL ? item->number : NULL);
      self->words = g_strdup (item != NULL ? item->title : NULL);
      return self;
    }

  self->kind = fields->kind == KGR_UNIT_STATEMENT ? KGR_IMPORT_LINE_SPEECH : KGR_IMPORT_LINE_NOTE;
  if (self->kind == KGR_IMPORT_LINE_SPEECH)
    self->number = ++*n_speeches;
  self->speaker = g_strdup (fields->speaker);
  self->words = dup_one_line (unit);

  return self;
}

KgrImportLineKind
kgr_import_line_get_kind (KgrImportLine *self)
{
  g_return_val_if_fail (KGR_IS_IMPORT_LINE (self), KGR_IMPORT_LINE_NOTE);

  return self->kind;
}

guint
kgr_import_line_get_number (KgrImportLine *self)
{
  g_return_val_if_fail (KGR_IS_IMPORT_LINE (self), 0);

  return self->number;
}

const char *
kgr_import_line_get_speaker (KgrImportLine *self)
{
  g_return_val_if_fail (KGR_IS_IMPORT_LINE (self), NULL);

  return self->speaker;
}

const char *
kgr_import_line_get_words (KgrImportLine *self)
{
  g_return_val_if_fail (KGR_IS_IMPORT_LINE (self), NULL);

  return self->words;
}

GListModel *
kgr_import_lines_new (KgrMeeting *meeting)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *store = g_list_store_new (KGR_TYPE_IMPORT_LINE);
  guint n_speeches = 0;

  for (guint i = 0; i < meeting->units->len; i++)
    g_ptr_array_add (lines, line_new (meeting, g_ptr_array_index (meeting->units, i),
                                      &n_speeches));
  g_list_store_splice (store, 0, 0, lines->pdata, lines->len);

  return G_LIST_MODEL (store);
}
