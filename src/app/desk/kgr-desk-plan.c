/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is next: today's meeting, else the first thing that is overdue, else the next meeting; and
 * what comes after it. */

#include "config.h"

#include <string.h>

#include "desk/kgr-desk-plan.h"

#define WEEK_DAYS 6 /* after today */

typedef struct
{
  KgrDeskPlan  *plan;
  KgrCatalogue *catalogue;
  const char   *today;
  gboolean      shown;
  const guint  *limits;
  GHashTable   *listed;  /* ids of meetings that stand somewhere already */
} Making;

void
kgr_desk_plan_free (KgrDeskPlan *self)
{
  g_clear_pointer (&self->hero, kgr_desk_line_free);
  for (guint i = 0; i < KGR_DESK_N_PARTS; i++)
    g_ptr_array_unref (self->parts[i]);
  g_free (self);
}

gboolean
kgr_desk_plan_is_calm (KgrDeskPlan *self)
{
  return !self->hero_presses && self->n_lines[KGR_DESK_OVERDUE] == 0 &&
         self->n_lines[KGR_DESK_WEEK] == 0 && self->n_lines[KGR_DESK_DRAFTS] == 0 &&
         self->n_lines[KGR_DESK_PUBLISH] == 0;
}

static const char *
name_of_body (Making         *making,
              KgrMeetingItem *item)
{
  KgrBodyItem *body = kgr_catalogue_find_body (making->catalogue,
                                               kgr_meeting_item_get (item)->body_id);

  return body != NULL ? kgr_body_item_get_name (body) : "";
}

/* Counts a line and says whether its words are wanted. */
static gboolean
wants (Making      *making,
       KgrDeskPart  part)
{
  return making->plan->n_lines[part]++ < making->limits[part];
}

static void
add (Making      *making,
     KgrDeskPart  part,
     KgrDeskLine *line)
{
  g_ptr_array_add (making->plan->parts[part], line);
}

static gboolean
is_to_come (const KgrMeetingSummary *summary,
            const char              *today)
{
  return summary->status == KGR_MEETING_PLANNED && summary->held_on != NULL &&
         strcmp (summary->held_on, today) >= 0;
}

/* One that is in session comes first, whatever day it began on; then the earliest of today. Of a
 * later day it is the next. */
static KgrMeetingItem *
find_meeting_of_today (Making    *making,
                       GPtrArray *meetings)
{
  KgrMeetingItem *found = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      KgrMeetingItem *item = meetings->pdata[i];
      const KgrMeetingSummary *summary = kgr_meeting_item_get (item);

      if (summary->status == KGR_MEETING_IN_SESSION)
        return item;
      if (!is_to_come (summary, making->today))
        continue;
      if (strcmp (summary->held_on, making->today) > 0)
        making->plan->next = item;
      else if (found == NULL || g_strcmp0 (summary->starts_at,
                                           kgr_meeting_item_get (found)->starts_at) < 0)
        found = item;
    }

  return found;
}

static void
list_deadline (Making            *making,
               const KgrDeadline *deadline)
{
  KgrDeskPart part = deadline->due[0] == '\0' ? KGR_DESK_PUBLISH
                     : deadline->days < 0 ? KGR_DESK_OVERDUE : KGR_DESK_WEEK;
  KgrMeetingItem *item;

  if (part == KGR_DESK_WEEK && deadline->days > WEEK_DAYS)
    return;
  g_hash_table_add (making->listed, (gpointer) &deadline->meeting_id);
  if (!wants (making, part))
    return;
  item = kgr_catalogue_find_meeting (making->catalogue, deadline->meeting_id);
  if (item != NULL)
    add (making, part, kgr_desk_line_new_deadline (deadline, item, name_of_body (making, item)));
}

/* The book has them by due date, the overdue first. */
static void
list_issues (Making       *making,
             KgrIssueBook *book)
{
  GPtrArray *items = kgr_issue_book_get_items (book);

  for (guint i = 0; i < items->len; i++)
    {
      KgrIssueItem *item = items->pdata[i];
      KgrDueGroup group = kgr_issue_item_get_group (item);
      const char *due = kgr_issue_item_get (item)->due;
      KgrDeskPart part = group == KGR_DUE_OVER ? KGR_DESK_OVERDUE : KGR_DESK_WEEK;

      if (group != KGR_DUE_OVER && group != KGR_DUE_LATER)
        continue;
      if (group == KGR_DUE_LATER && kgr_deadline_count_days (making->today, due) > WEEK_DAYS)
        break;
      if (wants (making, part))
        add (making, part, kgr_desk_line_new_issue (item, making->today, making->shown));
    }
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(KgrDeskLine *const *) a)->due, (*(KgrDeskLine *const *) b)->due);
}

static void
cut (Making      *making,
     KgrDeskPart  part)
{
  GPtrArray *lines = making->plan->parts[part];

  g_ptr_array_sort (lines, compare_due);
  if (lines->len > making->limits[part])
    g_ptr_array_set_size (lines, (int) making->limits[part]);
}

/* Newest first come the meetings; what is to come is read from behind. */
static void
list_meetings (Making         *making,
               GPtrArray      *meetings,
               KgrMeetingItem *hero)
{
  for (guint i = meetings->len; i > 0; i--)
    {
      KgrMeetingItem *item = meetings->pdata[i - 1];

      if (item != hero && is_to_come (kgr_meeting_item_get (item), making->today) &&
          wants (making, KGR_DESK_COMING))
        add (making, KGR_DESK_COMING,
             kgr_desk_line_new_meeting (item, name_of_body (making, item), making->today));
    }
  for (guint i = 0; i < meetings->len; i++)
    {
      KgrMeetingItem *item = meetings->pdata[i];
      const KgrMeetingSummary *summary = kgr_meeting_item_get (item);

      if (item != hero && (summary->status == KGR_MEETING_DRAFT ||
                            summary->status == KGR_MEETING_CIRCULATED) &&
          !g_hash_table_contains (making->listed, &summary->id) &&
          wants (making, KGR_DESK_DRAFTS))
        add (making, KGR_DESK_DRAFTS,
             kgr_desk_line_new_meeting (item, name_of_body (making, item), making->today));
    }
}

static void
choose_hero (Making         *making,
             KgrMeetingItem *today)
{
  KgrDeskPlan *plan = making->plan;
  GPtrArray *overdue = plan->parts[KGR_DESK_OVERDUE];
  KgrMeetingItem *item = today != NULL ? today : plan->next;

  plan->hero_presses = today != NULL || overdue->len > 0;
  if (today == NULL && overdue->len > 0)
    {
      plan->hero = g_ptr_array_steal_index (overdue, 0);
      plan->n_lines[KGR_DESK_OVERDUE]--;
    }
  else if (item != NULL)
    plan->hero = kgr_desk_line_new_meeting (item, name_of_body (making, item), making->today);
}

KgrDeskPlan *
kgr_desk_plan_new (KgrCatalogue *catalogue,
                   KgrIssueBook *book,
                   const char   *today,
                   gboolean      shown,
                   const guint  *limits)
{
  KgrDeskPlan *plan = g_new0 (KgrDeskPlan, 1);
  g_autoptr(GHashTable) listed = g_hash_table_new (g_int64_hash, g_int64_equal);
  Making making = { plan, catalogue, today, shown, limits, listed };
  GPtrArray *meetings = kgr_catalogue_get_meetings (catalogue);
  GArray *deadlines = kgr_catalogue_get_deadlines (catalogue);
  KgrMeetingItem *first;

  for (guint i = 0; i < KGR_DESK_N_PARTS; i++)
    plan->parts[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_desk_line_free);
  for (guint i = 0; i < deadlines->len; i++)
    list_deadline (&making, &g_array_index (deadlines, KgrDeadline, i));
  /* Those of both kinds that are wanted are among the first of each. */
  for (KgrDeskPart part = KGR_DESK_OVERDUE; part <= KGR_DESK_WEEK; part++)
    plan->n_lines[part] = 0;
  list_issues (&making, book);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const KgrDeadline *one = &g_array_index (deadlines, KgrDeadline, i);

      plan->n_lines[KGR_DESK_OVERDUE] += kgr_deadline_is_overdue (one);
      plan->n_lines[KGR_DESK_WEEK] += one->due[0] != '\0' && one->days >= 0 &&
                                      one->days <= WEEK_DAYS;
    }
  cut (&making, KGR_DESK_OVERDUE);
  cut (&making, KGR_DESK_WEEK);
  first = find_meeting_of_today (&making, meetings);
  list_meetings (&making, meetings,
                 first != NULL || plan->parts[KGR_DESK_OVERDUE]->len > 0 ? first : plan->next);
  choose_hero (&making, first);

  return plan;
}
