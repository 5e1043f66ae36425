/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new passphrase, typed twice. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gate/kgr-passphrase-fields.h"
#include "kgr-store.h"

/* From here on an attacker's guesses cost more than the minutes are worth to him. */
#define LONG_ENOUGH 20
#define VARIED_ENOUGH 8

struct _KgrPassphraseFields
{
  GtkWidget  parent_instance;

  GtkWidget *root;
  GtkWidget *first;
  GtkWidget *again;
  GtkWidget *strength;
  GtkWidget *hint;
  GtkWidget *mismatch;
  gboolean   complete;
};

G_DEFINE_FINAL_TYPE (KgrPassphraseFields, kgr_passphrase_fields, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPLETE,
  N_PROPS
};

enum
{
  ENTERED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
count_different (const char *text)
{
  gboolean seen[256] = { FALSE };
  guint n = 0;

  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (!seen[*p])
      {
        seen[*p] = TRUE;
        n++;
      }

  return n;
}

/* In words and, beside them, as a bar; the words alone say it all. */
static void
describe (KgrPassphraseFields *self,
          const char          *text,
          const GError        *fault)
{
  gboolean strong = strlen (text) >= LONG_ENOUGH && count_different (text) >= VARIED_ENOUGH;
  double share = MIN (1.0, strlen (text) / (double) LONG_ENOUGH);
  const char *words;

  if (*text == '\0')
    words = _("Four or more words in a row are easy to remember and hard to guess.");
  else if (fault != NULL)
    words = fault->message;
  else if (strong)
    words = _("Strong enough.");
  else
    words = _("It can be used. One or two more words make it stronger.");

  gtk_label_set_label (GTK_LABEL (self->hint), words);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->strength),
                                 fault == NULL && !strong ? MIN (share, 0.8) : share);
}

static void
update (KgrPassphraseFields *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->first));
  const char *again = gtk_editable_get_text (GTK_EDITABLE (self->again));
  g_autoptr(GError) fault = NULL;
  gboolean good = kgr_passphrase_check (text, &fault);
  gboolean complete = good && strcmp (text, again) == 0;

  describe (self, text, fault);
  /* Said only once the second is as long: not while it is being typed. */
  gtk_widget_set_visible (self->mismatch,
                          good && !complete && strlen (again) >= strlen (text));
  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
entered_cb (KgrPassphraseFields *self)
{
  if (self->complete)
    g_signal_emit (self, signals[ENTERED], 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* In the clear: whoever asked for it has to write it down. */
static void
suggest_cb (KgrPassphraseFields *self)
{
  g_autofree char *passphrase = kgr_passphrase_suggest ();
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->first));

  gtk_editable_set_text (GTK_EDITABLE (self->first), passphrase);
  gtk_editable_set_text (GTK_EDITABLE (self->again), "");
  gtk_text_set_visibility (GTK_TEXT (text), TRUE);
  gtk_widget_grab_focus (self->again);
  explicit_bzero (passphrase, strlen (passphrase));
}

static void
kgr_passphrase_fields_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, KGR_PASSPHRASE_FIELDS (object)->complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
kgr_passphrase_fields_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KGR_PASSPHRASE_FIELDS (widget)->first);
}

static void
kgr_passphrase_fields_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_PASSPHRASE_FIELDS);

  G_OBJECT_CLASS (kgr_passphrase_fields_parent_class)->dispose (object);
}

static void
kgr_passphrase_fields_class_init (KgrPassphraseFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_passphrase_fields_get_property;
  object_class->dispose = kgr_passphrase_fields_dispose;
  widget_class->grab_focus = kgr_passphrase_fields_grab_focus;

  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ENTERED] = g_signal_new ("entered", KGR_TYPE_PASSPHRASE_FIELDS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-passphrase-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrPassphraseFields, root);
  gtk_widget_class_bind_template_child (widget_class, KgrPassphraseFields, first);
  gtk_widget_class_bind_template_child (widget_class, KgrPassphraseFields, again);
  gtk_widget_class_bind_template_child (widget_class, KgrPassphraseFields, strength);
  gtk_widget_class_bind_template_child (widget_class, KgrPassphraseFields, hint);
  gtk_widget_class_bind_template_child (widget_class, KgrPassphraseFields, mismatch);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggest_cb);
}

static void
kgr_passphrase_fields_init (KgrPassphraseFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

gboolean
kgr_passphrase_fields_is_complete (KgrPassphraseFields *self)
{
  g_return_val_if_fail (KGR_IS_PASSPHRASE_FIELDS (self), FALSE);

  return self->complete;
}

const char *
kgr_passphrase_fields_get_passphrase (KgrPassphraseFields *self)
{
  g_return_val_if_fail (KGR_IS_PASSPHRASE_FIELDS (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->first));
}

void
kgr_passphrase_fields_clear (KgrPassphraseFields *self)
{
  g_return_if_fail (KGR_IS_PASSPHRASE_FIELDS (self));

  gtk_editable_set_text (GTK_EDITABLE (self->first), "");
  gtk_editable_set_text (GTK_EDITABLE (self->again), "");
}
