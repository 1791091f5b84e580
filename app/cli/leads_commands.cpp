#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/documents/csv.h"
#include "core/domain/date_text.h"
#include "core/workflow/price_import.h"
#include "core/workflow/words.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

std::optional<DateOrder> orderFromText(const QString& text)
{
    if (text == u"ymd")
        return DateOrder::Ymd;
    if (text == u"dmy")
        return DateOrder::Dmy;
    if (text == u"mdy")
        return DateOrder::Mdy;
    return std::nullopt;
}

QString toText(DateOrder order)
{
    switch (order) {
    case DateOrder::Ymd: return u"ymd"_s;
    case DateOrder::Dmy: return u"dmy"_s;
    case DateOrder::Mdy: return u"mdy"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray badRowsJson(const std::vector<BadRow>& rows)
{
    QJsonArray bad;
    for (const BadRow& row : rows)
        bad << QJsonObject{{u"line"_s, row.line},
                           {u"reference"_s, row.reference},
                           {u"value"_s, row.value},
                           {u"problem"_s, sentence(row)}};
    return bad;
}

QJsonObject reportJson(const ImportReport& report, bool dry)
{
    QJsonArray duplicates;
    for (const DuplicateLead& lead : report.duplicates)
        duplicates << QJsonObject{{u"line"_s, lead.line}, {u"reference"_s, lead.reference}};
    return {{u"leads"_s, report.leads},
            {u"lines"_s, report.lines},
            {u"new_customers"_s, report.newCustomers},
            {u"leads_left_out"_s, report.leadsLeftOut},
            {u"bad_rows"_s, badRowsJson(report.bad)},
            {u"duplicates"_s, duplicates},
            {u"dates"_s, toText(report.order)},
            {u"dates_assumed"_s, report.orderAssumed},
            {u"dry_run"_s, dry}};
}

QString counted(qsizetype count, const QString& one, const QString& several)
{
    return count == 1 ? QString(u"one "_s + one) : QString(QString::number(count) + u' ' + several);
}

std::optional<Exit> importLeads(Session& session)
{
    const CommandLine& line = session.line();
    LeadMapping mapping;
    for (const QString& pair : line.options.value(u"map"_s)) {
        const auto equals = pair.indexOf(u'=');
        const QString field = pair.left(equals);
        if (equals < 1 || equals + 1 == pair.size())
            return session.refuse(u"--map takes field=Column, as customer=Client."_s);
        if (!leadFields().contains(field))
            return session.refuse(u"--map: there is no field “%1”; the fields are: %2."_s.arg(
                shown(field), leadFields().join(u", "_s)));
        if (mapping.contains(field))
            return session.refuse(u"--map names the field “%1” twice."_s.arg(field));
        mapping.insert(field, pair.mid(equals + 1));
    }
    const auto order = orderFromText(line.value(u"dates"_s));
    if (line.has(u"dates"_s) && !order)
        return session.refuse(u"--dates takes ymd, dmy or mdy."_s);
    const bool dry = line.has(u"dry-run"_s);

    const auto content = csvBytes(line.operands.first());
    if (!content)
        return session.tell(content.error());
    const auto report =
        session.desk().importing.importLeads(*content, mapping, order, dry ? DryRun::Yes : DryRun::No);
    if (!report)
        return session.tell(report.error());

    for (const BadRow& row : report->bad)
        say(sentence(row));
    for (const DuplicateLead& lead : report->duplicates)
        say(u"Line %1: %2 is in the ledger already and was left out."_s.arg(QString::number(lead.line),
                                                                            lead.reference));
    if (report->orderAssumed)
        say(u"The dates were read as day/month/year, since nothing in the file says otherwise; --dates mdy "
            u"reads "
            "month/day/year."_s);
    if (session.json()) {
        session.printJson(reportJson(*report, dry));
    } else {
        const QString what = u"%1 with %2"_s.arg(counted(report->leads, u"lead"_s, u"leads"_s),
                                                 counted(report->lines, u"line"_s, u"lines"_s));
        print(dry ? u"%1 would be imported; nothing was changed.\n"_s.arg(what)
                  : u"Imported %1.\n"_s.arg(what));
        if (report->newCustomers > 0)
            print(u"New customers: %1.\n"_s.arg(report->newCustomers));
        if (report->leadsLeftOut > 0)
            print(u"Left out because of bad rows: %1.\n"_s.arg(
                counted(report->leadsLeftOut, u"lead"_s, u"leads"_s)));
        if (!report->duplicates.empty())
            print(u"Left out because the ledger has them: %1.\n"_s.arg(
                counted(qsizetype(report->duplicates.size()), u"lead"_s, u"leads"_s)));
    }
    return report->bad.empty() && report->duplicates.empty() ? Exit::Done : Exit::NotDone;
}

std::optional<Exit> importPriceList(Session& session)
{
    const auto content = csvBytes(session.line().operands.first());
    if (!content)
        return session.tell(content.error());
    const auto report = importPrices(session.desk().ledger, *content);
    if (!report)
        return session.tell(report.error());
    for (const BadRow& row : report->bad)
        say(sentence(row));
    if (session.json())
        session.printJson(QJsonObject{{u"added"_s, report->added},
                                      {u"changed"_s, report->changed},
                                      {u"same"_s, report->same},
                                      {u"bad_rows"_s, badRowsJson(report->bad)}});
    else
        print(sentence(*report) + u'\n');
    return report->bad.empty() ? Exit::Done : Exit::NotDone;
}

std::optional<Exit> leads(Session& session)
{
    const CommandLine& line = session.line();
    LeadQuery query{.stage = {}, .search = line.value(u"search"_s), .after = {}, .limit = 1000};
    if (line.has(u"stage"_s)) {
        query.stage = leadStageFromKey(line.value(u"stage"_s));
        if (!query.stage)
            return session.refuse(u"--stage takes new, active or completed."_s);
    }
    std::vector<LeadRow> all;
    for (;;) {
        const auto page = session.desk().invoicing.leads(query);
        if (!page)
            return session.tell(page.error());
        all.insert(all.end(), page->begin(), page->end());
        if (int(page->size()) < query.limit)
            break;
        query.after = LeadCursor{page->back().finishedOn, page->back().id};
    }
    if (session.json()) {
        QJsonArray array;
        for (const LeadRow& lead : all)
            array << leadJson(lead);
        session.printJson(array);
    } else {
        print(leadTable(all));
    }
    return Exit::Done;
}

/// One lead of `generate`, and what became of it.
struct Wanted {
    QString reference;
    Result<LeadId> lead;
};

Result<std::vector<Wanted>> wantedLeads(Session& session)
{
    Ledger& ledger = session.desk().ledger;
    std::vector<Wanted> wanted;
    if (!session.line().has(u"all"_s)) {
        for (const QString& reference : session.line().operands) {
            auto found = ledger.leads.withReference(reference);
            if (!found)
                return passOn(found);
            wanted.push_back({reference, found->has_value() ? Result<LeadId>(**found)
                                                            : fail(ErrorKind::NotFound, {}, reference)});
        }
        return wanted;
    }
    const auto ids = ledger.leads.idsInStage(LeadStage::New);
    if (!ids)
        return passOn(ids);
    for (const LeadId id : *ids) {
        const auto row = ledger.leads.row(id);
        if (!row)
            return passOn(row);
        if (!row->invoiceNumber)
            wanted.push_back({row->reference, id});
    }
    return wanted;
}

std::optional<Exit> generate(Session& session)
{
    if (session.line().has(u"all"_s) == !session.line().operands.isEmpty())
        return session.refuse(u"“generate” needs leads or --all."_s);
    const auto wanted = wantedLeads(session);
    if (!wanted)
        return session.tell(wanted.error());
    Exit exit = Exit::Done;
    QJsonArray array;
    Table table({{u"Lead"_s},
                 {u"Customer"_s},
                 {u"Total"_s, Table::Align::Right},
                 {u"Invoice"_s, Table::Align::Right}});
    for (const Wanted& one : *wanted) {
        const auto made = one.lead.and_then([&](LeadId id) { return session.desk().invoicing.generate(id); });
        const auto row = one.lead.and_then([&](LeadId id) { return session.desk().invoicing.row(id); });
        QJsonObject object = row ? leadJson(*row) : QJsonObject{{u"reference"_s, one.reference}};
        object[u"done"_s] = made.has_value();
        object[u"error"_s] = made ? QJsonValue() : QJsonValue(spoken(made.error()));
        array << object;
        if (made)
            table.add({one.reference, row ? row->customer : QString(), format(made->total),
                       numberText(made->number)});
        else
            exit = session.tell(made.error(), one.reference);
    }
    if (session.json())
        session.printJson(array);
    else if (wanted->empty())
        print(u"No lead waits for its invoice.\n"_s);
    else
        print(table.text());
    return exit;
}

}  // namespace

std::vector<Command> leadsCommands()
{
    return {
        {.name = u"import leads"_s,
         .operands = u"FILE"_s,
         .help = u"Take leads from a CSV file; rows with the same reference are one lead."_s,
         .options = {{u"map"_s, u"field=Column"_s,
                      u"Which column holds a field: "_s + leadFields().join(u' ') + u'.', true},
                     {u"dates"_s, u"ymd|dmy|mdy"_s, u"How the file writes dates."_s},
                     {u"dry-run"_s, {}, u"Say what would happen and change nothing."_s}},
         .leastOperands = 1,
         .mostOperands = 1,
         .run = importLeads},
        {.name = u"import prices"_s,
         .operands = u"FILE"_s,
         .help = u"Take a price list from a CSV file; a code that is there gets what the file says."_s,
         .more =
             u"Columns: "_s + priceFields().join(u' ')
             + u". Prices and costs are exclusive of VAT. With a cost a job card hints at prices below it."_s,
         .options = {},
         .leastOperands = 1,
         .mostOperands = 1,
         .run = importPriceList},
        {.name = u"leads"_s,
         .operands = {},
         .help = u"List leads, newest work first."_s,
         .options = {{u"stage"_s, u"new|active|completed"_s, u"Only leads of this stage."_s},
                     {u"search"_s, u"T"_s, u"Only leads with these words."_s}},
         .run = leads},
        {.name = u"generate"_s,
         .operands = u"LEAD… | --all"_s,
         .help = u"Generate the drafts of leads."_s,
         .options = {{u"all"_s, {}, u"Every lead in New that has none."_s}},
         .mostOperands = -1,
         .run = generate},
    };
}

}  // namespace greenhand::cli
