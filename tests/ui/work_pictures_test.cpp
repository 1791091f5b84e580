#include "core/domain/push_state.h"
#include "tests/ui/bench.h"
#include "ui/billing/billing_page.h"
#include "ui/billing/invoices_page.h"
#include "ui/billing/sage_pop_up.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/job_card/customer_dialog.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/shared/action_table.h"
#include "ui/shared/leave_dialog.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QPixmap>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

LeadId richLead(UiBench& bench, const QString& reference)
{
    const LeadId id = bench.addLead(reference, u"Umhlanga Plaza & Sons (Pty) Ltd"_s);
    Lead lead = must(bench.invoicing.lead(id));
    const auto line = [](LineKind kind, const QString& code, const QString& text, qint64 e4,
                         const QString& unit, qint64 rand) {
        JobLine made;
        made.kind = kind;
        made.code = code;
        made.description = text;
        made.quantity = Quantity::fromE4(e4);
        made.unit = unit;
        made.unitPrice = UnitPrice::fromWhole(rand);
        return made;
    };
    lead.card.lines = {
        line(LineKind::Labour, u"LAB"_s, u"Plumber, normal hours"_s, 35000, u"h"_s, 550),
        line(LineKind::Part, u"GEY150"_s, u"Geyser 150 litre, class B"_s, 10000, u"each"_s, 6895),
        line(LineKind::Part, u"VALVE"_s, u"Pressure control valve 400 kPa"_s, 10000, u"each"_s, 1245),
        line(LineKind::Travel, u"KM"_s, u"Travel to site and back"_s, 420000, u"km"_s, 7)};
    lead.card.lines[1].discount = Rate::percent(5);
    lead.card.lines[3].billable = Billable::No;
    lead.card.notes = u"Key is with the guard at the north gate."_s;
    lead.card.orderNumber = u"PO 88123"_s;
    must(bench.invoicing.saveCard(id, lead.version, lead.card));
    return id;
}

}  // namespace

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of job card, invoice and billing", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const bool dark = GENERATE(false, true);
    UiBench bench(LedgerKind::Practice);
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    const auto picture = [&](QWidget& widget, const QString& name) {
        widget.show();
        REQUIRE(QTest::qWaitForWindowExposed(&widget));
        QCoreApplication::processEvents();
        REQUIRE(widget.grab().save(
            QDir(folder).filePath(QString(name % (dark ? u"-dark.png"_s : u"-light.png"_s)))));
    };
    const LeadId lead = richLead(bench, u"L-1004"_s);
    {
        JobCardScreen card(bench.desk, bench.prompter, lead);
        card.resize(1280, 800);
        picture(card, u"job_card"_s);
        card.resize(1024, 700);
        picture(card, u"job_card_small"_s);
    }
    const InvoiceId invoice = bench.generate(lead);
    {
        InvoiceScreen screen(bench.desk, bench.prompter, bench.navigator, invoice);
        screen.resize(1280, 800);
        picture(screen, u"invoice"_s);
    }
    const InvoiceId ready = bench.generateAndUpdate(richLead(bench, u"L-1005"_s));
    for (int n = 0; n < 9; ++n)
        bench.generateAndUpdate(bench.addLead(u"L-%1"_s.arg(1010 + n), u"Karoo Guest House"_s,
                                              kToday.addDays(-n), 500 + 137 * n));
    {
        InvoiceScreen screen(bench.desk, bench.prompter, bench.navigator, ready);
        screen.resize(1024, 700);
        picture(screen, u"invoice_ready"_s);
        JobCardScreen card(bench.desk, bench.prompter, must(bench.billing.invoice(ready)).lead);
        card.resize(1280, 800);
        picture(card, u"job_card_active"_s);
        SagePopUp box(bench.desk, bench.prompter, bench.navigator, ready);
        picture(box, u"sage_pop_up"_s);
        CustomerDialog customer(u"New customer"_s, {}, &card);
        customer.setAttribute(Qt::WA_DeleteOnClose, false);
        picture(customer, u"customer"_s);
        LeaveDialog leave(u"Job card L-1004"_s, &card);
        leave.setAttribute(Qt::WA_DeleteOnClose, false);
        picture(leave, u"leave"_s);
    }
    BillingPage billing(bench.desk, bench.navigator);
    billing.resize(1280, 800);
    picture(billing, u"billing_invoices"_s);
    billing.showSyncing();
    picture(billing, u"billing_nothing_waits"_s);

    auto& pushes = bench.ledger->pushes;
    const auto stand = [&](InvoiceId id, const QString& reference, const std::vector<PushEvent>& events,
                           PushFacts facts) {
        PushRow row = must(pushes.open(PushEffect::Invoice, id, {}, reference, {}, bench.ledger->nowMs()));
        for (const PushEvent event : events)
            row = must(pushes.advance(row, event, facts, bench.ledger->nowMs()));
        must(bench.ledger->invoices.refreshState(id));
    };
    PushFacts refused;
    refused.step = u"save"_s;
    refused.error = ErrorKind::WrongPassword;
    refused.status = 401;
    refused.logUid = u"8f7b0c1e-17"_s;
    refused.words = u"Invalid username or password."_s;
    stand(ready, u"GH-TEST-1"_s, {PushEvent::Claim, PushEvent::LoginRefused}, refused);
    PushFacts unclear;
    unclear.step = u"save"_s;
    unclear.attempt = 1;
    unclear.body = "{}";
    unclear.bodySha256 = QCryptographicHash::hash(unclear.body, QCryptographicHash::Sha256);
    unclear.error = ErrorKind::NoAnswer;
    unclear.notBeforeMs = bench.ledger->nowMs() + 540'000;
    stand(bench.generateAndUpdate(bench.addLead(u"L-1030"_s, u"Bergzicht Body Corporate"_s)), u"GH-TEST-2"_s,
          {PushEvent::Claim, PushEvent::SaveCommitted, PushEvent::NoVerdict}, unclear);
    billing.refresh();
    picture(billing, u"billing_syncing"_s);
    chooseLook(*qApp, LookChoice::Light);
}
