#pragma once

#include "core/clock.h"
#include "core/workflow/desk.h"

#include <memory>

namespace greenhand {

class HttpTransport;
class SecretStore;
namespace practice {
class PracticeServer;
}

/// How a ledger is to be worked with.
struct CompositionOptions {
    Actor actor;
    Clock clock;
    Place place;                               ///< this computer; see Epoch
    std::unique_ptr<SecretStore> secrets;      ///< none: the desktop's keyring, or the environment's
    std::unique_ptr<HttpTransport> transport;  ///< none: the network
    bool servePractice = true;                 ///< not needed by whoever only reads a practice ledger
};

/// Builds the object graph around one ledger once, for the window and for the
/// command line. A practice ledger comes with its practice Sage One, served on a
/// free port of this computer from a file beside the ledger.
class Composition {
public:
    static Result<std::unique_ptr<Composition>> open(const QString& path, CompositionOptions options = {});
    static Result<std::unique_ptr<Composition>> around(std::unique_ptr<Ledger> ledger,
                                                       CompositionOptions options = {});
    /// A new practice ledger, not yet connected: see connectPractice().
    static Result<std::unique_ptr<Composition>> createPractice(const QString& path,
                                                               CompositionOptions options = {});
    ~Composition();

    [[nodiscard]] Desk& desk();
    /// The practice Sage One; null for a company's ledger.
    [[nodiscard]] practice::PracticeServer* practiceServer();

    /// Connects a practice ledger to its Sage One and links the customers that
    /// are clear; needs an event loop. Does nothing when that was done before.
    QFuture<Result<void>> connectPractice();

private:
    class Parts;
    explicit Composition(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Where the person's ledgers are: "practice.greenhand" and "company.greenhand"
/// in the XDG data folder; the folder is made when it is missing.
[[nodiscard]] QString standardLedgerPath(LedgerKind kind);
/// The practice Sage One's file of a ledger.
[[nodiscard]] QString practiceJournalPath(const QString& ledgerPath);
/// What the practice company's Sage One starts with.
[[nodiscard]] QByteArray practiceCompanySeed();

}  // namespace greenhand
