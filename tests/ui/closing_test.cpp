#include "app/composition.h"
#include "core/practice/practice_server.h"
#include "core/workflow/words.h"
#include "tests/ui/practice_office.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/main_window.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/leave_dialog.h"
#include "ui/shared/list_export.h"

#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The first practice invoice that nothing stands in the way of.
std::optional<InvoiceId> sendable(Desk& desk)
{
    for (const LeadRow& row : must(desk.invoicing.leads({}))) {
        const auto generated = desk.invoicing.generate(row.id);
        if (!generated)
            continue;
        const Invoice draft = must(desk.billing.invoice(generated->invoice));
        must(desk.billing.update(draft.id, draft.version, draft.content));
        const auto problems = must(desk.pushing.preview(draft.id)).problems;
        if (std::ranges::all_of(problems, [](const Problem& p) { return isHint(p.kind); }))
            return draft.id;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("closing while an invoice is on the wire says what is in flight, waits, and sends nothing twice",
          "[ui][window][sage]")
{
    UiBench looks;
    QTemporaryDir home;
    CompositionOptions options;
    options.actor = {u"clerk"_s, u"here"_s};
    auto made = must(Composition::createPractice(home.filePath(u"practice.greenhand"_s), std::move(options)));
    Desk& desk = made->desk();
    must(desk.settings.set(u"push.pace_milliseconds"_s, u"0"_s));
    const auto connecting = made->connectPractice();
    REQUIRE(QTest::qWaitFor([&] { return connecting.isFinished(); }, kPatience));
    must(connecting.result());
    const auto invoice = sendable(desk);
    REQUIRE(invoice);

    FakePrompter prompter;
    MainWindow window(desk, prompter);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    // Catches the moment in which the body may be on the wire.
    bool caught = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &window, [&] {
        if (caught || !desk.pushing.sendingNow())
            return;
        caught = true;
        window.close();
        CHECK(window.isVisible());
        REQUIRE(prompter.asked.size() == 1);
        window.close();
        prompter.sayYes();
    });
    watch.start(0);
    QString why;
    QObject::connect(&desk.pushing, &Pushing::outcome, &window, [&](const PushOutcome& outcome) {
        if (outcome.error)
            why = QString(sentence(*outcome.error) % u' ' % outcome.error->detail);
    });
    desk.pushing.push({*invoice}, {});

    REQUIRE(QTest::qWaitFor([&] { return !desk.pushing.busy(); }, kPatience));
    INFO(why.toStdString());
    REQUIRE(caught);
    CHECK(prompter.asked[0].question.text.contains(u"#2280"_s));
    CHECK(prompter.asked[0].question.returnKey == Question::Safe::No);
    CHECK(QTest::qWaitFor([&] { return !window.isVisible(); }));
    CHECK(made->practiceServer()->invoices().size() == 1);
}

TEST_CASE("closing while invoices wait their turn asks, and staying goes on with them", "[ui][window][sage]")
{
    UiBench looks;
    QTemporaryDir home;
    CompositionOptions options;
    options.actor = {u"clerk"_s, u"here"_s};
    auto made = must(Composition::createPractice(home.filePath(u"practice.greenhand"_s), std::move(options)));
    Desk& desk = made->desk();
    must(desk.settings.set(u"push.pace_milliseconds"_s, u"0"_s));
    const auto connecting = made->connectPractice();
    REQUIRE(QTest::qWaitFor([&] { return connecting.isFinished(); }, kPatience));
    const auto invoice = sendable(desk);
    REQUIRE(invoice);
    FakePrompter prompter;
    MainWindow window(desk, prompter);
    window.show();

    desk.pushing.push({*invoice}, {});
    REQUIRE_FALSE(desk.pushing.sendingNow());  // it is still asked for
    window.close();
    CHECK(window.isVisible());
    REQUIRE(prompter.asked.size() == 1);
    CHECK(prompter.asked[0].question.text.contains(u"not through yet"_s));
    CHECK(prompter.asked[0].question.returnKey == Question::Safe::No);
    prompter.sayNo();
    REQUIRE(QTest::qWaitFor([&] { return !desk.pushing.busy(); }, kPatience));
    CHECK(made->practiceServer()->invoices().size() == 1);
    CHECK(window.isVisible());
    window.close();
    CHECK(QTest::qWaitFor([&] { return !window.isVisible(); }, kPatience));
}

TEST_CASE("Ctrl+Q over a job card leaves it and quits, and asks about what was changed", "[ui][window][keys]")
{
    UiBench bench;
    const LeadId lead = bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s);
    MainWindow window(bench.desk, bench.prompter);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    window.openJobCard(lead);
    const QPointer<JobCardScreen> card = window.findChild<JobCardScreen*>();
    REQUIRE(card);
    REQUIRE(QTest::qWaitFor([&] { return !card->findChild<ClickGuard*>()->holds(); }));
    const auto quit = [&] { QTest::keyClick(card, Qt::Key_Q, Qt::ControlModifier); };
    const auto question = [&] { return window.findChild<LeaveDialog*>(); };

    SECTION("nothing was changed")
    {
        quit();
        CHECK(QTest::qWaitFor([&] { return !window.isVisible(); }));
    }
    SECTION("something was changed")
    {
        QTest::keyClicks(card->findChild<QLineEdit*>(u"technicianField"_s), u"x"_s);
        quit();
        REQUIRE(QTest::qWaitFor([&] { return question(); }));
        SECTION("and is thrown away")
        {
            Q_EMIT question()->discardChosen();
            CHECK(QTest::qWaitFor([&] { return !window.isVisible(); }));
        }
        SECTION("and the clerk goes on editing: he has not quit, then or later")
        {
            question()->reject();
            REQUIRE(QTest::qWaitFor([&] { return !question(); }));
            CHECK(card->isVisible());
            card->reject();
            REQUIRE(QTest::qWaitFor([&] { return question(); }));
            Q_EMIT question()->discardChosen();
            CHECK(QTest::qWaitFor([&] { return !card; }));
            CHECK(window.isVisible());
        }
    }
}

TEST_CASE("a log-out asks nothing, keeps the last key that was typed, and the next start brings it back",
          "[ui][window][typing]")
{
    UiBench bench;
    const LeadId lead = bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s);
    const auto technician = [](MainWindow& window) {
        return window.findChild<JobCardScreen*>()->findChild<QLineEdit*>(u"technicianField"_s);
    };
    {
        MainWindow window(bench.desk, bench.prompter);
        QSignalSpy closed(&window, &MainWindow::closed);
        window.show();
        window.openJobCard(lead);
        technician(window)->setText(u"Siph"_s);
        QTest::keyClicks(technician(window), u"o"_s);
        window.closeUnasked();
        CHECK(closed.size() == 1);
        CHECK(bench.prompter.asked.empty());
    }
    REQUIRE(must(bench.ledger->typing.of({TypedDocument::Lead, lead.value()})));
    MainWindow next(bench.desk, bench.prompter);
    next.show();
    REQUIRE(QTest::qWaitFor([&] { return next.findChild<JobCardScreen*>() != nullptr; }));
    CHECK(technician(next)->text() == u"Sipho"_s);
}

TEST_CASE("closing while a list is exported asks first, and leaves no half file", "[ui][window][export]")
{
    UiBench bench;
    const QTemporaryDir home;
    const QString path = home.filePath(u"list.csv"_s);
    MainWindow window(bench.desk, bench.prompter);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    window.findChild<ListExport*>()->start(path, {u"Lead"_s}, []() -> Result<ListExport::Step> {
        return ListExport::Step{.rows = {{u"L-1"_s}}, .last = false};
    });
    window.close();
    CHECK(window.isVisible());
    REQUIRE(bench.prompter.asked.size() == 1);
    CHECK(bench.prompter.asked[0].question.returnKey == Question::Safe::No);
    bench.prompter.sayYes();
    CHECK_FALSE(window.isVisible());
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a log-out while an invoice is on the wire waits for Sage One without a question",
          "[ui][window][sage]")
{
    PracticeOffice office;
    const InvoiceId second = office.another();
    MainWindow window(office.desk, office.prompter);
    QSignalSpy closed(&window, &MainWindow::closed);
    window.show();
    bool caught = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &window, [&] {
        if (caught || !office.desk.pushing.sendingNow())
            return;
        caught = true;
        window.closeUnasked();
        window.closeUnasked();  // a terminal that closes and a log-out say it both
        CHECK(closed.isEmpty());
    });
    watch.start(0);
    office.desk.pushing.push({*office.invoice, second}, {});
    REQUIRE(QTest::qWaitFor([&] { return closed.size() == 1; }, kPatience));
    REQUIRE(caught);
    CHECK(office.prompter.asked.empty());
    CHECK(office.inSage() == 1);
    CHECK(must(office.desk.billing.row(second)).state != InvoiceState::Sent);
    CHECK_FALSE(office.desk.pushing.sendingNow());
}
