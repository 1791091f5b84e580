"""A desk of its own for the real program: X server, window manager, session bus, home.

The program is seen as a screen reader sees it, by roles and names over AT-SPI, and worked
by the actions it offers there or by keys. Nothing here knows a widget's object name.
"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings

SKIPPED = 77
NEEDED = ("Xvfb", "openbox", "dbus-daemon", "xdotool", "xprop")
CONTROLS = {
    "push button", "toggle button", "text", "password text", "spin button", "combo box", "table", "list",
    "tree", "check box", "radio button", "slider", "page tab", "menu item",
}
Atspi = None  # can be loaded only where the session bus stands


def skip_unless_possible():
    """A computer without an X server or AT-SPI says so and is passed over."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("AT-SPI for Python")
    if missing:
        print("Passed over: not installed here: " + ", ".join(missing))
        sys.exit(SKIPPED)


def until(what, look, seconds=10.0):
    """What `look` gives once it gives something; nodes may vanish while it looks."""
    end = time.monotonic() + seconds
    trouble = None
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except Exception as error:  # GLib's own kinds differ from one version to the next
            trouble = error
        time.sleep(0.03)
    raise AssertionError(f"waited {seconds:g} s for {what}" + (f" ({trouble})" if trouble else ""))


def plain(name):
    return (name or "").replace("&", "").replace("\u00a0", " ").rstrip(":… ").strip()


class Desk:
    def __init__(self, size="1280x800", locale="en_ZA.UTF-8"):
        self.size = size
        self.locale = locale
        self.processes = []

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="greenhand-desk-")
        try:
            self._open()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _open(self):
        home = os.path.join(self.folder, "home")
        runtime = os.path.join(self.folder, "run")
        temporary = os.path.join(self.folder, "tmp")
        os.makedirs(home)
        os.makedirs(temporary)
        os.makedirs(runtime, mode=0o700)
        read, write = os.pipe()
        self._spawn(["Xvfb", "-displayfd", str(write), "-screen", "0", self.size + "x24", "-nolisten", "tcp"],
                    pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as said:
            display = ":" + said.readline().strip()
        for name in ("WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS",
                     "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ.pop(name, None)
        os.environ.update(DISPLAY=display, HOME=home, XDG_RUNTIME_DIR=runtime, TMPDIR=temporary, LANG=self.locale,
                          QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        bus = self._spawn(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self._open_windows()
        global Atspi
        warnings.simplefilter("ignore")  # the bindings call most of themselves outdated
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi as loaded
        Atspi = loaded
        Atspi.init()
        Atspi.set_timeout(1500, 1500)

    def _open_windows(self):
        """Without a window manager no window is active, and keys go nowhere."""
        manager = self._spawn(["openbox"])

        def look():
            nonlocal manager
            if manager.poll() is not None:  # it came before the X server was ready
                manager = self._spawn(["openbox"])
            return b"window id" in subprocess.run(
                ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True).stdout

        until("the window manager", look)

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _spawn(self, words, **more):
        more = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **more}
        process = subprocess.Popen(words, start_new_session=True, **more)
        self.processes.append(process)
        return process

    def strays(self):
        """What lies in the home outside of the XDG folders, and among the temporary files."""
        home = os.path.join(self.folder, "home")
        meant = tuple(os.path.join(home, one, "") for one in (".config", ".cache", ".local/share", ".local/state"))
        found = [os.path.join(folder, name) for top in (home, os.path.join(self.folder, "tmp"))
                 for folder, _, names in os.walk(top) for name in names]
        return [os.path.relpath(path, self.folder) for path in found if not path.startswith(meant)]

    def start(self, *words):
        log = os.path.join(self.folder, "program.log")
        with open(log, "wb") as out:
            process = self._spawn(list(words), stdout=out, stderr=subprocess.STDOUT)

        def look():
            if process.poll() is not None:
                with open(log, encoding="utf-8", errors="replace") as said:
                    sys.exit(f"the program ended with {process.returncode}: {said.read()[-2000:]}")
            every = Atspi.get_desktop(0)
            for i in range(every.get_child_count()):
                one = every.get_child_at_index(i)
                if one and one.get_process_id() == process.pid and one.get_child_count():
                    return one

        node = until("the program on the accessibility bus", look, 30)
        node.set_cache_mask(Atspi.Cache.NONE)
        return Program(node, process)


class Node:
    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return plain(self.accessible.get_name())

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    @property
    def labels(self):
        names = []
        for relation in self.accessible.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                names += [plain(relation.get_target(i).get_name()) for i in range(relation.get_n_targets())]
        return names

    @property
    def text(self):
        if "Text" in self.accessible.get_interfaces():
            return plain(Atspi.Text.get_text(self.accessible, 0, -1))
        return self.name

    def children(self):
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child is not None:
                yield Node(child)

    def below(self, hidden=False):
        """This and what is under it; not the cells of tables, of which there are thousands."""
        yield self
        if self.role in ("table", "tree", "tree table"):
            return
        for child in self.children():
            if hidden or "showing" in child.states:
                yield from child.below(hidden)

    def find(self, name, *roles, hidden=False, seconds=10.0):
        def matches(node):
            return (not roles or node.role in roles) and plain(name) in [node.name, *node.labels]

        return until(f"{' or '.join(roles) or 'anything'} {name!r} in {self.name!r}",
                     lambda: next((node for node in self.below(hidden) if matches(node)), None), seconds)

    def starts(self, words, *roles, seconds=10.0):
        """The first whose name starts so."""
        return until(f"{' or '.join(roles)} {words!r}…", lambda: next(
            (node for node in self.below() if node.role in roles and node.name.startswith(plain(words))), None), seconds)

    def press(self):
        assert "enabled" in self.states, f"{self.role} {self.name!r} cannot be pressed"
        offered = [self.accessible.get_action_name(i) for i in range(self.accessible.get_n_actions())]
        wanted = next((one for one in ("Press", "Toggle") if one in offered), None)
        assert wanted, f"{self.role} {self.name!r} offers only {offered}"
        self.accessible.do_action(offered.index(wanted))

    def focus(self):
        offered = [self.accessible.get_action_name(i) for i in range(self.accessible.get_n_actions())]
        self.accessible.do_action(offered.index("SetFocus"))
        until(f"the focus in {self.name!r}", lambda: "focused" in self.states)


class Table(Node):
    @property
    def rows(self):
        return Atspi.Table.get_n_rows(self.accessible)

    def headers(self):
        count = Atspi.Table.get_n_columns(self.accessible)
        return [Atspi.Table.get_column_description(self.accessible, i) for i in range(count)]

    def cell(self, row, header):
        return Node(Atspi.Table.get_accessible_at(self.accessible, row, self.headers().index(header)))

    def row_with(self, header, text):
        column = self.headers().index(header)
        return until(f"a row with {header} {text!r}", lambda: next(
            ((row,) for row in range(min(self.rows, 200))
             if plain(Atspi.Table.get_accessible_at(self.accessible, row, column).get_name()) == plain(text)),
            None))[0]

    def button(self, row, words, header="Actions"):
        return until(f"the button {words!r} in row {row}", lambda: next(
            (one for one in self.cell(row, header).children() if one.name.startswith(words)), None))


class Program(Node):
    def __init__(self, accessible, process):
        super().__init__(accessible)
        self.process = process
        self.pressed = 0

    def windows(self):
        return [one for one in self.children() if "showing" in one.states]

    @property
    def top(self):
        """The window that keys go to."""
        return until("an active window", lambda: next((w for w in self.windows() if "active" in w.states), None))

    def window(self, title, seconds=15.0):
        return until(f"a window {title!r}", lambda: next(
            (w for w in self.windows() if w.name.startswith(title) and "active" in w.states), None), seconds)

    def gone(self, title, seconds=10.0):
        until(f"the window {title!r} to close",
              lambda: not any(w.name.startswith(title) for w in self.windows()), seconds)

    def table(self, name):
        return Table(self.top.find(name, "table", "tree").accessible)

    def press(self, name, *roles):
        self.top.find(name, *(roles or ("push button", "toggle button", "radio button", "check box"))).press()

    def answer(self, name):
        """Presses it in a box until the box takes it: it takes nothing in its first moment, so that
        a double click does not answer it."""
        box = self.top

        def look():
            button = box.find(name, "push button", seconds=1)
            if "enabled" not in button.states:
                return False
            button.press()
            end = time.monotonic() + 0.5  # a press shows itself for a while before it counts
            while time.monotonic() < end:
                if "enabled" not in button.states or "showing" not in button.states:
                    return True
            return False

        try:
            until(f"{name!r} to be taken", look)
        except AssertionError:
            if "showing" in box.states:
                raise

    def tab(self, words):
        tab = self.top.starts(words, "page tab")
        tab.press()
        until(f"the tab {words!r}", lambda: "selected" in tab.states or "focused" in tab.states)

    def keys(self, *keys):
        """Each is one key press, with what is held down: "ctrl+g"."""
        self.pressed += len(keys)
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "25", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "10", "--", text], check=True)

    def focused(self):
        """What has the focus in the active window; page tabs always say that they have."""
        found = [node for node in self.top.below()
                 if "focused" in node.states and node.role not in ("page tab", "page tab list", "filler", "panel")]
        return found[-1] if found else None

    def nameless(self):
        """The controls of the active window that a screen reader could not name."""
        return [f"{node.role} below {self.top.name!r}" for node in self.top.below()
                if node.role in CONTROLS and not node.name and not node.labels]

    def quit(self):
        self.keys("ctrl+q")
        until("the program to end", lambda: self.process.poll() is not None)
        return self.process.returncode
