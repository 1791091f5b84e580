#pragma once

#include "core/workflow/desk.h"

#include <QObject>

#include <memory>

namespace greenhand {

class MainWindow;
class Prompter;

/// Keeps the main window and makes it anew when its words or figures are to be
/// written in another way. What works below it, a push above all, goes on.
class WindowKeeper final : public QObject {
    Q_OBJECT
public:
    WindowKeeper(Desk& desk, Prompter& prompter, QObject* parent = nullptr);
    ~WindowKeeper() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }

Q_SIGNALS:
    void madeAnew();
    void restoreWanted(const QString& backup);  ///< as MainWindow::restoreWanted()

private:
    void make();
    void makeAnew();

    Desk& m_desk;
    Prompter& m_prompter;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace greenhand
