#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QChar>
#include <QString>
#include <QStringList>

#include <vector>

namespace greenhand {

struct CsvRow {
    int line = 0;  ///< of the file, from 1; where the row begins
    QStringList fields;
};

struct CsvTable {
    QStringList header;
    std::vector<CsvRow> rows;
    QChar separator = u',';
};

/// All of a file to import, or as much of it as readCsv() refuses; UnreadableFile when it cannot be opened
/// or its reading breaks off, so that no half of a list comes in.
[[nodiscard]] Result<QByteArray> csvBytes(const QString& path);

/// RFC 4180 with the habits of the field: BOM, UTF-8, UTF-16 and Windows-1252;
/// comma, semicolon, tab or bar, guessed from the first lines; quotes with line
/// breaks inside; what csvLine() disarmed is as it was. BadImport, with a sentence that names the line, for
/// an unbalanced quote, NUL or control characters, no header, more than 50 MB, 200 columns, 32 768 characters
/// in a field or a million rows; nothing is returned then.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray& bytes);

/// A row for other programs: every field quoted, and what a spreadsheet would
/// take for a formula (= + - @ tab return, also behind spaces and in full
/// width) disarmed with an apostrophe; plain numbers stay numbers.
[[nodiscard]] QByteArray csvLine(const QStringList& fields);

}  // namespace greenhand
