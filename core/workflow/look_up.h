#pragma once

#include "core/sage/documents_read.h"
#include "core/sage/sage_client.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace greenhand {

/// What a look-up found: a valid answer to "is it in Sage One", with the
/// moment by Sage's clock.
struct LookUpAnswer {
    std::vector<FoundDocument> found;
    std::optional<qint64> serverDateMs;
};

/// Looks for a reference in Sage One as reliability 2.4 says: by filter, with a
/// positive control that proves that the filter works, else by reading the
/// customer's documents, else all of them, to the end; all of them at once
/// where it may stand under another customer. A failed look-up is
/// never a miss. Deletes itself when it is done.
class LookUp final : public QObject {
    Q_OBJECT
public:
    using Outcome = tl::expected<LookUpAnswer, SageError>;

    /// `control` is a reference that Sage One must find; empty when we have none yet.
    /// `sageCustomer`: none where it is not known under which one it would stand.
    LookUp(std::shared_ptr<SageClient> client, QString reference, std::optional<qint64> sageCustomer,
           QString control, QObject* parent);

    QFuture<Outcome> run();

private:
    enum class Reading { OfCustomer, All };

    void askByFilter();
    void checkFilter();
    void findControl();
    void proveWith(const QString& control);
    void read();
    void read(Reading which);
    void readOn(Reading which);
    void takePage(Reading which, const SageResult<SageInvoicePage>& page);
    void finish(Outcome outcome);

    std::shared_ptr<SageClient> m_client;
    const QString m_reference;
    const std::optional<qint64> m_customer;
    const QString m_control;
    DocumentsRead m_read;
    LookUpAnswer m_answer;
    QPromise<Outcome> m_promise;
};

}  // namespace greenhand
