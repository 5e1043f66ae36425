/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-test-room.h"
#include "meeting/kgr-meeting-repo.h"
#include "publish/kgr-approve-section.h"
#include "publish/kgr-files-section.h"
#include "publish/kgr-publish-section.h"
#include "publish/kgr-review-section.h"
#include "publish/kgr-withdraw-section.h"
#include "record/kgr-version-repo.h"

typedef struct
{
  KgrTestRoom       *room;
  KgrMeetingPage    *page;
  KgrPublishSection *publish;
  KgrReviewSection  *review;
  KgrApproveSection *approve;
  KgrFilesSection   *files;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *page;

  fixture->room = kgr_test_room_new (NULL, 0);
  fixture->page = kgr_test_room_open (fixture->room);
  page = GTK_WIDGET (fixture->page);
  gtk_widget_activate_action (page, "meeting.view", "s", "publish");
  fixture->publish = KGR_PUBLISH_SECTION (kgr_test_find (page, "publish"));
  fixture->review = KGR_REVIEW_SECTION (kgr_test_find (page, "review"));
  fixture->approve = KGR_APPROVE_SECTION (kgr_test_find (page, "approve"));
  fixture->files = KGR_FILES_SECTION (kgr_test_find (page, "files"));
  kgr_test_wait_until (kgr_review_section_get_document (fixture->review) != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  kgr_test_room_free (fixture->room);
}

static gboolean
stands_at (Fixture    *fixture,
           const char *step)
{
  return strcmp (kgr_publish_section_get_step (fixture->publish), step) == 0;
}

static void
go_to_approval (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "meeting.next", NULL);
  g_assert_true (stands_at (fixture, "approve"));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (GTK_WIDGET (fixture->approve), "by")),
                         "森下副会長");
}

static void
approve (Fixture *fixture)
{
  go_to_approval (fixture);
  kgr_approve_section_approve (fixture->approve);
  kgr_test_wait_until (stands_at (fixture, "files"));
}

static gpointer
list_versions (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return kgr_version_repo_list (store, *(gint64 *) data, error);
}

static GPtrArray *
get_versions (Fixture *fixture)
{
  return kgr_test_room_run (fixture->room, list_versions, &fixture->room->meeting_id);
}

static gpointer
conceal_word (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  KgrConcealResult result;

  if (!kgr_meeting_repo_conceal (store, *(gint64 *) data, "訪ね合う", "理由", &result, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
test_review (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = kgr_test_find (GTK_WIDGET (fixture->review), "view");
  GtkWidget *speakers = kgr_test_find (GTK_WIDGET (fixture->review), "speakers");
  KgrPublicDocument *before = kgr_review_section_get_document (fixture->review);
  g_autofree char *digest = kgr_public_document_dup_digest (before);
  g_autofree char *other = NULL;

  g_assert_true (stands_at (fixture, "review"));
  g_assert_true (kgr_test_says (view, "○真鍋委員"));
  g_assert_true (kgr_test_says (view, "（個人情報を含むため非公開）"));

  /* Only what is public is drawn, also while everything is shown. */
  kgr_session_set_shown (fixture->room->session, TRUE);
  kgr_test_settle ();
  g_assert_false (kgr_test_says (GTK_WIDGET (fixture->publish), "柿沼"));
  g_assert_false (kgr_test_says (GTK_WIDGET (fixture->publish), "■"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (speakers), 3);
  kgr_test_wait_until (kgr_test_says (view, "○発言者：委員"));
  g_assert_false (kgr_test_says (view, "○真鍋委員"));
  other = kgr_public_document_dup_digest (kgr_review_section_get_document (fixture->review));
  g_assert_cmpstr (digest, !=, other);
}

static void
test_approve (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *digest =
    kgr_public_document_dup_digest (kgr_review_section_get_document (fixture->review));
  g_autoptr (GPtrArray) versions = NULL;
  gboolean enabled;
  KgrVersion *version;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "meeting.next", NULL);
  g_assert_true (stands_at (fixture, "approve"));
  kgr_meeting_section_get_next (KGR_MEETING_SECTION (fixture->publish), &enabled);
  g_assert_false (enabled);
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (GTK_WIDGET (fixture->approve), "by")),
                         " 森下副会長 ");
  kgr_meeting_section_get_next (KGR_MEETING_SECTION (fixture->publish), &enabled);
  g_assert_true (enabled);
  kgr_approve_section_approve (fixture->approve);
  kgr_test_wait_until (stands_at (fixture, "files"));

  versions = get_versions (fixture);
  g_assert_cmpuint (versions->len, ==, 1);
  version = g_ptr_array_index (versions, 0);
  g_assert_cmpstr (version->approved_by, ==, "森下副会長");
  g_assert_cmpstr (version->digest, ==, digest);
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (fixture->files), "森下副会長"));
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *notice = kgr_test_find (GTK_WIDGET (fixture->page), "notice");
  GtkWidget *view = kgr_test_find (GTK_WIDGET (fixture->review), "view");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (KgrMeeting) meeting = NULL;
  gboolean revealed = FALSE;

  go_to_approval (fixture);
  kgr_test_room_run (fixture->room, conceal_word, &fixture->room->meeting_id);
  kgr_approve_section_approve (fixture->approve);
  kgr_test_wait_until (stands_at (fixture, "review"));
  g_object_get (notice, "revealed", &revealed, NULL);
  g_assert_true (revealed);
  versions = get_versions (fixture);
  g_assert_cmpuint (versions->len, ==, 0);
  meeting = kgr_test_room_load (fixture->room);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_DRAFT);

  /* What is looked at now is what can be approved. */
  kgr_test_wait_until (!kgr_test_says (view, "訪ね合う"));
  approve (fixture);
}

static void
make_file (Fixture    *fixture,
           KgrFormat   format,
           const char *name,
           char      **text)
{
  g_autofree char *path = g_build_filename (fixture->room->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  kgr_files_section_make (fixture->files, format, path);
  kgr_test_wait_until (!kgr_files_section_is_busy (fixture->files));
  g_file_get_contents (path, text, NULL, &error);
  g_assert_no_error (error);
}

static void
test_publish (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autoptr (KgrMeeting) meeting = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  approve (fixture);
  make_file (fixture, KGR_FORMAT_TEXT, "minutes.txt", &text);
  make_file (fixture, KGR_FORMAT_HTML, "minutes.html", &html);
  g_assert_nonnull (strstr (text, "先月も、（個人情報を含むため非公開）のことで"));
  g_assert_nonnull (strstr (html, "<!DOCTYPE html>"));
  g_assert_null (strstr (text, "柿沼"));
  g_assert_null (strstr (html, "柿沼"));
  g_assert_null (strstr (text, "見守り"));

  meeting = kgr_test_room_load (fixture->room);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_PUBLISHED);
  versions = get_versions (fixture);
  g_assert_cmpuint (((KgrVersion *) g_ptr_array_index (versions, 0))->published->len, ==, 2);
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (fixture->files), "HTML  令和"));
  g_assert_true (stands_at (fixture, "files"));
}

/* The step says beforehand that the version is held back; the gate would say so too. */
static void
test_held_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->room->folder, "minutes.txt", NULL);
  gboolean enabled = TRUE;
  GtkLabel *refusal;

  approve (fixture);
  kgr_test_room_run (fixture->room, conceal_word, &fixture->room->meeting_id);
  kgr_session_meetings_changed (fixture->room->session, fixture->room->meeting_id);
  kgr_test_wait_until (stands_at (fixture, "review"));
  kgr_publish_section_set_step (fixture->publish, "files");
  kgr_meeting_section_get_next (KGR_MEETING_SECTION (fixture->publish), &enabled);
  g_assert_false (enabled);

  kgr_files_section_make (fixture->files, KGR_FORMAT_TEXT, path);
  kgr_test_wait_until (kgr_files_section_is_refused (fixture->files));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  refusal = GTK_LABEL (kgr_test_find (GTK_WIDGET (fixture->files), "refusal"));
  g_assert_cmpuint (strlen (gtk_label_get_label (refusal)), >, 0);
}

static void
test_withdraw (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autoptr (KgrMeeting) meeting = NULL;
  GtkWidget *withdraw = kgr_test_find (GTK_WIDGET (fixture->page), "withdraw");

  approve (fixture);
  make_file (fixture, KGR_FORMAT_TEXT, "minutes.txt", &text);
  kgr_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "meeting.withdraw", NULL);
  g_assert_true (stands_at (fixture, "withdraw"));
  withdraw = GTK_WIDGET (gtk_widget_get_ancestor (kgr_test_find (GTK_WIDGET (fixture->page),
                                                                 "reach"),
                                                  KGR_TYPE_WITHDRAW_SECTION));
  /* What was handed out is on the list of what cannot be reached. */
  kgr_test_wait_until (kgr_test_says (kgr_test_find (withdraw, "reach"), "令和"));
  kgr_withdraw_section_withdraw (KGR_WITHDRAW_SECTION (withdraw));
  kgr_test_wait_until (stands_at (fixture, "files"));
  meeting = kgr_test_room_load (fixture->room);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_WITHDRAWN);
  g_assert_cmpint (meeting->standing_version, ==, 0);
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  add ("/publish-page/review", test_review);
  add ("/publish-page/approve", test_approve);
  add ("/publish-page/conflict", test_conflict);
  add ("/publish-page/publish", test_publish);
  add ("/publish-page/held-back", test_held_back);
  add ("/publish-page/withdraw", test_withdraw);

  return g_test_run ();
}
