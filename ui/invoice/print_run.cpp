#include "ui/invoice/print_run.h"

#include "core/documents/pdf_book.h"
#include "core/workflow/words.h"
#include "ui/shared/save_dialog.h"

#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr std::size_t kAtOnce = 5;  ///< about a frame's time
constexpr int kPatienceMs = 500;    ///< before a run shows how far it is

}  // namespace

PrintRun::PrintRun(Desk& desk, PaperOrder order, Printing::Onto onto, QWidget* window)
    : QObject(window)
    , m_printing(desk.ledger, desk.billing)
    , m_order(std::move(order))
    , m_onto(onto)
    , m_window(window)
    , m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, &PrintRun::step);
}

/// A window that closes ends its run: a PDF that is not written does not exist.
PrintRun::~PrintRun()
{
    if (m_book)
        (void)m_printing.giveBack();
}

PrintRun* PrintRun::savePdf(Desk& desk, PaperOrder order, QWidget* window)
{
    auto* run = new PrintRun(desk, std::move(order), Printing::Onto::Pdf, window);
    auto* files = new SaveDialog(tr("Save as PDF"), u"pdf"_s, window);
    files->setObjectName(u"pdfFileDialog"_s);
    files->setNameFilter(tr("PDF files (*.pdf)"));
    files->selectFile(run->m_order.fileName);
    connect(files, &SaveDialog::fileSelected, run, [run](const QString& path) {
        run->m_path = path;
        run->m_book = std::make_unique<PdfBook>();
        run->begin(1);
    });
    connect(files, &QDialog::rejected, run, &QObject::deleteLater);
    files->open();
    return run;
}

PrintRun* PrintRun::print(Desk& desk, PaperOrder order, QWidget* window)
{
    auto* run = new PrintRun(desk, std::move(order), Printing::Onto::Paper, window);
    run->m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    run->m_printer->setPageSize(QPageSize(QPageSize::A4));
    run->m_printer->setDocName(QFileInfo(run->m_order.fileName).completeBaseName());
    run->m_printer->setCreator(u"Greenhand"_s);
    auto* dialog = new QPrintDialog(run->m_printer.get(), window);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);  // an invoice is printed whole
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), run, [run](QPrinter* printer) {
        const int times = qMax(1, printer->copyCount());
        printer->setCopyCount(1);
        run->m_sheets = std::make_unique<Sheets>(*printer);
        run->begin(times);
    });
    connect(dialog, &QDialog::rejected, run, &QObject::deleteLater);
    dialog->QDialog::open();
    return run;
}

void PrintRun::begin(int times)
{
    m_wanted = size() * std::size_t(times);
    m_progress = new QProgressDialog(tr("Invoices are made ready…"), tr("&Stop"), 0, int(m_wanted), m_window);
    m_progress->setObjectName(u"printProgress"_s);
    m_progress->setMinimumDuration(kPatienceMs);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    connect(m_progress, &QProgressDialog::canceled, this, &PrintRun::stop);
    m_timer->start(0);
}

void PrintRun::step()
{
    for (std::size_t n = 0; n < kAtOnce && m_next < m_wanted; ++n, ++m_next) {
        const std::size_t at = m_next % size();
        const bool isTyped = at < m_order.typed.size();
        const Result<std::vector<PrintedInvoice>> pages =
            isTyped ? std::vector{m_order.typed[at]}
                    : m_printing.take({m_order.invoices[at - m_order.typed.size()]}, m_onto);
        if (!pages)
            return comeToNothing(sentence(pages.error()));
        if (!add(pages->front()))
            return comeToNothing(tr("It could not be printed. Check the printer and try again."));
    }
    m_progress->setValue(int(m_next));
    if (m_next == m_wanted)
        finish();
}

bool PrintRun::add(const PrintedInvoice& invoice)
{
    if (m_sheets)
        return m_sheets->add(invoice);
    m_book->add(invoice);
    return true;
}

void PrintRun::finish()
{
    m_timer->stop();
    if (m_book) {
        if (const auto saved = m_book->save(m_path); !saved)
            return comeToNothing(sentence(saved.error()));
        m_book.reset();
    } else if (!m_sheets->end() || m_printer->printerState() == QPrinter::Error) {
        return comeToNothing(tr("It could not be printed. Check the printer and try again."));
    }
    m_progress->deleteLater();
    const QString file = QFileInfo(m_path).fileName();
    if (m_onto == Printing::Onto::Paper)
        Q_EMIT done(size() == 1 ? tr("The invoice was printed.")
                                : tr("%1 invoices were printed.").arg(size()));
    else
        Q_EMIT done(size() == 1 ? tr("The invoice was saved as %1.").arg(file)
                                : tr("%1 invoices were saved as %2.").arg(size()).arg(file));
    deleteLater();
}

void PrintRun::stop()
{
    if (m_printer)
        m_printer->abort();
    comeToNothing(m_onto == Printing::Onto::Paper
                      ? tr("Printing was stopped. What was printed already stands.")
                      : tr("Stopped: no file was written."));
}

void PrintRun::comeToNothing(const QString& sentence)
{
    m_timer->stop();
    m_progress->hide();
    m_progress->deleteLater();  // its own Stop may have called
    // A sheet that may lie in the printer is an original; then the next print is a copy.
    const bool nothingExists = m_book || m_sheets->count() == 0;
    m_book.reset();
    const auto back = nothingExists ? m_printing.giveBack() : Result<void>();
    Q_EMIT failed(back ? sentence : greenhand::sentence(back.error()));
    deleteLater();
}

}  // namespace greenhand
