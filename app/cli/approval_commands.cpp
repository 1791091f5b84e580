#include "app/cli/chosen_invoices.h"
#include "app/cli/commands.h"
#include "app/cli/manager_pin.h"
#include "app/cli/output.h"
#include "core/workflow/words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

QString wordKey(const ApprovalRow& row)
{
    if (!row.standing.said)
        return u"needed"_s;
    switch (row.standing.said->word) {
    case ApprovalWord::Asked: return u"asked"_s;
    case ApprovalWord::SentBack: return u"sent_back"_s;
    case ApprovalWord::Approved: return u"approved"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject json(const ApprovalRow& row)
{
    const QString note = row.standing.said ? row.standing.said->note : QString();
    return {{u"number"_s, row.number},
            {u"customer"_s, row.customer},
            {u"total_cents"_s, row.total.cents()},
            {u"why"_s, approvalWords(row.standing.reasons)},
            {u"state"_s, wordKey(row)},
            {u"note"_s, note.isEmpty() ? QJsonValue() : QJsonValue(note)}};
}

std::optional<Exit> approvals(Session& session)
{
    const auto rows = session.desk().approvals.waiting();
    const auto on = session.desk().manager.isOn();
    if (!rows)
        return session.tell(rows.error());
    if (!on)
        return session.tell(on.error());
    if (session.json()) {
        QJsonArray array;
        for (const ApprovalRow& row : *rows)
            array << json(row);
        session.printJson(array);
        return Exit::Done;
    }
    if (rows->empty()) {
        print(*on ? u"Nothing waits for approval.\n"_s
                  : u"Approval is off; Settings, Approval in the window switches it on.\n"_s);
        return Exit::Done;
    }
    Table table({{u"Invoice"_s},
                 {u"Customer"_s},
                 {u"Total"_s, Table::Align::Right},
                 {u"Why"_s, Table::Align::Left, 80},
                 {u"State"_s},
                 {u"Note"_s, Table::Align::Left, 80}});
    for (const ApprovalRow& row : *rows)
        table.add({numberText(row.number), row.customer, format(row.total),
                   approvalWords(row.standing.reasons), wordKey(row),
                   row.standing.said ? row.standing.said->note : QString()});
    print(table.text());
    return Exit::Done;
}

/// Those of `numbers` that wait, as they stand; an error for the first that does not.
Result<std::vector<SeenDocument>> waitingOf(Session& session, const std::vector<qint64>& numbers)
{
    const auto rows = session.desk().approvals.waiting();
    if (!rows)
        return passOn(rows);
    std::vector<SeenDocument> seen;
    for (const qint64 number : numbers) {
        const auto row = std::ranges::find(*rows, number, &ApprovalRow::number);
        if (row == rows->end())
            return fail(ErrorKind::NotReady, {},
                        u"Invoice %1 does not wait for approval."_s.arg(numberText(number)));
        seen.push_back({row->id, row->document});
    }
    return seen;
}

std::optional<Exit> approve(Session& session)
{
    const auto numbers = invoiceNumbers(session);
    if (!numbers)
        return Exit::WrongUse;
    const auto seen = waitingOf(session, *numbers);
    if (!seen)
        return session.tell(seen.error());
    const auto done = asManager(session, [&] { return session.desk().approvals.approve(*seen); });
    if (!done)
        return session.tell(done.error());
    if (session.json())
        session.printJson(QJsonObject{{u"approved"_s, qint64(seen->size())}});
    else
        print(u"%1 approved.\n"_s.arg(seen->size()));
    return Exit::Done;
}

std::optional<Exit> forgetPin(Session& session)
{
    const auto done = session.desk().manager.forgetPin(session.line().value(u"company"_s));
    if (!done && done.error().kind == ErrorKind::BadValue)
        return session.refuse(u"--company takes the company's name exactly as the settings have it."_s);
    if (!done)
        return session.tell(done.error());
    if (session.json())
        session.printJson(QJsonObject{{u"approval"_s, false}});
    else
        print(u"Approval is off, and the history says who switched it off without the PIN.\n"_s);
    return Exit::Done;
}

}  // namespace

std::vector<Command> approvalCommands()
{
    return {
        {.name = u"approvals"_s,
         .operands = {},
         .help = u"List the invoices that wait for the financial manager's approval, gravest first."_s,
         .more =
             u"With --json: number, customer, total_cents, why, state (needed, asked or sent_back) and note."_s,
         .options = {},
         .run = approvals},
        {.name = u"approve"_s,
         .operands = u"INVOICE…"_s,
         .help = u"Approve invoices exactly as they stand; any change ends it."_s,
         .more = u"Needs the financial manager's PIN, from the terminal or in GREENHAND_MANAGER_PIN. All of "
                 "the invoices are approved, or none."_s,
         .options = {},
         .leastOperands = 1,
         .mostOperands = -1,
         .run = approve},
        {.name = u"forget-pin"_s,
         .operands = {},
         .help = u"Switch approval off when the manager's PIN is forgotten."_s,
         .more = u"--company is the company's name, typed out. The history keeps who did this, on which "
                 "computer and when."_s,
         .options = {{u"company"_s, u"NAME"_s, u"The company's name, as in the settings."_s}},
         .run = forgetPin},
    };
}

}  // namespace greenhand::cli
