/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file itself. */

#include "config.h"

#include <string.h>

#include "council/kgr-council-repo.h"
#include "gate/kgr-create-page.h"
#include "gate/kgr-recovery-page.h"
#include "import/kgr-sample.h"
#include "kgr-test-build.h"
#include "kgr-test-keys.h"
#include "kgr-test-likeness.h"

/* What the sample leaves as preset, so that every kind of setting is there. */
static void
set_more (KgrStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrBody) body = kgr_body_repo_find (store, "運営会議", &error);
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, &error);
  KgrCouncil *council = councils->pdata[0];

  g_assert_no_error (error);
  body->numbering = KGR_NUMBERING_CONTINUOUS;
  body->quorum = KGR_QUORUM_THIRD;
  body->quorum_roles = g_strsplit ("会長\n副会長\n委員", "\n", -1);
  body->quorum_in_person = TRUE;
  body->standing = kgr_fields_new_list (&kgr_standing_item_fields);
  g_ptr_array_add (body->standing, kgr_standing_item_new (KGR_AGENDA_HEADING, "開会", FALSE));
  g_ptr_array_add (body->standing, kgr_standing_item_new (KGR_AGENDA_HEADING, "協議", FALSE));
  g_ptr_array_add (body->standing, kgr_standing_item_new (KGR_AGENDA_ITEM, "各部会から", FALSE));
  body->minutes_days = 30;
  body->circulation_days = -1;
  kgr_body_repo_update (store, body, &error);
  g_assert_no_error (error);

  council->mark = g_strdup ("（非公開）");
  council->form.title = g_strdup ("会議録（要点）");
  council->speakers = KGR_SPEAKERS_ROLE;
  council->abbreviations = kgr_fields_new_list (&kgr_abbreviation_fields);
  g_ptr_array_add (council->abbreviations, kgr_abbreviation_new ("基幹", "基幹相談支援センター"));
  kgr_council_repo_update (store, council, &error);
  g_assert_no_error (error);
}

KgrTestBuild *
kgr_build_new (void)
{
  KgrTestBuild *self = g_new0 (KgrTestBuild, 1);
  g_autofree char *path = NULL;
  g_autofree char *recovery_key = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = kgr_shell_new_folder ();
  path = g_build_filename (self->folder, "sample.kaigiroku", NULL);
  self->sample = kgr_store_create (path, "見本", KGR_TEST_PASSPHRASE, &recovery_key, &error);
  g_assert_no_error (error);
  kgr_sample_fill (self->sample, &error);
  g_assert_no_error (error);
  set_more (self->sample);
  self->office = kgr_office_new ();

  return self;
}

void
kgr_build_free (KgrTestBuild *self)
{
  kgr_office_free (self->office);
  g_clear_pointer (&self->sample, kgr_store_close);
  kgr_shell_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

void
kgr_build_compare (KgrTestBuild *self,
                   KgrDeskFunc   likeness)
{
  g_autofree char *made = kgr_office_ask (self->office, likeness, NULL);
  g_autofree char *wanted = likeness (self->sample, NULL, NULL, NULL);

  kgr_likeness_assert (made, wanted);
}

/* The group that @entry asks for, read off the page. */
static char *
read_group (GtkWidget *page,
            GtkWidget *entry)
{
  g_autofree char *title =
    g_utf8_normalize (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)), -1,
                      G_NORMALIZE_NFKC);
  int group = atoi (title + strcspn (title, "0123456789"));
  g_auto(GStrv) words =
    g_regex_split_simple ("\\s+",
                          gtk_label_get_text (GTK_LABEL (kgr_shell_find (page, "key_label"))),
                          0, 0);

  return g_strdup (words[group - 1]);
}

static void
type_back (KgrTestOffice *office)
{
  static const char *const entries[] = { "first", "second" };
  GtkWidget *page = kgr_shell_find_type (office->window, KGR_TYPE_RECOVERY_PAGE);

  kgr_shell_wait_until (gtk_widget_get_mapped (page));
  kgr_office_take (office, page, "The paper lies in a locked place, away from this computer");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *entry = kgr_shell_find (page, entries[i]);
      g_autofree char *group = read_group (page, entry);

      gtk_widget_grab_focus (entry);
      kgr_keys_type (GTK_WINDOW (office->window), group);
      kgr_keys_press (i == 0 ? "Tab" : "Return");
    }
}

/* Passphrase and recovery key; only the dialog in which the place is chosen is the desktop's. */
void
kgr_build_file (KgrTestBuild *self)
{
  KgrTestOffice *office = self->office;
  GtkWidget *page;

  kgr_office_take (office, NULL, "Begin Anew");
  page = kgr_shell_find_type (office->window, KGR_TYPE_CREATE_PAGE);
  kgr_create_page_set_path (KGR_CREATE_PAGE (page), office->path);
  kgr_office_fill (office, page, "Your Name in the Office", "相原");
  kgr_office_fill (office, page, "Passphrase", KGR_TEST_PASSPHRASE);
  kgr_office_write (office, page, "Passphrase Once More", KGR_TEST_PASSPHRASE);
  type_back (office);
  kgr_shell_wait_until (kgr_window_get_session (office->window) != NULL);
  kgr_keys_press ("ctrl+shift+h");
  g_assert_true (kgr_session_get_shown (kgr_window_get_session (office->window)));
}
