#pragma once

#include "core/documents/lead_csv.h"
#include "core/workflow/desk.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QDialogButtonBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace greenhand {

class WorkProgress;
class WorkRun;
class InlineMessage;
class LeadFilePreview;

/// Leads from a CSV file: which column gives what, a look at the rows, what an
/// import would do, and the import. Nothing is written before Import.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Desk& desk, const QString& path, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void reject() override;  ///< while it imports, cancels that alone

Q_SIGNALS:
    void imported(int leads);

private:
    void build();
    void buildPreview();
    void buildBadRows();
    QDialogButtonBox* buildButtons();
    void buildMapping(QGridLayout* grid);
    void read(const QString& path);
    void take(const std::shared_ptr<const CsvTable>& table);
    void guess();
    void remember() const;
    void mappingChanged();
    void tryOut();
    void tryOn(const std::shared_ptr<const LeadFile>& leads);
    void forgetTrial();
    void import();
    void endImport();
    void show(const ImportReport& report);
    [[nodiscard]] LeadMapping mapping() const;
    [[nodiscard]] std::optional<int> chosenColumn(const QString& field) const;
    [[nodiscard]] QString memoryKey() const;
    [[nodiscard]] std::optional<DateOrder> dateOrder() const;

    Desk& m_desk;
    const QString m_name;
    std::shared_ptr<const CsvTable> m_table = std::make_shared<const CsvTable>();
    std::shared_ptr<const LeadFile> m_leads;  ///< read by the mapping that was tried last
    std::unique_ptr<WorkRun> m_trial;
    std::unique_ptr<WorkProgress> m_progress;
    int m_trials = 0;
    QMap<QString, QComboBox*> m_columnOf;  ///< by field
    QComboBox* m_order;
    LeadFilePreview* m_preview;
    QTableView* m_rows;
    QLabel* m_file;
    InlineMessage* m_message;
    QPlainTextEdit* m_badRows;
    QPushButton* m_import;
    QTimer* m_trySoon;
};

}  // namespace greenhand
