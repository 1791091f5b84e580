#pragma once

#include "core/result.h"

#include <QStringList>

#include <memory>
#include <vector>

class QTextDocument;

namespace greenhand {

/// A page of facts for people: headings, named values and tables. Every text is
/// printed as it is, whatever stands in it.
struct ReceiptPage {
    struct Fact {
        QString name;
        QString value;
    };
    struct Section {
        QString heading;
        std::vector<Fact> facts = {};
        QStringList columns = {};  ///< of the table below the facts; empty: there is none
        std::vector<QStringList> rows = {};
        QList<int> amounts = {};  ///< columns of money: to the right, cents below cents
    };
    QString title;
    QString subtitle;
    std::vector<Section> sections = {};
};

/// For the screen and for paper: a black-on-white document of plain texts.
[[nodiscard]] std::unique_ptr<QTextDocument> receiptDocument(const ReceiptPage& page);

/// On A4 sheets. Written whole or not at all: UnwritableFile, DiskFull.
[[nodiscard]] Result<void> writePdf(const ReceiptPage& page, const QString& path);

}  // namespace greenhand
