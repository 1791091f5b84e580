#pragma once

#include "core/workflow/receipt.h"

#include <QDialog>

#include <memory>

class QTextDocument;

namespace greenhand {

class InlineMessage;

/// The push receipt of an invoice, to read, print and keep.
class ReceiptDialog final : public QDialog {
    Q_OBJECT
public:
    ReceiptDialog(const Receipt& receipt, QWidget* parent);
    ~ReceiptDialog() override;

private:
    void print();
    void savePdf();

    const ReceiptPage m_page;
    const qint64 m_number;
    std::unique_ptr<QTextDocument> m_document;
    InlineMessage* m_message;
};

}  // namespace greenhand
