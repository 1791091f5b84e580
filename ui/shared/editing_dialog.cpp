#include "ui/shared/editing_dialog.h"

#include "ui/shared/leave_dialog.h"

#include <QKeyEvent>
#include <QPushButton>

namespace greenhand {

void EditingDialog::reject()
{
    if (!isChanged())
        return QDialog::reject();
    auto* ask = new LeaveDialog(subject(), this);
    connect(ask, &LeaveDialog::saveChosen, this, [this] { saveAndClose(); });
    connect(ask, &LeaveDialog::discardChosen, this, [this] { QDialog::reject(); });
    ask->open();
}

void EditingDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QDialog::keyPressEvent(event);
    QPushButton* button = mainButton();
    if (event->isAutoRepeat() || !button)
        return;  // a key that is held must not go on with the next document
    if ((event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier)
        button->click();
    else if (button->isDefault())  // else Return belongs to the field or list that has it
        QDialog::keyPressEvent(event);
}

}  // namespace greenhand
