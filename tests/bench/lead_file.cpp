#include "tests/bench/lead_file.h"

#include "core/documents/lead_csv.h"
#include "tests/bench/made_up.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

QStringList row(const FileLead& lead, const JobLine& line)
{
    const CustomerDetails& to = lead.customer;
    const JobCard& card = lead.card;
    QStringList fields(leadFields().size());
    const auto put = [&](QLatin1StringView field, const QString& text) {
        fields[leadFields().indexOf(field)] = text;
    };
    put("reference"_L1, card.reference);
    put("customer"_L1, to.name);
    put("email"_L1, to.email);
    put("phone"_L1, to.phone);
    put("vat_number"_L1, to.vatNumber);
    put("address"_L1, to.postalAddress);
    put("finished"_L1, isoDate(card.finishedOn));
    put("technician"_L1, card.technician);
    put("work"_L1, card.work);
    put("order_number"_L1, card.orderNumber);
    put("kind"_L1, toKey(line.kind));
    put("item"_L1, line.code);
    put("description"_L1, line.description);
    put("quantity"_L1, toPlain(line.quantity));
    put("unit"_L1, line.unit);
    put("unit_price"_L1, toPlain(line.unitPrice));
    put("discount"_L1, toPlain(line.discount));
    return fields;
}

}  // namespace

FileLead fileLead(MadeUp& madeUp, const QString& reference, QDate finishedOn, const CustomerDetails& customer)
{
    FileLead lead{.customer = customer, .card = madeUp.jobCard(reference, finishedOn)};
    lead.card.customer.reset();
    lead.card.site.clear();
    lead.card.notes.clear();
    lead.card.priceMode = PriceMode::Exclusive;
    return lead;
}

QByteArray leadFile(const std::vector<FileLead>& leads)
{
    QByteArray file = csvLine(leadFields());
    for (const FileLead& lead : leads)
        for (const JobLine& line : lead.card.lines)
            file += csvLine(row(lead, line));
    return file;
}

}  // namespace greenhand::bench
