#pragma once

#include "core/result.h"

#include <QStringList>

#include <memory>
#include <vector>

class QSaveFile;

namespace greenhand {

/// A list as a CSV file (UTF-8 with BOM, safe against formulas), written a few
/// rows at a time. The file is there whole after finish(), or not at all.
class ListCsv {
public:
    static Result<ListCsv> begin(const QString& path, const QStringList& header);
    ListCsv(ListCsv&&) noexcept;
    ListCsv& operator=(ListCsv&&) noexcept;
    ~ListCsv();  ///< without finish(): the file is as it was

    Result<void> add(const std::vector<QStringList>& rows);
    Result<void> finish();
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    explicit ListCsv(std::unique_ptr<QSaveFile> file);
    Result<void> write(const QByteArray& bytes);

    std::unique_ptr<QSaveFile> m_file;
    qint64 m_rows = 0;
};

}  // namespace greenhand
