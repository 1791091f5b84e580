#include "core/documents/lead_columns.h"

#include "core/documents/lead_csv.h"
#include "tests/support/catch_qt.h"

#include <utility>

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the columns of a lead file are known by the names that other programs and people give them",
          "[documents][leads]")
{
    const std::vector<std::pair<QString, QString>> usual{{u"JobNo"_s, u"reference"_s},
                                                         {u"Job number"_s, u"reference"_s},
                                                         {u"Job Card No."_s, u"reference"_s},
                                                         {u"Client"_s, u"customer"_s},
                                                         {u"Customer name"_s, u"customer"_s},
                                                         {u"E-mail"_s, u"email"_s},
                                                         {u"Cell"_s, u"phone"_s},
                                                         {u"VAT Reg. No."_s, u"vat_number"_s},
                                                         {u"Site address"_s, u"address"_s},
                                                         {u"DATE COMPLETED"_s, u"finished"_s},
                                                         {u"Technician name"_s, u"technician"_s},
                                                         {u"Work done"_s, u"work"_s},
                                                         {u"Item code"_s, u"item"_s},
                                                         {u"Qty"_s, u"quantity"_s},
                                                         {u"UoM"_s, u"unit"_s},
                                                         {u"Price"_s, u"unit_price"_s},
                                                         {u"Unit price"_s, u"unit_price"_s},
                                                         {u"Disc %"_s, u"discount"_s},
                                                         {u"PO Number"_s, u"order_number"_s}};
    for (const auto& [name, expected] : usual)
        for (const QString& field : leadFields()) {
            INFO(name.toStdString() << " as " << field.toStdString());
            CHECK(likelyColumn({u"Colour"_s, name}, field).has_value() == (field == expected));
        }
}

TEST_CASE("a column of the field's own name is likelier than any other", "[documents][leads]")
{
    const QStringList header{u"Client"_s, u"Date"_s, u"Customer"_s, u"Completed"_s};
    CHECK(likelyColumn(header, u"customer"_s) == 2);
    CHECK(likelyColumn(header, u"finished"_s) == 3);
    CHECK(ownColumn(header, u"customer"_s) == 2);
    CHECK_FALSE(ownColumn(header, u"finished"_s));
}
