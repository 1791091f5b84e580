#include "ui/billing/batch_results_dialog.h"

#include "core/domain/number_text.h"
#include "ui/billing/result_table.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString outcomeWord(BatchOutcome outcome)
{
    switch (outcome) {
    case BatchOutcome::Waiting: return BatchResultsDialog::tr("Waits");
    case BatchOutcome::Done: return BatchResultsDialog::tr("In Sage One");
    case BatchOutcome::NotDone: return BatchResultsDialog::tr("Not yet");
    case BatchOutcome::LeftOut: return BatchResultsDialog::tr("Left out");
    case BatchOutcome::Stopped: return BatchResultsDialog::tr("Stopped");
    }
    Q_UNREACHABLE();
}

Tone toneOf(BatchOutcome outcome)
{
    switch (outcome) {
    case BatchOutcome::Waiting: return Tone::Info;
    case BatchOutcome::Done: return Tone::Good;
    case BatchOutcome::NotDone:
    case BatchOutcome::LeftOut: return Tone::Warning;
    case BatchOutcome::Stopped: return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const BatchResult& row)
{
    return row.outcome == BatchOutcome::Stopped
             ? BatchResultsDialog::tr("You stopped before its turn; it was not sent.")
             : row.sentence;
}

std::vector<Column<BatchResult>> columns()
{
    return {{.header = BatchResultsDialog::tr("Invoice"),
             .text = [](const BatchResult& row) { return u"#%1"_s.arg(row.number); },
             .other = {}},
            {.header = BatchResultsDialog::tr("Customer"),
             .text = [](const BatchResult& row) { return row.customer.simplified(); },
             .other = {}},
            {.header = BatchResultsDialog::tr("Total"),
             .alignment = kMoneyCell,
             .text = [](const BatchResult& row) { return format(row.total); },
             .other = {}},
            {.header = BatchResultsDialog::tr("End"),
             .text = [](const BatchResult& row) { return outcomeWord(row.outcome); },
             .other = [](const BatchResult& row, int role) -> QVariant {
                 return role == kToneRole ? QVariant(int(toneOf(row.outcome))) : QVariant();
             }},
            {.header = BatchResultsDialog::tr("What happened"),
             .text = sentenceOf,
             .other = [](const BatchResult& row, int role) -> QVariant {
                 return role == Qt::ToolTipRole ? plainTooltip(sentenceOf(row)) : QVariant();
             }}};
}

}  // namespace

BatchResultsDialog::BatchResultsDialog(Desk& desk, Navigator& navigator, QWidget* parent)
    : QDialog(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_model(new Model(
          columns(), [](const BatchResult& row) { return row.invoice; },
          [this](const BatchResult* after, int) {
              return after ? Result<std::vector<BatchResult>>(std::vector<BatchResult>())
                           : m_desk.batch.results();
          },
          this))
{
    setObjectName(u"batchResultsDialog"_s);
    setWindowTitle(tr("Push All to Sage: the end"));
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this);  // it opens by itself
    m_model->reload();
    build();
}

void BatchResultsDialog::build()
{
    const auto& rows = m_model->rows();
    const auto done = std::ranges::count(rows, BatchOutcome::Done, &BatchResult::outcome);
    auto* head = headingLabel(tr("%1 of %2 are in Sage One.").arg(done).arg(rows.size()), this);
    head->setObjectName(u"batchResultsCount"_s);
    auto* table = resultTable(m_model, this);
    table->setObjectName(u"batchResultsTable"_s);
    table->setAccessibleName(tr("What became of each invoice"));
    auto* copyButton = new QPushButton(icon(u"copy"_s), tr("C&opy the list"), this);
    copyButton->setObjectName(u"copyResultsButton"_s);
    auto* syncing = new QPushButton(tr("Sage One S&yncing"), this);
    syncing->setObjectName(u"showSyncingButton"_s);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeButton"_s);
    close->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(copyButton);
    buttons->addWidget(syncing);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(head);
    column->addWidget(table, 1);
    column->addWidget(chosenSentence(table));
    column->addLayout(buttons);
    resize(860, 520);

    connect(table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openSelected(index.row()); });
    connect(copyButton, &QPushButton::clicked, this, &BatchResultsDialog::copy);
    connect(syncing, &QPushButton::clicked, this, [this] {
        accept();
        m_navigator.showSyncing();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void BatchResultsDialog::openSelected(int row) { m_navigator.openInvoice(m_model->at(row).invoice); }

void BatchResultsDialog::copy()
{
    QStringList lines;
    for (const BatchResult& row : m_model->rows())
        lines << QStringList{u"#%1"_s.arg(row.number), row.customer.simplified(), format(row.total),
                             outcomeWord(row.outcome), sentenceOf(row)}
                     .join(u'\t');
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_navigator.announce(tr("The list is on the clipboard."));
}

}  // namespace greenhand
