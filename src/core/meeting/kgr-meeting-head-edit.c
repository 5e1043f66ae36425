/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person changes of the head, and what follows from it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "text/kgr-era.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)
#define MAX_NUMBER 9999

static char *
make_title (KgrMeetingHead *head)
{
  return kgr_meeting_make_title (kgr_json_get_string (head->texts, "council"),
                                 kgr_json_get_string (head->texts, "body"), head->fiscal_year,
                                 head->number, kgr_json_get_string (head->texts, "starts_at"),
                                 kgr_json_get_string (head->texts, "joint_body"),
                                 (int) kgr_json_get_int (head->texts, "joint_number", 0));
}

/* Whether the title is what the program makes: then it goes on following the rest. */
static gboolean
has_made_title (KgrMeetingHead *head)
{
  g_autofree char *made = make_title (head);

  return g_strcmp0 (made, kgr_json_get_string (head->texts, "title")) == 0;
}

static void
remake_title (KgrMeetingHead *head)
{
  g_autofree char *made = make_title (head);

  kgr_json_put_string (head->texts, "title", made);
}

/* A meeting that moves into another fiscal year gets a number there, for as long as it is only
 * planned. */
static gboolean
follow_year (KgrStore        *store,
             KgrMeetingHead  *head,
             int              fiscal_year,
             GError         **error)
{
  gint64 joint = kgr_json_get_int (head->texts, "joint_body_id", 0);
  int number;

  if (head->fiscal_year == fiscal_year || head->status != KGR_MEETING_PLANNED || head->number == 0)
    {
      head->fiscal_year = fiscal_year;
      return TRUE;
    }
  number = kgr_meeting_repo_next_number (store, head->body_id, fiscal_year, error);
  if (number == 0)
    return FALSE;
  if (joint != 0)
    {
      int joint_number = kgr_meeting_repo_next_number (store, joint, fiscal_year, error);

      if (joint_number == 0)
        return FALSE;
      json_object_set_int_member (head->texts, "joint_number", joint_number);
    }
  head->fiscal_year = fiscal_year;
  head->number = number;

  return TRUE;
}

static gboolean
check_when (const char  *starts_at,
            const char  *ends_at,
            GError     **error)
{
  if ((starts_at != NULL && !kgr_era_is_date (starts_at)) ||
      (ends_at != NULL && !kgr_era_is_date (ends_at)))
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("There is no such day or time."));
  else if (ends_at != NULL && (starts_at == NULL || strcmp (ends_at, starts_at) <= 0))
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                         _("The end has to come after the beginning."));
  else
    return TRUE;

  return FALSE;
}

gboolean
kgr_meeting_head_set_when (KgrStore        *store,
                           KgrMeetingHead  *head,
                           const char      *starts_at,
                           const char      *ends_at,
                           GError         **error)
{
  gboolean made = has_made_title (head);
  int year, month;

  if (!check_when (starts_at, ends_at, error))
    return FALSE;
  if (starts_at != NULL && sscanf (starts_at, "%4d-%2d", &year, &month) == 2 &&
      !follow_year (store, head, kgr_fiscal_year_of (year, month), error))
    return FALSE;
  g_free (head->held_on);
  head->held_on = starts_at != NULL ? g_strndup (starts_at, DATE_LENGTH) : NULL;
  kgr_json_put_string (head->texts, "starts_at", starts_at);
  kgr_json_put_string (head->texts, "ends_at", ends_at);
  kgr_json_put_string (head->texts, "when_printed", NULL);
  if (made)
    remake_title (head);

  return TRUE;
}

/* The title says the number, so a title that was typed sets it. */
static gboolean
set_title (KgrMeetingHead  *head,
           const char      *title,
           GError         **error)
{
  int number = kgr_meeting_title_read_number (title);

  if (title == NULL || *title == '\0')
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("Give the meeting a title."));
      return FALSE;
    }
  kgr_json_put_string (head->texts, "title", title);
  if (number > 0)
    head->number = number;

  return TRUE;
}

static gboolean
set_number (KgrMeetingHead  *head,
            int              number,
            GError         **error)
{
  gboolean made = has_made_title (head);

  if (number < 0 || number > MAX_NUMBER)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("A meeting's number is between 1 and 9999."));
      return FALSE;
    }
  head->number = number;
  if (made)
    remake_title (head);

  return TRUE;
}

static gboolean
set_counts (KgrMeetingHead       *head,
            const KgrHeadChange  *change,
            GError              **error)
{
  if ((change->parts & KGR_HEAD_OBSERVERS) && change->observers < -1)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("The observers are counted from 0."));
      return FALSE;
    }
  if (change->parts & KGR_HEAD_OBSERVERS)
    json_object_set_int_member (head->texts, "observers", change->observers);
  if (change->parts & KGR_HEAD_METHOD)
    head->record_method = change->record_method;
  if (change->parts & KGR_HEAD_FORM)
    kgr_json_put_string (head->texts, "form", kgr_meeting_form_to_code (change->form));

  return !(change->parts & KGR_HEAD_NUMBER) || set_number (head, change->number, error);
}

static gboolean
set_real (KgrMeetingHead       *head,
          const KgrHeadChange  *change,
          GError              **error)
{
  if (!check_when (change->opened_at, change->closed_at, error))
    return FALSE;
  kgr_json_put_string (head->texts, "opened_at", change->opened_at);
  kgr_json_put_string (head->texts, "closed_at", change->closed_at);

  return TRUE;
}

/* A meeting that becomes one of two bodies counts in the second body's numbers too. */
static gboolean
set_joint (KgrStore        *store,
           KgrMeetingHead  *head,
           gint64           joint,
           GError         **error)
{
  g_autoptr(KgrBody) body = NULL;
  gboolean made = has_made_title (head);
  int number = 0;

  if (joint == kgr_json_get_int (head->texts, "joint_body_id", 0))
    return TRUE;
  if (joint == head->body_id)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("A joint meeting needs two bodies."));
      return FALSE;
    }
  if (joint != 0 &&
      ((body = kgr_body_repo_load (store, joint, error)) == NULL ||
       (number = kgr_meeting_repo_next_number (store, joint, head->fiscal_year, error)) == 0))
    return FALSE;
  kgr_json_put_string (head->texts, "joint_body", body != NULL ? body->name : NULL);
  json_object_set_int_member (head->texts, "joint_body_id", joint);
  json_object_set_int_member (head->texts, "joint_number", number);
  if (made)
    remake_title (head);

  return TRUE;
}

static gboolean
apply (KgrStore             *store,
       KgrMeetingHead       *head,
       const KgrHeadChange  *change,
       GError              **error)
{
  if ((change->parts & KGR_HEAD_WHEN) &&
      !kgr_meeting_head_set_when (store, head, change->starts_at, change->ends_at, error))
    return FALSE;
  if (!set_counts (head, change, error) ||
      ((change->parts & KGR_HEAD_JOINT) &&
       !set_joint (store, head, change->joint_body_id, error)))
    return FALSE;
  if ((change->parts & KGR_HEAD_TITLE) && !set_title (head, change->title, error))
    return FALSE;
  if (change->parts & KGR_HEAD_VENUE)
    kgr_json_put_string (head->texts, "venue", change->venue);
  if (change->parts & KGR_HEAD_MEMO)
    kgr_json_put_string (head->texts, "memo", change->memo);

  return !(change->parts & KGR_HEAD_REAL) || set_real (head, change, error);
}

typedef struct
{
  KgrStore            *store;
  gint64               id;
  const KgrHeadChange *change;
} Editing;

/* The memo is no part of the minutes: it can be changed at any time. */
static gboolean
edit_head (KgrDb     *db,
           gpointer   data,
           GError   **error)
{
  Editing *editing = data;
  g_autoptr(KgrMeetingHead) head = kgr_meeting_head_load (editing->store, editing->id, error);

  if (head == NULL ||
      (editing->change->parts != KGR_HEAD_MEMO && !kgr_meeting_head_check_open (head, error)))
    return FALSE;

  return apply (editing->store, head, editing->change, error) &&
         kgr_meeting_head_save (editing->store, head, error);
}

/**
 * kgr_meeting_repo_set_head:
 * @store: a store that can write
 * @id: a meeting's id
 * @change: which parts of the head become what
 * @error: return location for an error
 *
 * Changes parts of the head of a meeting. Another time sets the fiscal year; a planned meeting
 * that comes into another year gets the next number there; a second body gives a number of its
 * own. Who is expected of it is another step, kgr_attendance_repo_expect(). A title that is still
 * the one the program made follows year and number; one that was typed sets the number it says. Of
 * approved minutes only the memo can be changed. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_INVALID for what cannot be (an end before the beginning, no title, a
 * negative count) and for a meeting that is cancelled, with %KGR_ERROR_APPROVED,
 * %KGR_ERROR_NOT_FOUND, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_meeting_repo_set_head (KgrStore             *store,
                           gint64                id,
                           const KgrHeadChange  *change,
                           GError              **error)
{
  Editing editing = { store, id, change };

  return kgr_store_write (store, edit_head, &editing, error);
}
