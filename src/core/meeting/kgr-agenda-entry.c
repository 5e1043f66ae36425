/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agenda items and papers by themselves. A cell keeps numbers, the program's own JSON codes. */

#include "config.h"

#include "kgr-json.h"
#include "meeting/kgr-agenda-entry.h"

KgrAgendaItem *
kgr_agenda_item_new (void)
{
  KgrAgendaItem *item = g_new0 (KgrAgendaItem, 1);

  item->kind = KGR_AGENDA_ITEM;
  return item;
}

KgrAgendaItem *
kgr_agenda_item_copy (const KgrAgendaItem *item)
{
  KgrAgendaItem *copy = g_memdup2 (item, sizeof *item);

  copy->number = g_strdup (item->number);
  copy->title = g_strdup (item->title);
  copy->ground = g_strdup (item->ground);
  copy->public_title = g_strdup (item->public_title);
  copy->presenter = g_strdup (item->presenter);
  copy->notes = g_strdup (item->notes);
  copy->decider = g_strdup (item->decider);
  copy->decided_on = g_strdup (item->decided_on);

  return copy;
}

void
kgr_agenda_item_free (KgrAgendaItem *item)
{
  g_free (item->number);
  g_free (item->title);
  g_free (item->ground);
  g_free (item->public_title);
  g_free (item->presenter);
  g_free (item->notes);
  g_free (item->decider);
  g_free (item->decided_on);
  g_free (item);
}

gboolean
kgr_agenda_item_equal (const KgrAgendaItem *a,
                       const KgrAgendaItem *b)
{
  return a->id == b->id && a->parent_id == b->parent_id && a->kind == b->kind &&
         a->closed == b->closed && a->numbered == b->numbered && a->matter == b->matter &&
         a->presenter_id == b->presenter_id && a->minutes == b->minutes &&
         g_strcmp0 (a->number, b->number) == 0 && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->ground, b->ground) == 0 &&
         g_strcmp0 (a->public_title, b->public_title) == 0 &&
         g_strcmp0 (a->presenter, b->presenter) == 0 && g_strcmp0 (a->notes, b->notes) == 0 &&
         g_strcmp0 (a->decider, b->decider) == 0 && g_strcmp0 (a->decided_on, b->decided_on) == 0;
}

static void
free_item (gpointer data)
{
  kgr_agenda_item_free (data);
}

GPtrArray *
kgr_agenda_items_new (void)
{
  return g_ptr_array_new_with_free_func (free_item);
}

KgrPaper *
kgr_paper_new (void)
{
  KgrPaper *paper = g_new0 (KgrPaper, 1);

  paper->copies = -1;
  paper->collected = -1;
  return paper;
}

KgrPaper *
kgr_paper_copy (const KgrPaper *paper)
{
  KgrPaper *copy = g_memdup2 (paper, sizeof *paper);

  copy->label = g_strdup (paper->label);
  copy->title = g_strdup (paper->title);

  return copy;
}

void
kgr_paper_free (KgrPaper *paper)
{
  g_free (paper->label);
  g_free (paper->title);
  g_free (paper);
}

gboolean
kgr_paper_equal (const KgrPaper *a,
                 const KgrPaper *b)
{
  return a->id == b->id && a->agenda_id == b->agenda_id && a->series == b->series &&
         a->labelled == b->labelled && a->handling == b->handling && a->copies == b->copies &&
         a->collected == b->collected && g_strcmp0 (a->label, b->label) == 0 &&
         g_strcmp0 (a->title, b->title) == 0;
}

static void
free_paper (gpointer data)
{
  kgr_paper_free (data);
}

GPtrArray *
kgr_papers_new (void)
{
  return g_ptr_array_new_with_free_func (free_paper);
}

KgrPaperSeries
kgr_paper_get_series (const KgrPaper *paper)
{
  if (paper->series != 0 || paper->label == NULL)
    return paper->series != 0 ? paper->series : KGR_SERIES_UNNUMBERED;
  for (guint series = KGR_SERIES_PAPER; series <= KGR_SERIES_REFERENCE; series++)
    if (g_str_has_prefix (paper->label, kgr_paper_series_to_printed (series)))
      return series;

  return KGR_SERIES_UNNUMBERED;
}

static void
set_number (JsonObject *object,
            const char *name,
            gint64      value,
            gint64      unknown)
{
  if (value != unknown)
    json_object_set_int_member (object, name, value);
}

/* What is not known takes no room: a cell is padded to a step of 256 bytes. */
JsonObject *
kgr_agenda_item_to_json (const KgrAgendaItem *item)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "number", item->number);
  kgr_json_set_string (object, "title", item->title);
  kgr_json_set_string (object, "ground", item->ground);
  kgr_json_set_string (object, "public_title", item->public_title);
  if (item->numbered)
    json_object_set_boolean_member (object, "numbered", TRUE);
  set_number (object, "matter", item->matter, 0);
  set_number (object, "presenter_id", item->presenter_id, 0);
  kgr_json_set_string (object, "presenter", item->presenter);
  set_number (object, "minutes", item->minutes, 0);
  kgr_json_set_string (object, "notes", item->notes);
  kgr_json_set_string (object, "decider", item->decider);
  kgr_json_set_string (object, "decided_on", item->decided_on);

  return object;
}

void
kgr_agenda_item_read_json (KgrAgendaItem *item,
                           JsonObject    *object)
{
  item->number = kgr_json_dup_string (object, "number");
  item->title = kgr_json_dup_string (object, "title");
  item->ground = kgr_json_dup_string (object, "ground");
  item->public_title = kgr_json_dup_string (object, "public_title");
  item->numbered = kgr_json_get_boolean (object, "numbered");
  item->matter = (KgrAgendaMatter) kgr_json_get_int (object, "matter", 0);
  item->presenter_id = kgr_json_get_int (object, "presenter_id", 0);
  item->presenter = kgr_json_dup_string (object, "presenter");
  item->minutes = (int) CLAMP (kgr_json_get_int (object, "minutes", 0), 0, KGR_MINUTES_MAX);
  item->notes = kgr_json_dup_string (object, "notes");
  item->decider = kgr_json_dup_string (object, "decider");
  item->decided_on = kgr_json_dup_string (object, "decided_on");
}

JsonObject *
kgr_paper_to_json (const KgrPaper *paper,
                   gint64          agenda_id)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "label", paper->label);
  kgr_json_set_string (object, "title", paper->title);
  set_number (object, "agenda_id", agenda_id, 0);
  set_number (object, "series", paper->series, 0);
  if (paper->labelled)
    json_object_set_boolean_member (object, "labelled", TRUE);
  set_number (object, "handling", paper->handling, 0);
  set_number (object, "copies", paper->copies, -1);
  set_number (object, "collected", paper->collected, -1);

  return object;
}

void
kgr_paper_read_json (KgrPaper   *paper,
                     JsonObject *object)
{
  paper->label = kgr_json_dup_string (object, "label");
  paper->title = kgr_json_dup_string (object, "title");
  paper->agenda_id = kgr_json_get_int (object, "agenda_id", 0);
  paper->series = (KgrPaperSeries) kgr_json_get_int (object, "series", 0);
  paper->labelled = kgr_json_get_boolean (object, "labelled");
  paper->handling = (KgrPaperHandling) kgr_json_get_int (object, "handling", 0) & KGR_HANDLING_ALL;
  paper->copies = (int) kgr_json_get_int (object, "copies", -1);
  paper->collected = (int) kgr_json_get_int (object, "collected", -1);
}

static void
add_count (JsonObject *object,
           const char *name,
           gint64      value,
           gint64      unknown)
{
  if (value == unknown)
    json_object_set_null_member (object, name);
  else
    json_object_set_int_member (object, name, value);
}

void
kgr_agenda_item_add_json (const KgrAgendaItem *item,
                          JsonObject          *object)
{
  json_object_set_boolean_member (object, "numbered", item->numbered);
  json_object_set_string_member (object, "matter", kgr_agenda_matter_to_code (item->matter));
  json_object_set_string_member (object, "presenter", item->presenter);
  add_count (object, "presenter_id", item->presenter_id, 0);
  add_count (object, "minutes", item->minutes, 0);
  json_object_set_string_member (object, "notes", item->notes);
  json_object_set_string_member (object, "decider", item->decider);
  json_object_set_string_member (object, "decided_on", item->decided_on);
}

void
kgr_paper_add_json (const KgrPaper *paper,
                    JsonObject     *object)
{
  JsonArray *handling = json_array_new ();

  for (guint flag = KGR_HANDLING_SENT; flag <= KGR_HANDLING_COLLECTED; flag <<= 1)
    if (paper->handling & flag)
      json_array_add_string_element (handling, kgr_paper_handling_to_code (flag));
  add_count (object, "item", paper->agenda_id, 0);
  json_object_set_string_member (object, "series", kgr_paper_series_to_code (paper->series));
  json_object_set_boolean_member (object, "labelled", paper->labelled);
  json_object_set_array_member (object, "handling", handling);
  add_count (object, "copies", paper->copies, -1);
  add_count (object, "collected", paper->collected, -1);
}
