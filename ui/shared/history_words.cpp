#include "ui/shared/history_words.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/draft_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::HistoryWords)
};

QString actionWords(const QString& action)
{
    if (action == "added"_L1)
        return HistoryWords::tr("added the lead");
    if (action == "saved"_L1)
        return HistoryWords::tr("saved the job card");
    if (action == "invoice generated"_L1)
        return HistoryWords::tr("generated the invoice");
    if (action == "generated"_L1)
        return HistoryWords::tr("generated the draft");
    if (action == "updated"_L1)
        return HistoryWords::tr("updated the invoice");
    if (action == "followed job card"_L1)
        return HistoryWords::tr("the draft followed the job card");
    if (action == "draft deleted"_L1)
        return HistoryWords::tr("deleted the draft");
    if (action == "voided"_L1)
        return HistoryWords::tr("made the number void");
    if (action == "draft restored"_L1 || action == "restored"_L1)
        return HistoryWords::tr("restored the draft");
    if (action == "approval asked for"_L1)
        return HistoryWords::tr("asked for approval");
    if (action == "approved"_L1)
        return HistoryWords::tr("approved the invoice");
    if (action == "sent back"_L1)
        return HistoryWords::tr("sent the invoice back to the clerk");
    if (action == "approval ended by an edit"_L1)
        return HistoryWords::tr("the edit ended the approval");
    if (action == "printed"_L1)
        return HistoryWords::tr("printed the invoice");
    if (action == "not printed"_L1)
        return HistoryWords::tr("the print came to nothing");
    if (action == "attached"_L1)
        return HistoryWords::tr("attached a file");
    if (action == "attachment removed"_L1)
        return HistoryWords::tr("removed an attachment");
    if (action == "attachment restored"_L1)
        return HistoryWords::tr("brought an attachment back");
    if (action == "copied"_L1)
        return HistoryWords::tr("copied the job card");
    if (action == "customer merged"_L1)
        return HistoryWords::tr("moved with its customer, which was merged");
    if (action == "merge undone"_L1)
        return HistoryWords::tr("undid the merge");
    return action;
}

/// Where the words for a customer differ from those for a lead or an invoice.
QString customerActionWords(const QString& action)
{
    if (action == "added"_L1)
        return HistoryWords::tr("added the customer");
    if (action == "saved"_L1)
        return HistoryWords::tr("saved the customer");
    if (action == "linked to Sage One"_L1)
        return HistoryWords::tr("linked the customer to Sage One");
    if (action == "unlinked from Sage One"_L1)
        return HistoryWords::tr("took the link to Sage One away");
    if (action == "not active in Sage One"_L1)
        return HistoryWords::tr("read in Sage One's list that the customer is not active there");
    if (action == "gone from Sage One"_L1)
        return HistoryWords::tr("read in Sage One's list that the customer is no longer there");
    if (action == "active again in Sage One"_L1)
        return HistoryWords::tr("read in Sage One's list that the customer is active there again");
    if (action == "merged from"_L1)
        return HistoryWords::tr("merged another customer into this one");
    if (action == "merged into"_L1)
        return HistoryWords::tr("merged this customer into another");
    return actionWords(action);
}

QString memberWords(const QString& key)
{
    if (key == "site"_L1)
        return HistoryWords::tr("Site");
    if (key == "order_number"_L1)
        return HistoryWords::tr("Order number");
    if (key == "technician"_L1)
        return HistoryWords::tr("Technician");
    if (key == "finished"_L1)
        return HistoryWords::tr("Finished on");
    if (key == "work"_L1)
        return HistoryWords::tr("What was done");
    if (key == "notes"_L1)
        return HistoryWords::tr("Notes");
    if (key == "prices"_L1)
        return HistoryWords::tr("Prices");
    if (key == "recipient"_L1)
        return HistoryWords::tr("Customer");
    if (key == "date"_L1)
        return HistoryWords::tr("Date");
    if (key == "due"_L1)
        return HistoryWords::tr("Due date");
    if (key == "message"_L1)
        return HistoryWords::tr("Message");
    if (key == "total_cents"_L1)
        return HistoryWords::tr("Total");
    if (key == "invoice"_L1)
        return HistoryWords::tr("Invoice");
    if (key == "reason"_L1)
        return HistoryWords::tr("Reason");
    if (key == "attachment"_L1)
        return HistoryWords::tr("File");
    if (key == "copy_of"_L1)
        return HistoryWords::tr("Copy of");
    if (key == "name"_L1)
        return HistoryWords::tr("Name");
    if (key == "contact"_L1)
        return HistoryWords::tr("Contact");
    if (key == "email"_L1)
        return HistoryWords::tr("E-mail");
    if (key == "phone"_L1)
        return HistoryWords::tr("Phone");
    if (key == "vat_number"_L1)
        return HistoryWords::tr("VAT number");
    if (key == "postal_address"_L1)
        return HistoryWords::tr("Postal address");
    if (key == "customer_name"_L1)
        return HistoryWords::tr("Customer");
    if (key == "sage_name"_L1)
        return HistoryWords::tr("In Sage One");
    return {};
}

QString valueWords(const QString& key, const QJsonValue& value)
{
    if (key.endsWith("_cents"_L1))
        return format(Money::fromCents(value.toInteger()));
    if (key == "invoice"_L1)
        return u"#%1"_s.arg(value.toInteger());
    const QString text = value.toVariant().toString().simplified();
    if (key == "reason"_L1 && !text.isEmpty())
        return reasonWords(text);
    if (key == "prices"_L1)
        return text == "inclusive"_L1 ? HistoryWords::tr("inclusive of VAT")
                                      : HistoryWords::tr("exclusive of VAT");
    if (key == "date"_L1 || key == "due"_L1 || key == "finished"_L1)
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
            return format(day);
    return text.isEmpty() ? HistoryWords::tr("nothing") : text;
}

/// The history keeps numbers with a point.
QString lineWords(const QJsonValue& line)
{
    const QJsonObject o = line.toObject();
    const auto quantity = readQuantity(o[u"quantity"_s].toString(), u'.');
    const auto price = readUnitPrice(o[u"unit_price"_s].toString(), u'.');
    return HistoryWords::tr("%1 × %2 at %3")
        .arg(quantity ? format(*quantity) : o[u"quantity"_s].toString(), o[u"description"_s].toString(),
             price ? format(*price) : o[u"unit_price"_s].toString());
}

void addLines(QStringList& changes, const QJsonArray& before, const QJsonArray& after)
{
    for (const auto& line : after)
        if (!before.contains(line))
            changes << HistoryWords::tr("now “%1”").arg(lineWords(line));
    for (const auto& line : before)
        if (!after.contains(line))
            changes << HistoryWords::tr("no longer “%1”").arg(lineWords(line));
}

QStringList changesOf(const HistoryEntry& entry)
{
    QStringList changes;
    if (entry.before.isEmpty()) {
        if (entry.after.contains(u"invoice"_s))
            changes << valueWords(u"invoice"_s, entry.after[u"invoice"_s]);
        for (const QString& key :
             {u"reason"_s, u"copy_of"_s, u"attachment"_s, u"name"_s, u"customer_name"_s, u"sage_name"_s})
            if (entry.after.contains(key))
                changes << HistoryWords::tr("%1: %2").arg(memberWords(key),
                                                          valueWords(key, entry.after[key]));
        return changes;
    }
    for (auto now = entry.after.begin(); now != entry.after.end(); ++now) {
        const QJsonValue was = entry.before[now.key()];
        if (was == now.value())
            continue;
        if (now.key() == "lines"_L1)
            addLines(changes, was.toArray(), now.value().toArray());
        else if (now.key() == "customer"_L1)
            changes << HistoryWords::tr("another customer");
        else if (const QString member = memberWords(now.key()); !member.isEmpty())
            changes << HistoryWords::tr("%1: %2 → %3")
                           .arg(member, valueWords(now.key(), was), valueWords(now.key(), now.value()));
    }
    return changes;
}

}  // namespace

QString sentence(const HistoryRow& row)
{
    const QString action = row.entry.entity == "customer"_L1 ? customerActionWords(row.entry.action)
                                                             : actionWords(row.entry.action);
    const QString what = HistoryWords::tr("%1, %2: %3").arg(momentText(row.utcMs), row.actor.user, action);
    const QStringList changes = changesOf(row.entry);
    return changes.isEmpty() ? QString(what % u"."_s)
                             : QString(what % u". "_s % changes.join(u"; "_s) % u"."_s);
}

}  // namespace greenhand
