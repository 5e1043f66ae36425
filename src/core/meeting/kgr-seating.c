/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who can speak, and by which number. A hand learns a number in the first minutes of a meeting, so
 * a number is given once and never moves. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "meeting/kgr-seating.h"
#include "record/kgr-speaker-name.h"

#define SECRETARIAT "事務局"
#define UNKNOWN "発言者"
#define HONORIFIC "氏"

/**
 * kgr_seating_free:
 * @self: (transfer full): a speaker
 *
 * Frees it.
 */
void
kgr_seating_free (KgrSeating *self)
{
  g_free (self->label);
  g_free (self->name);
  g_free (self->reading);
  g_free (self->role);
  g_free (self->affiliation);
  g_free (self->stands_for);
  g_free (self);
}

static gboolean
is_set (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* Observers and support staff take no part in what is said. */
static gboolean
can_speak (const KgrAttendance *line)
{
  return line->kind == KGR_ATTENDEE_MEMBER || line->kind == KGR_ATTENDEE_GUEST;
}

/* Imported minutes have the secretariat among the others. */
static gboolean
is_secretariat (const KgrAttendance *line)
{
  return line->kind == KGR_ATTENDEE_SECRETARIAT ||
         (line->role != NULL && strcmp (line->role, SECRETARIAT) == 0) ||
         (line->role == NULL && line->name != NULL && strcmp (line->name, SECRETARIAT) == 0);
}

/* There at @now, or expected: nothing was said of the person yet. Nobody stops at the opening of a
 * meeting to mark who came; whoever speaks must have a key all the same. */
static gboolean
may_speak (const KgrAttendance *line,
           const char          *now)
{
  return line->status == 0 ? !is_set (line->opinion) : kgr_attendance_is_there (line, now);
}

static int
lowest_free (GHashTable *taken)
{
  int number = 1;

  while (g_hash_table_contains (taken, GINT_TO_POINTER (number)))
    number++;

  return number;
}

/**
 * kgr_seating_give_numbers:
 * @attendance: (element-type KgrAttendance): the attendance, in its order
 * @now: (nullable): ISO 8601 local; %NULL: for whoever is there at any time
 *
 * Gives the lowest free numbers, in the order of the attendance, to members and guests who have
 * none and are there at @now, or of whom nothing was said yet. A number that was given stays,
 * whatever becomes of who has it: a late arrival takes the next free one. The secretariat has the
 * key 0 and no number.
 *
 * Returns: whether anybody got a number
 */
gboolean
kgr_seating_give_numbers (GPtrArray  *attendance,
                          const char *now)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);
  gboolean gave = FALSE;

  for (guint i = 0; i < attendance->len; i++)
    {
      const KgrAttendance *line = attendance->pdata[i];

      if (line->number > 0)
        g_hash_table_add (taken, GINT_TO_POINTER (line->number));
    }
  for (guint i = 0; i < attendance->len; i++)
    {
      KgrAttendance *line = attendance->pdata[i];

      if (line->number > 0 || !can_speak (line) || is_secretariat (line) ||
          !may_speak (line, now))
        continue;
      line->number = lowest_free (taken);
      g_hash_table_add (taken, GINT_TO_POINTER (line->number));
      gave = TRUE;
    }

  return gave;
}

static char *
dup_reading (GPtrArray *people,
             gint64     person_id)
{
  for (guint i = 0; people != NULL && person_id != 0 && i < people->len; i++)
    {
      const KgrPerson *person = people->pdata[i];

      if (person->id == person_id)
        return g_strdup (person->reading);
    }

  return NULL;
}

/* Whether somebody else speaks for the member: at @now, or at any time and never he himself. */
static gboolean
is_represented (const KgrAttendance *line,
                const char          *now)
{
  const KgrPresence *presence = now != NULL ? kgr_attendance_find_presence (line, now) : NULL;

  if (presence != NULL)
    return presence->by_substitute;

  return (line->status & KGR_ATTENDANCE_REPRESENTED) != 0 &&
         (line->status & KGR_ATTENDANCE_PRESENT) == 0;
}

static gboolean
is_online (const KgrAttendance *line,
           const char          *now)
{
  const KgrPresence *presence = now != NULL ? kgr_attendance_find_presence (line, now) : NULL;

  return presence != NULL ? presence->online : (line->status & KGR_ATTENDANCE_ONLINE) != 0;
}

static KgrSeatingHow
get_how (const KgrAttendance *line,
         const char          *now)
{
  if (may_speak (line, now))
    return KGR_SEATING_HERE;
  if (!kgr_attendance_was_there (line) && is_set (line->opinion))
    return KGR_SEATING_WRITTEN;

  return KGR_SEATING_AWAY;
}

/* "森下副会長"; a guest without a role is 山田氏. */
static char *
dup_label (GPtrArray           *attendance,
           const KgrAttendance *line)
{
  g_autofree char *label = NULL;

  if (is_secretariat (line) && !is_set (line->public_name))
    return g_strdup (SECRETARIAT);
  label = kgr_speaker_name_dup (attendance, line);
  if (label[0] == '\0')
    return g_strdup (UNKNOWN);
  if (!is_set (line->public_name) && !is_set (line->role) && line->kind == KGR_ATTENDEE_GUEST)
    return g_strconcat (label, HONORIFIC, NULL);

  return g_steal_pointer (&label);
}

/* 沢渡 浩二 → 沢渡氏 */
static char *
dup_substitute_label (const KgrAttendance *line)
{
  g_autofree char *surname = NULL;

  if (!is_set (line->substitute))
    return NULL;
  surname = g_strdup (line->substitute);
  surname[strcspn (surname, " ")] = '\0';
  if (strstr (surname, "　") != NULL)
    *strstr (surname, "　") = '\0';
  if (g_str_has_suffix (surname, HONORIFIC))
    return g_steal_pointer (&surname);

  return g_strconcat (surname, HONORIFIC, NULL);
}

static void
stand_in (KgrSeating          *speaker,
          const KgrAttendance *line)
{
  char *label = dup_substitute_label (line);

  speaker->stands_for = speaker->label;
  if (label == NULL)
    {
      /* Who came is not known yet; 百瀬委員（代理）. */
      speaker->label = g_strconcat (speaker->stands_for, "（代理）", NULL);
      speaker->person_id = 0;
      return;
    }
  speaker->label = label;
  speaker->person_id = line->substitute_id;
  g_free (speaker->name);
  speaker->name = g_strdup (line->substitute);
  g_clear_pointer (&speaker->role, g_free);
  g_free (speaker->affiliation);
  speaker->affiliation = g_strdup (line->substitute_affiliation);
}

static KgrSeating *
speaker_new (GPtrArray           *attendance,
             const KgrAttendance *line,
             GPtrArray           *people,
             const char          *now)
{
  KgrSeating *speaker = g_new0 (KgrSeating, 1);

  speaker->number = line->number > 0 ? line->number : KGR_SEATING_NO_NUMBER;
  speaker->attendance_id = line->id;
  speaker->person_id = line->person_id;
  speaker->label = dup_label (attendance, line);
  speaker->name = g_strdup (line->name);
  speaker->role = g_strdup (line->role);
  speaker->affiliation = g_strdup (line->affiliation);
  speaker->kind = line->kind;
  speaker->how = get_how (line, now);
  speaker->online = is_online (line, now);
  if (is_represented (line, now))
    stand_in (speaker, line);
  speaker->reading = dup_reading (people, speaker->person_id);

  return speaker;
}

static KgrSeating *
secretariat_new (void)
{
  KgrSeating *speaker = g_new0 (KgrSeating, 1);

  speaker->number = KGR_SEATING_SECRETARIAT;
  speaker->label = g_strdup (SECRETARIAT);
  speaker->name = g_strdup (SECRETARIAT);
  speaker->reading = g_strdup ("じむきょく");
  speaker->role = g_strdup (SECRETARIAT);
  speaker->kind = KGR_ATTENDEE_SECRETARIAT;
  speaker->how = KGR_SEATING_HERE;

  return speaker;
}

/* 1, 2, 3 …, then the secretariat, then who has none. */
static int
get_rank (const KgrSeating *speaker)
{
  if (speaker->number > 0)
    return speaker->number;

  return speaker->number == KGR_SEATING_SECRETARIAT ? G_MAXINT - 1 : G_MAXINT;
}

static int
compare_speakers (gconstpointer a,
                  gconstpointer b)
{
  int x = get_rank (*(KgrSeating * const *) a);
  int y = get_rank (*(KgrSeating * const *) b);

  return (x > y) - (x < y);
}

/* Numbers that are not stored yet are those that would be given now. */
static GPtrArray *
dup_attendance (KgrMeeting *meeting,
                const char *now)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_attendance_free);

  for (guint i = 0; i < meeting->attendance->len; i++)
    g_ptr_array_add (copy, kgr_attendance_copy (meeting->attendance->pdata[i]));
  kgr_seating_give_numbers (copy, now);

  return copy;
}

/**
 * kgr_seating_list:
 * @meeting: a meeting
 * @people: (nullable) (element-type KgrPerson): where readings are looked up
 * @now: (nullable): ISO 8601 local; %NULL: who was there at any time is here
 *
 * Who can be chosen as speaker: members and guests, the secretariat as a whole and each of it by
 * name. A substitute stands there with his own name; an absent member with a written opinion is
 * offered too, without a number. Numbers come from the attendance, and where there are none yet
 * they are as kgr_seating_give_numbers() would give them. Any thread.
 *
 * Returns: (transfer full) (element-type KgrSeating): by number, then the secretariat, then those
 *   without a number in the order of the attendance
 */
GPtrArray *
kgr_seating_list (KgrMeeting *meeting,
                  GPtrArray  *people,
                  const char *now)
{
  g_autoptr(GPtrArray) attendance = dup_attendance (meeting, now);
  GPtrArray *speakers = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_seating_free);

  for (guint i = 0; i < attendance->len; i++)
    {
      const KgrAttendance *line = attendance->pdata[i];

      if (can_speak (line) || is_secretariat (line))
        g_ptr_array_add (speakers, speaker_new (attendance, line, people, now));
    }
  g_ptr_array_insert (speakers, 0, secretariat_new ());
  g_ptr_array_sort (speakers, compare_speakers);

  return speakers;
}

static void
add_remark (GString    *remark,
            const char *word)
{
  g_string_append_printf (remark, "%s%s", remark->len > 0 ? " ・ " : "", word);
}

/**
 * kgr_seating_dup_remark:
 * @self: a speaker
 *
 * Returns: (transfer full): what a list says beside the name, in the user's language
 */
char *
kgr_seating_dup_remark (const KgrSeating *self)
{
  g_autoptr(GString) remark = g_string_new (NULL);

  if (self->stands_for != NULL)
    add_remark (remark, kgr_attendance_status_to_label (KGR_ATTENDANCE_REPRESENTED));
  if (self->how == KGR_SEATING_HERE && self->online)
    add_remark (remark, kgr_attendance_status_to_label (KGR_ATTENDANCE_ONLINE));
  if (self->how == KGR_SEATING_WRITTEN)
    add_remark (remark, _("Written opinion"));
  if (self->how == KGR_SEATING_AWAY)
    add_remark (remark, _("Not here"));

  return g_string_free (g_steal_pointer (&remark), FALSE);
}
