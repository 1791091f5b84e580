#include "ui/billing/reason_dialog.h"

#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

ReasonDialog::ReasonDialog(const QString& title, const QString& words, const QString& verb, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"reasonDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    new ClickGuard(this);
    auto* reason = new QLineEdit(this);
    reason->setObjectName(u"reasonField"_s);
    auto* label = new QLabel(tr("&Reason"), this);
    label->setBuddy(reason);
    auto* give = new QPushButton(verb, this);
    give->setObjectName(u"reasonButton"_s);
    give->setEnabled(false);
    give->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setDefault(true);

    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    row->addWidget(label);
    row->addWidget(reason, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kPageMargin);
    layout->addWidget(wrappedLabel(words, this));
    layout->addLayout(row);
    layout->addLayout(buttonsAtEnd({cancel, give}));
    reason->setFocus();

    connect(reason, &QLineEdit::textChanged, give,
            [give](const QString& text) { give->setEnabled(!text.trimmed().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(give, &QPushButton::clicked, this, [this, reason] {
        const QString text = reason->text().trimmed();
        accept();
        Q_EMIT given(text);
    });
}

}  // namespace greenhand
