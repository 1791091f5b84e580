#include "core/practice/look_in_page.h"

#include "core/practice/sage_json.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

struct Column {
    QString title;
    QLatin1StringView member;
    bool money = false;
};

QString cell(const QJsonObject& row, const Column& column)
{
    if (!column.money)
        return row.value(column.member).toString().toHtmlEscaped();
    const auto number = decimalOf(row.value(column.member));
    const qint64 cents = number ? number->rounded(2).value_or(0) : 0;
    return u"R %1"_s.arg(QString::number(double(cents) / 100, 'f', 2));
}

QString tableOf(const QString& title, const std::vector<QJsonObject>& rows, const QList<Column>& columns)
{
    QString html = u"<h2>%1 (%2)</h2>\n<table>\n<tr>"_s.arg(title).arg(rows.size());
    for (const Column& column : columns)
        html += u"<th>%1</th>"_s.arg(column.title);
    html += u"</tr>\n"_s;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        html += u"<tr>"_s;
        for (const Column& column : columns)
            html += (column.money ? u"<td class=\"money\">"_s : u"<td>"_s) + cell(*row, column) + u"</td>"_s;
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

constexpr QStringView kStyle = u"body{font:15px sans-serif;margin:2em;color:#222}"
                               "table{border-collapse:collapse}"
                               "th,td{padding:4px 14px 4px 0;text-align:left;border-bottom:1px solid #ddd;"
                               "vertical-align:top;white-space:pre-line}"
                               ".money{text-align:right}"
                               "p{background:#ffe680;padding:6px 10px}";

}  // namespace

QByteArray lookInPage(const Company& company)
{
    const QString name = company.profile().value("Name"_L1).toString().toHtmlEscaped();
    const QString html =
        u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta "
        u"charset=\"utf-8\"><title>%1</title>\n<style>%2</style></head>\n"
        "<body><h1>%1</h1>\n<p>Practice Sage One: nothing leaves this computer.</p>\n"_s.arg(name, kStyle)
        + tableOf(u"Tax invoices"_s, company.invoices(),
                  {{u"Number"_s, "DocumentNumber"_L1},
                   {u"Customer"_s, "CustomerName"_L1},
                   {u"Reference"_s, "Reference"_L1},
                   {u"Date"_s, "Date"_L1},
                   {u"VAT"_s, "Tax"_L1, true},
                   {u"Total"_s, "Total"_L1, true},
                   {u"Due"_s, "AmountDue"_L1, true}})
        + tableOf(u"Outbox"_s, company.outbox(),
                  {{u"Sent on"_s, "SentOn"_L1},
                   {u"Invoice"_s, "DocumentNumber"_L1},
                   {u"To"_s, "EmailAddress"_L1},
                   {u"Copy to"_s, "CCAddress"_L1},
                   {u"Subject"_s, "Subject"_L1},
                   {u"Message"_s, "Message"_L1}})
        + u"</body></html>\n"_s;
    return html.toUtf8();
}

}  // namespace greenhand::practice
