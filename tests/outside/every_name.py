#!/usr/bin/python3
"""Every window of the real program: no control without a name, no window that Escape does not close."""
import sys

import desk

LEAD = "L-1060"


class Rounds:
    def __init__(self, program):
        self.program = program
        self.faults = []
        self.seen = []

    def look(self, title):
        window = self.program.window(title)
        self.seen.append(window.name)
        self.faults += [f"{title}: {one}" for one in self.program.nameless()]

    def look_and_leave(self, title):
        self.look(title)

        def left():
            self.program.keys("Escape")
            desk.until("", lambda: not self.program.top.name.startswith(title), 0.6)
            return True

        desk.until(f"Escape to close {title!r}", left)


def walk(program):
    rounds = Rounds(program)
    rounds.look("Greenhand")
    for words in ("Active", "Completed", "New"):
        program.tab(words)
        rounds.look("Greenhand")

    program.keys("ctrl+n")
    rounds.look_and_leave("New lead")
    program.keys("ctrl+k")
    rounds.look_and_leave("Customer")
    program.keys("ctrl+comma")
    rounds.look("Settings")
    for tab in [one.name for one in program.top.below() if one.role == "page tab"]:
        program.tab(tab)
        rounds.look("Settings")
    rounds.look_and_leave("Settings")

    program.table("Leads in New").button(0, "Green hand").press()
    rounds.look("Job card " + LEAD)
    for tab in [one.name for one in program.top.below() if one.role == "page tab"]:
        program.tab(tab)
        rounds.look("Job card " + LEAD)
    program.press("Generate Invoice")
    rounds.look("Generate invoice")
    program.answer("OK")
    rounds.look("Invoice generated")
    program.answer("OK")
    rounds.look("Invoice #2280")
    program.press("Update")
    program.gone("Invoice #2280")

    program.tab("Billing")
    for tab in [one.name for one in program.top.below() if one.role == "page tab"]:
        if tab.split(" ")[0] not in ("Invoicing", "New", "Active", "Completed"):
            program.tab(tab)
            rounds.look("Greenhand")
    program.tab("Invoices")
    program.table("Invoices").button(0, "Orange").press()
    rounds.look_and_leave("Generate Sage One Invoice")
    program.press("Push All to Sage")
    rounds.look_and_leave("Push All to Sage")
    return rounds


def main():
    desk.skip_unless_possible()
    with desk.Desk() as place:
        program = place.start(sys.argv[1], "--practice")
        rounds = walk(program)
        assert program.quit() == 0
    print(f"Looked at {len(rounds.seen)} screens: " + ", ".join(sorted(set(rounds.seen))))
    if rounds.faults:
        sys.exit("Without a name:\n" + "\n".join(rounds.faults))


if __name__ == "__main__":
    main()
