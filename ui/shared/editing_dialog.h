#pragma once

#include <QDialog>

class QPushButton;

namespace greenhand {

/// A window that something is typed in: who leaves it is asked before that is lost, and Ctrl+Return
/// presses its main button.
class EditingDialog : public QDialog {
    Q_OBJECT
public Q_SLOTS:
    /// Asks about unsaved changes first.
    void reject() override;

protected:
    using QDialog::QDialog;

    [[nodiscard]] virtual bool isChanged() const = 0;
    /// Save, when asked; or it says what is wrong.
    virtual void saveAndClose() = 0;
    /// Pressed as it stands; where it is the default, by Return alone as well. None: nothing is.
    [[nodiscard]] virtual QPushButton* mainButton() const = 0;
    /// What has changes that are not saved.
    [[nodiscard]] virtual QString subject() const { return windowTitle(); }

    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace greenhand
