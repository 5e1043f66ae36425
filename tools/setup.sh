# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What tools/run and tools/check share: the Debian packages (12 and 13 call them the same), installing
# the missing ones, and building. Sourced by a POSIX shell with the working directory at the top.

packages_build="build-essential pkg-config meson ninja-build gettext desktop-file-utils appstream
  libglib2.0-dev libglib2.0-dev-bin libgtk-4-dev libgtk-4-bin libadwaita-1-dev libsqlite3-dev libsodium-dev
  libjson-glib-dev libarchive-dev libxml2-dev libxml2-utils"
packages_window="adwaita-icon-theme fonts-noto-cjk gsettings-desktop-schemas locales"
packages_headless="xvfb xauth dbus openbox imagemagick"
packages_test="git python3 python3-gi gir1.2-atspi-2.0 at-spi2-core x11-utils xdotool xclip shared-mime-info
  librsvg2-bin flatpak-builder unzip ibus ibus-mozc mozc-server ibus-gtk4"

say ()
{
  printf '%s\n' "$*"
}

die ()
{
  printf '%s\n' "$*" >&2
  exit 1
}

as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "Installing packages needs root: run this as root, or install sudo first."
  fi
}

is_installed ()
{
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_missing PACKAGE…
install_missing ()
{
  missing=
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null ||
    die "This needs Debian 12 or 13 (apt-get is not here). Missing:$missing"
  say "Installing:$missing"
  as_root apt-get update -q
  # shellcheck disable=SC2086 # the list is words
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
}

# The Japanese locale, without which GTK and the C library answer in English.
make_locale ()
{
  if locale -a 2>/dev/null | grep -qi '^ja_JP\.utf-\?8$'; then
    return 0
  fi
  as_root sed -i 's/^# *\(ja_JP.UTF-8 UTF-8\)/\1/' /etc/locale.gen
  grep -q '^ja_JP.UTF-8 UTF-8' /etc/locale.gen ||
    echo 'ja_JP.UTF-8 UTF-8' | as_root tee -a /etc/locale.gen >/dev/null
  as_root locale-gen
}

# build [MESON-OPTION…]: into build/; the options count only where that is made here.
build ()
{
  [ -f build/build.ninja ] || meson setup build "$@"
  ninja -C build
}

# on_own_screen COMMAND…: on an X server, a bus and a home that are nobody else's and end with it.
on_own_screen ()
(
  own=$(mktemp -d)
  trap 'rm -rf "$own"' EXIT
  chmod 711 "$own" # a test that acts as somebody else must get at the files it is to be refused
  mkdir -m 700 "$own/run" "$own/home"
  unset WAYLAND_DISPLAY DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS
  unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME
  export HOME="$own/home" XDG_RUNTIME_DIR="$own/run" TMPDIR="$own"
  export LC_ALL=ja_JP.UTF-8 GSETTINGS_BACKEND=memory GSK_RENDERER=cairo GDK_BACKEND=x11 NO_AT_BRIDGE=0
  unset LANGUAGE
  xvfb-run -a -s "-screen 0 1280x800x24 -nolisten tcp" dbus-run-session -- \
    sh -c 'openbox >/dev/null 2>&1 & "$@"; status=$?; kill $! 2>/dev/null; exit $status' own-screen "$@"
)
