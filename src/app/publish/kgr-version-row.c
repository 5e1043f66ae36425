/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "publish/kgr-digest.h"
#include "publish/kgr-version-row.h"
#include "text/kgr-era.h"

char *
kgr_version_dup_day (const char *when)
{
  g_autofree char *date = NULL;

  if (when == NULL)
    return NULL;
  date = g_strndup (when, strlen ("2026-12-10"));

  return kgr_era_format_date (date, TRUE);
}

char *
kgr_version_dup_handed_out (const char *published)
{
  g_auto (GStrv) words = g_strsplit (published, " ", 2);
  g_autofree char *day = kgr_version_dup_day (words[0] != NULL ? words[1] : NULL);
  const char *name = g_strcmp0 (words[0], "html") == 0 ? "HTML"
                     : g_strcmp0 (words[0], "txt") == 0 ? C_("file", "Text") : words[0];

  return g_strdup_printf ("%s  %s", name != NULL ? name : "", day != NULL ? day : "");
}

static const char *
get_state (KgrVersion *version,
           gboolean    standing)
{
  if (version->state == KGR_VERSION_WITHDRAWN)
    return C_("version", "Withdrawn");
  if (!standing)
    return C_("version", "Older");
  if (version->concealed_since)
    return C_("version", "Held back");

  return version->published->len > 0 ? C_("version", "Public") : C_("version", "Approved");
}

static GtkWidget *
create_name (KgrVersion *version,
             gboolean    standing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *state = gtk_label_new (get_state (version, standing));
  g_autofree char *number = kgr_digits_format (version->number);
  g_autofree char *name = g_strdup_printf (_("Version %s"), number);

  gtk_widget_add_css_class (state, "chip");
  if (standing)
    gtk_widget_add_css_class (state, version->concealed_since ? "due" : "done");
  gtk_widget_set_halign (state, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), kgr_text_label_new (name, "b"));
  gtk_box_append (GTK_BOX (box), state);
  gtk_widget_set_size_request (box, 84, -1);

  return box;
}

static char *
dup_handed_out (KgrVersion *version)
{
  g_autoptr (GString) text = NULL;

  if (version->published->len == 0)
    return g_strdup (_("No file was handed out."));
  text = g_string_new (_("Handed out: "));
  for (guint i = 0; i < version->published->len; i++)
    {
      g_autofree char *one = kgr_version_dup_handed_out (g_ptr_array_index (version->published, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "  ・  " : "", one);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_line (GtkWidget  *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = kgr_text_label_new (text, css_class);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, "small");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
create_facts (KgrVersion *version)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *day = kgr_version_dup_day (version->approved_at);
  g_autofree char *withdrawn = kgr_version_dup_day (version->withdrawn_at);
  g_autofree char *files = dup_handed_out (version);
  g_autofree char *digest = kgr_digest_dup_short (version->digest);
  g_autofree char *hash = g_strdup_printf ("SHA-256  %s", digest);
  g_autofree char *approval = NULL;

  if (version->approved_by == NULL)
    approval = g_strdup (_("Who approved it could not be opened"));
  else
    approval = g_strdup_printf (_("Approved by %s"), version->approved_by);
  add_line (box, approval, NULL);
  add_line (box, day != NULL ? day : "", "dim");
  add_line (box, kgr_speaker_policy_to_label (version->speakers), "dim");
  add_line (box, files, "dim");
  if (withdrawn != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("Withdrawn on %s"), withdrawn);

      add_line (box, text, "dim");
    }
  add_line (box, hash, "hash");
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

GtkWidget *
kgr_version_row_new (KgrVersion *version,
                     gboolean    standing)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *number = kgr_digits_format (version->number);
  g_autofree char *name = g_strdup_printf (_("Version %s"), number);

  gtk_box_append (GTK_BOX (box), create_name (version, standing));
  gtk_box_append (GTK_BOX (box), create_facts (version));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  get_state (version, standing), -1);

  return row;
}
