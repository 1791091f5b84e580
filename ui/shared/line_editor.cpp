#include "ui/shared/line_editor.h"

#include "core/workflow/words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

int widthOf(LineColumn column)
{
    switch (column) {
    case LineColumn::Kind: return 72;
    case LineColumn::Code: return 76;
    case LineColumn::Description: return 240;
    case LineColumn::Count: return 68;
    case LineColumn::Unit: return 50;
    case LineColumn::Price: return 80;
    case LineColumn::Discount: return 68;
    case LineColumn::Vat: return 80;
    case LineColumn::Billable: return 62;
    case LineColumn::Amount:
    case LineColumn::Exclusive:
    case LineColumn::Total: return 84;
    }
    Q_UNREACHABLE();
}

}  // namespace

LineEditor::LineEditor(LinesModel& lines, FindPriceItems find, const QString& label, const QString& tableName,
                       QWidget* parent)
    : QWidget(parent)
    , m_lines{lines}
    , m_table(new LineTable(lines, std::move(find), this))
{
    m_table->setObjectName(tableName);
    auto* name = new QLabel(label, this);
    name->setBuddy(m_table);
    QString plain = label;
    m_table->setAccessibleName(plain.remove(u'&'));

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(4);
    bar->addWidget(name);
    bar->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);

    m_all = {makeButton(tr("&Add line"), u"add"_s, tr("Ctrl+L"), u"addLineButton"_s, &LineEditor::addLine)};
    m_onRow = {
        makeButton(tr("Du&plicate"), u"copy"_s, tr("Ctrl+D"), u"duplicateLineButton"_s,
                   &LineEditor::duplicateLine),
        makeButton(tr("Re&move"), u"remove"_s, tr("Ctrl+Del"), u"removeLineButton"_s,
                   &LineEditor::removeLine),
        makeButton(tr("Mo&ve up"), {}, tr("Alt+Up"), u"moveLineUpButton"_s, &LineEditor::moveUp),
        makeButton(tr("Move &down"), {}, tr("Alt+Down"), u"moveLineDownButton"_s, &LineEditor::moveDown)};
    m_all.insert(m_all.end(), m_onRow.begin(), m_onRow.end());
    for (QPushButton* button : m_all)
        bar->addWidget(button);

    for (int section = 0; section < lines.columnCount(); ++section)
        m_table->setColumnWidth(section, widthOf(lines.columnAt(section)));
    m_table->horizontalHeader()->setMinimumSectionSize(48);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LineEditor::refresh);
    connect(&lines, &QAbstractItemModel::modelReset, this, &LineEditor::refresh);
    connect(&lines, &QAbstractItemModel::rowsInserted, this, &LineEditor::refresh);
    connect(&lines, &QAbstractItemModel::rowsRemoved, this, &LineEditor::refresh);
    connect(&lines, &QAbstractItemModel::rowsMoved, this, &LineEditor::refresh);
    refresh();
}

QPushButton* LineEditor::makeButton(const QString& text, const QString& iconName, const QKeySequence& key,
                                    const QString& name, void (LineEditor::*act)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setFlat(true);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    QString plain = text;
    button->setToolTip(plain.remove(u'&') % u" ("_s % key.toString(QKeySequence::NativeText) % u")"_s);
    connect(button, &QPushButton::clicked, this, act);
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(act == &LineEditor::moveUp || act == &LineEditor::moveDown);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    return button;
}

void LineEditor::tellIn(InlineMessage& message)
{
    connect(m_table, &LineTable::findFailed, &message,
            [&message](const Error& error) { message.tell(Tone::Bad, sentence(error)); });
    connect(&m_lines, &LinesModel::pasteCut, &message, [&message](int taken) {
        message.tell(Tone::Warning, tr("Only the first %1 lines were pasted.").arg(taken));
    });
    connect(&m_lines, &LinesModel::priceLeftOut, &message, [&message](const QString& code) {
        message.tell(Tone::Info, tr("The price list is exclusive of VAT and the prices here include it: "
                                    "please type the price of %1.")
                                     .arg(code));
    });
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_lines.setReadOnly(readOnly);
    for (QPushButton* button : m_all)
        button->setVisible(!readOnly);
    refresh();
}

QString LineEditor::whatIsInvalid() const
{
    const auto wrong = m_lines.firstProblem();
    if (!wrong)
        return {};
    const int section = m_lines.sectionOf(wrong->column);
    return tr("Line %1, %2: %3")
        .arg(wrong->row + 1)
        .arg(m_lines.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), wrong->sentence);
}

void LineEditor::goTo(int row, LineColumn column)
{
    if (m_lines.rowCount() == 0 && !m_lines.isReadOnly())
        m_lines.addBlank();
    m_table->editCell(qBound(0, row, m_lines.rowCount() - 1), m_lines.sectionOf(column));
}

void LineEditor::addLine()
{
    const int row = m_lines.addBlank();
    m_table->setFocus();
    m_table->setCurrentIndex(m_lines.index(row, qMax(0, m_lines.sectionOf(LineColumn::Code))));
}

void LineEditor::duplicateLine()
{
    const QModelIndex at = m_table->currentIndex();
    const int row = m_lines.duplicate(at.row());
    m_table->setCurrentIndex(m_lines.index(row, at.column()));
}

void LineEditor::removeLine()
{
    const QModelIndex at = m_table->currentIndex();
    m_lines.remove(at.row());
    if (m_lines.rowCount() > 0)
        m_table->setCurrentIndex(m_lines.index(qMin(at.row(), m_lines.rowCount() - 1), at.column()));
}

void LineEditor::moveUp() { moveBy(-1); }

void LineEditor::moveDown() { moveBy(+1); }

void LineEditor::moveBy(int by)
{
    const QModelIndex at = m_table->currentIndex();
    const int row = m_lines.move(at.row(), by);
    m_table->setCurrentIndex(m_lines.index(row, at.column()));
}

void LineEditor::refresh()
{
    const QModelIndex at = m_table->currentIndex();
    const bool onRow = at.isValid() && !m_lines.isReadOnly();
    for (QPushButton* button : m_onRow)
        button->setEnabled(onRow);
    m_onRow[2]->setEnabled(onRow && at.row() > 0);
    m_onRow[3]->setEnabled(onRow && at.row() + 1 < m_lines.rowCount());
}

}  // namespace greenhand
