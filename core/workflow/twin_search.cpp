#include "core/workflow/twin_search.h"

#include "core/domain/reference.h"
#include "core/when_done.h"

#include <algorithm>

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
    const int skip = m_read.skip();
    const auto page =
        m_all ? m_client->allInvoices(skip) : m_client->invoicesOfCustomer(m_expected.customer, skip);
    whenDone(page, this, [this](const SageResult<SageInvoicePage>& answer) { takePage(answer); });
}

/// Where the filter for the customer does not work, all documents are read.
void TwinSearch::takePage(const SageResult<SageInvoicePage>& page)
{
    if (!page && !m_all && page.error().error.kind == ErrorKind::LookUpUnusable) {
        m_all = true;
        m_read = {};
        return read();
    }
    if (!page)
        return finish(tl::unexpected(page.error()));
    const auto& documents = page->value.documents;
    const auto twin = std::find_if(documents.begin(), documents.end(),
                                   [this](const FoundDocument& document) { return isTwin(document); });
    if (twin != documents.end())
        return finish(*twin);
    switch (m_read.take(page->value)) {
    case DocumentsRead::Stands::More: return read();
    case DocumentsRead::Stands::Whole: return finish(std::nullopt);
    case DocumentsRead::Stands::EndedEarly: return finish(tl::unexpected(endedEarly(*page)));
    }
    Q_UNREACHABLE();
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
