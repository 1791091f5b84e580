#include "core/workflow/translator.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

using enum SyncAction;
using State = PushState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(greenhand::Words)
};

/// One line of the table. A column that is left out holds for everything; what
/// a line does not say, a later one that fits does. In the sentences:
/// {says} Sage One's words, quoted; {reason} the general sentence of the error;
/// {wait} what an unclear push waits for; {when} "in 12 s", "at 10:52" or
/// "soon"; {until} the moment; {email} the address.
struct Line {
    std::optional<PushEffect> effect = {};
    std::optional<State> state = {};
    std::optional<ErrorKind> error = {};
    const char* words = nullptr;  ///< a pattern of Sage One's, in any case
    const char* sentence = nullptr;
    std::optional<Fixer> fixer = {};
    std::vector<SyncAction> actions = {};
};

/// Refusals whose words are known: recorded from Sage One, told by those who
/// built on it, or said by the practice Sage One.
const std::vector<Line>& knownRefusals()
{
    static const std::vector<Line> kLines{
        {.effect = PushEffect::Email,
         .state = State::Rejected,
         .words = "e-?mail ?address",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The invoice is in Sage One, but Sage One does not take {email} as an e-mail address. "
             "Correct the customer's address, then e-mail it again."),
         .fixer = Fixer::Clerk,
         .actions = {MailAgain, DoNotSend}},
        {.effect = PushEffect::Customer,
         .state = State::Rejected,
         .words = "already (exists|in use)|duplicate",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One already has a customer with this name. Link that one, or give yours another "
             "name."),
         .fixer = Fixer::Clerk,
         .actions = {LinkCustomer, Retry}},
        {.state = State::Rejected,
         .words = "company.*(not active|inactive|suspended|expired|read.?only)",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The company is not active in Sage One, so it takes nothing. Have it made active "
             "there, then press Retry."),
         .fixer = Fixer::SageAdministrator,
         .actions = {Retry}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "customer.*(not active|inactive|in-active|on hold)",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The customer is not active in Sage One. Make it active there or link another one, "
             "then press Retry."),
         .fixer = Fixer::FinancialManager,
         .actions = {LinkCustomer, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words =
             "valid customer|customer.*(required|not found|not exist|deleted|invalid|not valid|currency)",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One cannot use the customer that ours is linked to. Link another one, then press "
             "Retry."),
         .fixer = Fixer::Clerk,
         .actions = {LinkCustomer, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "(vat|tax) (period|return)",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The invoice's date lies in a VAT period that is closed in Sage One. Give it a date in "
             "an open period, or have that period opened, then press Retry."),
         .fixer = Fixer::FinancialManager,
         .actions = {EditInvoice, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "period.*(locked|closed)|(locked|closed).*period|processing.*lock|lock(ed)? "
                  "?(processing|down|date)"
                  "|financial year|processing date",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The invoice's date lies in a period that is locked in Sage One. Give it a later date, "
             "or have the period opened, then press Retry."),
         .fixer = Fixer::FinancialManager,
         .actions = {EditInvoice, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "document ?number.*(exist|use|unique|duplicate)|duplicate document",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One has another document with this number. Let Sage One give the numbers in the "
             "Sage One settings, then press Retry."),
         .fixer = Fixer::FinancialManager,
         .actions = {OpenSageSettings, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "reference.*(exist|use|unique|duplicate)|duplicate (customer )?reference",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One says that it has this invoice's reference already, but it did not show it "
             "when it was asked. Have it looked for in Sage One first; Retry asks once more before "
             "it sends anything."),
         .fixer = Fixer::FinancialManager,
         .actions = {Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "(tax|vat) ?type",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One does not take the VAT type of a line. Pair the VAT types in the Sage One "
             "settings, then press Retry."),
         .fixer = Fixer::FinancialManager,
         .actions = {OpenSageSettings, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "valid selection|(item|account).*(required|not active|inactive|not found|not exist|invalid|"
                  "not valid)",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One does not take the item or account that a line is booked on. Choose another "
             "one in the Sage One settings, then press Retry."),
         .fixer = Fixer::FinancialManager,
         .actions = {OpenSageSettings, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .words = "sales ?representative",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One does not take the sales representative. Choose another one in the Sage One "
             "settings, then press Retry."),
         .fixer = Fixer::FinancialManager,
         .actions = {OpenSageSettings, Retry, DoNotSend}},
        {.state = State::Rejected,
         .words = "maximum length|too long|exceed.*(length|characters)",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words", "A text is longer than Sage One takes. Shorten it, then press Retry.{says}"),
         .fixer = Fixer::Clerk},
        {.state = State::Rejected,
         .words = "amount.*too large|too large|out of range",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "An amount is larger than Sage One takes. Check quantity and price, then press Retry."),
         .fixer = Fixer::Clerk},
        {.state = State::Rejected,
         .words = "must be a date|date.*(invalid|not valid)",
         .sentence =
             QT_TRANSLATE_NOOP("greenhand::Words",
                               "Sage One does not take a date of this. Correct it, then press Retry.{says}"),
         .fixer = Fixer::Clerk},
        {.state = State::Rejected,
         .words = "required|is missing|must not be empty",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One misses something that it needs. Fill it in, then press Retry.{says}"),
         .fixer = Fixer::Clerk},
    };
    return kLines;
}

/// Other answers whose words are known, whatever they were an answer to.
const std::vector<Line>& knownAnswers()
{
    static const std::vector<Line> kLines{
        {.state = State::BlockedLogin,
         .error = ErrorKind::WrongPassword,
         .words = "username is required",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One was given no user name; nothing was sent. Enter it in the Sage One settings."),
         .fixer = Fixer::Clerk},
        {.state = State::BlockedRate,
         .error = ErrorKind::Throttled,
         .words = "log-?in attempts|24 hours",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One has locked its user out after too many wrong log-ins, until {until}. Greenhand "
             "waits by itself; have the password checked meanwhile."),
         .fixer = Fixer::SageAdministrator,
         .actions = {OpenSageSettings, DoNotSend}},
        {.state = State::BlockedConfig,
         .error = ErrorKind::WrongAddress,
         .words = "company",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One does not know the company that is connected. Choose it again in the Sage One "
             "settings."),
         .fixer = Fixer::SageAdministrator},
        {.state = State::BlockedConfig,
         .error = ErrorKind::WrongAddress,
         .words = "no http resource|no action was found|does not support http method",
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "At this address is no Sage One as Greenhand knows it. Check the address in the Sage One "
             "settings."),
         .fixer = Fixer::SageAdministrator},
    };
    return kLines;
}

/// By state and kind of error, without words.
const std::vector<Line>& kinds()
{
    static const std::vector<Line> kLines{
        // A mail is its own matter: the invoice is safe.
        {.effect = PushEffect::Email,
         .state = State::Ready,
         .error = ErrorKind::NoAnswer,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The invoice is in Sage One, but it was not e-mailed to {email} yet: Sage One did not "
             "answer. Tried again {when}.")},
        {.effect = PushEffect::Email,
         .state = State::Sending,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "Sage One is e-mailing the invoice to {email}…")},
        {.effect = PushEffect::Email,
         .state = State::Unknown,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The invoice is in Sage One. Its e-mail to {email} may have been sent or not; ask the "
             "customer, or e-mail it again."),
         .fixer = Fixer::Clerk,
         .actions = {MailAgain, CloseReview}},
        {.effect = PushEffect::Email,
         .state = State::Rejected,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "The invoice is in Sage One, but Sage One did not e-mail it to {email}.{says}")},

        // Nothing was sent, and why.
        {.state = State::Ready,
         .error = ErrorKind::Maintenance,
         .sentence =
             QT_TRANSLATE_NOOP("greenhand::Words", "Sage One is being maintained; tried again {when}."),
         .fixer = Fixer::Nobody},
        {.state = State::Ready,
         .error = ErrorKind::NoAnswer,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One did not answer the question before the sending; nothing was sent. Tried again "
             "{when}.")},
        {.state = State::Ready,
         .error = ErrorKind::BadReply,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One's answer to the question before the sending made no sense; nothing was sent. "
             "Tried again {when}.")},
        {.state = State::Ready,
         .error = ErrorKind::ServerFault,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words",
                                       "Sage One had a fault before anything was sent. Tried again {when}.")},
        {.state = State::Ready,
         .error = ErrorKind::Rejected,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words", "Sage One refused what has to come before it; nothing was sent.{says}"),
         .fixer = Fixer::FinancialManager},
        {.state = State::Ready,
         .error = ErrorKind::Offline,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One could not be reached; nothing was sent. Check the internet connection; Greenhand "
             "tries again {when}."),
         .fixer = Fixer::Network},
        {.state = State::Ready, .error = ErrorKind::LookUpUnusable, .fixer = Fixer::FinancialManager},
        {.effect = PushEffect::Invoice,
         .state = State::Rejected,
         .error = ErrorKind::LooksSent,
         .fixer = Fixer::Clerk,
         .actions = {Retry, DoNotSend}},
        {.state = State::Ready, .error = ErrorKind::LedgerMoved, .fixer = Fixer::Clerk},
        {.state = State::Ready, .error = ErrorKind::NotReady, .fixer = Fixer::Clerk},
        {.state = State::Ready,
         .error = ErrorKind::NotConnected,
         .fixer = Fixer::Clerk,
         .actions = {OpenSageSettings, Retry}},
        {.state = State::Ready,
         .error = ErrorKind::NoPassword,
         .fixer = Fixer::Clerk,
         .actions = {OpenSageSettings, Retry}},
        {.state = State::Ready,
         .error = ErrorKind::NoSecretStore,
         .fixer = Fixer::Clerk,
         .actions = {OpenSageSettings, Retry}},

        // It may be there, and the question met something.
        {.state = State::Unknown,
         .error = ErrorKind::Maintenance,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One. Sage One is being maintained; tried "
             "again {when}.")},
        {.state = State::Unknown,
         .error = ErrorKind::WrongPassword,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and Sage One did not accept the user "
             "name or password when it was asked. Correct them in the Sage One settings, then ask "
             "again."),
         .fixer = Fixer::SageAdministrator,
         .actions = {OpenSageSettings, AskSage}},
        {.state = State::Unknown,
         .error = ErrorKind::WrongApiKey,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and Sage One did not accept the API key "
             "when it was asked. Correct it in the Sage One settings, then ask again."),
         .fixer = Fixer::SageAdministrator,
         .actions = {OpenSageSettings, AskSage}},
        {.state = State::Unknown,
         .error = ErrorKind::Forbidden,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and its user may not look. Have the user "
             "given the right in Sage One, then ask again."),
         .fixer = Fixer::SageAdministrator},
        {.state = State::Unknown,
         .error = ErrorKind::Expired,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and the Sage One registration has run out "
             "meanwhile. Have it paid, then ask again."),
         .fixer = Fixer::SageAdministrator},
        {.state = State::Unknown,
         .error = ErrorKind::WrongAddress,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and the address or company in the "
             "settings is not known there. Correct it in the Sage One settings, then ask again."),
         .fixer = Fixer::SageAdministrator,
         .actions = {OpenSageSettings, AskSage}},
        {.state = State::Unknown,
         .error = ErrorKind::Throttled,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and Sage One has blocked further "
             "requests. {wait}")},
        {.state = State::Unknown,
         .error = ErrorKind::Offline,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and Sage One cannot be reached now. "
             "{wait}"),
         .fixer = Fixer::Network},
        {.state = State::Unknown,
         .error = ErrorKind::TlsRefused,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and the server could not prove now that "
             "it is Sage One. {wait}"),
         .fixer = Fixer::Network},
        {.state = State::Unknown,
         .error = ErrorKind::ProxyRefused,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and your network's proxy refuses the "
             "connection now. {wait}"),
         .fixer = Fixer::Network},
        {.state = State::Unknown,
         .error = ErrorKind::LookUpUnusable,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not clear whether this reached Sage One, and Sage One's list could not be "
             "trusted. Look for it in Sage One yourself. {wait}"),
         .fixer = Fixer::FinancialManager},

        // An invoice that waits for its customer.
        {.effect = PushEffect::Invoice,
         .state = State::Ready,
         .error = ErrorKind::CustomerUnclear,
         .fixer = Fixer::Clerk,
         .actions = {LinkCustomer, Retry, DoNotSend}},
        {.effect = PushEffect::Invoice,
         .state = State::Ready,
         .error = ErrorKind::NotThereYet,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words", "It is not clear yet whether Sage One has the customer. The invoice waits "
                                 "for that; nothing of it was sent.")},
        {.effect = PushEffect::Invoice,
         .state = State::Ready,
         .error = ErrorKind::MaySendAgain,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words", "Sage One does not have the customer. Send the customer again or link one; "
                                 "then press Retry."),
         .fixer = Fixer::Clerk,
         .actions = {LinkCustomer, Retry, DoNotSend}},

        // Who mends it, wherever it was met.
        {.error = ErrorKind::WrongPassword, .fixer = Fixer::SageAdministrator},
        {.error = ErrorKind::WrongApiKey, .fixer = Fixer::SageAdministrator},
        {.error = ErrorKind::Forbidden, .fixer = Fixer::SageAdministrator},
        {.error = ErrorKind::Expired, .fixer = Fixer::SageAdministrator},
        {.error = ErrorKind::WrongAddress, .fixer = Fixer::SageAdministrator},
        {.error = ErrorKind::TlsRefused, .fixer = Fixer::Network},
        {.error = ErrorKind::ProxyRefused, .fixer = Fixer::Network},

        // There, and not as it should be.
        {.effect = PushEffect::Customer,
         .state = State::Review,
         .error = ErrorKind::CustomerUnclear,
         .fixer = Fixer::Clerk},
        {.state = State::Rejected, .error = ErrorKind::TotalsDiffer, .fixer = Fixer::FinancialManager},
        {.state = State::Review,
         .error = ErrorKind::TotalsDiffer,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is in Sage One, but with another total; its e-mail is held back. Ours and Sage One's: "
             "{words}. Correct it in Sage One and ask again, or close this when what is there stands."),
         .fixer = Fixer::FinancialManager},
        {.state = State::BlockedConfig,
         .error = ErrorKind::NotReady,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "It is not set where a line is booked in Sage One, or which VAT type it has there. Map "
             "it in the Sage One settings, then press Retry."),
         .fixer = Fixer::Clerk},
    };
    return kLines;
}

/// By effect and state alone. The last words on everything: each state has a
/// sentence, a fixer and a way on.
const std::vector<Line>& states()
{
    static const std::vector<Line> kLines{
        {.effect = PushEffect::Customer, .state = State::Ready, .actions = {Retry, LinkCustomer}},
        {.effect = PushEffect::Customer, .state = State::Rejected, .actions = {LinkCustomer, Retry}},
        {.effect = PushEffect::Customer, .state = State::Review, .actions = {LinkCustomer}},
        {.effect = PushEffect::Customer,
         .state = State::Unknown,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words",
                                       "It is not clear whether Sage One has this customer now. {wait}"),
         .actions = {AskSage, LinkCustomer}},
        {.effect = PushEffect::Customer,
         .state = State::Ask,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One does not have this customer, asked twice after the waiting time. You may send "
             "it again, or link one that is there."),
         .actions = {SendAgain, AskSage, LinkCustomer}},
        {.effect = PushEffect::Customer,
         .state = State::BlockedLogin,
         .actions = {OpenSageSettings, Retry, LinkCustomer}},
        {.effect = PushEffect::Customer,
         .state = State::BlockedConfig,
         .actions = {OpenSageSettings, Retry, LinkCustomer}},
        {.effect = PushEffect::Customer, .state = State::BlockedRate, .actions = {Retry, LinkCustomer}},
        {.effect = PushEffect::Customer, .state = State::BlockedTls, .actions = {Retry, LinkCustomer}},
        {.effect = PushEffect::Customer, .state = State::BlockedPayment, .actions = {Retry, LinkCustomer}},
        {.effect = PushEffect::Customer, .state = State::BlockedProxy, .actions = {Retry, LinkCustomer}},
        {.effect = PushEffect::Email, .state = State::Rejected, .actions = {MailAgain, DoNotSend}},

        {.state = State::Ready,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::Nobody,
         .actions = {Retry, DoNotSend}},
        {.state = State::Checking,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "Asking Sage One…"),
         .fixer = Fixer::Nobody},
        {.state = State::Sending,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "Being sent to Sage One…"),
         .fixer = Fixer::Nobody},
        {.state = State::Unknown,
         .sentence =
             QT_TRANSLATE_NOOP("greenhand::Words", "It is not clear whether this reached Sage One. {wait}"),
         .fixer = Fixer::Nobody,
         .actions = {AskSage}},
        {.state = State::Ask,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One does not have it, asked twice after the waiting time. You may send it again. If it is "
             "there after all, typed in by hand, write our reference into it there and ask Sage again: then "
             "it is linked."),
         .fixer = Fixer::Clerk,
         .actions = {SendAgain, AskSage, DoNotSend}},
        {.state = State::Review,
         .error = std::nullopt,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::FinancialManager,
         .actions = {AskSage, CloseReview}},
        {.state = State::Rejected,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::Clerk,
         .actions = {EditInvoice, Retry, DoNotSend}},
        {.state = State::BlockedRate,
         .sentence = QT_TRANSLATE_NOOP(
             "greenhand::Words",
             "Sage One has blocked further requests until {until}. Greenhand waits by itself."),
         .fixer = Fixer::Nobody,
         .actions = {Retry, DoNotSend}},
        {.state = State::BlockedLogin,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::SageAdministrator,
         .actions = {OpenSageSettings, Retry, DoNotSend}},
        {.state = State::BlockedConfig,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::SageAdministrator,
         .actions = {OpenSageSettings, Retry, DoNotSend}},
        {.state = State::BlockedPayment,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::SageAdministrator,
         .actions = {Retry, DoNotSend}},
        {.state = State::BlockedTls,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::Network,
         .actions = {Retry, DoNotSend}},
        {.state = State::BlockedProxy,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "{reason}"),
         .fixer = Fixer::Network,
         .actions = {Retry, DoNotSend}},
        {.state = State::Confirmed,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "It is in Sage One."),
         .fixer = Fixer::Nobody},
        {.state = State::Cancelled,
         .sentence = QT_TRANSLATE_NOOP("greenhand::Words", "Marked not to be sent."),
         .fixer = Fixer::Nobody},
    };
    return kLines;
}

bool fits(const Line& line, const PushNews& news)
{
    if ((line.effect && line.effect != news.effect) || (line.state && line.state != news.state)
        || (line.error && line.error != news.error))
        return false;
    if (!line.words)
        return true;
    const QRegularExpression pattern(QString::fromLatin1(line.words),
                                     QRegularExpression::CaseInsensitiveOption);
    return pattern.match(news.words).hasMatch();
}

QString addressOf(const PushNews& news)
{
    return news.email.isEmpty() ? Words::tr("the customer") : news.email;
}

QString withoutError(const PushNews& news)
{
    if (news.effect == PushEffect::Email && news.state == State::Ready)
        return Words::tr("The invoice is in Sage One; its e-mail to %1 waits for its turn.")
            .arg(addressOf(news));
    if (news.state == State::Review)
        return Words::tr("What Sage One has differs from ours. Compare both, then close this.");
    if (news.state == State::Rejected)
        return Words::tr("It was changed after Sage One refused it. Press Retry to send it.");
    return news.waitsInPushAll ? Words::tr("Waits for its turn in Push All.")
                               : Words::tr("Waits to be sent.");
}

/// Behind "tried again": seconds while they can be counted.
QString whenText(const PushNews& news)
{
    constexpr qint64 kCountedMs = qint64{10} * 60'000;
    const qint64 left = news.notBeforeMs ? *news.notBeforeMs - news.nowMs : 0;
    if (left <= 0)
        return Words::tr("soon");
    return left <= kCountedMs ? Words::tr("in %1 s").arg((left + 999) / 1000)
                              : Words::tr("at %1").arg(momentText(*news.notBeforeMs));
}

QString waitText(const PushNews& news)
{
    return news.notBeforeMs && *news.notBeforeMs > news.nowMs
             ? Words::tr("Wait until %1, then Greenhand asks again.").arg(momentText(*news.notBeforeMs))
             : Words::tr("Asking Sage One…");
}

QString valueOf(QStringView name, const PushNews& news)
{
    if (name == u"says")
        return news.words.isEmpty()
                 ? QString()
                 : QString(u" "_s + Words::tr("Sage One says: “{words}”").replace(u"{words}"_s, news.words));
    if (name == u"reason")
        return news.error ? sentence(Error{*news.error, {}, news.words}) : withoutError(news);
    if (name == u"words")
        return news.words;
    if (name == u"wait")
        return waitText(news);
    if (name == u"when")
        return whenText(news);
    if (name == u"until")
        return momentText(news.notBeforeMs.value_or(news.nowMs));
    return addressOf(news);
}

/// Puts the values in, in one pass: what Sage One or a customer wrote is never read as a place.
QString filled(const QString& text, const PushNews& news)
{
    static const QRegularExpression place(u"\\{([a-z]+)\\}"_s);
    QString whole;
    qsizetype from = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        whole += QStringView(text).mid(from, match.capturedStart() - from);
        whole += valueOf(match.capturedView(1), news);
        from = match.capturedEnd();
    }
    return whole + QStringView(text).mid(from);
}

}  // namespace

Translation translated(const PushNews& news)
{
    const char* text = nullptr;
    std::optional<Fixer> fixer;
    Translation translation;
    for (const auto* lines : {&knownRefusals(), &knownAnswers(), &kinds(), &states()})
        for (const Line& line : *lines) {
            if (!fits(line, news))
                continue;
            text = text ? text : line.sentence;
            fixer = fixer ? fixer : line.fixer;
            if (translation.actions.empty())
                translation.actions = line.actions;
        }
    translation.sentence = filled(Words::tr(text), news);
    translation.fixer = fixer.value_or(Fixer::Nobody);
    const bool notMailed =
        news.effect == PushEffect::Email && (news.state == State::Ready || isBlocked(news.state));
    if (notMailed && !translation.sentence.startsWith(Words::tr("The invoice is in Sage One")))
        translation.sentence =
            filled(Words::tr("The invoice is in Sage One, but it was not e-mailed to {email} yet."), news)
            + (news.error || news.state == State::BlockedRate ? QString(u" "_s + translation.sentence)
                                                              : QString());
    return translation;
}

}  // namespace greenhand
