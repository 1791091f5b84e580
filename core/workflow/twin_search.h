#pragma once

#include "core/sage/documents_read.h"
#include "core/sage/sage_client.h"

#include <QObject>
#include <QPromise>

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
    bool m_all = false;  ///< not the customer's alone
    DocumentsRead m_read;
    QPromise<Outcome> m_promise;
};

}  // namespace greenhand
