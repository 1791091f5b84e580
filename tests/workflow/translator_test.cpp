#include "core/workflow/translator.h"

#include "core/domain/push_verdict.h"
#include "core/sage/sage_error.h"
#include "tests/sage/recordings.h"
#include "tests/support/catch_qt.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

PushNews news(PushEffect effect, PushState state, std::optional<ErrorKind> error = {},
              const QString& words = {})
{
    return {.effect = effect,
            .state = state,
            .error = error,
            .words = words,
            .notBeforeMs = {},
            .email = u"pay@kloof.example"_s,
            .nowMs = kNow};
}

bool has(const Translation& said, SyncAction action)
{
    return std::find(said.actions.begin(), said.actions.end(), action) != said.actions.end();
}

/// Whether the domain's table lets this state be left by what the button does.
bool works(SyncAction action, PushEffect effect, PushState state)
{
    switch (action) {
    case SyncAction::Retry:
        return state == PushState::Ready || state == PushState::Rejected || isBlocked(state);
    case SyncAction::AskSage:
        return effect != PushEffect::Email && next(effect, state, PushEvent::FoundEqual).has_value();
    case SyncAction::SendAgain: return state == PushState::Ask;
    case SyncAction::MailAgain:
        return effect == PushEffect::Email && (state == PushState::Unknown || state == PushState::Rejected);
    case SyncAction::EditInvoice: return effect == PushEffect::Invoice && state == PushState::Rejected;
    case SyncAction::DoNotSend:
        return effect != PushEffect::Customer && next(effect, state, PushEvent::Withdrawn).has_value();
    case SyncAction::CloseReview: return next(effect, state, PushEvent::Settled).has_value();
    case SyncAction::OpenSageSettings:
    case SyncAction::LinkCustomer: return true;
    }
    return false;
}

const std::vector<PushEffect> kEffects{PushEffect::Customer, PushEffect::Invoice, PushEffect::Email};

std::vector<PushState> statesOf(PushEffect effect)
{
    std::set<PushState> states{PushState::Ready};
    for (const PushTransition& row : effect == PushEffect::Email ? emailTransitions() : creationTransitions())
        if (!isFinal(row.to))
            states.insert(row.to);
    return {states.begin(), states.end()};
}

}  // namespace

TEST_CASE("every state a push can wait in, with every kind of error, is put plainly and has a way on",
          "[translator]")
{
    for (const PushEffect effect : kEffects)
        for (const PushState state : statesOf(effect))
            for (int kind = -1; kind <= int(ErrorKind::Cancelled); ++kind)
                for (const QString& words : {QString(), u"No, because of that."_s}) {
                    const auto error = kind < 0 ? std::nullopt : std::optional(ErrorKind(kind));
                    // What these kinds say is their subject, which is never empty.
                    if (words.isEmpty() && error
                        && (error == ErrorKind::NotReady || error == ErrorKind::SettingRefused
                            || error == ErrorKind::BadImport))
                        continue;
                    const Translation said = translated(news(effect, state, error, words));
                    INFO(toKey(effect).toStdString() << ' ' << toKey(state).toStdString() << ' ' << kind
                                                     << ' ' << said.sentence.toStdString());
                    CHECK_FALSE(said.sentence.trimmed().isEmpty());
                    CHECK_FALSE(said.sentence.contains(u'%'));
                    CHECK_FALSE(said.sentence.contains(u'{'));
                    CHECK((words.isEmpty() || !said.sentence.contains(u"  "_s)));
                    const bool atWork = state == PushState::Checking || state == PushState::Sending;
                    CHECK(said.actions.empty() == atWork);
                    CHECK(said.actions.size() <= 3);
                    for (const SyncAction action : said.actions) {
                        INFO("action " << int(action));
                        CHECK(works(action, effect, state));
                    }
                    if (waitsForPerson(effect, state))
                        CHECK(said.fixer != Fixer::Nobody);
                    if (state == PushState::Unknown && effect != PushEffect::Email)
                        CHECK_FALSE(said.sentence.contains(u"nothing was sent"_s));
                    CHECK(pushSentence(news(effect, state, error, words)) == said.sentence);
                }
}

TEST_CASE("an e-mail that is only next in turn waits, and nothing went wrong with it", "[translator]")
{
    PushNews mail = news(PushEffect::Email, PushState::Ready, {}, {});
    mail.email = u"pay@karoo.example"_s;
    CHECK(translated(mail).sentence
          == u"The invoice is in Sage One; its e-mail to pay@karoo.example waits for its turn."_s);
    mail.error = ErrorKind::Offline;
    CHECK(translated(mail).sentence.contains(u"was not e-mailed to pay@karoo.example yet"_s));
}

TEST_CASE("Sage One's own words become one sentence that says who does what", "[translator]")
{
    struct Case {
        PushEffect effect;
        QString words;
        QString sentence;
        Fixer fixer;
        SyncAction first;
    };
    const std::vector<Case> cases{
        {PushEffect::Invoice, u"The customer is not active."_s, u"customer is not active in Sage One"_s,
         Fixer::FinancialManager, SyncAction::LinkCustomer},
        {PushEffect::Invoice, u"Customer Kloof Bakery is on hold"_s, u"customer is not active in Sage One"_s,
         Fixer::FinancialManager, SyncAction::LinkCustomer},
        {PushEffect::Invoice, u"Valid Customer Required"_s, u"cannot use the customer"_s, Fixer::Clerk,
         SyncAction::LinkCustomer},
        {PushEffect::Invoice, u"The Customer field is required."_s, u"cannot use the customer"_s,
         Fixer::Clerk, SyncAction::LinkCustomer},
        {PushEffect::Invoice, u"Valid Selection Required"_s, u"item or account"_s, Fixer::FinancialManager,
         SyncAction::OpenSageSettings},
        {PushEffect::Invoice, u"Account 1000 is inactive"_s, u"item or account"_s, Fixer::FinancialManager,
         SyncAction::OpenSageSettings},
        {PushEffect::Invoice, u"Tax Type is Required"_s, u"VAT type"_s, Fixer::FinancialManager,
         SyncAction::OpenSageSettings},
        {PushEffect::Invoice, u"The date falls in a period that is locked."_s, u"period that is locked"_s,
         Fixer::FinancialManager, SyncAction::EditInvoice},
        {PushEffect::Invoice, u"Processing is locked up to 2024/02/29"_s, u"period that is locked"_s,
         Fixer::FinancialManager, SyncAction::EditInvoice},
        {PushEffect::Invoice, u"The VAT period for this date has been closed."_s,
         u"VAT period that is closed"_s, Fixer::FinancialManager, SyncAction::EditInvoice},
        {PushEffect::Invoice, u"The document number already exists."_s,
         u"another document with this number"_s, Fixer::FinancialManager, SyncAction::OpenSageSettings},
        {PushEffect::Invoice, u"The reference already exists for this customer."_s, u"reference already"_s,
         Fixer::FinancialManager, SyncAction::Retry},
        {PushEffect::Invoice, u"The field Reference must be a string with a maximum length of 100."_s,
         u"longer than Sage One takes"_s, Fixer::Clerk, SyncAction::EditInvoice},
        {PushEffect::Invoice, u"This company is not active."_s, u"company is not active"_s,
         Fixer::SageAdministrator, SyncAction::Retry},
        {PushEffect::Invoice, u"Valid Sales Representative Required"_s, u"sales representative"_s,
         Fixer::FinancialManager, SyncAction::OpenSageSettings},
        {PushEffect::Invoice, u"The Quantity field is required."_s, u"misses something"_s, Fixer::Clerk,
         SyncAction::EditInvoice},
        {PushEffect::Invoice, u"An amount is too large."_s, u"larger than Sage One takes"_s, Fixer::Clerk,
         SyncAction::EditInvoice},
        {PushEffect::Customer, u"A Customer with this Name already exists."_s, u"Link that one"_s,
         Fixer::Clerk, SyncAction::LinkCustomer},
        {PushEffect::Email, u"The EmailAddress field is not a valid e-mail address."_s,
         u"does not take pay@kloof.example as an e-mail address"_s, Fixer::Clerk, SyncAction::MailAgain},
    };
    std::set<QString> sentences;
    for (const Case& one : cases) {
        const Translation said =
            translated(news(one.effect, PushState::Rejected, ErrorKind::Rejected, one.words));
        INFO(one.words.toStdString() << " -> " << said.sentence.toStdString());
        CHECK(said.sentence.contains(one.sentence));
        CHECK(said.fixer == one.fixer);
        REQUIRE_FALSE(said.actions.empty());
        CHECK(said.actions[0] == one.first);
        CHECK_FALSE(said.sentence.startsWith(u"Sage One refused this"_s));
        sentences.insert(said.sentence);
    }
    CHECK(sentences.size() >= 14);
}

TEST_CASE("words that nobody knows are quoted behind the general sentence, whatever stands in them",
          "[translator]")
{
    for (const QString& words :
         {u"Computer says no."_s, u"{reason} {email} %1 %2"_s, u"<img src=x> & <b>"_s, u"100% {words}"_s}) {
        const Translation said =
            translated(news(PushEffect::Invoice, PushState::Rejected, ErrorKind::Rejected, words));
        CHECK(said.sentence == u"Sage One refused this. Sage One says: “"_s + words + u"”"_s);
        CHECK(said.fixer == Fixer::Clerk);
        CHECK(has(said, SyncAction::EditInvoice));
        const Translation mail =
            translated(news(PushEffect::Email, PushState::Rejected, ErrorKind::Rejected, words));
        CHECK(mail.sentence.endsWith(u"“"_s + words + u"”"_s));
    }
}

TEST_CASE("an unclear push says what it waits for: the clock, or Sage One", "[translator]")
{
    PushNews unclear = news(PushEffect::Invoice, PushState::Unknown, ErrorKind::NoAnswer);
    CHECK(translated(unclear).sentence
          == u"It is not clear whether this reached Sage One. Asking Sage One…"_s);
    unclear.notBeforeMs = kNow - 1;
    CHECK(translated(unclear).sentence.endsWith(u"Asking Sage One…"_s));
    unclear.notBeforeMs = kNow + 1;
    CHECK(translated(unclear).sentence
          == u"It is not clear whether this reached Sage One. Wait until "_s + momentText(kNow + 1)
                 + u", then Greenhand asks again."_s);
    CHECK(translated(unclear).fixer == Fixer::Nobody);
    unclear.effect = PushEffect::Customer;
    CHECK(translated(unclear).sentence.contains(u"this customer"_s));
    CHECK(translated(unclear).sentence.contains(u"Wait until"_s));
    CHECK(has(translated(unclear), SyncAction::AskSage));
    CHECK(has(translated(news(PushEffect::Customer, PushState::Ask)), SyncAction::SendAgain));
}

TEST_CASE("maintenance is counted in seconds to the next question", "[translator]")
{
    for (const PushState state : {PushState::Ready, PushState::Unknown}) {
        PushNews down = news(PushEffect::Invoice, state, ErrorKind::Maintenance);
        down.notBeforeMs = kNow + 11'001;
        CHECK(translated(down).sentence.endsWith(u"Sage One is being maintained; tried again in 12 s."_s));
        down.notBeforeMs = kNow;
        CHECK(translated(down).sentence.endsWith(u"tried again soon."_s));
        down.notBeforeMs = kNow + 3'600'000;
        CHECK(translated(down).sentence.endsWith(u"tried again at "_s + momentText(kNow + 3'600'000) + u'.'));
    }
}

TEST_CASE("the bodies recorded from Sage One each have a sentence of their own", "[translator]")
{
    struct Recorded {
        const char* body;
        const char* type;
        int status;
        bool apiKeyRefused;
        QString sentence;
        Fixer fixer;
    };
    const std::vector<Recorded> all{
        {"HttpResponseCodes/400_Username_Required", "text/plain", 400, false, u"no user name"_s,
         Fixer::Clerk},
        {"HttpResponseCodes/401_Unauthorized_BadAPIKey", "text/html", 401, true,
         u"did not accept the API key"_s, Fixer::SageAdministrator},
        {"HttpResponseCodes/401_Unauthorized_BadUserPass.json", "application/json", 401, false,
         u"did not accept the user name or password"_s, Fixer::SageAdministrator},
        {"HttpResponseCodes/404_Not_Found.json", "application/json", 404, false, u"At this address"_s,
         Fixer::SageAdministrator},
        {"HttpResponseCodes/404_Not_Found_No_Action_For_Controller.json", "application/json", 404, false,
         u"At this address"_s, Fixer::SageAdministrator},
        {"HttpResponseCodes/405_Method_Not_Allowed.json", "application/json", 405, false,
         u"At this address"_s, Fixer::SageAdministrator},
        {"HttpResponseCodes/501_Internal_Server_Error.json", "application/json", 500, false,
         u"had a fault before anything was sent"_s, Fixer::Nobody},
    };
    for (const Recorded& one : all) {
        const auto body = recording(QString::fromLatin1(one.body));
        if (!body)
            return;
        HttpReply reply;
        reply.status = one.status;
        reply.apiKeyRefused = one.apiKeyRefused;
        const QString words = sageWords(*body, one.type);
        const ErrorKind kind = kindOfRefusal(reply, RequestKind::Question, words);
        PushState state = PushState::Ready;
        switch (judgeFailure(kind, false)) {
        case PushEvent::LoginRefused: state = PushState::BlockedLogin; break;
        case PushEvent::ConfigRefused: state = PushState::BlockedConfig; break;
        default: break;  // the look-up failed, the row is ready again
        }
        const Translation said = translated(news(PushEffect::Invoice, state, kind, words));
        INFO(one.body << " -> " << said.sentence.toStdString());
        CHECK(said.sentence.contains(one.sentence));
        CHECK(said.fixer == one.fixer);
        CHECK_FALSE(said.actions.empty());
    }
}

TEST_CASE("a lock-out after wrong log-ins is told from too many requests", "[translator]")
{
    PushNews blocked =
        news(PushEffect::Invoice, PushState::BlockedRate, ErrorKind::Throttled,
             u"Your Username has exceeded the allowed number of login attempts and has been blocked "
             "for 24 hours"_s);
    blocked.notBeforeMs = kNow + 86'400'000;
    CHECK(translated(blocked).sentence.contains(u"locked its user out"_s));
    CHECK(translated(blocked).sentence.contains(momentText(*blocked.notBeforeMs)));
    CHECK(translated(blocked).fixer == Fixer::SageAdministrator);
    blocked.words = u"Your IP address has exceeded the allowed number of transactions per minute"_s;
    CHECK(translated(blocked).sentence.startsWith(u"Sage One has blocked further requests until"_s));
    CHECK(translated(blocked).fixer == Fixer::Nobody);
}

TEST_CASE("what was mended after a refusal says so, and an invoice that waits for its customer leads there",
          "[translator]")
{
    const Translation mended = translated(news(PushEffect::Invoice, PushState::Rejected));
    CHECK(mended.sentence.contains(u"was changed after Sage One refused it"_s));
    CHECK(has(mended, SyncAction::Retry));
    const Translation waits =
        translated(news(PushEffect::Invoice, PushState::Ready, ErrorKind::CustomerUnclear, u"Kloof"_s));
    CHECK(waits.actions.front() == SyncAction::LinkCustomer);
    CHECK(waits.fixer == Fixer::Clerk);
    CHECK(waits.sentence.contains(u"Kloof"_s));
    CHECK(translated(news(PushEffect::Invoice, PushState::Ready, ErrorKind::WrongApiKey)).fixer
          == Fixer::SageAdministrator);
}
