#include "core/workflow/price_import.h"
#include "tests/ui/bench.h"
#include "ui/invoicing/import_dialog.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/main_window.h"
#include "ui/settings/first_run_dialog.h"
#include "ui/settings/price_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/look.h"
#include "ui/shared/qt_prompter.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

void picture(QWidget& widget, const QString& folder, const QString& name)
{
    widget.show();
    REQUIRE(QTest::qWaitForWindowExposed(&widget));
    CHECK_FALSE(QTest::qWaitFor([] { return false; }, 400));  // layouts settle, the import looks at its file
    REQUIRE(widget.grab().save(QDir(folder).filePath(QString(name % u".png"_s))));
}

void fill(UiBench& bench)
{
    const auto customers = {u"Weskus Visserye Koöperatief Bpk"_s, u"Karoo Guest House"_s,
                            u"Bergzicht Body Corporate"_s,        u"Mthatha Medical Centre"_s,
                            u"Umhlanga Plaza & Sons (Pty) Ltd"_s, u"Highveld Dairies CC"_s};
    int n = 0;
    for (int round = 0; round < 4; ++round)
        for (const QString& customer : customers) {
            ++n;
            const LeadId lead = bench.addLead(u"L-%1"_s.arg(1000 + n), customer, kToday.addDays(-n), 350 * n);
            if (n % 7 == 0)
                bench.generate(lead);
            if (n % 5 == 0)
                bench.generateAndUpdate(lead);
        }
}

}  // namespace

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of Invoicing, settings and boxes", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const bool dark = GENERATE(false, true);
    UiBench bench(LedgerKind::Practice);
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    const QString look = dark ? u"-dark"_s : u"-light"_s;
    {
        InvoicingPage empty(bench.desk, bench.navigator);
        empty.resize(1280, 800);
        picture(empty, folder, QString(u"empty"_s % look));
    }
    fill(bench);
    InvoicingPage invoicing(bench.desk, bench.navigator);
    invoicing.resize(1280, 800);
    invoicing.page(LeadStage::New).table()->selectRowAt(2);
    picture(invoicing, folder, QString(u"invoicing"_s % look));

    {
        MainWindow window(bench.desk, bench.prompter);
        window.resize(1280, 800);
        picture(window, folder, QString(u"window"_s % look));
        window.showInvoices();
        picture(window, folder, QString(u"billing"_s % look));
    }
    must(importPrices(*bench.ledger, "code,description,kind,unit,price,cost\n"
                                     "LAB,Artisan on site,labour,hour,485.00,\n"
                                     "P150,Pressure valve 400 kPa with drain,part,each,1234.50,900.00\n"));
    PriceDialog price(must(bench.ledger->priceList.withCode(u"P150"_s)), {{kStandardVat, u"Standard"_s}},
                      nullptr);
    price.setAttribute(Qt::WA_DeleteOnClose, false);
    picture(price, folder, QString(u"price"_s % look));
    SettingsDialog settings(bench.desk);
    for (const SettingsPage page :
         {SettingsPage::Company, SettingsPage::Invoices, SettingsPage::Prices, SettingsPage::SageOne}) {
        settings.showPage(page);
        picture(settings, folder, QString(u"settings%1"_s.arg(int(page)) % look));
    }
    FirstRunDialog first;
    picture(first, folder, QString(u"first"_s % look));

    const QString csv = QDir(folder).filePath(u"leads.csv"_s);
    QFile file(csv);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Job no,customer,finished,technician,work,description,quantity,unit_price\n"
               "L-1,Karoo Guest House,1/6/2026,Thabo,Geyser replaced,Geyser 150 l,1,1000.00\n"
               "L-2,Umhlanga Plaza,2/6/2026,Lerato,Pump,Pump,2,500.00\n"
               "L-3,Umhlanga Plaza,3/6/2026,Lerato,Pump,Valve,none,500.00\n");
    file.close();
    ImportDialog import(bench.desk, csv);
    import.setAttribute(Qt::WA_DeleteOnClose, false);
    REQUIRE(QTest::qWaitFor(
        [&] { return import.findChild<QTableView*>(u"importPreview"_s)->model()->rowCount() > 0; }));
    picture(import, folder, QString(u"import"_s % look));

    QWidget window;
    QtPrompter prompter(&window);
    prompter.confirm({.title = u"Generate Invoice"_s,
                      .text = u"Generate the invoice for L-1004, Karoo Guest House, R 1 265,00?"_s,
                      .details = u"HTTP 500, LOGUID 17"_s,
                      .yes = u"OK"_s,
                      .no = u"Cancel"_s,
                      .returnKey = Question::Safe::Yes},
                     &window, [] {});
    picture(*window.findChild<QDialog*>(), folder, QString(u"question"_s % look));
    chooseLook(*qApp, LookChoice::Light);
}
