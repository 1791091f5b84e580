#include "ui/job_card/hint_list.h"

#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr qsizetype kMostRows = 3;

}  // namespace

HintList::HintList(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"hintList"_s);
    setAccessibleName(tr("What may be forgotten"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    hide();
}

void HintList::show(const QStringList& hints)
{
    if (hints == m_shown)
        return;
    m_shown = hints;
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    for (const QString& words : hints.mid(0, kMostRows))
        addRow(words);
    if (hints.size() > kMostRows)
        addRow(tr("%1 more like these.").arg(hints.size() - kMostRows));
    setToolTip(hints.size() > kMostRows ? hints.join(u'\n').toHtmlEscaped() : QString());
    setVisible(!hints.isEmpty());
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
