#include "ui/invoicing/invoicing_page.h"

#include "core/workflow/words.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/shared/action_table.h"
#include "ui/shared/look.h"
#include "ui/shared/page_tabs.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

InvoicingPage::InvoicingPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new PageTabs(this))
{
    setObjectName(u"invoicingPage"_s);
    m_tabs->setObjectName(u"invoicingTabs"_s);
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed}) {
        auto* page = new LeadListPage(desk, navigator, stage, this);
        m_pages[std::size_t(stage)] = page;
        const int tab = m_tabs->addTab(page, {});
        const auto title = [this, tab, stage](qint64 leads) {
            m_tabs->setTitle(tab, u'&' % tr("%1 (%2)").arg(stageWord(stage)).arg(leads));
        };
        const auto count = desk.invoicing.count(stage);
        title(count ? count->count : 0);
        connect(page, &LeadListPage::counted, this, title);
        connect(page, &LeadListPage::importWanted, this, &InvoicingPage::importWanted);
        connect(page, &LeadListPage::searchWanted, this, &InvoicingPage::search);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->addWidget(m_tabs);
    setFocusProxy(m_tabs);
}

void InvoicingPage::show(LeadStage stage)
{
    m_tabs->setCurrentWidget(&page(stage));
    page(stage).table()->setFocus(Qt::OtherFocusReason);
}

void InvoicingPage::search(LeadStage stage, const QString& words)
{
    page(stage).searchFor(words);
    show(stage);
}

LeadStage InvoicingPage::shownStage() const { return LeadStage(m_tabs->currentIndex()); }

void InvoicingPage::refresh()
{
    for (LeadListPage* page : m_pages)
        page->refresh();
}

}  // namespace greenhand
