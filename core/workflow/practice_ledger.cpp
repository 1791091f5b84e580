#include "core/workflow/practice_ledger.h"

#include "core/documents/lead_csv.h"
#include "core/documents/price_csv.h"
#include "core/workflow/importing.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

Result<void> fillPriceList(Ledger& ledger, const QByteArray& csv)
{
    const auto file = readCsv(csv).and_then([](const CsvTable& table) { return readPrices(table); });
    if (!file)
        return passOn(file);
    if (!file->bad.empty())
        return fail(ErrorKind::BadImport, u"price list line %1"_s.arg(file->bad.front().line));
    return ledger.db->transaction([&]() -> Result<void> {
        for (const auto& [line, item] : file->items)
            if (auto added = ledger.priceList.add(item); !added)
                return passOn(added);
        return {};
    });
}

/// The file's leads with their days moved so that the newest was finished today.
Result<QByteArray> movedToToday(const QByteArray& csv, QDate today)
{
    const auto table = readCsv(csv);
    if (!table)
        return passOn(table);
    const auto column = table->header.indexOf(u"finished"_s);
    QDate newest;
    for (const CsvRow& row : table->rows)
        newest = std::max(newest, QDate::fromString(row.fields.value(column), Qt::ISODate));
    if (!newest.isValid())
        return fail(ErrorKind::BadImport, u"no dates in the practice leads"_s);
    const qint64 days = newest.daysTo(today);
    QByteArray moved = csvLine(table->header);
    for (CsvRow row : table->rows) {
        row.fields[column] = isoDate(QDate::fromString(row.fields[column], Qt::ISODate).addDays(days));
        moved += csvLine(row.fields);
    }
    return moved;
}

Result<void> fillCompany(Settings& settings)
{
    return settings.set({
        {u"company.address"_s, u"14 Nywerheid Street\nDal Josafat\nPaarl\n7646"_s},
        {u"company.phone"_s, u"021 555 0123"_s},
        {u"company.email"_s, u"accounts@bergrivier.example.co.za"_s},
        {u"company.bank_details"_s, u"Practice Bank, branch 000000, account 0000000000"_s},
        {u"company.terms"_s, u"Payment within 30 days. Goods stay ours until paid."_s},
        {u"invoice.message"_s, u"Thank you for your business."_s},
    });
}

Result<void> fillLeads(Ledger& ledger, Settings& settings, const QByteArray& leads)
{
    const auto csv = movedToToday(leads, ledger.today());
    if (!csv)
        return passOn(csv);
    Importing importing(ledger, settings);
    const auto report = importing.importLeads(*csv, {}, DateOrder::Ymd, DryRun::No);
    if (!report)
        return passOn(report);
    if (!report->bad.empty())
        return fail(ErrorKind::BadImport, u"practice leads line %1"_s.arg(report->bad.front().line));
    return {};
}

Result<void> fillPractice(Ledger& ledger, const PracticeMaterial& material)
{
    Settings settings(ledger);
    if (auto filled = fillCompany(settings); !filled)
        return filled;
    if (auto filled = fillPriceList(ledger, material.priceListCsv); !filled)
        return filled;
    return fillLeads(ledger, settings, material.leadsCsv);
}

}  // namespace

Result<std::unique_ptr<Ledger>> createPracticeLedger(const QString& path, const PracticeMaterial& material,
                                                     Actor actor, Clock clock, Place place)
{
    const NewLedger company{.kind = LedgerKind::Practice,
                            .companyName = u"Bergrivier Cooling & Electrical (Pty) Ltd"_s,
                            .vatNumber = u"4123456789"_s,
                            .nextNumber = 2280};
    return Ledger::create(path, company, std::move(actor), std::move(clock), std::move(place),
                          [&material](Ledger& draft) { return fillPractice(draft, material); });
}

}  // namespace greenhand
