#include "ui/shared/number_field.h"

#include "tests/support/catch_qt.h"
#include "ui/shared/date_field.h"

#include <QLabel>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// Puts the system's locale back when the test is over.
struct AsIn {
    explicit AsIn(const QString& name) { QLocale::setDefault(QLocale(name)); }
    ~AsIn() { QLocale::setDefault(before); }
    AsIn(const AsIn&) = delete;
    AsIn& operator=(const AsIn&) = delete;
    const QLocale before;
};

}  // namespace

TEST_CASE("a price is read alike in every locale, with point or comma", "[ui][numbers]")
{
    const QString locale = GENERATE(u"C"_s, u"en_ZA"_s, u"af_ZA"_s, u"en_US"_s);
    CAPTURE(locale);
    const AsIn in(locale);
    const auto typed = std::to_array<std::pair<QString, qint64>>({{u"7.25"_s, 725},
                                                                  {u"7,25"_s, 725},
                                                                  {u"1 234,50"_s, 123450},
                                                                  {u"1,234.50"_s, 123450},
                                                                  {u"R1 234.50"_s, 123450}});
    for (const auto& [text, cents] : typed) {
        CAPTURE(text);
        MoneyField money;
        QTest::keyClicks(&money, text);
        REQUIRE(money.value().has_value());
        CHECK(money.value()->cents() == cents);
        UnitPriceField price;
        QTest::keyClicks(&price, text);
        REQUIRE(price.value().has_value());
        CHECK(price.value()->e4() == cents * 100);
    }
}

TEST_CASE("a number field shows what it read when it is left", "[ui][numbers]")
{
    QWidget window;
    MoneyField first(&window);
    MoneyField second(&window);
    second.move(0, 40);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    first.setFocus();
    REQUIRE(QTest::qWaitFor([&] { return first.hasFocus(); }));
    QTest::keyClicks(&first, u"1234.5"_s);
    second.setFocus();
    CHECK(first.text() == format(Money::fromCents(123450)).mid(2));
    CHECK(first.value() == Money::fromCents(123450));
}

TEST_CASE("a number that cannot be read keeps its text and says why beside the field", "[ui][numbers]")
{
    QWidget window;
    QuantityField field(&window);
    const QLabel* hint = field.makeHint(&window);
    QTest::keyClicks(&field, u"1,234"_s);
    CHECK_FALSE(field.isValid());
    CHECK(field.text() == u"1,234"_s);
    CHECK_FALSE(field.problem().isEmpty());
    CHECK(hint->text() == field.problem());
    QTest::keyClicks(&field, u"5"_s);
    CHECK(field.isValid());
    CHECK(hint->text().isEmpty());
}

TEST_CASE("a date is typed as clerks write it", "[ui][numbers]")
{
    DateField field([] { return QDate(2026, 6, 30); });
    const auto typed = std::to_array<std::pair<QString, QDate>>({{u"2024-05-13"_s, {2024, 5, 13}},
                                                                 {u"13/5/24"_s, {2024, 5, 13}},
                                                                 {u"t"_s, {2026, 6, 30}},
                                                                 {u"+7"_s, {2026, 7, 7}}});
    for (const auto& [text, day] : typed) {
        CAPTURE(text);
        field.clear();
        QTest::keyClicks(&field, text);
        CHECK(field.value() == day);
        CHECK(field.problem().isEmpty());
    }
    field.clear();
    QTest::keyClicks(&field, u"31/2/24"_s);
    CHECK_FALSE(field.value());
    CHECK_FALSE(field.problem().isEmpty());
    CHECK(field.text() == u"31/2/24"_s);
}
