/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers about issues. They are given public issues: what has no public wording never gets
 * here, and rows are counted anew, so that nothing shows that something was left out. */

#include "config.h"

#include "handout/kgr-handout-private.h"
#include "text/kgr-era.h"
#include "text/kgr-fold.h"

/* Fixed wordings of the printed form, Japanese whatever the locale. */
static const char *
get_state (KgrIssueState state)
{
  static const char * const states[] = { "", "未着手", "対応中", "継続", "完了", "取下げ" };

  return (guint) state < G_N_ELEMENTS (states) ? states[state] : "";
}

static const char *
find_body_name (GPtrArray *bodies,
                gint64     id)
{
  for (guint i = 0; id != 0 && i < bodies->len; i++)
    {
      const KgrBody *body = g_ptr_array_index (bodies, i);

      if (body->id == id)
        return body->name;
    }

  return NULL;
}

static void
print_number (KgrPublicDocument *document,
              const KgrForm     *form,
              guint              number)
{
  g_autofree char *digits = kgr_digits_format (number);
  g_autofree char *written = kgr_form_dup_notation (form, digits);

  kgr_handout_print_cell (document, written);
}

static void
print_day (KgrPublicDocument *document,
           const KgrForm     *form,
           const char        *iso)
{
  g_autofree char *day = iso != NULL ? kgr_handout_dup_day (form, iso) : NULL;

  kgr_handout_print_cell (document, day);
}

static void
print_due (KgrPublicDocument *document,
           const KgrForm     *form,
           const char        *due)
{
  if (g_strcmp0 (due, KGR_ISSUE_DUE_NEXT) == 0)
    kgr_handout_print_cell (document, "次回の会議まで");
  else
    print_day (document, form, due);
}

/**
 * kgr_handout_new_standing:
 * @meeting: the meeting they stand on
 * @issues: (element-type KgrPublicIssue): what stands on it
 * @bodies: (element-type KgrBody): among them those that are to answer something
 * @form: (nullable): the council's form
 *
 * What is carried over to a meeting (継続事項一覧). An owner is printed only where it is a body. Pure;
 * any thread.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *
kgr_handout_new_standing (KgrMeeting    *meeting,
                          GPtrArray     *issues,
                          GPtrArray     *bodies,
                          const KgrForm *form)
{
  static const char * const columns[] = { "番号", "事項", "担当", "期限", "状態", "提起した日", NULL };
  KgrPublicDocument *document = kgr_public_document_new ("ja");
  g_autofree char *day = NULL;

  kgr_public_document_add_title (document, "継続事項一覧");
  kgr_handout_print_row (document, "会議の名称", meeting->title);
  day = meeting->starts_at != NULL ? kgr_handout_dup_day (form, meeting->starts_at) : NULL;
  kgr_handout_print_row (document, "開催日", day);
  kgr_public_document_add_columns (document, columns);
  for (guint i = 0; i < issues->len; i++)
    {
      const KgrPublicIssue *issue = g_ptr_array_index (issues, i);

      print_number (document, form, i + 1);
      kgr_handout_print_cell (document, issue->wording);
      kgr_handout_print_cell (document, find_body_name (bodies, issue->owner_body_id));
      print_due (document, form, issue->due);
      kgr_handout_print_cell (document, get_state (issue->state));
      print_day (document, form, issue->raised_on);
    }

  return document;
}

static void
print_reports (KgrPublicDocument *document,
               const KgrReport   *report,
               const KgrForm     *form,
               gboolean           generalised)
{
  static const char * const referred_columns[] = { "番号", "事項", "報告先", "報告した日", "状態", NULL };
  static const char * const general_columns[] = { "番号", "地域課題", "提起した日", "状態", NULL };
  guint n = 0;

  for (guint i = 0; i < report->lines->len; i++)
    {
      const KgrReportLine *line = g_ptr_array_index (report->lines, i);

      if ((line->to == NULL) != generalised)
        continue;
      if (n == 0)
        {
          kgr_public_document_add_heading (document, 2, generalised
                                           ? "地域課題として取りまとめた事項" : "報告・提案した事項");
          kgr_public_document_add_columns (document,
                                           generalised ? general_columns : referred_columns);
        }
      print_number (document, form, ++n);
      kgr_handout_print_cell (document, line->wording);
      if (!generalised)
        kgr_handout_print_cell (document, line->to);
      print_day (document, form, line->on);
      kgr_handout_print_cell (document, get_state (line->state));
    }
}

/**
 * kgr_handout_new_report:
 * @report: what was reported
 * @form: (nullable): the council's form
 *
 * What a body reported up in a fiscal year (報告書), and what it made general of single cases. Only
 * public wordings are printed: the words that went with a referral were written for a body, not for
 * everybody. Pure; any thread.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *
kgr_handout_new_report (const KgrReport *report,
                        const KgrForm   *form)
{
  KgrPublicDocument *document = kgr_public_document_new ("ja");
  g_autofree char *year = kgr_era_format_fiscal_year (report->fiscal_year);
  g_autofree char *written = kgr_form_dup_notation (form, year);
  g_autofree char *title = g_strconcat (written != NULL ? written : "", "　報告書", NULL);

  kgr_public_document_add_title (document, title);
  kgr_handout_print_row (document, "会議体", report->body);
  if (report->lines->len == 0)
    kgr_public_document_add_paragraph (document, "この年度に報告した事項はありません。");
  print_reports (document, report, form, FALSE);
  print_reports (document, report, form, TRUE);

  return document;
}

void
kgr_report_line_free (KgrReportLine *self)
{
  g_free (self->wording);
  g_free (self->to);
  g_free (self->on);
  g_free (self);
}

/* Was open at some time of the fiscal year, as far as the days of its steps tell. */
static gboolean
is_of_year (const KgrPublicIssue *issue,
            int                   fiscal_year)
{
  g_autofree char *first = g_strdup_printf ("%04d-04-01", fiscal_year);
  g_autofree char *next = g_strdup_printf ("%04d-04-01", fiscal_year + 1);

  if (issue->raised_on != NULL && g_strcmp0 (issue->raised_on, next) >= 0)
    return FALSE;

  return kgr_issue_state_is_open (issue->state) ||
         (issue->last_on != NULL && g_strcmp0 (issue->last_on, first) >= 0);
}

static gboolean
is_of_field (const KgrPublicIssue *issue,
             const char           *field)
{
  g_autofree char *one = kgr_fold_label (issue->field != NULL ? issue->field : "");
  g_autofree char *other = kgr_fold_label (field != NULL ? field : "");

  return one[0] != '\0' && g_str_equal (one, other);
}

/* What is written of the field's issues, then those of the year, each on a line. */
static char *
dup_issues (const KgrFieldText *field,
            GPtrArray          *issues,
            int                 fiscal_year)
{
  g_autoptr(GString) text = g_string_new (field->issues);

  for (guint i = 0; i < issues->len; i++)
    {
      const KgrPublicIssue *issue = g_ptr_array_index (issues, i);

      if (is_of_field (issue, field->field) && is_of_year (issue, fiscal_year))
        g_string_append_printf (text, "%s・%s", text->len > 0 ? "\n" : "", issue->wording);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * kgr_handout_new_fields:
 * @council: (nullable): its name
 * @fiscal_year: the western year of its April
 * @fields: (element-type KgrFieldText): the rows
 * @issues: (element-type KgrPublicIssue): of the council
 * @form: (nullable): the council's form
 *
 * The issues of a support base by field (課題一覧): what was written of each field for the year, and
 * the public issues of that field. Pure; any thread.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *
kgr_handout_new_fields (const char    *council,
                        int            fiscal_year,
                        GPtrArray     *fields,
                        GPtrArray     *issues,
                        const KgrForm *form)
{
  static const char * const columns[] = {
    "主な機能", "国が示す機能", "拠点機能", "運用状況", "課題", "特記事項", NULL,
  };
  KgrPublicDocument *document = kgr_public_document_new ("ja");
  g_autofree char *year = kgr_era_format_fiscal_year (fiscal_year);
  g_autofree char *written = kgr_form_dup_notation (form, year);
  g_autofree char *title = g_strconcat (written != NULL ? written : "", "　課題一覧", NULL);

  kgr_public_document_add_title (document, title);
  kgr_handout_print_row (document, "協議会", council);
  kgr_public_document_add_columns (document, columns);
  for (guint i = 0; i < fields->len; i++)
    {
      const KgrFieldText *field = g_ptr_array_index (fields, i);
      g_autofree char *all = dup_issues (field, issues, fiscal_year);

      kgr_handout_print_cell (document, field->field);
      kgr_handout_print_cell (document, field->national);
      kgr_handout_print_cell (document, field->base);
      kgr_handout_print_cell (document, field->operation);
      kgr_handout_print_cell (document, all);
      kgr_handout_print_cell (document, field->remarks);
    }

  return document;
}
