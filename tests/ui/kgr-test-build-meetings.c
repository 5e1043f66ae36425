/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The meetings: made from their bodies, one by one and a year at once. */

#include "config.h"

#include <string.h>

#include "council/kgr-body-page.h"
#include "council/kgr-council-repo.h"
#include "kgr-test-build-meetings.h"
#include "kgr-test-keys.h"
#include "kgr-test-likeness.h"
#include "meeting/kgr-meeting-page.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)
#define MINUTE_LENGTH (sizeof "2021-10-28T18:30" - 1)

static gpointer
find_body_job (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return kgr_body_repo_find (store, data, error);
}

static void
open_body (KgrTestOffice *office,
           const char    *name)
{
  g_autoptr(KgrBody) body = kgr_office_ask (office, find_body_job, (gpointer) name);

  kgr_office_act_on (office, "win.open-body", body->id);
  g_assert_true (KGR_IS_BODY_PAGE (kgr_office_page (office)));
  kgr_shell_wait_until (kgr_shell_says (kgr_office_page (office), name));
}

static GtkWidget *
open_maker (KgrTestOffice *office,
            const char    *body)
{
  open_body (office, body);
  kgr_office_take (office, kgr_office_page (office), "Make the Next Meeting");

  return kgr_shell_find (kgr_office_page (office), "maker");
}

static void
wait_for_meeting (KgrTestOffice *office)
{
  kgr_shell_wait_until (KGR_IS_MEETING_PAGE (kgr_office_page (office)) &&
                        kgr_meeting_page_is_ready (KGR_MEETING_PAGE (kgr_office_page (office))));
}

/* "2026-10-22 18:30-20:30" */
static char *
dup_when (const KgrMeeting *meeting)
{
  GString *when = g_string_new_len (meeting->starts_at, DATE_LENGTH);

  if (strlen (meeting->starts_at) >= MINUTE_LENGTH)
    g_string_append_printf (when, " %.5s", meeting->starts_at + DATE_LENGTH + 1);
  if (meeting->ends_at != NULL)
    g_string_append_printf (when, "-%.5s", meeting->ends_at + DATE_LENGTH + 1);

  return g_string_free (when, FALSE);
}

static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return kgr_meeting_repo_load (store, *(gint64 *) data, NULL, error);
}

KgrMeeting *
kgr_build_load_meeting (KgrTestOffice *office)
{
  gint64 id = kgr_meeting_page_get_meeting_id (KGR_MEETING_PAGE (kgr_office_page (office)));

  return kgr_office_ask (office, load_job, &id);
}

static void
tick_method (KgrTestOffice   *office,
             KgrRecordMethod  method)
{
  g_autofree char *box = g_strconcat ("□", kgr_record_method_to_printed (method), NULL);

  kgr_office_take (office, kgr_office_page (office), box);
}

/* The head, where the body did not give it already. */
static void
fill_head (KgrTestOffice    *office,
           const KgrMeeting *wanted)
{
  g_autoptr(KgrMeeting) now = kgr_build_load_meeting (office);
  GtkWidget *page = kgr_office_page (office);

  if (g_strcmp0 (now->title, wanted->title) != 0)
    kgr_office_write (office, page, "会議の名称", wanted->title);
  if (g_strcmp0 (now->starts_at, wanted->starts_at) != 0 ||
      g_strcmp0 (now->ends_at, wanted->ends_at) != 0)
    {
      g_autofree char *when = dup_when (wanted);

      kgr_office_write (office, page, "開催日時", when);
    }
  if (g_strcmp0 (now->venue, wanted->venue) != 0)
    kgr_office_write (office, page, "開催場所", wanted->venue);
  if (now->record_method != wanted->record_method && wanted->record_method != 0)
    tick_method (office, wanted->record_method);
  if (wanted->observers >= 0)
    {
      g_autofree char *observers = g_strdup_printf ("%d", wanted->observers);

      kgr_office_write (office, page, "Observers", observers);
    }
  if (wanted->form == KGR_FORM_WRITTEN)
    kgr_office_act (office, "meeting.in-writing");
  else if (now->form != wanted->form)
    kgr_office_choose (office, page, "How It Is Held", kgr_meeting_form_to_label (wanted->form));
}

static void
build_meeting (KgrTestBuild     *self,
               const KgrMeeting *wanted)
{
  KgrTestOffice *office = self->office;
  GtkWidget *maker = open_maker (office, wanted->body);
  g_autofree char *when = dup_when (wanted);

  kgr_office_write (office, maker, "When Will It Be Held", when);
  wait_for_meeting (office);
  fill_head (office, wanted);
  kgr_build_agenda (self, wanted);
  kgr_build_attendance (self, wanted);
  if (wanted->status == KGR_MEETING_CANCELLED)
    kgr_office_act (office, wanted->cancellation == KGR_CANCELLED_CALLED_OFF
                            ? "meeting.call-off" : "meeting.no-quorum");
}

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  return g_strcmp0 ((*(KgrMeeting *const *) a)->starts_at, (*(KgrMeeting *const *) b)->starts_at);
}

static GPtrArray *
list_meetings (KgrStore *store)
{
  g_autoptr(GPtrArray) listed = kgr_meeting_repo_list (store, 0, NULL, NULL);
  GPtrArray *meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_meeting_unref);

  for (guint i = 0; i < listed->len; i++)
    g_ptr_array_add (meetings,
                     kgr_meeting_repo_load (store, ((KgrMeetingSummary *) listed->pdata[i])->id,
                                            NULL, NULL));
  g_ptr_array_sort (meetings, compare_meetings);

  return meetings;
}

void
kgr_build_meetings (KgrTestBuild *self)
{
  g_autoptr(GPtrArray) meetings = list_meetings (self->sample);

  g_assert_cmpuint (meetings->len, ==, 10);
  for (guint i = 0; i < meetings->len; i++)
    build_meeting (self, meetings->pdata[i]);
  kgr_build_compare (self, kgr_likeness_meetings);
  kgr_build_compare (self, kgr_likeness_agendas);
  kgr_build_compare (self, kgr_likeness_attendance);
}

static gpointer
list_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return list_meetings (store);
}

/* Opens the one that begins on @day; (transfer full): as it is now. */
static KgrMeeting *
open_on (KgrTestOffice *office,
         const char    *day)
{
  g_autoptr(GPtrArray) meetings = kgr_office_ask (office, list_job, NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      KgrMeeting *meeting = meetings->pdata[i];

      if (!g_str_has_prefix (meeting->starts_at, day))
        continue;
      kgr_office_act_on (office, "win.open-meeting", meeting->id);
      wait_for_meeting (office);
      return kgr_meeting_ref (meeting);
    }
  g_error ("there is no meeting on %s", day);
}

/* What is left of a fiscal year at once: the numbers go on, the first is put off, the second fails
 * for lack of quorum, the third is held in writing. All of it is taken back. */
void
kgr_build_year (KgrTestBuild *self)
{
  KgrTestOffice *office = self->office;
  GtkWidget *maker = open_maker (office, "ワーキンググループ");
  g_autoptr(KgrMeeting) first = NULL;
  g_autoptr(KgrMeeting) second = NULL;
  g_autoptr(KgrMeeting) third = NULL;

  kgr_office_replace (office, kgr_office_find (office, maker, "When Will It Be Held"),
                      "2027-01-21");
  kgr_office_take (office, maker, "Plan the Year (３ Meetings)");
  first = open_on (office, "2027-01-21");
  g_assert_cmpint (first->number, ==, 3);
  g_assert_cmpstr (first->starts_at, ==, "2027-01-21T18:30:00");
  kgr_office_act (office, "meeting.postpone");
  kgr_office_write (office, kgr_office_page (office), "開催日時", "2027-01-28");
  second = open_on (office, "2027-02-18");
  g_assert_cmpint (second->number, ==, 4);
  kgr_office_act (office, "meeting.no-quorum");
  third = open_on (office, "2027-03-18");
  g_assert_cmpint (third->number, ==, 5);
  kgr_office_act (office, "meeting.in-writing");
  kgr_meeting_unref (third);
  third = kgr_build_load_meeting (office);
  g_assert_cmpint (third->form, ==, KGR_FORM_WRITTEN);
  kgr_meeting_unref (first);
  first = open_on (office, "2027-01-28");
  g_assert_cmpint (first->status, ==, KGR_MEETING_PLANNED);
  g_assert_cmpstr (((KgrMeetingStep *) first->log->pdata[first->log->len - 1])->was, ==,
                   "2027-01-21T18:30:00");
  for (guint i = 0; i < 4; i++)
    kgr_office_undo (office);
  kgr_build_compare (self, kgr_likeness_meetings);
}
