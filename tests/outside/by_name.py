#!/usr/bin/python3
"""The clerk's manual, 7 to 7.4, in the real program by accessible names alone, as with a screen reader."""
import sys

import desk

LEAD = "L-1060"
CUSTOMER = "Breedekloof Cold Storage (Pty) Ltd"


def walk(program):
    # 7: the list of all leads that need to be billed
    program.window("Greenhand")
    leads = program.table("Leads in New")
    row = leads.row_with("Lead", LEAD)
    assert leads.cell(row, "Customer").name == CUSTOMER
    leads.button(row, "Green hand: job card of " + LEAD).press()

    # 7.1: check the job card, Generate Invoice, OK, OK, Update
    card = program.window("Job card " + LEAD)
    assert card.find("Customer", "text").text == CUSTOMER
    assert card.find("Lines", "table")
    total = card.starts("R ", "label")
    assert total
    card.find("Generate Invoice", "push button").press()
    assert program.window("Generate invoice").find("Cancel", "push button")
    program.answer("OK")
    made = program.window("Invoice generated")
    assert made.find("Invoice #2280 has been created successfully.", "label")
    program.answer("OK")
    screen = program.window("Invoice #2280")
    assert screen.find("Draft", "label")
    screen.find("Update", "push button").press()
    program.gone("Invoice #2280")

    # 7.2: the lead is in Invoicing - Active
    program.tab("Active (1)")
    assert program.table("Leads in Active").row_with("Lead", LEAD) == 0

    # 7.3: Billing, Invoices, search, orange, Generate
    program.tab("Billing")
    search = program.top.starts("Search customer", "text")
    search.focus()
    program.type("breedekloof cold")
    invoices = program.table("Invoices")
    row = invoices.row_with("Invoice", "#2280")
    assert invoices.cell(row, "State").name == "Ready"
    assert invoices.button(row, "Blue button: update invoice #2280")
    invoices.button(row, "Orange button: generate Sage One invoice #2280").press()
    pop_up = program.window("Generate Sage One Invoice")
    assert pop_up.find(CUSTOMER, "label")
    program.answer("Generate")
    program.gone("Generate Sage One Invoice", seconds=60)

    # 7.4: the lead is closed and in Invoicing - Completed, the invoice locked among those sent
    program.top.starts("Sent (1)", "radio button").press()
    invoices = program.table("Invoices")
    row = invoices.row_with("Invoice", "#2280")
    assert invoices.cell(row, "State").name == "E-mailed"
    assert invoices.cell(row, "Sage One").name.startswith("INV")
    program.tab("Invoicing")
    program.tab("Completed (1)")
    assert program.table("Leads in Completed").row_with("Lead", LEAD) == 0


def main():
    desk.skip_unless_possible()
    with desk.Desk() as place:
        program = place.start(sys.argv[1], "--practice")
        walk(program)
        assert program.quit() == 0
    print("The manual was walked by accessible names alone.")


if __name__ == "__main__":
    main()
