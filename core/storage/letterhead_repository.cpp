#include "core/storage/letterhead_repository.h"

#include "core/storage/columns.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

Result<void> LetterheadRepository::keep(InvoiceId invoice, const QJsonObject& letterhead)
{
    const QString json = QString::fromUtf8(QJsonDocument(letterhead).toJson(QJsonDocument::Compact));
    return m_db.atomically([&]() -> Result<void> {
        if (auto kept = m_db.execute(u"INSERT OR IGNORE INTO letterhead (particulars_json) VALUES (:json)"_s,
                                     {{":json"_L1, json}});
            !kept)
            return passOn(kept);
        return m_db
            .execute(u"UPDATE invoice SET letterhead_id = "
                     "(SELECT id FROM letterhead WHERE particulars_json = :json) WHERE id = :invoice"_s,
                     {{":json"_L1, json}, {":invoice"_L1, invoice.value()}})
            .map([](int) {});
    });
}

Result<std::optional<QJsonObject>> LetterheadRepository::of(InvoiceId invoice) const
{
    return firstOf(m_db.all<QJsonObject>(
        u"SELECT particulars_json FROM letterhead JOIN invoice ON invoice.letterhead_id = letterhead.id "
        "WHERE invoice.id = :invoice"_s,
        {{":invoice"_L1, invoice.value()}}, [](const QSqlQuery& row) -> Result<QJsonObject> {
            return QJsonDocument::fromJson(textAt(row, 0).toUtf8()).object();
        }));
}

}  // namespace greenhand
