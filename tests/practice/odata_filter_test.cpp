#include "core/practice/odata_filter.h"

#include "tests/support/catch_qt.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::practice;

namespace {

/// The ids of the rows that a filter lets through.
QString idsOf(const QString& text)
{
    static const QJsonArray kRows = QJsonDocument::fromJson(R"json([
        {"ID": 1, "CustomerId": 7, "Reference": "GH-1", "DocumentNumber": "INV0000001", "Total": 115.0, "Locked": false,
         "Date": "2026-01-30T00:00:00", "Created": "2026-01-30T09:00:00.250", "Status": "Unpaid"},
        {"ID": 2, "CustomerId": 8, "Reference": "O'Hara (a)", "DocumentNumber": "INV0000002", "Total": 0.3, "Locked": true,
         "Date": "2026-02-01T00:00:00", "Created": "2026-02-01T09:00:00", "Modified": "2026-02-03T09:00:00",
         "Status": "Paid"},
        {"ID": 3, "CustomerId": 7, "DocumentNumber": "X", "Total": -5, "Locked": false, "Date": "2026-02-28T00:00:00",
         "Created": "2026-02-28T09:00:00"}])json")
                                        .array();
    const auto filter = parseFilter(text, schemaOf(Table::TaxInvoices));
    if (!filter)
        return u"refused: "_s + filter.error();
    QString ids;
    for (const QJsonValue& row : kRows) {
        if ((*filter)(row.toObject()))
            ids += QString::number(row["ID"_L1].toInt());
    }
    return ids;
}

bool refused(const QString& text) { return idsOf(text).startsWith(u"refused"_s); }

}  // namespace

TEST_CASE("filters of Sage One's clients find what they ask for", "[practice][odata]")
{
    CHECK(idsOf(u"CustomerId eq 7"_s) == u"13");
    CHECK(idsOf(u"CustomerId eq 7 and (Reference eq 'GH-1' or DocumentNumber eq 'B')"_s) == u"1");
    CHECK(idsOf(u"ID eq 1 or ID eq 2"_s) == u"12");
    CHECK(idsOf(u"Reference eq 'O''Hara (a)'"_s) == u"2");
    CHECK(idsOf(u"DocumentNumber eq 'INV0000001'"_s) == u"1");
    CHECK(idsOf(u"indexof(Reference,'Hara') ge 0"_s) == u"2");
    CHECK(idsOf(u"indexof(Reference, 'GH') eq 0"_s) == u"1");
    CHECK(idsOf(u"Modified gt datetime'2026-01-31T00:00:00.000'"_s) == u"2");
    CHECK(idsOf(u"Date gt DateTime'2026-01-31'"_s) == u"23");
    CHECK(idsOf(u"Status ne 'Paid'"_s) == u"13");
    CHECK(idsOf(u"Locked eq true"_s) == u"2");
    CHECK(idsOf(u"Locked eq false"_s) == u"13");
    CHECK(
        idsOf(u"((Modified gt datetime'2026-02-01T00:00:00' or Created gt datetime'2026-02-01T00:00:00') and "
              "CustomerId eq 7)"_s)
        == u"3");
}

TEST_CASE("and binds before or, not before both", "[practice][odata]")
{
    CHECK(idsOf(u"ID eq 1 or ID eq 2 and CustomerId eq 7"_s) == u"1");
    CHECK(idsOf(u"(ID eq 1 or ID eq 2) and CustomerId eq 8"_s) == u"2");
    CHECK(idsOf(u"not (ID eq 1) and CustomerId eq 7"_s) == u"3");
    CHECK(idsOf(u"Locked or ID eq 3"_s) == u"23");
}

TEST_CASE("numbers and moments compare by value", "[practice][odata]")
{
    CHECK(idsOf(u"Total eq 115.00"_s) == u"1");
    CHECK(idsOf(u"Total eq 0.30M"_s) == u"2");
    CHECK(idsOf(u"Total lt 0"_s) == u"3");
    CHECK(idsOf(u"Total le -5"_s) == u"3");
    CHECK(idsOf(u"Total ge 0.3"_s) == u"12");
    CHECK(idsOf(u"Created eq datetime'2026-01-30T09:00:00.25Z'"_s) == u"1");
    CHECK(idsOf(u"Date le datetime'2026-02-01'"_s) == u"12");
}

TEST_CASE("a member that is not there is null", "[practice][odata]")
{
    CHECK(idsOf(u"Reference eq null"_s) == u"3");
    CHECK(idsOf(u"Modified ne null"_s) == u"2");
    CHECK(idsOf(u"Modified lt datetime'2030-01-01'"_s) == u"2");
    CHECK(idsOf(u"indexof(Reference,'a') ge 0"_s) == u"2");
}

TEST_CASE("text is compared letter for letter", "[practice][odata]")
{
    CHECK(idsOf(u"Reference eq 'gh-1'"_s).isEmpty());
    CHECK(idsOf(u"Reference eq 'GH-1 '"_s).isEmpty());
    CHECK(idsOf(u"reference eq 'GH-1'"_s) == u"1");  // the member's name may be written otherwise
}

TEST_CASE("a filter that cannot be read is refused", "[practice][odata]")
{
    const QString text = GENERATE(as<QString>(), u"Nonsense eq 1"_s, u"CustomerId eq"_s, u"CustomerId 7"_s,
                                  u"(CustomerId eq 7"_s, u"CustomerId eq 7)"_s, u"Reference eq 'open"_s,
                                  u"CustomerId eq 7 and"_s, u"eq 7"_s, u"'a' or"_s,
                                  u"Date gt datetime'soon'"_s, u"indexof(Reference 'x') ge 0"_s,
                                  u"contains(Reference,'x')"_s, u"CustomerId eq 7; drop"_s, u"not"_s);
    CHECK(refused(text));
}

TEST_CASE("brackets without end do not break the server", "[practice][odata]")
{
    CHECK(refused(QString(100'000, u'(')));
    CHECK(idsOf(QString(60, u'(') + u"ID eq 1"_s + QString(60, u')')) == u"1");
}
