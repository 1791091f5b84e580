#include "ui/shared/save_dialog.h"

#include <QFileInfo>
#include <QLineEdit>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

SaveDialog::SaveDialog(const QString& title, const QString& suffix, QWidget* parent)
    : QFileDialog(parent, title)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setDefaultSuffix(suffix);
}

void SaveDialog::accept()
{
    const QFileInfo target(selectedFiles().value(0));
    const bool isTheDesktops = !findChild<QLineEdit*>(u"fileNameEdit"_s);  // which has asked itself
    if (isTheDesktops || !target.isFile())
        return QFileDialog::accept();
    m_prompter.confirm(
        {.title = tr("Replace the file"),
         .text =
             tr("%1 is there already. If you replace it, what is in it now is lost.").arg(target.fileName()),
         .details = {},
         .yes = tr("&Replace it"),
         .no = tr("&Keep it")},
        this, [this] {
            setOption(DontConfirmOverwrite);
            QFileDialog::accept();
        });
}

}  // namespace greenhand
