/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gstdio.h>

#include "kgr-release.h"

G_BEGIN_DECLS

/* A descriptor that is closed when it goes out of scope: g_auto (KgrFd) fd = -1. */
typedef int KgrFd;

static inline void
kgr_fd_close (KgrFd fd)
{
  g_close (fd, NULL);
}

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (KgrFd, kgr_fd_close, -1)

/**
 * KgrReleaseHelpers:
 * @publish: absolute path of the publisher
 * @extract: absolute path of the extractor
 * @timeout_ms: how long each of them may take, in milliseconds
 *
 * Who does the work. Only tests name others than the program's own.
 */
typedef struct
{
  const char *publish;
  const char *extract;
  guint       timeout_ms;
} KgrReleaseHelpers;

/* What the extractor may say it found: the wire of src/extract/kgr-findings.h. */
enum
{
  KGR_EXPECT_LINE = 'l',
  KGR_EXPECT_ELEMENT = '<',
  KGR_EXPECT_ATTRIBUTE = '@',
  KGR_EXPECT_WORDS = 'w',
  KGR_EXPECT_END = '>',
  KGR_EXPECT_ODD = '!',
};

/* The name of words of which only the SHA-256 is expected. */
#define KGR_EXPECTED_DIGEST "sha256"

/**
 * KgrExpected:
 * @kind: one of KGR_EXPECT_
 * @name: (nullable): name of the element or attribute, or KGR_EXPECTED_DIGEST
 * @value: words, line or attribute's value; never %NULL
 * @block: the block of the document it comes from, -1 for what every file of the format has
 *
 * One thing that has to be found in a file, at its place.
 */
typedef struct
{
  guchar      kind;
  const char *name;
  char       *value;
  int         block;
} KgrExpected;

GPtrArray *kgr_expected_list_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_expected_list_add   (GPtrArray  *list,
                                    int         block,
                                    guchar      kind,
                                    const char *name,
                                    const char *value);

GPtrArray *kgr_release_expect_text (KgrPublicDocument *document) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kgr_release_expect_csv  (KgrPublicDocument *document) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kgr_release_expect_html (KgrPublicDocument *document) G_GNUC_WARN_UNUSED_RESULT;
/* Of a paper for inside: the same, and what says that it is one. */
GPtrArray *kgr_release_expect_inside_text (KgrPublicDocument *blocks) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kgr_release_expect_inside_html (KgrPublicDocument *blocks) G_GNUC_WARN_UNUSED_RESULT;

gboolean   kgr_release_compare     (GBytes             *findings,
                                    GPtrArray          *expected,
                                    KgrPublicDocument  *document,
                                    GError            **error);

/* @format: as the publisher is asked for it ("txt", "inside-txt"). */
int        kgr_release_publish     (const KgrReleaseHelpers *helpers,
                                    const char              *format,
                                    KgrPublicDocument       *document,
                                    GCancellable            *cancellable,
                                    GError                 **error);
GBytes    *kgr_release_extract     (const KgrReleaseHelpers *helpers,
                                    KgrFormat                format,
                                    int                      file,
                                    GCancellable            *cancellable,
                                    GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

int        kgr_memory_new          (GError **error);
gboolean   kgr_memory_fill         (int      fd,
                                    GBytes  *bytes,
                                    GError **error);
gboolean   kgr_memory_seal         (int      fd,
                                    GError **error);
GBytes    *kgr_memory_read         (int      fd,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
int        kgr_release_fill        (int      fd,
                                    GBytes  *bytes);

gboolean   kgr_release_put         (GBytes        *file,
                                    const char    *path,
                                    GCancellable  *cancellable,
                                    GError       **error);

gboolean   kgr_release_write_with  (const KgrReleaseHelpers *helpers,
                                    KgrPublicDocument       *document,
                                    KgrFormat                format,
                                    const char              *path,
                                    GCancellable            *cancellable,
                                    GError                 **error);
gboolean   kgr_release_write_inside_with (const KgrReleaseHelpers *helpers,
                                          KgrInsideDocument       *document,
                                          KgrFormat                format,
                                          const char              *path,
                                          GCancellable            *cancellable,
                                          GError                 **error);

G_END_DECLS
