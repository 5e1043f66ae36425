/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list in pieces is the whole list in the end, and tells every change of what it gave out. */

#include "config.h"

#include <gtk/gtk.h>

#include "kgr-gradual-model.h"

typedef struct
{
  GtkStringList   *source;
  KgrGradualModel *model;
  GPtrArray       *seen;     /* char*: the list as its changes tell it */
  guint            largest;  /* the most rows that came or went in one change */
} Fixture;

static void
changed_cb (Fixture    *fixture,
            guint       position,
            guint       removed,
            guint       added,
            GListModel *model)
{
  g_assert_cmpuint (position + removed, <=, fixture->seen->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->seen, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr(GtkStringObject) item = g_list_model_get_item (model, position + i);

      g_ptr_array_insert (fixture->seen, (int) (position + i),
                          g_strdup (gtk_string_object_get_string (item)));
    }
  g_assert_cmpuint (fixture->seen->len, ==, g_list_model_get_n_items (model));
  /* GtkListView has no rows for what is behind the first two hundred. */
  if (position < 200)
    fixture->largest = MAX (fixture->largest, MAX (MIN (removed, 200 - position),
                                                   MIN (added, 200 - position)));
}

static void
fill (Fixture    *fixture,
      const char *name,
      guint       n)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *string = g_strdup_printf ("%s %u", name, i);

      g_strv_builder_add (builder, string);
    }
  strings = g_strv_builder_end (builder);
  gtk_string_list_splice (fixture->source, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (fixture->source)),
                          (const char * const *) strings);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->source = gtk_string_list_new (NULL);
  fixture->seen = g_ptr_array_new_with_free_func (g_free);
  fixture->model = kgr_gradual_model_new (G_LIST_MODEL (fixture->source));
  g_signal_connect_swapped (fixture->model, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->model);
  g_object_unref (fixture->source);
  g_ptr_array_unref (fixture->seen);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_seen (Fixture    *fixture,
             const char *first,
             guint       n)
{
  g_assert_cmpuint (fixture->seen->len, ==, n);
  if (n > 0)
    g_assert_cmpstr (fixture->seen->pdata[0], ==, first);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (fixture->seen->pdata[i], ==,
                     gtk_string_list_get_string (fixture->source, i));
}

static void
test_grows (Fixture       *fixture,
            gconstpointer  data)
{
  fill (fixture, "a", 5000);
  g_assert_cmpuint (fixture->seen->len, <, 30);
  settle ();
  assert_seen (fixture, "a 0", 5000);
  g_assert_cmpuint (fixture->largest, <, 30);
}

static void
fill_again (gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpuint (fixture->seen->len, <, 30);
  fill (fixture, "b", 4000);
}

static void
test_begins_again (Fixture       *fixture,
                   gconstpointer  data)
{
  fill (fixture, "a", 5000);
  settle ();
  kgr_gradual_model_begin_again (fixture->model, fill_again, fixture);
  kgr_gradual_model_begin_again (fixture->model, fill_again, fixture);
  settle ();
  assert_seen (fixture, "b 0", 4000);
  g_assert_cmpuint (fixture->largest, <, 30);
}

/* Few rows are not worth a turn of the main loop. */
static void
test_begins_at_once (Fixture       *fixture,
                     gconstpointer  data)
{
  fill (fixture, "a", 25);
  settle ();
  kgr_gradual_model_begin_again (fixture->model, fill_again, fixture);
  g_assert_cmpstr (fixture->seen->pdata[0], ==, "b 0");
  settle ();
  assert_seen (fixture, "b 0", 4000);
}

/* Whatever happens to the source while it is handed over. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  for (int i = 0; i < 3000; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->source));
      guint position = (guint) g_test_rand_int_range (0, (int) n + 1);
      guint removed = (guint) g_test_rand_int_range (0, (int) MIN (n - position, 60) + 1);
      const char *added[] = { "x", "y", "z", NULL };

      gtk_string_list_splice (fixture->source, position, removed,
                              added + g_test_rand_int_range (0, 4));
      if (g_test_rand_int_range (0, 40) == 0)
        fill (fixture, "c", (guint) g_test_rand_int_range (0, 400));
      if (g_test_rand_int_range (0, 3) == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  settle ();
  assert_seen (fixture, fixture->seen->len > 0 ? fixture->seen->pdata[0] : NULL,
               g_list_model_get_n_items (G_LIST_MODEL (fixture->source)));
}

#define ADD(name, func) \
  g_test_add ("/gradual-model/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  ADD ("grows", test_grows);
  ADD ("begins-again", test_begins_again);
  ADD ("begins-at-once", test_begins_at_once);
  ADD ("random", test_random);

  return g_test_run ();
}
