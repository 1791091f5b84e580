#include "ui/invoicing/import_dialog.h"

#include "core/documents/csv.h"
#include "core/documents/lead_columns.h"
#include "core/in_background.h"
#include "core/when_done.h"
#include "core/workflow/words.h"
#include "ui/invoicing/lead_file_preview.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/free_letters.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/window_size.h"
#include "ui/shared/work_progress.h"
#include "ui/shared/work_run.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kNeeded{u"reference"_s,   u"customer"_s, u"finished"_s,
                          u"description"_s, u"quantity"_s, u"unit_price"_s};

Result<std::shared_ptr<const CsvTable>> tableIn(const QString& path)
{
    return csvBytes(path).and_then(readCsv).map(
        [](CsvTable&& table) { return std::make_shared<const CsvTable>(std::move(table)); });
}

Result<std::shared_ptr<const LeadFile>> leadsIn(const CsvTable& table, const LeadMapping& mapping,
                                                std::optional<DateOrder> order)
{
    return readLeads(table, mapping, order).map([](LeadFile&& leads) {
        return std::make_shared<const LeadFile>(std::move(leads));
    });
}

QString counted(int number, const QString& one, const QString& many)
{
    return number == 1 ? one : many.arg(number);
}

}  // namespace

ImportDialog::ImportDialog(Desk& desk, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_name(QFileInfo(path).fileName())
    , m_order(new QComboBox(this))
    , m_preview(new LeadFilePreview(this))
    , m_rows(new QTableView(this))
    , m_file(plainLabel({}, this))
    , m_message(new InlineMessage(this, InlineMessage::Closing::Permanent))
    , m_badRows(new QPlainTextEdit(this))
    , m_import(new QPushButton(icon(u"import"_s), tr("&Import"), this))
    , m_trySoon(new QTimer(this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import leads"));
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    m_trySoon->setSingleShot(true);
    m_trySoon->setInterval(150);
    connect(m_trySoon, &QTimer::timeout, this, &ImportDialog::tryOut);
    build();
    read(path);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::build()
{
    m_file->setObjectName(u"importFile"_s);
    m_file->setText(m_name);
    auto* mappingBox = new QGroupBox(tr("Which column gives what"), this);
    buildMapping(new QGridLayout(mappingBox));
    buildPreview();
    buildBadRows();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(m_file);
    column->addWidget(mappingBox);
    column->addWidget(m_rows, 1);
    column->addWidget(m_message);
    column->addWidget(m_badRows);
    column->addWidget(buildButtons());
    sizeWithinScreen(*this, {940, 680});
    giveFreeLetters(this);
}

void ImportDialog::buildPreview()
{
    m_rows->setObjectName(u"importPreview"_s);
    m_rows->setAccessibleName(tr("First rows of the file"));
    m_rows->setModel(m_preview);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setShowGrid(false);
    m_rows->setAlternatingRowColors(true);
    m_rows->setWordWrap(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->setMinimumHeight(140);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setMinimumHeight(2 * fontMetrics().height() + 8);
}

void ImportDialog::buildBadRows()
{
    m_badRows->setObjectName(u"importBadRows"_s);
    m_badRows->setAccessibleName(tr("Rows that cannot be imported"));
    m_badRows->setReadOnly(true);
    m_badRows->setTabChangesFocus(true);
    m_badRows->setMaximumHeight(fontMetrics().height() * 7);
    m_badRows->hide();
}

QDialogButtonBox* ImportDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    m_import->setObjectName(u"importButton"_s);
    m_import->setEnabled(false);
    m_import->setDefault(true);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    QPushButton* cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelImportButton"_s);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

/// Three fields a line, the needed ones marked.
void ImportDialog::buildMapping(QGridLayout* grid)
{
    constexpr int kAcross = 3;
    grid->setHorizontalSpacing(kSpacing);
    grid->setVerticalSpacing(6);
    int place = 0;
    const auto add = [&](const QString& text, QComboBox* box) {
        auto* label = plainLabel(text, this);
        label->setBuddy(box);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, place / kAcross, 2 * (place % kAcross));
        grid->addWidget(box, place / kAcross, 2 * (place % kAcross) + 1);
        ++place;
    };
    for (const QString& field : leadFields()) {
        auto* box = new QComboBox(this);
        box->setObjectName(QString(u"column_"_s % field));
        const QString words = leadFieldWord(field);
        box->setAccessibleName(tr("Column for %1").arg(words));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        m_columnOf.insert(field, box);
        add(kNeeded.contains(field) ? tr("%1 *").arg(words) : words, box);
        connect(box, &QComboBox::activated, this, &ImportDialog::mappingChanged);
    }
    m_order->setObjectName(u"dateOrder"_s);
    m_order->setAccessibleName(tr("Order of dates"));
    m_order->addItems(
        {tr("As the file shows"), tr("Year, month, day"), tr("Day, month, year"), tr("Month, day, year")});
    connect(m_order, &QComboBox::activated, this, &ImportDialog::mappingChanged);
    add(tr("&Dates are"), m_order);
    for (int across = 0; across < kAcross; ++across)
        grid->setColumnStretch(2 * across + 1, 1);
}

/// On another thread: a file may be as large as 50 MB.
void ImportDialog::read(const QString& path)
{
    m_message->tell(Tone::Info, tr("Reading the file…"));
    whenDone(inBackground([path] { return tableIn(path); }), this,
             [this](const Result<std::shared_ptr<const CsvTable>>& table) {
                 if (!table)
                     return m_message->tell(Tone::Bad, sentence(table.error()));
                 take(*table);
             });
}

void ImportDialog::take(const std::shared_ptr<const CsvTable>& table)
{
    m_message->dismiss();
    m_table = table;
    m_file->setText(tr("%1: %2 and %3")
                        .arg(m_name, counted(int(m_table->rows.size()), tr("1 row"), tr("%1 rows")),
                             counted(int(m_table->header.size()), tr("1 column"), tr("%1 columns"))));
    m_preview->setFile(*m_table);
    for (auto it = m_columnOf.cbegin(); it != m_columnOf.cend(); ++it) {
        // A column of the field's own name is always taken, see LeadMapping.
        if (!ownColumn(m_table->header, it.key()))
            it.value()->addItem(tr("(none)"), -1);
        for (int column = 0; column < int(m_table->header.size()); ++column)
            it.value()->addItem(m_table->header.at(column), column);
    }
    guess();
    mappingChanged();
}

/// What was chosen for a file with this header before, else columns of likely names.
void ImportDialog::guess()
{
    const QVariantMap before = QSettings().value(memoryKey()).toMap();
    for (auto it = m_columnOf.cbegin(); it != m_columnOf.cend(); ++it) {
        int column = int(m_table->header.indexOf(before.value(it.key()).toString()));
        if (column < 0)  // whoever chose before has also chosen what is left out
            column =
                int((before.isEmpty() ? likelyColumn : ownColumn)(m_table->header, it.key()).value_or(-1));
        it.value()->setCurrentIndex(it.value()->findData(column));
    }
    m_order->setCurrentIndex(before.value(u"dateOrder"_s).toInt());
}

std::optional<int> ImportDialog::chosenColumn(const QString& field) const
{
    const QVariant column = m_columnOf.value(field)->currentData();
    return column.isValid() && column.toInt() >= 0 ? std::optional(column.toInt()) : std::nullopt;
}

QString ImportDialog::memoryKey() const
{
    const QByteArray header = m_table->header.join(u'\x1f').toUtf8();
    return QString(
        u"import/"_s
        % QString::fromLatin1(QCryptographicHash::hash(header, QCryptographicHash::Sha256).toHex().left(16)));
}

void ImportDialog::remember() const
{
    QVariantMap chosen;
    const LeadMapping columns = mapping();
    for (auto it = columns.cbegin(); it != columns.cend(); ++it)
        chosen.insert(it.key(), it.value());
    chosen.insert(u"dateOrder"_s, m_order->currentIndex());
    QSettings().setValue(memoryKey(), chosen);
}

LeadMapping ImportDialog::mapping() const
{
    LeadMapping mapping;
    for (const QString& field : leadFields())
        if (const auto column = chosenColumn(field))
            mapping.insert(field, m_table->header.at(*column));
    return mapping;
}

std::optional<DateOrder> ImportDialog::dateOrder() const
{
    switch (m_order->currentIndex()) {
    case 1: return DateOrder::Ymd;
    case 2: return DateOrder::Dmy;
    case 3: return DateOrder::Mdy;
    default: return std::nullopt;
    }
}

void ImportDialog::mappingChanged()
{
    QStringList fieldOf(m_table->header.size());
    for (const QString& field : leadFields())
        if (const auto column = chosenColumn(field))
            fieldOf[*column] = field;
    m_preview->setFields(fieldOf);
    m_rows->resizeColumnsToContents();
    for (int column = 0; column < m_preview->columnCount(); ++column)
        m_rows->setColumnWidth(column, qMin(m_rows->columnWidth(column), 220));
    m_import->setEnabled(false);
    forgetTrial();
    m_trySoon->start();
}

/// What a mapping gave that does not hold any more.
void ImportDialog::forgetTrial()
{
    ++m_trials;
    m_trial.reset();
    m_leads.reset();
}

void ImportDialog::tryOut()
{
    QStringList missing;
    for (const QString& field : kNeeded)
        if (!chosenColumn(field))
            missing << leadFieldWord(field);
    m_badRows->hide();
    if (!missing.isEmpty()) {
        m_message->tell(
            Tone::Warning,
            tr("Choose the column that gives: %1 (needed for every lead).").arg(missing.join(u", "_s)));
        return;
    }
    const auto read = [table = m_table, columns = mapping(), order = dateOrder()] {
        return leadsIn(*table, columns, order);
    };
    whenDone(inBackground(read), this,
             [this, trial = m_trials](const Result<std::shared_ptr<const LeadFile>>& leads) {
                 if (trial != m_trials)
                     return;
                 if (!leads)
                     return m_message->tell(Tone::Bad, sentence(leads.error()));
                 tryOn(*leads);
             });
}

void ImportDialog::tryOn(const std::shared_ptr<const LeadFile>& leads)
{
    m_leads = leads;
    auto import = m_desk.importing.start(leads, DryRun::Yes);
    if (!import)
        return m_message->tell(Tone::Bad, sentence(import.error()));
    const std::shared_ptr<LeadImport> trial = *std::move(import);
    m_trial = std::make_unique<WorkRun>(trial, nullptr);
    connect(m_trial.get(), &WorkRun::ended, this, [this, trial] { show(trial->report()); });
    connect(m_trial.get(), &WorkRun::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    constexpr int kTellFrom = 500;
    if (int(leads->leads.size()) >= kTellFrom)
        m_message->tell(Tone::Info, tr("Checking %1 leads…").arg(leads->leads.size()));
    m_trial->start();
}

void ImportDialog::show(const ImportReport& report)
{
    QStringList said;
    said << tr("%1 with %2 can be imported; %3.")
                .arg(counted(report.leads, tr("1 lead"), tr("%1 leads")),
                     counted(report.lines, tr("1 line"), tr("%1 lines")),
                     counted(report.newCustomers, tr("1 customer is new"), tr("%1 customers are new")));
    if (report.orderAssumed)
        said << tr("No date proves its order; the day was taken to come first.");
    if (!report.bad.empty())
        said << tr("%1 cannot be read, so %2 left out.")
                    .arg(counted(int(report.bad.size()), tr("1 row"), tr("%1 rows")),
                         counted(report.leadsLeftOut, tr("1 lead is"), tr("%1 leads are")));
    if (!report.duplicates.empty())
        said << counted(int(report.duplicates.size()), tr("1 lead is here already and is passed over."),
                        tr("%1 leads are here already and are passed over."));
    const bool smooth = report.bad.empty() && report.duplicates.empty() && !report.orderAssumed;
    m_message->tell(report.leads == 0 ? Tone::Bad : smooth ? Tone::Good : Tone::Warning, said.join(u' '));

    QStringList rows;
    for (const BadRow& row : report.bad)
        rows << sentence(row);
    for (const DuplicateLead& lead : report.duplicates)
        rows << tr("Line %1: %2 is here already.").arg(lead.line).arg(lead.reference);
    m_badRows->setPlainText(rows.join(u'\n'));
    m_badRows->setVisible(!rows.isEmpty());
    m_import->setEnabled(report.leads > 0);
    m_import->setText(report.leads > 0 ? counted(report.leads, tr("&Import 1 lead"), tr("&Import %1 leads"))
                                       : tr("&Import"));
}

void ImportDialog::import()
{
    m_import->setEnabled(false);
    auto started = m_desk.importing.start(m_leads, DryRun::No);
    if (!started) {
        m_message->tell(Tone::Bad, sentence(started.error()));
        m_import->setEnabled(true);
        return;
    }
    const std::shared_ptr<LeadImport> import = *std::move(started);
    m_progress = std::make_unique<WorkProgress>(
        m_desk, import,
        WorkProgress::Words{.title = tr("Import leads"),
                            .progress = tr("Importing leads: %1 of %2"),
                            .saving = tr("Saving the leads…"),
                            .cancelTip = tr("Stops; nothing of the file is imported then (Escape)")},
        this);
    connect(m_progress.get(), &WorkProgress::worked, this, [this, import] {
        endImport();
        remember();
        Q_EMIT imported(import->report().leads);
        accept();
    });
    connect(m_progress.get(), &WorkProgress::failed, this, [this](const Error& error) {
        endImport();
        m_message->tell(Tone::Bad, sentence(error));
    });
    connect(m_progress.get(), &WorkProgress::cancelled, this, [this] {
        endImport();
        m_message->tell(Tone::Info, tr("The import was cancelled; nothing was imported."));
    });
    m_progress->show();
}

/// Its signals come from within it, so it goes a turn later.
void ImportDialog::endImport()
{
    m_progress->hide();
    m_progress.release()->deleteLater();
    m_import->setEnabled(true);
}

void ImportDialog::reject()
{
    if (m_progress)
        m_progress->reject();
    else
        QDialog::reject();
}

}  // namespace greenhand
