#include "core/workflow/printing.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kPrinted = u"printed"_s;
const QString kNotPrinted = u"not printed"_s;

QString toKey(Printing::Onto onto)
{
    switch (onto) {
    case Printing::Onto::Pdf: return u"pdf"_s;
    case Printing::Onto::Paper: return u"paper"_s;
    }
    Q_UNREACHABLE();
}

HistoryEntry entryOf(InvoiceId id, const QString& action, const QJsonObject& what)
{
    return {.entity = u"invoice"_s, .entityId = id.value(), .action = action, .before = {}, .after = what};
}

}  // namespace

bool isInSage(InvoiceState state) { return state == InvoiceState::Sent || state == InvoiceState::Emailed; }

Result<int> originalsOf(const Ledger& ledger, InvoiceId id)
{
    return ledger.history.of(u"invoice"_s, id.value()).map([](const std::vector<HistoryRow>& rows) {
        int made = 0;
        for (const HistoryRow& row : rows)
            made += int(row.entry.action == kPrinted) - int(row.entry.action == kNotPrinted);
        return made;
    });
}

Result<std::vector<PrintedInvoice>> Printing::take(const std::vector<InvoiceId>& ids, Onto onto)
{
    std::vector<PrintedInvoice> pages;
    pages.reserve(ids.size());
    const std::vector<InvoiceId> before = m_taken;
    const auto done = m_ledger.db->transaction([&]() -> Result<void> {
        for (const InvoiceId id : ids) {
            auto page = takeOne(id, onto);
            if (!page)
                return passOn(page);
            pages.push_back(*std::move(page));
        }
        return {};
    });
    if (done)
        return pages;
    m_taken = before;
    return passOn(done);
}

Result<PrintedInvoice> Printing::takeOne(InvoiceId id, Onto onto)
{
    auto page = m_billing.printed(id);
    const auto invoice = m_billing.invoice(id);
    if (!page || !invoice || !isInSage(invoice->state))
        return page;
    const bool isCopy = page->marks.testFlag(PageMark::Copy);
    const QJsonObject what{{u"onto"_s, toKey(onto)}, {u"copy"_s, isCopy}};
    if (const auto recorded = m_ledger.record(entryOf(id, kPrinted, what)); !recorded)
        return passOn(recorded);
    m_taken.push_back(id);
    return page;
}

Result<void> Printing::giveBack()
{
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        for (const InvoiceId id : m_taken)
            if (auto recorded = m_ledger.record(entryOf(id, kNotPrinted, {})); !recorded)
                return recorded;
        return {};
    });
    if (done)
        m_taken.clear();
    return done;
}

}  // namespace greenhand
