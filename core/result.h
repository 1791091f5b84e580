#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace greenhand {

/// What went wrong, for code to branch on. The words a person reads are chosen
/// in core/workflow/words.cpp, by a switch that knows every kind.
enum class ErrorKind {
    // A wish that the rules refuse; nothing was changed.
    NotFound,          ///< subject: what was looked for
    Conflict,          ///< somebody changed it since it was read
    StageForbids,      ///< the lead or the invoice is not where this can be done
    AlreadyInvoiced,   ///< the lead has its draft; subject: its number
    NothingToInvoice,  ///< no billable line on the job card
    NoCustomer,        ///< the job card names no customer
    Locked,            ///< the invoice is in Sage One or on its way there
    TooLarge,          ///< an amount beyond what Greenhand reckons with
    Incomplete,        ///< a field that must not be empty; subject: the field
    BadValue,          ///< a value that cannot be read; subject: the value
    Duplicate,         ///< there is one with this name already; subject: the name
    UnknownSetting,    ///< subject: the key
    SettingRefused,    ///< subject: the sentence that says why
    NotReady,          ///< pre-flight found problems; subject: the sentences
    NeedsApproval,     ///< over a limit and not approved as it stands; subject: why
    NeedsManager,      ///< only the financial manager may, and no PIN was typed lately
    WrongPin,
    PinTooSoon,  ///< a wrong PIN has not been waited out; subject: seconds left

    // The ledger file; subject is the file's name.
    NoSuchFile,
    FileExists,
    ForeignFile,       ///< not a ledger of Greenhand
    IsBackup,          ///< a backup of a ledger, which is not worked with itself
    NotBackup,         ///< a ledger where a backup was wanted
    NoBackupFolder,    ///< not there; subject: the folder
    NoRoomForBackup,   ///< subject: the folder
    BackupUnwritable,  ///< subject: the folder
    BackupUnproved,    ///< what was written does not read as it should; subject: the folder
    NewerFile,         ///< written by a newer Greenhand
    DamagedFile,
    NetworkFolder,  ///< SQLite's WAL does not work over a network
    InUse,          ///< another Greenhand holds it
    ReadOnlyFile,
    DiskFull,
    Storage,  ///< the database failed otherwise; detail says how

    // Sage One. After the first group nothing was sent.
    NotConnected,    ///< no Sage One company is set up
    NoPassword,      ///< no password or key is known
    NoSecretStore,   ///< this computer has no keyring that works
    AddressRefused,  ///< not one of Sage's hosts and not this computer
    Offline,         ///< Sage One could not be reached
    TlsRefused,      ///< the server could not prove that it is Sage One
    ProxyRefused,
    Paused,       ///< a block still runs; subject: until when
    LedgerMoved,  ///< the ledger was restored or copied, and nobody has said yet that it is the one to use;
                  ///< with a subject: its other copy was opened on this computer meanwhile
    LedgerNew,  ///< the same, and what its other copy sent last may still be on its way; subject: until when
    NotRemembered,  ///< how far the ledger is could not be kept outside of it; subject: the folder
    LooksSent,      ///< after a restore: Sage One has one of ours just like it; subject: its number there

    NoAnswer,     ///< sent, but no whole answer came: it may have worked
    BadReply,     ///< the answer made no sense: it may have worked
    ServerFault,  ///< 5xx to a request whose body was read: it may have worked
    WrongPassword,
    WrongApiKey,
    Forbidden,        ///< the user may not do this in Sage One
    Expired,          ///< the Sage One registration has run out (402)
    Throttled,        ///< 429: blocked for an hour, or for a day after bad log-ins
    Maintenance,      ///< 503 to a question
    WrongAddress,     ///< 404: no such service or document there
    Rejected,         ///< Sage One said no; subject: its own words
    LookUpUnusable,   ///< the list's filter was not honoured: neither found nor missing
    TwoInSage,        ///< two documents bear our reference
    TotalsDiffer,     ///< Sage reckons another total; subject: the two amounts
    OtherInSage,      ///< Sage One has our reference with another customer or date; subject: which
    NotThereYet,      ///< asked, and Sage One does not have it so far
    MaySendAgain,     ///< asked often enough: the clerk may send again
    CustomerUnclear,  ///< Sage has a customer of that name that was not made by us

    // Other files; subject is the file's name.
    UnreadableFile,
    UnwritableFile,
    BadImport,  ///< the file as a whole cannot be imported; subject: the sentence that says why
    Cancelled,
};

struct Error {
    ErrorKind kind;
    QString detail;   ///< English, for the log; never shown
    QString subject;  ///< what the sentence is about, see the kinds

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString detail = {}, QString subject = {})
{
    return tl::unexpected(Error{kind, std::move(detail), std::move(subject)});
}

/// Hands an error on: `if (!done) return passOn(done);`
template <class T>
[[nodiscard]] tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected(failed.error());
}

}  // namespace greenhand
