#include "ui/billing/batch_results_dialog.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/batch_end_text.h"
#include "ui/billing/result_table.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/window_size.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
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
          [this](const BatchResult* after, int limit) {
              return m_desk.batch.results(after ? after->position : -1, limit);
          },
          this))
{
    setObjectName(u"batchResultsDialog"_s);
    setWindowTitle(tr("Push All to Sage: the end"));
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this);  // it opens by itself
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error& error) { m_navigator.announce(sentence(error)); });
    m_model->reload();
    build();
}

void BatchResultsDialog::build()
{
    const auto count = m_desk.batch.resultCount();
    auto* head = headingLabel(count ? batchEndText(*count) : sentence(count.error()), this);
    head->setObjectName(u"batchResultsCount"_s);
    auto* table = resultTable(m_model, this);
    table->setObjectName(u"batchResultsTable"_s);
    table->setAccessibleName(tr("What became of each invoice"));
    m_copy = new QPushButton(icon(u"copy"_s), tr("C&opy the list"), this);
    m_copy->setObjectName(u"copyResultsButton"_s);
    auto* syncing = new QPushButton(tr("Sage One S&yncing"), this);
    syncing->setObjectName(u"showSyncingButton"_s);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeButton"_s);
    close->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(m_copy);
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
    sizeWithinScreen(*this, {860, 520});

    connect(table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openSelected(index.row()); });
    connect(m_copy, &QPushButton::clicked, this, &BatchResultsDialog::copy);
    connect(syncing, &QPushButton::clicked, this, [this] {
        accept();
        m_navigator.showSyncing();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void BatchResultsDialog::openSelected(int row) { m_navigator.openInvoice(m_model->at(row).invoice); }

void BatchResultsDialog::copy()
{
    m_copy->setEnabled(false);  // until it is done
    m_copied.clear();
    copyBehind(-1);
}

/// A page a turn of the event loop: a long list holds nobody up.
void BatchResultsDialog::copyBehind(int position)
{
    const auto rows = m_desk.batch.results(position, Model::kPage);
    if (!rows) {
        m_copy->setEnabled(true);
        return m_navigator.announce(sentence(rows.error()));
    }
    for (const BatchResult& row : *rows)
        m_copied << QStringList{u"#%1"_s.arg(row.number), row.customer.simplified(), format(row.total),
                                outcomeWord(row.outcome), sentenceOf(row)}
                        .join(u'\t');
    if (int(rows->size()) == Model::kPage) {
        QTimer::singleShot(0, this, [this, last = rows->back().position] { copyBehind(last); });
        return;
    }
    QGuiApplication::clipboard()->setText(m_copied.join(u'\n'));
    m_copy->setEnabled(true);
    m_navigator.announce(tr("The list is on the clipboard."));
}

}  // namespace greenhand
