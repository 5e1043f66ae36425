/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random editing. Every character that is ever typed is another one, so that after each operation
 * it can be asked of each: does it still have its speaker, and is what was confidential so still?
 * Both may change by those operations only that say so. What the observers are told is the record;
 * what is loaded after a save is the record; undo to the start and redo to the end give the same
 * units back, pointer by pointer.
 *
 * With --planted the document has a fault, which has to be caught. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "kgr-test-fates.h"
#include "kgr-test-process.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-find.h"
#include "record/kgr-record-fragment.h"
#include "record/kgr-record-repo.h"

#define FIXED_SEED  20261124
#define SAVE_EVERY  13
#define N_AGENDA    4
typedef struct
{
  KgrTestStore       store;
  GRand             *rand;
  gint64             meeting_id;
  KgrRecordDoc      *doc;
  GPtrArray         *mirror;   /* KgrUnit */
  guint              n_typed;
  gint64             now;
  KgrRecordFragment *cut;
  KgrFate              *before;   /* by character */
  KgrFate              *after;
  guint              n_saves;
} Room;

static guint
any (Room  *room,
     guint  n)
{
  return n > 0 ? (guint) g_rand_int_range (room->rand, 0, (gint32) n) : 0;
}

/* New characters, at times with an end of a paragraph or a sentence among them. */
static char *
dup_words (Room *room)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0, n = 1 + any (room, 4); i < n; i++)
    {
      g_string_append_unichar (words, KGR_FATE_FIRST + room->n_typed++ % KGR_N_FATES);
      if (any (room, 20) == 0)
        g_string_append (words, any (room, 2) == 0 ? "\r\n" : "\u2029");
      if (any (room, 12) == 0)
        g_string_append (words, "。");
    }
  return g_string_free (words, FALSE);
}

static KgrTextPos
any_place (Room *room)
{
  guint unit = any (room, kgr_record_doc_get_n_units (room->doc));
  KgrUnitKind kind = kgr_unit_get (kgr_record_doc_get_unit (room->doc, unit))->kind;
  KgrTextPos pos = { unit, kgr_record_doc_get_layer (room->doc, unit), 0, 0 };
  KgrUnit *of = kgr_record_doc_get_unit (room->doc, unit);

  if (kind == KGR_UNIT_STATEMENT && any (room, 6) == 0)
    pos.layer = KGR_LAYER_SUMMARY;
  if (kind != KGR_UNIT_NOTE && any (room, 6) == 0)
    {
      pos.para = KGR_LABEL_PARA;
      pos.column = (int) any (room, 3);
      return pos;
    }
  pos.para = any (room, kgr_record_doc_get_n_paras (room->doc, unit, pos.layer));
  if (pos.para < kgr_unit_get_n_paras (of, pos.layer))
    {
      int n_chars = kgr_para_get_n_chars (kgr_unit_get_para (of, pos.layer, pos.para));

      /* The ends are where it is difficult. */
      pos.column = any (room, 3) == 0 ? (any (room, 2) == 0 ? 0 : n_chars)
                                      : (int) any (room, (guint) n_chars + 1);
    }
  return pos;
}

/* Another place, mostly not far away. */
static KgrTextPos
place_near (Room       *room,
            KgrTextPos  pos)
{
  KgrTextPos other = any_place (room);

  for (guint i = 0; i < 12 && other.unit - pos.unit + 2 > 4; i++)
    other = any_place (room);
  return other;
}

static const char *
any_label (Room *room)
{
  static const char * const labels[] = { "会長", "副会長", "委員", "事務局" };

  return labels[any (room, G_N_ELEMENTS (labels))];
}

static KgrMay
type_or_delete (Room *room)
{
  KgrTextPos pos = any (room, 3) == 0 ? any_place (room) : kgr_record_doc_get_cursor (room->doc);
  g_autofree char *words = dup_words (room);

  switch (any (room, 8))
    {
    case 0:
      kgr_record_doc_enter (room->doc, pos);
      break;
    case 1:
      kgr_record_doc_delete (room->doc, pos, place_near (room, pos), room->now);
      break;
    case 2:
      /* As a text view replaces a selection. */
      kgr_record_doc_begin (room->doc);
      kgr_record_doc_set_cursor (room->doc, pos, place_near (room, pos));
      if (kgr_record_doc_delete (room->doc, kgr_record_doc_get_cursor (room->doc),
                                 kgr_record_doc_get_bound (room->doc), room->now) &&
          kgr_record_doc_get_n_units (room->doc) > 0)
        kgr_record_doc_insert (room->doc, kgr_record_doc_get_cursor (room->doc), words,
                               room->now);
      kgr_record_doc_end (room->doc);
      break;
    default:
      kgr_record_doc_insert (room->doc, pos, words, room->now);
    }
  return KGR_MAY_NOTHING;
}

static KgrMay
change_statements (Room *room)
{
  KgrTextPos pos = any_place (room);
  KgrSpeaker speaker = { 0, any_label (room) };

  switch (any (room, 6))
    {
    case 0:
      kgr_record_doc_split (room->doc, pos, &speaker, NULL);
      return KGR_MAY_SPEAK;
    case 1:
      kgr_record_doc_join (room->doc, pos.unit);
      return KGR_MAY_SPEAK;
    case 2:
      kgr_record_doc_set_speaker (room->doc, pos.unit, &speaker);
      return KGR_MAY_SPEAK;
    case 3:
      kgr_record_doc_add_note (room->doc, pos, NULL, NULL);
      return KGR_MAY_NOTHING;
    default:
      kgr_record_doc_add_statement (room->doc, pos, &speaker, NULL);
      return KGR_MAY_NOTHING;
    }
}

static KgrMay
move_something (Room *room)
{
  guint n_units = kgr_record_doc_get_n_units (room->doc);
  guint index = any (room, n_units);
  guint n = 1 + any (room, MIN (2, n_units - index));

  switch (any (room, 4))
    {
    case 0:
      kgr_record_doc_enter_item (room->doc, 1 + any (room, N_AGENDA), NULL);
      break;
    case 1:
      kgr_record_doc_move_to_item (room->doc, index, n, 1 + any (room, N_AGENDA));
      break;
    default:
      kgr_record_doc_move (room->doc, index, n, any (room, n_units + 1));
    }
  return KGR_MAY_NOTHING;
}

static KgrMay
seal_something (Room *room)
{
  KgrTextPos pos = any_place (room);
  gboolean opens = any (room, 3) == 0;

  switch (any (room, 5))
    {
    case 0:
      kgr_record_doc_mark_unit (room->doc, pos.unit, opens ? NULL : "理由");
      break;
    case 1:
      kgr_record_doc_set_opened (room->doc, pos.unit, opens);
      break;
    case 2:
      kgr_record_doc_set_sealing (room->doc, opens ? "" : NULL);
      opens = FALSE;
      break;
    default:
      kgr_record_doc_mark (room->doc, pos, place_near (room, pos), opens ? NULL : "別の理由");
    }
  return opens ? KGR_MAY_OPEN : KGR_MAY_NOTHING;
}

/* Pasting words gives them the speaker of the words around them. */
static KgrMay
cut_or_paste (Room *room)
{
  KgrTextPos pos = any_place (room);

  if (room->cut == NULL)
    {
      room->cut = kgr_record_doc_cut (room->doc, pos, place_near (room, pos), room->now);
      return KGR_MAY_NOTHING;
    }
  if (kgr_record_doc_get_n_units (room->doc) > 0)
    kgr_record_doc_paste (room->doc, pos, room->cut);
  g_clear_pointer (&room->cut, kgr_record_fragment_unref);
  return KGR_MAY_NOTHING;
}

/* Only one of them, or a character would stand there twice. */
static KgrMay
replace_one (Room *room)
{
  char needle[8] = "";
  g_autofree char *words = dup_words (room);

  g_unichar_to_utf8 (KGR_FATE_FIRST + any (room, MIN (room->n_typed, KGR_N_FATES)), needle);
  kgr_record_doc_replace_all (room->doc, needle, words, any (room, 2) == 0 ? KGR_FIND_EXACT : 0);
  return KGR_MAY_NOTHING;
}

static KgrMay
go_back_or_on (Room *room)
{
  g_clear_pointer (&room->cut, kgr_record_fragment_unref);
  for (guint i = 0, n = 1 + any (room, 4); i < n; i++)
    if (any (room, 3) > 0)
      kgr_record_doc_undo (room->doc);
    else
      kgr_record_doc_redo (room->doc);
  return KGR_MAY_SPEAK | KGR_MAY_OPEN;
}

static KgrMay
do_something (Room *room)
{
  if (kgr_record_doc_get_n_units (room->doc) == 0)
    {
      kgr_record_doc_enter_item (room->doc, 1, NULL);
      return KGR_MAY_NOTHING;
    }
  if (kgr_record_doc_get_n_units (room->doc) > 48)
    {
      kgr_record_doc_delete (room->doc, (KgrTextPos) TEXT (3, 0, 0), (KgrTextPos) LABEL (40, 0),
                             room->now);
      if (kgr_record_doc_get_n_units (room->doc) > 48)
        kgr_record_doc_remove_unit (room->doc, any (room, 48));
      return KGR_MAY_NOTHING;
    }
  switch (any (room, 20))
    {
    case 0: case 1: case 2:
      return change_statements (room);
    case 3: case 4:
      return move_something (room);
    case 5: case 6:
      return seal_something (room);
    case 7:
      return cut_or_paste (room);
    case 8:
      return replace_one (room);
    case 9: case 10:
      return go_back_or_on (room);
    case 11:
      kgr_record_doc_set_cursor (room->doc, any_place (room), any_place (room));
      return KGR_MAY_NOTHING;
    default:
      return type_or_delete (room);
    }
}

static void
splice_cb (KgrRecordDoc    *doc,
           guint            pos,
           KgrUnit * const *old_units,
           guint            n_old,
           KgrUnit * const *new_units,
           guint            n_new,
           gpointer         data)
{
  Room *room = data;

  for (guint i = 0; i < n_old; i++)
    g_assert_true (room->mirror->pdata[pos + i] == old_units[i]);
  if (n_old > 0)
    g_ptr_array_remove_range (room->mirror, pos, n_old);
  for (guint i = 0; i < n_new; i++)
    g_ptr_array_insert (room->mirror, (int) (pos + i), kgr_unit_ref (new_units[i]));
}

/* With @busy at times something is typed while the save is under way, at times the save fails. */
static void
save (Room     *room,
      gboolean  busy)
{
  KgrRecordChanges *changes = kgr_record_doc_take_changes (room->doc);
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;

  if (changes == NULL)
    return;
  before = kgr_test_doc_render (room->doc);
  if (busy && any (room, 8) == 0)
    {
      kgr_record_doc_not_saved (room->doc, changes);
      return;
    }
  kgr_record_repo_save (room->store.store, changes, &error);
  g_assert_no_error (error);
  if (busy && any (room, 4) == 0 && kgr_record_doc_get_n_units (room->doc) > 0)
    type_or_delete (room);
  kgr_record_doc_saved (room->doc, changes);
  room->n_saves++;
  {
    g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (room->store.store, room->meeting_id,
                                                           NULL, &error);
    g_autofree char *stored = NULL;

    g_assert_no_error (error);
    stored = kgr_test_record_render (meeting->units);
    g_assert_cmpstr (stored, ==, before);
  }
}

static void
set_up (Room    *room,
        guint32  seed)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(KgrMeeting) stored = NULL;
  g_autoptr(GError) error = NULL;
  static const KgrRecordObserver observer = { splice_cb, NULL };

  kgr_test_store_set_up (&room->store, NULL);
  room->rand = g_rand_new_with_seed (seed);
  meeting->council = g_strdup ("協議会");
  meeting->body = g_strdup ("部会");
  for (gint64 id = 1; id <= N_AGENDA; id++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = id;
      item->parent_id = id == 4 ? 2 : 0;
      item->closed = id == 2;
      item->ground = g_strdup ("理由");
    }
  kgr_test_record_add (meeting, "・\nあ\n@1\n○会長\nい[う]\n○委員\nえ\n=お\n@2\n○事務局\nか\n");
  kgr_meeting_repo_add (room->store.store, meeting, 0, &room->meeting_id, &error);
  g_assert_no_error (error);
  stored = kgr_meeting_repo_load (room->store.store, room->meeting_id, NULL, &error);
  g_assert_no_error (error);
  room->doc = kgr_record_doc_new (stored);
  room->mirror = kgr_test_doc_dup_units (room->doc);
  kgr_record_doc_observe (room->doc, &observer, room);
  room->before = g_new0 (KgrFate, KGR_N_FATES);
  room->after = g_new0 (KgrFate, KGR_N_FATES);
}

static void
tear_down (Room *room)
{
  g_clear_pointer (&room->cut, kgr_record_fragment_unref);
  g_assert_finalize_object (room->doc);
  g_ptr_array_unref (room->mirror);
  g_rand_free (room->rand);
  g_free (room->before);
  g_free (room->after);
  kgr_test_store_tear_down (&room->store, NULL);
}

static void
work (Room  *room,
      guint  n_operations)
{
  for (guint i = 0; i < n_operations; i++)
    {
      KgrFate *swap = room->before;
      g_autofree char *why = NULL;
      KgrMay may;

      room->now += any (room, 6) * 400 * G_TIME_SPAN_MILLISECOND;
      may = do_something (room);
      if (!kgr_record_doc_check (room->doc, &why))
        g_error ("operation %u: %s", i, why);
      kgr_test_doc_assert_same_units (room->doc, room->mirror);
      kgr_fates_note (room->doc, room->after);
      kgr_fates_check (room->before, room->after, may);
      if (i % SAVE_EVERY == SAVE_EVERY - 1)
        {
          save (room, TRUE);
          kgr_fates_note (room->doc, room->after);
        }
      room->before = room->after;
      room->after = swap;
    }
}

static void
live (guint32 seed,
      guint   n_operations)
{
  Room room = { 0 };
  g_autoptr(GPtrArray) first = NULL;
  g_autoptr(GPtrArray) last = NULL;
  guint n_steps = 0;

  set_up (&room, seed);
  first = kgr_test_doc_dup_units (room.doc);
  work (&room, n_operations);
  while (kgr_record_doc_redo (room.doc))
    continue;
  last = kgr_test_doc_dup_units (room.doc);
  while (kgr_record_doc_undo (room.doc))
    n_steps++;
  kgr_test_doc_assert_same_units (room.doc, first);
  save (&room, FALSE);
  while (kgr_record_doc_redo (room.doc))
    n_steps--;
  kgr_test_doc_assert_same_units (room.doc, last);
  g_assert_cmpuint (n_steps, ==, 0);
  save (&room, FALSE);
  g_test_message ("seed %u: %u characters, %u saves", seed, room.n_typed, room.n_saves);
  g_assert_cmpuint (room.n_saves, >, n_operations / SAVE_EVERY / 3);
  tear_down (&room);
}

static void
test_lives (void)
{
  const char *asked = g_getenv ("KGR_FULL");
  gboolean full = asked != NULL && asked[0] != '\0';
  guint n_seeds = full ? 20 : 3;
  guint n_operations = full ? 10000 : 1500;

  for (guint i = 0; i < n_seeds; i++)
    live (FIXED_SEED + i, n_operations);
}

static void
live_and_die (gpointer data)
{
  g_assert_nonnull (freopen ("/dev/null", "w", stderr));
  g_assert_nonnull (freopen ("/dev/null", "w", stdout));
  live (FIXED_SEED + GPOINTER_TO_UINT (data), 1500);
}

/* A document with a fault has to be found out on some seed. */
static void
test_planted (void)
{
  gboolean caught = FALSE;

  for (guint i = 0; !caught && i < 6; i++)
    {
      pid_t child = kgr_test_fork (live_and_die, GUINT_TO_POINTER (i));
      int status = 0;

      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      caught = !WIFEXITED (status) || WEXITSTATUS (status) != 0;
    }
  g_assert_true (caught);
}

int
main (int    argc,
      char **argv)
{
  gboolean planted = argc > 1 && strcmp (argv[1], "--planted") == 0;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func (planted ? "/record-random/planted" : "/record-random/lives",
                   planted ? test_planted : test_lives);

  return g_test_run ();
}
