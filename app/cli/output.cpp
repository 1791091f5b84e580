#include "app/cli/output.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

QString fitted(const QString& text, int widest)
{
    const QString line = shown(text);
    return line.size() <= widest ? line : QString(line.left(widest - 1) + u'…');
}

template <class T>
QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

}  // namespace

QString shown(const QString& text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        const bool unseen = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                         || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        line += unseen ? u' ' : c;
    }
    return line.simplified();
}

QString spoken(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotConnected: return u"No Sage One company is connected yet; “sage connect” does that."_s;
    case ErrorKind::NoPassword:
    case ErrorKind::NoSecretStore:
        return u"The Sage One password is not known here: give it in GREENHAND_SAGE_PASSWORD and the API key "
               u"in "
               "GREENHAND_SAGE_API_KEY, or run “sage connect” in a terminal of a desktop with a keyring."_s;
    case ErrorKind::LedgerMoved:
        return sentence(error) + (error.subject.isEmpty() ? u" “adopt” says so."_s : QString());
    case ErrorKind::NeedsManager:
        return u"Only the financial manager may do this: type the PIN in a terminal, or give it in "
               "GREENHAND_MANAGER_PIN."_s;
    default: return spoken(sentence(error));
    }
}

QString spoken(const QString& sentence)
{
    const bool ofCustomer = sentence.contains(u"has this customer now"_s);
    const bool unclear = sentence.contains(u"It is not clear whether this reached"_s);
    const QString command = ofCustomer ? u"“retry” of its invoice"_s : unclear ? u"“ask”"_s : u"“retry”"_s;
    const std::pair<QString, QString> phrases[]{
        {u"then Greenhand asks again."_s, u"then run %1."_s},
        {u"Asking Sage One…"_s, u"Run %1."_s},
        {u"Greenhand waits by itself."_s, u"Then run %1."_s},
        {u"Greenhand waits by itself;"_s, u"Run %1 then;"_s},
        {u"; tried again "_s, u"; run %1 again "_s},
        {u"Tried again "_s, u"Run %1 again "_s},
        {u"Greenhand will look for it;"_s, u"“ask” looks for it;"_s},
        {u"Greenhand will look;"_s, u"“ask” looks for it;"_s},
        {u"then ask again."_s, u"then run %1."_s},
        {u"then press Retry"_s, u"then run “retry”"_s},
        {u"Press Retry to"_s, u"Run “retry” to"_s},
        {u"then Retry sends"_s, u"then “retry” sends"_s},
        {u"; Retry asks"_s, u"; “retry” asks"_s},
        {u"It may be sent again from Sage One Syncing."_s, u"“retry” sends it again."_s},
    };
    QString said = sentence;
    for (const auto& [window, here] : phrases)
        said.replace(window, QString(here).replace(u"%1"_s, command));
    return said;
}

void Table::add(const QStringList& cells)
{
    QStringList row;
    for (qsizetype i = 0; i < qsizetype(m_columns.size()); ++i) {
        const Column& column = m_columns[std::size_t(i)];
        // simplified() would turn the no-break spaces of an amount into plain ones, which is fine in a
        // terminal.
        row << fitted(cells.value(i), column.widest);
    }
    m_rows.push_back(row);
}

QString Table::text() const
{
    std::vector<qsizetype> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        qsizetype width = m_columns[i].title.size();
        for (const QStringList& row : m_rows)
            width = std::max(width, row[qsizetype(i)].size());
        widths.push_back(width);
    }
    const auto lineOf = [&](const QStringList& cells) {
        QString line;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const QString& cell = cells[qsizetype(i)];
            const QString gap = i == 0 ? QString() : u"  "_s;
            line += gap
                  + (m_columns[i].align == Align::Right ? cell.rightJustified(widths[i])
                                                        : cell.leftJustified(widths[i]));
        }
        while (line.endsWith(u' '))
            line.chop(1);
        return QString(line + u'\n');
    };
    QStringList titles;
    for (const Column& column : m_columns)
        titles << column.title;
    QString all = lineOf(titles);
    for (const QStringList& row : m_rows)
        all += lineOf(row);
    return all;
}

QString isoMoment(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject leadJson(const LeadRow& lead)
{
    return {{u"reference"_s, lead.reference},
            {u"customer"_s, lead.customer},
            {u"stage"_s, toKey(lead.stage)},
            {u"total_cents"_s, lead.total.cents()},
            {u"invoice_number"_s, orNull(lead.invoiceNumber)},
            {u"invoice_state"_s, lead.invoiceState ? QJsonValue(toKey(*lead.invoiceState)) : QJsonValue()},
            {u"site"_s, lead.site},
            {u"work"_s, lead.work},
            {u"technician"_s, lead.technician},
            {u"finished"_s, orNull(isoDate(lead.finishedOn))}};
}

QJsonObject invoiceJson(const InvoiceRow& invoice)
{
    return {{u"number"_s, invoice.number},
            {u"state"_s, toKey(invoice.state)},
            {u"lead"_s, invoice.leadReference},
            {u"customer"_s, invoice.customer},
            {u"date"_s, orNull(isoDate(invoice.date))},
            {u"exclusive_cents"_s, invoice.exclusive.cents()},
            {u"vat_cents"_s, invoice.vat.cents()},
            {u"total_cents"_s, invoice.total.cents()},
            {u"sage_reference"_s, invoice.reference},
            {u"sage_id"_s, orNull(invoice.sageId)},
            {u"sage_number"_s, orNull(invoice.sageNumber)},
            {u"emailed"_s, invoice.emailed}};
}

QString leadTable(const std::vector<LeadRow>& leads)
{
    Table table({{u"Lead"_s},
                 {u"Customer"_s},
                 {u"What was done"_s, Table::Align::Left, 36},
                 {u"Finished"_s},
                 {u"Total"_s, Table::Align::Right},
                 {u"Stage"_s},
                 {u"Invoice"_s, Table::Align::Right},
                 {u"State"_s}});
    for (const LeadRow& lead : leads)
        table.add({lead.reference, lead.customer, lead.work, isoDate(lead.finishedOn), format(lead.total),
                   stageWord(lead.stage), lead.invoiceNumber ? numberText(*lead.invoiceNumber) : QString(),
                   lead.invoiceState ? stateWord(*lead.invoiceState) : QString()});
    return table.text();
}

QString invoiceTable(const std::vector<InvoiceRow>& invoices)
{
    Table table({{u"Invoice"_s, Table::Align::Right},
                 {u"Lead"_s},
                 {u"Customer"_s},
                 {u"Date"_s},
                 {u"Total"_s, Table::Align::Right},
                 {u"State"_s},
                 {u"Sage One"_s}});
    for (const InvoiceRow& invoice : invoices)
        table.add({numberText(invoice.number), invoice.leadReference, invoice.customer, isoDate(invoice.date),
                   format(invoice.total), stateWord(invoice.state), invoice.sageNumber});
    return table.text();
}

}  // namespace greenhand::cli
