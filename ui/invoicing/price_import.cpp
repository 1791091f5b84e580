#include "ui/invoicing/price_import.h"

#include "core/documents/csv.h"
#include "core/in_background.h"
#include "core/when_done.h"
#include "core/workflow/price_import.h"
#include "core/workflow/words.h"
#include "ui/invoicing/csv_chooser.h"
#include "ui/shared/prompter.h"
#include "ui/shared/work_progress.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct PriceImportWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::PriceImportWords)
};

/// A file on its way into the price list.
struct PriceList {
    Desk& desk;
    Prompter& prompter;
    QWidget* window;
    QString name;
    std::shared_ptr<const PriceFile> file = {};
};

QString leftOut(const std::vector<BadRow>& bad)
{
    if (bad.empty())
        return {};
    return u' '
         + (bad.size() == 1 ? PriceImportWords::tr("1 row was left out:")
                            : PriceImportWords::tr("%1 rows were left out; the first:").arg(bad.size()))
         + u' ' + sentence(bad.front());
}

QString allOf(const std::vector<BadRow>& bad)
{
    QStringList rows;
    for (const BadRow& row : bad)
        rows << sentence(row);
    return rows.join(u'\n');
}

void tell(const PriceList& list, const QString& text, const QString& details, Notice::Tone tone)
{
    list.prompter.tell({.tone = tone,
                        .title = PriceImportWords::tr("Price list"),
                        .text = text,
                        .details = details,
                        .close = PriceImportWords::tr("&Close")},
                       list.window);
}

void tellError(const PriceList& list, const Error& error)
{
    tell(list, sentence(error), {}, Notice::Tone::Problem);
}

void tellReport(const PriceList& list, const PriceReport& report)
{
    tell(list, sentence(report) + leftOut(report.bad), allOf(report.bad),
         report.bad.empty() ? Notice::Tone::Success : Notice::Tone::Problem);
}

WorkProgress::Words progressWords(DryRun dry)
{
    return {.title = PriceImportWords::tr("Import a price list"),
            .progress = dry == DryRun::Yes ? PriceImportWords::tr("Comparing prices: %1 of %2")
                                           : PriceImportWords::tr("Importing prices: %1 of %2"),
            .saving = PriceImportWords::tr("Saving the prices…"),
            .cancelTip = PriceImportWords::tr("Stops; nothing of the file is imported then (Escape)")};
}

/// Works it through with its progress before the window; cancelled, it was nothing.
void work(const PriceList& list, DryRun dry, std::function<void(const PriceReport&)> then)
{
    auto made = PriceImport::create(list.desk.ledger, list.file, dry);
    if (!made)
        return tellError(list, made.error());
    const std::shared_ptr<PriceImport> import = *std::move(made);
    workThrough(list.desk, import, progressWords(dry), list.window,
                [list, import, then = std::move(then)](const Result<void>& done) {
                    done ? then(import->report()) : tellError(list, done.error());
                });
}

/// What a wrong file would do is seen before it is done.
void ask(const PriceList& list, const PriceReport& would)
{
    const int prices = would.added + would.changed;
    if (prices == 0)
        return tellReport(list, would);
    list.prompter.confirm(
        {.title = PriceImportWords::tr("Import a price list"),
         .text = PriceImportWords::tr("%1: %2 new, %3 changed, %4 without change. What is on job cards and "
                                      "invoices keeps its price.")
                     .arg(list.name, QString::number(would.added), QString::number(would.changed),
                          QString::number(would.same))
               + leftOut(would.bad),
         .details = allOf(would.bad),
         .yes = prices == 1 ? PriceImportWords::tr("&Import 1 price")
                            : PriceImportWords::tr("&Import %1 prices").arg(prices),
         .no = PriceImportWords::tr("&Cancel"),
         .returnKey = Question::Safe::No},
        list.window,
        [list] { work(list, DryRun::No, [list](const PriceReport& report) { tellReport(list, report); }); });
}

void take(PriceList list, const QString& path)
{
    whenDone(inBackground([path] { return csvBytes(path).and_then(readPriceFile); }), list.window,
             [list](const Result<std::shared_ptr<const PriceFile>>& file) mutable {
                 if (!file)
                     return tellError(list, file.error());
                 list.file = *file;
                 work(list, DryRun::Yes, [list](const PriceReport& would) { ask(list, would); });
             });
}

}  // namespace

void choosePriceList(Desk& desk, Prompter& prompter, QWidget* window)
{
    auto* chooser = csvChooser(u"priceFileDialog"_s, PriceImportWords::tr("Import a price list"), window);
    QObject::connect(chooser, &QFileDialog::fileSelected, window,
                     [&desk, &prompter, window](const QString& path) {
                         take({desk, prompter, window, QFileInfo(path).fileName()}, path);
                     });
    chooser->open();
}

}  // namespace greenhand
