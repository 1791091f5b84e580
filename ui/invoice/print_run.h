#pragma once

#include "core/documents/sheets.h"
#include "core/workflow/desk.h"
#include "core/workflow/printing.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QPrinter;
class QProgressDialog;
class QTimer;

namespace greenhand {

class PdfBook;

/// What goes on paper: invoices of the ledger, or a draft as it is being typed.
struct PaperOrder {
    std::vector<InvoiceId> invoices = {};
    std::vector<PrintedInvoice> typed = {};
    QString fileName;  ///< what a PDF is called unless the clerk says otherwise
};

/// Puts an order into a PDF or on a printer, a few invoices at a time, so that
/// the window stays alive and a long run can be stopped. Ends by saying how it
/// went, and then deletes itself.
class PrintRun final : public QObject {
    Q_OBJECT
public:
    /// Asks for the file.
    static PrintRun* savePdf(Desk& desk, PaperOrder order, QWidget* window);
    /// Asks for the printer. What is printed more than once is a copy from the second time on.
    static PrintRun* print(Desk& desk, PaperOrder order, QWidget* window);
    ~PrintRun() override;

Q_SIGNALS:
    void done(const QString& line);
    void failed(const QString& sentence);

private:
    PrintRun(Desk& desk, PaperOrder order, Printing::Onto onto, QWidget* window);

    void begin(int times);
    void step();
    [[nodiscard]] bool add(const PrintedInvoice& invoice);
    [[nodiscard]] std::size_t size() const { return m_order.invoices.size() + m_order.typed.size(); }
    void finish();
    void stop();
    /// Nothing of it exists: what was written down is taken back.
    void comeToNothing(const QString& sentence);

    Printing m_printing;
    const PaperOrder m_order;
    const Printing::Onto m_onto;
    QWidget* m_window;
    QTimer* m_timer;
    QProgressDialog* m_progress = nullptr;
    QString m_path;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<PdfBook> m_book;
    std::unique_ptr<Sheets> m_sheets;
    std::size_t m_next = 0;
    std::size_t m_wanted = 0;  ///< of all times together
};

}  // namespace greenhand
