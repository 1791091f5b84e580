#include "ui/invoice/paper_actions.h"

#include "core/workflow/words.h"
#include "ui/invoice/print_run.h"
#include "ui/shared/action_table.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/navigator.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr const char* kFailedRun = "failedPrintRun";  ///< what a run said last on its message

struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::PaperWords)
};

QAction* addEntry(ActionTable& table, const QString& name, const QString& text, const QString& picture,
                  const QKeySequence& key)
{
    auto* entry = new QAction(icon(picture), text, &table);
    entry->setObjectName(name);
    entry->setShortcut(key);
    entry->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const auto follow = [&table, entry] { entry->setEnabled(!table.selectedRows().empty()); };
    QObject::connect(&table, &ActionTable::selectionWasChanged, entry, follow);
    follow();
    table.addAction(entry);
    return entry;
}

QString fileNameOf(const Desk& desk, const std::vector<InvoiceId>& ids)
{
    const auto first = desk.billing.row(ids.front());
    if (ids.size() == 1 && first)
        return PaperWords::tr("Invoice %1.pdf").arg(first->number);
    return PaperWords::tr("%1 invoices.pdf").arg(ids.size());
}

}  // namespace

void tellHow(PrintRun& run, Navigator& navigator, InlineMessage& message)
{
    QObject::connect(&run, &PrintRun::done, &message, [&navigator, &message](const QString& line) {
        if (message.text() == message.property(kFailedRun).toString())
            message.dismiss();  // an earlier run's failure is none any more; another's stays
        if (qobject_cast<QDialog*>(message.window()))
            message.tell(Tone::Good, line);
        else
            navigator.announce(line);
    });
    QObject::connect(&run, &PrintRun::failed, &message, [&message](const QString& sentence) {
        message.setProperty(kFailedRun, sentence);
        message.tell(Tone::Bad, sentence);
    });
}

void addPaperActions(ActionTable& table, Desk& desk, Navigator& navigator, InlineMessage& message,
                     const std::function<std::vector<InvoiceId>()>& selected)
{
    using Start = PrintRun* (*)(Desk&, PaperOrder, QWidget*);
    const auto start = [&table, &desk, &navigator, &message, selected](Start begin) {
        const std::vector<InvoiceId> ids = selected();
        if (ids.empty())
            return;
        PrintRun* run = begin(desk, {.invoices = ids, .fileName = fileNameOf(desk, ids)}, table.window());
        tellHow(*run, navigator, message);
    };
    QObject::connect(
        addEntry(table, u"printAction"_s, PaperWords::tr("&Print…"), u"print"_s, QKeySequence(u"Ctrl+P"_s)),
        &QAction::triggered, &table, [start] { start(&PrintRun::print); });
    QObject::connect(addEntry(table, u"savePdfAction"_s, PaperWords::tr("&Save as one PDF…"), u"pdf"_s,
                              QKeySequence(u"Ctrl+Shift+P"_s)),
                     &QAction::triggered, &table, [start] { start(&PrintRun::savePdf); });
}

}  // namespace greenhand
