/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-projection.h"

G_BEGIN_DECLS

/**
 * KgrTokenKind:
 * @KGR_TOKEN_HEADING: a heading that is printed where it stands
 * @KGR_TOKEN_ITEM: a heading that is printed with the first thing under it, or not at all
 * @KGR_TOKEN_CLOSED: the line that stands for everything a closed item holds
 * @KGR_TOKEN_SPEAKER: the label of a statement of which something is printed
 * @KGR_TOKEN_TEXT: public words of a paragraph
 * @KGR_TOKEN_BREAK: the end of a paragraph
 * @KGR_TOKEN_REMOVED: here something was taken out; says nothing else
 *
 * What the body of minutes is read into before it is printed. What is confidential leaves nothing
 * in the tokens but %KGR_TOKEN_REMOVED, and how often that stands in a row means nothing.
 */
typedef enum
{
  KGR_TOKEN_HEADING = 1,
  KGR_TOKEN_ITEM,
  KGR_TOKEN_CLOSED,
  KGR_TOKEN_SPEAKER,
  KGR_TOKEN_TEXT,
  KGR_TOKEN_BREAK,
  KGR_TOKEN_REMOVED,
} KgrTokenKind;

typedef struct
{
  KgrTokenKind  kind;
  char         *text; /* NULL for BREAK and REMOVED */
} KgrToken;

GArray  *kgr_tokens_new                (void) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @text. */
void     kgr_tokens_add                (GArray       *tokens,
                                        KgrTokenKind  kind,
                                        char         *text);
gboolean kgr_tokens_have               (GArray       *tokens,
                                        KgrTokenKind  kind);
/* The paragraphs of one layer: TEXT and REMOVED, a BREAK after each. */
void     kgr_tokens_add_layer          (GArray       *tokens,
                                        KgrUnit      *unit,
                                        KgrLayer      layer);

/* The whole record, (element-type KgrToken). */
GArray  *kgr_projection_read_body      (KgrMeeting        *meeting,
                                        KgrSpeakerPolicy   speakers) G_GNUC_WARN_UNUSED_RESULT;
void     kgr_projection_print_body     (KgrPublicDocument *document,
                                        GArray            *tokens,
                                        const char        *mark);
/* Whether how many observed is printed there. */
gboolean kgr_projection_print_head     (KgrPublicDocument *document,
                                        KgrMeeting        *meeting,
                                        const KgrEdition  *edition);

/* How an agenda entry is printed: "（１） 相談機能について", a closed one by its public title. */
char    *kgr_projection_dup_entry      (const KgrAgendaItem *entry) G_GNUC_WARN_UNUSED_RESULT;
/* "（非公開　GROUND）"; @entry NULL: of an item that is not known. */
char    *kgr_projection_dup_closed     (const KgrAgendaItem *entry) G_GNUC_WARN_UNUSED_RESULT;
/* How a paper is listed: "資料１ 議事録", one of a closed item "資料２（非公開）"; NULL where it is not. */
char    *kgr_projection_dup_paper      (KgrMeeting          *meeting,
                                        const KgrPaper      *paper) G_GNUC_WARN_UNUSED_RESULT;
/* The closed entry that holds @entry: its topmost closed ancestor or itself; NULL if it is open. */
const KgrAgendaItem *kgr_projection_find_closed (KgrMeeting          *meeting,
                                                 const KgrAgendaItem *entry);

G_END_DECLS
