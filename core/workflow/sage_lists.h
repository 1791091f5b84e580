#pragma once

#include "core/storage/sage_list_repository.h"
#include "core/workflow/sage_connection.h"

#include <QObject>
#include <QPromise>

namespace greenhand {

/// All that is read of a Sage One company when it is connected.
struct SageLists {
    SageCompany company;
    std::vector<SageEntry> customers;
    bool customersWhole = true;  ///< where not, who is not among them may be there all the same
    std::vector<SageEntry> items;
    std::vector<SageEntry> accounts;
    std::vector<SageEntry> taxTypes;
    std::vector<SageEntry> representatives;
};

[[nodiscard]] SageEntry entryOf(const SageCustomer& customer);

/// Reads a company and its lists, one request after the other; deletes itself
/// when it is done. WrongAddress when the user does not have the company.
class SageListReader final : public QObject {
    Q_OBJECT
public:
    SageListReader(std::shared_ptr<SageClient> client, QObject* parent);

    QFuture<tl::expected<SageLists, SageError>> read();

private:
    template <class T>
    void step(const SageFuture<std::vector<T>>& asked, std::vector<SageEntry> SageLists::*into,
              void (SageListReader::*then)());
    void readCustomers();
    void readItems();
    void readAccounts();
    void readTaxTypes();
    void readRepresentatives();
    void finish();
    void finish(const SageError& error);

    std::shared_ptr<SageClient> m_client;
    SageLists m_lists;
    QPromise<tl::expected<SageLists, SageError>> m_promise;
};

}  // namespace greenhand
