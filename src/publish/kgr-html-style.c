/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The look of a published page. No rule here may hide, move or add text. Colours are the reader's
 * own, so that light, dark and high contrast all work; on paper it is A4 with 40 characters of
 * 10.5 points a line. */

#include "config.h"

#include "kgr-html-writer.h"

const char kgr_html_style[] =
  "\n"
  ":root { color-scheme: light dark; }\n"
  "body { margin: 0; line-height: 1.8; overflow-wrap: anywhere; line-break: strict;\n"
  "  text-align: justify; font-family: \"BIZ UDGothic\", \"Hiragino Sans\", \"Yu Gothic\",\n"
  "  \"Noto Sans CJK JP\", sans-serif; }\n"
  "main { max-width: 41em; margin: 3em auto; padding: 0 1.5em; }\n"
  "h1, h2, h3, p, th { white-space: pre-wrap; }\n"
  "h1 { margin: 0 0 1.5em; font-size: 1.6em; letter-spacing: 0.3em; text-indent: 0.3em;\n"
  "  text-align: center; }\n"
  "h2 { margin: 2.5em 0 1em; padding-bottom: 0.2em; font-size: 1.2em; border-bottom: 2px solid; }\n"
  "h3 { margin: 1.5em 0 0.5em; font-size: 1em; }\n"
  "h3 + h3 { margin-top: 0.5em; }\n"
  "p { margin: 0; }\n"
  "table { width: 100%; border-collapse: collapse; line-height: 1.6; }\n"
  "th, td { padding: 0.4em 0.7em; border: 1px solid; text-align: left; vertical-align: top; }\n"
  "th { width: 7em; font-weight: bold; background: rgba(128, 128, 128, 0.12); }\n"
  ".grid { margin: 1em 0; }\n"
  ".grid th { width: auto; }\n"
  "td p:not(:only-child) { padding-left: 1em; text-indent: -1em; }\n"
  ".statement { margin: 1.5em 0; }\n"
  ".statement p { padding-left: 1em; }\n"
  ".statement .speaker { padding-left: 0; font-weight: bold; }\n"
  ".gap { margin: 1.5em 0; padding: 0.3em 1em; border: 1px dashed; text-align: center; }\n"
  "@media (max-width: 30em) {\n"
  "  main { margin: 1.5em auto; padding: 0 1em; }\n"
  "  th { width: 5em; }\n"
  "}\n"
  "@media print {\n"
  "  body { font-size: 10.5pt; line-height: 1.7; orphans: 2; widows: 2;\n"
  "    font-family: \"BIZ UDMincho\", \"Hiragino Mincho ProN\", \"Yu Mincho\",\n"
  "    \"Noto Serif CJK JP\", serif; }\n"
  "  main { margin: 0 auto; padding: 0; }\n"
  "  h1, h2, h3, .speaker { break-after: avoid; }\n"
  "  tr, .gap { break-inside: avoid; }\n"
  "}\n"
  "@page { size: A4; margin: 25mm 28mm; @bottom-center { content: counter(page); } }\n";

/* What is fixed is printed again on each sheet; it stands in the margin. */
const char kgr_html_inside_style[] =
  ".inside { margin: 0; padding: 0.3em 1em; border-bottom: 2px solid; font-weight: bold;\n"
  "  text-align: center; }\n"
  "@media print {\n"
  "  .inside { position: fixed; top: -15mm; left: 0; right: 0; border: 1px solid; }\n"
  "}\n";
