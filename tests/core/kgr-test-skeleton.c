/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-test-skeleton.h"

#define N_POLICIES KGR_SPEAKERS_AFFILIATION
#define N_METHODS  KGR_METHOD_ITEM_SUMMARY

gboolean
kgr_random_chance (GRand *rand,
                   int    percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

static char *
random_text (GRand          *rand,
             const gunichar *alphabet,
             int             n_chars,
             int             max)
{
  GString *text = g_string_new (NULL);
  int length = g_rand_int_range (rand, 1, max + 1);

  for (int i = 0; i < length; i++)
    g_string_append_unichar (text, alphabet[g_rand_int_range (rand, 0, n_chars)]);
  return g_string_free (text, FALSE);
}

/* Never white space alone, which is not public. */
char *
kgr_random_public_text (GRand *rand,
                        int    max)
{
  static const gunichar alphabet[] = U"あいうえおかきくけこ甲乙丙丁。、○〇（）12３　 ";
  g_autofree char *body = random_text (rand, alphabet, G_N_ELEMENTS (alphabet) - 1, max);

  return kgr_random_chance (rand, 50) ? g_strconcat ("和", body, NULL)
                                      : g_strconcat (body, "文", NULL);
}

char *
kgr_random_hidden_text (GRand *rand,
                        int    max)
{
  static const gunichar alphabet[] = U"абвгдежзиклмнопрстуфхцчшщэюя ";
  g_autofree char *body = random_text (rand, alphabet, G_N_ELEMENTS (alphabet) - 1, max);

  return g_strconcat ("ы", body, NULL);
}

static void
add_attendance (KgrSkeleton *self,
                GRand       *rand)
{
  static const char *roles[] = { "委員", "会長", "特別委員", "事務局", NULL };
  static const char *surnames[] = { "高橋", "髙橋", "小川", "平岡" };
  int n_people = g_rand_int_range (rand, 0, 7);

  for (int i = 0; i < n_people; i++)
    {
      KgrAttendance *person = kgr_meeting_add_attendance (self->facts);
      g_autofree char *given = kgr_random_public_text (rand, 2);

      person->person_id = i + 1;
      person->status = kgr_random_chance (rand, 20) ? KGR_ATTENDANCE_ABSENT
                                                    : KGR_ATTENDANCE_PRESENT;
      person->name = g_strconcat (surnames[g_rand_int_range (rand, 0, 4)], " ", given, NULL);
      person->role = g_strdup (roles[g_rand_int_range (rand, 0, 5)]);
      person->affiliation = kgr_random_chance (rand, 60) ? kgr_random_public_text (rand, 5) : NULL;
      person->public_name = kgr_random_chance (rand, 25) ? kgr_random_public_text (rand, 3) : NULL;
      person->printed = kgr_random_chance (rand, 25) ? kgr_random_public_text (rand, 5) : NULL;
    }
}

static void
add_facts (KgrSkeleton *self,
           GRand       *rand)
{
  KgrMeeting *facts = self->facts;
  int n_papers = g_rand_int_range (rand, 0, 3);

  facts->title = kgr_random_public_text (rand, 10);
  facts->venue = kgr_random_chance (rand, 70) ? kgr_random_public_text (rand, 10) : NULL;
  facts->starts_at = g_strdup ("2026-06-02T18:30:00");
  facts->ends_at = kgr_random_chance (rand, 70) ? g_strdup ("2026-06-02T20:30:00") : NULL;
  facts->when_printed = kgr_random_chance (rand, 20) ? kgr_random_public_text (rand, 10) : NULL;
  facts->observers = g_rand_int_range (rand, -1, 12);
  for (int i = 0; i < n_papers; i++)
    {
      KgrPaper *paper = kgr_meeting_add_paper (facts);

      paper->label = kgr_random_public_text (rand, 3);
      /* One without a title belongs to a closed item, if there is one. */
      paper->title = kgr_random_chance (rand, 70) ? kgr_random_public_text (rand, 8) : NULL;
    }
  add_attendance (self, rand);
}

static KgrPiece *
add_piece (KgrSkeleton  *self,
           GRand        *rand,
           KgrPieceKind  kind)
{
  KgrPiece piece = { .kind = kind, .gap = kgr_random_chance (rand, 35), .person = -1 };

  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, KgrPiece, self->pieces->len - 1);
}

static void
add_texts (KgrSkeleton *self,
           GRand       *rand)
{
  int n_paras = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n_paras; i++)
    {
      int n_texts = kgr_random_chance (rand, 60) ? 1 : g_rand_int_range (rand, 1, 4);

      for (int t = 0; t < n_texts; t++)
        {
          KgrPiece *piece = add_piece (self, rand, KGR_PIECE_TEXT);

          piece->begins = t == 0;
          piece->gap = piece->gap || t > 0;
          piece->text = kgr_random_public_text (rand, 8);
        }
    }
}

static void
add_label (KgrSkeleton *self,
           GRand       *rand)
{
  static const char *labels[] = { "発言者：委員", "会長", "高橋委員", "小川委員", "平岡", "事務局" };
  KgrPiece *piece = add_piece (self, rand, KGR_PIECE_LABEL);

  piece->text = g_strdup (labels[g_rand_int_range (rand, 0, G_N_ELEMENTS (labels))]);
  if (self->facts->attendance->len > 0 && kgr_random_chance (rand, 60))
    piece->person = g_rand_int_range (rand, 0, self->facts->attendance->len);
}

static void
add_blocks (KgrSkeleton *self,
            GRand       *rand)
{
  int n_blocks = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n_blocks; i++)
    {
      if (kgr_random_chance (rand, 80))
        add_label (self, rand);
      add_texts (self, rand);
    }
}

/* One with a place in the record, or one that stands in the agenda only. */
static guint
add_entry (KgrSkeleton   *self,
           GRand         *rand,
           KgrAgendaKind  kind,
           gboolean       closed)
{
  KgrAgendaItem *entry = kgr_meeting_add_agenda (self->facts);

  entry->kind = kind;
  entry->closed = closed;
  entry->number = kgr_random_chance (rand, 80) ? kgr_random_public_text (rand, 2) : NULL;
  entry->title = kgr_random_public_text (rand, 8);
  entry->public_title = kgr_random_chance (rand, 50) ? kgr_random_public_text (rand, 8) : NULL;
  entry->ground = kgr_random_chance (rand, 50) ? kgr_random_public_text (rand, 8) : NULL;
  return self->facts->agenda->len - 1;
}

static void
add_section (KgrSkeleton *self,
             GRand       *rand)
{
  int what = g_rand_int_range (rand, 0, 100);
  KgrPieceKind kind = what < 20   ? KGR_PIECE_HEADING
                      : what < 75 ? KGR_PIECE_ITEM
                                  : KGR_PIECE_CLOSED;
  KgrPiece *piece = NULL;

  while (kgr_random_chance (rand, 30))
    add_entry (self, rand, kgr_random_chance (rand, 70) ? KGR_AGENDA_HEADING : KGR_AGENDA_ITEM,
               kgr_random_chance (rand, 10));
  piece = add_piece (self, rand, kind);
  piece->summarized = kind == KGR_PIECE_ITEM && kgr_random_chance (rand, 25);
  piece->entry = add_entry (self, rand,
                            kind == KGR_PIECE_HEADING ? KGR_AGENDA_HEADING : KGR_AGENDA_ITEM,
                            kind == KGR_PIECE_CLOSED);
  if (piece->summarized)
    add_texts (self, rand);
  else
    add_blocks (self, rand);
}

static void
clear_piece (gpointer data)
{
  KgrPiece *piece = data;

  g_clear_pointer (&piece->text, g_free);
}

/* @variant goes through all policies, methods and both kinds of marks. */
KgrSkeleton *
kgr_skeleton_new (guint32 seed,
                  guint   variant)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  KgrSkeleton *self = g_new0 (KgrSkeleton, 1);
  int n_sections = g_rand_int_range (rand, 0, 5);

  self->edition.speakers = 1 + variant % N_POLICIES;
  self->free_gaps = variant / N_POLICIES % 2 == 1;
  self->edition.mark = self->free_gaps ? "" : KGR_MARK_DEFAULT;
  self->facts = kgr_meeting_new ();
  self->facts->record_method = variant / N_POLICIES / 2 % (N_METHODS + 1);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (KgrPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  add_facts (self, rand);
  add_blocks (self, rand);
  for (int i = 0; i < n_sections; i++)
    add_section (self, rand);
  while (kgr_random_chance (rand, 30))
    add_entry (self, rand, KGR_AGENDA_HEADING, FALSE);
  add_piece (self, rand, KGR_PIECE_END);
  return self;
}

void
kgr_skeleton_free (KgrSkeleton *self)
{
  kgr_meeting_unref (self->facts);
  g_array_unref (self->pieces);
  g_free (self);
}

static void
append_char (char **text)
{
  g_autofree char *before = *text;

  *text = g_strconcat (before != NULL ? before : "", "々", NULL);
}

/* Which piece of @kind, counted from a random one; -1 if there is none. */
static int
find_piece (KgrSkeleton  *self,
            GRand        *rand,
            KgrPieceKind  kind)
{
  int first = g_rand_int_range (rand, 0, self->pieces->len);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      int index = (first + i) % self->pieces->len;

      if (g_array_index (self->pieces, KgrPiece, index).kind == kind)
        return index;
    }
  return -1;
}

/* Whether a gap before the piece is not seen because the line of a closed item stands for it: of
 * one in the record, or of a heading in the agenda only, printed at the start if it comes before
 * the first item. */
static gboolean
is_covered (KgrSkeleton *self,
            int          index)
{
  if (index > 0)
    return g_array_index (self->pieces, KgrPiece, index - 1).kind == KGR_PIECE_CLOSED;

  for (guint i = 0; i < self->facts->agenda->len; i++)
    {
      const KgrAgendaItem *entry = g_ptr_array_index (self->facts->agenda, i);

      if (entry->kind == KGR_AGENDA_ITEM)
        return FALSE;
      if (entry->closed)
        return TRUE;
    }
  return FALSE;
}

static const char *
change_piece (KgrSkeleton *self,
              GRand       *rand)
{
  int index = find_piece (self, rand, KGR_PIECE_TEXT);
  KgrPiece *piece = NULL;

  if (index >= 0 && kgr_random_chance (rand, 50))
    {
      append_char (&g_array_index (self->pieces, KgrPiece, index).text);
      return "one public character";
    }

  /* A gap more or less. */
  index = g_rand_int_range (rand, 0, self->pieces->len);
  piece = &g_array_index (self->pieces, KgrPiece, index);
  if (self->free_gaps || is_covered (self, index))
    return NULL;
  piece->gap = !piece->gap;
  return "one gap";
}

static const char *
change_fact (KgrSkeleton *self,
             GRand       *rand)
{
  KgrMeeting *facts = self->facts;
  int index;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      append_char (&facts->title);
      return "the title";
    case 1:
      append_char (&facts->venue);
      return "the venue";
    case 2:
      facts->observers += 1;
      return "the observers";
    case 3:
      append_char (&kgr_meeting_add_paper (facts)->title);
      return "a paper";
    case 4:
      append_char (&kgr_meeting_add_attendance (facts)->name);
      return "somebody there";
    default:
      index = find_piece (self, rand, KGR_PIECE_CLOSED);
      if (index < 0)
        return NULL;
      append_char (&((KgrAgendaItem *) g_ptr_array_index (
        facts->agenda, g_array_index (self->pieces, KgrPiece, index).entry))->ground);
      return "the ground of a closed item";
    }
}

const char *
kgr_skeleton_change (KgrSkeleton *self,
                     GRand       *rand)
{
  const char *what = NULL;

  while (what == NULL)
    what = kgr_random_chance (rand, 60) ? change_piece (self, rand) : change_fact (self, rand);
  return what;
}
