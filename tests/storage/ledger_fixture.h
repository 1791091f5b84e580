#pragma once

#include "tests/support/catch_qt.h"

#include "core/domain/reference.h"
#include "core/storage/customer_repository.h"
#include "core/storage/database.h"
#include "core/storage/history.h"
#include "core/storage/invoice_repository.h"
#include "core/storage/lead_repository.h"
#include "core/storage/push_journal.h"

#include <QCryptographicHash>
#include <QSqlQuery>

namespace greenhand::testing {

inline Result<qint64> whole(const QSqlQuery& row) { return row.value(0).toLongLong(); }
inline Result<QString> text(const QSqlQuery& row) { return row.value(0).toString(); }

inline qint64 countOf(Database& db, const QString& table)
{
    return must(db.one<qint64>(QStringLiteral("SELECT count(*) FROM ") + table, {}, whole));
}

inline JobLine jobLine(const QString& description, qint64 cents, LineKind kind = LineKind::Part)
{
    JobLine line;
    line.kind = kind;
    line.code = QStringLiteral("C1");
    line.description = description;
    line.unit = QStringLiteral("each");
    line.unitPrice = UnitPrice::fromE4(cents * 100);
    return line;
}

inline JobCard bareCard(const QString& reference)
{
    JobCard card;
    card.reference = reference;
    return card;
}

inline CustomerDetails named(const QString& name)
{
    CustomerDetails details;
    details.name = name;
    return details;
}

/// Takes a step of the schema back: customers stand in the order of their names only.
inline void dropCustomerOrders(Database& db)
{
    for (const char* index : {"contact", "email", "sage"})
        must(db.execute(QStringLiteral("DROP INDEX customer_by_") + QLatin1StringView(index)));
    for (const char* column : {"sage_order", "sorted_contact", "sorted_email"})
        must(db.execute(QStringLiteral("ALTER TABLE customer DROP COLUMN ") + QLatin1StringView(column)));
}

/// A ledger in memory with everything that stands in it.
struct Books {
    std::unique_ptr<Database> db;
    CustomerRepository customers{*db};
    LeadRepository leads{*db};
    InvoiceRepository invoices{*db};
    PushJournal pushes{*db};
    History history{*db, {.user = QStringLiteral("thandi"), .machine = QStringLiteral("office")}};

    Books() : db{must(Database::inMemory())} {}
    explicit Books(std::unique_ptr<Database> database) : db{std::move(database)} {}

    CustomerId customer(const QString& name)
    {
        if (const auto there = must(customers.named(name)))
            return there->id;
        return must(customers.add({.name = name,
                                   .contact = QStringLiteral("Zoë"),
                                   .email = QStringLiteral("pay@example.org"),
                                   .phone = QStringLiteral("021 555 0101"),
                                   .vatNumber = QStringLiteral("4123456789"),
                                   .postalAddress = QStringLiteral("1 Long Street\nCape Town")}));
    }

    JobCard card(const QString& customerName, QDate finishedOn = QDate(2024, 5, 13))
    {
        return {.reference = must(leads.freeReference()),
                .customer = customer(customerName),
                .site = QStringLiteral("12 Kloof Street\nGardens"),
                .orderNumber = QStringLiteral("PO-77"),
                .technician = QStringLiteral("Sipho"),
                .finishedOn = finishedOn,
                .work = QStringLiteral("Replaced the geyser"),
                .notes = QStringLiteral("key at the café"),
                .lines = {jobLine(QStringLiteral("Geyser"), 500'000),
                          jobLine(QStringLiteral("Labour"), 100'000, LineKind::Labour)}};
    }

    static Totals totalsOf(const JobCard& given)
    {
        return must(jobCardTotals(given, given.finishedOn.isValid() ? given.finishedOn : QDate(2024, 5, 13),
                                  Vendor::Yes, southAfricanVatTypes()));
    }

    LeadId lead(const JobCard& given) { return must(leads.add(given, totalsOf(given).total, 1000)); }
    LeadId lead(const QString& customerName) { return lead(card(customerName)); }

    InvoiceContent draft(LeadId id, QDate date = QDate(2024, 5, 13))
    {
        const Lead found = must(leads.find(id));
        return must(draftFrom(found.card, must(customers.find(*found.card.customer)),
                              {.date = date, .message = QStringLiteral("Thank you")}));
    }

    static Totals totalsOf(const InvoiceContent& content)
    {
        return must(totals(terms(content.lines), content.priceMode));
    }

    InvoiceId invoice(LeadId id, qint64 number, QDate date = QDate(2024, 5, 13))
    {
        const InvoiceContent content = draft(id, date);
        const Totals sums = totalsOf(content);
        std::array<quint8, 10> bytes{};
        bytes[0] = quint8(number & 0xff);
        bytes[1] = quint8((number >> 8) & 0xff);
        const InvoiceId made = must(invoices.add({.lead = id,
                                                  .number = number,
                                                  .reference = makeReference(bytes),
                                                  .content = content,
                                                  .totals = sums,
                                                  .createdAtMs = 2000}));
        must(leads.setInvoice(id, made, sums.total));
        return made;
    }

    /// An invoice that the clerk has updated, its lead in Active.
    InvoiceId ready(const QString& customerName, qint64 number)
    {
        const LeadId id = lead(customerName);
        const InvoiceId made = invoice(id, number);
        must(invoices.markUpdated(made));
        must(leads.move(id, LeadStage::New, LeadStage::Active));
        return made;
    }

    PushRow push(InvoiceId id, PushEffect effect = PushEffect::Invoice)
    {
        const QByteArray body("{\"Total\":6900.00}");
        return must(pushes.open(effect, id, {}, must(invoices.find(id)).reference,
                                {.body = body,
                                 .bodySha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256),
                                 .expectedTotalCents = 690'000},
                                3000));
    }

    PushRow step(const PushRow& row, PushEvent on)
    {
        PushRow moved = must(pushes.advance(row, on, row.facts, 4000));
        must(history.append(4000, {.entity = QStringLiteral("push"),
                                   .entityId = row.id.value(),
                                   .action = toKey(on),
                                   .before = {},
                                   .after = {}}));
        if (moved.invoice)
            must(invoices.refreshState(*moved.invoice));
        return moved;
    }

    /// An invoice in Sage One, its lead completed.
    InvoiceId sent(const QString& customerName, qint64 number)
    {
        const InvoiceId made = ready(customerName, number);
        PushRow row = step(step(push(made), PushEvent::Claim), PushEvent::SaveCommitted);
        row.facts.sageId = 9000 + number;
        row.facts.sageTotalCents = 690'000;
        step(row, PushEvent::Accepted);
        must(invoices.setSage(made, 9000 + number, QStringLiteral("INV%1").arg(number, 7, 10, QChar(u'0'))));
        must(leads.move(must(invoices.find(made)).lead, LeadStage::Active, LeadStage::Completed));
        return made;
    }
};

}  // namespace greenhand::testing
