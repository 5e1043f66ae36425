/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lists a council's settings choose from. As in kgr-codes.h a number is never reused, and 0 is
 * none of them. */

typedef enum
{
  KGR_BODY_PLENARY = 1,   /* 全体会 */
  KGR_BODY_STEERING,      /* 運営会議・事務局会議 */
  KGR_BODY_EXECUTIVE,     /* 幹事会 */
  KGR_BODY_COMMITTEE,     /* 専門部会・作業部会 */
  KGR_BODY_WORKING_GROUP, /* ワーキンググループ */
  KGR_BODY_REGULAR,       /* 定例会 */
  KGR_BODY_CASE,          /* 個別支援会議 */
} KgrBodyKind;

typedef enum
{
  KGR_MANDATE_DECIDE = 1, /* 協議・決定 */
  KGR_MANDATE_EXAMINE,    /* 検討・報告 */
  KGR_MANDATE_STUDY,      /* 実態把握・施策検討・報告 */
} KgrMandate;

typedef enum
{
  KGR_NUMBERING_FISCAL_YEAR = 1, /* 第１回 again every April */
  KGR_NUMBERING_CONTINUOUS,
} KgrNumbering;

typedef enum
{
  KGR_QUORUM_MAJORITY = 1, /* more than a half (過半数) */
  KGR_QUORUM_HALF,         /* a half or more (２分の１以上) */
  KGR_QUORUM_THIRD,        /* a third or more (３分の１以上) */
  KGR_QUORUM_NONE,
} KgrQuorum;

typedef enum
{
  KGR_OPENNESS_OPEN = 1,
  KGR_OPENNESS_PARTLY,
  KGR_OPENNESS_CLOSED,
} KgrOpenness;

typedef enum
{
  KGR_SEAT_MEMBER = 1,
  KGR_SEAT_SECRETARIAT,
  KGR_SEAT_OBSERVER,
  KGR_SEAT_SUPPORT,       /* 手話通訳・要約筆記・介助者: no quorum, no vote */
} KgrSeatKind;

/* How the program writes numbers; what was typed or imported is never touched. */
typedef enum
{
  KGR_DIGITS_ONE_WIDE = 1, /* ６時30分: the common municipal rule */
  KGR_DIGITS_NARROW,       /* 6時30分 */
  KGR_DIGITS_WIDE,         /* ６時３０分 */
} KgrDigits;

/* The rows the table of the printed form can have. */
typedef enum
{
  KGR_FORM_NAME = 1,    /* 会議の名称 */
  KGR_FORM_TIME,        /* 開催日時 */
  KGR_FORM_PLACE,       /* 開催場所 */
  KGR_FORM_PRESENT,     /* 出席者 */
  KGR_FORM_ABSENT,      /* 欠席者 */
  KGR_FORM_SECRETARIAT, /* 事務局職員 */
  KGR_FORM_OBSERVERS,   /* 傍聴者数 */
  KGR_FORM_OPENNESS,    /* 公開・非公開の別とその理由 */
  KGR_FORM_AGENDA,      /* 議題 */
  KGR_FORM_PAPERS,      /* 会議資料の名称 */
  KGR_FORM_METHOD,      /* 記録方法 */
  KGR_FORM_CONTACT,     /* 問い合わせ先 */
  KGR_FORM_AUTHOR,      /* 会議録作成者 */
} KgrFormPart;

/* One of a list; a list ends with a value of 0. */
typedef struct
{
  int         value;
  const char *code;
  const char *label;
} KgrCode;

extern const KgrCode kgr_body_kinds[];
extern const KgrCode kgr_mandates[];
extern const KgrCode kgr_numberings[];
extern const KgrCode kgr_quorums[];
extern const KgrCode kgr_opennesses[];
extern const KgrCode kgr_seat_kinds[];
extern const KgrCode kgr_digit_rules[];
/* Its labels are the form's own words, Japanese whatever the locale. */
extern const KgrCode kgr_form_parts[];

/* The code of a value ("working-group"), NULL for one that is not in the list. */
const char *kgr_code_of         (const KgrCode *list,
                                 int            value);
/* The value of a code, 0 for none. */
int         kgr_code_value      (const KgrCode *list,
                                 const char    *code);
/* The words of a screen, translated; NULL for a value that is not in the list. */
const char *kgr_code_label      (const KgrCode *list,
                                 int            value);

/**
 * kgr_quorum_needed:
 * @quorum: the rule
 * @n_seats: how many seats count (>= 0)
 *
 * How many of @n_seats must be there: more than a half, a half or more, a third or more; the
 * fraction is of the seats filled, not of those laid down. Pure.
 *
 * Returns: 0 where there is no quorum
 */
guint       kgr_quorum_needed   (KgrQuorum      quorum,
                                 guint          n_seats);

G_END_DECLS
