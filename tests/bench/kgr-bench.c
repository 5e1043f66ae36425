/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "kgr-bench.h"
#include "meeting/kgr-meeting-repo.h"

static const char *phrases[] = {
  "相談窓口の受付時間について、",
  "事務局から説明がありました。",
  "昨年度の実績と比べますと、",
  "件数は少しずつ増えております。",
  "地域の皆さまのご協力をいただき、",
  "研修の回数を見直したいと考えます。",
  "夜間の連絡先をどうするかは、",
  "次回までに案をまとめることにしました。",
  "関係する機関との連携については、",
  "まだ十分とは言えないと思います。",
  "資料の２ページをご覧ください。",
  "ご意見があればお聞かせください。",
};

static const char *speakers[] = { "会長", "副会長", "委員", "事務局", "発言者：委員" };

static GPtrArray *
invent_paragraphs (GRand    *random,
                   gboolean  first)
{
  g_autoptr(GString) text = g_string_new (first ? KGR_BENCH_RECORD_WORDS : NULL);

  while (g_utf8_strlen (text->str, -1) < g_rand_int_range (random, 120, 300))
    g_string_append (text, phrases[g_rand_int_range (random, 0, G_N_ELEMENTS (phrases))]);

  return kgr_paras_new_from_text (text->str);
}

static KgrUnit *
invent_statement (GRand *random,
                  gint64 id)
{
  g_autoptr(GPtrArray) paras = invent_paragraphs (random, id == 1);
  KgrUnitFields fields = {
    .id = id,
    .kind = KGR_UNIT_STATEMENT,
    .statement_kind = KGR_STATEMENT_SPEECH,
    .speaker = speakers[g_rand_int_range (random, 0, G_N_ELEMENTS (speakers))],
    .paras = { [KGR_LAYER_TEXT] = paras },
  };

  return kgr_unit_new (&fields);
}

KgrMeeting *
kgr_bench_meeting_new (guint n_statements,
                       guint seed)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);

  meeting->council = g_strdup ("あさひ市協議会");
  meeting->body = g_strdup ("相談支援部会");
  meeting->title = g_strdup_printf ("第%u回 相談支援部会", seed + 1);
  meeting->fiscal_year = 2000 + (int) (seed % 20);
  meeting->number = (int) (seed + 1);
  meeting->starts_at = g_strdup_printf ("%04d-06-%02uT18:30:00", meeting->fiscal_year,
                                        seed % 28 + 1);
  meeting->ends_at = g_strdup_printf ("%04d-06-%02uT20:30:00", meeting->fiscal_year,
                                      seed % 28 + 1);
  meeting->venue = g_strdup ("市役所 第１会議室");
  meeting->observers = 0;
  meeting->record_method = KGR_METHOD_VERBATIM;
  meeting->status = KGR_MEETING_DRAFT;
  for (guint i = 0; i < 3; i++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = i + 1;
      item->kind = KGR_AGENDA_ITEM;
      item->number = g_strdup_printf ("（%u）", i + 1);
      item->title = g_strdup (phrases[g_rand_int_range (random, 0, G_N_ELEMENTS (phrases))]);
    }
  for (guint i = 0; i < n_statements; i++)
    g_ptr_array_add (meeting->units, invent_statement (random, i + 1));

  return g_steal_pointer (&meeting);
}

/* The newest stands first in every list, and its number is found on the screen. */
static void
make_newest (KgrMeeting *meeting)
{
  g_autofree char *starts_at = g_steal_pointer (&meeting->starts_at);
  g_autofree char *ends_at = g_steal_pointer (&meeting->ends_at);

  meeting->fiscal_year = 2030;
  meeting->number = KGR_BENCH_NEWEST_NUMBER;
  meeting->starts_at = g_strdup ("2030-06-01T18:30:00");
  meeting->ends_at = g_strdup ("2030-06-01T20:30:00");
}

KgrStore *
kgr_bench_store_new (const char *folder,
                     const char *name,
                     guint       n_meetings,
                     guint       n_statements,
                     guint       n_last,
                     gint64     *last_id)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrStore) store = NULL;

  store = kgr_store_create (path, "bench", KGR_BENCH_PASSPHRASE, &recovery_key, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_meetings; i++)
    {
      guint n = i + 1 == n_meetings ? n_last : n_statements;
      g_autoptr(KgrMeeting) meeting = kgr_bench_meeting_new (n, i);

      if (i + 1 == n_meetings)
        make_newest (meeting);
      kgr_meeting_repo_add (store, meeting, 0, last_id, &error);
      g_assert_no_error (error);
    }
  return g_steal_pointer (&store);
}

void
kgr_bench_remove (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        kgr_bench_remove (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

double
kgr_bench_quantile (GArray *seconds,
                    double  share)
{
  g_assert (seconds->len > 0);

  g_array_sort (seconds, compare_doubles);

  return g_array_index (seconds, double, (guint) ((seconds->len - 1) * share + 0.5));
}

void
kgr_bench_assert_ratio (const char *what,
                        double      seconds,
                        const char *than,
                        double      reference,
                        double      bound)
{
  g_test_message ("%s: %.4f s; %s: %.4f s; ratio %.2f (at most %.2f)",
                  what, seconds, than, reference, seconds / reference, bound);
  g_assert_cmpfloat (reference, >, 0);
  g_assert_cmpfloat (seconds / reference, <=, bound);
}
