#include "ui/billing/customers_page.h"

#include "core/documents/csv.h"
#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/billing/billing_page.h"
#include "ui/billing/customer_card.h"
#include "ui/billing/customer_document_list.h"
#include "ui/billing/customer_words.h"
#include "ui/billing/merge_dialog.h"
#include "ui/job_card/customer_picker.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/history_words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/search_field.h"
#include "ui/shared/undo_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The customers of a small office, with what two of them have open.
struct Clients {
    UiBench bench;
    LeadId lead = bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s, kToday.addDays(-1));
    LeadId second = bench.addLead(u"L-1002"_s, u"Karoo Guesthouse CC"_s, kToday.addDays(-2));
    InvoiceId ready = bench.generateAndUpdate(bench.addLead(u"L-1003"_s, u"Karoo Guesthouse CC"_s));
    CustomerId karoo = bench.customerNamed(u"Karoo Guest House"_s);
    CustomerId karooCc = bench.customerNamed(u"Karoo Guesthouse CC"_s);
    CustomerId bakers = bench.customerNamed(u"Bakers"_s);
    MainWindow window{bench.desk, bench.prompter};
    CustomersPage& page = *window.findChild<CustomersPage*>();

    Clients()
    {
        window.resize(1280, 800);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.showInvoices();
        tabs().setCurrentWidget(&page);
        QCoreApplication::processEvents();
    }
    QTabWidget& tabs() { return *window.findChild<QTabWidget*>(u"billingTabs"_s); }
    ActionTable& table() { return *page.table(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    QStringList names()
    {
        QStringList found;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            found << cell(row, 0);
        return found;
    }
    void search(const QString& words)
    {
        page.findChild<SearchField*>()->setText(words);
        QCoreApplication::processEvents();
    }
    void choose(const QString& name)
    {
        table().clearSelection();
        table().selectRowAt(int(names().indexOf(name)));
    }
    template <class Dialog>
    Dialog* dialog()
    {
        QCoreApplication::processEvents();
        return window.findChild<Dialog*>();
    }
    CustomerCard* card(CustomerId id)
    {
        page.openCard(id);
        auto* opened = dialog<CustomerCard>();
        REQUIRE(opened);
        return opened;
    }
    MergeDialog* merge(const QString& one, CustomerId other)
    {
        choose(one);
        page.findChild<QPushButton*>(u"mergeCustomersButton"_s)->click();
        auto* opened = dialog<MergeDialog>();
        REQUIRE(opened);
        opened->findChild<CustomerPicker*>()->setCustomer(must(bench.invoicing.customer(other)));
        QTest::qWait(350);  // the guard against the click that opened it
        return opened;
    }
};

QString textOf(QObject* window, const QString& name) { return window->findChild<QLabel*>(name)->text(); }

}  // namespace

TEST_CASE("the list of customers says what each has open, and the tab how many there are", "[ui][customers]")
{
    Clients c;
    CHECK(c.names() == QStringList{u"Bakers"_s, u"Karoo Guest House"_s, u"Karoo Guesthouse CC"_s});
    CHECK(c.tabs().tabText(c.tabs().indexOf(&c.page)).contains(u"(3)"_s));
    CHECK(c.cell(0, 4) == u"0"_s);
    CHECK(c.cell(2, 4) == u"2"_s);
    CHECK(c.cell(2, 5).contains(u"300"_s));  // 2 x R1 150
    CHECK(c.cell(0, 3) == u"Not linked"_s);
    CHECK(sharedMnemonics(&c.window) == QStringList());
    CHECK(unnamedControls(&c.window) == QStringList());
}

TEST_CASE("the line under the customers counts them and says what is selected, one or several",
          "[ui][customers]")
{
    Clients c;
    const auto foot = [&] { return c.page.findChild<QLabel*>(u"customerFoot"_s)->text(); };
    c.table().selectRowAt(0);
    CHECK(foot().startsWith(u"3 customers  ·  selected: Bakers"_s));
    c.table().selectAll();
    CHECK(foot().startsWith(u"3 customers  ·  selected: 3 rows, R"_s));
}

TEST_CASE("customers are searched while typing, and an empty list says where it looked", "[ui][customers]")
{
    Clients c;
    c.search(u"house karoo"_s);
    CHECK(c.names() == QStringList{u"Karoo Guest House"_s, u"Karoo Guesthouse CC"_s});
    c.search(u"nobody"_s);
    CHECK(c.names().isEmpty());
    CHECK(c.page.findChild<QLabel*>(u"customerFoot"_s)->text().contains(u"0 found"_s));
    c.search({});
    CHECK(c.names().size() == 3);
}

TEST_CASE("customers are sorted by every column, the selection stays with its customer, and the order is "
          "remembered",
          "[ui][customers][list]")
{
    Clients c;
    auto* header = c.table().horizontalHeader();
    c.choose(u"Karoo Guesthouse CC"_s);
    header->setSortIndicator(4, Qt::DescendingOrder);  // open leads
    CHECK(c.names() == QStringList{u"Karoo Guesthouse CC"_s, u"Karoo Guest House"_s, u"Bakers"_s});
    CHECK(c.table().selectedRow() == 0);
    header->setSortIndicator(5, Qt::AscendingOrder);  // not yet sent
    CHECK(c.names() == QStringList{u"Bakers"_s, u"Karoo Guest House"_s, u"Karoo Guesthouse CC"_s});
    CHECK(c.table().selectedRow() == 2);
    header->setSortIndicator(0, Qt::DescendingOrder);
    CHECK(c.names() == QStringList{u"Karoo Guesthouse CC"_s, u"Karoo Guest House"_s, u"Bakers"_s});
    must(c.bench.ledger->customers.linkToSage(c.karoo, 7, u"Karoo"_s, SageStanding::Active));
    header->setSortIndicator(3, Qt::DescendingOrder);  // Sage One
    CHECK(c.names().front() == u"Karoo Guest House"_s);
    c.search(u"bakers"_s);
    CHECK(c.names() == QStringList{u"Bakers"_s});
    c.search({});
    CHECK(c.names().front() == u"Karoo Guest House"_s);

    CustomersPage next(c.bench.desk, c.bench.navigator);
    CHECK(next.table()->horizontalHeader()->sortIndicatorSection() == 3);
    next.show();
    CHECK(next.table()->model()->index(0, 0).data().toString() == u"Karoo Guest House"_s);
}

TEST_CASE("of a customer that is gone from Sage One card and history say something else than of one that is "
          "not active there",
          "[ui][customers]")
{
    const auto row = [](SageStanding standing) {
        return CustomerRow{.customer = {.id = CustomerId{1},
                                        .details = {},
                                        .sageId = 7,
                                        .sageName = u"Karoo"_s,
                                        .standing = standing}};
    };
    CHECK(linkWord(row(SageStanding::Inactive)) == u"Not active there"_s);
    CHECK(linkWord(row(SageStanding::Gone)) == u"Gone there"_s);
    CHECK(linkSentence(row(SageStanding::Inactive)).contains(u"not active"_s));
    CHECK(linkSentence(row(SageStanding::Gone)) == u"Linked to “Karoo”, which is no longer in Sage One."_s);
    const auto told = [](const QString& action) {
        return sentence(HistoryRow{
            .seq = 1, .utcMs = 0, .actor = {}, .entry = {.entity = u"customer"_s, .action = action}});
    };
    CHECK(told(u"not active in Sage One"_s).endsWith(u"that the customer is not active there."_s));
    CHECK(told(u"gone from Sage One"_s).endsWith(u"that the customer is no longer there."_s));
    CHECK(told(u"active again in Sage One"_s).endsWith(u"that the customer is active there again."_s));
}

TEST_CASE("a long list of customers is read a page at a time in whatever order, and exported whole",
          "[ui][customers][list][export]")
{
    Clients c;
    for (int n = 0; n < 250; ++n)
        must(c.bench.ledger->customers.add({.name = u"Customer %1"_s.arg(n),
                                            .contact = u"Contact %1"_s.arg(999 - n),
                                            .email = {},
                                            .phone = {},
                                            .vatNumber = {},
                                            .postalAddress = {}}));
    c.table().clearSelection();  // it is read on to what is selected
    c.table().horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);  // contact
    auto& model = *c.table().model();
    CHECK(model.rowCount() == 100);
    while (model.canFetchMore({}))
        model.fetchMore({});
    CHECK(model.rowCount() == 253);
    CHECK(c.cell(0, 1) == u"Contact 999"_s);
    CHECK(c.cell(249, 1) == u"Contact 750"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"customers.csv"_s);
    c.page.findChild<QPushButton*>(u"exportCustomersButton"_s)->click();
    Q_EMIT c.window.findChild<QFileDialog*>(u"exportDialog"_s)->fileSelected(path);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const CsvTable written = must(readCsv(file.readAll()));
    REQUIRE(written.rows.size() == 253);
    CHECK(written.rows[0].fields.mid(0, 2) == QStringList{u"Customer 0"_s, u"Contact 999"_s});
}

TEST_CASE("a lead that changes counts no customers", "[ui][customers][list]")
{
    Clients c;
    c.window.showInvoices();
    const auto asked = [&](const std::function<void()>& what) {
        QSignalSpy counted(&c.page, &CustomersPage::counted);
        what();
        QTest::qWait(20);
        return counted.size();
    };
    CHECK(asked([&] { Q_EMIT c.bench.ledger->leadsChanged(); }) == 0);
    CHECK(asked([&] { Q_EMIT c.bench.ledger->customersChanged(); }) == 1);
}

TEST_CASE("choosing who stays by a screen reader's toggle changes what the merge says it does",
          "[ui][customers][accessibility]")
{
    Clients c;
    MergeDialog* dialog = c.merge(u"Karoo Guest House"_s, c.karooCc);
    CHECK(textOf(dialog, u"mergePreview"_s).startsWith(u"Karoo Guesthouse CC becomes part of"_s));
    dialog->findChild<QRadioButton*>(u"otherStays"_s)->toggle();
    CHECK(textOf(dialog, u"mergePreview"_s).startsWith(u"Karoo Guest House becomes part of"_s));
}

TEST_CASE("return on a customer opens its card with its leads and invoices", "[ui][customers]")
{
    Clients c;
    c.choose(u"Karoo Guesthouse CC"_s);
    c.table().setFocus();
    QTest::keyClick(&c.table(), Qt::Key_Return);
    auto* card = c.dialog<CustomerCard>();
    REQUIRE(card);
    CHECK(card->windowTitle().contains(u"Karoo Guesthouse CC"_s));
    CHECK(card->findChild<ActionTable*>(u"customerLeads"_s)->model()->rowCount() == 2);
    auto* invoices = card->findChild<ActionTable*>(u"customerInvoices"_s);
    CHECK(invoices->model()->rowCount() == 1);
    CHECK(sharedMnemonics(card) == QStringList());
    CHECK(unnamedControls(card) == QStringList());
    Q_EMIT invoices->rowOpened(0);
    QCoreApplication::processEvents();
    CHECK(c.window.findChild<QDialog*>(u"invoiceScreen"_s));
}

TEST_CASE("a customer's leads are sorted by every column, as remembered, and exported newest first",
          "[ui][customers][lists]")
{
    UiBench bench;
    bench.addLead(u"L-3"_s, u"Karoo Guest House"_s, kToday.addDays(-1), 300);
    bench.addLead(u"L-1"_s, u"Karoo Guest House"_s, kToday.addDays(-2), 100);
    bench.addLead(u"L-2"_s, u"Karoo Guest House"_s, kToday.addDays(-3), 200);
    const CustomerId karoo = bench.customerNamed(u"Karoo Guest House"_s);
    const auto shown = [](const CustomerDocumentList& list) {
        QStringList leads;
        for (int row = 0; row < list.table()->model()->rowCount(); ++row)
            leads << list.table()->model()->index(row, 0).data().toString();
        return leads;
    };
    const auto open = [&] {
        return std::unique_ptr<CustomerDocumentList>(
            leadsOfCustomer(bench.desk, bench.navigator, karoo, nullptr));
    };
    {
        const auto list = open();
        CHECK(shown(*list) == QStringList{u"L-3"_s, u"L-1"_s, u"L-2"_s});
        QHeaderView* header = list->table()->horizontalHeader();
        header->setSortIndicator(0, Qt::AscendingOrder);
        CHECK(shown(*list) == QStringList{u"L-1"_s, u"L-2"_s, u"L-3"_s});
        header->setSortIndicator(3, Qt::DescendingOrder);
        CHECK(shown(*list) == QStringList{u"L-3"_s, u"L-2"_s, u"L-1"_s});
        for (const int column : {1, 2, 4}) {
            header->setSortIndicator(column, Qt::AscendingOrder);
            CHECK(shown(*list).size() == 3);
        }
        header->setSortIndicator(3, Qt::AscendingOrder);
    }
    const auto again = open();
    CHECK(shown(*again) == QStringList{u"L-1"_s, u"L-2"_s, u"L-3"_s});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"leads.csv"_s);
    again->exportTo(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.count(u'\n') == 4);
    CHECK(text.indexOf(u"L-3"_s) < text.indexOf(u"L-1"_s));
    CHECK(text.contains(u"345.00"_s));  // R300 and VAT
}

TEST_CASE("the card checks while typing, saves, and keeps what was typed when it cannot", "[ui][customers]")
{
    Clients c;
    auto* card = c.card(c.karoo);
    auto* email = card->findChild<QLineEdit*>(u"customerEmail"_s);
    auto* vat = card->findChild<QLineEdit*>(u"customerVatNumber"_s);
    auto* save = card->findChild<QPushButton*>(u"saveCustomerButton"_s);
    CHECK_FALSE(save->isEnabled());
    email->setText(u"not an address"_s);
    CHECK_FALSE(save->isEnabled());
    email->setText(u"stay@karoo.co.za"_s);
    CHECK(save->isEnabled());
    vat->setText(u"12"_s);
    bool said = false;
    for (const QLabel* label : card->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(u"ten digits"_s));
    CHECK(said);
    CHECK(save->isEnabled());
    card->findChild<QLineEdit*>(u"customerName"_s)->setText(u"Bakers"_s);
    save->click();
    CHECK(card->isVisible());
    CHECK(card->findChild<InlineMessage*>()->text().contains(u"Bakers"_s));
    CHECK(email->text() == u"stay@karoo.co.za"_s);
    card->findChild<QLineEdit*>(u"customerName"_s)->setText(u"Karoo Guest House"_s);
    save->click();
    CHECK(must(c.bench.invoicing.customer(c.karoo)).details.email == u"stay@karoo.co.za"_s);
}

TEST_CASE("closing a card with changes asks, and discarding leaves the customer as it was", "[ui][customers]")
{
    Clients c;
    auto* card = c.card(c.karoo);
    card->findChild<QLineEdit*>(u"customerPhone"_s)->setText(u"011 555 0000"_s);
    card->findChild<QPushButton*>(u"closeButton"_s)->click();
    auto* ask = card->findChild<QDialog*>(u"leaveDialog"_s);
    REQUIRE(ask);
    QTest::qWait(350);
    ask->findChild<QPushButton*>(u"leaveDiscardButton"_s)->click();
    QCoreApplication::processEvents();
    CHECK(must(c.bench.invoicing.customer(c.karoo)).details.phone != u"011 555 0000"_s);
}

TEST_CASE("two customers are merged on one click that names both, and the undo bar takes it back",
          "[ui][customers]")
{
    Clients c;
    auto* dialog = c.merge(u"Karoo Guest House"_s, c.karooCc);
    CHECK(sharedMnemonics(dialog) == QStringList());
    CHECK(unnamedControls(dialog) == QStringList());
    CHECK(textOf(dialog, u"mergePreview"_s).contains(u"2 leads"_s));
    CHECK(textOf(dialog, u"mergePreview"_s).contains(u"1 invoice that may still be edited"_s));
    dialog->findChild<QRadioButton*>(u"otherStays"_s)->click();
    CHECK(textOf(dialog, u"mergePreview"_s).contains(u"1 lead that"_s));
    auto* merge = dialog->findChild<QPushButton*>(u"mergeButton"_s);
    CHECK(merge->text().contains(u"Merge Karoo Guest House into Karoo Guesthouse CC"_s));
    merge->click();
    QCoreApplication::processEvents();
    CHECK(c.names() == QStringList{u"Bakers"_s, u"Karoo Guesthouse CC"_s});
    CHECK(c.tabs().tabText(c.tabs().indexOf(&c.page)).contains(u"(2)"_s));
    CHECK(*must(c.bench.invoicing.lead(c.lead)).card.customer == c.karooCc);
    auto* bar = c.window.findChild<UndoBar*>();
    REQUIRE(bar->isOffered());
    CHECK(bar->text().contains(u"Karoo Guest House was merged into Karoo Guesthouse CC"_s));

    c.page.findChild<QCheckBox*>(u"showMergedBox"_s)->setChecked(true);
    CHECK(c.names().contains(u"Karoo Guest House"_s));
    CHECK(c.cell(1, 3) == u"Merged"_s);
    c.page.findChild<QCheckBox*>(u"showMergedBox"_s)->setChecked(false);

    bar->undo();
    QCoreApplication::processEvents();
    CHECK(c.names().size() == 3);
    CHECK(*must(c.bench.invoicing.lead(c.lead)).card.customer == c.karoo);
}

TEST_CASE("the card of a merged customer is only read", "[ui][customers]")
{
    Clients c;
    must(c.bench.customers.merge({.stays = c.karoo, .goes = c.karooCc}));
    auto* card = c.card(c.karooCc);
    CHECK(card->findChild<QLineEdit*>(u"customerName"_s)->isReadOnly());
    CHECK_FALSE(card->findChild<QPushButton*>(u"saveCustomerButton"_s)->isVisible());
    CHECK(textOf(card, u"linkWords"_s).contains(u"Merged into “Karoo Guest House”"_s));
    auto* tabs = card->findChild<QTabWidget*>(u"customerTabs"_s);
    tabs->setCurrentIndex(2);
    CHECK(card->findChild<QListWidget*>(u"customerHistory"_s)
              ->item(0)
              ->text()
              .contains(u"merged this customer into another. Customer: Karoo Guest House"_s));
}

TEST_CASE("a merge that is refused says why and keeps its button off", "[ui][customers]")
{
    Clients c;
    must(c.bench.ledger->pushes.open(PushEffect::Customer, std::nullopt, c.karooCc, u"GH-1"_s, {},
                                     c.bench.ledger->nowMs()));
    auto* dialog = c.merge(u"Karoo Guest House"_s, c.karooCc);
    CHECK(dialog->findChild<InlineMessage*>()->text().contains(u"on its way to Sage One"_s));
    CHECK_FALSE(dialog->findChild<QPushButton*>(u"mergeButton"_s)->isEnabled());
}

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of the customers", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const bool dark = GENERATE(false, true);
    Clients c;
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    const auto picture = [&](QWidget& widget, const QString& name) {
        QCoreApplication::processEvents();
        REQUIRE(widget.grab().save(
            QDir(folder).filePath(QString(name % (dark ? u"-dark.png"_s : u"-light.png"_s)))));
    };
    for (const QString& name : {u"Highveld Dairies CC"_s, u"Umhlanga Plaza & Sons (Pty) Ltd"_s,
                                u"Bergzicht Body Corporate"_s, u"Stellenbosch Wine Cellars (Pty) Ltd"_s})
        c.bench.addLead(u"L-%1"_s.arg(2000 + qHash(name) % 1000), name);
    c.page.refresh();
    picture(c.window, u"customers"_s);
    auto* dialog = c.merge(u"Karoo Guest House"_s, c.karooCc);
    picture(*dialog, u"customer_merge"_s);
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    must(c.bench.customers.merge({.stays = c.karooCc, .goes = c.karoo}));
    auto* card = c.card(c.karooCc);
    picture(*card, u"customer_card"_s);
    card->findChild<QTabWidget*>(u"customerTabs"_s)->setCurrentIndex(2);
    card->findChild<QLineEdit*>(u"customerVatNumber"_s)->setText(u"12"_s);
    picture(*card, u"customer_history"_s);
    chooseLook(*qApp, LookChoice::Light);
}
