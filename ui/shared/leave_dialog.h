#pragma once

#include <QDialog>

namespace greenhand {

/// Asked when something typed would be lost: Save, Discard or Keep editing.
/// Return saves, Escape keeps editing; it answers by signals and goes by itself.
class LeaveDialog final : public QDialog {
    Q_OBJECT
public:
    LeaveDialog(const QString& what, QWidget* parent);

Q_SIGNALS:
    void saveChosen();
    void discardChosen();
};

}  // namespace greenhand
