#include "ui/billing/receipt_dialog.h"

#include "core/workflow/words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/save_dialog.h"
#include "ui/shared/window_size.h"

#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

ReceiptDialog::ReceiptDialog(const Receipt& receipt, QWidget* parent)
    : QDialog(parent)
    , m_page{printed(receipt)}
    , m_number{receipt.number}
    , m_document{receiptDocument(m_page)}
    , m_message(new InlineMessage(this))
{
    setObjectName(u"receiptDialog"_s);
    setWindowTitle(tr("Receipt of invoice #%1").arg(m_number));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* text = new QTextEdit(this);
    text->setObjectName(u"receiptText"_s);
    text->setAccessibleName(tr("Receipt"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    QPalette paper = text->palette();  // black on white, as it will be printed
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    text->setPalette(paper);
    text->setDocument(m_document.get());
    auto* printButton = new QPushButton(icon(u"print"_s), tr("&Print…"), this);
    printButton->setObjectName(u"printReceiptButton"_s);
    auto* pdf = new QPushButton(icon(u"pdf"_s), tr("Save as P&DF…"), this);
    pdf->setObjectName(u"receiptPdfButton"_s);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeButton"_s);
    close->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(printButton);
    buttons->addWidget(pdf);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(m_message);
    column->addWidget(text, 1);
    column->addLayout(buttons);
    sizeWithinScreen(*this, {820, 640});

    connect(printButton, &QPushButton::clicked, this, &ReceiptDialog::print);
    connect(pdf, &QPushButton::clicked, this, &ReceiptDialog::savePdf);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

ReceiptDialog::~ReceiptDialog()
{
    delete findChild<QTextEdit*>();  // before its document: it still reads it when it loses the focus
}

void ReceiptDialog::print()
{
    auto* dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"printDialog"_s);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) {
        const std::unique_ptr<QTextDocument> paper = receiptDocument(m_page);
        paper->print(printer);
        if (printer->printerState() == QPrinter::Error)
            m_message->tell(Tone::Bad, tr("It could not be printed. Check the printer and try again."));
    });
    dialog->QDialog::open();
}

void ReceiptDialog::savePdf()
{
    auto* chooser = new SaveDialog(tr("Save the receipt"), u"pdf"_s, this);
    chooser->setObjectName(u"receiptFileDialog"_s);
    chooser->setNameFilter(tr("PDF files (*.pdf)"));
    chooser->selectFile(u"receipt-%1.pdf"_s.arg(m_number));
    connect(chooser, &SaveDialog::fileSelected, this, [this](const QString& path) {
        if (const auto written = writePdf(m_page, path); !written)
            m_message->tell(Tone::Bad, sentence(written.error()));
        else
            m_message->tell(Tone::Good, tr("The receipt was saved."));
    });
    chooser->open();
}

}  // namespace greenhand
