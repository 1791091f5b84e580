#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QWidget>

class QTimer;

namespace greenhand {

class FigurePanel;
class InlineMessage;

/// Billing › Overview: pictures of what the office has to do and has done. Built
/// when it is first shown, and drawn again only while it is seen, so that it
/// costs nothing to those who do not look.
class OverviewPage final : public QWidget {
    Q_OBJECT
public:
    OverviewPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void showStages();
    void showMonths();
    void showOldest();
    void showWaiting();
    void openStage(int row);
    void openMonth(int row);
    void openOldest(int row);
    void openWaiting(int row);
    void tell(const Error& error);

    Desk& m_desk;
    Navigator& m_navigator;
    QTimer* m_refreshSoon;
    InlineMessage* m_message = nullptr;
    FigurePanel* m_stages = nullptr;
    FigurePanel* m_months = nullptr;
    FigurePanel* m_oldest = nullptr;
    FigurePanel* m_waiting = nullptr;
    std::vector<QDate> m_monthsShown;
    std::vector<UnbilledLead> m_oldestLeads;
    std::vector<InvoiceState> m_waitingStates;
};

}  // namespace greenhand
