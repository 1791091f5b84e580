#include "ui/shared/leave_dialog.h"

#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

LeaveDialog::LeaveDialog(const QString& what, QWidget* parent) : QDialog(parent)
{
    setObjectName(u"leaveDialog"_s);
    setWindowTitle(tr("Unsaved changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this);

    auto* mark = plainLabel({}, this);
    mark->setPixmap(icon(u"warning"_s).pixmap(32, 32));
    auto* text = wrappedLabel(tr("%1 has changes that are not saved.").arg(what), this);
    text->setMinimumWidth(320);
    auto* save = new QPushButton(tr("&Save"), this);
    save->setObjectName(u"leaveSaveButton"_s);
    save->setDefault(true);
    auto* discard = new QPushButton(tr("&Discard"), this);
    discard->setObjectName(u"leaveDiscardButton"_s);
    discard->setAutoDefault(false);
    auto* keep = new QPushButton(tr("&Keep editing"), this);
    keep->setObjectName(u"leaveKeepButton"_s);
    keep->setAutoDefault(false);

    auto* words = new QHBoxLayout;
    words->setSpacing(kPageMargin);
    words->addWidget(mark, 0, Qt::AlignTop);
    words->addWidget(text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(discard);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kPageMargin);
    layout->addLayout(words);
    layout->addLayout(buttons);

    connect(save, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT saveChosen();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT discardChosen();
    });
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
}

}  // namespace greenhand
