#include "core/storage/error_key.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

QString toKey(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound: return u"not_found"_s;
    case ErrorKind::Conflict: return u"conflict"_s;
    case ErrorKind::StageForbids: return u"stage_forbids"_s;
    case ErrorKind::AlreadyInvoiced: return u"already_invoiced"_s;
    case ErrorKind::NothingToInvoice: return u"nothing_to_invoice"_s;
    case ErrorKind::NoCustomer: return u"no_customer"_s;
    case ErrorKind::Locked: return u"locked"_s;
    case ErrorKind::TooLarge: return u"too_large"_s;
    case ErrorKind::Incomplete: return u"incomplete"_s;
    case ErrorKind::BadValue: return u"bad_value"_s;
    case ErrorKind::Duplicate: return u"duplicate"_s;
    case ErrorKind::UnknownSetting: return u"unknown_setting"_s;
    case ErrorKind::SettingRefused: return u"setting_refused"_s;
    case ErrorKind::NotReady: return u"not_ready"_s;
    case ErrorKind::NeedsApproval: return u"needs_approval"_s;
    case ErrorKind::NeedsManager: return u"needs_manager"_s;
    case ErrorKind::WrongPin: return u"wrong_pin"_s;
    case ErrorKind::PinTooSoon: return u"pin_too_soon"_s;
    case ErrorKind::NoSuchFile: return u"no_such_file"_s;
    case ErrorKind::FileExists: return u"file_exists"_s;
    case ErrorKind::ForeignFile: return u"foreign_file"_s;
    case ErrorKind::IsBackup: return u"is_backup"_s;
    case ErrorKind::NotBackup: return u"not_backup"_s;
    case ErrorKind::NoBackupFolder: return u"no_backup_folder"_s;
    case ErrorKind::NoRoomForBackup: return u"no_room_for_backup"_s;
    case ErrorKind::BackupUnwritable: return u"backup_unwritable"_s;
    case ErrorKind::BackupUnproved: return u"backup_unproved"_s;
    case ErrorKind::NewerFile: return u"newer_file"_s;
    case ErrorKind::DamagedFile: return u"damaged_file"_s;
    case ErrorKind::NetworkFolder: return u"network_folder"_s;
    case ErrorKind::InUse: return u"in_use"_s;
    case ErrorKind::ReadOnlyFile: return u"read_only_file"_s;
    case ErrorKind::DiskFull: return u"disk_full"_s;
    case ErrorKind::Storage: return u"storage"_s;
    case ErrorKind::NotConnected: return u"not_connected"_s;
    case ErrorKind::NoPassword: return u"no_password"_s;
    case ErrorKind::NoSecretStore: return u"no_secret_store"_s;
    case ErrorKind::AddressRefused: return u"address_refused"_s;
    case ErrorKind::Offline: return u"offline"_s;
    case ErrorKind::TlsRefused: return u"tls_refused"_s;
    case ErrorKind::ProxyRefused: return u"proxy_refused"_s;
    case ErrorKind::Paused: return u"paused"_s;
    case ErrorKind::LedgerMoved: return u"ledger_moved"_s;
    case ErrorKind::LedgerNew: return u"ledger_new"_s;
    case ErrorKind::NotRemembered: return u"not_remembered"_s;
    case ErrorKind::LooksSent: return u"looks_sent"_s;
    case ErrorKind::NoAnswer: return u"no_answer"_s;
    case ErrorKind::BadReply: return u"bad_reply"_s;
    case ErrorKind::ServerFault: return u"server_fault"_s;
    case ErrorKind::WrongPassword: return u"wrong_password"_s;
    case ErrorKind::WrongApiKey: return u"wrong_api_key"_s;
    case ErrorKind::Forbidden: return u"forbidden"_s;
    case ErrorKind::Expired: return u"expired"_s;
    case ErrorKind::Throttled: return u"throttled"_s;
    case ErrorKind::Maintenance: return u"maintenance"_s;
    case ErrorKind::WrongAddress: return u"wrong_address"_s;
    case ErrorKind::Rejected: return u"rejected"_s;
    case ErrorKind::LookUpUnusable: return u"look_up_unusable"_s;
    case ErrorKind::TwoInSage: return u"two_in_sage"_s;
    case ErrorKind::TotalsDiffer: return u"totals_differ"_s;
    case ErrorKind::CustomerUnclear: return u"customer_unclear"_s;
    case ErrorKind::OtherInSage: return u"other_in_sage"_s;
    case ErrorKind::NotThereYet: return u"not_there_yet"_s;
    case ErrorKind::MaySendAgain: return u"may_send_again"_s;
    case ErrorKind::UnreadableFile: return u"unreadable_file"_s;
    case ErrorKind::UnwritableFile: return u"unwritable_file"_s;
    case ErrorKind::BadImport: return u"bad_import"_s;
    case ErrorKind::Cancelled: return u"cancelled"_s;
    }
    return {};
}

std::optional<ErrorKind> errorKindFromKey(QStringView key)
{
    for (int number = 0; number <= int(ErrorKind::Cancelled); ++number)
        if (toKey(ErrorKind(number)) == key)
            return ErrorKind(number);
    return std::nullopt;
}

}  // namespace greenhand
