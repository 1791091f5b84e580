#include "core/workflow/sage_lists.h"

#include "core/when_done.h"

#include <algorithm>

namespace greenhand {

SageEntry entryOf(const SageCustomer& customer)
{
    return {.sageId = customer.id,
            .code = {},
            .name = customer.name,
            .email = customer.email,
            .taxReference = customer.taxReference,
            .phone = customer.telephone.isEmpty() ? customer.mobile : customer.telephone,
            .active = customer.active};
}

namespace {

SageEntry entryOf(const SageSelection& selection)
{
    return {.sageId = selection.id,
            .code = selection.code,
            .name = selection.name,
            .email = {},
            .taxReference = {},
            .phone = {},
            .active = selection.active};
}

/// Fit for a line: sage-one-api 2.5.
SageEntry entryOf(const SageTaxType& type)
{
    return {.sageId = type.id,
            .code = {},
            .name = type.name,
            .email = {},
            .taxReference = {},
            .phone = {},
            .rateBasisPoints = type.rate.basisPoints(),
            .active = type.active,
            .usable = type.id > 0 && !type.isManual && type.active && type.ofCompany,
            .isDefault = type.isDefault};
}

SageEntry entryOf(const SageRepresentative& representative)
{
    return {.sageId = representative.id,
            .code = {},
            .name = representative.name,
            .email = {},
            .taxReference = {},
            .phone = {},
            .active = representative.active};
}

}  // namespace

SageListReader::SageListReader(std::shared_ptr<SageClient> client, QObject* parent)
    : QObject(parent)
    , m_client{std::move(client)}
{
}

QFuture<tl::expected<SageLists, SageError>> SageListReader::read()
{
    m_promise.start();
    whenDone(m_client->companies(), this, [this](const SageResult<std::vector<SageCompany>>& answer) {
        if (!answer)
            return finish(answer.error());
        const auto& companies = answer->value;
        const auto wanted =
            std::find_if(companies.begin(), companies.end(), [this](const SageCompany& company) {
                return company.id == m_client->access().companyId;
            });
        if (wanted == companies.end())
            return finish(SageError{
                .error = {ErrorKind::WrongAddress, QStringLiteral("the company is not in the list"), {}},
                .logUid = {},
                .serverDateMs = {}});
        m_lists.company = *wanted;
        readCustomers();
    });
    return m_promise.future();
}

template <class T>
void SageListReader::step(const SageFuture<std::vector<T>>& asked, std::vector<SageEntry> SageLists::*into,
                          void (SageListReader::*then)())
{
    whenDone(asked, this, [this, into, then](const SageResult<std::vector<T>>& answer) {
        if (!answer)
            return finish(answer.error());
        for (const T& one : answer->value)
            (m_lists.*into).push_back(entryOf(one));
        if (into == &SageLists::customers)
            m_lists.customersWhole = answer->whole;
        (this->*then)();
    });
}

void SageListReader::readCustomers()
{
    step(m_client->customers(), &SageLists::customers, &SageListReader::readItems);
}
void SageListReader::readItems()
{
    step(m_client->items(), &SageLists::items, &SageListReader::readAccounts);
}
void SageListReader::readAccounts()
{
    step(m_client->accounts(), &SageLists::accounts, &SageListReader::readTaxTypes);
}
void SageListReader::readTaxTypes()
{
    step(m_client->taxTypes(), &SageLists::taxTypes, &SageListReader::readRepresentatives);
}
void SageListReader::readRepresentatives()
{
    step(m_client->representatives(), &SageLists::representatives, &SageListReader::finish);
}

void SageListReader::finish()
{
    m_promise.addResult(tl::expected<SageLists, SageError>(std::move(m_lists)));
    m_promise.finish();
    deleteLater();
}

void SageListReader::finish(const SageError& error)
{
    m_promise.addResult(tl::expected<SageLists, SageError>(tl::unexpected(error)));
    m_promise.finish();
    deleteLater();
}

}  // namespace greenhand
