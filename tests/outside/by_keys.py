#!/usr/bin/python3
"""The clerk's manual, 7 to 7.4, in the real program by the keyboard alone: the mouse is never touched."""
import sys

import desk

LEAD = "L-1060"


def answer(program, key, *, to):
    """A box takes no key in its first moment; the key is pressed again until the box goes."""
    def gone():
        return not any(one.name.startswith(to) for one in program.windows())

    def look():
        program.keys(key)
        desk.until(f"{to!r} to go", gone, 0.6)
        return True

    program.window(to)
    desk.until(f"{to!r} to take {key}", look)


def press_until(program, key, done):
    """A screen takes no acts in its first moment."""
    def look():
        program.keys(key)
        desk.until(f"what {key} does", done, 3)
        return True

    desk.until(f"{key} to be taken", look)


def walk(program):
    program.window("Greenhand")
    desk.until("the focus in the list", lambda: program.focused() and program.focused().role == "table")

    # 7.1: the first row's job card, Generate Invoice, OK, OK, Update
    program.keys("Return")
    card = program.window("Job card " + LEAD)
    assert card.find("Generate Invoice", "push button")
    press_until(program, "ctrl+g", lambda: program.top.name.startswith("Generate invoice"))
    answer(program, "Return", to="Generate invoice")
    answer(program, "Return", to="Invoice generated")
    assert program.window("Invoice #2280").find("Update", "push button")
    press_until(program, "ctrl+Return",
                lambda: not any(one.name.startswith("Invoice #2280") for one in program.windows()))

    # 7.3: Billing, search, down to the list, the Sage pop-up, Generate
    leave_other_windows(program)
    program.keys("ctrl+2")
    desk.until("the list of invoices", lambda: program.table("Invoices").rows == 1)
    program.keys("ctrl+f")
    desk.until("the focus in the search", lambda: program.focused().role == "text")
    program.type("breedekloof")
    program.keys("Down")
    desk.until("the focus in the list", lambda: program.focused().role == "table")
    program.keys("ctrl+shift+g")
    pop_up = program.window("Generate Sage One Invoice")
    generate = pop_up.find("Generate", "push button")
    desk.until("Generate to be allowed", lambda: "enabled" in generate.states)
    press_until(program, "ctrl+Return",  # Return must not send; the key of the button does
                lambda: "enabled" not in generate.states or "showing" not in generate.states)
    program.gone("Generate Sage One Invoice", seconds=60)

    # 7.4: the lead is in Invoicing - Completed
    program.keys("ctrl+1")
    desk.until("the lead in Completed", lambda: program.top.starts("Completed (1)", "page tab"))


def leave_other_windows(program):
    """Whatever the update went on to is left by Escape."""
    def look():
        if program.top.name.startswith("Greenhand"):
            return True
        program.keys("Escape")
        return False

    desk.until("the main window", look)


def main():
    desk.skip_unless_possible()
    with desk.Desk() as place:
        program = place.start(sys.argv[1], "--practice")
        walk(program)
        assert program.quit() == 0
    print(f"The manual was walked with {program.pressed} key presses and no mouse.")


if __name__ == "__main__":
    main()
