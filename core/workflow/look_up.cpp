#include "core/workflow/look_up.h"

#include "core/when_done.h"

#include <algorithm>

namespace greenhand {

LookUp::LookUp(std::shared_ptr<SageClient> client, QString reference, std::optional<qint64> sageCustomer,
               QString control, QObject* parent)
    : QObject(parent)
    , m_client{std::move(client)}
    , m_reference{std::move(reference)}
    , m_customer{sageCustomer}
    , m_control{std::move(control)}
{
}

QFuture<LookUp::Outcome> LookUp::run()
{
    m_promise.start();
    askByFilter();
    return m_promise.future();
}

void LookUp::askByFilter()
{
    whenDone(m_client->findInvoice(m_reference), this, [this](const SageResult<SageLookUp>& answer) {
        if (!answer) {
            if (answer.error().error.kind == ErrorKind::LookUpUnusable)
                return read();
            return finish(tl::unexpected(answer.error()));
        }
        m_answer.serverDateMs = answer->serverDateMs;
        if (!answer->value.valid)
            return read();
        m_answer.found = answer->value.found;
        if (!m_answer.found.empty())
            return finish(m_answer);
        checkFilter();
    });
}

/// Nothing found proves nothing until the same question has found something.
void LookUp::checkFilter()
{
    if (m_control.isEmpty())
        return findControl();
    proveWith(m_control);
}

/// No invoice of ours is confirmed yet: any document with a reference will do,
/// and a company without documents has not this one either.
void LookUp::findControl()
{
    whenDone(m_client->allInvoices(0), this, [this](const SageResult<SageInvoicePage>& page) {
        if (!page)
            return finish(tl::unexpected(page.error()));
        if (page->value.totalResults == 0 && page->value.documents.empty())
            return finish(m_answer);
        const auto& documents = page->value.documents;
        const auto any = std::find_if(documents.begin(), documents.end(), [](const FoundDocument& document) {
            return !document.reference.isEmpty();
        });
        if (any == documents.end())
            return read();
        proveWith(any->reference);
    });
}

void LookUp::proveWith(const QString& control)
{
    whenDone(m_client->findInvoice(control), this, [this](const SageResult<SageLookUp>& answer) {
        if (!answer && answer.error().error.kind != ErrorKind::LookUpUnusable)
            return finish(tl::unexpected(answer.error()));
        if (!answer || !answer->value.valid || answer->value.found.empty())
            return read();
        finish(m_answer);
    });
}

void LookUp::read() { read(m_customer ? Reading::OfCustomer : Reading::All); }

void LookUp::read(Reading which)
{
    m_read = {};
    m_answer.found.clear();
    readOn(which);
}

void LookUp::readOn(Reading which)
{
    const int skip = m_read.skip();
    const auto asked = which == Reading::OfCustomer ? m_client->invoicesOfCustomer(m_customer.value(), skip)
                                                    : m_client->allInvoices(skip);
    whenDone(asked, this, [this, which](const SageResult<SageInvoicePage>& page) { takePage(which, page); });
}

void LookUp::takePage(Reading which, const SageResult<SageInvoicePage>& page)
{
    const bool ofCustomer = which == Reading::OfCustomer;
    if (!page) {
        if (ofCustomer && page.error().error.kind == ErrorKind::LookUpUnusable)
            return read(Reading::All);
        return finish(tl::unexpected(page.error()));
    }
    m_answer.serverDateMs = page->serverDateMs;
    const auto& documents = page->value.documents;
    const bool foreign = std::any_of(documents.begin(), documents.end(),
                                     [this](const FoundDocument& one) { return one.customer != m_customer; });
    if (ofCustomer && foreign)  // this filter was not honoured either
        return read(Reading::All);
    for (const FoundDocument& document : documents)
        if (document.reference == m_reference && !m_read.has(document))
            m_answer.found.push_back(document);
    switch (m_read.take(page->value)) {
    case DocumentsRead::Stands::More: return readOn(which);
    case DocumentsRead::Stands::Whole: return finish(m_answer);
    case DocumentsRead::Stands::EndedEarly: return finish(tl::unexpected(endedEarly(*page)));
    }
    Q_UNREACHABLE();
}

void LookUp::finish(Outcome outcome)
{
    m_promise.addResult(std::move(outcome));
    m_promise.finish();
    deleteLater();
}

}  // namespace greenhand
