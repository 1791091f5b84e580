#pragma once

#include "core/workflow/desk.h"
#include "ui/billing/sync_table.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/navigator.h"
#include "ui/shared/paged_model.h"

#include <QWidget>

#include <map>
#include <optional>
#include <set>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace greenhand {

class ActionTable;
class InlineMessage;
class ListExport;
class SearchField;

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

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildTable();
    void build();
    QHBoxLayout* buildHead();
    QHBoxLayout* buildBar();
    void followList();
    void followDesk();
    [[nodiscard]] Result<std::vector<SyncRow>> read();
    void readAgain();
    void showCount();
    void narrow();
    void sort(int column, Qt::SortOrder order);
    void sayWhyEmpty();
    void askExport();
    QWidget* buildDetails();
    void buildSentences(QWidget* frame);
    QHBoxLayout* buildButtons(QWidget* frame);
    void makeButton(SyncAction action, const QString& text, const QString& name, const QString& iconName);
    [[nodiscard]] std::optional<SyncRow> selected() const;
    void showDetails();
    void showQueue();
    void act(SyncAction action);
    void start(const SyncRow& row, SyncAction action);
    void askReason(const SyncRow& row, SyncAction action);
    void linkCustomer(const SyncRow& row);
    void copyForManager();
    void tellOutcome(const PushOutcome& outcome);
    void retryAll();

    Desk& m_desk;
    Navigator& m_navigator;
    SyncView m_view;
    int m_waiting = 0;  ///< shown or not
    Model* m_model;
    QLabel* m_queue;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_sentence = nullptr;
    QLabel* m_fixer = nullptr;
    QToolButton* m_fold = nullptr;
    QLabel* m_words = nullptr;
    std::map<SyncAction, QPushButton*> m_buttons;
    QPushButton* m_copy = nullptr;
    QPushButton* m_receipt = nullptr;
    SearchField* m_search;
    QComboBox* m_state;
    QPushButton* m_retryAll;
    QWidget* m_details;  ///< behind its parts, which are made while it is
    QTimer* m_everySecond;
    ListExport* m_export;
    ListRefresh* m_refresh;
    std::set<InvoiceId> m_started;  ///< by this page, and not through yet
    int m_done = 0;
    int m_total = 0;
};

}  // namespace greenhand
