/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share. */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-paths.h"
#include "kgr-test-shell.h"

static KgrApplication *application;

void
kgr_shell_init (int    *argc,
                char ***argv)
{
  g_autofree char *locale_dir = kgr_paths_dup_locale_dir ();

  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  /* gtk_test_init() has chosen English. */
  setlocale (LC_ALL, "");
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
}

KgrApplication *
kgr_shell_get_application (void)
{
  g_autoptr(GError) error = NULL;

  if (application == NULL)
    {
      application = kgr_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }

  return application;
}

KgrWindow *
kgr_shell_new_window (int width,
                      int height)
{
  GtkWidget *window = kgr_window_new (kgr_shell_get_application ());

  g_object_ref_sink (window);
  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  kgr_shell_wait_until (gtk_widget_get_mapped (window));

  return KGR_WINDOW (window);
}

void
kgr_shell_close_window (KgrWindow *window)
{
  gpointer gone = window;

  gtk_window_close (GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  g_object_unref (window);
  kgr_shell_wait_until (gone == NULL);
}

char *
kgr_shell_new_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("kgr-ui-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
kgr_shell_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        kgr_shell_remove_folder (path);
      else
        g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static gint64
add_body (KgrStore   *store,
          gint64      council,
          gint64      parent,
          const char *name)
{
  KgrBody body = { 0, council, parent, (char *) name };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  kgr_body_repo_add (store, &body, &id, &error);
  g_assert_no_error (error);

  return id;
}

static void
add_meeting (KgrStore *store,
             gint64    body,
             guint     index)
{
  static const KgrMeetingStatus statuses[] = {
    KGR_MEETING_DRAFT, KGR_MEETING_CIRCULATED, KGR_MEETING_PLANNED, KGR_MEETING_CANCELLED,
  };
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(GError) error = NULL;
  KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);
  int year = 2026 - index / 6 % 40;
  gint64 id = 0;

  meeting->title = g_strdup ("会議");
  meeting->fiscal_year = year;
  meeting->number = 6 - index % 6;
  meeting->starts_at = g_strdup_printf ("%d-%02d-%02dT18:30:00", year, 11 - index % 6,
                                        10 + index % 7);
  meeting->status = statuses[index % G_N_ELEMENTS (statuses)];
  item->kind = KGR_AGENDA_ITEM;
  item->number = g_strdup ("（１）");
  item->title = g_strdup ("相談の窓口、緊急時の受け入れ");
  kgr_meeting_repo_add (store, meeting, body, &id, &error);
  g_assert_no_error (error);
}

void
kgr_shell_make_file (const char *path,
                     guint       n_meetings)
{
  KgrCouncil council = { .name = (char *) "潮路市障害者自立支援協議会" };
  g_autoptr(GError) error = NULL;
  g_autofree char *recovery_key = NULL;
  g_autoptr(KgrStore) store =
    kgr_store_create (path, "相原", KGR_TEST_PASSPHRASE, &recovery_key, &error);
  gint64 council_id = 0;
  gint64 body;

  g_assert_no_error (error);
  kgr_council_repo_add (store, &council, &council_id, &error);
  g_assert_no_error (error);
  add_body (store, council_id, 0, "全体会");
  body = add_body (store, council_id, 0, "地域生活支援拠点等整備部会");
  add_body (store, council_id, body, "ワーキンググループ");
  add_body (store, council_id, 0, "こども部会");
  for (guint i = 0; i < n_meetings; i++)
    add_meeting (store, body, i);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

KgrDesk *
kgr_shell_unlock (const char *path)
{
  KgrDesk *desk = kgr_desk_new (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  kgr_desk_unlock_async (desk, KGR_TEST_PASSPHRASE, FALSE, finished_cb, &result);
  kgr_shell_wait_until (result != NULL);
  kgr_desk_unlock_finish (desk, result, &error);
  g_assert_no_error (error);

  return desk;
}

void
kgr_shell_lock (KgrDesk *desk)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  kgr_desk_lock_async (desk, finished_cb, &result);
  kgr_shell_wait_until (result != NULL);
  kgr_desk_lock_finish (desk, result, &error);
  g_assert_no_error (error);
}

static gboolean
is_it (GtkWidget  *widget,
       const char *id,
       GType       type)
{
  if (id == NULL)
    return G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

/* Below @widget: a page and its button may be called the same. */
static GtkWidget *
find (GtkWidget  *widget,
      const char *id,
      GType       type)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = is_it (child, id, type) ? child : find (child, id, type);

  return found;
}

GtkWidget *
kgr_shell_find (gpointer    widget,
                const char *id)
{
  GtkWidget *found = find (widget, id, G_TYPE_NONE);

  if (found == NULL)
    g_error ("there is no \"%s\"", id);

  return found;
}

/* NULL where there is none. */
GtkWidget *
kgr_shell_find_type (gpointer widget,
                     GType    type)
{
  return find (widget, NULL, type);
}

static gboolean
holds (const char *words,
       const char *text)
{
  return words != NULL && strstr (words, text) != NULL;
}

gboolean
kgr_shell_says (gpointer    widget,
                const char *text)
{
  gboolean said = holds (gtk_widget_get_tooltip_text (widget), text);

  if (GTK_IS_LABEL (widget))
    said = said || holds (gtk_label_get_text (widget), text);
  if (GTK_IS_EDITABLE (widget))
    said = said || holds (gtk_editable_get_text (widget), text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !said;
       child = gtk_widget_get_next_sibling (child))
    said = kgr_shell_says (child, text);

  return said;
}

/* Lets everything that is queued run. */
void
kgr_shell_settle (void)
{
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

/* Controls a person can reach. What GTK and libadwaita put inside their own is theirs. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_ENTRY (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_LIST_VIEW (widget) || GTK_IS_PROGRESS_BAR (widget);
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;

  return FALSE;
}

static void
collect_nameless (GtkWidget *widget,
                  GString   *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (is_control (widget))
    {
      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL) &&
          !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_RELATION_LABELLED_BY) &&
          !has_words (widget))
        g_string_append_printf (found, "%s %s\n", G_OBJECT_TYPE_NAME (widget),
                                gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
      return;
    }
  /* The window's own buttons, and the pencils and eyes of libadwaita's rows. */
  if (GTK_IS_WINDOW_CONTROLS (widget) || ADW_IS_ENTRY_ROW (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_nameless (child, found);
}

char *
kgr_shell_list_nameless (gpointer widget)
{
  GString *found = g_string_new ("");

  collect_nameless (widget, found);

  return g_string_free (found, FALSE);
}

void
kgr_shell_shoot (gpointer    window,
                 const char *name)
{
  const char *folder = g_getenv ("KGR_SHOTS");
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GtkSnapshot) snapshot = NULL;
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  int width, height;

  if (folder == NULL)
    return;

  kgr_shell_settle ();
  kgr_shell_settle ();
  paintable = gtk_widget_paintable_new (window);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (window), node, NULL);
  path = g_strdup_printf ("%s/%s%s.png", folder, name,
                          g_getenv ("KGR_SHOTS_SUFFIX") ? g_getenv ("KGR_SHOTS_SUFFIX") : "");
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
