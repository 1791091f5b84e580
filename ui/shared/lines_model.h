#pragma once

#include "core/domain/invoice.h"
#include "core/domain/price_item.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace greenhand {

/// Count is the quantity, Price the unit price.
enum class LineColumn {
    Kind,
    Code,
    Description,
    Count,
    Unit,
    Price,
    Discount,
    Vat,
    Billable,
    Amount,
    Exclusive,
    Total
};

/// A job line or an invoice line while it is being typed: cells whose text
/// cannot be read keep the text.
struct TypedLine {
    std::optional<JobLineId> jobLine;
    std::optional<InvoiceLineId> invoiceLine;
    bool touched = false;
    LineKind kind = LineKind::Part;
    QString code;
    QString description;
    Quantity quantity = Quantity::fromWhole(1);
    QString unit;
    UnitPrice unitPrice;
    Rate discount;
    QString vat = kStandardVat;
    Rate vatRate;  ///< of invoice lines
    Billable billable = Billable::Yes;
    std::map<LineColumn, QString> wrong;  ///< what was typed and could not be read

    /// Nothing was typed into it yet; such a line is passed over.
    [[nodiscard]] bool isBlank() const;

    friend bool operator==(const TypedLine&, const TypedLine&) = default;
};

/// What is wrong with one cell.
struct CellProblem {
    int row = 0;
    LineColumn column = LineColumn::Description;
    QString sentence;
};

/// The lines of one document, editable in memory until they are saved.
class LinesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    LinesModel(std::vector<LineColumn> columns, QObject* parent);

    void setLines(std::vector<TypedLine> lines);
    /// Puts lines in the place of others without touching the rest of the table.
    void replace(int first, int count, const std::vector<TypedLine>& lines);
    /// What the ledger calls the lines that are not blank, in their order, now that they are saved.
    void setJobLines(const std::vector<std::optional<JobLineId>>& ids);
    [[nodiscard]] const std::vector<TypedLine>& lines() const { return m_lines; }
    /// Reads the lines anew without losing the editor that is open: only their rates are taken.
    void setVatRates(const std::vector<Rate>& rates);

    void setVatChoices(std::vector<std::pair<QString, QString>> codesAndNames);
    void setPriceMode(PriceMode mode);
    [[nodiscard]] PriceMode priceMode() const { return m_priceMode; }
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] LineColumn columnAt(int section) const { return m_columns[std::size_t(section)]; }
    [[nodiscard]] int sectionOf(LineColumn column) const;  ///< -1: not shown
    /// The choices of a cell as stored and as read; empty where anything may be typed.
    [[nodiscard]] std::vector<std::pair<QString, QString>> choices(LineColumn column) const;
    [[nodiscard]] std::optional<CellProblem> firstProblem() const;

    int addBlank();  ///< behind the last one; its row
    int duplicate(int row);
    /// Lines of a spreadsheet, in the cells from this one on, behind it or in the place of a blank
    /// line. Cells that cannot be read keep their text. Says how many there are now.
    int paste(const QString& table, const QModelIndex& at);
    void remove(int row);
    int move(int row, int by);  ///< where it stands now
    /// Takes kind, code, description, unit, VAT type and, where it means the
    /// same, the price of an entry of the price list, which is exclusive of VAT.
    void fill(int row, const PriceItem& item);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void edited();
    /// More lines were copied than are taken at once.
    void pasteCut(int taken);
    /// The list's price was not taken, for prices here include VAT.
    void priceLeftOut(const QString& code);

private:
    [[nodiscard]] TypedLine blankLine() const;
    [[nodiscard]] std::vector<LineColumn> columnsFrom(int section) const;
    void takeChoice(TypedLine& line, LineColumn column, const QString& text);
    [[nodiscard]] QString shown(const TypedLine& line, LineColumn column) const;
    [[nodiscard]] QString editable(const TypedLine& line, LineColumn column) const;
    [[nodiscard]] QString problemOf(const TypedLine& line, LineColumn column) const;
    void take(TypedLine& line, LineColumn column, const QString& text);
    void rowChanged(int row);

    const std::vector<LineColumn> m_columns;
    std::vector<TypedLine> m_lines;
    std::vector<std::pair<QString, QString>> m_vatChoices;
    PriceMode m_priceMode = PriceMode::Exclusive;
    bool m_readOnly = false;
};

}  // namespace greenhand
