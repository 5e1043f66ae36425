/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kgr-codes.h"

G_BEGIN_DECLS

/**
 * KgrSpan:
 * @start: first character of the passage, counted from 0 in its paragraph
 * @length: its characters (> 0)
 * @reason: why it is confidential; "" where none was given
 *
 * A confidential passage inside one paragraph.
 */
typedef struct
{
  int   start;
  int   length;
  char *reason;
} KgrSpan;

/**
 * KgrPara:
 *
 * One paragraph: immutable, reference counted, safe across threads. Its text is NFC, never holds a
 * line separator, U+FFFC or NUL; its spans are sorted, disjoint, non-empty, inside the text, and
 * neighbours that touch with the same reason are merged.
 */
typedef struct _KgrPara KgrPara;

KgrPara       *kgr_para_new         (const char    *text,
                                     const KgrSpan *spans,
                                     guint          n_spans) G_GNUC_WARN_UNUSED_RESULT;
KgrPara       *kgr_para_ref         (KgrPara *self);
void           kgr_para_unref       (KgrPara *self);
const char    *kgr_para_get_text    (KgrPara *self);
int            kgr_para_get_n_chars (KgrPara *self);
const KgrSpan *kgr_para_get_spans   (KgrPara *self,
                                     guint   *n_spans);
gboolean       kgr_para_equal       (KgrPara *a,
                                     KgrPara *b);

/**
 * KgrLayer:
 * @KGR_LAYER_TEXT: the words; an item has none
 * @KGR_LAYER_SUMMARY: the key points of a statement, the summary of an item
 */
typedef enum
{
  KGR_LAYER_TEXT,
  KGR_LAYER_SUMMARY,
  KGR_N_LAYERS,
} KgrLayer;

typedef enum
{
  KGR_UNIT_ITEM = 1,  /* the place of an agenda item in the record; owns its summary only */
  KGR_UNIT_STATEMENT, /* a speech */
  KGR_UNIT_NOTE,      /* a note or a decision */
} KgrUnitKind;

/**
 * KgrDecision:
 * @kind: what was decided; 0 where the text alone says it
 * @counted: whether the votes below were counted
 * @n_for: votes for it
 * @n_against: votes against it
 * @n_abstained: those who did not vote
 *
 * What was decided. All zero for what is no decision.
 */
typedef struct
{
  KgrDecisionKind kind;
  gboolean        counted;
  int             n_for;
  int             n_against;
  int             n_abstained;
} KgrDecision;

/**
 * KgrUnitFields:
 * @id: row id; 0 before it is stored (an import counts from 1)
 * @kind: what it is
 * @statement_kind: speech for a STATEMENT, note or decision for a NOTE, 0 for an ITEM
 * @agenda_id: the agenda item an ITEM stands for, else 0
 * @person_id: who speaks, if known, else 0
 * @speaker: the source's label as it stands; NULL where there is none
 * @begun: when it was begun, ISO 8601 local, or NULL
 * @opened: inside a closed item: opened one by one, so not confidential as a whole
 * @read_out: the written opinion of somebody who was absent, read out
 * @decision: what was decided, of a NOTE that is a decision
 * @paras: for each layer the paragraphs (KgrPara), NULL for none
 *
 * What a unit is made from. kgr_unit_new() copies it and takes references.
 */
typedef struct
{
  gint64           id;
  KgrUnitKind      kind;
  KgrStatementKind statement_kind;
  gint64           agenda_id;
  gint64           person_id;
  const char      *speaker;
  const char      *begun;
  gboolean         opened;
  gboolean         read_out;
  KgrDecision      decision;
  GPtrArray       *paras[KGR_N_LAYERS];
} KgrUnitFields;

/**
 * KgrUnit:
 *
 * One unit of a record: immutable, reference counted, safe across threads. Every change makes
 * another.
 */
typedef struct _KgrUnit KgrUnit;

#define KGR_TYPE_UNIT (kgr_unit_get_type ())
GType       kgr_unit_get_type     (void);

KgrUnit    *kgr_unit_new          (const KgrUnitFields *fields) G_GNUC_WARN_UNUSED_RESULT;
KgrUnit    *kgr_unit_ref          (KgrUnit *self);
void        kgr_unit_unref        (KgrUnit *self);
/* Borrowed, valid while @self lives. */
const KgrUnitFields *kgr_unit_get (KgrUnit *self);
guint       kgr_unit_get_n_paras  (KgrUnit *self,
                                   KgrLayer layer);
KgrPara    *kgr_unit_get_para     (KgrUnit *self,
                                   KgrLayer layer,
                                   guint    index);
/* The paragraphs joined by one line feed; "" for none. */
char       *kgr_unit_dup_text     (KgrUnit *self,
                                   KgrLayer layer) G_GNUC_WARN_UNUSED_RESULT;
/* One KgrSpan for each passage with @start counted in kgr_unit_dup_text(); free with
 * g_array_unref(). */
GArray     *kgr_unit_dup_spans    (KgrUnit *self,
                                   KgrLayer layer) G_GNUC_WARN_UNUSED_RESULT;
/* As it is printed: "決定：承認（賛成９名、反対１名、棄権２名）"; NULL where nothing is said. */
char       *kgr_decision_dup_printed (const KgrDecision *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kgr_decision_equal    (const KgrDecision *a,
                                   const KgrDecision *b);
gboolean    kgr_unit_equal        (KgrUnit *a,
                                   KgrUnit *b);

KgrUnit    *kgr_unit_with_id      (KgrUnit *self,
                                   gint64   id,
                                   gint64   agenda_id) G_GNUC_WARN_UNUSED_RESULT;
/* @text is cut into paragraphs at every kind of line separator; an empty text gives no
 * paragraph. */
GPtrArray  *kgr_paras_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* @start and @length in characters of kgr_unit_dup_text(); a line feed inside marks both sides of
 * it. With @reason NULL the passage is opened again. Returns @self with a new reference where
 * nothing changes. */
KgrUnit    *kgr_unit_mark         (KgrUnit    *self,
                                   KgrLayer    layer,
                                   int         start,
                                   int         length,
                                   const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* Marks every occurrence of @needle (may hold line feeds) in both layers; adds how many to
 * @n_found. */
KgrUnit    *kgr_unit_conceal      (KgrUnit    *self,
                                   const char *needle,
                                   const char *reason,
                                   guint      *n_found) G_GNUC_WARN_UNUSED_RESULT;

/* The sealed cell: a versioned JSON object with all texts of the unit (design: one sealed cell a
 * row). */
char       *kgr_unit_to_cell      (KgrUnit *self) G_GNUC_WARN_UNUSED_RESULT;
/* Fills texts, passages, speaker, begun, opened, read_out and decision from @cell; the other fields
 * from @plain. */
KgrUnit    *kgr_unit_new_from_cell (const KgrUnitFields *plain,
                                    const char          *cell,
                                    gssize               length,
                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPara, kgr_para_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrUnit, kgr_unit_unref)

G_END_DECLS
