#pragma once

#include "core/sage/sage_types.h"

#include <QSet>

namespace greenhand {

/// How far a list of documents has been read that Sage One gives page by page.
class DocumentsRead {
public:
    enum class Stands {
        More,
        Whole,
        EndedEarly,  ///< what is not on the pages read may be there all the same
    };

    /// Takes the next page. It ends early where it brings nothing new though more was promised (an empty
    /// page, the same one again), where the counter fell, and where the page does not begin with the row
    /// that it must repeat: a document that was deleted meanwhile moves those behind it, and the pages may
    /// have passed one over, even where another was added and the counter stayed.
    [[nodiscard]] Stands take(const SageInvoicePage& page);
    [[nodiscard]] bool has(const FoundDocument& document) const { return m_ids.contains(document.id); }
    /// How many rows the next page begins behind: all that were read but the last, which shows that the
    /// list still stands as it did.
    [[nodiscard]] int skip() const { return m_ids.isEmpty() ? 0 : int(m_ids.size()) - 1; }

private:
    QSet<qint64> m_ids;  ///< Sage's own
    int m_promised = 0;  ///< by the counter of the page before
};

}  // namespace greenhand
