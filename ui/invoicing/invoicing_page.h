#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QWidget>

#include <array>

namespace greenhand {

class LeadListPage;
class PageTabs;

/// The tab Invoicing: New, Active, Completed with their counts (manual 7).
class InvoicingPage final : public QWidget {
    Q_OBJECT
public:
    InvoicingPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    void show(LeadStage stage);
    [[nodiscard]] LeadStage shownStage() const;
    [[nodiscard]] LeadListPage& page(LeadStage stage) const { return *m_pages[std::size_t(stage)]; }
    [[nodiscard]] LeadListPage& shownPage() const { return page(shownStage()); }
    void refresh();

Q_SIGNALS:
    void importWanted();

private:
    void search(LeadStage stage, const QString& words);

    PageTabs* m_tabs;
    std::array<LeadListPage*, 3> m_pages{};
};

}  // namespace greenhand
