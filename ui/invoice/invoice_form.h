#pragma once

#include "core/domain/preflight.h"
#include "ui/shared/date_field.h"

#include <QWidget>

class QPlainTextEdit;

namespace greenhand {

class TypingHistory;
struct InvoiceContent;
struct TypedForm;

/// What stands on an invoice beside its lines: for whom, from when, and the text under them.
class InvoiceForm final : public QWidget {
    Q_OBJECT
public:
    explicit InvoiceForm(const DateField::Today& today, QWidget* parent = nullptr);

    /// What is typed here can be undone and is kept.
    void addTo(TypingHistory& typing);
    void showContent(const InvoiceContent& content);
    void setLocked(bool locked);
    /// The content with what stands here; a date that cannot be read stays as it was.
    [[nodiscard]] InvoiceContent applied(InvoiceContent content) const;
    /// Puts a content into the fields of a form, but for its date: that is the clerk's.
    static void write(const InvoiceContent& content, TypedForm& form);
    [[nodiscard]] QString whatIsInvalid() const;  ///< a sentence; empty: nothing is
    /// Puts the cursor where a problem is mended.
    void goTo(ProblemField field);

Q_SIGNALS:
    void edited();

private:
    void makeFields(const DateField::Today& today);
    void layOut();
    void checkEmail();

    CheckedField* m_name = nullptr;
    QLineEdit* m_contact = nullptr;
    CheckedField* m_email = nullptr;
    QLineEdit* m_phone = nullptr;
    QLineEdit* m_vatNumber = nullptr;
    QPlainTextEdit* m_address = nullptr;
    DateField* m_date = nullptr;
    DateField* m_dueDate = nullptr;
    QLineEdit* m_orderNumber = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

}  // namespace greenhand
