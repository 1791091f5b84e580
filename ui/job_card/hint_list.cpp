#include "ui/job_card/hint_list.h"

#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr qsizetype kMostRows = 3;
constexpr int kOthersRows = 4;

}  // namespace

HintList::HintList(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_more(new QPushButton(this))
    , m_others(new QListWidget(this))
{
    setObjectName(u"hintList"_s);
    setAccessibleName(tr("What may be forgotten"));
    m_more->setObjectName(u"moreHintsButton"_s);
    m_more->setAutoDefault(false);
    m_more->setFlat(true);
    m_others->setObjectName(u"otherHints"_s);
    m_others->setAccessibleName(tr("What may be forgotten as well"));
    m_others->setWordWrap(true);
    m_others->hide();
    m_others->setFixedHeight(kOthersRows * fontMetrics().lineSpacing() + 12);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(m_rows);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_others);
    connect(m_more, &QPushButton::clicked, this, &HintList::showMore);
    hide();
}

void HintList::show(const QStringList& hints)
{
    if (hints == m_shown)
        return;
    m_shown = hints;
    while (QLayoutItem* row = m_rows->takeAt(0)) {
        delete row->widget();
        delete row;
    }
    for (const QString& words : hints.mid(0, kMostRows))
        addRow(words);
    const QStringList others = hints.mid(kMostRows);
    m_more->setText(tr("Show %1 more").arg(others.size()));
    m_more->setVisible(!others.isEmpty() && m_others->isHidden());
    m_others->clear();
    m_others->addItems(others);
    if (others.isEmpty())
        m_others->hide();
    setVisible(!hints.isEmpty());
}

void HintList::showMore()
{
    m_others->show();
    m_others->setCurrentRow(0);
    m_others->setFocus();
    m_more->hide();
}

void HintList::addRow(const QString& words)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    auto* mark = plainLabel({}, row);
    mark->setPixmap(icon(u"info"_s).pixmap(16, 16));
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto* text = wrappedLabel(words, row);
    text->setObjectName(u"hintText"_s);
    layout->addWidget(text, 1);
    m_rows->addWidget(row);
}

}  // namespace greenhand
