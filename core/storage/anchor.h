#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace greenhand {

/// The point up to which this computer knows a ledger.
struct Anchor {
    QString opening;       ///< the name that the last opening of the file gave itself
    qint64 rows = 0;       ///< of the history
    QByteArray head = {};  ///< the hash of its last row

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// What this computer remembers of a ledger outside of the ledger: a file that
/// was restored from a copy, or that another copy has overtaken, does not know
/// it (reliability K7). One small file a ledger, replaced as a whole.
class AnchorFile {
public:
    /// Without a folder nothing is remembered: every write succeeds, every read finds nothing.
    AnchorFile(const QString& folder, const QString& ledgerName);

    [[nodiscard]] bool isKept() const { return !m_path.isEmpty(); }
    /// None when this computer has never seen the ledger; a file that cannot be read counts as none.
    [[nodiscard]] std::optional<Anchor> read() const;
    /// On the disk when it returns. NotRemembered.
    Result<void> write(const Anchor& anchor) const;

private:
    QString m_path;
};

}  // namespace greenhand
