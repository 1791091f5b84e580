#pragma once

#include <QObject>

class QDialog;
class QWidget;

namespace greenhand {

/// Ctrl+Q where the menu cannot hear it: over the main window stands another one, a job card say. That
/// one is left first, with its question about changes; whoever goes on editing has not quit.
class QuitKey final : public QObject {
    Q_OBJECT
public:
    explicit QuitKey(QWidget* mainWindow);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leave();
    void goOnAfter(QDialog* asking);

    QWidget* m_main;
};

}  // namespace greenhand
