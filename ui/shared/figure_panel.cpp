#include "ui/shared/figure_panel.h"

#include "ui/shared/inline_message.h"
#include "ui/shared/plain_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

FigurePanel::FigurePanel(const QString& name, const QString& title, BarsGo go, QWidget* parent)
    : QFrame(parent)
    , m_title{title}
    , m_summary(wrappedLabel({}, this))
    , m_picture(new BarPicture(go, this))
    , m_table(new QTableWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new InlineMessage(this))
    , m_export(new ListExport(m_message, this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build(title);
    connect(m_picture, &BarPicture::barClicked, this, &FigurePanel::opened);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { Q_EMIT opened(row); });
}

void FigurePanel::build(const QString& title)
{
    m_summary->setObjectName(u"summary"_s);
    m_picture->setObjectName(u"picture"_s);
    m_picture->setAccessibleName(title);
    buildTable(title);
    m_stack->addWidget(m_picture);
    m_stack->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kSpacing, kPageMargin, kSpacing);
    column->setSpacing(kSpacing / 2);
    column->addLayout(buildHead(title));
    column->addWidget(m_summary);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
}

void FigurePanel::buildTable(const QString& title)
{
    m_table->setObjectName(u"numbers"_s);
    m_table->setAccessibleName(tr("Numbers: %1").arg(title));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setFrameShape(QFrame::NoFrame);
}

QHBoxLayout* FigurePanel::buildHead(const QString& title)
{
    QPushButton* numbers = buildSwitch();
    QPushButton* copying =
        button(u"copyButton"_s, tr("Copy"), tr("Copy the numbers, for a letter or a spreadsheet"));
    QPushButton* writing = button(u"exportButton"_s, tr("Export…"), tr("Write the numbers to a CSV file"));
    connect(copying, &QPushButton::clicked, this, &FigurePanel::copy);
    connect(writing, &QPushButton::clicked, this, &FigurePanel::askExport);
    auto* heading = headingLabel(title, this);
    heading->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kSpacing);
    head->addWidget(heading, 1);
    head->addWidget(numbers);
    head->addWidget(copying);
    head->addWidget(writing);
    return head;
}

/// Between the picture and its numbers.
QPushButton* FigurePanel::buildSwitch()
{
    QPushButton* numbers =
        button(u"numbersButton"_s, tr("Numbers"), tr("Show the numbers that the picture is drawn from"));
    numbers->setCheckable(true);
    connect(numbers, &QPushButton::toggled, this, [this, numbers](bool on) {
        numbers->setText(on ? tr("Picture") : tr("Numbers"));
        numbers->setToolTip(on ? tr("Show the picture again")
                               : tr("Show the numbers that the picture is drawn from"));
        numbers->setAccessibleName(tr("%1: %2").arg(numbers->text(), m_title));
        showNumbers(on);
    });
    return numbers;
}

QPushButton* FigurePanel::button(const QString& name, const QString& text, const QString& tooltip)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setToolTip(tooltip);
    made->setAccessibleName(tr("%1: %2").arg(text, m_title));
    return made;
}

void FigurePanel::draw(const Figures& figures)
{
    m_figures = figures;
    m_summary->setText(figures.summary);
    m_picture->setAccessibleDescription(figures.summary);
    m_picture->draw(figures.bars, figures.scale);
    fillTable();
}

void FigurePanel::showNumbers(bool numbers)
{
    m_stack->setCurrentWidget(numbers ? static_cast<QWidget*>(m_table) : m_picture);
    if (numbers && m_table->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentCell(0, 0);
}

void FigurePanel::fillTable()
{
    const int current = m_table->currentRow();
    m_table->setColumnCount(int(m_figures.header.size()));
    m_table->setHorizontalHeaderLabels(m_figures.header);
    m_table->setRowCount(int(m_figures.rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto* item = new QTableWidgetItem(m_figures.rows[std::size_t(row)].value(column));
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight)
                                                                | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (current >= 0 && current < m_table->rowCount())
        m_table->setCurrentCell(current, 0);
}

QString FigurePanel::asText() const
{
    QStringList lines{m_figures.header.join(u'\t')};
    for (const QStringList& row : m_figures.rows)
        lines << row.join(u'\t');
    return QString(lines.join(u'\n') + u'\n');
}

void FigurePanel::copy()
{
    QGuiApplication::clipboard()->setText(asText());
    m_message->tell(Tone::Good, tr("The numbers are on the clipboard."));
}

ListExport::Next FigurePanel::exportSteps() const
{
    return
        [rows = m_figures.fileRows]() -> Result<ListExport::Step> { return {{.rows = rows, .last = true}}; };
}

void FigurePanel::askExport()
{
    m_export->ask(window(), tr("%1.csv").arg(m_title), m_figures.header, exportSteps());
}

void FigurePanel::exportTo(const QString& path) { m_export->start(path, m_figures.header, exportSteps()); }

}  // namespace greenhand
