#include "core/workflow/twin_search.h"

#include "core/domain/reference.h"
#include "core/when_done.h"

#include <algorithm>
#include <utility>

namespace greenhand {

TwinSearch::TwinSearch(std::shared_ptr<SageClient> client, Expected expected, IsKnown isKnown,
                       QObject* parent)
    : QObject(parent)
    , m_client{std::move(client)}
    , m_expected{std::move(expected)}
    , m_isKnown{std::move(isKnown)}
{
}

QFuture<TwinSearch::Outcome> TwinSearch::run()
{
    m_promise.start();
    read();
    return m_promise.future();
}

void TwinSearch::read()
{
    const auto page =
        m_all ? m_client->allInvoices(m_read) : m_client->invoicesOfCustomer(m_expected.customer, m_read);
    whenDone(page, this, [this](const SageResult<SageInvoicePage>& answer) { takePage(answer); });
}

/// Where the filter for the customer does not work, all documents are read.
void TwinSearch::takePage(const SageResult<SageInvoicePage>& page)
{
    if (!page && !m_all && page.error().error.kind == ErrorKind::LookUpUnusable) {
        m_all = true;
        m_read = 0;
        m_promised = 0;
        return read();
    }
    if (!page)
        return finish(tl::unexpected(page.error()));
    const auto& documents = page->value.documents;
    const auto twin = std::find_if(documents.begin(), documents.end(),
                                   [this](const FoundDocument& document) { return isTwin(document); });
    if (twin != documents.end())
        return finish(*twin);
    if (page->value.totalResults < std::exchange(m_promised, page->value.totalResults))
        return finish(tl::unexpected(endedEarly(*page)));
    m_read += int(documents.size());
    if (m_read >= page->value.totalResults)
        return finish(std::nullopt);
    if (documents.empty())  // promised more than it gives: not read to the end
        return finish(tl::unexpected(endedEarly(*page)));
    read();
}

bool TwinSearch::isTwin(const FoundDocument& document) const
{
    constexpr qint64 kDays = 3;
    return document.customer == m_expected.customer && document.total == m_expected.total
        && document.reference != m_expected.reference && isReference(document.reference)
        && qAbs(document.date.daysTo(m_expected.date)) <= kDays && !m_isKnown(document.reference);
}

void TwinSearch::finish(Outcome outcome)
{
    m_promise.addResult(std::move(outcome));
    m_promise.finish();
    deleteLater();
}

}  // namespace greenhand
