#include "core/practice/listing.h"

#include "core/practice/odata_filter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

struct Order {
    QString name;
    bool descending = false;
};

tl::expected<std::vector<Order>, QString> readOrder(const QString& text, Schema schema)
{
    std::vector<Order> orders;
    for (const QString& part : text.split(u',')) {
        const QStringList words = part.simplified().split(u' ');
        const auto name = knownName(schema, words[0]);
        const QString way = words.size() > 1 ? words[1] : u"asc"_s;
        if (!name)
            return tl::unexpected(u"Could not find a property named '%1'."_s.arg(words[0]));
        if (words.size() > 2 || (way != u"asc" && way != u"desc"))
            return tl::unexpected(u"Syntax error in $orderby."_s);
        orders.push_back({.name = *name, .descending = way == u"desc"});
    }
    return orders;
}

void sortBy(std::vector<const QJsonObject*>& rows, const std::vector<Order>& orders)
{
    std::ranges::stable_sort(rows, [&](const QJsonObject* a, const QJsonObject* b) {
        for (const Order& order : orders) {
            const int is = compareForOrder(a->value(order.name), b->value(order.name));
            if (is != 0)
                return order.descending ? is > 0 : is < 0;
        }
        return false;
    });
}

/// A count in the query; the fallback when it is not there.
tl::expected<qsizetype, QString> readCount(const Request& request, QStringView name, qsizetype fallback)
{
    const auto text = request.parameter(name);
    if (!text)
        return fallback;
    bool ok = false;
    const int count = text->toInt(&ok);
    if (!ok || count < 0)
        return tl::unexpected(u"Invalid value for %1 query option found."_s.arg(name));
    return count;
}

QStringList selection(const Request& request)
{
    QStringList names;
    const QStringList parts =
        request.parameter(u"$select").value_or(QString()).split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        names.append(part.trimmed());
    return names;
}

}  // namespace

tl::expected<Page, QString> pageOf(const std::vector<const QJsonObject*>& rows, const Request& request,
                                   Schema schema)
{
    std::vector<const QJsonObject*> found = rows;
    if (const auto text = request.parameter(u"$filter"); text && !text->trimmed().isEmpty()) {
        const auto filter = parseFilter(*text, schema);
        if (!filter)
            return tl::unexpected(filter.error());
        std::erase_if(found, [&](const QJsonObject* row) { return !(*filter)(*row); });
    }
    if (const auto text = request.parameter(u"$orderby"); text && !text->trimmed().isEmpty()) {
        const auto orders = readOrder(*text, schema);
        if (!orders)
            return tl::unexpected(orders.error());
        sortBy(found, *orders);
    }
    for (const QString& name : selection(request)) {
        if (!knownName(schema, name))
            return tl::unexpected(u"Could not find a property named '%1'."_s.arg(name));
    }
    const auto skip = readCount(request, u"$skip", 0);
    const auto top = readCount(request, u"$top", kPageSize);
    if (!skip || !top)
        return tl::unexpected(skip ? top.error() : skip.error());

    Page page{.total = int(found.size()), .rows = {}};
    const qsizetype size = qsizetype(found.size());
    const qsizetype end = std::min(size, *skip + std::min<qsizetype>(*top, kPageSize));
    for (qsizetype i = *skip; i < end; ++i)
        page.rows.push_back(*found[std::size_t(i)]);
    return page;
}

QJsonObject selected(const QJsonObject& row, const Request& request)
{
    const QStringList names = selection(request);
    if (names.isEmpty())
        return row;
    QJsonObject part;
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (names.contains(it.key(), Qt::CaseInsensitive))
            part.insert(it.key(), it.value());
    }
    return part;
}

}  // namespace greenhand::practice
