#include "tests/faults/cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// Invoices of somebody else, made from one of ours that is in Sage One already.
void plantForeign(Rig& rig, int count, bool sameCustomer = false)
{
    const InvoiceId model = rig.ready();
    rig.push({model});
    REQUIRE(rig.state(model) == PushState::Confirmed);
    QJsonObject document = rig.sage.company().invoices().front();
    for (int i = 0; i < count; ++i) {
        document["ID"_L1] = rig.sage.company().nextId(practice::Table::TaxInvoices);
        document["Reference"_L1] = u"PO %1"_s.arg(i);
        document["DocumentNumber"_L1] = rig.sage.company().nextInvoiceNumber();
        if (!sameCustomer)
            document["CustomerId"_L1] = 4711;
        must(rig.sage.company().save(practice::Table::TaxInvoices, document));
    }
}

/// Whatever is asked for, the first hundred rows come back.
Fault alwaysTheSamePage(Rig& rig)
{
    practice::Request all{.method = "GET", .path = u"/api/2.0.0/TaxInvoice/Get"_s};
    all.query = {{u"apikey"_s, rig.canaries.apiKey},
                 {u"companyid"_s, QString::number(rig.sage.company().id())}};
    all.headers.add("Authorization",
                    "Basic " + QString(rig.canaries.user % u':' % rig.canaries.password).toUtf8().toBase64());
    practice::SageOne other(rig.sage.company(), {.credentials = {rig.canaries.user, rig.canaries.password,
                                                                 QUuid::fromString(rig.canaries.apiKey)}});
    return {.says = other.answer(all, QDateTime::currentMSecsSinceEpoch())};
}

}  // namespace

TEST_CASE("F39 a list that ignores its filter is never taken for 'not there'", "[fault]")
{
    // The list of faults says: unusable, no send. So it is where nothing else tells; but 2.4 lets us read the
    // whole list instead, and read to its end it is an answer.
    int variants = 0;
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        plantForeign(rig, 120);
        rig.sage.ignoresFilter = true;

        // Sent, lost, and standing behind the first hundred rows: found there.
        const InvoiceId lost = rig.ready();
        const int before = rig.saves();
        rig.sage.faultNext(kSave, {.line = Line::Close});
        rig.push({lost});
        REQUIRE(rig.saves() == before + 1);
        rig.settleTheBooks(lost, 1, PushState::Confirmed);

        // And where every page is the same one, the list was never read to its end: nothing is sent.
        const InvoiceId unseen = rig.ready();
        const Fault same = alwaysTheSamePage(rig);
        rig.sage.plan = [&](const QString& method, int) { return method == kGet ? same : Fault{}; };
        rig.push({unseen});
        REQUIRE(rig.saves() == before + 1);
        rig.settleTheBooks(unseen, 0, PushState::Ready);
        REQUIRE(rig.row(unseen).facts.error == ErrorKind::LookUpUnusable);

        // Nor is it a miss for what may have been sent.
        const InvoiceId unclear = rig.ready();
        bool saved = false;
        rig.sage.plan = [&](const QString& method, int) -> Fault {
            if (method == kSave)
                saved = true;
            return method == kSave ? Fault{.line = Line::Close} : method == kGet && saved ? same : Fault{};
        };
        rig.push({unclear});
        for (int i = 0; i < 3; ++i) {
            rig.pass(11min);
            rig.ask(unclear);
            rig.retry(unclear);
        }
        REQUIRE(rig.saves() == before + 2);
        rig.settleTheBooks(unclear, 1, PushState::Unknown);
        rig.sage.plan = nullptr;
        rig.ask(unclear);
        rig.settleTheBooks(unclear, 1, PushState::Confirmed);
        variants += 3;
    }
    survived("F39", variants);
}

TEST_CASE("F40 the look-up has a fault: no send, and later one document", "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires)
        for (const int status : {500, 502, 503, 200}) {
            CAPTURE(int(wire), status);
            Rig rig(wire);
            const InvoiceId invoice = rig.ready();
            rig.sage.plan = [&](const QString& method, int) -> Fault {
                return method == kGet ? Fault{.act = Act::Ignores, .says = replies::html(status)} : Fault{};
            };
            rig.push({invoice});
            rig.pass(2min);
            rig.push({invoice});
            rig.retry(invoice);
            REQUIRE(rig.saves() == 0);
            rig.settleTheBooks(invoice, 0, PushState::Ready);
            rig.sage.plan = nullptr;
            rig.pass(2min);
            rig.push({invoice});
            rig.settleTheBooks(invoice, 1, PushState::Confirmed);

            // The same for what may have been sent: a look-up that fails is never a miss.
            const InvoiceId lost = rig.ready();
            bool dead = false;
            rig.sage.plan = [&](const QString& method, int) -> Fault {
                if (method == kSave) {
                    dead = true;
                    return {.act = Act::Ignores, .line = Line::Close};
                }
                return dead ? Fault{.act = Act::Ignores, .says = replies::html(status)} : Fault{};
            };
            rig.push({lost});
            for (int i = 0; i < 4; ++i) {
                rig.pass(11min);
                rig.ask(lost);
                rig.retry(lost);
                REQUIRE(rig.row(lost).facts.negatives == 0);
            }
            REQUIRE(rig.saves() == 2);
            rig.settleTheBooks(lost, 0, PushState::Unknown);
            variants += 2;
        }
    survived("F40", variants);
}

TEST_CASE("F41 the look-up finds two: the alarm of two documents, no send", "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        const InvoiceId invoice = rig.ready();
        rig.sage.faultNext(kSave, {.line = Line::Close});
        bool planted = false;
        rig.sage.plan = [&](const QString&, int) -> Fault {  // at the first question behind the Save
            if (!planted && rig.saves() == 1) {
                QJsonObject twin = rig.sage.company().invoices().back();
                twin["ID"_L1] = rig.sage.company().nextId(practice::Table::TaxInvoices);
                must(rig.sage.company().save(practice::Table::TaxInvoices, twin));
                planted = true;
            }
            return {};
        };
        rig.push({invoice});
        rig.settleTheBooks(invoice, 2, PushState::Review);
        REQUIRE(rig.row(invoice).facts.error == ErrorKind::TwoInSage);
        for (int i = 0; i < 2; ++i) {
            rig.pass(11min);
            rig.push({invoice});
            rig.ask(invoice);
            rig.retry(invoice);
        }
        REQUIRE(rig.saves() == 1);
        rig.settleTheBooks(invoice, 2, PushState::Review);
        ++variants;
    }
    survived("F41", variants);
}

TEST_CASE("F42 the list lags five minutes behind: the quarantine covers it, one document", "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        rig.sage.lagMs = 300'000;
        const InvoiceId invoice = rig.ready();
        rig.sage.faultNext(kSave, {.line = Line::Close});
        rig.push({invoice});
        rig.settleTheBooks(invoice, 1, PushState::Unknown);
        for (int minute = 1; minute < 5; ++minute) {
            rig.pass(1min);
            rig.ask(invoice);
            rig.retry(invoice);
            rig.settleTheBooks(invoice, 1, PushState::Unknown);
        }
        rig.crash();
        rig.pass(61s);
        rig.ask(invoice);
        REQUIRE(rig.saves() == 1);
        rig.settleTheBooks(invoice, 1, PushState::Confirmed);
        ++variants;
    }
    survived("F42", variants);
}

TEST_CASE("F43 the Date of Sage One is missing or absurd: our own clocks count, one document", "[fault]")
{
    int variants = 0;
    const std::vector<QByteArray> dates{"", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 2099 00:00:00 GMT",
                                        "yesterday"};
    for (const QByteArray& date : dates)
        for (const bool fromTheStart : {true, false})
            for (const bool commits : {true, false}) {
                CAPTURE(date, fromTheStart, commits);
                Rig rig(commits ? Wire::Tls : Wire::Plain);
                rig.sage.lagMs = commits ? 300'000 : 0;
                const InvoiceId invoice = rig.ready();
                if (fromTheStart)
                    rig.sage.dateHeader = date;
                rig.sage.faultNext(kSave, {.act = commits ? Act::Does : Act::Ignores, .line = Line::Close});
                rig.push({invoice});
                rig.sage.dateHeader = date;
                rig.ask(invoice);
                rig.settleTheBooks(invoice, commits ? 1 : 0, PushState::Unknown);
                if (commits) {
                    rig.pass(6min);
                    rig.ask(invoice);
                } else {
                    rig.waitOutTheQuarantine(invoice);
                    rig.retry(invoice);
                }
                rig.settleTheBooks(invoice, 1, PushState::Confirmed);
                ++variants;
            }

    // A Date that runs backwards measures nothing: our own clocks count here too.
    Rig rig;
    const InvoiceId invoice = rig.ready();
    rig.sage.lagMs = 300'000;
    rig.sage.faultNext(kSave, {.line = Line::Close});
    rig.push({invoice});
    rig.pass(4min);
    rig.sage.dateHeader = "Sat, 31 Jan 2026 07:00:00 GMT";
    rig.ask(invoice);
    rig.retry(invoice);
    REQUIRE(rig.row(invoice).facts.negatives == 0);
    rig.pass(2min);
    rig.ask(invoice);
    rig.settleTheBooks(invoice, 1, PushState::Confirmed);
    survived("F43", variants + 1);
}

TEST_CASE("F44 our clock jumps a day between send and look-up: the quarantine is Sage One's, one document",
          "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires)
        for (const auto jump : {-24h, 24h})
            for (const bool commits : {true, false}) {
                CAPTURE(int(wire), jump.count(), commits);
                Rig rig(wire);
                const InvoiceId invoice = rig.ready();
                rig.sage.lagMs = 300'000;
                rig.sage.faultNext(kSave, {.act = commits ? Act::Does : Act::Ignores, .line = Line::Close});
                rig.push({invoice});
                rig.setOurClockWrongBy(jump);
                rig.pass(1min);
                rig.ask(invoice);
                rig.retry(invoice);
                REQUIRE(rig.row(invoice).facts.negatives == 0);
                rig.settleTheBooks(invoice, commits ? 1 : 0, PushState::Unknown);
                rig.crash();
                if (commits) {
                    rig.pass(5min);
                    rig.ask(invoice);
                } else {
                    rig.waitOutTheQuarantine(invoice);
                    rig.setOurClockWrongBy(0ms);
                    rig.retry(invoice);
                }
                rig.settleTheBooks(invoice, 1, PushState::Confirmed);
                ++variants;
            }
    survived("F44", variants);
}

TEST_CASE("F45 the computer sleeps for two hours while the answer is awaited: one document", "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires)
        for (const Act act : {Act::Does, Act::DoesLater, Act::Ignores}) {
            CAPTURE(int(wire), int(act));
            Rig rig(wire);
            rig.impatientFor(kSave, kShort);
            const InvoiceId invoice = rig.ready();
            rig.sage.faultNext(kSave, {.act = act, .line = Line::Silence});
            rig.pushUntil(invoice, [&] { return !rig.sage.bodies(kSave).empty(); });
            rig.pass(2h);
            rig.sage.doHeld();
            rig.waitForEnd();
            REQUIRE(rig.wasEver(invoice, PushState::Unknown));
            if (act == Act::Ignores) {
                // What was unclear only when it woke up is in quarantine from then on.
                rig.settleTheBooks(invoice, 0, PushState::Unknown);
                rig.waitOutTheQuarantine(invoice);
                rig.retry(invoice);
            }
            rig.settleTheBooks(invoice, 1, PushState::Confirmed);
            REQUIRE(rig.saves() == (act == Act::Ignores ? 2 : 1));

            // Asleep in the quarantine.
            const InvoiceId other = rig.ready();
            rig.sage.faultNext(kSave, {.act = Act::DoesLater, .line = Line::Close});
            rig.push({other});
            rig.pass(1min);
            rig.sage.doHeld();
            rig.pass(2h);
            rig.ask(other);
            rig.settleTheBooks(other, 1, PushState::Confirmed);
            variants += 2;
        }
    survived("F45", variants);
}
