#include "ui/shared/save_dialog.h"

#include <QFileInfo>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

SaveDialog::SaveDialog(const QString& title, const QString& suffix, QWidget* parent)
    : QFileDialog(parent, title)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setDefaultSuffix(suffix);
    // A desktop's own asks about the name as it was typed, and Qt adds the suffix when it has gone.
    setOption(DontUseNativeDialog);
}

void SaveDialog::accept()
{
    const QFileInfo target(selectedFiles().value(0));
    if (!target.isFile())
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
