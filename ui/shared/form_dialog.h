#pragma once

#include "ui/shared/editing_dialog.h"

namespace greenhand {

class InlineMessage;

/// A form in a window of its own: a value in, a value out. Whoever opened it saves
/// on saveWanted() and then accepts it or says what is wrong.
class FormDialog : public EditingDialog {
    Q_OBJECT
public:
    void refuse(const QString& sentence);

Q_SIGNALS:
    void saveWanted();

protected:
    FormDialog(const QString& title, QWidget* parent);

    /// Once, around the form as it stands.
    void build(QWidget* form, const QString& saveName, const QString& saveTip);
    [[nodiscard]] virtual bool mayBeSaved() const = 0;
    /// Save can be pressed only while what is typed may be saved.
    void checkSave();
    /// There is nothing to save, and why.
    void takeSaveAway(const QString& reason);

    void saveAndClose() override;
    [[nodiscard]] QPushButton* mainButton() const override;

private:
    InlineMessage* m_message;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_save = nullptr;
};

}  // namespace greenhand
