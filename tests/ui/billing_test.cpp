#include "ui/billing/billing_page.h"

#include "tests/ui/bench.h"
#include "ui/billing/invoices_page.h"
#include "ui/shared/action_table.h"
#include "ui/shared/empty_state.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct Page {
    UiBench bench;
    InvoiceId draft = bench.generate(bench.addLead(u"L-1"_s, u"Karoo Guest House"_s));
    InvoiceId ready = bench.generateAndUpdate(bench.addLead(u"L-2"_s, u"Umhlanga Plaza"_s));
    BillingPage page{bench.desk, bench.navigator};

    Page()
    {
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
    }
    ActionTable& table() { return *page.invoices().table(); }
    int rowOf(const QString& customer)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row)
            if (table().model()->index(row, 1).data() == customer)
                return row;
        return -1;
    }
};

}  // namespace

TEST_CASE("Billing lists what must go to Sage One, with counts", "[ui][billing]")
{
    Page billing;
    CHECK(billing.table().model()->rowCount() == 2);
    CHECK(billing.page.findChild<QPushButton*>(u"toPushFilter"_s)->text() == u"To push (2)"_s);
    CHECK(billing.page.findChild<QPushButton*>(u"sentFilter"_s)->text() == u"Sent (0)"_s);
    billing.page.findChild<QPushButton*>(u"sentFilter"_s)->click();
    CHECK(billing.table().model()->rowCount() == 0);
    CHECK(billing.table().emptyState()->text().contains(u"No invoice is in Sage One yet"_s));
}

TEST_CASE("typing the customer's name narrows the list, Escape shows all again", "[ui][billing]")
{
    Page billing;
    auto* search = billing.page.findChild<QLineEdit*>(u"invoiceSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"umhl"_s);
    REQUIRE(billing.table().model()->rowCount() == 1);
    CHECK(billing.rowOf(u"Umhlanga Plaza"_s) == 0);
    QTest::keyClicks(search, u"zzz"_s);
    CHECK(billing.table().model()->rowCount() == 0);
    CHECK(billing.table().emptyState()->text().contains(u"umhlzzz"_s));
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK(billing.table().model()->rowCount() == 2);
}

TEST_CASE("blue opens the invoice, orange in the green section asks for Sage One", "[ui][billing]")
{
    Page billing;
    const int row = billing.rowOf(u"Umhlanga Plaza"_s);
    billing.table().trigger(row, 0);
    CHECK(billing.bench.navigator.invoices == std::vector{billing.ready});
    billing.table().trigger(row, 1);
    CHECK(billing.bench.navigator.sagePopUps == std::vector{billing.ready});
    CHECK(billing.table().actionsOfRow()[1].section == RowAction::Section::Green);
}

TEST_CASE("orange is disabled with the reason while the draft was not updated", "[ui][billing]")
{
    Page billing;
    const int row = billing.rowOf(u"Karoo Guest House"_s);
    CHECK(billing.table().whyNot(row, 1).contains(u"Update"_s));
    billing.table().trigger(row, 1);
    CHECK(billing.bench.navigator.sagePopUps.empty());
    billing.table().selectRowAt(row);
    CHECK_FALSE(billing.page.findChild<QPushButton*>(u"generateSageInvoiceButton"_s)->isEnabled());
    CHECK(billing.page.findChild<QLabel*>(u"invoiceFoot"_s)->text().contains(u"Update"_s));
    billing.table().selectRowAt(billing.rowOf(u"Umhlanga Plaza"_s));
    CHECK(billing.page.findChild<QPushButton*>(u"generateSageInvoiceButton"_s)->isEnabled());
}

TEST_CASE("Return opens the selected invoice", "[ui][billing]")
{
    Page billing;
    billing.table().setFocus();
    billing.table().selectRowAt(billing.rowOf(u"Karoo Guest House"_s));
    QTest::keyClick(&billing.table(), Qt::Key_Return);
    CHECK(billing.bench.navigator.invoices == std::vector{billing.draft});
}

TEST_CASE("the list follows what happens elsewhere", "[ui][billing]")
{
    Page billing;
    billing.bench.generate(billing.bench.addLead(u"L-3"_s, u"Bergzicht"_s));
    CHECK(QTest::qWaitFor([&] { return billing.table().model()->rowCount() == 3; }));
    CHECK(billing.page.findChild<QTabWidget*>(u"billingTabs"_s)->tabText(0).contains(u"(3)"_s));
}
