#pragma once

#include "ui/shared/navigator.h"

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace greenhand {

class Help;
class Prompter;

/// The menu bar. Each entry does something now; what a window must do itself is
/// a signal.
class MainMenus final : public QObject {
    Q_OBJECT
public:
    MainMenus(QMainWindow* window, Navigator& navigator, Prompter& prompter);

    /// Whether there is something that Undo takes back.
    void offerUndo(bool something);

Q_SIGNALS:
    void importWanted();
    void priceListWanted();
    void findWanted();
    void undoWanted();
    void rowActionsWanted(QMenu* menu);  ///< fill with what the selected row can do
    void columnsWanted(QMenu* menu);     ///< fill with the columns of the list that is shown
    void refreshWanted();
    void sageInvoiceWanted();

private:
    void buildFile();
    void buildEdit();
    void buildView();
    void buildSage();
    void buildHelp();
    void addLook(QMenu* view);
    void showAbout();

    QMainWindow* m_window;
    Navigator& m_navigator;
    Prompter& m_prompter;
    Help* m_help;  ///< the window's own
    QAction* m_undo = nullptr;
};

}  // namespace greenhand
