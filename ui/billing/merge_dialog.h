#pragma once

#include "core/workflow/desk.h"

#include <QDialog>

class QGroupBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace greenhand {

class CustomerPicker;
class InlineMessage;

/// Two customers become one: says which, what moves and what stays, and merges
/// on the one click on the button that names both.
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    MergeDialog(Desk& desk, const Customer& one, const std::optional<Customer>& other, QWidget* parent);

Q_SIGNALS:
    void merged(const greenhand::MergedCustomers& what);

private:
    void build();
    void look();
    void say(const MergePreview& preview);
    void mergeNow();
    [[nodiscard]] MergeOrder order() const;

    Desk& m_desk;
    const Customer m_one;
    CustomerPicker* m_other;
    QGroupBox* m_which;
    QRadioButton* m_oneStays;
    QRadioButton* m_otherStays;
    QGroupBox* m_links;
    QRadioButton* m_linkOfStaying;
    QRadioButton* m_linkOfGoing;
    QLabel* m_preview;
    InlineMessage* m_message;
    QPushButton* m_merge;
};

}  // namespace greenhand
