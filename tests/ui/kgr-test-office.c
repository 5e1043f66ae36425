/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-deed.h"
#include "kgr-test-keys.h"
#include "kgr-test-office.h"

KgrTestOffice *
kgr_office_new (void)
{
  KgrTestOffice *self = g_new0 (KgrTestOffice, 1);

  self->folder = kgr_shell_new_folder ();
  self->path = g_build_filename (self->folder, "council.kaigiroku", NULL);
  self->window = kgr_shell_new_window (1280, 800);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  return self;
}

void
kgr_office_free (KgrTestOffice *self)
{
  kgr_shell_close_window (self->window);
  kgr_shell_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

GtkWidget *
kgr_office_page (KgrTestOffice *self)
{
  return GTK_WIDGET (kgr_window_get_page (self->window));
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_DROP_DOWN (widget);
}

/* The words of a button, not of what folds out of it. */
static gboolean
shows (GtkWidget  *widget,
       const char *name)
{
  if (GTK_IS_POPOVER (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), name))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, name))
      return TRUE;

  return FALSE;
}

static gboolean
is_labelled_by (GtkWidget  *widget,
                const char *name)
{
  GList *labels = gtk_widget_list_mnemonic_labels (widget);
  gboolean found = FALSE;

  for (GList *l = labels; l != NULL && !found; l = l->next)
    found = shows (l->data, name);
  g_list_free (labels);

  return found;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  if (GTK_IS_EDITABLE (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

/* What stands before a field of a form. */
static gboolean
has_row_called (GtkWidget  *widget,
                const char *name)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *label;

  if (row == NULL || GTK_IS_BUTTON (widget))
    return FALSE;
  if (ADW_IS_PREFERENCES_ROW (row))
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), name);
  label = find_label (row);

  return label != NULL && shows (label, name);
}

/* By what can be seen: GTK 4.8 cannot be asked for accessible names without harm, and the walk from
 * outside looks at those. */
static gboolean
is_called (GtkWidget  *widget,
           const char *name)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0 ||
      is_labelled_by (widget, name) || has_row_called (widget, name))
    return TRUE;
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name);
  if (GTK_IS_ENTRY (widget))
    return g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), name) == 0;

  return (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) ||
          GTK_IS_CHECK_BUTTON (widget)) && shows (widget, name);
}

static void
collect (GtkWidget  *widget,
         const char *name,
         GPtrArray  *found)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (is_control (widget) && is_called (widget, name))
    {
      g_ptr_array_add (found, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, name, found);
}

static GtkWidget *
look_for (KgrTestOffice *self,
          gpointer       in,
          const char    *name)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  collect (in != NULL ? in : self->window, name, found);
  if (found->len > 1)
    g_error ("there are %u controls called \"%s\"", found->len, name);

  return found->len == 1 ? found->pdata[0] : NULL;
}

gboolean
kgr_office_has (KgrTestOffice *self,
                gpointer       in,
                const char    *name)
{
  return look_for (self, in, name) != NULL;
}

GtkWidget *
kgr_office_find (KgrTestOffice *self,
                 gpointer       in,
                 const char    *name)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  GtkWidget *found = NULL;

  while ((found = look_for (self, in, name)) == NULL)
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("there is no control called \"%s\" that can be used", name);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }

  return found;
}

void
kgr_office_go (KgrTestOffice *self,
               gpointer       in,
               const char    *name)
{
  g_assert_true (gtk_widget_grab_focus (kgr_office_find (self, in, name)));
}

void
kgr_office_replace (KgrTestOffice *self,
                    gpointer       text,
                    const char    *words)
{
  g_assert_true (gtk_widget_grab_focus (text));
  kgr_keys_press (*words != '\0' ? "ctrl+a" : "ctrl+a BackSpace");
  if (*words != '\0')
    kgr_keys_type (GTK_WINDOW (self->window), words);
}

void
kgr_office_write (KgrTestOffice *self,
                  gpointer       in,
                  const char    *name,
                  const char    *words)
{
  kgr_office_replace (self, kgr_office_find (self, in, name), words);
  kgr_keys_press ("Return");
}

void
kgr_office_fill (KgrTestOffice *self,
                        gpointer       in,
                        const char    *name,
                        const char    *words)
{
  kgr_office_replace (self, kgr_office_find (self, in, name), words);
  kgr_keys_press ("Tab");
}

void
kgr_office_choose (KgrTestOffice *self,
                   gpointer       in,
                   const char    *name,
                   const char    *item)
{
  GtkWidget *control = kgr_office_find (self, in, name);
  GListModel *items;

  g_assert_true (GTK_IS_DROP_DOWN (control));
  items = gtk_drop_down_get_model (GTK_DROP_DOWN (control));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (items), i), item))
      {
        gtk_drop_down_set_selected (GTK_DROP_DOWN (control), i);
        return;
      }
  g_error ("\"%s\" cannot be chosen at \"%s\"", item, name);
}

void
kgr_office_take (KgrTestOffice *self,
                 gpointer       in,
                 const char    *name)
{
  GtkWidget *control = kgr_office_find (self, in, name);

  if (GTK_IS_SWITCH (control))
    gtk_switch_set_active (GTK_SWITCH (control), !gtk_switch_get_active (GTK_SWITCH (control)));
  else if (GTK_IS_CHECK_BUTTON (control))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (control),
                                 !gtk_check_button_get_active (GTK_CHECK_BUTTON (control)));
  else if (GTK_IS_MENU_BUTTON (control))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (control));
      kgr_shell_settle ();
    }
  else
    g_signal_emit_by_name (control, "clicked");
}

void
kgr_office_act (KgrTestOffice *self,
                const char    *action)
{
  g_assert_true (gtk_widget_activate_action (kgr_office_page (self), action, NULL));
}

void
kgr_office_act_on (KgrTestOffice *self,
                   const char    *action,
                   gint64         id)
{
  g_assert_true (gtk_widget_activate_action (kgr_office_page (self), action, "x", id));
}

typedef struct
{
  KgrDeskFunc func;
  gpointer    data;
  gpointer    answer;
  gboolean    done;
} Question;

static gpointer
ask_job (KgrStore      *store,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Question *question = data;

  question->answer = question->func (store, question->data, cancellable, error);

  return GINT_TO_POINTER (TRUE);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Question *question = user_data;
  g_autoptr(GError) error = NULL;

  kgr_desk_run_finish (KGR_DESK (source), result, &error);
  g_assert_no_error (error);
  question->done = TRUE;
}

gpointer
kgr_office_ask (KgrTestOffice *self,
                KgrDeskFunc    func,
                gpointer       data)
{
  Question question = { func, data };

  kgr_desk_run_async (kgr_session_get_desk (kgr_window_get_session (self->window)), ask_job,
                      &question, NULL, NULL, NULL, answered_cb, &question);
  kgr_shell_wait_until (question.done);
  kgr_keys_settle ();

  return question.answer;
}

static gpointer
nothing_job (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return NULL;
}

void
kgr_office_undo (KgrTestOffice *self)
{
  KgrDeeds *deeds = kgr_session_get_deeds (kgr_window_get_session (self->window));

  kgr_office_ask (self, nothing_job, NULL);
  kgr_shell_wait_until (kgr_deeds_can_undo (deeds));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  kgr_keys_press ("ctrl+z");
  kgr_office_ask (self, nothing_job, NULL);
}
