#include "ui/invoicing/csv_chooser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct CsvChooserWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::CsvChooserWords)
};

const QString kFolderKey = u"import/folder"_s;

}  // namespace

QFileDialog* csvChooser(const QString& name, const QString& title, QWidget* window)
{
    auto* chooser = new QFileDialog(window, title, QSettings().value(kFolderKey, QDir::homePath()).toString(),
                                    CsvChooserWords::tr("CSV files (*.csv *.txt *.tsv);;All files (*)"));
    chooser->setObjectName(name);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(chooser, &QFileDialog::fileSelected, chooser, [](const QString& path) {
        QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
    });
    return chooser;
}

}  // namespace greenhand
