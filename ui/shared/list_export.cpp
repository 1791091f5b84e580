#include "ui/shared/list_export.h"

#include "core/workflow/words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/save_dialog.h"

#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

ListExport::ListExport(InlineMessage* message, QObject* parent) : QObject(parent), m_message(message) {}

bool ListExport::runsIn(const QWidget& window)
{
    return std::ranges::any_of(window.findChildren<ListExport*>(), &ListExport::isRunning);
}

void ListExport::ask(QWidget* window, const QString& name, const QStringList& header, const Next& next)
{
    auto* dialog = new SaveDialog(tr("Export the list"), u"csv"_s, window);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &SaveDialog::fileSelected, this,
            [this, header, next](const QString& path) { start(path, header, next); });
    dialog->open();
}

void ListExport::start(const QString& path, const QStringList& header, Next next)
{
    if (isRunning())
        return;
    auto csv = ListCsv::begin(path, header);
    if (!csv) {
        m_message->tell(Tone::Bad, sentence(csv.error()));
        return;
    }
    m_path = path;
    m_next = std::move(next);
    m_csv = *std::move(csv);
    goOn();
}

void ListExport::goOn()
{
    if (!isRunning())
        return;
    auto step = m_next();
    Result<void> done = step ? m_csv->add(step->rows) : passOn(step);
    if (done && step->last)
        done = m_csv->finish();
    if (!done) {
        m_message->tell(Tone::Bad, sentence(done.error()));
        return stop();
    }
    const qint64 rows = m_csv->rows();
    if (!step->last) {
        m_message->tell(Tone::Info, tr("Exporting the list: %1 rows so far.").arg(rows), tr("Stop"), [this] {
            stop();
            m_message->tell(Tone::Info, tr("The export was stopped; no file was written."));
        });
        QTimer::singleShot(0, this, &ListExport::goOn);
        return;
    }
    const QString where = QDir::toNativeSeparators(m_path);
    m_message->tell(Tone::Good, rows == 1 ? tr("1 row was exported to %1.").arg(where)
                                          : tr("%1 rows were exported to %2.").arg(rows).arg(where));
    stop();
}

void ListExport::stop()
{
    m_csv.reset();
    m_next = {};
    Q_EMIT ended();
}

}  // namespace greenhand
