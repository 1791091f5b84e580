#include "ui/invoicing/price_import.h"

#include "core/workflow/price_import.h"
#include "core/workflow/words.h"
#include "ui/shared/prompter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct PriceImportWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::PriceImportWords)
};

const QString kFolderKey = u"import/folder"_s;           // where leads come from, too
constexpr qint64 kMostBytes = qint64{51} * 1024 * 1024;  // just above what readCsv takes

Result<PriceReport> take(Ledger& ledger, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::UnreadableFile, file.errorString(), QFileInfo(path).fileName());
    return importPrices(ledger, file.read(kMostBytes));
}

void tell(const Result<PriceReport>& report, Prompter& prompter, QWidget* window)
{
    Notice notice{.tone = Notice::Tone::Problem,
                  .title = PriceImportWords::tr("Price list"),
                  .text = report ? sentence(*report) : sentence(report.error()),
                  .details = report ? QString() : report.error().detail,
                  .close = PriceImportWords::tr("&Close")};
    if (report && report->bad.empty())
        notice.tone = Notice::Tone::Success;
    QStringList bad;
    if (report)
        for (const BadRow& row : report->bad)
            bad << sentence(row);
    if (!bad.isEmpty()) {
        notice.text +=
            u' '
            + (bad.size() == 1 ? PriceImportWords::tr("1 row was left out:")
                               : PriceImportWords::tr("%1 rows were left out; the first:").arg(bad.size()))
            + u' ' + bad.front();
        notice.details = bad.join(u'\n');
    }
    prompter.tell(notice, window);
}

}  // namespace

void choosePriceList(Desk& desk, Prompter& prompter, QWidget* window)
{
    auto* chooser = new QFileDialog(window, PriceImportWords::tr("Import a price list"),
                                    QSettings().value(kFolderKey, QDir::homePath()).toString(),
                                    PriceImportWords::tr("CSV files (*.csv *.txt *.tsv);;All files (*)"));
    chooser->setObjectName(u"priceFileDialog"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(chooser, &QFileDialog::fileSelected, window,
                     [&desk, &prompter, window](const QString& path) {
                         QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
                         tell(take(desk.ledger, path), prompter, window);
                     });
    chooser->open();
}

}  // namespace greenhand
