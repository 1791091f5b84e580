#pragma once

#include "core/domain/invoice_number.h"
#include "core/domain/lead.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace greenhand::cli {

/// A text for a terminal: one line, control characters gone.
[[nodiscard]] QString shown(const QString& text);

/// sentence(), but where the window's settings would be named, what to do here.
[[nodiscard]] QString spoken(const Error& error);
/// A sentence of the window's: no process of ours goes on by itself here, and a button is a command.
[[nodiscard]] QString spoken(const QString& sentence);

/// Columns as wide as what stands in them.
class Table {
public:
    enum class Align { Left, Right };
    struct Column {
        QString title;
        Align align = Align::Left;
        int widest = 40;  ///< longer texts end in …
    };

    explicit Table(std::vector<Column> columns) : m_columns{std::move(columns)} {}

    void add(const QStringList& cells);
    [[nodiscard]] QString text() const;

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

[[nodiscard]] QJsonObject leadJson(const LeadRow& lead);
[[nodiscard]] QJsonObject invoiceJson(const InvoiceRow& invoice);
[[nodiscard]] QString leadTable(const std::vector<LeadRow>& leads);
[[nodiscard]] QString invoiceTable(const std::vector<InvoiceRow>& invoices);

/// "2026-11-22T10:52:07Z"
[[nodiscard]] QString isoMoment(qint64 utcMs);

}  // namespace greenhand::cli
