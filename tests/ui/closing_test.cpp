#include "app/composition.h"
#include "core/practice/practice_server.h"
#include "core/workflow/words.h"
#include "tests/ui/bench.h"
#include "ui/main_window.h"

#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr int kPatience = 20'000;

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
