#include "tests/faults/cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("F49 the answer to the e-mail is lost: asked for by nobody again but the clerk", "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires)
        for (const Line line : {Line::Close, Line::Reset, Line::HalfHeaders, Line::Silence}) {
            CAPTURE(int(wire), int(line));
            Rig rig(wire);
            rig.impatientFor(kEmail, kShort);
            const InvoiceId invoice = rig.ready();
            rig.sage.faultNext(kEmail, {.line = line});
            rig.push({invoice}, true);
            rig.settleTheBooks(invoice, 1, PushState::Confirmed);
            const auto untouched = [&] {
                REQUIRE(rig.sage.calls(kEmail) == 1);
                REQUIRE(rig.sage.mails() == 1);
                REQUIRE(rig.state(invoice, PushEffect::Email) == PushState::Unknown);
                const auto seen = rig.visible(invoice, PushEffect::Email);
                REQUIRE(seen);
                REQUIRE(seen->sentence.contains(u"accounts@example.org"_s));
                REQUIRE(seen->sentence.contains(u"may have been sent"_s));
                REQUIRE(seen->waitsForPerson);
            };
            untouched();
            rig.push({invoice}, true);
            rig.ask(invoice);
            untouched();
            rig.crash();
            rig.pass(2h);
            rig.push({invoice}, true);
            rig.ask(invoice);
            untouched();

            // The clerk's word or click ends it.
            if (line == Line::Close) {
                must(rig.desk().pushing.settle(invoice, u"It has arrived"_s));
                REQUIRE(rig.sage.calls(kEmail) == 1);
            } else {
                rig.retry(invoice, true);
                REQUIRE(rig.sage.calls(kEmail) == 2);
            }
            REQUIRE(rig.state(invoice, PushEffect::Email) == PushState::Confirmed);
            REQUIRE_FALSE(rig.visible(invoice, PushEffect::Email));
            REQUIRE(rig.saves() == 1);
            rig.settleTheBooks(invoice, 1, PushState::Confirmed);
            ++variants;
        }
    survived("F49", variants);
}

TEST_CASE("F50 Sage One refuses the e-mail's address: the invoice stands, the mail can be mended", "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        const InvoiceId invoice = rig.ready();
        rig.sage.faultNext(kEmail, {.act = Act::Ignores,
                                    .says = replies::json(
                                        400, R"("The EmailAddress field is not a valid e-mail address.")")});
        rig.push({invoice}, true);
        rig.settleTheBooks(invoice, 1, PushState::Confirmed);
        REQUIRE(rig.state(invoice, PushEffect::Email) == PushState::Rejected);
        const auto seen = rig.visible(invoice, PushEffect::Email);
        REQUIRE(seen);
        CAPTURE(seen->sentence, seen->words);
        REQUIRE(seen->sentence.contains(u"accounts@example.org"_s));
        REQUIRE(seen->words.contains(u"not a valid e-mail address"_s));
        REQUIRE(std::find(seen->actions.begin(), seen->actions.end(), SyncAction::MailAgain)
                != seen->actions.end());
        REQUIRE(rig.sage.mails() == 0);
        rig.crash();
        rig.push({invoice}, true);
        REQUIRE(rig.sage.calls(kEmail) == 1);

        Customer customer = must(rig.desk().invoicing.customer(rig.customer()));
        customer.details.email = u"ledger@example.org"_s;
        must(rig.desk().invoicing.saveCustomer(customer));
        rig.retry(invoice, true);
        REQUIRE(rig.sage.mails() == 1);
        REQUIRE(rig.sage.company().outbox().back()["EmailAddress"_L1].toString() == u"ledger@example.org"_s);
        REQUIRE(rig.state(invoice, PushEffect::Email) == PushState::Confirmed);
        REQUIRE(rig.saves() == 1);
        rig.settleTheBooks(invoice, 1, PushState::Confirmed);
        ++variants;
    }
    survived("F50", variants);
}
