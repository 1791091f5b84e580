#pragma once

#include "core/domain/quarantine.h"
#include "core/storage/anchor.h"
#include "core/storage/history.h"
#include "core/storage/setting_repository.h"

#include <optional>

namespace greenhand {

/// This computer, as a ledger knows it.
struct Place {
    QString machine = {};       ///< an id of this computer, made for this purpose
    QString memoryFolder = {};  ///< where it remembers its ledgers; empty: it does not
};

/// Which life of a ledger this is (reliability K7). A file that was restored
/// from a copy, or came from another computer, does not know what was sent in
/// its absence. It begins a new epoch: whatever was to be sent may have been
/// sent, nothing goes out before a person has said that this file is the one to
/// work with, nor before what the other one sent last must have arrived.
class Epoch {
public:
    Epoch(Database& db, SettingRepository& settings, History& history, Place place);

    /// 1 until the ledger was restored or copied for the first time.
    [[nodiscard]] int number() const { return m_number; }
    /// When it began, UTC; 0 for the first.
    [[nodiscard]] qint64 sinceMs() const { return m_since.utcMs; }
    /// The Sage One company that was connected then, as far as the file knew: where the other copy may have
    /// sent. Empty in the first, and where none was noted.
    [[nodiscard]] QString company() const { return m_company; }
    /// Whether a person must say that this is the file to work with.
    [[nodiscard]] bool awaitsWord() const { return m_awaitsWord; }
    /// Why nothing may be sent now: LedgerMoved, LedgerNew with until when.
    [[nodiscard]] std::optional<Error> hold(const Moment& now, qint64 processAgeMs,
                                            qint64 quarantineMs) const;

    /// For a new ledger, in the transaction that fills it.
    Result<void> found();
    /// At the opening of a file, in its transaction: whether it begins a new epoch.
    Result<bool> arrive(const Moment& now);
    /// Behind every commit that must not be forgotten: keeps outside the ledger how far it is.
    /// LedgerMoved, with a subject, when another copy of this ledger was opened on this computer meanwhile.
    Result<void> remember();
    /// The person's word: from now on this computer remembers this file, and the quarantine runs.
    Result<void> adopt(const Moment& now);

private:
    Result<bool> moved(const QString& machine);
    Result<void> begin(const Moment& now);
    Result<void> setSince(const Moment& now);
    Result<void> stamp();
    Result<void> read();
    [[nodiscard]] AnchorFile file() const { return {m_place.memoryFolder, m_name}; }

    Database& m_db;
    SettingRepository& m_settings;
    History& m_history;
    const Place m_place;
    QString m_name;     ///< of the ledger, in this computer's memory
    QString m_opening;  ///< of this opening
    bool m_remembered = false;
    int m_number = 1;
    bool m_awaitsWord = false;
    Moment m_since;  ///< of this epoch
    QString m_company;
};

}  // namespace greenhand
