#include "core/domain/push_verdict.h"

namespace greenhand {

PushEvent judgeLookUp(const std::vector<FoundDocument>& found, const Expected& expected)
{
    if (found.empty())
        return PushEvent::SaveCommitted;
    const FoundDocument& one = found.front();
    const bool equal = found.size() == 1 && one.id > 0 && one.reference == expected.reference
                    && one.customer == expected.customer && one.total == expected.total
                    && one.date == expected.date;
    return equal ? PushEvent::FoundEqual : PushEvent::FoundDifferent;
}

PushEvent judgeSave(const FoundDocument& saved, const Expected& expected)
{
    if (saved.id <= 0)
        return PushEvent::NoVerdict;
    // An answer without its date is still ours; one with another date is not (invariant I2).
    const bool sameDate = !saved.date.isValid() || saved.date == expected.date;
    const bool equal = saved.reference == expected.reference && saved.customer == expected.customer
                    && saved.total == expected.total && sameDate;
    return equal ? PushEvent::Accepted : PushEvent::AcceptedOther;
}

PushEvent judgeFailure(ErrorKind kind, bool bodyRead)
{
    const PushEvent unclear = bodyRead ? PushEvent::NoVerdict : PushEvent::NotSent;
    switch (kind) {
    // The server said no before it did anything.
    case ErrorKind::WrongPassword:
    case ErrorKind::WrongApiKey:
    case ErrorKind::Forbidden: return PushEvent::LoginRefused;
    case ErrorKind::Throttled: return PushEvent::RateLimited;
    case ErrorKind::Expired: return PushEvent::PaymentRefused;
    case ErrorKind::WrongAddress: return PushEvent::ConfigRefused;
    case ErrorKind::Rejected: return PushEvent::Refused;

    // No connection came about, unless the body went out after all.
    case ErrorKind::TlsRefused: return bodyRead ? unclear : PushEvent::TlsRefused;
    case ErrorKind::ProxyRefused: return bodyRead ? unclear : PushEvent::ProxyRefused;

    case ErrorKind::Offline:
    case ErrorKind::Paused:
    case ErrorKind::LedgerMoved:
    case ErrorKind::LedgerNew:
    case ErrorKind::NotRemembered:
    case ErrorKind::LooksSent:
    case ErrorKind::NotConnected:
    case ErrorKind::NoPassword:
    case ErrorKind::NoSecretStore:
    case ErrorKind::AddressRefused:
    case ErrorKind::NoAnswer:
    case ErrorKind::BadReply:
    case ErrorKind::ServerFault:
    case ErrorKind::Maintenance:
    case ErrorKind::LookUpUnusable:
    case ErrorKind::TwoInSage:
    case ErrorKind::TotalsDiffer:
    case ErrorKind::CustomerUnclear:
    case ErrorKind::OtherInSage:
    case ErrorKind::NotThereYet:
    case ErrorKind::MaySendAgain:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::StageForbids:
    case ErrorKind::AlreadyInvoiced:
    case ErrorKind::NothingToInvoice:
    case ErrorKind::NoCustomer:
    case ErrorKind::Locked:
    case ErrorKind::TooLarge:
    case ErrorKind::Incomplete:
    case ErrorKind::BadValue:
    case ErrorKind::Duplicate:
    case ErrorKind::UnknownSetting:
    case ErrorKind::SettingRefused:
    case ErrorKind::NotReady:
    case ErrorKind::NeedsApproval:
    case ErrorKind::NeedsManager:
    case ErrorKind::WrongPin:
    case ErrorKind::PinTooSoon:
    case ErrorKind::NoSuchFile:
    case ErrorKind::FileExists:
    case ErrorKind::ForeignFile:
    case ErrorKind::IsBackup:
    case ErrorKind::NotBackup:
    case ErrorKind::NoBackupFolder:
    case ErrorKind::NoRoomForBackup:
    case ErrorKind::BackupUnwritable:
    case ErrorKind::BackupUnproved:
    case ErrorKind::NewerFile:
    case ErrorKind::DamagedFile:
    case ErrorKind::NetworkFolder:
    case ErrorKind::InUse:
    case ErrorKind::ReadOnlyFile:
    case ErrorKind::DiskFull:
    case ErrorKind::Storage:
    case ErrorKind::UnreadableFile:
    case ErrorKind::UnwritableFile:
    case ErrorKind::BadImport:
    case ErrorKind::Cancelled: return unclear;
    }
    return unclear;
}

}  // namespace greenhand
