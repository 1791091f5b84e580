#include "ui/window_keeper.h"

#include "ui/main_window.h"
#include "ui/window_view.h"

#include <utility>

namespace greenhand {

WindowKeeper::WindowKeeper(Desk& desk, Prompter& prompter, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_prompter(prompter)
{
    make();
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::make()
{
    m_window = std::make_unique<MainWindow>(m_desk, m_prompter);
    // Later, for what asks stands in a dialog of the window that goes.
    connect(m_window.get(), &MainWindow::anewWanted, this, &WindowKeeper::makeAnew, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::restoreWanted, this, &WindowKeeper::restoreWanted,
            Qt::QueuedConnection);
}

/// The old window stays until the new one is seen, so that the program never has none.
void WindowKeeper::makeAnew()
{
    std::unique_ptr<MainWindow> old = std::exchange(m_window, nullptr);
    const WindowView view = WindowView::of(old.get());
    make();
    m_window->setGeometry(old->geometry());
    m_window->setWindowState(old->windowState());
    view.showIn(m_window.get());
    m_window->show();
    old.reset();
    Q_EMIT madeAnew();
    m_window->openSettings(SettingsPage::Look);
}

}  // namespace greenhand
