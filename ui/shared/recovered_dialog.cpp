#include "ui/shared/recovered_dialog.h"

#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

RecoveredDialog::RecoveredDialog(const QString& what, const QString& when, const QStringList& differences,
                                 QWidget* parent, Against against)
    : QDialog(parent)
{
    setObjectName(u"recoveredDialog"_s);
    setWindowTitle(tr("Greenhand was interrupted"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(560);
    new ClickGuard(this);

    auto* mark = plainLabel({}, this);
    mark->setPixmap(icon(u"warning"_s).pixmap(32, 32));
    const bool typedOn = against == Against::TypedOn;
    auto* text = wrappedLabel((typedOn ? tr("What you typed into %1 at %2 was not saved, and could not be "
                                            "read until now. This is what differs from what stands there:")
                                       : tr("What you typed into %1 at %2 was not saved, and it was saved in "
                                            "another way since. This is what differs:"))
                                  .arg(what, when),
                              this);
    auto* list = new QListWidget(this);
    list->setObjectName(u"recoveredDifferences"_s);
    list->setAccessibleName(tr("What differs"));
    list->setWordWrap(true);
    list->addItems(differences);
    list->setCurrentRow(0);
    auto* typed = new QPushButton(tr("&Take what I typed"), this);
    typed->setObjectName(u"takeTypedButton"_s);
    typed->setToolTip(tr("Put it into the editor; nothing is saved before you save it"));
    typed->setDefault(true);
    auto* saved = new QPushButton(typedOn ? tr("&Keep what stands there") : tr("&Keep what is saved"), this);
    saved->setObjectName(u"keepSavedButton"_s);
    saved->setToolTip(tr("Let go of what was typed then"));
    saved->setAutoDefault(false);
    auto* later = new QPushButton(tr("&Decide later"), this);
    later->setObjectName(u"decideLaterButton"_s);
    later->setToolTip(tr("Close; you are asked again when this is opened (Escape)"));
    later->setAutoDefault(false);

    auto* words = new QHBoxLayout;
    words->setSpacing(kPageMargin);
    words->addWidget(mark, 0, Qt::AlignTop);
    words->addWidget(text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(later);
    buttons->addStretch();
    buttons->addWidget(saved);
    buttons->addWidget(typed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kPageMargin);
    layout->addLayout(words);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);

    connect(typed, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT typedChosen();
    });
    connect(saved, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT savedChosen();
    });
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
}

}  // namespace greenhand
