#pragma once

#include "core/sage/sage_client.h"

#include <QObject>
#include <QPromise>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace greenhand {

/// Looks in Sage One for a document of ours that is just like one to be sent
/// under another reference, and that this ledger knows nothing of: same customer,
/// same total, dates at most three days apart (reliability 2.4). Deletes itself
/// when it is done.
class TwinSearch final : public QObject {
    Q_OBJECT
public:
    using Outcome = tl::expected<std::optional<FoundDocument>, SageError>;

    using IsKnown = std::function<bool(const QString& reference)>;

    TwinSearch(std::shared_ptr<SageClient> client, Expected expected, IsKnown isKnown, QObject* parent);

    QFuture<Outcome> run();

private:
    void read();
    void takePage(const SageResult<SageInvoicePage>& page);
    [[nodiscard]] bool isTwin(const FoundDocument& document) const;
    void finish(Outcome outcome);

    std::shared_ptr<SageClient> m_client;
    const Expected m_expected;
    const IsKnown m_isKnown;
    bool m_all = false;   ///< not the customer's alone
    QSet<qint64> m_read;  ///< rows of the list read so far, by Sage's ID
    int m_promised = 0;   ///< rows by the counter of the page before
    QPromise<Outcome> m_promise;
};

}  // namespace greenhand
