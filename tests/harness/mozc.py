# SPDX-FileCopyrightText: The Kaigiroku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real input method, Mozc behind IBus, for the programs started after it. Mozc refuses to serve root,
so a test that uses it becomes nobody first."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

NOBODY = 65534
TOOLS = ('ibus', 'ibus-daemon', 'setpriv', 'xvfb-run', 'dbus-run-session')
SERVER = '/usr/lib/mozc/mozc_server'
MODULES = '/usr/lib/*/gtk-4.0/*/immodules/libim-ibus.so'
CONFIGURATION = '''engines {
  name : "mozc-jp"
  longname : "Mozc"
  layout : "default"
  layout_variant : ""
  layout_option : ""
  rank : 80
}
active_on_launch: True
'''


def missing():
    needed = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not os.path.exists(SERVER):
        needed.append('mozc-server')
    if not list(pathlib.Path('/').glob(MODULES[1:])):
        needed.append('ibus-gtk4')
    return needed


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


def as_nobody(*command):
    if os.geteuid() != 0:
        return list(command)
    return ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups', *command]


def enter(in_window, *programs):
    """Runs this very script again inside a window's room, as nobody if need be; returns inside it."""
    if os.environ.get('KGR_INSIDE'):
        return
    if missing():
        skip(f'not here: {", ".join(missing())}')
    for program in (sys.argv[0], in_window, *programs):
        if subprocess.run(as_nobody('test', '-r', os.path.abspath(program))).returncode != 0:
            skip('the programs are in a folder that only root may read, and Mozc does not serve root')
    home = tempfile.mkdtemp(prefix='kgr-mozc-')
    try:
        if os.geteuid() == 0:
            os.chown(home, NOBODY, NOBODY)
        environment = dict(os.environ, KGR_INSIDE='1', HOME=home, TMPDIR=home)
        done = subprocess.run(as_nobody(in_window, sys.executable, *sys.argv), env=environment)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    sys.exit(done.returncode)


class InputMethod:
    """The daemon with Mozc as its engine."""

    def __init__(self, environment):
        self.environment = {**environment, **{name: os.environ[name] for name in ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS')}}
        folder = pathlib.Path(environment['HOME'], 'config', 'mozc')
        folder.mkdir(parents=True, exist_ok=True)
        (folder / 'ibus_config.textproto').write_text(CONFIGURATION, encoding='utf-8')
        self.daemon = subprocess.Popen(['ibus-daemon', '--xim', '--panel=disable', '--config=disable'],
                                       env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.choose()

    def choose(self):
        for _ in range(60):
            subprocess.run(['ibus', 'engine', 'mozc-jp'], env=self.environment, capture_output=True)
            said = subprocess.run(['ibus', 'engine'], env=self.environment, capture_output=True, text=True).stdout
            if said.strip() == 'mozc-jp':
                return
            time.sleep(0.3)
        raise AssertionError('IBus does not take Mozc as its engine')

    def end(self):
        self.daemon.terminate()
        self.daemon.wait()
