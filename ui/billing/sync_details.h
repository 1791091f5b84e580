#pragma once

#include "core/workflow/syncing.h"

#include <QFrame>

#include <map>
#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace greenhand {

/// What became of the chosen push, who can fix it and the buttons that do.
class SyncDetails final : public QFrame {
    Q_OBJECT
public:
    explicit SyncDetails(QWidget* parent);

    /// Hidden where no row is chosen. What is under way is not begun again.
    void show(const std::optional<SyncRow>& row, bool underWay);
    using QFrame::show;

Q_SIGNALS:
    void actWanted(greenhand::SyncAction action);
    void copyWanted();
    void receiptWanted();

private:
    void buildSentences();
    QHBoxLayout* buildButtons();
    void makeButton(SyncAction action, const QString& text, const QString& name, const QString& iconName);
    void showButtons(const SyncRow& row, bool underWay);

    QLabel* m_sentence;
    QLabel* m_fixer;
    QToolButton* m_fold;
    QLabel* m_words;
    std::map<SyncAction, QPushButton*> m_buttons;
    QPushButton* m_receipt = nullptr;
};

/// All of it as text, for an e-mail to the financial manager.
[[nodiscard]] QString textForManager(const SyncRow& row);

}  // namespace greenhand
