#include "core/workflow/words.h"

#include "core/domain/date_text.h"
#include "core/workflow/translator.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(greenhand::Words)
};

QString fileName(const QString& path)
{
    return path.isEmpty() ? Words::tr("the file") : QFileInfo(path).fileName();
}

/// What an error may name of a form; here they are found for translation.
[[maybe_unused]] constexpr std::array kFields{
    QT_TRANSLATE_NOOP("greenhand::Words", "lead"),
    QT_TRANSLATE_NOOP("greenhand::Words", "finished on"),
    QT_TRANSLATE_NOOP("greenhand::Words", "reason"),
    QT_TRANSLATE_NOOP("greenhand::Words", "customer's name"),
    QT_TRANSLATE_NOOP("greenhand::Words", "note"),
    QT_TRANSLATE_NOOP("greenhand::Words", "date"),
    QT_TRANSLATE_NOOP("greenhand::Words", "due date"),
    QT_TRANSLATE_NOOP("greenhand::Words", "customer"),
    QT_TRANSLATE_NOOP("greenhand::Words", "code"),
    QT_TRANSLATE_NOOP("greenhand::Words", "description"),
};

QString fieldWord(const QString& field) { return Words::tr(field.toUtf8().constData()); }

/// Sage One's own words behind ours, where it said some.
QString quoted(const QString& words)
{
    return words.isEmpty() ? QString() : QString(u" "_s + Words::tr("Sage One says: “%1”").arg(words));
}

}  // namespace

QString sentence(const Error& error)
{
    const QString& what = error.subject;
    switch (error.kind) {
    case ErrorKind::NotFound:
        return Words::tr("%1 was not found.").arg(what.isEmpty() ? Words::tr("That record") : what);
    case ErrorKind::Conflict:
        return Words::tr(
            "This was changed elsewhere since you opened it, so it was not saved. Note what you typed, "
            "then close and open it again.");
    case ErrorKind::StageForbids:
        return Words::tr("%1 is not at the stage where this can be done.")
            .arg(what.isEmpty() ? Words::tr("It") : what);
    case ErrorKind::AlreadyInvoiced:
        return Words::tr("This lead already has its invoice %1. Open that one.").arg(what);
    case ErrorKind::NothingToInvoice:
        return Words::tr("The job card has no billable line. Add what was done, then generate the invoice.");
    case ErrorKind::NoCustomer:
        return Words::tr("The job card names no customer. Choose the customer first.");
    case ErrorKind::Locked:
        return Words::tr("Invoice %1 is in Sage One or on its way there, so it can no longer be changed.")
            .arg(what);
    case ErrorKind::TooLarge:
        return Words::tr("An amount is larger than R 100 million. Check quantity and price.");
    case ErrorKind::Incomplete: return Words::tr("Please fill in the %1.").arg(fieldWord(what));
    case ErrorKind::BadValue: return Words::tr("“%1” cannot be read here.").arg(what);
    case ErrorKind::Duplicate:
        return Words::tr("There is already one called %1.").arg(what.isEmpty() ? Words::tr("that") : what);
    case ErrorKind::UnknownSetting:
        return Words::tr("There is no setting %1. The command “settings” lists them all.").arg(what);
    case ErrorKind::SettingRefused:
    case ErrorKind::NotReady:
    case ErrorKind::BadImport: return what;
    case ErrorKind::NeedsApproval:
        return Words::tr("It waits for the financial manager's approval: %1. Nothing was sent.").arg(what);
    case ErrorKind::NeedsManager: return Words::tr("Only the financial manager may do this, with the PIN.");
    case ErrorKind::WrongPin: return Words::tr("That is not the financial manager's PIN.");
    case ErrorKind::PinTooSoon:
        return what == u"1" ? Words::tr("After a wrong PIN the next one counts in 1 second.")
                            : Words::tr("After a wrong PIN the next one counts in %1 seconds.").arg(what);

    case ErrorKind::NoSuchFile: return Words::tr("%1 does not exist.").arg(fileName(what));
    case ErrorKind::FileExists:
        return Words::tr("%1 exists already; it was not touched.").arg(fileName(what));
    case ErrorKind::ForeignFile:
        return Words::tr("%1 is not a ledger of Greenhand; it was not touched.").arg(fileName(what));
    case ErrorKind::IsBackup:
        return Words::tr("%1 is a backup. It stays as it is: open your ledger and restore the backup under "
                         "Settings, Backups.")
            .arg(fileName(what));
    case ErrorKind::NotBackup:
        return Words::tr("%1 is a ledger and not a backup; it was not touched. Choose a file whose name ends "
                         "in .backup.")
            .arg(fileName(what));
    case ErrorKind::NoBackupFolder:
        return Words::tr("The folder %1 is not there. Plug its disk in, or choose another folder under "
                         "Settings, Backups.")
            .arg(what);
    case ErrorKind::NoRoomForBackup:
        return Words::tr("The disk of %1 is full: no backup fits there. Make room there, or choose another "
                         "folder under Settings, Backups.")
            .arg(what);
    case ErrorKind::BackupUnwritable:
        return Words::tr("Nothing could be written to %1. Look after that disk, or choose another folder "
                         "under Settings, Backups.")
            .arg(what);
    case ErrorKind::BackupUnproved:
        return Words::tr("What was written to %1 could not be read back as it was. Nothing is wrong with the "
                         "ledger: use another disk or folder, under Settings, Backups.")
            .arg(what);
    case ErrorKind::NewerFile:
        return Words::tr("%1 was written by a newer Greenhand; it was not touched. Please update Greenhand.")
            .arg(fileName(what));
    case ErrorKind::DamagedFile:
        return Words::tr(
                   "%1 is damaged and was not changed. Keep it as it is and restore the last copy of it.")
            .arg(fileName(what));
    case ErrorKind::NetworkFolder:
        return Words::
            tr("%1 lies in a network folder, where a power cut could damage it. Move it to a folder of this "
               "computer.")
                .arg(fileName(what));
    case ErrorKind::InUse:
        return Words::tr("%1 is open in another Greenhand. Close that one, or go on working there.")
            .arg(fileName(what));
    case ErrorKind::ReadOnlyFile:
        return Words::tr(
                   "%1 cannot be written. Check that the file and its folder are yours and not read-only.")
            .arg(fileName(what));
    case ErrorKind::DiskFull:
        if (!what.isEmpty())
            return Words::tr("The disk is full, so %1 could not be written. Make room there and try again.")
                .arg(fileName(what));
        return Words::tr("The disk is full, so the last step could not be written. Make room and try again.");
    case ErrorKind::Storage:
        return Words::tr(
            "The ledger could not be read or written; the last step was not done. Close Greenhand and "
            "open it again.");

    case ErrorKind::NotConnected:
        return Words::tr("No Sage One company is connected yet. Connect it in the settings.");
    case ErrorKind::NoPassword:
        return Words::tr(
            "The Sage One password is not known on this computer. Enter it in the Sage One settings.");
    case ErrorKind::NoSecretStore:
        return Words::tr(
            "This computer's keyring does not work, so the Sage One password could not be read. Enter it "
            "in the Sage One settings; it is kept until you close Greenhand.");
    case ErrorKind::AddressRefused:
        return Words::tr("That is not an address of Sage One. Greenhand sends nothing there.");
    case ErrorKind::Offline:
        return Words::tr(
            "Sage One could not be reached; nothing was sent. Check the internet connection and try again.");
    case ErrorKind::TlsRefused:
        return Words::tr(
            "The server could not prove that it is Sage One; nothing was sent. Ask whoever looks after "
            "your network.");
    case ErrorKind::ProxyRefused:
        return Words::tr(
            "Your network's proxy refused the connection; nothing was sent. Ask whoever looks after your "
            "network.");
    case ErrorKind::Paused:
        return Words::tr("Sage One asked for silence until %1; nothing was sent.")
            .arg(momentText(what.toLongLong()));
    case ErrorKind::LedgerMoved:
        if (!what.isEmpty())
            return Words::tr(
                "Another copy of this ledger was opened on this computer meanwhile, so nothing was sent. "
                "Close Greenhand, then open the ledger that you work with.");
        return Words::tr(
            "This ledger was restored or copied from elsewhere, so nothing was sent. First say that it is "
            "the one you work with from now on.");
    case ErrorKind::LedgerNew:
        return Words::tr(
                   "This ledger was restored or copied, and what its other copy sent last may still be on "
                   "its way. Nothing was sent; wait until %1.")
            .arg(momentText(what.toLongLong()));
    case ErrorKind::NotRemembered:
        return Words::tr(
                   "Greenhand could not write in your own folder %1, where it remembers how far this ledger "
                   "is, so nothing was sent. Make room there, or ask whoever looks after this computer, "
                   "then press Retry.")
            .arg(what);
    case ErrorKind::LooksSent:
        return Words::tr("Sage One already has %1 with the same customer, the same total and nearly the same "
                         "date, sent before this ledger was restored. Nothing was sent. Check that this is "
                         "another job; then Retry sends it.")
            .arg(what);
    case ErrorKind::NoAnswer:
        return Words::tr(
            "Sage One did not answer, so the invoice may or may not be there. Greenhand will look for it; "
            "do not send it in any other way.");
    case ErrorKind::BadReply:
        return Words::tr(
            "Sage One's answer made no sense, so it is not clear whether it worked. Greenhand will look; do "
            "not send it in any other way.");
    case ErrorKind::ServerFault:
        return Words::tr(
            "Sage One had a fault while it worked on this, so it is not clear whether it worked. Greenhand "
            "will look; do not send it in any other way.");
    case ErrorKind::WrongPassword:
        return Words::tr(
            "Sage One did not accept the user name or password. Check them in the Sage One settings; after "
            "20 wrong log-ins Sage One locks the user out for a day.");
    case ErrorKind::WrongApiKey:
        return Words::tr("Sage One did not accept the API key. Check it in the Sage One settings.");
    case ErrorKind::Forbidden:
        return Words::tr("The Sage One user may not do this. Ask your Sage One administrator for the right.");
    case ErrorKind::Expired:
        return Words::tr(
            "The Sage One registration has run out. It must be paid before invoices can be sent.");
    case ErrorKind::Throttled:
        return Words::tr("Sage One has blocked further requests for an hour. Greenhand waits by itself.");
    case ErrorKind::Maintenance:
        return Words::tr("Sage One is being maintained; nothing was sent. Try again later.");
    case ErrorKind::WrongAddress:
        return Words::tr(
            "Sage One does not know this company or service. Check address and company in the Sage One "
            "settings.");
    case ErrorKind::Rejected: return QString(Words::tr("Sage One refused this.") + quoted(what));
    case ErrorKind::LookUpUnusable:
        return Words::tr("Sage One's list could not be trusted, so nothing was sent. Try again later.");
    case ErrorKind::TwoInSage:
        return Words::tr("Sage One holds two documents with our reference. Credit one of them in Sage One.");
    case ErrorKind::TotalsDiffer:
        return Words::tr("Sage One reckons other totals than we do, so nothing further was done. Ours and "
                         "Sage One's: %1. "
                         "Compare the lines and their VAT types with the financial manager.")
            .arg(what);
    case ErrorKind::OtherInSage:
        return Words::tr(
                   "Sage One has our reference, but with another %1. Compare both, then decide in Sage One "
                   "Syncing.")
            .arg(fieldWord(what));
    case ErrorKind::NotThereYet:
        return Words::tr(
            "Sage One does not have it so far. It may still be on its way, so Greenhand asks again before "
            "anything is sent.");
    case ErrorKind::MaySendAgain:
        return Words::tr(
            "Sage One does not have it, asked twice after the waiting time. It may be sent again from Sage "
            "One Syncing.");
    case ErrorKind::CustomerUnclear:
        return Words::
            tr("Sage One already has a customer called %1. Link that one; if yours is another, create it in "
               "Sage One under its own name and link it.")
                .arg(what);

    case ErrorKind::UnreadableFile:
        return Words::tr(
                   "%1 could not be read. Choose a file itself, not a link to it, and check that it is yours "
                   "to read.")
            .arg(fileName(what));
    case ErrorKind::UnwritableFile:
        return Words::tr("%1 could not be written. Choose another folder.").arg(fileName(what));
    case ErrorKind::Cancelled: return Words::tr("Cancelled; nothing was changed.");
    }
    Q_UNREACHABLE();
}

QString sentence(const Problem& problem, const QString& line)
{
    const QString where = line.isEmpty()
                            ? Words::tr("Line %1").arg(problem.line + 1)
                            : Words::tr("Line %1 (%2)").arg(QString::number(problem.line + 1), line);
    switch (problem.kind) {
    case ProblemKind::BeingEdited: return Words::tr("#%1 is being edited. Save it first.").arg(problem.value);
    case ProblemKind::NoLines: return Words::tr("The invoice has no lines.");
    case ProblemKind::ZeroTotal: return Words::tr("The total is zero, so there is nothing to invoice.");
    case ProblemKind::LineWithoutDescription: return Words::tr("%1 has no description.").arg(where);
    case ProblemKind::LineWithoutAmount: return Words::tr("%1 comes to zero.").arg(where);
    case ProblemKind::LineNotMapped:
        return Words::tr("%1: it is not set where %2 is booked in Sage One.").arg(where, problem.value);
    case ProblemKind::VatNotMapped:
        return Words::tr("%1: the VAT type %2 has no counterpart in Sage One.").arg(where, problem.value);
    case ProblemKind::VatOfVendor:
        return Words::tr("%1 has the VAT type “%2”, but the company is not registered for VAT. Open the "
                         "invoice and press Update.")
            .arg(where, problem.value);
    case ProblemKind::NoVatOfVendor:
        return Words::tr("%1 has the VAT type “%2”, but the company is registered for VAT. Open the invoice, "
                         "check the line's VAT type and press Update.")
            .arg(where, problem.value);
    case ProblemKind::CustomerNotLinked:
        return Words::tr(
            "The customer is not linked to one in Sage One. Link it, or let Greenhand create it there.");
    case ProblemKind::CustomerInactive: return Words::tr("The customer is not active in Sage One.");
    case ProblemKind::CustomerGone:
        return Words::tr("The customer is no longer in Sage One. Link it to one that is there.");
    case ProblemKind::NoEmail: return Words::tr("The customer has no e-mail address to send the invoice to.");
    case ProblemKind::BadEmail: return Words::tr("“%1” is not an e-mail address.").arg(problem.value);
    case ProblemKind::DueBeforeDate: return Words::tr("The due date lies before the invoice's date.");
    case ProblemKind::DateLocked:
        return Words::tr("Sage One is locked up to %1; the invoice's date lies before that.")
            .arg(format(QDate::fromString(problem.value, Qt::ISODate)));
    case ProblemKind::RecipientNameMissing:
        return Words::tr("Above R 5 000 a tax invoice must name the recipient.");
    case ProblemKind::RecipientAddressMissing:
        return Words::tr("Above R 5 000 a tax invoice must show the recipient's address.");
    case ProblemKind::OwnVatNumberMissing:
        return Words::tr("Your own VAT number is missing in the settings.");
    case ProblemKind::SageNotConnected: return Words::tr("No Sage One company is connected yet.");
    case ProblemKind::DescriptionTooLong:
        return Words::tr("%1 is longer than 100 characters; the whole text goes to Sage One's comment.")
            .arg(where);
    case ProblemKind::OldVatRate:
        return Words::tr(
                   "%1: this VAT rate does not hold on the invoice's date. That is right only for work done "
                   "before the rate changed.")
            .arg(where);
    case ProblemKind::LooksAlike:
        return Words::
            tr("Invoice #%1 has the same customer, the same total and nearly the same date. Check that this "
               "is another job.")
                .arg(problem.value);
    case ProblemKind::NeedsApproval:
        return Words::tr("The financial manager must approve this invoice first: %1.").arg(problem.value);
    case ProblemKind::ApprovalAsked:
        return Words::tr("Approval was asked for; it waits for the financial manager: %1.")
            .arg(problem.value);
    case ProblemKind::SentBack:
        return Words::tr("The financial manager sent it back: “%1” Change it, or ask once more.")
            .arg(problem.value);
    }
    Q_UNREACHABLE();
}

QString approvalWords(const std::vector<ApprovalReason>& reasons)
{
    QStringList words;
    for (const ApprovalReason& reason : reasons)
        switch (reason.cause) {
        case ApprovalCause::Total: words << Words::tr("over %1").arg(format(reason.limit)); break;
        case ApprovalCause::DiscountRate:
            words << Words::tr("discount %1 on line %2").arg(format(reason.rate)).arg(reason.line + 1);
            break;
        case ApprovalCause::Discount:
            words << Words::tr("discounts of %1 in all").arg(format(reason.amount));
            break;
        }
    return words.join(u", "_s);
}

QString sentence(NumberProblem problem)
{
    switch (problem) {
    case NumberProblem::Empty: return Words::tr("A number is needed here.");
    case NumberProblem::NotANumber: return Words::tr("This is not a number.");
    case NumberProblem::Ambiguous:
        return Words::tr("Is that a thousand or a fraction? Write 1234 or 1,2340.");
    case NumberProblem::TooManyDecimals: return Words::tr("That is more decimal places than are kept.");
    case NumberProblem::TooLarge: return Words::tr("This number is too large.");
    case NumberProblem::Negative: return Words::tr("This cannot be below zero.");
    }
    Q_UNREACHABLE();
}

namespace {

QString rowProblemText(const BadRow& row)
{
    switch (row.problem) {
    case RowProblem::NoReference: return Words::tr("it has no reference");
    case RowProblem::NoCustomer: return Words::tr("it names no customer");
    case RowProblem::NoDescription: return Words::tr("it has no description");
    case RowProblem::NoDate: return Words::tr("it has no date");
    case RowProblem::BadDate: return Words::tr("“%1” is not a date").arg(row.value);
    case RowProblem::BadKind: return Words::tr("“%1” is not labour, part, travel or other").arg(row.value);
    case RowProblem::NoQuantity: return Words::tr("it has no quantity");
    case RowProblem::BadQuantity: return Words::tr("“%1” is not a quantity").arg(row.value);
    case RowProblem::NegativeQuantity: return Words::tr("the quantity %1 is below zero").arg(row.value);
    case RowProblem::NoPrice: return Words::tr("it has no unit price");
    case RowProblem::BadPrice: return Words::tr("“%1” is not a price").arg(row.value);
    case RowProblem::NegativePrice: return Words::tr("the price %1 is below zero").arg(row.value);
    case RowProblem::AmbiguousNumber:
        return Words::tr("“%1” may be a thousand or a fraction; the file does not say which").arg(row.value);
    case RowProblem::BadDiscount: return Words::tr("“%1” is not a discount in per cent").arg(row.value);
    case RowProblem::TooManyFields: return Words::tr("it has more fields than the header");
    case RowProblem::CustomerDiffers:
        return Words::tr("it names the customer %1, but an earlier row of the same reference names another")
            .arg(row.value);
    case RowProblem::TooLarge: return Words::tr("its amount is larger than Greenhand reckons with");
    case RowProblem::NoCode: return Words::tr("it has no code");
    case RowProblem::CodeTwice: return Words::tr("an earlier row has the same code");
    case RowProblem::BadVat: return Words::tr("there is no VAT type “%1”").arg(row.value);
    }
    Q_UNREACHABLE();
}

}  // namespace

QString sentence(const BadRow& row)
{
    const QString problem = rowProblemText(row);
    return row.reference.isEmpty()
             ? Words::tr("Line %1: %2.").arg(QString::number(row.line), problem)
             : Words::tr("Line %1 (%2): %3.").arg(QString::number(row.line), row.reference, problem);
}

PushNews newsOf(const PushRow& row)
{
    return {.effect = row.effect,
            .state = row.state,
            .error = row.facts.error,
            .words = row.facts.words,
            .notBeforeMs = row.facts.notBeforeMs,
            .email = row.facts.email};
}

QString waitingWords(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Sending:
        return Words::tr("It waits to be sent or is being sent: Sage One Syncing says how it stands.");
    case InvoiceState::Blocked:
        return Words::tr("It is blocked and waits to be sent: Sage One Syncing says why and what to do.");
    case InvoiceState::Unknown:
    case InvoiceState::Review:
        return Words::tr("It may be in Sage One already: Sage One Syncing says what to do.");
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Rejected:
    case InvoiceState::Sent:
    case InvoiceState::Emailed:
    case InvoiceState::Void: return {};
    }
    Q_UNREACHABLE();
}

QString whyNotSent(const InvoiceRow& row)
{
    switch (row.state) {
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Blocked:
    case InvoiceState::Rejected: return {};
    case InvoiceState::Draft: return Words::tr("Open the invoice and press Update first.");
    case InvoiceState::Sending:
    case InvoiceState::Unknown:
    case InvoiceState::Review: return waitingWords(row.state);
    case InvoiceState::Sent:
    case InvoiceState::Emailed: return Words::tr("It is in Sage One as %1.").arg(row.sageNumber);
    case InvoiceState::Void: return Words::tr("Its number is void.");
    }
    Q_UNREACHABLE();
}

QString pushSentence(const PushNews& news) { return translated(news).sentence; }

QString stateWord(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Draft: return Words::tr("Draft");
    case InvoiceState::Ready: return Words::tr("Ready");
    case InvoiceState::Approved: return Words::tr("Approved");
    case InvoiceState::Sending: return Words::tr("Sending");
    case InvoiceState::Blocked: return Words::tr("Blocked");
    case InvoiceState::Unknown: return Words::tr("Unknown");
    case InvoiceState::Rejected: return Words::tr("Rejected");
    case InvoiceState::Review: return Words::tr("Review");
    case InvoiceState::Sent: return Words::tr("Sent");
    case InvoiceState::Emailed: return Words::tr("E-mailed");
    case InvoiceState::Void: return Words::tr("Void");
    }
    Q_UNREACHABLE();
}

QString stateWord(PushState state)
{
    switch (state) {
    case PushState::Ready: return Words::tr("Waiting");
    case PushState::Checking: return Words::tr("Checking");
    case PushState::Sending: return Words::tr("Sending");
    case PushState::Confirmed: return Words::tr("Done");
    case PushState::Rejected: return Words::tr("Rejected");
    case PushState::Review: return Words::tr("Review");
    case PushState::Unknown: return Words::tr("Unknown");
    case PushState::Ask: return Words::tr("Your decision");
    case PushState::BlockedLogin:
    case PushState::BlockedRate:
    case PushState::BlockedTls:
    case PushState::BlockedConfig:
    case PushState::BlockedPayment:
    case PushState::BlockedProxy: return Words::tr("Blocked");
    case PushState::Cancelled: return Words::tr("Not to be sent");
    }
    Q_UNREACHABLE();
}

QString stageWord(LeadStage stage)
{
    switch (stage) {
    case LeadStage::New: return Words::tr("New");
    case LeadStage::Active: return Words::tr("Active");
    case LeadStage::Completed: return Words::tr("Completed");
    }
    Q_UNREACHABLE();
}

QString kindWord(LineKind kind)
{
    switch (kind) {
    case LineKind::Labour: return Words::tr("Labour");
    case LineKind::Part: return Words::tr("Part");
    case LineKind::Travel: return Words::tr("Travel");
    case LineKind::Other: return Words::tr("Other");
    }
    Q_UNREACHABLE();
}

QString stepWord(const QString& step)
{
    if (step == u"look-up" || step == u"customer look-up")
        return Words::tr("Look-up");
    if (step == u"calculate")
        return Words::tr("Calculation");
    if (step == u"save")
        return Words::tr("Sending");
    if (step == u"check")
        return Words::tr("Check");
    if (step == u"e-mail")
        return Words::tr("E-mail");
    if (step == u"customer")
        return Words::tr("Customer");
    return step;
}

QString momentText(qint64 utcMs)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(utcMs);
    const QString time = local.toString(u"HH:mm"_s);
    return local.date() == QDate::currentDate()
             ? time
             : QString(QLocale().toString(local.date(), u"d MMM"_s) + u", "_s + time);
}

}  // namespace greenhand
