#!/usr/bin/python3
"""Every window of the real program: no control without a name, no window that Escape does not close.

It leaves nothing outside of the XDG folders behind.
"""
import sys

import desk

LEAD = "L-1060"
PIN = "4711"


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

    def look_at_tabs(self, title):
        for tab in [one.name for one in self.program.top.below() if one.role == "page tab"]:
            self.program.tab(tab)
            self.look(title)

    def open(self, key, title):
        """A screen takes no acts in its first moment; the key is pressed again until it opens what it opens."""
        def opened():
            self.program.keys(key)
            desk.until(f"{title!r}", lambda: self.program.top.name.startswith(title), 2)
            return True

        desk.until(f"{key} to open {title!r}", opened)


def lists(rounds):
    program = rounds.program
    rounds.look("Greenhand")
    for words in ("Active", "Completed", "New"):
        program.tab(words)
        rounds.look("Greenhand")
    rounds.open("ctrl+n", "New lead")
    rounds.look_and_leave("New lead")
    rounds.open("ctrl+k", "Customer")
    rounds.look_and_leave("Customer")
    look_at_filter(rounds, "Technician")


def look_at_filter(rounds, of):
    program = rounds.program
    program.keys("ctrl+shift+f")
    program.top.find(of, "combo box")
    rounds.look("Greenhand")
    program.keys("ctrl+shift+f")
    desk.until("the filter to go", lambda: not any(of in one.labels for one in program.top.below()))


def help_window(rounds):
    program = rounds.program
    program.keys("F1")
    help_page = desk.until("the help", lambda: program.top.name.endswith("Greenhand help") and program.top.name)
    rounds.look(help_page)
    program.keys("ctrl+f")
    program.type("customer")
    program.top.find("Pages found", "list")
    rounds.look(program.top.name)
    program.keys("Escape")  # the search first
    rounds.look_and_leave(program.top.name)


def settings(rounds):
    """Leaves approval on, for every invoice."""
    program = rounds.program
    rounds.open("ctrl+comma", "Settings")
    rounds.look_at_tabs("Settings")
    program.tab("Approval")
    program.press("Set a PIN")
    rounds.look("The financial manager's PIN")

    def typed():  # the dialog takes no key in its first moment
        program.top.find("PIN, 4 to 12 digits", "password text").focus()
        program.keys("ctrl+a")
        program.type(PIN)
        return program.top.find("Type it once more.", "label", seconds=1)

    desk.until("the PIN to be taken", typed)
    program.keys("Tab")
    program.type(PIN)
    program.answer("Set the PIN")
    program.window("Settings")
    rounds.look("Settings")
    program.top.find("when its total is above", "text").focus()
    program.keys("ctrl+a")
    program.type("1")
    program.press("Save")
    program.gone("Settings")


def job_card_and_invoice(rounds):
    program = rounds.program
    program.table("Leads in New").button(0, "Green hand").press()
    rounds.look("Job card " + LEAD)
    rounds.look_at_tabs("Job card " + LEAD)
    program.press("Generate Invoice")
    rounds.look("Generate invoice")
    program.answer("OK")
    rounds.look("Invoice generated")
    program.answer("OK")
    rounds.look("Invoice #2280")
    first_quantity(program, "7", "alt+i")
    program.press("Update")
    program.gone("Invoice #2280")


def job_card_changed_behind_the_invoice(rounds):
    """What was changed on both is asked about."""
    program = rounds.program
    program.tab("Active")
    program.table("Leads in Active").button(0, "Green hand").press()
    rounds.look("Job card " + LEAD)
    first_quantity(program, "8", "alt+n")
    program.press("Save")
    rounds.look_and_leave("Job card " + LEAD)
    program.table("Leads in Active").button(0, "Invoice").press()
    program.window("Invoice #2280")
    program.top.find("What will change", "table")
    rounds.look_and_leave("Invoice #2280")


def first_quantity(program, number, way):
    """A screen takes no acts in its first moment; arrows pressed before the lines have the focus turn its pages."""
    lines = program.table("Lines")

    def in_the_lines():
        at = program.focused()
        return at and (at.role == "table" or at.role == "table cell")

    def typed():
        program.keys(way)
        desk.until("the focus in the lines", in_the_lines, 1)
        program.keys("ctrl+Home", *["Right"] * lines.headers().index("Quantity"))
        desk.until("the quantity", lambda: "focused" in lines.cell(0, "Quantity").states, 3)
        program.type(number)
        program.keys("Return")
        # An editor that is still open would change the screen again after whatever is pressed next.
        return desk.until("it to be taken",
                          lambda: lines.cell(0, "Quantity").name == number and in_the_lines(), 3)

    desk.until(f"the quantity {number!r}", typed, 40)


def billing(rounds):
    program = rounds.program
    program.tab("Billing")
    for option in ("Customers", "Sage One Syncing", "Overview", "Approvals", "Invoices"):
        program.tab(option)
        rounds.look("Greenhand")
    look_at_filter(rounds, "Technician")
    program.table("Invoices").button(0, "Orange").press()
    rounds.look_and_leave("Generate Sage One Invoice")
    program.press("Push All to Sage")
    rounds.look_and_leave("Push All to Sage")


def customers(rounds):
    program = rounds.program
    program.tab("Customers")
    program.table("Customers").button(0, "Black").press()
    rounds.look("Customer: ")
    rounds.look_at_tabs("Customer: ")
    rounds.look_and_leave("Customer: ")
    program.table("Customers").focus()
    rounds.open("ctrl+m", "Merge two customers")
    rounds.look_and_leave("Merge two customers")


def approvals(rounds):
    program = rounds.program
    program.tab("Approvals")
    rounds.look("Greenhand")
    program.top.starts("Manager: until", "push button").press()  # ends what setting the PIN began
    program.top.starts("Approve", "push button").press()
    rounds.look_and_leave("Financial manager")


def walk(program):
    rounds = Rounds(program)
    lists(rounds)
    help_window(rounds)
    settings(rounds)
    job_card_and_invoice(rounds)
    job_card_changed_behind_the_invoice(rounds)
    billing(rounds)
    customers(rounds)
    approvals(rounds)
    return rounds


def main():
    desk.skip_unless_possible()
    with desk.Desk() as place:
        program = place.start(sys.argv[1], "--practice")
        rounds = walk(program)
        assert program.quit() == 0
        strays = place.strays()
    print(f"Looked at {len(rounds.seen)} screens: " + ", ".join(sorted(set(rounds.seen))))
    if rounds.faults:
        sys.exit("Without a name:\n" + "\n".join(rounds.faults))
    if strays:
        sys.exit("Outside of the XDG folders: " + ", ".join(strays))


if __name__ == "__main__":
    main()
