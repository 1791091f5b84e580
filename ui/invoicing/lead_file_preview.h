#pragma once

#include "core/documents/lead_csv.h"

#include <QAbstractTableModel>

namespace greenhand {

/// A field of leadFields() in words: "VAT number" for "vat_number".
[[nodiscard]] QString leadFieldWord(const QString& field);

/// The first rows of a lead file, each column under the field that it gives.
class LeadFilePreview final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kRows = 50;

    explicit LeadFilePreview(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setFile(const CsvTable& table);
    /// What each column gives, by its place; empty: it is left out.
    void setFields(const QStringList& fieldOfColumn);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_header;
    std::vector<CsvRow> m_rows;
    QStringList m_fieldOfColumn;
};

}  // namespace greenhand
