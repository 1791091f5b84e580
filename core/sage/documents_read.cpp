#include "core/sage/documents_read.h"

#include <utility>

namespace greenhand {

DocumentsRead::Stands DocumentsRead::take(const SageInvoicePage& page)
{
    const auto before = m_ids.size();
    const bool moved = before > 0 && (page.documents.empty() || !has(page.documents.front()));
    for (const FoundDocument& document : page.documents)
        m_ids.insert(document.id);
    if (moved || page.totalResults < std::exchange(m_promised, page.totalResults))
        return Stands::EndedEarly;
    if (m_ids.size() >= page.totalResults)
        return Stands::Whole;
    return m_ids.size() == before ? Stands::EndedEarly : Stands::More;
}

}  // namespace greenhand
