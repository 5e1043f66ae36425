/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases to offer: words that are short, lower case, hard to mistake for one another when
 * read aloud. */

#include "config.h"

#include "kgr-store.h"
#include "vault/kgr-vault.h"

#define N_WORDS 6

/* 256 words: eight bits each, so six words are 48 bits before Argon2id. */
static const char words[256][8] = {
  "acorn", "actor", "album", "amber", "angle", "apple", "apron", "arrow", "atlas", "attic", "autumn", "bacon",
  "badge", "baker", "bamboo", "banjo", "barley", "basil", "basket", "beach", "bean", "bell", "bench", "berry",
  "birch", "bison", "blanket", "bloom", "board", "boat", "bonnet", "book", "border", "bottle", "bowl", "branch",
  "brass", "bread", "breeze", "brick", "bridge", "brook", "brush", "bucket", "bugle", "butter", "button", "cabin",
  "cable", "cactus", "camel", "canal", "candle", "canoe", "canvas", "carbon", "carpet", "carrot", "castle", "cedar",
  "cellar", "chalk", "cherry", "chess", "chest", "circle", "citrus", "clay", "cliff", "clock", "cloud", "clover",
  "coast", "cobalt", "coffee", "comet", "copper", "coral", "corner", "cotton", "cradle", "crane", "crayon", "cream",
  "creek", "cricket", "crown", "curtain", "daisy", "dancer", "desert", "dinner", "dolphin", "donkey", "dragon", "drum",
  "eagle", "earth", "easel", "echo", "ember", "engine", "fabric", "falcon", "farmer", "feather", "fern", "ferry",
  "fiddle", "field", "finch", "flame", "flute", "forest", "fossil", "fox", "frost", "galaxy", "garden", "garlic",
  "ginger", "glacier", "globe", "glove", "goose", "grain", "granite", "grape", "gravel", "guitar", "hammer", "harbor",
  "harp", "harvest", "hazel", "hedge", "heron", "hill", "honey", "horizon", "hotel", "iris", "island", "ivory",
  "jacket", "jasmine", "jelly", "jewel", "jungle", "kettle", "kitchen", "kite", "ladder", "lagoon", "lake", "lantern",
  "laurel", "lemon", "lily", "linen", "lizard", "lotus", "magnet", "maple", "marble", "market", "meadow", "melon",
  "metal", "mint", "mirror", "mitten", "mosaic", "moss", "motor", "museum", "music", "napkin", "needle", "nickel",
  "north", "novel", "nutmeg", "oasis", "ocean", "olive", "onion", "opal", "orange", "orchard", "otter", "oven",
  "owl", "oyster", "paddle", "palace", "panda", "paper", "parade", "parrot", "pasta", "pearl", "pebble", "pencil",
  "pepper", "piano", "pigeon", "pillow", "pilot", "planet", "plum", "pocket", "pond", "poppy", "prairie", "puzzle",
  "quartz", "quilt", "rabbit", "radio", "raven", "ribbon", "river", "robin", "rocket", "rose", "saddle", "salmon",
  "sandal", "sesame", "shadow", "shell", "silver", "spruce", "squash", "stable", "summit", "sunset", "tailor", "temple",
  "thunder", "tiger", "timber", "tomato", "tulip", "tunnel", "valley", "velvet", "violin", "walnut", "willow", "window",
  "winter", "yarn", "yellow", "zebra",
};

char *
kgr_passphrase_suggest (void)
{
  g_autoptr(GString) phrase = NULL;

  if (!kgr_vault_init_library (NULL))
    return NULL;
  phrase = g_string_new (NULL);
  for (guint i = 0; i < N_WORDS; i++)
    {
      if (i > 0)
        g_string_append_c (phrase, '-');
      g_string_append (phrase, words[kgr_random_below (G_N_ELEMENTS (words))]);
    }

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}
