#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/navigator.h"
#include "ui/shared/paged_model.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QPushButton;

namespace greenhand {

class ActionTable;
class ApprovalDocument;
class ApproveButton;
class InlineMessage;
class ListExport;

/// Billing › Approvals, which is there while approval is on: what waits for the
/// financial manager, gravest first, and beside it the document itself.
class ApprovalsPage final : public QWidget {
    Q_OBJECT
public:
    using Model = PagedModel<ApprovalRow, InvoiceId>;

    ApprovalsPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    [[nodiscard]] ActionTable* table() const { return m_table; }
    void refresh() { m_refresh->now(); }

Q_SIGNALS:
    void counted(int waiting);

private:
    enum class Shown { Waiting, Approved };

    void build();
    void buildTable();
    QHBoxLayout* buildBar();
    QWidget* buildListAndDocument();
    QPushButton* filterButton(const QString& name, Shown shown);
    void choose(Shown shown);
    [[nodiscard]] Result<std::vector<ApprovalRow>> read() const;
    void readAgain();
    void showCount();
    void sort(int column, Qt::SortOrder order);
    void askExport();
    void sayWhyEmpty();
    void showDocument();
    [[nodiscard]] std::vector<SeenDocument> selected() const;
    void approve();
    void askNote();
    void sendBack(const SeenDocument& seen, const QString& note);
    void failed(const Error& error);

    Desk& m_desk;
    Navigator& m_navigator;
    Shown m_shown = Shown::Waiting;
    int m_column = 0;  ///< by which the list is sorted; the first one is gravity
    Qt::SortOrder m_order = Qt::DescendingOrder;
    Model* m_model;
    InlineMessage* m_message;
    ActionTable* m_table;
    std::array<QPushButton*, 2> m_filters{};
    ApproveButton* m_approve;
    QPushButton* m_sendBack;
    ApprovalDocument* m_document;
    ListExport* m_export;
    ListRefresh* m_refresh;
};

}  // namespace greenhand
