#include "core/documents/list_csv.h"

#include "core/documents/csv.h"
#include "core/documents/whole_file.h"
#include "core/put_in_place.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

ListCsv::ListCsv(std::unique_ptr<QSaveFile> file) : m_file(std::move(file)) {}
ListCsv::ListCsv(ListCsv&&) noexcept = default;
ListCsv& ListCsv::operator=(ListCsv&&) noexcept = default;
ListCsv::~ListCsv() = default;

Result<ListCsv> ListCsv::begin(const QString& path, const QStringList& header)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return notWritten(*file);
    ListCsv csv(std::move(file));
    if (auto written = csv.write("\xef\xbb\xbf" + csvLine(header)); !written)
        return passOn(written);
    return csv;
}

Result<void> ListCsv::add(const std::vector<QStringList>& rows)
{
    for (const QStringList& row : rows)
        if (auto written = write(csvLine(row)); !written)
            return written;
    m_rows += qint64(rows.size());
    return {};
}

Result<void> ListCsv::finish()
{
    if (putInPlace(*m_file))
        return {};
    return notWritten(*m_file);
}

Result<void> ListCsv::write(const QByteArray& bytes)
{
    if (m_file->write(bytes) == bytes.size())
        return {};
    return notWritten(*m_file);
}

}  // namespace greenhand
