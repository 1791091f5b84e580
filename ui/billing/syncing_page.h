#pragma once

#include "core/workflow/desk.h"
#include "ui/billing/sync_table.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/navigator.h"
#include "ui/shared/paged_model.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace greenhand {

class ActionTable;
class InlineMessage;
class ListExport;
class SearchField;
class SyncActs;
class SyncDetails;
class SyncQueue;

/// Billing › Sage One Syncing (manual 5.3.1): every push that is not through,
/// what happened in plain words, who can fix it and the buttons that do; the
/// queue, the pace, the day's requests and how long a block still lasts. Read
/// only while it is seen.
class SyncingPage final : public QWidget {
    Q_OBJECT
public:
    using Model = PagedModel<SyncRow, PushId>;

    SyncingPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    [[nodiscard]] ActionTable* table() const { return m_table; }
    void refresh() { m_refresh->now(); }

Q_SIGNALS:
    void counted(int waiting);

private:
    void buildTable();
    void build();
    QHBoxLayout* buildHead();
    QHBoxLayout* buildBar();
    void followList();
    void followActs();
    [[nodiscard]] Result<std::vector<SyncRow>> read();
    void readAgain();
    void showCount();
    void narrow();
    void sort(int column, Qt::SortOrder order);
    void sayWhyEmpty();
    void askExport();
    [[nodiscard]] std::optional<SyncRow> selected() const;
    void showDetails();
    void copyForManager();

    Desk& m_desk;
    Navigator& m_navigator;
    SyncView m_view;
    int m_waiting = 0;  ///< shown or not
    Model* m_model;
    SyncQueue* m_queue;
    InlineMessage* m_message;
    ActionTable* m_table;
    SearchField* m_search;
    QComboBox* m_state;
    QPushButton* m_retryAll;
    SyncDetails* m_details;
    SyncActs* m_acts;
    ListExport* m_export;
    ListRefresh* m_refresh;
};

}  // namespace greenhand
