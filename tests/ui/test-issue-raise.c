/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 宿題 raised out of the record, by its key. */

#include "config.h"

#include "issue/kgr-issue-repo.h"
#include "kgr-test-desk.h"
#include "record/kgr-record-line.h"

static gpointer
list_issues (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return kgr_issue_repo_list (store, 0, KGR_ISSUES_ALL, cancellable, error);
}

/* The only issue there is; NULL for none. */
static KgrIssue *
find_issue (Desk *desk)
{
  g_autoptr (GPtrArray) issues = kgr_test_room_run (desk->room, list_issues, NULL);

  g_assert_cmpuint (issues->len, <=, 1);

  return issues->len == 1 ? kgr_issue_ref (issues->pdata[0]) : NULL;
}

static void
choose_words (Desk       *desk,
              const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk->view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

/* The field that asks for the title; NULL where none is open. */
static GtkWidget *
find_entry (Desk *desk)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (desk->section));

  return GTK_IS_POPOVER (last) && gtk_widget_get_visible (last)
         ? find_by_type (last, GTK_TYPE_ENTRY) : NULL;
}

static GtkWidget *
ask (Desk *desk)
{
  g_assert_true (press (desk, "<Control><Shift>t"));
  kgr_test_wait_until (find_entry (desk) != NULL);

  return find_entry (desk);
}

static KgrIssue *
enter (Desk      *desk,
       GtkWidget *entry)
{
  KgrIssue *issue = NULL;

  g_signal_emit_by_name (find_by_type (entry, GTK_TYPE_TEXT), "activate");
  kgr_test_wait_until ((issue = find_issue (desk)) != NULL);
  kgr_test_wait_until (find_entry (desk) == NULL);

  return issue;
}

/* What is stored as the statement @issue came from. */
static gboolean
comes_from (Desk       *desk,
            KgrIssue   *issue,
            const char *words)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (desk->room);

  g_assert_cmpint (issue->origin_meeting_id, ==, desk->room->meeting_id);
  g_assert_cmpint (issue->body_id, ==, meeting->body_id);
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = meeting->units->pdata[i];
      g_autofree char *text = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);

      if (kgr_unit_get (unit)->id == issue->origin_unit_id)
        return strstr (text, words) != NULL;
    }
  g_assert_not_reached ();
}

/* The words that are selected are its title; Escape raises nothing. */
static void
test_of_a_passage (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkWidget *entry;
  g_autoptr (KgrIssue) issue = NULL;

  choose_words (&desk, "考え方を示してほしい");
  entry = ask (&desk);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "考え方を示してほしい");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER)));
  kgr_test_wait_until (find_entry (&desk) == NULL);
  kgr_test_settle ();
  g_assert_null (find_issue (&desk));

  issue = enter (&desk, ask (&desk));
  g_assert_cmpstr (issue->title, ==, "考え方を示してほしい");
  g_assert_cmpstr (issue->due, ==, KGR_ISSUE_DUE_NEXT);
  g_assert_false (issue->confidential);
  g_assert_true (comes_from (&desk, issue, "考え方を示してほしい"));
  /* The record is as it was, and the writing goes on. */
  g_assert_true (says (&desk, "考え方を示してほしい"));
  kgr_test_wait_until (gtk_widget_has_focus (GTK_WIDGET (desk.view)));
}

/* Asked for while its statement is still on its way to the file: it is stored first. */
static void
test_of_an_unstored_statement (void)
{
  g_autoptr (KgrMeeting) meeting = new_meeting ();
  g_auto (Desk) desk = sit_down (meeting);
  GtkWidget *entry;
  g_autoptr (KgrIssue) issue = NULL;

  g_assert_true (press (&desk, "<Control><Shift>n"));
  g_assert_true (press (&desk, "<Alt>3"));
  type (&desk, "案内を直すことにする。");
  entry = ask (&desk);
  gtk_editable_set_text (GTK_EDITABLE (entry), "案内を直す");
  issue = enter (&desk, entry);
  g_assert_cmpstr (issue->title, ==, "案内を直す");
  g_assert_true (comes_from (&desk, issue, "案内を直すことにする。"));
}

/* Confidential words are never in the title, whether shown or hidden, selected or only near. */
static void
test_of_confidential_words (void)
{
  static const struct { const char *select; gboolean shown; } cases[] = {
    { KGR_TEST_SECRET_PASSAGE, TRUE },
    { "先月も、" KGR_TEST_SECRET_PASSAGE "のことで", TRUE },
    { KGR_TEST_SECRET_SPEECH, TRUE },
    { NULL, TRUE },
    { KGR_HIDDEN_TOKEN, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Desk) desk = sit_down (NULL);
      GtkWidget *entry;
      g_autoptr (KgrIssue) issue = NULL;

      g_test_message ("%u", i);
      kgr_session_set_shown (desk.room->session, cases[i].shown);
      kgr_test_settle ();
      if (cases[i].select != NULL)
        choose_words (&desk, cases[i].select);
      else
        go (&desk, KGR_TEST_SECRET_SPEECH);
      entry = ask (&desk);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
      kgr_test_type (find_by_type (entry, GTK_TYPE_TEXT), "夜の手だて");
      issue = enter (&desk, entry);
      g_assert_cmpstr (issue->title, ==, "夜の手だて");
      g_assert_true (issue->confidential);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_add_func ("/issue-raise/passage", test_of_a_passage);
  g_test_add_func ("/issue-raise/of-an-unstored-statement", test_of_an_unstored_statement);
  g_test_add_func ("/issue-raise/confidential", test_of_confidential_words);

  return g_test_run ();
}
