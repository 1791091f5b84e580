#pragma once

#include <QPushButton>

namespace greenhand {

class InvoiceTableModel;
class Navigator;
struct Desk;

/// Push All to Sage: shows what of a list goes and what does not, then starts it.
class PushAllButton final : public QPushButton {
    Q_OBJECT
public:
    PushAllButton(Desk& desk, Navigator& navigator, const InvoiceTableModel& list, QWidget* parent);

    /// Whether there is anything to push, and if not, why.
    void check();

private:
    void ask();

    Desk& m_desk;
    Navigator& m_navigator;
    const InvoiceTableModel& m_list;
};

}  // namespace greenhand
