#include "tests/ui/practice_office.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {
namespace {

CompositionOptions clerk()
{
    CompositionOptions options;
    options.actor = {u"clerk"_s, u"here"_s};
    return options;
}

}  // namespace

PracticeOffice::PracticeOffice()
    : made{must(Composition::createPractice(home.filePath(u"practice.greenhand"_s), clerk()))}
    , desk{made->desk()}
{
    must(desk.settings.set(u"push.pace_milliseconds"_s, u"0"_s));
    const auto connecting = made->connectPractice();
    REQUIRE(QTest::qWaitFor([&] { return connecting.isFinished(); }, kPatience));
    must(connecting.result());
    invoice = another();
}

InvoiceId PracticeOffice::another()
{
    for (const LeadRow& row : must(desk.invoicing.leads({}))) {
        const Lead lead = must(desk.invoicing.lead(row.id));
        if (!lead.card.customer || !must(desk.invoicing.customer(*lead.card.customer)).sageId)
            continue;
        const auto generated = desk.invoicing.generate(row.id);
        if (!generated)
            continue;
        const Invoice draft = must(desk.billing.invoice(generated->invoice));
        must(desk.billing.update(draft.id, draft.version, draft.content));
        const auto preview = must(desk.pushing.preview(draft.id));
        if (std::ranges::all_of(preview.problems, [](const Problem& p) { return isHint(p.kind); }))
            return draft.id;
    }
    FAIL("the practice company has no further lead that may go");
    return InvoiceId{0};
}

void PracticeOffice::unplug()
{
    desk.connection.setPractice({.base = QUrl(u"http://127.0.0.1:1/api/2.0.0/"_s),
                                 .user = u"nobody"_s,
                                 .password = u"x"_s,
                                 .apiKey = u"{0}"_s,
                                 .companyId = 1});
    desk.connection.forget();
}

}  // namespace greenhand::testing
