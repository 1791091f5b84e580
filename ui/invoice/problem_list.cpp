#include "ui/invoice/problem_list.h"

#include "core/workflow/words.h"
#include "ui/shared/look.h"
#include "ui/shared/navigator.h"
#include "ui/shared/plain_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kMostLines = 9;  ///< of text, before it scrolls

}  // namespace

ProblemList::ProblemList(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"problemList"_s);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("What stands in the way"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    QSizePolicy size(QSizePolicy::Preferred, QSizePolicy::Preferred);
    size.setHeightForWidth(true);
    setSizePolicy(size);
    auto* inner = new QWidget(this);
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    setWidget(inner);
    for (QWidget* behind : {viewport(), inner})
        behind->setAutoFillBackground(false);
    // Qt brings into view only what gets the focus from within.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* /*before*/, QWidget* now) {
        if (now && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 0, 0);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ProblemList::takeFocusWhileScrolling);
    takeFocusWhileScrolling();
}

void ProblemList::takeFocusWhileScrolling()
{
    setFocusPolicy(verticalScrollBar()->maximum() > 0 ? Qt::TabFocus : Qt::NoFocus);
}

int ProblemList::heightForWidth(int width) const
{
    return std::min(m_rows->totalHeightForWidth(width), kMostLines * fontMetrics().lineSpacing());
}

QSize ProblemList::sizeHint() const { return {m_rows->totalSizeHint().width(), heightForWidth(width())}; }

/// Layouts ask for the height at a width; that of now may be of before the window was laid out.
QSize ProblemList::minimumSizeHint() const
{
    return {m_rows->totalMinimumSize().width(), fontMetrics().lineSpacing()};
}

void ProblemList::empty()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void ProblemList::clear()
{
    m_shown.clear();
    empty();
    hide();
}

void ProblemList::show(const std::vector<Problem>& problems, const InvoiceContent& content)
{
    QStringList sentences;
    for (const Problem& problem : problems) {
        const bool onLine = problem.line >= 0 && problem.line < int(content.lines.size());
        sentences << sentence(problem,
                              onLine ? content.lines[std::size_t(problem.line)].description : QString());
    }
    if (sentences == m_shown && m_rows->count() == int(problems.size()))
        return;
    m_shown = sentences;
    empty();
    // What is made later would come last in the order of Tab, which passes over what takes no focus.
    setFocusPolicy(Qt::TabFocus);
    QWidget* before = this;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const QString& words = sentences[qsizetype(i)];
        auto* row = new QWidget(widget());
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(kSpacing);
        auto* mark = plainLabel({}, row);
        mark->setPixmap(icon(isHint(problems[i].kind) ? u"info"_s : u"warning"_s).pixmap(18, 18));
        layout->addWidget(mark, 0, Qt::AlignTop);
        auto* text = wrappedLabel(words, row);
        text->setObjectName(u"problemText"_s);
        layout->addWidget(text, 1);
        if (problems[i].field != ProblemField::None) {
            const bool approval = problems[i].field == ProblemField::Approval;
            const QString verb = approval ? tr("Ask for approval") : tr("Fix…");
            auto* fix = new QPushButton(i < 9 ? tr("%1 (&%2)").arg(verb).arg(i + 1) : verb, row);
            fix->setObjectName(u"fixButton%1"_s.arg(i + 1));
            fix->setAccessibleName((approval ? tr("Ask for approval: %1") : tr("Fix: %1")).arg(words));
            fix->setAutoDefault(false);
            connect(fix, &QPushButton::clicked, this,
                    [this, problem = problems[i]] { Q_EMIT fixWanted(problem); });
            layout->addWidget(fix, 0, Qt::AlignTop);
            setTabOrder(before, fix);
            before = fix;
        }
        m_rows->addWidget(row);
        row->show();  // else it has no height before the next turn of the event loop
    }
    takeFocusWhileScrolling();
    updateGeometry();
    setVisible(!problems.empty());
}

void openSettingsFor(const Problem& problem, Navigator& navigator)
{
    if (problem.field == ProblemField::Company)
        navigator.openSettingsAt(SettingsPage::Company, u"companyVatNumberField"_s);
    else if (problem.kind == ProblemKind::LineNotMapped)
        navigator.openSettingsAt(SettingsPage::SageOne, u"mapping_"_s % problem.value);
    else if (problem.kind == ProblemKind::VatNotMapped)
        navigator.openSettingsAt(SettingsPage::SageOne, u"mapping_vat_"_s % problem.value);
    else
        navigator.openSettingsAt(SettingsPage::SageOne, u"sageUserField"_s);
}

bool holdsBack(const std::vector<Problem>& problems)
{
    return std::ranges::any_of(problems, [](const Problem& problem) { return !isHint(problem.kind); });
}

}  // namespace greenhand
